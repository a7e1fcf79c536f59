# 投诉汇总：晨会报告，工作簿与纸面。

complaint-report-title = 投诉汇总
complaint-report-period = { $since }年{ $from }至{ $year }年{ $to }
complaint-report-day = { $year }年{ $day }
complaint-report-sensitive = 敏感投诉
complaint-report-nothing = –
complaint-report-minutes = { $minutes } 分钟
complaint-report-hours = { $hours } 小时 { $minutes } 分
complaint-report-since = { $when }起
complaint-report-until = { $when }前
complaint-report-yes = 是
complaint-report-no = 否
complaint-report-new = 新投诉
# 新投诉不重复列出时所在的栏目。
complaint-report-told-elsewhere =
    { $closed ->
        [0] 其中 { $open } 件见“未结”。
       *[other] 其中 { $open } 件见“未结”，{ $closed } 件见“已结案”。
    }
complaint-report-won = 已挽回
complaint-report-not-won = 未挽回
complaint-report-of = { $all } 位中的 { $part } 位
complaint-report-median = 中位数，按服务时间
complaint-report-overdue =
    { $count ->
        [0] 无超时
       *[other] { $count } 件超时
    }
complaint-report-repeats = 同一宾客；同一客房 { $rooms } 件
complaint-report-stage = { $stage }（{ $count }）
complaint-report-more = 另有 { $count } 件，详见工作簿。
complaint-report-more-bars = 另有 { $count } 项
complaint-report-none-open = 没有未结投诉。
complaint-report-none-came-in = 没有新投诉。
complaint-report-none-closed = 没有结案的投诉。

## 数字
complaint-report-figure-open = 当前未结
complaint-report-figure-overdue = 超时
complaint-report-figure-came-in = 新投诉
complaint-report-figure-closed = 已结案
complaint-report-figure-cost = 新投诉补偿成本
complaint-report-figure-judged = 已评估挽回情况
complaint-report-figure-won-back = 已挽回
complaint-report-figure-repeats = 30 天内再次投诉
complaint-report-figure-repeats-guest = 30 天内再次投诉：同一宾客
complaint-report-figure-repeats-room = 30 天内再次投诉：同一客房
complaint-report-figure-response = 首次回应
complaint-report-figure-solution = 解决
complaint-report-figure-closing = 结案

## 图表
complaint-report-chart-category = 按类别
complaint-report-chart-department = 按部门
complaint-report-chart-cause = 按原因
complaint-report-chart-room = 按客房

## 工作表与列
complaint-report-sheet-open = 未结
complaint-report-sheet-came-in = 新投诉
complaint-report-sheet-closed = 已结案
complaint-report-sheet-pareto = 帕累托
complaint-report-sheet-figures = 指标
complaint-report-column-number = 编号
complaint-report-column-stage = 下一步
complaint-report-column-clock = 时限
complaint-report-column-due = 截止
complaint-report-column-guest = 宾客
complaint-report-column-danger = 安全提示
complaint-report-column-category = 类别
complaint-report-column-severity = 严重程度
complaint-report-column-place = 房号或营业点
complaint-report-column-text = 投诉内容
complaint-report-column-taken-on = 受理时间
complaint-report-column-also = 同时列于
complaint-report-column-channel = 受理渠道
complaint-report-column-taken-by = 受理人
complaint-report-column-department = 责任部门
complaint-report-column-responsible = 责任人
complaint-report-column-owed = 当前处理人
complaint-report-column-cause = 原因
complaint-report-column-outcome = 结果
complaint-report-column-closed-at = 结案时间
complaint-report-column-won-back = 是否挽回
complaint-report-column-cost = 补偿成本（{ $currency }）
complaint-report-column-response-minutes = 首次回应（分钟）
complaint-report-column-solution-minutes = 解决（分钟）
complaint-report-column-closing-minutes = 结案（分钟）
complaint-report-column-chart = 图表
complaint-report-column-bar = 名称
complaint-report-column-count = 件数
complaint-report-column-share = 占比
complaint-report-column-together = 累计
complaint-report-column-figure = 指标
complaint-report-column-minutes = 中位数（分钟）

## 纸面表头
complaint-report-head-clock = 时限
complaint-report-head-taken = 受理
complaint-report-head-closed = 结案
complaint-report-head-due = 截止
complaint-report-head-place = 地点
complaint-report-head-room = 客房
complaint-report-head-what = 宾客与投诉内容
complaint-report-head-promised = 宾客与承诺
complaint-report-head-instruction = 宾客与交办事项
complaint-report-head-kind = 类别、严重程度
complaint-report-head-guest = 等级
complaint-report-head-department = 部门
complaint-report-head-owed = 当前处理人
complaint-report-head-stage = 下一步
complaint-report-head-outcome = 结果、补偿成本
complaint-report-head-promised-by = 承诺人
complaint-report-head-given-by = 交办人
paper-report-count = 件数
paper-report-together = 累计

## 被拒绝时
error-complaint-period-backwards = 结束日期不能早于开始日期。
error-complaint-period-long = 时间段不能超过十年。
