-- Shape: one row a choice of the house, and one without a kind: the longest lead time that a date has of its own.
select
  lead_time.kind,
  lead_time.tier,
  lead_time.days
from lead_time
union all
select
  null as kind,
  null as tier,
  max(special_date.lead_days) as days
from special_date
where special_date.lead_days is not null
