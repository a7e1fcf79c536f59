# Arrivals
error-arrival-name-missing = Enter the name on the booking.
error-departure-before-arrival = The departure date cannot be before the arrival date.
error-stay-too-long = A stay can last one year at most. Enter a longer one in parts.
error-arrival-not-found = This arrival no longer exists.
done-arrival-added = Arrival added: { $guest }
done-arrival-saved = Arrival saved: { $guest }
done-arrival-removed = Arrival removed: { $guest }

## In the day's list
arrival-name = Name on the booking
arrival-name-placeholder = Find a guest, or enter a new name
arrival-phone = Phone
arrival-email = E-mail
arrival-note = Note
arrival-note-placeholder = Flight, time, pick-up
arrival-arriving = Arriving
arrival-staying = In house
arrival-leaving = Departing
arrival-empty = No arrivals yet. Add one, and the guest can be found by room number.
arrival-no-room = no room yet
arrival-until = until { $day }
arrival-until-nights =
    { $nights ->
        [one] { $until } · { $nights } night
       *[other] { $until } · { $nights } nights
    }
arrival-since = since { $day }
arrival-day-visit = day use
arrival-link = Who is this?
arrival-link-question = Which guest is { $name }?
arrival-link-find = Name, room or phone number
arrival-link-none = No matching guest.
arrival-stranger = No profile yet: { $name }
error-arrival-guest-unchosen = { $name } may be a guest with a profile. Choose from the list, or choose “No profile yet”.
arrival-add = Add arrival
arrival-arrives = Arrival
arrival-departs = Departure
arrival-room = Room
arrival-in-room = Room { $room }
arrival-coming = Expected
arrival-here = In house
arrival-more = Show { $count } more
arrival-more-dangers = Show { $count } more, { $dangers } with an allergy or safety risk
arrival-fewer = Show fewer
arrival-promised = Promised: { $text }
