-- Shape: as the table `guest_hit`, one row a guest as it should be there. Whoever reads on adds the `where`.
select
  guest_marks.tier_rank << 48 | guest.id as document,
  guest.display_name,
  guest.native_name,
  guest.pinyin,
  guest.salutation,
  guest.company,
  guest.home_city,
  guest_marks.dangers,
  guest_marks.open_complaints
from guest
join guest_marks on guest_marks.guest_id = guest.id
