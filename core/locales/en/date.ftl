# Special dates: the dates of one guest that return.

date = Special dates
date-add = Add date
date-kind = Type
date-kind-birthday = Birthday
date-kind-wedding-anniversary = Wedding anniversary
date-kind-first-stay = First stay
date-kind-company-day = Company anniversary
date-kind-memorial = Memorial
date-kind-own = Other date
date-label = Name
date-day = Date
date-leap-policy = Born in a leap month
date-leap-day-policy = 29 February
date-lead-days = Days ahead
date-lead-days-default = House default
date-empty-list = No dates yet. Add one in the line at the top, such as !birthday 8/15.
date-next-today = Today
date-next-tomorrow = Tomorrow
date-next-days =
    { $days ->
        [one] in { $days } day
       *[other] in { $days } days
    }
date-preview = Next: { $days }
date-turns = turns { $age }
date-round = Round birthday: { $age }
date-child = { $name } ({ $age })
date-child-about = { $name } (about { $age })
date-years =
    { $age ->
        [one] { $age } year
       *[other] { $age } years
    }

## Due
due-was = was { $day }
due-late = Late
due-no-greeting = No greeting
due-more = Show more: { $count }
due-snoozed = until { $day }
due-done-named = Done: { $guest }, { $what }
due-snooze-named = Snooze: { $guest }, { $what }
due-skip-named = Skip: { $guest }, { $what }
due-snooze = Snooze
due-snooze-tomorrow = Until tomorrow, { $day }
due-snooze-later = Three days, until { $day }
due-snooze-week = One week, until { $day }
due-snooze-eve = Until the day before, { $day }
due-snooze-day = Until the day itself, { $day }
due-snooze-other = Another date…
due-snooze-until = Snooze until
due-skip = Skip
due-skip-reason = Reason for skipping
due-skip-reason-placeholder = In mourning, asked for no calls…
due-state-done = Done
due-state-skipped = Skipped: { $reason }
due-reopen-named = Mark due again: { $guest }, { $what }
due-held = On hold: open complaint
due-held-decide = Decide
due-held-decide-named = Decide whether to greet { $guest }

## Refusals, and what was done
error-date-not-found = This date no longer exists.
error-date-unreadable = Enter a date such as 8/15, 1990-08-15 or lunar 8/15.
error-date-serial = Enter a date such as 1990-08-15. A number alone is not a date.
error-date-day-missing = Enter the day too, such as 1990-08-15.
error-date-year-missing = Add the year, such as 2026-08-15.
error-date-year-by-cycle = Enter the year in figures, such as 1988.
error-date-clock-unreadable = There is no such time of day. Leave it out, or enter one such as 14:30.
error-date-clock-in-utc = The time is UTC, so the day may be another. Enter the date alone.
error-date-calendars-mixed = This is both lunar and solar. Enter one of them.
error-date-ambiguous = Enter the year first and in four figures. This can be { $one } or { $other }.
error-date-label-missing = Enter a name for the date.
error-date-not-on-day = This date no longer falls on that day. Check the list again: { $date }
error-lead-days-out-of-range = Enter 0 to 366 days. Not possible: { $days }
error-snooze-not-later = Choose a day after today.
error-late-clear-ahead = Choose today or an earlier day: { $date }
error-skip-reason-missing = Enter the reason for skipping.
done-date-added = Date added for { $guest }
done-date-saved = Date saved for { $guest }
done-date-removed = Date removed for { $guest }
done-reminder-done = Done: { $guest }
done-reminder-snoozed = { $guest } snoozed until { $until }
done-reminder-skipped = Skipped: { $guest }
done-reminder-reopened = Due again: { $guest }
done-lead-time-saved = Lead time saved
done-age-rules-saved = Way of counting ages saved
done-late-cleared = Late dates before { $date } let go
error-date-again = Already noted: { $name }, { $day }. Save once more to add another.
date-of-spouse = { $name } (noted for { $spouse })
date-of-spouse-add = Add here too
