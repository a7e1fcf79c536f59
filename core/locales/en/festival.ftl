# What the core says of festivals: refusals, and what was done.
error-festival-not-found = This festival no longer exists.
error-festival-name-missing = Enter a name for the festival.
error-festival-not-own = Only festivals you added can be changed or removed. Untick this one instead.
error-festival-has-gifts = This festival has gift lists on file. Untick it instead.
error-festival-day-of-other-year = Choose a day in the same year: { $year }
error-calendar-too-long = Choose a period of at most one year.
done-festival-observed = Festivals saved
done-festival-added = Festival added: { $festival }
done-festival-saved = Festival saved: { $festival }
done-festival-removed = Festival removed: { $festival }
done-festival-corrected = Date of the festival saved
