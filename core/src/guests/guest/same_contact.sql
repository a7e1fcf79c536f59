-- Shape: 0..n rows. Served by contact_point_by_match_key.
select distinct
  guest.id,
  guest.display_name as name,
  guest.tier,
  guest.home_city,
  'same_contact' as reason
from contact_point
join guest on guest.id = contact_point.guest_id
where contact_point.match_key = :match_key
limit 20
