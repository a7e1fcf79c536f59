# Printing preference cards: the screen.

print-title = Preference cards
print-whose = Cards for
print-whose-arrivals = Arrivals on a day
print-whose-guests = Selected guests
print-whose-tag = Guests with a tag
print-whose-tier = Guests of a tier
print-whose-all = All guests
print-day = Arrival date
print-add-guest = Add a guest
print-no-tags = There are no tags yet. Add tags on guests’ pages.
print-layout = Paper
print-layout-a6 = A6
print-layout-a4x4 = Four on A4
print-for = Version
print-for-staff = Desk
print-for-house = Back of house
print-for-guest = Guest
print-for-staff-hint = Everything, with internal notes. For the guest-relations desk only.
print-for-house-hint = What housekeeping, kitchen and service need.
print-for-guest-hint = Safe to leave on the table: no notes, no cautions.
print-language = Language
print-language-property = Same as property
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
print-first = The preview shows the first { $count } of { $guests } guests. The PDF has all of them.
print-working = Preparing cards
print-save = Save PDF…
print-pdf = PDF file
print-saved =
    { $guests ->
        [one] { $guests } guest
       *[other] { $guests } guests
    }, { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    } saved
print-nobody = No guests selected
print-nobody-text = Add guests on the left, or choose the arrivals of a day. The pages appear here as they will print.
print-cards = Print preference cards
print-card = Print preference card
print-unlinked =
    { $count ->
        [one] { $count } arrival has no card. Choose its guest on Today.
       *[other] { $count } arrivals have no card. Choose their guests on Today.
    }
