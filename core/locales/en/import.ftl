# Importing: what the core says. Refusals of lines are `import-issue-…`.
error-import-column-missing = No column is matched with a field that is needed. Match one with: { $field }
error-import-not-found = This import is no longer there; it may have been undone: { $id }
done-imported = { $file }: { $added } added, { $updated } completed
import-issue-name-missing = No name
import-issue-arrival-unreadable = The day of arrival cannot be read
import-issue-departure-before-arrival = The departure is before the arrival
import-issue-stay-too-long = The stay is longer than a year
import-issue-column-unmatched = No field was chosen for this column
import-issue-value-unknown = The value is not one that can be kept
import-issue-cells-behind-columns = There are more cells than columns
import-issue-sheet-not-read = Another sheet of the workbook: only the first one that holds anything is read
import-issue-noted-otherwise = The house has noted otherwise, which stays
import-issue-several-namesakes = Several guests have this name: choose which on Today

## The screen
import = Import
import-files = Address books and tables
import-choose = Choose a file to import
import-choose-button = Choose a file…
import-another = Another file…
import-begin = Bring in what you already have
import-begin-arrivals = Bring in the arrivals
import-begin-text = Address books as vCard; guests or arrivals as CSV or XLSX, from Excel or the property system. You see everything before it is kept, and can undo the whole import.
import-kind = What the file holds
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
import-remembered = Matched as last time
import-column = Column in the file
import-column-unnamed = Column { $number }
import-goes-to = Goes to
import-field-of = Field for { $column }
import-examples = For example
import-examples-join = {" · "}
import-try = Try first
import-run =
    { $count ->
        [one] Import { $count } entry
       *[other] Import { $count } entries
    }
import-working = Importing
import-done = Imported
import-was = This import brought:
import-tried = Nothing was kept yet. This is what would happen:
import-added = Added
import-updated = Completed
import-refused = Refused
import-dropped = Left behind
import-refused-title = Lines that could not come in
import-dropped-title = Fields left behind
import-lines = Line { $lines }
import-lines-more = Line { $lines } and { $count } more
import-lines-join = {", "}
import-doubles = Perhaps the same person
import-doubles-text = These were added, and the house may know them already. Nobody is merged by itself.
import-doubles-more =
    { $count ->
        [one] One more was added and is not listed here.
       *[other] { $count } more were added and are not listed here.
    }
import-compare = Compare { $name }
import-past = Imports so far
import-past-empty = Nothing was imported yet.
import-past-counts = { $added } added, { $updated } completed
import-undo = Undo
import-undo-whole = Undo the whole import

## Fields a column can go to
import-field-none = Leave out
import-field-name = Name
import-field-family-name = Family name
import-field-given-name = Given name
import-field-native-name = Native name
import-field-pinyin = Pinyin
import-field-salutation = Salutation
import-field-alias = Alias
import-field-sex = Sex
import-field-birth-year = Birth year
import-field-language = Language
import-field-nationality = Nationality
import-field-home-city = Home city
import-field-occupation = Occupation
import-field-company = Company
import-field-family-situation = Family
import-field-address = Postal address
import-field-tier = Tier
import-field-big-account = Big account
import-field-caution = Caution
import-field-source = Source
import-field-phone = Phone
import-field-email = E-mail
import-field-wechat = WeChat
import-field-qq = QQ
import-field-other-contact = Other contact
import-field-tags = Tags
import-field-note = Note
import-field-birthday = Birthday
import-field-lunar-birthday = Lunar birthday
import-field-anniversary = Wedding anniversary
import-field-allergy = Allergy
import-field-dietary = Diet
import-field-must = Must have
import-field-likes = Likes
import-field-avoid = Avoid
import-field-arrival = Arrival
import-field-departure = Departure
import-field-room = Room
import-issues-more =
    { $count ->
        [one] And one more of a kind that is listed above.
       *[other] And { $count } more of kinds that are listed above.
    }
import-field-related = People around the guest
import-field-contacts = Ways to reach the guest
import-field-preferences = Preferences
import-field-date = Special date
