-- Shape: 0..n rows: arrived by :to and not gone before :from. Served by arrival_by_day.
-- Rooms by number: the shorter first. A stay without a departure counts on its day of arrival only; none that began before :earliest lasts until :from.
select
  arrival.id,
  arrival.name,
  arrival.guest_id,
  arrival.arrives_on,
  arrival.departs_on,
  arrival.room,
  arrival.note,
  arrival.phone,
  arrival.email,
  coalesce(guest.display_name, '') as guest,
  guest.tier,
  coalesce(guest_marks.dangers, 0) as dangers,
  coalesce(guest_marks.open_complaints, 0) as open_complaints
from arrival
left join guest on guest.id = arrival.guest_id
left join guest_marks on guest_marks.guest_id = arrival.guest_id
where arrival.arrives_on between :earliest and :to
  and coalesce(arrival.departs_on, arrival.arrives_on) >= :from
order by
  arrival.arrives_on,
  guest_marks.tier_rank nulls last,
  length(arrival.room),
  arrival.room,
  arrival.id
