# Dates that are due: done, put off, skipped.

due-was = was { $day }
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
