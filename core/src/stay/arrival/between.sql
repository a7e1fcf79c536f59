-- Shape: 0..n rows: arrived by :to and not gone before :from. Served by arrival_by_day.
-- A stay without a departure counts on its day of arrival only; none lasts longer than a year.
select
  arrival.id,
  arrival.name,
  arrival.guest_id,
  arrival.arrives_on,
  arrival.departs_on,
  arrival.room,
  arrival.note,
  coalesce(guest.display_name, '') as guest,
  guest.tier,
  (
    select count(*)
    from preference
    where preference.guest_id = arrival.guest_id
      and preference.strength = 'danger'
  ) as dangers,
  (
    select count(*)
    from complaint
    where complaint.guest_id = arrival.guest_id
      and complaint.stage <> 'closed'
      and complaint.severity in ('serious', 'critical')
  ) as open_complaints
from arrival
left join guest on guest.id = arrival.guest_id
where arrival.arrives_on between date(:from, '-366 days') and :to
  and coalesce(arrival.departs_on, arrival.arrives_on) >= :from
order by
  arrival.arrives_on,
  case guest.tier
    when 'vip' then 0
    when 'main' then 1
    when 'ordinary' then 2
    else 3
  end,
  arrival.room,
  arrival.id
