insert into special_date (
  guest_id,
  kind,
  label,
  calendar,
  year,
  month,
  day,
  leap,
  leap_policy,
  leap_day_policy,
  lead_days,
  tier
)
values (
  :guest_id,
  :kind,
  :label,
  :calendar,
  :year,
  :month,
  :day,
  :leap,
  :leap_policy,
  :leap_day_policy,
  :lead_days,
  (
    select
      case guest.tier
        when 'vip' then 0
        when 'main' then 1
        when 'ordinary' then 2
        else 3
      end
    from guest
    where guest.id = :guest_id
  )
)
