-- Shape: guests with all that decides on a gift; the caller adds who. Wishes are served by preference_by_guest,
-- what the last list gave by the list's unique key.
select
  guest.id,
  guest.display_name as name,
  guest.tier,
  guest.big_account,
  guest.home_city,
  guest.household_id,
  guest.do_not_celebrate,
  guest.greeting_selected,
  (
    select json_group_array(json_array(preference.category, preference.strength, preference.text))
    from preference
    where preference.guest_id = guest.id
  ) as wishes,
  last_line.gift_item_id as last_item
from guest
left join gift_line as last_line
  on last_line.gift_list_id = :last_list
  and last_line.guest_id = guest.id
  and last_line.state in ('approved', 'packed', 'handed_over')
