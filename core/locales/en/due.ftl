# Dates that are due: done, put off, skipped.

due-was = was { $day }
due-no-greeting = No greeting
due-more = Show more: { $count }
due-snoozed = until { $day }
due-done-named = Done: { $guest }, { $what }
due-snooze-named = Put off: { $guest }, { $what }
due-skip-named = Skip: { $guest }, { $what }
due-snooze = Put off
due-snooze-tomorrow = Until tomorrow, { $day }
due-snooze-later = For three days, until { $day }
due-snooze-week = For a week, until { $day }
due-snooze-eve = Until the day before, { $day }
due-snooze-day = Until the day itself, { $day }
due-snooze-other = Another day…
due-snooze-until = Put off until
due-skip = Skip
due-skip-reason = Why is it skipped?
due-skip-reason-placeholder = In mourning, asked us not to…
due-state-done = Done
due-state-skipped = Skipped: { $reason }
due-reopen-named = Due again: { $guest }, { $what }
