-- Shape: one row for every state, reason and item of a list. Served by gift_line_by_total alone.
select
  gift_line.state,
  gift_line.reason,
  gift_line.gift_item_id,
  count(*) as lines,
  sum(gift_line.cost_minor) as cost_minor
from gift_line
where gift_line.gift_list_id = :list_id
group by
  gift_line.state,
  gift_line.reason,
  gift_line.gift_item_id
