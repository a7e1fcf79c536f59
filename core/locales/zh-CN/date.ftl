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
date-round =
    { $age ->
        [10] { $age } 岁整生日
        [20] { $age } 岁整生日
        [30] { $age } 岁整生日
        [40] { $age } 岁整生日
       *[other] { $age } 岁整寿
    }
date-child = { $name }（{ $age } 岁）
date-child-about = { $name }（约 { $age } 岁）
date-years = { $age } 周年

## Due
due-was = 原为{ $day }
due-late = 已过期
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
error-date-unreadable = 请输入日期，如 8/15、1990-08-15 或 农历八月十五。
error-date-serial = 请输入日期，如 1990-08-15。只有数字无法识别为日期。
error-date-day-missing = 请写上日，如 1990-08-15。
error-date-year-missing = 请写上年份，如 2026-08-15。
error-date-year-by-cycle = 请用数字写年份，如 1988。
error-date-clock-unreadable = 没有这样的时间。请去掉时间，或写成 14:30。
error-date-clock-in-utc = 时间为 UTC，日期可能差一天。请只填日期。
error-date-calendars-mixed = 农历、公历不一致，请只写一种。
error-date-ambiguous = 可能是 { $one }，也可能是 { $other }。请先写四位数年份。
error-date-label-missing = 请填写日期名称。
error-date-not-on-day = 这个日期已改到其他日子，请重新查看列表：{ $date }
error-lead-days-out-of-range = 请填写 0 至 366 天。无效的天数：{ $days }
error-snooze-not-later = 请选择今天以后的日期。
error-late-clear-ahead = 请选择今天或更早的日期：{ $date }
error-skip-reason-missing = 请填写跳过原因。
done-date-added = 已为{ $guest }添加日期
done-date-saved = 已保存{ $guest }的日期
done-date-removed = 已删除{ $guest }的日期
done-reminder-done = 已完成：{ $guest }
done-reminder-snoozed = { $guest }的提醒已推迟到{ $until }
done-reminder-skipped = 已跳过：{ $guest }
done-reminder-reopened = 已恢复提醒：{ $guest }
done-lead-time-saved = 已保存提前天数
done-age-rules-saved = 已保存年龄算法
done-late-cleared = 已清除 { $date } 之前的过期日期
error-date-again = 已有{ $name }：{ $day }。确需再添加，请再保存一次。
date-of-spouse = { $name }（记于{ $spouse }）
date-of-spouse-add = 同样记上
