-- Shape: 0..most rows: arrivals of no guest, arrived by :to and not gone before :from. Served by arrival_without_guest.
select
  id,
  name,
  guest_id,
  arrives_on,
  departs_on,
  room,
  note,
  phone,
  email
from arrival
where guest_id is null
  and arrives_on between :earliest and :to
  and coalesce(departs_on, arrives_on) >= :from
order by
  arrives_on,
  room,
  id
limit :most
