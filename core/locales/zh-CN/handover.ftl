# 交接班表。

handover-title = 交接班表
handover-subtitle = { $day } { $time }
handover-section-grave = 未结投诉：重大与严重
handover-section-open = 其他未结投诉
handover-section-promises = 待兑现的承诺
handover-section-traces = 未完成的交办事项
handover-none-grave = 没有重大或严重的未结投诉。
handover-none-open = 没有其他未结投诉。
handover-none-promises = 在住与预抵宾客没有待兑现的承诺。
handover-none-traces = 今天的交办事项已全部完成。
handover-escalated = 已上报{ $who }
handover-because-overdue = 逾期
handover-because-due = 今天到期
handover-because-in-house = 在住，离店日期
handover-because-arriving = 预抵
handover-more = 另有 { $count } 项，详见屏幕。
handover-sensitive = 另有 { $count } 件敏感投诉不打印，请在屏幕上查看。
paper-handover-remarks = 备注
paper-handover-handed-over = 交班人
paper-handover-taken-over = 接班人
paper-handover-time = 时间
handover-danger-join = ；
