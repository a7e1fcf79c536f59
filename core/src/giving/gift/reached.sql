-- Shape: 0..n rows, how the guests of some lines of a list can be reached by telephone or post, as the contact points were
-- added. One question for a page of lines. Served by contact_point_by_guest.
select
  contact_point.guest_id,
  contact_point.kind,
  contact_point.preferred,
  contact_point.value
from contact_point
where contact_point.kind in ('phone', 'post')
  and contact_point.guest_id in (
    select gift_line.guest_id
    from gift_line
    where gift_line.id > :after
      and gift_line.id <= :through
      and +gift_line.gift_list_id = :list_id
      and +gift_line.state in (:states)
  )
order by contact_point.guest_id, contact_point.id
