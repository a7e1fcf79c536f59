-- Shape: 0..1 row: of the first `:most` who share the contact point the one of this name, or of the first `:most` of this
-- name the one who has the contact point. Served by contact_point_by_match_key, guest_by_sort_key and
-- contact_point_by_guest.
select guest.id
from (
  select contact_point.guest_id
  from contact_point
  where contact_point.match_key = :match_key
  order by contact_point.id
  limit :most
) as sharer
join guest on guest.id = sharer.guest_id
where guest.display_name = :name
  or guest.native_name = :name
union all
select namesake.id
from (
  select guest.id
  from guest
  where guest.sort_key = :sort_key
  order by guest.id
  limit :most
) as namesake
where :match_key in (
  select contact_point.match_key
  from contact_point
  where contact_point.guest_id = namesake.id
)
limit 1
