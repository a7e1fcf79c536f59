-- Shape: one row a guest: what a search shows of it. The book adds the `where`.
select
  guest_marks.tier_rank as rank,
  guest.id,
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
