# 投诉：发生了什么、九个步骤、时限，以及被拒绝的操作。

## 词语
complaint-category-service-attitude = 服务态度
complaint-category-facilities = 设施设备
complaint-category-room-hygiene = 客房与卫生
complaint-category-food-drink = 餐饮
complaint-category-waiting-time = 等候时间
complaint-category-billing = 账单
complaint-category-noise = 噪音
complaint-category-safety = 安全
complaint-category-lost-property = 物品遗失
complaint-category-other = 其他
complaint-severity-minor = 轻微
complaint-severity-moderate = 一般
complaint-severity-serious = 严重
complaint-severity-critical = 重大
complaint-place-room = 客房
complaint-place-outlet = 营业点
complaint-place-elsewhere = 其他地点
complaint-channel-in-person = 当面
complaint-channel-phone = 电话
complaint-channel-email = 电子邮件
complaint-channel-wechat = 微信
complaint-channel-letter = 信函
complaint-channel-online-review = 网络点评
complaint-channel-survey = 满意度调查
complaint-channel-other = 其他
complaint-cause-skill = 技能与培训
complaint-cause-attitude = 态度
complaint-cause-procedure = 流程
complaint-cause-staffing = 人手不足
complaint-cause-communication = 沟通
complaint-cause-equipment = 设备
complaint-cause-supply = 物品供应
complaint-cause-supplier = 外部供应商
complaint-cause-expectation = 预期落差
complaint-cause-other = 其他
complaint-cause-unassigned = 尚未查明
complaint-stage-ruling = 判定
complaint-stage-answer = 答复
complaint-stage-responsibility = 定责
complaint-stage-cause = 原因
complaint-stage-solution = 处理方案
complaint-stage-decision = 审批
complaint-stage-execution = 处理措施
complaint-stage-feedback = 反馈
complaint-stage-evaluation = 总结评价
complaint-stage-closed = 已结案
complaint-outcome-resolved = 已解决
complaint-outcome-not-standing = 不成立
complaint-outcome-withdrawn = 已撤回
complaint-mood-satisfied = 满意
complaint-mood-accepts = 接受
complaint-mood-dissatisfied = 不满意
complaint-clock-response = 首次回应
complaint-clock-solution = 解决
complaint-clock-closing = 结案
complaint-clock-state-overdue = 已超时
complaint-clock-state-soon = 即将超时
complaint-clock-state-running = 计时中
complaint-clock-state-waiting = 等待宾客
complaint-clock-state-stopped = 已完成

## 步骤，表示已做之事
complaint-step-record = 已受理
complaint-step-respond = 首次回应
complaint-step-grant = 当场补偿
complaint-step-rule = 已判定
complaint-step-answer = 已答复
complaint-step-assign = 已定责
complaint-step-analyse = 已查明原因
complaint-step-propose = 已提出方案
complaint-step-approve = 已批准
complaint-step-change = 修改后批准
complaint-step-send-back = 已退回
complaint-step-carry-out = 处理措施
complaint-step-feedback = 宾客反馈
complaint-step-evaluate = 已总结结案
complaint-step-pause = 暂停：等待宾客
complaint-step-resume = 恢复计时
complaint-step-reassign = 已改派
complaint-step-reassess = 严重程度已调整
complaint-step-withdraw = 已撤回
complaint-step-reopen = 重新受理
complaint-step-allow-greetings = 已允许问候
complaint-step-hold-greetings = 已暂缓问候

# 提示与日志里说的是谁的投诉；敏感投诉不提姓名。
complaint-whose =
    { $sensitive ->
        [yes] 敏感投诉
       *[no] { $guest }的投诉
    }
done-complaint-added = { complaint-whose }：已受理
done-complaint-saved = { complaint-whose }：已保存
done-complaint-stepped =
    { $step ->
        [respond] { complaint-whose }：已记录首次回应
        [grant] { complaint-whose }：已当场补偿
        [rule] { complaint-whose }：已判定
        [answer] { complaint-whose }：已答复并结案
        [assign] { complaint-whose }：已定责
        [analyse] { complaint-whose }：已记录原因
        [propose] { complaint-whose }：已提出方案
        [approve] { complaint-whose }：已批准
        [change] { complaint-whose }：修改后批准
        [send_back] { complaint-whose }：已退回
        [carry_out] { complaint-whose }：已记录处理措施
        [feedback] { complaint-whose }：已记录反馈
        [evaluate] { complaint-whose }：已总结结案
        [pause] { complaint-whose }：暂停，等待宾客
        [resume] { complaint-whose }：恢复计时
        [reassign] { complaint-whose }：已改派
        [reassess] { complaint-whose }：已调整严重程度
        [withdraw] { complaint-whose }：已撤回
        [reopen] { complaint-whose }：重新受理
        [allow_greetings] { complaint-whose }：已允许问候
       *[hold_greetings] { complaint-whose }：已暂缓问候
    }
done-complaint-escalated =
    { $count ->
        [one] 1 项超时投诉已上报
       *[other] { $count } 项超时投诉已上报
    }
done-complaint-clocks-saved = 已保存服务时间与时限

## 被拒绝
error-complaint-not-found = 没有这件投诉，或您无权查看。
error-complaint-not-recorded = 这件投诉的日志缺少第一条。请在设置中检查客史簿。
error-complaint-step-not-now =
    { $stage ->
        [ruling] 请先判定投诉是否成立。
        [answer] 投诉不成立，请答复宾客并记录。
        [responsibility] 请先确定责任部门和责任人。
        [cause] 请先记录原因。
        [solution] 请先提出处理方案。
        [decision] 请先由经理审批。
        [execution] 请先记录处理措施。
        [feedback] 请先记录宾客反馈。
        [evaluation] 下一步是总结评价。
       *[closed] 投诉已结案，请先重新受理。
    }
error-complaint-step-not-yours =
    { $step ->
        [rule] 投诉是否成立由经理判定。
        [assign] 责任由经理确定。
        [approve] 处理方案由经理审批。
        [change] 处理方案由经理审批。
        [send_back] 投诉由经理退回。
        [reassign] 投诉由经理改派。
        [evaluate] 投诉由经理总结评价并结案。
       *[other] 这一步由责任部门、受理人或经理办理。
    }
error-complaint-lowered = 调低严重程度须由经理操作，您可以调高。
error-complaint-severity-same = 严重程度没有变化。
error-complaint-sent-forward = 只能退回到更早的步骤。
error-complaint-words-missing = 请填写内容。
error-complaint-nothing-granted = 请选择补偿内容。
error-complaint-tasks-open =
    { $open ->
        [one] 还有 1 项交办事项未完成，请先完成。
       *[other] 还有 { $open } 项交办事项未完成，请先完成。
    }
error-complaint-text-missing = 请填写投诉内容，尽量用宾客原话。
error-complaint-place-missing = 请填写房号或营业点。
error-complaint-time-unreadable = 请按 14:30 的格式填写时间。无法识别：{ $time }
error-complaint-before-it-happened = 日期不能晚于今天：{ $date }
error-guest-has-complaints = 这位宾客有投诉存档，须保留供分析，不能删除。可与另一位宾客合并。
error-service-hours-unreadable = 请按 08:00 的格式填写时间。无法识别：{ $time }
error-service-days-missing = 请至少保留一天服务日。
error-clock-limits-missing = 请填写各严重程度的时限。
error-clock-limit-out-of-range = 时限须在 1 分钟到 180 天之间。
error-clock-limits-out-of-order = 首次回应须早于解决，解决须早于结案。

## 位置与操作
ui-go-complaints = 投诉
complaint-overdue-count =
    { $count ->
       *[other] { $count } 件投诉已超时
    }
complaint-add = 受理投诉
complaint-add-note = 一分钟内完成，细节可稍后补充
complaint-record = 受理
complaint-analysis = 分析
complaint-show-board = 投诉：列表或看板
complaint-filter-focus = 筛选投诉

## 词语
complaint-guest = 宾客
complaint-severity = 严重程度
complaint-category = 类别
complaint-cause = 原因
complaint-text = 投诉内容
complaint-place = 地点
complaint-channel = 投诉渠道
complaint-wants = 宾客诉求
complaint-stage = 下一步
complaint-owed = 当前处理人
complaint-owed-both = { $name }（{ $department }）
complaint-responsible = 责任人
complaint-outcome = 结果
complaint-cost = 补偿成本
complaint-sensitive = 敏感
complaint-in-room = { $room } 房
complaint-nobody = 已离职员工
complaint-of = 投诉人
complaint-named = { $guest }的投诉
complaint-severity-minor-means = 当场解决，宾客不再介意。
complaint-severity-moderate-means = 给宾客造成不便，当天须答复。
complaint-severity-serious-means = 影响入住体验，可能流失宾客。
complaint-severity-critical-means = 涉及健康、安全、法律或酒店声誉。

## 时限
complaint-span-minutes = { $minutes } 分钟
complaint-span-hours =
    { $minutes ->
        [0] { $hours } 小时
       *[other] { $hours } 小时 { $padded } 分
    }
complaint-span-days =
    { $hours ->
        [0] { $days } 天
       *[other] { $days } 天 { $hours } 小时
    }
complaint-left = 剩余 { $span }
complaint-overdue-by = 超时 { $span }
complaint-clock-took = 用时 { $span }
complaint-escalated-to = 已上报{ $role }

## 受理
complaint-guest-placeholder = 姓名、房号、电话
complaint-guest-phone = 电话（选填）
complaint-guest-new = 将新建宾客：{ $name }
complaint-guest-here = 在住
complaint-guest-here-until = 在住，{ $day }离店
complaint-text-placeholder = 尽量用宾客的原话
complaint-place-room-name = 房号
complaint-place-outlet-name = 餐厅、酒吧、泳池…
complaint-place-elsewhere-name = 具体地点（选填）
complaint-happened-on = 日期
complaint-happened-time = 时间
complaint-wants-placeholder = 道歉、换房、退款…
complaint-wants-unknown = 暂不清楚
complaint-sensitive-hint = 仅经理、受理人、责任人和指定人员可见。
complaint-viewers = 其他可见人员
complaint-viewers-none = 没有其他可选员工。
complaint-responded = 当场答复
complaint-responded-hint = 计为首次回应；尚未答复请留空。
complaint-repeats = 是否重复发生？
complaint-repeats-note = 30 天内
complaint-repeats-none = 30 天内没有类似投诉。
complaint-repeats-cause =
    { $count ->
       *[other] 同一地点、同一类别：已有 { $count } 次
    }
complaint-repeats-place =
    { $count ->
       *[other] 同一地点：已有 { $count } 次
    }
complaint-repeats-guest =
    { $count ->
       *[other] 同一宾客：已有 { $count } 次
    }
error-complaint-guest-missing = 请从列表中选择宾客，或选择“新宾客”。
error-complaint-category-missing = 请选择投诉类别。
error-complaint-severity-missing = 请选择严重程度。
error-complaint-happened-on-missing = 请填写发生日期。
error-complaint-choice-missing = 请选择一项。
error-complaint-offer-unfinished = 请先添加此项，或取消。

## 列表与看板
complaint-list = 投诉
complaint-count =
    { $total ->
       *[other] 共 { $total } 件
    }
complaint-view = 视图
complaint-view-list = 列表
complaint-board-further = 左右还有其他阶段
complaint-board-back = 前面的阶段
complaint-board-on = 后面的阶段
complaint-view-board = 看板
complaint-column-clock = 时限
complaint-column-overdue = { $count } 件超时
complaint-column-more = 另有 { $count } 件，见列表
complaint-list-none = 没有符合条件的投诉
complaint-list-none-text = 请减少筛选条件。
complaint-list-clear = 显示所有未结投诉
complaint-list-empty = 没有未结投诉
complaint-list-empty-text = 每件投诉从受理到结案，都在这里跟进。
complaint-standing-open = 未结
complaint-standing-overdue = 已超时
complaint-standing-soon = 即将超时
complaint-standing-waiting = 等待宾客
complaint-standing-closed = 已结案
complaint-standing-all = 全部
complaint-filter-standing = 状态
complaint-filter-stage = 阶段
complaint-filter-stage-any = 所有阶段
complaint-filter-severity = 严重程度
complaint-filter-severity-any = 所有严重程度
complaint-filter-category = 类别
complaint-filter-category-any = 所有类别
complaint-filter-department = 责任部门
complaint-filter-department-any = 所有部门
complaint-filter-responsible = 责任人
complaint-filter-responsible-any = 所有责任人
complaint-filter-mine = 我负责的
complaint-filters-saved = 已存筛选
complaint-filter-keep = 保存此筛选
complaint-filter-name = 筛选名称

## 单件投诉
complaint-taken-by = { $name }受理，{ $when }
complaint-facts-edit = 修改内容
complaint-steps = 九个步骤
complaint-stage-record = 受理
complaint-step-done = （已完成）
complaint-step-next = （下一步）
complaint-step-later = （待办）
complaint-step-undo = 撤回此步
complaint-owed-by = 当前处理人：{ $who }
complaint-owed-only = 这一步的处理人：{ $who }
complaint-tasks-open =
    { $count ->
       *[other] 还有 { $count } 项交办事项未完成，请先完成。
    }
complaint-promises-open =
    { $count ->
       *[other] 对这位宾客还有 { $count } 项承诺待兑现，结案后仍须兑现。
    }
complaint-stands-yes = 成立
complaint-stands-no = 不成立
complaint-won-back-yes = 宾客已挽回
complaint-won-back-no = 宾客未挽回
complaint-back-to = 退回到：{ $stage }
complaint-pieces = { $name } × { $quantity }
complaint-offer = { $what }（{ $cost }）

## 各步骤的表单
complaint-form-compensation = 补偿
complaint-form-stands = 是否成立？
complaint-form-won-back = 宾客是否挽回？
complaint-form-mood = 宾客态度
complaint-form-to = 退回到
complaint-form-respond-text = 答复内容
complaint-form-grant-reason = 当场补偿的原因
complaint-form-rule-reason = 判定依据
complaint-form-answer-text = 答复内容及不成立的原因
complaint-form-analyse-text = 调查情况
complaint-form-propose-text = 处理方案
complaint-form-approve-note = 审批意见（选填）
complaint-form-change-text = 审批方案
complaint-form-change-reason = 修改原因
complaint-form-send-back-reason = 退回原因
complaint-form-carry-out-settled = 内部跟进
complaint-form-carry-out-notified = 如何告知宾客
complaint-form-feedback-text = 反馈内容
complaint-form-evaluate-summary = 总结
complaint-form-evaluate-lesson = 改进措施
complaint-form-pause-reason = 等待事项
complaint-form-resume-note = 备注（选填）
complaint-form-reassign-reason = 改派原因
complaint-form-reassess-reason = 调整原因
complaint-form-withdraw-reason = 撤回原因
complaint-form-reopen-reason = 重新受理的原因
complaint-form-allow-greetings-reason = 允许问候的原因
complaint-form-hold-greetings-reason = 备注（选填）
complaint-do-respond = 保存首次回应
complaint-do-grant = 当场补偿
complaint-do-rule = 保存判定
complaint-do-answer = 答复并结案
complaint-do-assign = 定责
complaint-do-analyse = 保存原因
complaint-do-propose = 提出方案
complaint-do-approve = 批准
complaint-do-change = 修改后批准
complaint-do-send-back = 退回
complaint-do-carry-out = 保存处理措施
complaint-do-feedback = 保存反馈
complaint-do-evaluate = 总结并结案
complaint-do-pause = 暂停计时
complaint-do-resume = 恢复计时
complaint-do-reassign = 改派
complaint-do-reassess = 调整严重程度
complaint-do-withdraw = 撤回结案
complaint-do-reopen = 重新受理
complaint-do-allow-greetings = 允许问候
complaint-do-hold-greetings = 暂缓问候
complaint-decision = 审批
complaint-decide-approve = 批准
complaint-decide-change = 修改后批准
complaint-decide-send-back = 退回

## 步骤之外
complaint-actions = 其他操作
complaint-actions-more = 更多操作
complaint-action-respond = 首次回应
complaint-action-grant = 当场补偿
complaint-action-pause = 暂停：等待宾客
complaint-action-resume = 恢复计时
complaint-action-send-back = 退回…
complaint-action-reassign = 改派…
complaint-action-reassess = 调整严重程度…
complaint-action-allow-greetings = 允许问候…
complaint-action-hold-greetings = 暂缓问候…
complaint-action-reopen = 重新受理
complaint-action-withdraw = 宾客撤回…
complaint-action-respond-means = 首次答复宾客后，首次回应时限停止计时。
complaint-action-grant-means = 限您的权限以内；超出的请在处理方案中提出，由经理审批。
complaint-action-pause-means = 恢复计时或办理下一步之前，时限暂停。
complaint-action-resume-means = 时限继续计时。
complaint-action-send-back-means = 该步之后的内容须重新办理。
complaint-action-reassign-means = 由另一部门或人员从当前步骤接手。
complaint-action-reassess-means = 时限按新的严重程度，自受理时起算。只有经理可以调低。
complaint-action-allow-greetings-means = 严重投诉未结期间，生日与节日问候暂缓，待人决定。
complaint-action-hold-greetings-means = 结案前暂缓问候。
complaint-action-reopen-means = 解决与结案时限重新计算。
complaint-action-withdraw-means = 投诉按撤回结案，仍存档。

## 补偿、任务、承诺
complaint-compensation = 补偿
complaint-compensation-none = 暂无补偿。
complaint-voucher-until = 有效期至{ $day }
complaint-offer-choose = 从目录选择…
complaint-offer-another = 再加一项…
complaint-offer-own = 目录以外…
complaint-offer-own-name = 补偿内容
complaint-offer-own-cost = 成本（{ $currency }）
complaint-offer-count = 数量：{ $name }
complaint-offer-total = 合计 { $total }
complaint-offer-within = 在您的权限 { $limit } 之内
complaint-offer-above = 超出您的权限 { $limit }，须审批
complaint-tasks = 交办事项
complaint-tasks-none = 暂无交办事项。
complaint-task-add = 添加交办
complaint-promises = 承诺
complaint-promises-none = 暂无承诺。
complaint-promise-add = 添加承诺

## 设置
settings-complaint-clocks = 投诉时限
settings-service-hours = 服务时间
settings-service-hours-text = 投诉时限只在服务时间内计时，以酒店所在时区为准；设为昼夜计时的不受此限。起止时间相同表示全天。
settings-service-from = 从
settings-service-to = 到
settings-service-days = 服务日
settings-weekday-1 = 周一
settings-weekday-2 = 周二
settings-weekday-3 = 周三
settings-weekday-4 = 周四
settings-weekday-5 = 周五
settings-weekday-6 = 周六
settings-weekday-7 = 周日
settings-complaint-limits = 处理时限
settings-complaint-limits-text = 以服务时间的小时和分钟计；昼夜计时的按自然时间计。超时后上报经理；再超过同样时间，上报管理员。
settings-complaint-limit-of = { $clock }，{ $severity }
settings-complaint-always = 昼夜计时
settings-complaint-always-of = { $severity }投诉昼夜计时
settings-complaint-soon = 剩余多久算即将超时
settings-complaint-soon-hint = 按自然时间的小时和分钟。
error-clock-limit-unreadable = 请填写小时和分钟，如 4:30，或只填分钟。无法识别：{ $text }

## 图表
complaint-analysis-title = 投诉分析
complaint-analysis-empty = 这段时间没有投诉
complaint-analysis-empty-text = 请选择更长的时间段，查看反复出现的问题。
complaint-analysis-none = 暂无数据。
complaint-period = 时间段
complaint-period-month = 本月
complaint-period-last-month = 上月
complaint-period-quarter = 本季度
complaint-period-year = 今年
complaint-period-own = 自选
complaint-period-from = 开始日期
complaint-period-to = 结束日期
complaint-by-category = 按类别
complaint-by-department = 按部门
complaint-by-cause = 按原因
complaint-by-room = 按客房
complaint-by-severity = 按严重程度
complaint-over-time = 趋势
complaint-pareto-few =
    { $few ->
       *[other] { $of } 项中的 { $few } 项占 80%
    }
complaint-pareto-share = 占比
complaint-pareto-count = 件数
complaint-pareto-running = 累计
complaint-pareto-cost = 补偿成本
complaint-pareto-more =
    { $count ->
       *[other] 另有 { $count } 项
    }
complaint-figure-total = 投诉
complaint-figure-open = { $count } 件未结
complaint-figure-response = 首次回应
complaint-figure-solution = 解决用时
complaint-figure-closing = 结案用时
complaint-figure-median = 中位数，按服务时间
complaint-figure-won-back = 挽回率
complaint-figure-judged = { $judged } 位宾客中的 { $won } 位
complaint-figure-cost = 补偿成本
complaint-figure-repeats = 同房重复投诉
complaint-figure-repeats-note = 同一宾客 { $guests } 件
complaint-handover = 交接班表

## 其他页面
today-complaints = 超时与临期投诉
complaint-mine = 待我处理
complaint-guest-none = 无投诉记录。
guest-open-complaints =
    { $count ->
        [1] 投诉未结
       *[other] { $count } 件投诉未结
    }
guest-open-complaint-named = 投诉未结（{ $severity }）：{ $text }

## 文件与纸张
complaint-file-xlsx = Excel 工作簿
complaint-file-csv = CSV 表格
complaint-file-pdf = PDF 文件
complaint-report = 报告
complaint-report-xlsx = Excel 工作簿…
complaint-report-csv = CSV 表格…
complaint-report-pdf = PDF，供晨会使用…
complaint-report-name = 投诉 { $from } 至 { $to }
complaint-report-writing = 正在导出报告
complaint-reported = 已保存报告：新增 { $came } 件，结案 { $closed } 件，当前未结 { $open } 件。
complaint-handover-text = 留给下一班的待办事项
complaint-handover-saved =
    { $pages ->
       *[other] 已保存交接班表，共 { $pages } 页。
    }
complaint-vouchers = 礼券
complaint-vouchers-print = 打印礼券
complaint-vouchers-save = 将礼券存为 PDF…
complaint-vouchers-saved =
    { $pages ->
       *[other] 已保存礼券，共 { $pages } 页。
    }
complaint-band = 建议：{ $low } 至 { $high }，通常为 { $median }。
complaint-band-similar =
    { $cases ->
       *[other] 参考 { $cases } 件类似投诉。
    }
complaint-band-same-severity =
    { $cases ->
       *[other] 参考 { $cases } 件同等严重程度的投诉。
    }
complaint-band-default =
    { $cases ->
       *[other] 通用标准，类似投诉尚少。
    }

## 超出经理权限、退回、暂停
complaint-do-send-up = 提交管理员
complaint-offer-administrator = 超过经理权限 { $limit }，由管理员审批
complaint-decide-above = { $total }超过您的权限 { $limit }，由管理员审批。您可以减少金额或退回。
complaint-sent-back = { $who }退回：{ $reason }
error-complaint-pause-ends = 正在等待宾客，时限已暂停；此步骤会恢复计时。确认请再点一次。
