# Preferences: what a guest must have, likes, avoids or is endangered by.

preference = Preferences
preference-add = Add preference
preference-category = Category
preference-strength = Strength
preference-text = Preference
preference-source = Source
preference-source-hint = How we know, such as: said at check-in
preference-noted = Recorded by { $who }, { $when }
preference-confirm-named = Confirm that this is still right: { $name }
preference-confirmed = Confirmed on { $date }
preference-empty-list = No preferences yet. Add one in the line at the top, such as #pillow buckwheat.
preference-category-room = Room
preference-category-bed = Bed and pillow
preference-category-floor = Floor and view
preference-category-temperature = Temperature
preference-category-food = Food
preference-category-drink = Drink
preference-category-dietary = Dietary restriction
preference-category-allergy = Allergy
preference-category-amenity = Amenity
preference-category-newspaper = Newspaper
preference-category-smoking = Smoking
preference-category-accessibility = Accessibility
preference-category-transport = Transport
preference-category-communication = Communication
preference-category-other = Other
preference-strength-must = Must have
preference-strength-likes = Likes
preference-strength-avoid = Avoid
preference-strength-danger = Safety risk
# Said before which danger it is: Allergy: peanut.
preference-danger-kind = { $category }:{ " " }
# The same on paper and in lists of the terminal.
preference-danger-said = { $category } · { $text }

# What endangers those who are with the guest, and why they count.
party-dangers = Dangers of those who come along
party-household = household
party-family = family
party-room = same room
party-together = travels along
# What notes and bookings say of health, until the desk takes it or declines it.
offer-accept = Record
offer-decline = Not so
offer-accept-named = Record: { $name }
offer-decline-named = Not a preference: { $name }
offer-from-note = A note says “{ $said }”
offer-from-tag = A tag says “{ $said }”
offer-from-booking = The booking says “{ $said }”
# Whose danger it is and why they count; the danger follows.
party-named = { $name } ({ $because }):{ " " }
party-perhaps-named = Perhaps { $name } ({ $because }):{ " " }
offer = Said in notes, not yet recorded

## Refusals, and what was done
error-preference-empty = Enter the preference.
error-preference-not-found = This preference no longer exists.
done-preference-added = Preference added for { $guest }: { $text }
done-preference-saved = Preference saved for { $guest }
done-preference-confirmed = Preference confirmed for { $guest }
done-health-offer-declined = Not a preference of { $guest }: { $text }
done-preference-removed = Preference removed for { $guest }
error-preference-again = Already noted: { $category }, { $text }. Save once more to note it again.
