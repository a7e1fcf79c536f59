# What the core says of special dates: refusals, and what was done.
error-date-not-found = This date no longer exists.
error-date-label-missing = Enter a name for the date.
error-date-not-on-day = This date no longer falls on that day. Check the list again: { $date }
error-lead-days-out-of-range = Enter 0 to 366 days. Not possible: { $days }
error-snooze-not-later = Choose a day after today.
error-skip-reason-missing = Enter the reason for skipping.
done-date-added = Date added for { $guest }
done-date-saved = Date saved for { $guest }
done-date-removed = Date removed for { $guest }
done-reminder-done = Done: { $guest }
done-reminder-snoozed = { $guest } snoozed until { $until }
done-reminder-skipped = Skipped: { $guest }
done-reminder-reopened = Due again: { $guest }
done-lead-time-saved = Lead time saved
