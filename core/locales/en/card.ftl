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

## The screen
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
