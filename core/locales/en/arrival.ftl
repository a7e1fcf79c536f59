# Arrivals
error-arrival-name-missing = Enter the name on the booking.
error-departure-before-arrival = The departure cannot be before the arrival.
error-stay-too-long = The stay is longer than a year: note it in parts.
error-arrival-not-found = This arrival is no longer there.
done-arrival-added = Arrival of { $guest } noted
done-arrival-saved = Arrival of { $guest } saved
done-arrival-removed = Arrival of { $guest } removed

## In the day's list
arrival-name = Name on the booking
arrival-name-placeholder = Type to find a guest, or write a new name
arrival-note = Note
arrival-note-placeholder = Flight, time, who fetches them
arrival-arriving = Arriving
arrival-staying = In house
arrival-leaving = Leaving
arrival-empty = Nobody is expected. Note an arrival and its guest is found by room.
arrival-no-room = no room yet
arrival-until = until { $day }
arrival-until-nights =
    { $nights ->
        [one] { $until } · { $nights } night
       *[other] { $until } · { $nights } nights
    }
arrival-since = since { $day }
arrival-day-visit = today only
arrival-link = Who is this?
arrival-link-question = Which guest is { $name }?
arrival-link-find = Name, phone tail, handle
arrival-link-none = No guest answers to this.
arrival-link-new = New guest: { $name }
