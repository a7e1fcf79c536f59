-- Shape: 0..limit rows. Served by guest_by_sort_key: one name in any script sorts alike.
select
  guest.id,
  guest.display_name as name,
  guest.tier,
  guest.home_city,
  'same_name' as reason
from guest
where guest.sort_key = :sort_key
  and (guest.display_name = :name or guest.native_name = :name or guest.alias = :name)
limit :limit
