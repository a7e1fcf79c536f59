 and not exists (
  select 1
  from reminder
  where reminder.special_date_id = special_date.id
    and reminder.occurs_on = :on
    and reminder.state <> 'snoozed'
)
