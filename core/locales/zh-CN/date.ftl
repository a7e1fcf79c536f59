# 特殊日期：某位宾客每年都有的日子。

date = 特殊日期
date-add = 添加日期
date-kind = 类型
date-kind-birthday = 生日
date-kind-wedding-anniversary = 结婚纪念日
date-kind-first-stay = 首次入住
date-kind-company-day = 公司纪念日
date-kind-memorial = 忌日
date-kind-own = 其他日期
date-label = 名称
date-day = 日期
date-leap-policy = 生于闰月
date-leap-day-policy = 2月29日
date-lead-days = 提前天数
date-lead-days-default = 按酒店设置
date-empty-list = 暂无日期。可在上方快记行添加，如 !生日 农历八月十五。
date-next-today = 今天
date-next-tomorrow = 明天
date-next-days = { $days } 天后
date-preview = 接下来：{ $days }
date-turns = { $age } 岁
date-years = { $age } 周年

## Due
due-was = 原为{ $day }
due-no-greeting = 不问候
due-more = 显示更多：{ $count }
due-snoozed = 推迟到{ $day }
due-done-named = 完成：{ $guest }，{ $what }
due-snooze-named = 推迟：{ $guest }，{ $what }
due-skip-named = 跳过：{ $guest }，{ $what }
due-snooze = 推迟
due-snooze-tomorrow = 推迟到明天，{ $day }
due-snooze-later = 推迟三天，到{ $day }
due-snooze-week = 推迟一周，到{ $day }
due-snooze-eve = 推迟到前一天，{ $day }
due-snooze-day = 推迟到当天，{ $day }
due-snooze-other = 其他日期…
due-snooze-until = 推迟到
due-skip = 跳过
due-skip-reason = 跳过原因
due-skip-reason-placeholder = 家中有丧、宾客要求勿扰…
due-state-done = 已完成
due-state-skipped = 已跳过：{ $reason }
due-reopen-named = 恢复提醒：{ $guest }，{ $what }
due-held = 暂缓：投诉未结
due-held-decide = 决定
due-held-decide-named = 决定是否问候{ $guest }

## Refusals, and what was done
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
