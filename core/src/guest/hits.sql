-- Shape: what tells one guest from another in a line, for each of `:ids` (a JSON list), in any order.
select
  guest.id,
  guest.display_name,
  guest.native_name,
  guest.pinyin,
  guest.salutation,
  guest.company,
  guest.home_city,
  guest.tier,
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
from json_each(:ids) as wanted
cross join guest on guest.id = wanted.value
