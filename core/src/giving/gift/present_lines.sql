-- Shape: 0..n rows, the lines of these guests for their own days; of several for one day that which came further comes later.
-- Served by gift_line_by_guest.
select
  gift_line.guest_id,
  gift_list.festival_id as occasion,
  gift_line.occurs_on,
  gift_line.gift_item_id,
  gift_line.gift_list_id as list_id,
  gift_line.id as line_id,
  gift_line.state,
  gift_list.date as "from",
  gift_list.to_on as "to"
from gift_line
join gift_list on gift_list.id = gift_line.gift_list_id
where gift_line.guest_id in (select value from integers(:guests))
  and gift_line.occurs_on is not null
order by
  case gift_line.state
    when 'handed_over' then 5
    when 'packed' then 4
    when 'approved' then 3
    when 'proposed' then 2
    when 'declined' then 1
    else 0
  end,
  gift_line.id
