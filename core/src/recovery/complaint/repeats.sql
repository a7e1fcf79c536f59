-- Recent complaints that are alike; the conditions are added by `repeat`. Served by complaint_by_guest and complaint_by_place.
select
  complaint.id,
  complaint.guest_id,
  guest.display_name as guest,
  complaint.text,
  complaint.category,
  complaint.severity,
  complaint.place,
  complaint.stage,
  complaint.taken_at
from complaint
join guest on guest.id = complaint.guest_id
