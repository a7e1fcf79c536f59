-- Shape: 0..n rows of each of `:guests`, dangers first, then as they were noted. Served by preference_by_guest.
select
  preference.id,
  preference.guest_id,
  preference.category,
  preference.text,
  preference.strength,
  preference.source,
  staff.name as noted_by,
  preference.noted_at,
  preference.confirmed_on
from preference
left join staff on staff.id = preference.noted_by
where preference.guest_id in (select value from integers(:guests))
order by
  case preference.strength
    when 'danger' then 0
    when 'must' then 1
    when 'avoid' then 2
    else 3
  end,
  preference.id
