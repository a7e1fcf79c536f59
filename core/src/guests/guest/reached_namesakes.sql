-- Shape: how each of the first `:most` guests of these names and readings can be reached, as they were added. Served by
-- guest_by_sort_key and contact_point_by_guest.
select
  asked.value as sort_key,
  contact_point.match_key,
  contact_point.guest_id
from texts(:sort_keys) as asked
join guest on guest.id in (
  select namesake.id
  from guest as namesake
  where namesake.sort_key = asked.value
  order by namesake.id
  limit :most
)
join contact_point on contact_point.guest_id = guest.id
order by
  asked.key,
  guest.id
