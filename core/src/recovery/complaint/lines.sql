-- One complaint as a line; the conditions, the order and the limit are added by `list` and the report.
select
  complaint.id,
  complaint.guest_id,
  guest.display_name as guest,
  guest.native_name,
  guest.tier,
  guest_marks.dangers,
  guest_marks.open_complaints,
  complaint.text,
  complaint.category,
  complaint.severity,
  complaint.place_kind,
  complaint.place,
  complaint.sensitive,
  complaint.stage,
  complaint.outcome,
  complaint.department,
  complaint.responsible_id,
  complaint.taken_by,
  complaint.taken_on,
  complaint.taken_at,
  complaint.paused_at,
  complaint.closed_at,
  complaint.response_due_at,
  complaint.solution_due_at,
  complaint.closing_due_at,
  complaint.due_at,
  complaint.cost_minor,
  -- What is offered and given, while it waits for its decision. Served by compensation_by_complaint.
  case
    when complaint.stage = 'decision' then (
      select cast(coalesce(sum(compensation.quantity * compensation.cost_minor), 0) as bigint)
      from compensation
      where compensation.complaint_id = complaint.id
    )
  end as offered_minor,
  complaint.cause,
  complaint.won_back,
  complaint.response_minutes,
  complaint.solution_minutes,
  complaint.closing_minutes,
  -- Of the two roles the higher one comes first in the alphabet.
  (
    select min(complaint_escalation.role)
    from complaint_escalation
    where complaint_escalation.complaint_id = complaint.id
  ) as escalated_to
from complaint
join guest on guest.id = complaint.guest_id
join guest_marks on guest_marks.guest_id = complaint.guest_id
