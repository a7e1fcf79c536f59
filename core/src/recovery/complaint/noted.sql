-- Shape: 0..n rows, which overdue clocks of open complaints were brought before whom. Served by complaint_open_by_due.
select
  complaint_escalation.complaint_id,
  complaint_escalation.clock,
  complaint_escalation.role
from complaint
join complaint_escalation on complaint_escalation.complaint_id = complaint.id
where complaint.stage <> 'closed'
  and complaint.due_at is not null
  and complaint.due_at <= :now
