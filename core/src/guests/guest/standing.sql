-- Shape: one row for each of `:guests` that there is, in any order. Served by the primary key.
select
  guest.id,
  guest.occupation,
  guest.nationality,
  guest.home_city,
  guest.alias,
  guest.big_account,
  guest.do_not_disturb,
  guest.quiet_from,
  guest.quiet_to,
  coalesce(staff.name, '') as keeper
from guest
left join staff on staff.id = guest.keeper_id
where guest.id in (select value from integers(:guests))
