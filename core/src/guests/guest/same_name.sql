-- Shape: 0..limit rows: those of `:ids` (a JSON list) who go by this name in one script or another.
select
  guest.id,
  guest.display_name as name,
  guest.tier,
  guest.home_city,
  'same_name' as reason
from json_each(:ids) as wanted
cross join guest on guest.id = wanted.value
where guest.display_name = :name collate nocase
  or guest.native_name = :name collate nocase
  or guest.alias = :name collate nocase
order by wanted.key
limit :limit
