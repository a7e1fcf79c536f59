# 交接班单。

handover-title = 交接班单
handover-subtitle = { $day } { $time }
handover-section-pressing = 超时与即将到期的投诉
handover-section-waiting = 等待宾客答复的投诉
handover-section-promises = 待兑现的承诺
handover-section-traces = 未完成的跟催
handover-none-pressing = 没有到期的投诉。
handover-none-waiting = 没有等待宾客答复的投诉。
handover-none-promises = 在店与将到店的宾客没有待兑现的承诺。
handover-none-traces = 今天的事项均已完成。
handover-escalated = 已上报：{ $who }
handover-because-overdue = 逾期
handover-because-due = 今天到期
handover-because-in-house = 在店，离店日
handover-because-arriving = 即将到店
handover-more = 另有 { $count } 项，见屏幕。
handover-sensitive = 另有 { $count } 件敏感投诉不上纸面，请在屏幕上查看。
paper-handover-remarks = 备注
paper-handover-handed-over = 交班人
paper-handover-taken-over = 接班人
paper-handover-time = 时间
