-- Shape: 0..n rows: of each of `:keys` the first twenty who can be reached so, in any order. Served by
-- contact_point_by_match_key.
select distinct
  guest.id,
  guest.display_name as name,
  guest.tier,
  guest.home_city,
  'same_contact' as reason
from texts(:keys) as wanted
join contact_point on contact_point.id in (
  select sharer.id
  from contact_point as sharer
  where sharer.match_key = wanted.value
  order by sharer.id
  limit 20
)
join guest on guest.id = contact_point.guest_id
