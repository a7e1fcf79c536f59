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
  lead_days = :lead_days,
  -- On another day it is as good as new: nobody missed it there.
  noted_at = case
    when calendar = :calendar and month = :month and day = :day and leap = :leap and kind = :kind then noted_at
    else :noted_at
  end
where id = :id
