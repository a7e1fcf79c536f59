-- Shape: the first `:most` guests of each of these names and readings, as they were added. Served by guest_by_sort_key
-- alone, which is left there.
select
  asked.value as sort_key,
  guest.id
from texts(:sort_keys) as asked
join guest on guest.id in (
  select namesake.id
  from guest as namesake
  where namesake.sort_key = asked.value
  order by namesake.id
  limit :most
)
order by
  asked.key,
  guest.id
