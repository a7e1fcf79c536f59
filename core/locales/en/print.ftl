# Printing preference cards: the screen.

print-title = Preference cards
print-whose = Whose cards
print-whose-arrivals = Arrivals of a day
print-whose-guests = Chosen guests
print-whose-tag = Guests with a tag
print-whose-tier = A tier
print-whose-all = Everybody
print-day = Day of arrival
print-add-guest = Add a guest
print-no-tags = There are no tags yet. Tag guests on their page.
print-layout = Paper
print-layout-a6 = A6
print-layout-a4x4 = Four on A4
print-for = Version
print-for-staff = Desk
print-for-house = House
print-for-guest = Guest
print-for-staff-hint = Everything, with internal notes. For the guest-relations desk only.
print-for-house-hint = What housekeeping, kitchen and service act on.
print-for-guest-hint = Safe to lay on the table: no notes, no caution.
print-language = Language
print-language-property = As the property
print-preview = Preview
print-page = { $page } of { $count }
print-count =
    { $guests ->
        [one] { $guests } guest
       *[other] { $guests } guests
    }, { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }
print-first = The preview shows the first { $count } of { $guests } guests. The PDF holds all.
print-working = Setting the cards
print-save = Save PDF…
print-pdf = PDF file
print-saved =
    { $guests ->
        [one] { $guests } guest
       *[other] { $guests } guests
    } on { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }, saved
print-nobody = Nobody chosen yet
print-nobody-text = Add guests at the left, or take the arrivals of a day. The pages appear here as they will be printed.
print-cards = Print preference cards
print-card = Print preference card
print-unlinked =
    { $count ->
        [one] { $count } arrival has no card: say on Today which guest it is.
       *[other] { $count } arrivals have no card: say on Today which guests they are.
    }
