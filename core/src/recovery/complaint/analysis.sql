-- Shape: one row a complaint taken in the period, by day. Read from complaint_by_day alone.
select
  complaint.taken_on,
  complaint.guest_id,
  complaint.category,
  complaint.department,
  complaint.cause,
  case complaint.place_kind when 'room' then complaint.place end as room,
  complaint.severity,
  complaint.outcome,
  complaint.won_back,
  complaint.cost_minor,
  complaint.response_minutes,
  complaint.solution_minutes,
  complaint.closing_minutes
from complaint
where complaint.taken_on between :from and :to
  and complaint.sensitive <= :most_sensitive
order by complaint.taken_on
