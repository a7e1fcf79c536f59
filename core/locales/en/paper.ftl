# Cards, lists and labels on paper. The labels must be plain text: no variables, no markup.

paper-card-danger = Allergies and safety
paper-card-danger-guest = Allergies and safety
paper-card-complaints = Complaint
paper-card-mourning = No celebration
paper-card-booking = Booking
paper-card-continued = continued
paper-card-must = Must have
paper-card-avoid = Avoid
paper-card-likes = Likes
paper-card-promises = Promises
paper-card-traces = Traces
paper-card-dates = Dates
paper-card-children = Children
paper-card-notes = Notes
paper-card-caution = Caution
paper-card-company = Company
paper-card-contact = Contact
paper-card-room = Room
paper-card-arrival = Arrival
paper-card-departure = Departure
paper-card-language = Language
paper-card-salutation = Salutation
paper-card-local = Local guest
paper-card-nothing = No preferences yet.
paper-card-version-staff = Staff only
paper-card-version-house = Back of house
paper-card-version-guest = For the guest

paper-packing-guest = Guest
paper-packing-place = Room or address
paper-packing-quantity = Qty
paper-packing-remark = Caution
paper-packing-pieces = Pieces

paper-signature-number = No.
paper-signature-guest = Guest
paper-signature-gift = Gift
paper-signature-quantity = Qty
paper-signature-date = Date
paper-signature-signature = Signature

# $festival and $year name the gift list.
paper-packing-title = Packing list: { $list }
paper-signature-title = Signature list: { $list }

paper-layout-a6 = A6, one card a sheet
paper-layout-a4x4 = A4, four cards a sheet, with cut marks

# $who is the staff member, $when a date and time already written out.
paper-footer = Printed by { $who }, { $when }

error-paper-empty = There is nothing to print yet. Choose at least one guest.
error-paper-cancelled = Printing was cancelled. No file was written.
error-paper-font-missing = This computer has no Chinese font. Install Noto Sans CJK SC or the system’s Chinese fonts, then print again. Missing: { $characters }
error-paper-typesetting-failed = The page could not be laid out. Please report this detail: { $detail }

# A slip for the service, and a place card.
paper-table-danger = Allergies and safety
paper-table-no-danger = No allergy noted.
paper-table-must = Must have
paper-table-avoid = Avoid
paper-table-likes = Likes
paper-table-dates = Dates
paper-table-children = Children
paper-table-room = Room
paper-table-salutation = Salutation
paper-table-service = For the service team
paper-table-table = Table
paper-table-time = Time
paper-table-continued = continued
paper-table-covers = Covers

paper-vip-danger = Allergies and safety
paper-vip-must = Must have
paper-vip-avoid = Avoid
paper-vip-likes = Likes
paper-vip-promises = Promises
paper-vip-dates = Dates
paper-vip-party = Travel party and family
paper-vip-booking = Booking
paper-vip-continued = continued
paper-vip-contacts = Whom to call, in this order
paper-vip-history = History
paper-vip-salutation = Salutation
paper-vip-version = VIP card, staff only

paper-brief-danger = Allergies and safety
paper-brief-must = Must have
paper-brief-avoid = Avoid
paper-brief-promise = Promise
paper-brief-caution = Caution
paper-brief-complaint = Last complaint
paper-brief-date = Date
paper-brief-note = To do
paper-brief-nothing = Nothing noted.
paper-brief-salutation = Salutation

paper-packing-alternative = Instead, if out of stock
paper-packing-packed-by = Packed by
paper-packing-checked-by = Checked by
paper-signature-collected-by = Collected by (if not the guest)
paper-signature-handed-by = Handed over by
paper-signature-total = Total

# A note, not an error: the pages were made. $whose is a guest, or none.
paper-glyphs-missing =
    { $whose ->
        [none] No font on this computer has these { $script } characters, so they cannot be printed: { $characters }. Install the font { $font }, then print again.
       *[other] { $whose }: no font on this computer has these { $script } characters, so they cannot be printed: { $characters }. Install the font { $font }, then print again.
    }
paper-glyphs-missing-many =
    { $count ->
        [one] The characters of one guest cannot be printed
       *[other] The characters of { $count } guests cannot be printed
    }
# A danger whose words cannot be printed: $said is what can be read of it.
paper-danger-readable = { $said } (written in { $script }, which this computer has no font for: see the screen)
paper-danger-unreadable = One danger is written in { $script }, which this computer has no font for: see the screen
# Stands where something is written in a script that no font has.
paper-unread = [{ $script }]
paper-script-greek = Greek
paper-script-cyrillic = Cyrillic
paper-script-armenian = Armenian
paper-script-hebrew = Hebrew
paper-script-arabic = Arabic
paper-script-devanagari = Devanagari (Hindi)
paper-script-bengali = Bengali
paper-script-gurmukhi = Gurmukhi (Punjabi)
paper-script-gujarati = Gujarati
paper-script-tamil = Tamil
paper-script-telugu = Telugu
paper-script-kannada = Kannada
paper-script-malayalam = Malayalam
paper-script-sinhala = Sinhala
paper-script-thai = Thai
paper-script-lao = Lao
paper-script-tibetan = Tibetan
paper-script-myanmar = Burmese
paper-script-georgian = Georgian
paper-script-hangul = Korean
paper-script-ethiopic = Ethiopic
paper-script-khmer = Khmer
paper-script-mongolian = Mongolian
paper-script-kana = Japanese
paper-script-emoji = emoji
paper-script-han = Chinese
paper-script-rare-han = rare Chinese
paper-script-other = other
