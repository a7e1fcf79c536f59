update complaint
set
  severity = :severity,
  stage = :stage,
  outcome = :outcome,
  department = :department,
  responsible_id = :responsible_id,
  cause = :cause,
  won_back = :won_back,
  paused_at = :paused_at,
  greetings_allowed = :greetings_allowed,
  responded_at = :responded_at,
  solved_at = :solved_at,
  closed_at = :closed_at,
  response_minutes = :response_minutes,
  solution_minutes = :solution_minutes,
  closing_minutes = :closing_minutes,
  response_due_at = :response_due_at,
  solution_due_at = :solution_due_at,
  closing_due_at = :closing_due_at,
  due_at = :due_at,
  cost_minor = :cost_minor,
  steps = :steps
where id = :id
