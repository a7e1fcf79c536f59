-- Shape: one stretch of the table of lines, in its order, with all that a file says of them; the caller leaves out other
-- lists and states. The lines of one list lie together.
select
  gift_line.id,
  gift_line.gift_list_id,
  guest.id as guest_id,
  guest.display_name as guest,
  guest.native_name,
  guest.company,
  guest.tier,
  guest.address,
  gift_line.gift_item_id,
  coalesce(gift_item.name, '') as item,
  gift_line.cost_minor,
  gift_line.state,
  gift_line.reason,
  gift_line.reason_args,
  gift_line.changed_on,
  gift_line.occurs_on,
  gift_line.note
from gift_line
join guest on guest.id = gift_line.guest_id
left join gift_item on gift_item.id = gift_line.gift_item_id
where gift_line.id > :after
  and gift_line.id <= :through
order by gift_line.id
