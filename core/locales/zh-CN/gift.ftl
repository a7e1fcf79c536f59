# 礼品：礼品目录、各场合的送礼规则、礼品清单，以及每份礼品的去向。

## 用词
gift-kind-spa-coupon = 水疗券
gift-kind-package = 异地特产礼包
gift-kind-local-speciality = 本地特产
gift-kind-food-voucher = 餐饮礼券
gift-kind-room-voucher = 客房礼券
gift-kind-own = 其他礼品
gift-audience-vip = 贵宾
gift-audience-main = 主要
gift-audience-ordinary = 普通
gift-audience-occasional = 零散
gift-audience-big-account = 大客户
gift-action-none = 无
gift-action-greeting = 问候
gift-action-greeting-if-selected = 问候（限选定宾客）
gift-action-gift = 送礼
gift-occasion-any-festival = 任一节日
gift-state-proposed = 拟送
gift-state-left-out = 不送
gift-state-approved = 已批准
gift-state-packed = 已装箱
gift-state-handed-over = 已送达
gift-state-declined = 已谢绝
gift-status-proposed = 待批准
gift-status-approved = 已批准

# 清单所属节日；$festival 为节日代号，自设节日则为其名称。
gift-festival =
    { $festival ->
        [spring_festival] { festival-spring-festival }
        [new_years_eve_cn] { festival-new-years-eve-cn }
        [lantern] { festival-lantern }
        [qingming] { festival-qingming }
        [dragon_boat] { festival-dragon-boat }
        [qixi] { festival-qixi }
        [mid_autumn] { festival-mid-autumn }
        [double_ninth] { festival-double-ninth }
        [laba] { festival-laba }
        [winter_solstice] { festival-winter-solstice }
        [easter] { festival-easter }
        [orthodox_easter] { festival-orthodox-easter }
        [christmas] { festival-christmas }
        [thanksgiving_us] { festival-thanksgiving-us }
        [valentines] { festival-valentines }
        [mothers_day] { festival-mothers-day }
        [fathers_day] { festival-fathers-day }
        [seollal] { festival-seollal }
        [chuseok] { festival-chuseok }
        [tet] { festival-tet }
        [ramadan_start] { festival-ramadan-start }
        [eid_al_fitr] { festival-eid-al-fitr }
        [eid_al_adha] { festival-eid-al-adha }
        [rosh_hashanah] { festival-rosh-hashanah }
        [hanukkah] { festival-hanukkah }
        [passover] { festival-passover }
        [nowruz] { festival-nowruz }
        [diwali] { festival-diwali }
        [vesak] { festival-vesak }
        [songkran] { festival-songkran }
       *[other] { $festival }
    }

## 为何送此宾客此礼
gift-reason-tier =
    { $tier ->
        [vip] 本节日贵宾赠送{ $item }。
        [main] 本节日主要宾客赠送{ $item }。
        [ordinary] 本节日普通宾客赠送{ $item }。
       *[occasional] 本节日零散宾客赠送{ $item }。
    }
gift-reason-big-account = 本节日大客户赠送{ $item }。
# $why 为改送备选礼品所避开的缘由。
gift-reason-alternative =
    { $why ->
        [local] { $barred }是本地特产，宾客为本地人，改送{ $item }。
        [allergy] { $barred }不适合此宾客，改送{ $item }。
        [alcohol] { $barred }含酒精，改送{ $item }。
        [repeat] 上次已送{ $barred }，改送{ $item }。
        [stock] { $barred }库存不足，改送{ $item }。
        [budget] { $barred }超出预算，改送{ $item }。
       *[inactive] { $barred }已停用，改送{ $item }。
    }
# $despite 为人工决定所越过的缘由。
gift-reason-by-hand =
    { $despite ->
        [none] 由{ $staff }选定{ $item }。
        [allergy] 由{ $staff }选定{ $item }。请注意，客史记有：{ $note }
        [alcohol] 由{ $staff }选定{ $item }，含酒精。请注意，客史记有：{ $note }
        [local] 由{ $staff }选定{ $item }，宾客为本地人。
        [repeat] 由{ $staff }选定{ $item }，上次已送过。
        [do_not_celebrate] 由{ $staff }选定{ $item }，宾客不愿庆贺。
       *[memorial] 由{ $staff }选定{ $item }，临近宾客的忌日。
    }

## 为何不送
gift-omission-do-not-celebrate = 宾客不愿庆贺。
gift-omission-memorial = 临近宾客的忌日：{ $date }
gift-omission-household = 同一家庭已由{ $member }受礼。
gift-omission-no-item = 规则未指定礼品，请在送礼规则中选择。
gift-omission-inactive = { $item }已停用，请在送礼规则中另选。
gift-omission-local = { $item }是本地特产，宾客为本地人。
gift-omission-allergy = { $item }不适合此宾客（{ $ingredient }）。客史记有“{ $note }”。
gift-omission-alcohol = { $item }含酒精。客史记有“{ $note }”。
gift-omission-repeat = 上次已送{ $item }。
gift-omission-stock = { $item }库存不足，已先满足更高等级的宾客。
gift-omission-budget = { $item }（{ $cost }）超出预算，已先满足更高等级的宾客。
gift-omission-by-hand = 由{ $staff }决定不送。
gift-omission-instead = 可改送{ $instead }。

## 新客史簿的初始礼品
gift-default-spa-coupon = 水疗券
gift-default-package = 异地特产礼包
gift-default-package-allergens = 坚果、大豆、芝麻
gift-default-local-speciality = 本地特产
gift-default-food-voucher = 餐饮礼券
gift-default-room-voucher = 客房礼券
gift-default-mooncakes = 月饼礼盒
gift-default-mooncakes-allergens = 小麦、蛋黄、坚果、奶
gift-default-zongzi = 粽子礼盒
gift-default-zongzi-allergens = 猪肉、大豆、蛋黄
gift-default-tangyuan = 汤圆礼盒
gift-default-tangyuan-allergens = 芝麻、花生
gift-default-new-year-box = 新春年礼
gift-default-new-year-box-allergens = 坚果、小麦、奶
gift-default-birthday-present = 生日礼物
gift-default-small-gift = 小礼品

## 文件与打印
gift-sheet-list = 礼品清单
gift-column-number = 序号
gift-column-guest = 宾客
gift-column-native-name = 本名
gift-column-tier = 等级
gift-column-place = 房号或地址
gift-column-phone = 电话
gift-column-gift = 礼品
gift-column-cost = 金额（{ $currency }）
gift-column-state = 状态
gift-column-reason = 缘由
gift-column-note = 备注
gift-paper-labels = { $year } 年{ gift-festival }礼品地址标签
gift-paper-subtitle = 共 { $count } 份 · { $date }
gift-paper-supplier = 供应商：{ $supplier }
gift-paper-allergens = 含：{ $allergens }
gift-paper-alcohol = 含酒精

## 不能办理
error-festival-without-date = { $year } 年此节日没有确定的日期，请在设置中填写：{ gift-festival }
error-gift-item-name-missing = 请填写礼品名称。
error-gift-amount-negative = 请填写不小于 0 的数。
error-gift-item-not-found = 礼品目录中已没有这件礼品。
error-gift-item-missing = 请选择礼品。
error-gift-guest-missing = 请从输入时找到的宾客中选择。
error-gift-item-inactive = 这件礼品已停用，请另选：{ $item }
error-gift-stock-short = { $item }库存不足：需要 { $needed } 份，现有 { $stock } 份。请补充库存或改选其他礼品。
error-gift-list-not-found = 这份礼品清单已不存在。
error-gift-list-approved = 清单已批准，请由经理修改，或先撤销批准。
error-gift-list-already-approved = 清单此前已批准。
error-gift-list-not-approved = 清单须先经经理批准。
error-gift-list-empty = 清单上没有礼品。请在送礼规则中选择礼品后重新拟定。
error-gift-labels-empty = 清单上的宾客都没有邮寄地址。请先在宾客页填写地址。
error-gift-cut-off-late = 截止日期不能晚于节日当天：{ $date }
error-gift-cut-off-passed = 截止日期已过，如需重新拟定请延后截止日期：{ $date }
error-gift-line-not-found = 清单上已没有这一行。
error-gift-line-exists = 这位宾客已在清单上。
error-gift-line-packed = 礼品已装箱，请标为谢绝，或先撤销装箱。
error-gift-line-not-ready = 部分礼品不在这一步，请刷新清单后重新选择。

## 已办事项
done-gift-item-saved = 已保存{ $item }
done-gift-item-removed = 已删除{ $item }
done-gift-item-deactivated = 已停用{ $item }
done-gift-rule-saved = 已保存送礼规则
done-gift-rules-reset = 送礼规则已恢复为初始设置
done-gift-list-proposed = { $year } 年{ gift-festival }：已拟定 { $count } 份礼品
done-gift-list-approved = { $year } 年{ gift-festival }：已批准 { $count } 份礼品
done-gift-lines-packed = { $year } 年{ gift-festival }：已装箱 { $count } 份礼品
done-gift-lines-handed-over = { $year } 年{ gift-festival }：已送达 { $count } 份礼品
done-gift-lines-declined = { $year } 年{ gift-festival }：{ $count } 份礼品被谢绝
done-gift-line-swapped = 已为{ $guest }更换礼品
done-gift-line-left-out = 已将{ $guest }移出清单
done-gift-line-put-back = 已将{ $guest }放回清单
done-gift-line-noted = 已保存{ $guest }的备注
done-gift-line-added = 已将{ $guest }加入清单

## The screens
error-sum-unreadable = 请输入金额，如 128 或 128.50。
error-count-unreadable = 请输入整数，或留空。
gift-ahead = 即将到来的节日
gift-past = 往期清单
gift-by-rule = 按规则送礼
gift-no-list = 未安排送礼
gift-count = { $count } 份礼品
gift-greetings = { $count } 份问候
gift-to-hand-over = { $count } 份待送
gift-list-name = { $year }年{ $festival }
gift-sentences = { $first }{ $second }
gift-propose = 拟定送礼清单
gift-propose-text = 送礼规则决定谁得什么。未列入的每位宾客都注明原因，装箱之前由您定夺。
gift-propose-again = 重新拟定
gift-propose-again-text = 按规则重新计算，手工改过的行保持不变。
gift-budget = 预算（{ $currency }）
gift-budget-hint = 留空表示不限。等级高的宾客优先。
gift-cut-off = 截止修改日期
gift-cut-off-on = { $day } 前可修改
gift-alternatives = 首选不宜时送备选
gift-alternatives-hint = 用于本地客人、过敏客人，或去年已收到同款的客人。
gift-approve = 批准
gift-approved-by = { $staff } 已批准
gift-of-budget = 预算 { $budget }
gift-over-budget = 超出预算 { $budget }
gift-no-budget = 未设预算
gift-by-gift = 按礼品
gift-none-planned = 清单上还没有礼品。
gift-short = 缺 { $count }
gift-in-stock = 库存 { $count }
gift-filter = 显示的行
gift-all = 全部
gift-lines-none = 没有这样的行
gift-cost = 成本
gift-gift = 礼品
gift-note = 备注
gift-by-hand = 手工改过
gift-leave-out = 不送
gift-put-back = 恢复
gift-open-guest = 打开{ $guest }
gift-mark-packed = 已装箱
gift-mark-handed-over = 已送达
gift-mark-declined = 已谢绝
gift-mark-all = 全部标记
gift-mark-all-packed = 全部已装箱（{ $count }）
gift-mark-all-handed-over = 全部已送达（{ $count }）
gift-mark-all-declined = 全部已谢绝（{ $count }）
gift-add = 添加宾客
gift-add-text = 给规则未列入的宾客。
gift-add-who = 宾客
gift-export = 导出
gift-export-xlsx = Excel 清单
gift-export-xlsx-all = Excel 清单（含未列入）
gift-export-csv = CSV 清单
gift-export-packing = 装箱单 PDF
gift-export-signature = 签收单 PDF
gift-export-labels = 地址标签 PDF
gift-export-name = { $list } { $what }
gift-exporting = 正在写入文件
gift-exported = 已写入 { $count } 行
gift-file-xlsx = Excel 工作簿
gift-file-csv = CSV 文件
gift-file-pdf = PDF 文件
gift-omitted-do-not-celebrate = 不愿庆祝
gift-omitted-memorial = 临近忌日
gift-omitted-household = 家庭已有一份
gift-omitted-no-item = 规则未指定礼品
gift-omitted-inactive = 礼品已停用
gift-omitted-local = 本地客人不送本地特产
gift-omitted-allergy = 过敏或忌口
gift-omitted-alcohol = 不宜含酒精
gift-omitted-repeat = 与上次相同
gift-omitted-stock = 库存不足
gift-omitted-budget = 超出预算
gift-omitted-by-hand = 手工去除
gift-catalogue = 礼品目录
gift-catalogue-empty = 还没有礼品
gift-catalogue-empty-text = 添加酒店会送的礼品：水疗券、餐饮券、糕点礼盒。写明成分，就不会送给不宜食用的客人。
gift-item-add = 添加礼品
gift-item-name = 名称
gift-item-kind = 类别
gift-item-cost = 成本（{ $currency }）
gift-item-stock = 库存
gift-item-uncounted = 不计数
gift-item-contains = 成分
gift-item-contains-hint = 写明过敏原，如花生、鸡蛋。不宜食用的宾客会自动排除。
gift-item-alcohol = 含酒精
gift-item-supplier = 供应商
gift-item-local-hint = 本地特产从不送给本地客人。
gift-item-resting = 已停用
gift-item-rest-named = 停用{ $name }
gift-item-restore-named = 恢复使用{ $name }
gift-rules = 送礼规则
gift-rule = 规则
gift-rules-text = 每类宾客在每个场合得到什么。浅色文字沿用“任一节日”一行。等级与大客户两者中，取更周到的一个。
gift-rules-reset = 恢复初始规则
gift-rules-reset-text = 恢复为新客史簿自带的规则。
gift-occasion = 场合
gift-rule-action = 安排
gift-rule-as-any = 同任一节日
gift-rule-second = 备选礼品
gift-rule-second-hint = 首选不宜时送。
gift-rule-no-gift = 缺礼品
gift-rule-no-second = 无
