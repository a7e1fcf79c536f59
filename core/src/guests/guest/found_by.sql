-- Shape: 0..n rows: the contact points of each of `:guests`, in the order they came, and the rooms that they stay or stayed
-- in, whose kind is null. Served by contact_point_by_guest and arrival_by_guest.
select
  contact_point.guest_id,
  contact_point.kind,
  contact_point.value,
  contact_point.id as place
from contact_point
where contact_point.guest_id in (select value from integers(:guests))
union all
select distinct
  arrival.guest_id,
  null,
  arrival.room,
  0
from arrival
where arrival.guest_id in (select value from integers(:guests))
  and arrival.room <> ''
order by 1, 4, 3
