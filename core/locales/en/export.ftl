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
export-lunar = lunar { $day }
export-calendar = { $property }: guest dates and festivals
export-category-festival = Festival
export-day = { $guest }: { $kind }
export-turning =
    { $years ->
        [one] { $years } year
       *[other] { $years } years
    }
error-guests-nobody = No matching guests, so nothing was exported.
error-years-out-of-range = Choose 1 to { $most } years.
