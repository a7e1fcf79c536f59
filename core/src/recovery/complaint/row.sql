-- Shape: 0..1 row, what was taken of one complaint.
select
  complaint.id,
  complaint.guest_id,
  complaint.text,
  complaint.category,
  complaint.place_kind,
  complaint.place,
  complaint.happened_on,
  complaint.happened_time,
  complaint.wants,
  complaint.channel,
  complaint.sensitive,
  complaint.taken_by,
  complaint.taken_at
from complaint
where complaint.id = :id
