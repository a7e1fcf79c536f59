-- The dates of one guest become another's, and take that guest's worth; those the other has in the very same words stay.
update special_date
set
  guest_id = :to,
  tier = (
    select guest_marks.tier_rank
    from guest_marks
    where guest_marks.guest_id = :to
  )
where special_date.guest_id = :from
  and not exists (
    select 1
    from special_date as kept
    where kept.guest_id = :to
      and kept.kind = special_date.kind
      and kept.label = special_date.label
      and kept.calendar = special_date.calendar
      and kept.year is not distinct from special_date.year
      and kept.month = special_date.month
      and kept.day = special_date.day
      and kept.leap = special_date.leap
  )
