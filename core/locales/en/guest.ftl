# Guests: words of the book, the list, the guest's page.

## Words
guest-tier-vip = VIP
guest-tier-main = Main
guest-tier-ordinary = Ordinary
guest-tier-occasional = Occasional
guest-value-unknown = Not noted
guest-sex-unknown = Not noted
guest-sex-female = Female
guest-sex-male = Male
guest-sex-other = Other
guest-dangers =
    { $count ->
        [one] Danger
       *[other] Danger ×{ $count }
    }
guest-local = Local guest
guest-big-account = Big account
guest-do-not-celebrate = Do not celebrate
guest-do-not-disturb = Do not disturb
guest-greeting-selected = Birthday greeting
contact-kind-phone = Phone
contact-kind-email = E-mail
contact-kind-wechat = WeChat
contact-kind-qq = QQ
contact-kind-post = Post
contact-kind-other = Other
relationship-kind-spouse = Spouse
relationship-kind-child = Child
relationship-kind-parent = Parent
relationship-kind-sibling = Sibling
relationship-kind-assistant = Assistant
relationship-kind-company = Company
relationship-kind-travels-with = Travels with
relationship-kind-friend = Friend
relationship-kind-other = Other

## The list
guest-list = Guests
guest-list-count =
    { $total ->
        [one] { $total } guest
       *[other] { $total } guests
    }
guest-list-count-many = More than { $total } guests
guest-list-add = Add guest
guest-list-import = Import…
guest-list-print = Print cards…
guest-export = Export
guest-export-title = Export guests
guest-exporting = Writing the file
guest-exported =
    { $count ->
        [one] { $count } guest written
       *[other] { $count } guests written
    }
guest-file-xlsx = Excel workbook
guest-file-csv = CSV file
guest-file-vcard = Contacts (vCard)
guest-list-filter = Narrow the list
guest-list-search = Name, pinyin, phone tail, room
guest-list-tier = Tier
guest-list-tier-any = Any tier
guest-list-tag = Tag
guest-list-tag-any = Any tag
guest-list-language = Language
guest-list-language-any = Any language
guest-list-local = Where from
guest-list-local-any = From anywhere
guest-list-local-yes = Local guests
guest-list-local-no = From elsewhere
guest-list-clear = Clear filters
guest-list-empty = No guests yet
guest-list-empty-text = Everyone the house knows belongs here. Add the first guest, or bring a list you already have.
guest-list-none = No guest matches
guest-list-none-text = Try fewer filters, or another spelling.

## Adding
guest-new = New guest
guest-new-name = Name
guest-new-name-hint = As the desk says it: 王芳, or Emma Müller
guest-new-contact = Phone, WeChat or e-mail
guest-new-save = Add guest
guest-new-duplicates = Is it one of these?
guest-duplicate-same-contact = The same contact
guest-duplicate-same-name = The same name

## The page
guest-page-open-danger = Danger
guest-page-names = Names
guest-page-details = Details
guest-page-contacts = Contact
guest-page-relationships = Relationships
guest-page-tags = Tags
guest-page-notes = Notes
guest-page-arrivals = Arrivals
guest-page-gifts = Gifts
guest-page-history = History
guest-page-confirm = Confirm that all is still right
guest-page-confirmed = Confirmed on { $date }
guest-page-confirmed-by = Confirmed on { $date } by { $name }
guest-page-never-confirmed = Never confirmed
guest-page-merge = Merge with another guest…
guest-page-delete = Delete guest
guest-page-contacts-empty = No contact yet. Many guests leave only a WeChat handle.
guest-page-notes-empty = Nothing noted yet. Write in the line at the top.
guest-page-arrivals-empty = No arrival noted.
guest-page-gifts-empty = No gift handed over yet.
guest-page-relationships-empty = Nobody noted.
guest-page-history-empty = Nothing happened yet.
guest-page-tag-add = Add a tag
guest-page-call = Call

## Fields
guest-field-display-name = Name
guest-field-native-name = Native name
guest-field-pinyin = Pinyin
guest-field-salutation = Address as
guest-field-alias = Alias
guest-field-sex = Sex
guest-field-birth-year = Year of birth
guest-field-language = Language
guest-field-nationality = Nationality
guest-field-home-city = Home city
guest-field-occupation = Occupation
guest-field-company = Company
guest-field-family-situation = Family
guest-field-address = Postal address
guest-field-tier = Tier
guest-field-big-account = Big account
guest-field-do-not-disturb = Do not disturb
guest-field-quiet-from = Quiet from
guest-field-quiet-to = Quiet until
guest-field-do-not-celebrate = Do not celebrate
guest-field-greeting-selected = Gets a birthday greeting
guest-field-caution = Caution (staff only)
guest-field-source = Known through
guest-field-keeper-id = Keeper
contact-add = Add contact
contact-kind = Kind
contact-value = Number or handle
contact-label = Label
contact-preferred = Preferred
contact-prefer = Prefer this contact
contact-copied = Copied: { $value }
relationship-add = Add relationship
relationship-kind = Relationship
relationship-who = Who
relationship-who-hint = A guest of the house, or just a name

## Merging
guest-merge = Merge two guests
guest-merge-text = Choose what stays, field by field. Contacts, dates, preferences and history of both are kept. A merge can be undone.
guest-merge-find = Merge with
guest-merge-brings = Contacts { $contacts } · Preferences { $preferences } · Notes { $notes }
guest-merge-same = The rest is the same on both sides.
guest-merge-save = Merge into { $name }

## Arrivals on the page
arrival-add = Note an arrival
arrival-arrives = Arrives
arrival-departs = Departs
arrival-room = Room
arrival-in-room = Room { $room }
arrival-coming = Expected
arrival-here = In house

## Household
household = Household
household-join = { $name } shares the household
household-leave = Leave household
