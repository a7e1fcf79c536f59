-- Shape: every item, in use first, then by kind and name. `used` is served by compensation_by_item.
select
  compensation_item.id,
  compensation_item.name,
  compensation_item.kind,
  compensation_item.cost_minor,
  compensation_item.active,
  exists (
    select 1
    from compensation
    where compensation.compensation_item_id = compensation_item.id
  ) as used
from compensation_item
order by
  compensation_item.active desc,
  case compensation_item.kind
    when 'apology' then 0
    when 'amenity' then 1
    when 'food_voucher' then 2
    when 'spa_voucher' then 3
    when 'room_voucher' then 4
    when 'upgrade' then 5
    when 'discount' then 6
    when 'refund' then 7
    else 8
  end,
  compensation_item.name,
  compensation_item.id
