# 礼品：礼品目录、各场合的送礼规则、礼品清单，以及每份礼品的去向。

## 用词
gift-kind-spa-coupon = 水疗券
gift-kind-package = 异地特产礼包
gift-kind-local-speciality = 本地特产
gift-kind-food-voucher = 餐饮券
gift-kind-room-voucher = 房券
gift-kind-own = 其他礼品
gift-audience-vip = 贵宾
gift-audience-main = 重要
gift-audience-ordinary = 普通
gift-audience-occasional = 偶住
gift-audience-big-account = 大客户
gift-action-none = 不送
gift-action-greeting = 仅问候
gift-action-greeting-if-selected = 仅问候（限选定宾客）
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

# 清单所属场合；$festival 为节日或日期类型的代号，自设节日则为其名称。
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
        [birthday] { date-kind-birthday }
        [wedding_anniversary] { date-kind-wedding-anniversary }
        [first_stay] { date-kind-first-stay }
        [company_day] { date-kind-company-day }
        [own] { date-kind-own }
       *[other] { $festival }
    }

# 清单名称：节日加年份，或宾客日期的起止。
gift-of-list =
    { $period ->
        [days] { $from } 至 { $to } { gift-festival }
       *[year] { $year }年{ gift-festival }
    }

## 为何送此宾客此礼
gift-reason-tier =
    { $tier ->
        [vip] 按规则赠送贵宾：{ $item }。
        [main] 按规则赠送重要宾客：{ $item }。
        [ordinary] 按规则赠送普通宾客：{ $item }。
       *[occasional] 按规则赠送偶住宾客：{ $item }。
    }
gift-reason-big-account = 按规则赠送大客户：{ $item }。
# $why 为改送备选礼品所避开的原因。
gift-reason-alternative =
    { $why ->
        [local] 改送{ $item }：{ $barred }是本地特产，宾客为本地客人。
        [allergy] 改送{ $item }：{ $barred }不适合这位宾客。
        [alcohol] 改送{ $item }：{ $barred }含酒精。
        [unsure] 改送{ $item }：不能确定{ $barred }是否适合这位宾客。
        [minor] 改送{ $item }：{ $barred }含酒精，宾客可能未满 18 岁。
        [repeat] 改送{ $item }：上次已送{ $barred }。
        [stock] 改送{ $item }：{ $barred }库存不足。
        [budget] 改送{ $item }：{ $barred }超出预算。
       *[inactive] 改送{ $item }：{ $barred }已停用。
    }
gift-reason-round =
    { $round ->
        [10] 逢 { $round } 岁整生日。
        [20] 逢 { $round } 岁整生日。
        [30] 逢 { $round } 岁整生日。
        [40] 逢 { $round } 岁整生日。
       *[other] 逢 { $round } 岁整寿。
    }
# $despite 为人工决定所越过的原因。
gift-reason-by-hand =
    { $despite ->
        [none] { $staff }选定：{ $item }。
        [allergy] { $staff }选定：{ $item }。请注意，宾客资料注明：{ $note }
        [alcohol] { $staff }选定：{ $item }，含酒精。请注意，宾客资料注明：{ $note }
        [unsure] { $staff }选定：{ $item }，不能确定是否适合。请注意，宾客资料注明：{ $note }
        [minor] { $staff }选定：{ $item }，含酒精。请注意，宾客可能未满 18 岁。
        [local] { $staff }选定：{ $item }，宾客为本地客人。
        [repeat] { $staff }选定：{ $item }，上次已送。
        [do_not_celebrate] { $staff }选定：{ $item }，宾客要求不庆祝。
       *[memorial] { $staff }选定：{ $item }，临近宾客的忌日。
    }

## 为何不送
gift-omission-do-not-celebrate = 宾客要求不庆祝。
gift-omission-memorial = 临近宾客的忌日：{ $date }
gift-omission-listed = 同一场合已列入另一份清单：{ $date }
gift-omission-household = 同一家庭已送给{ $member }。
gift-omission-no-item = 规则中未选礼品，请在送礼规则中选择。
gift-omission-inactive = { $item }：已停用，请在送礼规则中另选。
gift-omission-local = { $item }：本地特产不送本地客人。
# 礼品中所含成分：$presumed 为该类礼品通常含有的成分代号，none 时以标签所写 $ingredient 为准。
gift-ingredient =
    { $presumed ->
        [peanut] 通常含{ health-ingredient-peanut }
        [tree_nut] 通常含{ health-ingredient-tree-nut }
        [gluten] 通常含{ health-ingredient-gluten }
        [dairy] 通常含{ health-ingredient-dairy }
        [egg] 通常含{ health-ingredient-egg }
        [soy] 通常含{ health-ingredient-soy }
        [bean] 通常含{ health-ingredient-bean }
        [fish] 通常含{ health-ingredient-fish }
        [shellfish] 通常含{ health-ingredient-shellfish }
        [sesame] 通常含{ health-ingredient-sesame }
        [pork] 通常含{ health-ingredient-pork }
        [lard] 通常含{ health-ingredient-lard }
        [beef] 通常含{ health-ingredient-beef }
        [meat] 通常含{ health-ingredient-meat }
        [gelatine] 通常含{ health-ingredient-gelatine }
        [sugar] 通常含{ health-ingredient-sugar }
        [honey] 通常含{ health-ingredient-honey }
        [alcohol] 通常含{ health-ingredient-alcohol }
        [lotus_seed] 通常含{ health-ingredient-lotus-seed }
        [buckwheat] 通常含{ health-ingredient-buckwheat }
        [rice] 通常含{ health-ingredient-rice }
        [cocoa] 通常含{ health-ingredient-cocoa }
       *[none] { $ingredient }
    }
gift-omission-allergy =
    { $who ->
        [other] { $item }：不适合（{ gift-ingredient }）。{ $whose }的资料注明“{ $note }”。
       *[self] { $item }：不适合这位宾客（{ gift-ingredient }）。宾客资料注明“{ $note }”。
    }
gift-omission-unsure =
    { $who ->
        [other] { $item }：不能确定是否适合。{ $whose }的资料注明“{ $note }”，请先核对礼品所含成分。
       *[self] { $item }：不能确定是否适合。宾客资料注明“{ $note }”，请先核对礼品所含成分。
    }
gift-omission-minor = { $item }：含酒精，宾客可能未满 18 岁。
gift-omission-alcohol =
    { $who ->
        [other] { $item }：含酒精。{ $whose }的资料注明“{ $note }”。
       *[self] { $item }：含酒精。宾客资料注明“{ $note }”。
    }
gift-omission-repeat = { $item }：上次已送。
gift-omission-stock =
    { $waited ->
        [since] { $item }：库存不足。先按等级，同级先大客户，再按距上次收礼的时间分配；这位宾客上次收礼：{ $last }。
       *[never] { $item }：库存不足。先按等级，同级先大客户，再按距上次收礼的时间分配。
    }
gift-omission-budget =
    { $waited ->
        [since] { $item }（{ $cost }）：超出预算。先按等级，同级先大客户，再按距上次收礼的时间分配；这位宾客上次收礼：{ $last }。
       *[never] { $item }（{ $cost }）：超出预算。先按等级，同级先大客户，再按距上次收礼的时间分配。
    }
gift-omission-by-hand = { $staff }决定不送。
gift-omission-instead = 可改送{ $instead }。

## 新客史簿的初始礼品
gift-default-spa-coupon = 水疗券
gift-default-package = 异地特产礼包
gift-default-package-allergens = 坚果、大豆、芝麻、小麦、糖
gift-default-local-speciality = 本地特产
gift-default-food-voucher = 餐饮券
gift-default-room-voucher = 房券
gift-default-mooncakes = 月饼礼盒
gift-default-mooncakes-allergens = 小麦、糖、猪油、莲子、蛋黄、坚果、奶
gift-default-zongzi = 粽子礼盒
gift-default-zongzi-allergens = 糯米、猪肉、大豆、蛋黄、糖
gift-default-tangyuan = 汤圆礼盒
gift-default-tangyuan-allergens = 糯米、芝麻、花生、糖、猪油
gift-default-new-year-box = 新春礼盒
gift-default-new-year-box-allergens = 坚果、小麦、鸡蛋、奶、糖、猪油、明胶
gift-default-birthday-present = 生日礼物
gift-default-small-gift = 小礼品

## 文件与打印
gift-sheet-list = 礼品清单
gift-column-number = 序号
gift-column-guest = 宾客
gift-column-native-name = 本名
gift-column-tier = 等级
gift-column-phone = 电话
gift-column-gift = 礼品
gift-column-cost = 成本（{ $currency }）
gift-column-state = 状态
gift-column-reason = 原因
gift-column-note = 备注
gift-sheet-totals = 汇总
gift-column-salutation = 称呼
gift-column-quantity = 数量
gift-column-room = 房号
gift-column-danger = 安全提示
gift-column-diet = 饮食
gift-column-do-not-celebrate = 不庆祝
gift-column-memorial = 忌日
gift-column-company = 单位
gift-column-address = 地址
gift-column-city = 城市
gift-column-postcode = 邮编
gift-column-household = 家庭
gift-column-keeper = 客户经理
gift-column-last-gift = 上次礼品
gift-column-alternative = 备选礼品
gift-column-tier-rank = 等级序号
gift-column-total = 汇总项
gift-column-total-of = 名称
gift-yes = 是
gift-last-given = { $item }（{ $year }）
gift-total-gift = 按礼品
gift-total-tier = 按等级
gift-total-all = 合计
gift-total-budget = 预算
gift-total-left = 预算余额
gift-total-approval = 批准
gift-total-exported = 导出
gift-total-signed = { $staff }，{ $time }
gift-column-occurs-on = 日期
gift-route-room = 送至客房
gift-route-courier = 快递
gift-route-pick-up = 到店领取
gift-paper-labels = { $list }地址标签
gift-paper-subtitle = 共 { $count } 份 · { $date }
gift-paper-supplier = 供应商：{ $supplier }
gift-paper-allergens = 含：{ $allergens }
gift-plate-joint = ；
gift-plate-shared = { $guest }：{ $danger }
gift-plate-complaint = 投诉未结
gift-paper-alcohol = 含酒精

## 不能办理
error-festival-without-date = { $year }年这个节日没有确定的日期，请在设置中填写：{ gift-festival }
error-gift-item-name-missing = 请填写礼品名称。
error-gift-amount-negative = 请填写 0 或以上的金额。
error-gift-item-not-found = 礼品目录中已没有这一项。
error-gift-item-missing = 请选择礼品。
error-gift-guest-missing = 请输入姓名，并从列表中选择宾客。
error-gift-item-inactive = 这一项已停用，请另选：{ $item }
error-gift-stock-short = 库存不足，请补充库存或改选其他礼品。{ $item }：需要 { $needed } 份，现有 { $stock } 份
error-gift-list-not-found = 这份礼品清单已不存在。
error-gift-list-approved = 清单已批准，请由经理修改，或先撤销批准。
error-gift-list-already-approved = 清单已批准。
error-gift-list-not-approved = 清单须先经经理批准。
error-gift-list-empty = 清单上没有礼品。请在送礼规则中选择礼品后重新拟定。
error-gift-labels-empty = 清单上没有宾客留有邮寄地址，请在宾客页填写。
error-gift-cut-off-late = 修改截止日期不能晚于送礼的最后一天：{ $date }
error-gift-cut-off-passed = 修改截止日期已过。如需重新拟定，请延后截止日期：{ $date }
error-gift-year-missing = 请填写节日的年份。
error-gift-period-missing = 请填写起止日期。
error-gift-period-backwards = 截止日期不能早于起始日期。
error-gift-period-long = 起止日期最长为一年。
error-gift-line-not-found = 这位宾客已不在清单上。
error-gift-line-exists = 这位宾客已在清单上。
error-gift-line-packed = 礼品已装箱。请标为已谢绝，或先撤销装箱。
error-gift-line-not-ready = 部分礼品的状态已变，请核对清单后重新选择。

## 已办事项
done-gift-item-saved = 已保存：{ $item }
done-gift-item-removed = { $deactivated ->
    [yes] 已停用：{ $item }
   *[no] 已删除：{ $item }
}
done-gift-item-deactivated = 已停用：{ $item }
done-gift-rule-saved = 已保存送礼规则
done-gift-rules-reset = 已恢复初始送礼规则
done-gift-list-proposed = { gift-of-list }：已拟定 { $count } 份礼品
done-gift-list-approved = { gift-of-list }：已批准 { $count } 份礼品
done-gift-lines-packed = { gift-of-list }：已装箱 { $count } 份礼品
done-gift-lines-handed-over = { gift-of-list }：已送达 { $count } 份礼品
done-gift-lines-declined = { gift-of-list }：{ $count } 份礼品已谢绝
done-gift-line-swapped = 已为{ $guest }更换礼品
done-gift-line-left-out = 不送{ $guest }
done-gift-line-put-back = 已将{ $guest }放回清单
done-gift-line-noted = 已保存{ $guest }的备注
done-gift-line-added = 已将{ $guest }加入清单

## The screens
error-sum-missing = 请输入金额，如 128 或 128.50。
error-count-missing = 请填写不小于 1 的整数。
error-count-unreadable = 请输入整数，或留空。
gift-ahead = 即将到来的节日
gift-dates = 宾客日期
gift-dates-other = 其他时段
gift-dates-from = 起始日期
gift-dates-to = 截止日期
gift-dates-open = 打开
gift-dates-of = { $period } { $occasion }
gift-past = 往期清单
gift-by-rule = 按规则送礼
gift-present-barred = { $item }：{ $why }
gift-present-greet = 问候
gift-present-not-selected = 不问候：未选定
gift-present-none = 礼品
gift-no-list = 未安排送礼
gift-count = { $count } 份礼品
gift-greetings = { $count } 位仅问候
gift-to-hand-over = { $count } 份待送
gift-list-name = { $year }年{ $festival }
gift-sentences = { $first }{ $second }
gift-propose = 拟定送礼清单
gift-propose-text = 按送礼规则拟定每位宾客的礼品，不送的注明原因，装箱前由您确定。
gift-propose-again = 重新拟定
gift-propose-again-text = 按规则重新拟定，手动修改的保持不变。
gift-budget = 预算（{ $currency }）
gift-budget-hint = 留空表示不限。先按等级，同级先大客户，再按距上次收礼的时间分配。
gift-cut-off = 修改截止日期
gift-cut-off-on = { $day }前可修改
gift-alternatives = 首选不适合时改送备选
gift-alternatives-hint = 适用于本地客人、过敏宾客，或上次已送同一礼品的宾客。
gift-approve = 批准
gift-approved-by = { $staff }已批准
gift-of-budget = 预算 { $budget }
gift-over-budget = 超出预算 { $budget }
gift-no-budget = 未设预算
gift-by-gift = 按礼品
gift-none-planned = 清单上没有礼品。
gift-short = 缺 { $count }
gift-in-stock = 库存 { $count }
gift-filter = 显示
gift-all = 全部
gift-lines-none = 没有符合的礼品
gift-cost = 成本
gift-gift = 礼品
gift-note = 备注
gift-by-hand = 手动修改
gift-leave-out = 不送
gift-put-back = 恢复赠送
gift-open-guest = 打开{ $guest }
gift-mark-packed = 已装箱
gift-mark-handed-over = 已送达
gift-mark-declined = 已谢绝
gift-mark-all = 批量标记
gift-mark-all-packed = 全部标为已装箱（{ $count }）
gift-mark-all-handed-over = 全部标为已送达（{ $count }）
gift-mark-all-declined = 全部标为已谢绝（{ $count }）
gift-add = 添加宾客
gift-add-text = 用于规则中没有礼品的宾客。
gift-add-who = 宾客
gift-export = 导出
gift-export-xlsx = Excel 清单
gift-export-xlsx-all = Excel 清单（含不送）
gift-export-csv = CSV 清单
gift-export-packing = 装箱单 PDF
gift-export-signature = 签收单 PDF
gift-export-labels = 地址标签 PDF
gift-export-name = { $list } { $what }
gift-exporting = 正在导出
gift-exported = 已导出 { $count } 行
gift-file-xlsx = Excel 工作簿
gift-file-csv = CSV 文件
gift-file-pdf = PDF 文件
gift-omitted-do-not-celebrate = 要求不庆祝
gift-omitted-memorial = 临近忌日
gift-omitted-listed = 已列入另一份清单
gift-omitted-household = 一户一份
gift-omitted-no-item = 规则未选礼品
gift-omitted-inactive = 已停用
gift-omitted-local = 本地客人不送本地特产
gift-omitted-allergy = 不适合
gift-omitted-alcohol = 含酒精
gift-omitted-unsure = 不能确定是否适合
gift-omitted-minor = 未满 18 岁
gift-omitted-repeat = 上次已送
gift-omitted-stock = 库存不足
gift-omitted-budget = 超出预算
gift-omitted-by-hand = 手动不送
gift-catalogue = 礼品目录
gift-catalogue-empty = 暂无礼品
gift-catalogue-empty-text = 添加酒店赠送的礼品，如水疗券、糕点礼盒。注明所含成分，就不会送给不适合的宾客。
gift-item-add = 添加礼品
gift-item-name = 名称
gift-item-kind = 类别
gift-item-cost = 成本（{ $currency }）
gift-item-stock = 库存
gift-item-uncounted = 不计数
gift-item-contains = 所含成分
gift-item-contains-hint = 配料和过敏原，如花生、鸡蛋、猪油、糖；没有可食用的内容请填“无食品”。不能食用的宾客会自动排除。
gift-item-alcohol = 含酒精
gift-item-repeats = 每年可重复赠送
gift-item-repeats-hint = 适用于年年都受欢迎的礼品，如月饼。
gift-item-supplier = 供应商
gift-item-local-hint = 本地特产不送本地客人。
gift-item-resting = 已停用
gift-item-rest-named = 停用：{ $name }
gift-item-restore-named = 恢复使用：{ $name }
gift-rules = 送礼规则
gift-rule = 规则
gift-rules-text = 每类宾客在每个场合的安排。浅色文字沿用“任一节日”一行。大客户另有等级时，取更优厚的一项。
gift-rules-reset = 恢复初始规则
gift-rules-reset-text = 恢复为新客史簿的初始规则。
gift-occasion = 场合
gift-rule-action = 安排
gift-rule-as-any = 同任一节日
gift-rule-second = 备选礼品
gift-rule-second-hint = 首选不适合时赠送。
gift-rule-no-gift = 未选礼品
gift-rule-no-second = 无
error-gift-against-wish =
    { $despite ->
        [allergy] { $item }不适合这位宾客，档案记载：{ $note }
        [alcohol] { $item }含酒精，档案记载：{ $note }
        [minor] { $item }含酒精，宾客可能未满 18 岁。
       *[unsure] { $item }可能不适合这位宾客，档案记载：{ $note }
    }
gift-give-anyway = 仍然赠送
gift-add-anyway = 再点一次“添加”，仍然赠送。
