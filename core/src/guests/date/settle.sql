insert into reminder (
  special_date_id,
  occurs_on,
  state,
  snoozed_until,
  reason,
  staff_id,
  at
)
values (
  :special_date_id,
  :occurs_on,
  :state,
  :snoozed_until,
  :reason,
  :staff_id,
  :at
)
on conflict (special_date_id, occurs_on) do update
set
  state = excluded.state,
  snoozed_until = excluded.snoozed_until,
  reason = excluded.reason,
  staff_id = excluded.staff_id,
  at = excluded.at
where reminder.state = 'snoozed'
