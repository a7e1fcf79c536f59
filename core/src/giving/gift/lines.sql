-- Shape: lines with whom they are for, in the order of the list; the caller puts in which.
select
  gift_line.id,
  gift_line.guest_id,
  guest.display_name as guest,
  guest.native_name,
  guest.tier,
  guest_marks.dangers,
  guest_marks.open_complaints,
  gift_line.gift_item_id,
  gift_item.name as item,
  gift_line.cost_minor,
  gift_line.state,
  gift_line.reason,
  gift_line.reason_args,
  gift_line.occurs_on,
  gift_line.by_hand,
  gift_line.changed_on,
  gift_line.note
from gift_line
join guest on guest.id = gift_line.guest_id
join guest_marks on guest_marks.guest_id = gift_line.guest_id
left join gift_item on gift_item.id = gift_line.gift_item_id
where gift_line.id in (:page)
order by gift_line.id
