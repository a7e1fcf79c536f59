-- Shape: every item, in use first, then by kind and name. `used` is served by gift_line_by_item.
select
  gift_item.id,
  gift_item.name,
  gift_item.kind,
  gift_item.cost_minor,
  gift_item.stock,
  gift_item.allergens,
  gift_item.alcohol,
  gift_item.repeats,
  gift_item.supplier,
  gift_item.active,
  exists (select 1 from gift_line where gift_line.gift_item_id = gift_item.id) as used
from gift_item
order by
  gift_item.active desc,
  case gift_item.kind
    when 'spa_coupon' then 0
    when 'package' then 1
    when 'local_speciality' then 2
    when 'food_voucher' then 3
    when 'room_voucher' then 4
    else 5
  end,
  gift_item.name,
  gift_item.id
