-- Shape: what the house decided about dates, one row each. `what` is `lead` for a choice of lead time, `own` for the longest
-- lead time that a date has of its own, `rule` for a rule by its key, `kept` for since when it is known when a date was noted.
select
  'lead' as what,
  lead_time.kind,
  lead_time.tier,
  lead_time.days as number,
  '' as rule
from lead_time
union all
select
  'own' as what,
  null as kind,
  null as tier,
  max(special_date.lead_days) as number,
  '' as rule
from special_date
where special_date.lead_days is not null
union all
select
  'rule' as what,
  setting.key as kind,
  null as tier,
  null as number,
  setting.value as rule
from setting
where setting.key in (select value from texts(:rules))
union all
select
  'kept' as what,
  null as kind,
  null as tier,
  migration.applied_at as number,
  '' as rule
from migration
where migration.name = 'gifts_for_dates'
