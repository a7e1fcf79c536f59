-- Shape: what each of the newest similar complaints that were resolved got. Read from complaint_by_day alone.
select
  complaint.cost_minor
from complaint
where complaint.taken_on >= :since
  and complaint.sensitive <= :most_sensitive
  and (cast(:category as text) is null or complaint.category = :category)
  and complaint.severity = :severity
  and complaint.outcome = 'resolved'
order by complaint.taken_on desc
limit :limit
