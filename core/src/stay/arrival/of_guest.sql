-- Shape: 0..n rows, newest arrival first. Served by arrival_by_guest.
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
where arrival.guest_id = :guest_id
order by arrival.arrives_on desc, arrival.id desc
