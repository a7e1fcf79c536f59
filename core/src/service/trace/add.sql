-- One trace, open.
insert into trace (
  guest_id,
  complaint_id,
  preference_id,
  special_date_id,
  department,
  text,
  due_on,
  made_by,
  made_at
) values (
  :guest_id,
  :complaint_id,
  :preference_id,
  :special_date_id,
  :department,
  :text,
  :due_on,
  :made_by,
  :made_at
)
