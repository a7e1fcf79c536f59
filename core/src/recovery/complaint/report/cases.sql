-- Complaints as the report tells them; the conditions and the order are added by `report`.
select
  complaint.id,
  guest.display_name as guest,
  coalesce((
    select group_concat(preference.text, '; ')
    from preference
    where preference.guest_id = complaint.guest_id
      and preference.strength = 'danger'
  ), '') as dangers,
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
  complaint.paused_at,
  complaint.closed_at,
  complaint.due_at,
  complaint.cost_minor,
  complaint.won_back,
  complaint.cause,
  complaint.response_minutes,
  complaint.solution_minutes,
  complaint.closing_minutes
from complaint
join guest on guest.id = complaint.guest_id
