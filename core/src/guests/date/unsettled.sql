-- The end of a statement: of the dates that fall where a key says, those that call for something and were not decided about,
-- the most valued guests first. Served by special_date_by_day, guest's primary key and reminder's unique key.
and special_date.kind <> 'memorial'
and not exists (
  select 1
  from reminder
  where reminder.special_date_id = special_date.id
    and reminder.occurs_on between :from and :to
)
and not exists (
  select 1
  from guest
  where guest.id = special_date.guest_id
    and guest.do_not_celebrate = 1
)
order by
  special_date.tier,
  special_date.guest_id
limit :limit
