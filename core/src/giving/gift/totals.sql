-- Shape: one row for every state, reason and item of each of these lists. Counted from gift_line_by_total alone.
select
  total.gift_list_id,
  total.state,
  total.reason,
  total.gift_item_id,
  coalesce(gift_item.name, '') as item,
  gift_item.stock,
  total.lines,
  total.cost_minor
from (
  select
    gift_line.gift_list_id,
    gift_line.state,
    gift_line.reason,
    gift_line.gift_item_id,
    count(*) as lines,
    cast(sum(gift_line.cost_minor) as bigint) as cost_minor
  from gift_line
  where gift_line.gift_list_id in (select value from integers(:lists))
  group by
    gift_line.gift_list_id,
    gift_line.state,
    gift_line.reason,
    gift_line.gift_item_id
) as total
left join gift_item on gift_item.id = total.gift_item_id
order by
  total.gift_list_id,
  total.state,
  total.reason,
  total.gift_item_id nulls first
