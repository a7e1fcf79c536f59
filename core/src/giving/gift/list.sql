-- Shape: lists with who approved them; the caller adds which.
select
  gift_list.id,
  gift_list.festival_id,
  own_festival.name as own_festival,
  gift_list.year,
  gift_list.date,
  gift_list.to_on,
  gift_list.status,
  gift_list.budget_minor,
  gift_list.cut_off_on,
  gift_list.greetings,
  staff.name as approved_by,
  gift_list.approved_at,
  gift_list.created_at
from gift_list
left join staff on staff.id = gift_list.approved_by
left join own_festival on gift_list.festival_id = 'own_' || cast(own_festival.id as text)
