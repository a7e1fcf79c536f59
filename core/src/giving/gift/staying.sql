-- Shape: 0..n rows, who lives in the house between two days and where, those who came first first. Served by
-- arrival_by_departure and arrival_by_day.
select
  arrival.guest_id,
  arrival.room,
  arrival.arrives_on,
  arrival.departs_on
from arrival
where arrival.departs_on >= :from
  and arrival.arrives_on <= :to
  and arrival.guest_id is not null
  and arrival.room <> ''
union all
select
  arrival.guest_id,
  arrival.room,
  arrival.arrives_on,
  arrival.departs_on
from arrival
where arrival.arrives_on between :from and :to
  and arrival.departs_on is null
  and arrival.guest_id is not null
  and arrival.room <> ''
order by 3
