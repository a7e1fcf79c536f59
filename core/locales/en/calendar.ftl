### Calendar: lunar dates, festivals, and what a date can be refused for

## The calendar a date is said in
calendar-solar = Solar
calendar-lunar = Lunar

## Dates that return in another form
calendar-leap-policy-ordinary = Every year in the regular month
calendar-leap-policy-leap-when-present = In the leap month, in years that have it
calendar-leap-policy-both = In both months, in years with the leap month
calendar-leap-day-policy-feb28 = On 28 February in other years
calendar-leap-day-policy-mar1 = On 1 March in other years
calendar-expected = Expected; may shift by a day

## Whole lunar dates; $month and $day are names from below, $year is text
calendar-lunar-leap-month = leap { $month }
calendar-lunar-date = Lunar: { $day } of the { $month }
calendar-lunar-date-with-year = Lunar { $year }: { $day } of the { $month }
calendar-lunar-head = { $day } · { $year }
calendar-lunar-year-name = { $stem } { $branch }, year of the { $zodiac }

## Lunar months
calendar-lunar-month-1 = 1st month
calendar-lunar-month-2 = 2nd month
calendar-lunar-month-3 = 3rd month
calendar-lunar-month-4 = 4th month
calendar-lunar-month-5 = 5th month
calendar-lunar-month-6 = 6th month
calendar-lunar-month-7 = 7th month
calendar-lunar-month-8 = 8th month
calendar-lunar-month-9 = 9th month
calendar-lunar-month-10 = 10th month
calendar-lunar-month-11 = 11th month
calendar-lunar-month-12 = 12th month

## Lunar days
calendar-lunar-day-1 = 1st
calendar-lunar-day-2 = 2nd
calendar-lunar-day-3 = 3rd
calendar-lunar-day-4 = 4th
calendar-lunar-day-5 = 5th
calendar-lunar-day-6 = 6th
calendar-lunar-day-7 = 7th
calendar-lunar-day-8 = 8th
calendar-lunar-day-9 = 9th
calendar-lunar-day-10 = 10th
calendar-lunar-day-11 = 11th
calendar-lunar-day-12 = 12th
calendar-lunar-day-13 = 13th
calendar-lunar-day-14 = 14th
calendar-lunar-day-15 = 15th
calendar-lunar-day-16 = 16th
calendar-lunar-day-17 = 17th
calendar-lunar-day-18 = 18th
calendar-lunar-day-19 = 19th
calendar-lunar-day-20 = 20th
calendar-lunar-day-21 = 21st
calendar-lunar-day-22 = 22nd
calendar-lunar-day-23 = 23rd
calendar-lunar-day-24 = 24th
calendar-lunar-day-25 = 25th
calendar-lunar-day-26 = 26th
calendar-lunar-day-27 = 27th
calendar-lunar-day-28 = 28th
calendar-lunar-day-29 = 29th
calendar-lunar-day-30 = 30th

## Heavenly stems, earthly branches and the animals that go with the branches
calendar-stem-1 = Jia
calendar-stem-2 = Yi
calendar-stem-3 = Bing
calendar-stem-4 = Ding
calendar-stem-5 = Wu
calendar-stem-6 = Ji
calendar-stem-7 = Geng
calendar-stem-8 = Xin
calendar-stem-9 = Ren
calendar-stem-10 = Gui
calendar-branch-1 = Zi
calendar-branch-2 = Chou
calendar-branch-3 = Yin
calendar-branch-4 = Mao
calendar-branch-5 = Chen
calendar-branch-6 = Si
calendar-branch-7 = Wu
calendar-branch-8 = Wei
calendar-branch-9 = Shen
calendar-branch-10 = You
calendar-branch-11 = Xu
calendar-branch-12 = Hai
calendar-zodiac-1 = Rat
calendar-zodiac-2 = Ox
calendar-zodiac-3 = Tiger
calendar-zodiac-4 = Rabbit
calendar-zodiac-5 = Dragon
calendar-zodiac-6 = Snake
calendar-zodiac-7 = Horse
calendar-zodiac-8 = Goat
calendar-zodiac-9 = Monkey
calendar-zodiac-10 = Rooster
calendar-zodiac-11 = Dog
calendar-zodiac-12 = Pig

## Festivals
festival-spring-festival = Spring Festival
festival-new-years-eve-cn = Chinese New Year’s Eve
festival-lantern = Lantern Festival
festival-qingming = Qingming Festival
festival-dragon-boat = Dragon Boat Festival
festival-qixi = Qixi Festival
festival-mid-autumn = Mid-Autumn Festival
festival-double-ninth = Double Ninth Festival
festival-laba = Laba Festival
festival-winter-solstice = Winter Solstice
festival-easter = Easter
festival-orthodox-easter = Orthodox Easter
festival-christmas = Christmas
festival-thanksgiving-us = Thanksgiving (US)
festival-valentines = Valentine’s Day
festival-mothers-day = Mother’s Day
festival-fathers-day = Father’s Day
festival-seollal = Seollal
festival-chuseok = Chuseok
festival-tet = Tết
festival-ramadan-start = Start of Ramadan
festival-eid-al-fitr = Eid al-Fitr
festival-eid-al-adha = Eid al-Adha
festival-rosh-hashanah = Rosh Hashanah
festival-hanukkah = Hanukkah
festival-passover = Passover
festival-nowruz = Nowruz
festival-diwali = Diwali
festival-vesak = Vesak
festival-songkran = Songkran

## Refusals
error-date-out-of-range = Choose a year from { $first } to { $last }. Not in the calendar: { $year }
error-no-such-month = Choose a month from 1 to 12. Not a month: { $month }
# $leap_month: the number of the leap month this year has, or none
error-no-such-leap-month = { $leap_month ->
    [none] Lunar year { $year } has no leap month. Choose the regular month: { $month }
   *[other] The leap month of lunar year { $year } is month { $leap_month }. Choose that one, or the regular month: { $month }
}
error-leap-month-never = No lunar year from 1900 to 2100 has this leap month. Choose the regular month: { $month }
error-leap-month-of-solar-date = Only lunar dates have leap months. Choose the lunar calendar, or clear the leap month.
error-day-out-of-month = This month has only { $days } days. Choose an earlier day. Not in this month: { $day }

## The screen
calendar-words-join = {", "}
calendar-view = View
calendar-view-month = Month
calendar-view-week = Week
calendar-view-list = List
calendar-show-month = Calendar: month
calendar-show-week = Calendar: week
calendar-show-list = Calendar: list
calendar-go-today = Calendar: today
calendar-before = Previous
calendar-after = Next
calendar-span = { $from } – { $to }
calendar-more = { $count } more
calendar-dates-count =
    { $count ->
        [one] { $count } date
       *[other] { $count } dates
    }
calendar-no-greeting = No greeting: { $guests }
calendar-arrivals-count =
    { $count ->
        [one] { $count } arrival
       *[other] { $count } arrivals
    }
calendar-list-empty = Nothing in this period
calendar-day-no-dates = No guest dates on this day.
calendar-festival-open = Calculations differ. It may be { $days }
calendar-export = Export as calendar file…
calendar-export-full = Full names, with reminders
calendar-export-silent = Full names, without reminders
calendar-export-initials = Initials only
calendar-export-festivals = Festivals only
calendar-export-kind = Calendar file
calendar-exporting = Exporting the calendar
calendar-exported =
    { $count ->
        [one] { $count } date exported for the next five years
       *[other] { $count } dates exported for the next five years
    }

calendar-promises-count =
    { $count ->
        [one] { $count } promise
       *[other] { $count } promises
    }
calendar-traces-count =
    { $count ->
        [one] { $count } trace
       *[other] { $count } traces
    }
calendar-day-no-promises = No promises for this day.
calendar-day-no-traces = No traces for this day.
