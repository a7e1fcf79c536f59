-- Shape: one row for each of `:ids` that there is: what the desk must see of a guest beside a date.
select
  guest.id,
  guest.display_name,
  guest.native_name,
  guest.salutation,
  guest.tier,
  guest.do_not_celebrate,
  guest_marks.dangers,
  guest_marks.open_complaints,
  guest_marks.greeting_holds
from integers(:ids) as wanted
join guest on guest.id = wanted.value
join guest_marks on guest_marks.guest_id = guest.id
