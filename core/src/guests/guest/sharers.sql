-- Shape: of each of these contact points the first `:most` guests who share it, as they were added. Served by
-- contact_point_by_match_key, which is left there.
select
  asked.value as match_key,
  guest.id,
  guest.display_name,
  guest.native_name,
  guest.tier
from texts(:match_keys) as asked
join contact_point on contact_point.id in (
  select same.id
  from contact_point as same
  where same.match_key = asked.value
  order by same.id
  limit :most
)
join guest on guest.id = contact_point.guest_id
order by
  asked.key,
  contact_point.id
