-- Shape: 0..n rows: stays from :from to :to of guests of whom a language or a nation is known. Served by arrival_by_day.
select
  arrival.arrives_on,
  arrival.departs_on,
  guest.language,
  guest.nationality
from arrival
join guest on guest.id = arrival.guest_id
where arrival.arrives_on between :earliest and :to
  and coalesce(arrival.departs_on, arrival.arrives_on) >= :from
  and (guest.language <> '' or guest.nationality <> '')
order by arrival.id
