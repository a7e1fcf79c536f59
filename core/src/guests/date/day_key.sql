-- The keys asked about, out of the integers they were packed into: one row each, `place` counts them from 0.
with day_key as (
  select
    wanted.key as place,
    wanted.value / 1000000000 as latest_year,
    case wanted.value / 100000000 % 10 when 0 then 'solar' else 'lunar' end as calendar,
    wanted.value / 1000000 % 100 as month,
    wanted.value / 10000 % 100 as day,
    wanted.value / 1000 % 10 as months,
    wanted.value / 100 % 10 as leap_day,
    wanted.value / 10 % 10 as first_tier,
    wanted.value % 10 as last_tier
  from integers(:keys) as wanted
)
