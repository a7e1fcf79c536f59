-- Dates said in a year to come (a wedding next spring) do not return before it. They are few among the recent ones,
-- and are found here so that a day's dates can be counted without reading the year of each.
-- Serves core/src/date/due.rs, which names the same year.

create index special_date_said_recently on special_date (calendar, month, day, year) where year >= 2020;
