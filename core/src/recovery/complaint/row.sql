-- Shape: 0..1 row, what was taken of one complaint; who may see it is added by `row`.
select
  complaint.id,
  complaint.guest_id,
  guest.display_name as guest,
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
join guest on guest.id = complaint.guest_id
where complaint.id = :id
