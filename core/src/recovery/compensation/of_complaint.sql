-- Shape: 0..n rows, in the order offered. Served by compensation_by_complaint.
select
  compensation.id,
  compensation.complaint_id,
  compensation.compensation_item_id,
  compensation.name,
  compensation.kind,
  compensation.quantity,
  compensation.cost_minor,
  compensation.state,
  compensation.on_the_spot,
  staff.name as granted_by,
  compensation.granted_at,
  compensation.voucher_number,
  compensation.valid_until
from compensation
left join staff on staff.id = compensation.granted_by
where compensation.complaint_id = :complaint_id
order by compensation.id
