# Taking out: files of guests and days
export-column-name = Name
export-column-native-name = Native name
export-column-pinyin = Pinyin
export-column-salutation = Salutation
export-column-alias = Alias
export-column-sex = Sex
export-column-birth-year = Year of birth
export-column-language = Language
export-column-nationality = Nationality
export-column-tier = Tier
export-column-phone = Phone
export-column-email = E-mail
export-column-wechat = WeChat
export-column-qq = QQ
export-column-other-contact = Other contact
export-column-company = Company
export-column-occupation = Occupation
export-column-home-city = Home city
export-column-address = Address
export-column-birthday = Birthday
export-column-lunar-birthday = Lunar birthday
export-column-anniversary = Wedding anniversary
export-column-allergy = Allergy
export-column-dietary = Diet
export-column-must = Must have
export-column-likes = Likes
export-column-avoid = Avoid
export-column-tags = Tags
export-column-note = Notes
export-column-age = Age
export-column-next-birthday = Next birthday
export-column-birthday-month = Month of birthday
export-column-memorial = Memorial
export-column-caution = Caution
export-column-do-not-disturb = Do not disturb
export-column-quiet-hours = Quiet hours
export-column-do-not-celebrate = No celebrations
export-column-greeting-selected = Birthday greeting
export-column-big-account = Corporate account
export-column-keeper = Account manager
export-column-family-situation = Family situation
export-column-source = Source
export-column-calls = Call notes
export-column-related = Relationships
export-column-household = Household
export-column-dates = Further dates (Zhike)
export-column-contacts = Contact details (Zhike)
export-column-preferences = Preference details (Zhike)
export-column-number = Guest no. (Zhike)
export-yes = Yes
export-preferred = preferred
export-household = { $name }, no. { $number }
export-date-leap-when-present = in the leap month when there is one
export-date-leap-both = in both months
export-date-mar1 = 1 March in other years
export-date-lead =
    { $days ->
        [one] { $days } day ahead
       *[other] { $days } days ahead
    }
export-loss-of-the-house = Not in this file: photos, stays, gifts, promises, complaints, and who noted what and when.
export-loss-related-outside =
    { $count ->
        [one] One relationship is not in this file, because it was noted on the profile of a guest who is not in it.
       *[other] { $count } relationships are not in this file, because they were noted on the profiles of guests who are not in it.
    }
export-loss-cells-cut =
    { $count ->
        [one] One text was too long for Excel and was cut. A CSV file or vCards keep it whole.
       *[other] { $count } texts were too long for Excel and were cut. A CSV file or vCards keep them whole.
    }
export-lunar = lunar { $day }
export-calendar = { $property }: guest dates and festivals
export-category-festival = Festival
export-day = { $guest }: { $kind }
export-day-memorial = { $guest }: { $kind } (no greetings)
export-day-do-not-celebrate = { $guest }: { $kind } (no celebrations)
error-guests-nobody = No matching guests, so nothing was exported.
error-years-out-of-range = Choose 1 to { $most } years.
