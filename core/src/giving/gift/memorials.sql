-- Shape: the guests with a memorial on one day, as its key says it. Served by special_date_by_day.
select special_date.guest_id
from special_date
where special_date.calendar = :calendar
  and special_date.month = :month
  and special_date.day = :day
  and special_date.kind = 'memorial'
  and (:leap is null or special_date.leap = :leap)
  and (:except is null or special_date.leap_policy <> :except)
  and (:leap_day_policy is null or special_date.leap_day_policy = :leap_day_policy)
  and (special_date.year is null or special_date.year <= :latest_year)
