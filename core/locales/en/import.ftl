# Importing: what the core says. Refusals of lines are `import-issue-…`.
error-import-column-missing = A required field has no column. Choose a column for: { $field }
error-import-day-order-missing = Dates in the column “{ $column }” can be read in two ways. Say whether day or month comes first: { $example }
error-import-not-found = This import no longer exists. It may have been undone: { $id }
error-import-encoding-unknown = { $name } is not a known text encoding. Use one of these: { $names }
done-imported = { $file }: { $added } added, { $updated } updated
import-issue-name-missing = No name
import-issue-arrival-unreadable = The arrival date could not be read
import-issue-arrival-missing = No arrival date
import-issue-date-serial = A number instead of a date. Format the column as a date in the spreadsheet, and save it again
import-issue-date-day-missing = The day is missing. Write a whole date, such as 1990-08-15
import-issue-date-year-missing = The year is missing. Write it, such as 2026-11-22
import-issue-date-year-by-cycle = Write the year in figures, such as 1988
import-issue-date-clock-unreadable = There is no such time of day
import-issue-date-clock-in-utc = The time is UTC, so the day may be another. Export the file in local time
import-issue-date-calendars-mixed = Both lunar and solar. Write one of them
import-issue-date-ambiguous = The date can be read in two ways. Write it as 1990-08-15
import-issue-date-out-of-range = The year is not between 1900 and 2100
import-issue-no-such-month = There is no such month
import-issue-day-out-of-month = The month is not that long
import-issue-no-such-leap-month = The year has no such leap month
import-issue-leap-month-never = No lunar year has this leap month
import-issue-leap-month-of-solar-date = Solar dates have no leap month
import-issue-phone-rounded = The spreadsheet rounded the number and its last digits are lost. Format the column as text, and enter it again
import-issue-departure-before-arrival = The departure date is before the arrival date
import-issue-stay-too-long = The stay is longer than a year
import-issue-column-unmatched = No field chosen for this column
import-issue-value-unknown = Unknown value
import-issue-cells-behind-columns = More cells than columns
import-issue-sheet-not-read = Another worksheet: only the first one with content is read
import-issue-noted-otherwise = Differs from the guest’s profile, which was kept
import-issue-guest-unsettled = This arrival may be a guest you already know. Choose the guest on Today
import-issue-cell-error = The cell shows an error such as #N/A. Enter the value in the spreadsheet, and save it again
import-issue-formula-unworked = A formula without a result. Open the file in Excel, save it, and import it again
import-issue-booking-cancelled = The booking is cancelled or a no-show
import-issue-date-differs = Differs from the date in the profile, which was kept
import-issue-date-label-missing = The date has no label that says what it is for
import-issue-year-completed = The year was missing in the book and was added
import-issue-row-hidden = Hidden in the spreadsheet, but imported
import-issue-row-passed-over = A total, heading or footer: not read as a person

## The screen
import = Import
import-files = Address books and tables
import-choose = Choose a file to import
import-choose-button = Choose a file…
import-another = Another file…
import-begin = Import what you already have
import-begin-arrivals = Import arrivals
import-begin-text = Address books as vCard; guests or arrivals as CSV or XLSX, from Excel or your property system. You can check everything before importing, and undo the whole import afterwards.
import-kind = File contents
import-kind-vcard = Address book
import-kind-guests = Guests
import-kind-arrivals = Arrivals
import-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
import-cards =
    { $count ->
        [one] { $count } card
       *[other] { $count } cards
    }
import-remembered = Columns as last time
import-column = Column in the file
import-column-unnamed = Column { $number }
import-goes-to = Field
import-field-of = Field for { $column }
import-examples = For example
import-examples-join = {" · "}
import-try = Preview
import-run =
    { $count ->
        [one] Import { $count } row
       *[other] Import { $count } rows
    }
import-working = Importing
import-done = Imported
import-was = Result of this import:
import-tried = Nothing is saved yet. The import would give:
import-added = Added
import-updated = Updated
import-refused = Rejected
import-dropped = Not imported
import-refused-title = Rejected lines
import-dropped-title = Fields not imported
import-remarks-title = Please note
import-differing = Dates that differ
import-differing-text = The date in the book was kept. Choose the date from the file where it is the right one.
import-differing-line = { $name }: { $book } in the book, { $file } in the file
import-differing-take = Use { $date }
import-differing-taken = Changed to { $date }
import-lines = Line { $lines }
import-lines-more = Line { $lines } and { $count } more
import-order = The dates in “{ $column }” can be read in more than one way. { $example } is
import-order-year-first = year, month, day: { $date }
import-order-month-first = month, day, year: { $date }
import-order-day-first = day, month, year: { $date }
import-calendar = In “{ $column }” some dates are lunar, such as { $lunar }. Dates that do not say their calendar, such as { $plain }, are
import-calendar-solar = solar
import-calendar-lunar = lunar
import-text-encoding = Text encoding
import-text-hint = If the text looks garbled, choose another encoding.
import-text-unsure = Choose one…
import-text-found = Detected: { $encoding }
import-encoding-utf-8 = Unicode (UTF-8)
import-encoding-gb18030 = Chinese, simplified (GB18030, GBK)
import-encoding-big5 = Chinese, traditional (Big5)
import-encoding-shift-jis = Japanese (Shift_JIS)
import-encoding-euc-jp = Japanese (EUC-JP)
import-encoding-euc-kr = Korean (EUC-KR)
import-encoding-windows-1251 = Cyrillic (Windows-1251)
import-encoding-koi8-r = Cyrillic (KOI8-R)
import-encoding-windows-1256 = Arabic (Windows-1256)
import-encoding-windows-1255 = Hebrew (Windows-1255)
import-encoding-windows-1253 = Greek (Windows-1253)
import-encoding-windows-1254 = Turkish (Windows-1254)
import-encoding-windows-1258 = Vietnamese (Windows-1258)
import-encoding-windows-874 = Thai (Windows-874)
import-encoding-windows-1250 = Central European (Windows-1250)
import-encoding-windows-1257 = Baltic (Windows-1257)
import-encoding-windows-1252 = Western European (Windows-1252)
import-encoding-utf-16le = Unicode (UTF-16 LE)
import-encoding-utf-16be = Unicode (UTF-16 BE)
import-lines-join = {", "}
import-doubles = Possible duplicates
import-doubles-text = These guests were added, but the book may already have them. Nobody is merged automatically.
import-doubles-more =
    { $count ->
        [one] One more was added and is not listed here.
       *[other] { $count } more were added and are not listed here.
    }
import-joined = Matched with your guests
import-joined-text = These names are written differently in the book.
import-joined-all =
    { $count ->
        [one] One line belongs to a guest you already have.
       *[other] { $count } lines belong to guests you already have.
    }
import-joined-line = { $name } is { $known }
import-shared-with = Same phone or e-mail: { $others }
import-unsettled = To be settled
import-unsettled-line = { $name }: possibly { $known }
import-past = Earlier imports
import-past-empty = No imports yet.
import-past-counts = { $added } added, { $updated } updated
import-undo = Undo
import-undo-whole = Undo this import

## Fields a column can go to
import-field-none = Do not import
import-field-name = Name
import-field-family-name = Family name
import-field-given-name = Given name
import-field-middle-name = Middle name
import-field-native-name = Native name
import-field-pinyin = Pinyin
import-field-salutation = Salutation
import-field-alias = Alias
import-field-sex = Sex
import-field-birth-year = Year of birth
import-field-language = Language
import-field-nationality = Nationality
import-field-home-city = Home city
import-field-occupation = Occupation
import-field-company = Company
import-field-family-situation = Family
import-field-address = Postal address
import-field-postcode = Postcode
import-field-province = State or province
import-field-tier = Tier
import-field-big-account = Corporate account
import-field-caution = Caution
import-field-source = Source
import-field-phone = Phone
import-field-contact-label = What the phone or e-mail is for
import-field-email = E-mail
import-field-wechat = WeChat
import-field-qq = QQ
import-field-other-contact = Other contact
import-field-tags = Tags
import-field-note = Note
import-field-birthday = Birthday
import-field-lunar-birthday = Lunar birthday
import-field-birthday-calendar = Calendar of the birthday
import-field-anniversary = Wedding anniversary
import-field-allergy = Allergy
import-field-dietary = Diet
import-field-must = Must have
import-field-likes = Likes
import-field-avoid = Avoid
import-field-arrival = Arrival
import-field-departure = Departure
import-field-room = Room
import-field-booking-status = Booking status
import-field-event = Other date
import-field-event-label = Label of the other date
import-field-do-not-disturb = Do not disturb
import-field-quiet-hours = Quiet hours
import-field-quiet-from = Quiet hours
import-field-quiet-to = Quiet hours
import-field-do-not-celebrate = No celebrations
import-field-greeting-selected = Birthday greeting
import-field-keeper = Account manager
import-field-keeper-id = Account manager
import-field-household = Household
import-field-number = Guest number (Zhike)
import-field-dates = Further dates (Zhike)
import-field-calls = Call notes
import-issues-more =
    { $count ->
        [one] And one more of a kind that is listed above.
       *[other] And { $count } more of kinds that are listed above.
    }
import-field-related = People around the guest
import-field-contacts = Ways to reach the guest
import-field-preferences = Preferences
import-field-date = Special date
import-print-cards = Print cards for { $day }
