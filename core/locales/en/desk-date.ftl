# What the core says of special dates: refusals, and what was done.
error-date-not-found = This date is no longer there.
error-date-label-missing = Enter what the date is called.
error-date-not-on-day = This date does not fall on that day any more. Look at the list again: { $date }
error-lead-days-out-of-range = Enter 0 to 366 days, not: { $days }
error-snooze-not-later = Choose a day after today.
error-skip-reason-missing = Enter why it is skipped.
done-date-added = Date of { $guest } added
done-date-saved = Date of { $guest } saved
done-date-removed = Date of { $guest } removed
done-reminder-done = Done for { $guest }
done-reminder-snoozed = { $guest } put off until { $until }
done-reminder-skipped = Skipped for { $guest }
done-reminder-reopened = { $guest } is due again
done-lead-time-saved = Lead time saved
