-- Shape: 0..limit rows: those of `:ids` who go by this name in one script or another.
select
  guest.id,
  guest.display_name as name,
  guest.tier,
  guest.home_city,
  'same_name' as reason
from integers(:ids) as wanted
join guest on guest.id = wanted.value
where lower(guest.display_name) = lower(:name)
  or lower(guest.native_name) = lower(:name)
  or lower(guest.alias) = lower(:name)
order by wanted.key
limit :limit
