# Settings: the house's own page, the desk's looks, the passphrase, the book.

settings-property = Property
settings-property-text = Stands on cards and lists. The city decides who is a local guest, the time zone what day it is.
settings-property-language = Language of cards and files
settings-property-language-hint = The screen has its own: see Appearance.

settings-appearance = Appearance
settings-appearance-text = For this computer only.
settings-theme = Theme
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-screen-language = Language of the screen

settings-passphrase = Passphrase
settings-passphrase-text = Change it when somebody who knew it leaves. Copies made before keep the old one.
settings-passphrase-current = Current passphrase
settings-passphrase-new = New passphrase
settings-passphrase-change = Change passphrase
settings-passphrase-changed = Passphrase changed

settings-opening = Opening
settings-opening-text = For this computer only. After you lock the book, it asks for its passphrase all the same.

settings-book = Book
settings-book-text = One encrypted file holds everything. To copy it, lock the book first.
settings-book-place = File
settings-book-staff = At the desk
settings-book-staff-value = { $name } · { $role }

settings-check = Check the book
settings-check-text = Reads the whole file and compares what must agree. Nothing is changed.
settings-check-run = Check now
settings-check-running = Checking…
settings-check-whole = The book is whole.
settings-check-broken = The book has problems. Restore it from a copy, or show this page to whoever looks after it.
settings-check-in-order = In order
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
settings-lead-times-text = How many days ahead a guest’s date shows on Today. The day itself always shows. A date can have its own on the guest’s page.
settings-lead-days-of = Days ahead: { $kind }, { $tier }
settings-festivals = Festivals
settings-festivals-text = Those the house keeps show on Today, in the calendar and for gifts. Set a day by hand where the house knows better.
settings-year-before = Year before
settings-year-after = Year after
settings-festival-add = Add a festival
settings-festival-name = Name of the festival
settings-festival-day = Day every year
settings-festival-not-kept = Not kept
settings-festival-no-day = No sure day in { $year }
settings-festival-by-hand = Set by hand
settings-festival-set-day = Day of { $festival } in { $year }
settings-festival-own-day = As the calendar says
