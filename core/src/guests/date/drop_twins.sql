-- Dates of one guest that another has in the very same words.
delete from special_date
where special_date.guest_id = :from
  and exists (
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
