-- Shape: guests with all that decides on a gift but their wishes; the caller adds who. What the last list gave is served by
-- the list's unique key.
select
  guest.id,
  guest.display_name as name,
  guest.tier,
  guest.big_account,
  guest.home_city,
  guest.household_id,
  guest.do_not_celebrate,
  guest.greeting_selected,
  guest.sort_key,
  last_line.gift_item_id as last_item
from guest
left join gift_line as last_line
  on last_line.gift_list_id = :last_list
  and last_line.guest_id = guest.id
  and last_line.state in ('approved', 'packed', 'handed_over')
