# Special dates: the dates of one guest that return.

date = Special dates
date-add = Add date
date-kind = Type
date-kind-birthday = Birthday
date-kind-wedding-anniversary = Wedding anniversary
date-kind-first-stay = First stay
date-kind-company-day = Company anniversary
date-kind-memorial = Memorial
date-kind-own = Other date
date-label = Name
date-day = Date
date-leap-policy = Born in a leap month
date-leap-day-policy = 29 February
date-lead-days = Days ahead
date-lead-days-default = House default
date-empty-list = No dates yet. Add one in the line at the top, such as !birthday 8/15.
date-next-today = Today
date-next-tomorrow = Tomorrow
date-next-days =
    { $days ->
        [one] in { $days } day
       *[other] in { $days } days
    }
date-preview = Next: { $days }
date-turns = turns { $age }
date-years =
    { $age ->
        [one] { $age } year
       *[other] { $age } years
    }
