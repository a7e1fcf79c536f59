insert into gift_line (
  gift_list_id,
  guest_id,
  gift_item_id,
  state,
  reason,
  reason_args,
  cost_minor,
  by_hand,
  occurs_on
)
values (:gift_list_id, :guest_id, :gift_item_id, :state, 'by_hand', :reason_args, :cost_minor, 1, :occurs_on)
