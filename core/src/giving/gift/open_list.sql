insert into gift_list (festival_id, year, date, to_on, budget_minor, cut_off_on, greetings, created_at)
values (:festival_id, :year, :date, :to_on, :budget_minor, :cut_off_on, :greetings, :now_ms)
