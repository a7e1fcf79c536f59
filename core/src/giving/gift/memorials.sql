-- Shape: 0..n rows, the memorials said for some days. A day is 100 times its month and the day, and 10000 more in the lunar
-- calendar. Served by special_date_by_day.
select
  special_date.guest_id,
  special_date.calendar,
  special_date.year,
  special_date.month,
  special_date.leap,
  special_date.day,
  special_date.leap_policy,
  special_date.leap_day_policy
from integers(:days) as said
join special_date
  on special_date.calendar = case said.value / 10000 when 0 then 'solar' else 'lunar' end
  and special_date.month = said.value / 100 % 100
  and special_date.day = said.value % 100
where special_date.kind = 'memorial'
