# 光临记录：住店与用餐
error-visit-not-found = 这条光临记录已不存在。
error-visit-unclear = 请写明几晚或几位，例如：3晚 1208 ¥4200。
error-visit-covers-wrong = 用餐人数请填写整数，例如 4。
error-visit-of-arrival-there = 这次入住已登记为光临记录。
error-visit-guest-unsettled = 请先确认{ $name }是哪位宾客，再办理离店。
error-visit-not-begun = 这位宾客尚未到店。
done-visit-added = 已登记{ $guest }的光临
done-visit-saved = 已保存{ $guest }的光临记录
done-visit-removed = 已删除{ $guest }的光临记录
done-visit-checked-out = { $guest }已离店，光临已登记

## 宾客页面
visit-list = 光临记录
visit-empty = 尚无光临记录。
visit-add = 登记光临
visit-change = 修改光临记录：{ $day }
visit-kind = 类型
visit-kind-stay = 住店
visit-kind-meal = 用餐
visit-state = 状态
visit-state-stayed = 已光临
visit-state-in_house = 在住
visit-state-cancelled = 已取消
visit-state-no_show = 预订未到
visit-from = 到店日期
visit-to = 离店日期
visit-on = 日期
visit-place-stay = 房号
visit-place-meal = 餐厅
visit-covers = 用餐人数
visit-room-spend = 房费（{ $currency }）
visit-food-spend = 餐饮（{ $currency }）
visit-other-spend = 其他（{ $currency }）
visit-account = 协议单位或旅行社
visit-account-placeholder = 账单挂在谁名下
visit-note = 备注
visit-nights =
    { $nights ->
        [0] 日用房
       *[other] { $nights } 晚
    }
visit-covers-count =
    { $covers ->
        [0] 用餐
       *[other] { $covers } 位
    }
visit-sum-stays = 住店 { $stays } 次
visit-sum-nights = 共 { $nights } 晚
visit-sum-meals = 用餐 { $meals } 次
visit-sum-last = 上次光临 { $day }
visit-sum-cancelled = 取消 { $count } 次
visit-sum-no-shows = 未到 { $count } 次
visit-show-older = 显示更早的 { $count } 次
visit-hide-older = 收起更早的记录
visit-years = 各月光临次数
visit-month-none = { $month }：无
visit-month-count = { $month }：{ $count } 次
visit-none = 无光临记录。
visit-guest = 宾客
visit-spend = 消费
