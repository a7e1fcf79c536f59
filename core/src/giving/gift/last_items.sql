-- Shape: 0..n rows, what these guests were given for this kind of date before a day; of each guest the last one comes last.
-- Served by gift_line_by_guest.
select
  gift_line.guest_id,
  gift_line.gift_item_id
from gift_line
join gift_list on gift_list.id = gift_line.gift_list_id
where gift_line.guest_id in (select value from integers(:guests))
  and gift_line.gift_item_id is not null
  and gift_line.state in ('approved', 'packed', 'handed_over')
  and gift_line.occurs_on < :before
  and gift_list.festival_id = :occasion
order by
  gift_line.occurs_on,
  gift_line.id
