-- Shape: 0..n rows, who has a gift on another list for this kind of date, and for which day. Served by gift_line_by_day.
select
  gift_line.guest_id,
  gift_line.occurs_on
from gift_line
join gift_list on gift_list.id = gift_line.gift_list_id
where gift_line.occurs_on between :from and :to
  and gift_line.state in ('proposed', 'approved', 'packed', 'handed_over')
  and gift_list.festival_id = :occasion
  and gift_list.id <> :list_id
order by
  gift_line.occurs_on,
  gift_line.id
