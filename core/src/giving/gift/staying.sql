-- Shape: 0..n rows, who lives in the house on a day and where; of several rooms of a guest the last one counts. Served by
-- arrival_by_departure and arrival_by_day.
select
  arrival.guest_id,
  arrival.room,
  arrival.arrives_on
from arrival
where arrival.departs_on >= :date
  and arrival.arrives_on <= :date
  and arrival.guest_id is not null
  and arrival.room <> ''
union all
select
  arrival.guest_id,
  arrival.room,
  arrival.arrives_on
from arrival
where arrival.arrives_on = :date
  and arrival.departs_on is null
  and arrival.guest_id is not null
  and arrival.room <> ''
order by 3
