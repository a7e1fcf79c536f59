# The quick-capture line. In the lists, the first word is the one that is offered.

capture-label = Quick note
capture-placeholder = #pillow buckwheat   !birthday 8/15   @call thanked for the flowers
capture-help = # preference, ! date, @ call, or just a note. Enter saves.
capture-will-preference = { $category }, { $strength }: { $text }
capture-will-date = { $kind }: { $day }
capture-will-note = Note: { $text }
capture-will-call = Call: { $text }
capture-gap-preference-text = Go on with what the guest prefers, such as #pillow buckwheat
capture-gap-date-kind = Go on with the day, such as !birthday 8/15
capture-gap-date-day = Go on with the day, such as 8/15, 1990-08-15 or lunar 8/15

capture-call = call, phone, rang
capture-category-room = room
capture-category-bed = pillow, bed, mattress, duvet, blanket
capture-category-floor = floor, view
capture-category-temperature = temperature, room temperature, aircon
capture-category-food = food, breakfast, dish
capture-category-drink = drink, tea, coffee, wine
capture-category-dietary = diet, dietary, vegetarian, halal, kosher
capture-category-allergy = allergy, allergic, allergic to
capture-category-amenity = amenity, bathrobe, toiletries
capture-category-newspaper = newspaper, paper, news
capture-category-smoking = smoking, smoke
capture-category-accessibility = accessibility, wheelchair
capture-category-transport = transport, car, transfer
capture-category-communication = communication, contact
capture-category-other = other
capture-date-birthday = birthday, bday
capture-date-wedding-anniversary = anniversary, wedding, wedding anniversary
capture-date-first-stay = first stay
capture-date-company-day = company day, company
capture-date-memorial = memorial
capture-strength-must = must
capture-strength-likes = likes, like
capture-strength-avoid = avoid, no, not, never
capture-strength-danger = danger, deadly
