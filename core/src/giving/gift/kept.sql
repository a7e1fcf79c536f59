-- Shape: the lines of a list that were made or changed by hand, with whose they are.
select
  gift_line.guest_id,
  guest.display_name as name,
  guest.household_id,
  gift_line.gift_item_id,
  gift_line.state,
  gift_line.cost_minor
from gift_line
join guest on guest.id = gift_line.guest_id
where gift_line.gift_list_id = :list_id
  and gift_line.by_hand = 1
order by gift_line.id
