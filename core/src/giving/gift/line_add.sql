insert into gift_line (gift_list_id, guest_id, gift_item_id, state, reason, reason_args, cost_minor, occurs_on)
values (:gift_list_id, :guest_id, :gift_item_id, :state, :reason, :reason_args, :cost_minor, :occurs_on)
