update gift_line
set
  gift_item_id = :gift_item_id,
  state = :state,
  reason = :reason,
  reason_args = :reason_args,
  cost_minor = :cost_minor,
  occurs_on = :occurs_on
where id = :id
