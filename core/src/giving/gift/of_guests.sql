-- Shape: what was handed over to some guests, newest first. Served by gift_line_by_guest.
select
  gift_line.guest_id,
  gift_line.id,
  gift_list.festival_id as festival,
  own_festival.name as own_festival,
  gift_list.year,
  gift_line.occurs_on,
  gift_item.name as item,
  gift_line.cost_minor,
  gift_line.changed_on as handed_over_on,
  gift_line.note
from gift_line
join gift_list on gift_list.id = gift_line.gift_list_id
join gift_item on gift_item.id = gift_line.gift_item_id
left join own_festival on gift_list.festival_id = 'own_' || cast(own_festival.id as text)
where gift_line.guest_id in (select value from integers(:guests))
  and gift_line.state = 'handed_over'
order by
  gift_list.date desc,
  gift_line.id desc
