-- Shape: arrivals with what the desk must see of their guests; the caller adds which of them, and in which order.
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
