-- Shape: 0..1 row, what the desk must see of a guest beside a date.
select
  guest.display_name,
  guest.native_name,
  guest.salutation,
  guest.tier,
  guest.do_not_celebrate,
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
  ) as open_complaints,
  exists (
    select 1
    from complaint
    where complaint.guest_id = guest.id
      and complaint.stage <> 'closed'
      and complaint.severity in ('serious', 'critical')
      and complaint.greetings_allowed = 0
  ) as greetings_held
from guest
where guest.id = :id
