-- Shape: one row a step of every open complaint, in no order.
select
  complaint.id,
  complaint.taken_at,
  complaint_step.number,
  complaint_step.step,
  complaint_step.at
from complaint
join complaint_step on complaint_step.complaint_id = complaint.id
where complaint.stage <> 'closed'
