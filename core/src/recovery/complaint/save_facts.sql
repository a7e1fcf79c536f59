update complaint
set
  text = :text,
  category = :category,
  place_kind = :place_kind,
  place = :place,
  happened_on = :happened_on,
  happened_time = :happened_time,
  wants = :wants,
  channel = :channel,
  sensitive = :sensitive
where id = :id
