-- How many dates fall where a key says that asks for nothing but the day. Reading the year of every date would double the
-- time, and dates said in a year to come are few: all dates of that name are counted, and those to come are taken away.
-- Served by special_date_by_day and special_date_said_recently.
(
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
