-- Shape: one guest a row as a line of a list, for each of `:ids` that there is, in their order.
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
  guest_marks.dangers,
  guest_marks.open_complaints,
  coalesce((
    select contact_point.value
    from contact_point
    where contact_point.guest_id = guest.id
    order by contact_point.preferred desc, contact_point.id
    limit 1
  ), '') as contact,
  coalesce((
    select string_agg(tag.name, ', ' order by tag.name)
    from guest_tag
    join tag on tag.id = guest_tag.tag_id
    where guest_tag.guest_id = guest.id
  ), '') as tags
from integers(:ids) as wanted
join guest on guest.id = wanted.value
join guest_marks on guest_marks.guest_id = guest.id
order by wanted.key
