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
  noted_at,
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
  :noted_at,
  (
    select guest_marks.tier_rank
    from guest_marks
    where guest_marks.guest_id = :guest_id
  )
)
