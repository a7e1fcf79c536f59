-- Shape: of each of `:sort_keys` (a JSON list) the first fifty guests. Served by guest_by_sort_key, which is left there.
select guest.id
from json_each(:sort_keys) as asked
join guest on guest.id in (
  select namesake.id
  from guest as namesake
  where namesake.sort_key = asked.value
  order by namesake.id
  limit 50
)
