-- Shape: 0..n rows, the wishes of some guests in the order they were noted. Served by preference_by_guest.
select
  preference.guest_id,
  preference.category,
  preference.strength,
  preference.text
from preference
where preference.guest_id in (select value from integers(:guests))
order by
  preference.guest_id,
  preference.id
