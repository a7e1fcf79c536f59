-- Shape: 0..1 row, what tells one guest from another in a line.
select
  guest.id,
  guest.display_name,
  guest.native_name,
  guest.pinyin,
  guest.salutation,
  guest.company,
  guest.home_city,
  guest.tier,
  (
    select count(*)
    from preference
    where preference.guest_id = guest.id
      and preference.strength = 'danger'
  ) as dangers,
  (
    select count(*)
    from complaint
    where complaint.guest_id = guest.id
      and complaint.stage <> 'closed'
      and complaint.severity in ('serious', 'critical')
  ) as open_complaints
from guest
where guest.id = :id
