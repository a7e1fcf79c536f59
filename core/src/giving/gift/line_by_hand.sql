update gift_line
set
  gift_item_id = :gift_item_id,
  state = :state,
  reason = 'by_hand',
  reason_args = :reason_args,
  cost_minor = :cost_minor,
  by_hand = 1,
  changed_on = null
where id = :id
