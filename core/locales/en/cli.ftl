### The terminal: `zhike --help`, its tables, and calls that make no sense

cli-about = The desk from a terminal: guests, preferences, special dates, gift lists and cards of one book
cli-about-new = Make a new book
cli-about-sample = Make a sample hotel full of invented guests
cli-about-import = Bring in contacts, guest tables or arrivals from files
cli-about-import-undo = Take back a whole import
cli-about-guests = List guests, or search them by name, pinyin, initials, phone tail, handle or room
cli-about-guest = Show one guest with everything
cli-about-due = List what is due on a day or on the days from it
cli-about-promises = List what was promised to guests
cli-about-traces = List what departments are to do: what is due on a day or overdue, and what of the day is done
cli-about-festivals = List the festivals of some years with their days
cli-about-lunar = Say the lunar day of a solar date
cli-about-solar = Say the solar date of a lunar day
cli-about-gifts = Plan a festival’s gifts, or write the list into a file
cli-about-gifts-plan = Work out who gets what, and why
cli-about-gifts-export = Write a gift list into an .xlsx, .csv or .pdf file
cli-about-report = Write a report into a file
cli-about-report-complaints = What is open, what came in and was closed, what it cost: for the morning meeting, as .xlsx, .csv or .pdf
cli-about-cards = Write preference cards into a PDF
cli-about-calendar = The calendar as a file
cli-about-calendar-export = Write the coming years’ dates into an .ics file
cli-about-check = Prove that the book is whole: file, schema, search index, journal

cli-usage = Usage:
cli-commands = Commands
cli-arguments = What it takes
cli-options = Options

cli-option-book = The book; or set ZHIKE_BOOK
cli-option-passphrase-file = A file that holds the passphrase; or set ZHIKE_PASSPHRASE
cli-option-json = Answer with one JSON value
cli-option-lang = The language of answers
cli-option-staff = Who acts, by name; whoever acted last if left out
cli-option-help = Show this help
cli-option-version = Show the version
cli-option-property = The name of the hotel or restaurant
cli-option-city = Its city: it decides who is a local guest
cli-option-manager = The first manager
cli-option-currency = The three letters of its currency
cli-option-time-zone = Its time zone, such as Asia/Shanghai
cli-option-guests = How many guests
cli-option-seed = The same number makes the same guests
cli-option-files = Files: .vcf, .csv, .xlsx
cli-option-kind = What the files hold, when it cannot be seen from them
cli-option-map = A column of the table and the field it fills
cli-option-dry-run = Report only, change nothing
cli-option-import-id = The import’s number, from its report
cli-option-text = What to search for
cli-option-tag = Guests with this tag
cli-option-tier = Guests of this tier
cli-option-limit = At most so many
cli-option-id = The guest’s number
cli-option-on = The first day; today if left out
cli-option-days = How many days
cli-option-trace-on = The day; today if left out
cli-option-open = Only those that are neither kept nor released
cli-option-from = The first year; this year if left out
cli-option-to = The last year
cli-option-date = The solar date
cli-option-year = The year
cli-option-month = The lunar month
cli-option-day = The day of the lunar month
cli-option-leap = In the leap month of that number
cli-option-festival = The festival’s id, as `zhike festivals` lists it
cli-option-out = The file to write
cli-option-sheet = What a PDF is for
cli-option-guest = Guests by number
cli-option-arrivals = Everybody who arrives on this day
cli-option-card-tag = Guests with this tag
cli-option-card-tier = Guests of this tier
cli-option-all = Every guest
cli-option-layout = One card a page, or four on an A4 sheet
cli-option-version-for = For whose eyes: the desk, the house, or the guest
cli-option-years = How many years ahead

cli-book-missing = Say which book: zhike --book FILE, or set ZHIKE_BOOK
cli-passphrase-missing = Give the passphrase by --passphrase-file FILE or ZHIKE_PASSPHRASE
cli-passphrase-file-unreadable = The passphrase file cannot be read: { $file }
cli-staff-unknown = Nobody of this name is on the list of staff: { $name }

cli-id = No.
cli-date = Date
cli-lunar = Lunar
cli-turning = Years
cli-festival = Festival
cli-gift = Gift
cli-reason = Why
cli-book-made = { $property } has its book: { $file }
cli-sample-made = The sample hotel has { $guests } guests: { $file }
cli-sample-passphrase = It keeps no secret. Its passphrase: { $passphrase }
cli-check-file = File
cli-check-schema = Schema
cli-check-search = Search index
cli-check-journal = Journal
cli-check-whole = { $part }: whole
cli-check-problems = { $part }: { $problems }
cli-guests-shown = { $shown } of { $total } guests
cli-due-none = Nothing is due.
cli-written = Written: { $file }
cli-cards-written = Cards for { $guests } guests on { $pages } pages: { $file }
cli-gifts-planned = { $gifts } gifts, { $left_out } left out
cli-report-complaints = { $open } open, { $came_in } came in, { $closed } closed
cli-import-undone = Import { $import } was taken back
cli-import-done = { $file }: { $added } added, { $updated } completed, { $refused } lines refused, { $dropped } fields left out
cli-import-number = Import { $import }: `zhike import undo { $import }` takes it back
cli-import-line = Line
cli-import-field = Field
cli-import-what = What happened
cli-import-refused = Refused: { $reason }
cli-import-dropped = Left out: { $reason }
cli-import-column-unknown = The file has no column of this name: { $name }
cli-import-field-unknown = No column can be matched with this field: { $name }
cli-option-left-out = In a table also who was left out, with the reason
cli-option-report-from = The first day of the period
cli-option-report-to = The last day of the period
cli-out-unknown = The file’s name must end in .xlsx, .csv or .pdf

## Complaints
cli-about-complaints = List open complaints, those whose clocks are up first
cli-about-complaint = Show one complaint with its steps, take one, or take its next step
cli-about-complaint-new = Record a complaint
cli-about-complaint-advance = Take one step: for example `advance 7 rule stands=yes`, `advance 7 assign department=kitchen responsible=NAME`
cli-option-stage = Only those that wait for this step; closed for those that are closed
cli-option-overdue = Only those with a clock that is up
cli-option-complaint-id = The complaint’s number
cli-option-step = The step: respond grant rule answer assign analyse propose approve change send-back carry-out feedback evaluate pause resume reassign reassess withdraw reopen allow-greetings hold-greetings
cli-option-fields = What the step says: text reason note settled notified summary lesson stands won_back department responsible cause mood to severity, and offer=ITEM or offer=ITEMxQUANTITY for each thing offered
cli-option-guest-id = The guest’s number
cli-option-category = What it is about: service-attitude facilities room-hygiene food-drink waiting-time billing noise safety lost-property other
cli-option-severity = How bad it is
cli-option-complaint-text = What happened
cli-option-room = In which room
cli-option-outlet = In which restaurant, bar or other outlet
cli-option-happened-on = On which day; today if left out
cli-option-happened-time = At what time
cli-option-wants = What the guest wants
cli-option-channel = How the house heard of it: in-person phone email wechat letter online-review survey other
cli-option-responded = What the guest was told at once
cli-option-sensitive = Only for those named and for managers
cli-complaint-severity = Severity
cli-complaint-stage = Waits for
cli-complaint-clock = Clock
cli-complaint-place = Where
cli-complaint-text = What happened
cli-complaints-shown =
    { $total ->
        [one] { $total } complaint
       *[other] { $total } complaints
    }
cli-complaint-allowed = You may now: { $steps }
cli-complaint-missing = Say which complaint, or `complaint new`.
cli-yes-or-no = Say yes or no.
cli-offer-unknown = Offer something of the catalogue by its number, such as offer=3 or offer=3x2.
