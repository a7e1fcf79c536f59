# Arrivals
error-arrival-name-missing = Enter the name on the booking.
error-departure-before-arrival = The departure cannot be before the arrival.
error-arrival-not-found = This arrival is no longer there.
done-arrival-added = Arrival of { $guest } noted
done-arrival-saved = Arrival of { $guest } saved
done-arrival-removed = Arrival of { $guest } removed
