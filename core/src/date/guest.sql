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
  ) as dangers
from guest
where guest.id = :id
