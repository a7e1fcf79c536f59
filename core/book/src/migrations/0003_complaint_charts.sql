-- What the charts and the report of complaints are read from: the guest, to tell repeats, and the day of closing.

drop index complaint_by_day;

-- A year's charts are counted from this index alone.
create index complaint_by_day on complaint (
  taken_on, sensitive, category, department, cause, severity, place_kind, place, outcome, won_back, cost_minor,
  response_minutes, solution_minutes, closing_minutes, guest_id
);

create index complaint_by_closed on complaint (closed_at) where closed_at is not null;
