update special_date
set
  kind = :kind,
  label = :label,
  calendar = :calendar,
  year = :year,
  month = :month,
  day = :day,
  leap = :leap,
  leap_policy = :leap_policy,
  leap_day_policy = :leap_day_policy,
  lead_days = :lead_days
where id = :id
