-- One trace.
insert into trace (
  guest_id,
  complaint_id,
  preference_id,
  special_date_id,
  department,
  text,
  due_on,
  made_by,
  made_at,
  done_by,
  done_at,
  done_note
) values (
  :guest_id,
  :complaint_id,
  :preference_id,
  :special_date_id,
  :department,
  :text,
  :due_on,
  :made_by,
  :made_at,
  :done_by,
  :done_at,
  :done_note
)
