# 特殊日期：不能接受的原因，以及已完成的操作。
error-date-not-found = 这个日期已不存在。
error-date-label-missing = 请填写日期名称。
error-date-not-on-day = 这个日期已改到其他日子，请重新查看列表：{ $date }
error-lead-days-out-of-range = 请填写 0 至 366 天。无效的天数：{ $days }
error-snooze-not-later = 请选择今天以后的日期。
error-skip-reason-missing = 请填写跳过原因。
done-date-added = 已为{ $guest }添加日期
done-date-saved = 已保存{ $guest }的日期
done-date-removed = 已删除{ $guest }的日期
done-reminder-done = 已完成：{ $guest }
done-reminder-snoozed = { $guest }的提醒已推迟到{ $until }
done-reminder-skipped = 已跳过：{ $guest }
done-reminder-reopened = 已恢复提醒：{ $guest }
done-lead-time-saved = 已保存提前天数
