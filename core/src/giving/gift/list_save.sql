update gift_list
set
  date = :date,
  budget_minor = :budget_minor,
  cut_off_on = :cut_off_on,
  greetings = :greetings
where id = :id
