-- Shape: everything the house decided about festivals: its own (with a name), days it set by hand (with a date), and
-- whether it observes one (with neither).
select
  'own_' || own_festival.id as festival_id,
  own_festival.name,
  own_festival.calendar,
  own_festival.month,
  own_festival.day,
  cast(null as bigint) as year,
  cast(null as text) as date,
  cast(null as bigint) as observed
from own_festival
union all
select
  festival_override.festival_id,
  cast(null as text) as name,
  cast(null as text) as calendar,
  cast(null as bigint) as month,
  cast(null as bigint) as day,
  festival_override.year,
  festival_override.date,
  cast(null as bigint) as observed
from festival_override
union all
select
  festival_choice.festival_id,
  cast(null as text) as name,
  cast(null as text) as calendar,
  cast(null as bigint) as month,
  cast(null as bigint) as day,
  cast(null as bigint) as year,
  cast(null as text) as date,
  festival_choice.observed
from festival_choice
