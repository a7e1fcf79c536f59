-- Shape: one row a guest: what a search shows of it. The book adds the `where`.
select
  case guest.tier
    when 'vip' then 0
    when 'main' then 1
    when 'ordinary' then 2
    else 3
  end as rank,
  guest.id,
  guest.display_name,
  guest.native_name,
  guest.pinyin,
  guest.salutation,
  guest.company,
  guest.home_city,
  (
    select count(*)
    from preference
    where preference.guest_id = guest.id
      and preference.strength = 'danger'
  ) as dangers,
  (
    select count(*)
    from complaint
    where complaint.guest_id = guest.id
      and complaint.stage <> 'closed'
      and complaint.severity in ('serious', 'critical')
  ) as open_complaints
from guest
