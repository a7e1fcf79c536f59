# Guests: words of the book, the list, the guest's page.

## Words
guest-tier-vip = VIP
guest-tier-main = Key guest
guest-tier-ordinary = Standard
guest-tier-occasional = Occasional
guest-value-unknown = Not recorded
guest-sex-unknown = Not recorded
guest-sex-female = Female
guest-sex-male = Male
guest-sex-other = Other
guest-dangers =
    { $count ->
        [one] Safety
       *[other] Safety ×{ $count }
    }
guest-dangers-more = { $category } +{ $more }
guest-local = Local guest
guest-big-account = Corporate account
guest-do-not-celebrate = No celebrations
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
guest-exporting = Exporting
guest-exported =
    { $count ->
        [one] { $count } guest exported
       *[other] { $count } guests exported
    }
guest-file-xlsx = Excel workbook
guest-file-csv = CSV file
guest-file-vcard = Contacts (vCard)
guest-file-vcard3 = Contacts for older phones (vCard 3.0)
guest-exported-join = {". "}
guest-list-filter = Filter guests
guest-list-search = Name, room or phone number
guest-list-tier = Tier
guest-list-tier-any = Any tier
guest-list-tag = Tag
guest-list-tag-any = Any tag
guest-list-language = Language
guest-list-language-any = Any language
guest-list-local = From
guest-list-local-any = From anywhere
guest-list-local-yes = Local guests
guest-list-local-no = Out-of-town guests
guest-list-clear = Clear filters
guest-list-empty = No guests yet
guest-list-empty-text = Everyone the house knows belongs here. Add the first guest, or import a list you already have.
guest-list-none = No matching guests
guest-list-none-text = Try fewer filters or another spelling.

## Adding
guest-new = New guest
guest-new-name = Name
guest-new-name-hint = For example 王芳 or Emma Müller
guest-new-contact = Phone, WeChat or e-mail
guest-new-save = Add guest
guest-new-duplicates = Is it one of these?

## The page
guest-page-open-danger = Allergies and safety
guest-page-names = Names
guest-page-details = Details
guest-page-contacts = Contacts
guest-page-relationships = Relationships
guest-page-tags = Tags
guest-page-notes = Notes
guest-page-arrivals = Arrivals
guest-page-gifts = Gifts
guest-page-history = History
guest-page-confirm = Confirm details
guest-page-confirmed = Details confirmed on { $date }
guest-page-confirmed-by = Details confirmed on { $date } by { $name }
guest-page-never-confirmed = Details not confirmed
guest-page-merge = Merge with another guest…
guest-page-delete = Delete guest
guest-page-contacts-empty = No contacts yet. Many guests leave only a WeChat ID.
guest-page-notes-empty = No notes yet. Write one in the line at the top.
guest-page-arrivals-empty = No arrivals.
guest-page-gifts-empty = No gifts delivered yet.
guest-page-relationships-empty = No relationships.
guest-page-history-empty = No changes yet.
guest-page-tag-add = Add tag
guest-page-tag-new = New tag: { $name }
guest-new-named = New guest: { $name }
guest-page-call = Call

## Fields
guest-field-display-name = Name
guest-field-native-name = Native name
guest-field-pinyin = Pinyin
guest-field-salutation = Salutation
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
guest-field-big-account = Corporate account
guest-field-do-not-disturb = Do not disturb
guest-field-quiet-from = Do not contact from
guest-field-quiet-to = Do not contact until
guest-field-do-not-celebrate = No celebrations
guest-field-greeting-selected = Send a birthday greeting
guest-field-caution = Caution (staff only)
guest-field-source = Source
guest-field-keeper-id = Account manager
contact-add = Add contact
contact-kind = Type
contact-value = Number, address or ID
contact-label = Label
contact-label-work = Work
contact-label-home = Home
contact-label-cell = Mobile
contact-label-fax = Fax
contact-label-pager = Pager
contact-label-main = Main
contact-label-car = Car
contact-label-school = School
contact-label-other = Other
contact-preferred = Preferred
contact-prefer = Make preferred
contact-copied = Copied: { $value }
relationship-add = Add relationship
relationship-kind = Relationship
relationship-who = Who
relationship-who-hint = A guest, or just a name
relationship-name-only = Just the name: { $name }

## Merging
guest-merge = Merge two guests
guest-merge-text = Choose what to keep, field by field. Contacts, dates, preferences and history of both are kept. You can undo a merge.
guest-merge-suggested = Possibly the same guest
guest-merge-find = Merge with
guest-merge-brings = Contacts { $contacts } · Preferences { $preferences } · Notes { $notes }
guest-merge-same = All other fields are the same.
guest-merge-save = Merge into { $name }

## Household
household = Household
household-join = Same household as { $name }
household-leave = Leave household

## Refusals, and what was done
error-guest-not-found = This guest is no longer in the book: { $id }
error-guest-name-missing = Enter a name.
error-birth-year-out-of-range = Enter a year from 1850 to 2100, or leave it empty. Not possible: { $year }
error-quiet-hours-unreadable = Enter a time such as 22:30. Not a time: { $time }
error-contact-empty = Enter a number, address or ID.
error-contact-not-found = This contact no longer exists.
error-note-empty = Write something first.
error-note-not-found = This note no longer exists.
error-tag-empty = Enter a tag.
error-related-missing = Choose a guest or enter a name.
error-related-to-self = Choose someone else. A guest cannot be related to themselves.
error-relationship-guest-unchosen = { $name } may be a guest with a profile. Choose from the list, or choose “Just the name”.
error-relationship-not-found = This relationship no longer exists.
error-merge-with-self = Choose two different guests to merge.
done-guest-added = { $guest } added
done-guest-saved = { $guest } saved
done-guest-confirmed = Details confirmed for { $guest }
done-guest-removed = { $guest } removed
done-guests-merged = Merged into { $guest }
done-contact-added = Contact added for { $guest }
done-contact-saved = Contact saved for { $guest }
done-contact-keys-renewed = Phone numbers prepared for comparison
error-phone-rounded = Enter the whole number. A spreadsheet rounded it, and its last digits are lost: { $value }
done-contact-removed = Contact removed for { $guest }
done-note-added = Note added for { $guest }
done-note-saved = Note saved for { $guest }
done-note-removed = Note removed for { $guest }
done-tagged = Tag added for { $guest }: { $tag }
done-untagged = Tag removed for { $guest }: { $tag }
done-related = Relationship added for { $guest }
done-unrelated = Relationship removed for { $guest }
done-household-joined = { $guest } added to the household
done-household-left = { $guest } removed from the household

## Names on envelopes and in greetings
letter-chinese = { $name } 收
letter-chinese-female = { $name } 女士 收
letter-chinese-male = { $name } 先生 收
letter-chinese-titled = { $name } { $title } 收
letter-japanese = { $name } 様
letter-korean = { $name } 귀하
letter-western = { $name }
letter-western-female = Ms { $name }
letter-western-male = Mr { $name }
greeted-chinese = { $name }
greeted-chinese-female = { $name }女士
greeted-chinese-male = { $name }先生

## Where the guest is, on top of the page
guest-stay-here = In house
guest-stay-here-room = In house, { $room }
guest-stay-until = { $stay }, until { $day }
guest-stay-leaves = { $stay }, departs today
guest-stay-coming = Arrives { $day }
guest-stay-coming-room = Arrives { $day }, { $room }
error-relationship-again = { $kind } already noted: { $name }. Add once more to note another.
error-relationship-guest-perhaps = { $name } may already have a profile. Press once more to add a new guest.
done-related-to-guest = { $guest } added as a guest
relationship-to-guest = Add { $name } as a guest
