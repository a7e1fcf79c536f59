-- Shape: of each of `:match_keys` (a JSON list) the first fifty who can be reached so. Served by contact_point_by_match_key.
select
  asked.value as match_key,
  contact_point.guest_id
from json_each(:match_keys) as asked
join contact_point on contact_point.id in (
  select same.id
  from contact_point as same
  where same.match_key = asked.value
  order by same.id
  limit 50
)
