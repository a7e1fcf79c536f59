-- Shape: one row a key: how many dates fall there. The conditions of a key are added where `falls` stands.
--
-- Reading the year of every date would double the time, and dates said in a year to come are few: where a key asks for
-- nothing but the day, all dates of that name are counted, and those to come are taken away.
select
  day_key.place,
  case
    when day_key.months = 0 and day_key.leap_day = 0 and day_key.latest_year >= 2020 then (
      select count(*)
      from special_date
      where special_date.calendar = day_key.calendar
        and special_date.month = day_key.month
        and special_date.day = day_key.day
    ) - (
      select count(*)
      from special_date
      where special_date.calendar = day_key.calendar
        and special_date.month = day_key.month
        and special_date.day = day_key.day
        and special_date.year >= 2020
        and special_date.year > day_key.latest_year
    )
    else (
      select count(*)
      from special_date
      where {falls}
    )
  end as dates
from day_key
