-- Shape: 0..n rows, the year in which each of some guests was born, from the page or from a birthday that names it. Served by
-- special_date_by_guest.
select
  guest.id,
  guest.birth_year
from guest
where guest.id in (select value from integers(:guests))
  and guest.birth_year is not null
union all
select
  special_date.guest_id,
  special_date.year
from special_date
where special_date.guest_id in (select value from integers(:guests))
  and special_date.kind = 'birthday'
  and special_date.year is not null
