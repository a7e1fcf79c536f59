insert into gift_list (festival_id, year, date, budget_minor, cut_off_on, greetings, created_at)
values (:festival_id, :year, :date, :budget_minor, :cut_off_on, :greetings, :now_ms)
on conflict (festival_id, year) do update set
  date = excluded.date,
  budget_minor = excluded.budget_minor,
  cut_off_on = excluded.cut_off_on,
  greetings = excluded.greetings
