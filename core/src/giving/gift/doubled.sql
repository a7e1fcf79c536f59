-- Shape: of every pair of lines that two guests have on one list, the line that came less far. Served by gift_line_by_guest.
with
  ranked as (
    select
      id,
      gift_list_id,
      guest_id,
      state,
      gift_item_id,
      case state
        when 'handed_over' then 5
        when 'packed' then 4
        when 'approved' then 3
        when 'proposed' then 2
        when 'declined' then 1
        else 0
      end as stage
    from gift_line
    where guest_id in (:from, :to)
  )
select
  ranked.id,
  ranked.state,
  ranked.gift_item_id
from ranked
join ranked as other
  on other.gift_list_id = ranked.gift_list_id
  and other.guest_id <> ranked.guest_id
where ranked.stage < other.stage
  or (ranked.stage = other.stage and ranked.guest_id = :from)
order by ranked.id
