# Settings: the house's own page, the desk's looks, the passphrase, the book.

settings-property = Property
settings-property-text = Printed on cards and lists. The city decides which guests are local, the time zone what day it is.
settings-property-language = Language of cards and files
settings-property-language-hint = Change the screen language under Appearance.
settings-property-day-order = Order of numeric dates
settings-property-day-order-hint = How 5/8/2026 is read when it is typed.
settings-day-order-usual = Standard for the currency
settings-day-order-year-first = 2026-05-08, 5/8: year or month first
settings-day-order-month-first = 5/8/2026: month first
settings-day-order-day-first = 8/5/2026: day first
settings-appearance = Appearance
settings-appearance-text = For this computer only.
settings-text-size = Text size
settings-theme = Theme
settings-theme-system = Same as system
settings-theme-light = Light
settings-theme-dark = Dark
settings-screen-language = Screen language
settings-passphrase = Passphrase
settings-passphrase-text = Change it when someone who knows it leaves. Older copies of the book keep the old one.
settings-passphrase-current = Current passphrase
settings-passphrase-new = New passphrase
settings-passphrase-change = Change passphrase
settings-passphrase-changed = Passphrase changed
settings-opening = Automatic opening
settings-opening-text = For this computer only. A locked book always asks for its passphrase.
settings-book = Book
settings-book-text = One encrypted file holds everything. Lock the book before copying it.
settings-book-place = File
settings-book-staff = Current user
settings-book-staff-value = { $name } · { $role }
settings-check = Check the book
settings-check-text = Reads the whole file and checks that everything agrees. Nothing is changed.
settings-check-run = Check now
settings-check-running = Checking…
settings-check-whole = The book is intact.
settings-check-broken = The book has problems. Restore it from a backup, or show this page to your IT support.
settings-check-in-order = OK
settings-check-problems =
    { $count ->
        [one] { $count } problem
       *[other] { $count } problems
    }
settings-check-part-file = File and encryption
settings-check-part-schema = Structure and links
settings-check-part-rows = Entries against their history
settings-check-part-search = Search index
settings-check-part-journal = History of changes
settings-lead-times = Lead times
settings-lead-times-text = How many days ahead a guest’s date shows on Today. It always shows on the day itself. Single dates can have their own lead time on the guest’s page.
settings-lead-days-of = Days ahead: { $kind }, { $tier }
settings-festivals = Festivals
settings-festivals-text = Ticked festivals show on Today, in the calendar and under Gifts. You can set a date yourself where it differs.
settings-year-before = Previous year
settings-year-after = Next year
settings-festival-add = Add a festival
settings-festival-name = Festival name
settings-festival-day = Date every year
settings-festival-not-kept = Not observed
settings-festival-no-day = No confirmed date in { $year }
settings-festival-by-hand = Set manually
settings-festival-set-day = Date of { $festival } in { $year }
settings-festival-own-day = Calendar date
