# What the core says of festivals: refusals, and what was done.
error-festival-not-found = This festival is no longer there.
error-festival-name-missing = Enter what the festival is called.
error-festival-not-own = Only festivals of your own can be changed or removed. Stop observing this one instead.
error-festival-has-gifts = Gift lists of this festival are on file. Stop observing it instead.
error-festival-day-of-other-year = Choose a day in the same year: { $year }
error-calendar-too-long = Choose at most one year.
done-festival-observed = Observed festivals saved
done-festival-added = Festival added: { $festival }
done-festival-saved = Festival saved: { $festival }
done-festival-removed = Festival removed: { $festival }
done-festival-corrected = Day of the festival saved
