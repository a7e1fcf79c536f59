-- Shape: 0..1 row, one guest as a line of a list.
select
  guest.id,
  guest.display_name,
  guest.native_name,
  guest.pinyin,
  guest.salutation,
  guest.tier,
  guest.company,
  guest.home_city,
  guest.language,
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
  ) as open_complaints,
  coalesce((
    select contact_point.value
    from contact_point
    where contact_point.guest_id = guest.id
    order by contact_point.preferred desc, contact_point.id
    limit 1
  ), '') as contact,
  coalesce((
    select group_concat(tag.name, ', ')
    from guest_tag
    join tag on tag.id = guest_tag.tag_id
    where guest_tag.guest_id = guest.id
  ), '') as tags
from guest
where guest.id = :id
