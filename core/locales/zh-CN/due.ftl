# 到期的日期：完成、稍后、跳过。

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
