-- Shape: 0..n rows, how some guests can be reached by telephone or post, as the contact points were added. Served by
-- contact_point_by_guest.
select
  contact_point.guest_id,
  contact_point.kind,
  contact_point.preferred,
  contact_point.value
from contact_point
where contact_point.kind in ('phone', 'post')
  and contact_point.guest_id in (select value from integers(:guests))
order by
  contact_point.guest_id,
  contact_point.id
