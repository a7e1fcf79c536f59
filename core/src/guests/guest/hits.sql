-- Shape: what tells one guest from another in a line, for each of `:documents` (a JSON list), in any order.
select
  guest_hit.document & 281474976710655 as id,
  guest_hit.display_name,
  guest_hit.native_name,
  guest_hit.pinyin,
  guest_hit.salutation,
  guest_hit.company,
  guest_hit.home_city,
  case guest_hit.document >> 48
    when 0 then 'vip'
    when 1 then 'main'
    when 2 then 'ordinary'
    else 'occasional'
  end as tier,
  guest_hit.dangers,
  guest_hit.open_complaints
from json_each(:documents) as wanted
cross join guest_hit on guest_hit.document = wanted.value
