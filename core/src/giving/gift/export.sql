-- Shape: the next lines of a list with all that a file says of them, in the order of the list; the caller puts in
-- the states. Read along the table, where the lines of one list lie together; guests are served by guest_for_lists alone.
select
  gift_line.id,
  guest.id as guest_id,
  guest.display_name as guest,
  guest.native_name,
  guest.company,
  guest.tier,
  guest.address,
  case
    when :for_packers then coalesce((
      select group_concat(preference.text, '; ')
      from preference
      where preference.guest_id = guest.id
        and preference.strength = 'danger'
    ), '')
    else ''
  end as dangers,
  gift_line.gift_item_id,
  coalesce(gift_item.name, '') as item,
  gift_line.cost_minor,
  gift_line.state,
  gift_line.reason,
  gift_line.reason_args,
  gift_line.changed_on,
  gift_line.note
from gift_line
-- The engine by itself would look a guest up in the table, as anything by its number.
join guest indexed by guest_for_lists on guest.id = gift_line.guest_id
left join gift_item on gift_item.id = gift_line.gift_item_id
where gift_line.id > :after
  and gift_line.id <= :last
  and +gift_line.gift_list_id = :list_id
  and +gift_line.state in (:states)
order by gift_line.id
limit :limit
