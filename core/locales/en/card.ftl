# Cards and files
card-title = Preference cards
# $weekday, $month and $day are words and numbers already.
card-day = { $weekday } { $day } { $month }
error-cards-nobody = No guests to print cards for. Choose guests, a tag, a tier or another day.
error-file-place-missing = This folder does not exist. Choose another: { $path }
error-file-open-elsewhere = Another program has this file open. Close it there, for example in Excel, then try again: { $path }
error-file-not-written = The file could not be written ({ $reason }): { $path }
error-file-not-read = The file could not be read ({ $reason }): { $path }
card-month-1 = Jan
card-month-2 = Feb
card-month-3 = Mar
card-month-4 = Apr
card-month-5 = May
card-month-6 = Jun
card-month-7 = Jul
card-month-8 = Aug
card-month-9 = Sep
card-month-10 = Oct
card-month-11 = Nov
card-month-12 = Dec
card-weekday-1 = Mon
card-weekday-2 = Tue
card-weekday-3 = Wed
card-weekday-4 = Thu
card-weekday-5 = Fri
card-weekday-6 = Sat
card-weekday-7 = Sun
language-zh-cn = Chinese
language-zh = Chinese
language-zh-tw = Chinese (traditional)
language-zh-hk = Cantonese
language-en = English
language-ja = Japanese
language-ko = Korean
language-fr = French
language-de = German
language-es = Spanish
language-it = Italian
language-pt = Portuguese
language-ru = Russian
language-ar = Arabic
language-th = Thai
language-vi = Vietnamese
language-ms = Malay
language-id = Indonesian
language-hi = Hindi
card-date = { $day }: { $kind }
card-date-lunar = { $day }: { $kind } ({ $lunar })
card-complaint = Open complaint ({ $severity }): { $category }, since { $day }
card-complaint-untold = Open complaint. Handle with care and ask a manager.
# An arrival that may be one of several guests: whose danger it is.
card-danger-perhaps = If this is { $guest } (guest { $number }): { $danger }
# What the booking itself says, and nobody has noted yet.
card-danger-booked = { $danger } (says the booking)
# The same, of a note.
card-danger-noted = { $danger } (says a note)
# The same, of a tag.
card-danger-tagged = { $danger } (tag)
# Whose danger it is that comes to the guest’s table: household, family, the same room, the same journey.
card-danger-household = { $guest } (household): { $danger }
card-danger-family = { $guest } (family): { $danger }
card-danger-room = { $guest } (same room): { $danger }
card-danger-together = { $guest } (travels along): { $danger }
card-danger-perhaps-shared = In the same room perhaps { $guest }: { $danger }
card-do-not-celebrate = The guest wants no celebrations: no congratulations, no cake.
# $day is a day with the occasion.
card-mourning = { $day }: no congratulations
card-mourning-house = Around { $day }: no congratulations, no celebration
card-promise-due = { $text } (by { $day })
card-trace = { $day }: { $text }

# $day, $month and $year are words and numbers already.
card-day-year = { $day } { $month } { $year }
card-title-vip = VIP cards
card-title-table = Table cards
card-title-brief = Arrival brief
card-title-label = Address labels
card-confirmed = Details confirmed { $day }
card-confirmed-stale = Details last confirmed { $day }: more than a year ago. Please check.
card-confirmed-never = Details never confirmed. Please check.
card-stay-first = First stay
card-stay-count = Stay { $count }
card-stay-again = Stay { $count }, last { $day }
card-complaint-open = Open complaint ({ $severity }): { $category }, { $day }
card-complaint-closed = Complaint ({ $severity }): { $category }, { $day }, closed
card-gift = Gift: { $gift }, { $day }
card-same-room = Same room or arrival
card-household = Household
card-quiet = Do not contact
card-always = At any time, without asking
card-yes = Yes
card-standing-account = Corporate account
card-standing-stays = Stays
brief-until = until { $day }
brief-unknown = New to the house
brief-subtitle =
    { $day } · { $guests ->
        [one] { $guests } guest
       *[other] { $guests } guests
    }, { $vips ->
        [0] no VIPs
        [one] { $vips } VIP
       *[other] { $vips } VIPs
    }
label-sender = From: { $house }  { $address }
error-card-layout-unfit = This cannot be printed on that paper. Choose another paper.
error-card-labels-empty = None of these guests has a postal address. Add addresses on the guests’ pages.

## A guest’s own card. Sentences a guest reads.
guest-card-greeting = Dear
guest-card-welcome = A very warm welcome. We are delighted to have you with us.
guest-card-welcome-back = Welcome back. It is a pleasure to have you with us again.
# $wishes is a list of the guest’s wishes.
guest-card-room = For your room we have thought of: { $wishes }.
guest-card-table = We remember what you enjoy: { $wishes }.
guest-card-closing = Your hosts at { $house }

## The screen
print-title = Cards and lists
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
print-for-guest-hint = A card for the guest’s room: a welcome and what the guest likes, in sentences. No room number, no tier, nothing on health.
print-kind = Document
print-kind-preference = Preference cards
print-kind-vip = VIP cards
print-kind-table = Table cards
print-kind-brief = Arrival brief
print-kind-label = Address labels
print-kind-vip-hint = One guest per card: photo, history, travel party with their allergies, whom to call. Cut out along the marks.
print-kind-table-hint = For the restaurant: allergies and what the guest likes to eat and drink.
print-kind-table-guest-hint = A place card with the name on both sides. Fold it along the dashes.
print-kind-brief-hint = All guests on one list, three lines each. For the morning meeting.
print-kind-label-hint = One label for each guest with a postal address, with title, phone and postcode.
print-layout-a5 = A5
print-layout-half_a4 = One on half an A4
print-layout-a4x2 = Two on A4
print-layout-a4 = A4
print-layout-labels_3x8 = 3 × 8 labels
print-layout-labels_2x7 = 2 × 7 labels
print-layout-labels_roll = Label printer, 80 × 50 mm
print-first-free = First free label
print-first-free-hint = Counted along the rows. For a sheet with labels missing.
print-left-out =
    { $count ->
        [one] One line is left off the guests’ cards
       *[other] { $count } lines are left off the guests’ cards
    }
print-left-out-line = { $guest }: { $text } ({ $why })
print-left-out-health = may be about health or diet
print-left-out-number = contains a number
print-left-out-house = written for staff
print-left-out-avoid = something to avoid
print-left-out-script = not in the card’s language
print-left-out-space = no room on the card
print-without-address =
    { $count ->
        [one] One guest has no postal address, and no label.
       *[other] { $count } guests have no postal address, and no label.
    }
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
