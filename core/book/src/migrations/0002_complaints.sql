-- Complaints to their end: the nine steps and their clocks, recovery, promises and traces.
-- Instants are milliseconds UTC, spans of service time are minutes, money is minor units.

alter table staff add column department text not null default 'front_office' check (department in (
  'front_office', 'concierge', 'housekeeping', 'food_beverage', 'kitchen', 'engineering', 'security', 'finance',
  'sales', 'recreation', 'management', 'other'
));

-- The facts as they were taken, then the state that the steps in `complaint_step` lead to: the steps are the truth,
-- the state stands here so that lists and clocks are answered by an index. `steps` counts them, so that a step can
-- only be undone while no later one rests on it.
create table complaint (
  id integer primary key,
  guest_id integer not null references guest (id) on delete restrict,
  text text not null check (text <> ''),
  category text not null check (category in (
    'service_attitude', 'facilities', 'room_hygiene', 'food_drink', 'waiting_time', 'billing', 'noise', 'safety',
    'lost_property', 'other'
  )),
  place_kind text not null check (place_kind in ('room', 'outlet', 'elsewhere')),
  place text not null default '',
  happened_on text not null,
  happened_time text not null default '',
  wants text not null default '',
  channel text not null check (channel in (
    'in_person', 'phone', 'email', 'wechat', 'letter', 'online_review', 'survey', 'other'
  )),
  sensitive integer not null default 0 check (sensitive in (0, 1)),
  taken_by integer references staff (id) on delete set null,
  taken_at integer not null,
  taken_on text not null,

  severity text not null check (severity in ('minor', 'moderate', 'serious', 'critical')),
  stage text not null check (stage in (
    'ruling', 'answer', 'responsibility', 'cause', 'solution', 'decision', 'execution', 'feedback', 'evaluation', 'closed'
  )),
  outcome text check (outcome in ('resolved', 'not_standing', 'withdrawn')),
  department text,
  responsible_id integer references staff (id) on delete set null,
  cause text,
  won_back integer check (won_back in (0, 1)),
  paused_at integer,
  greetings_allowed integer not null default 0 check (greetings_allowed in (0, 1)),
  responded_at integer,
  solved_at integer,
  closed_at integer,
  -- Service minutes the clocks ran until they stopped; null while they run.
  response_minutes integer,
  solution_minutes integer,
  closing_minutes integer,
  -- When each running clock is up; null once it has stopped, and while it waits for the guest.
  response_due_at integer,
  solution_due_at integer,
  closing_due_at integer,
  -- The first of those three.
  due_at integer,
  cost_minor integer not null default 0 check (cost_minor >= 0),
  steps integer not null default 0,
  check ((stage = 'closed') = (outcome is not null)),
  check ((stage = 'closed') = (closed_at is not null))
) strict;

create index complaint_open_by_stage on complaint (stage, due_at, id) where stage <> 'closed';
create index complaint_open_by_due on complaint (due_at, id) where stage <> 'closed' and due_at is not null;
create index complaint_by_guest on complaint (guest_id, taken_at);
create index complaint_open_grave on complaint (guest_id, greetings_allowed)
  where stage <> 'closed' and severity in ('serious', 'critical');
create index complaint_by_place on complaint (place, taken_at) where place <> '';
create index complaint_by_category on complaint (category, taken_at);
-- A year's charts are counted from this index alone.
create index complaint_by_day on complaint (
  taken_on, sensitive, category, department, cause, severity, place_kind, place, outcome, won_back, cost_minor,
  response_minutes, solution_minutes, closing_minutes
);

-- Who may see a sensitive complaint besides managers, who took it and who is responsible for it.
create table complaint_viewer (
  id integer primary key,
  complaint_id integer not null references complaint (id) on delete cascade,
  staff_id integer not null references staff (id) on delete cascade,
  unique (complaint_id, staff_id)
) strict;

-- What was done, in order. `step` is JSON: the command as core's `Step` reads it.
create table complaint_step (
  id integer primary key,
  complaint_id integer not null references complaint (id) on delete cascade,
  number integer not null,
  step text not null,
  staff_id integer references staff (id) on delete set null,
  at integer not null,
  unique (complaint_id, number)
) strict;

-- A clock that was up and whom that was brought before: once for each clock and role.
create table complaint_escalation (
  id integer primary key,
  complaint_id integer not null references complaint (id) on delete cascade,
  clock text not null check (clock in ('response', 'solution', 'closing')),
  role text not null check (role in ('manager', 'administrator')),
  at integer not null,
  unique (complaint_id, clock, role)
) strict;

-- What the house can offer to make good.
create table compensation_item (
  id integer primary key,
  name text not null check (name <> ''),
  kind text not null check (kind in (
    'apology', 'amenity', 'food_voucher', 'spa_voucher', 'room_voucher', 'upgrade', 'discount', 'refund', 'own'
  )),
  cost_minor integer not null default 0 check (cost_minor >= 0),
  active integer not null default 1 check (active in (0, 1))
) strict;

-- What was offered for one complaint. Vouchers have a number from the day they are first granted, and keep it when the
-- decision is sent back. What was given on the spot no decision takes back.
create table compensation (
  id integer primary key,
  complaint_id integer not null references complaint (id) on delete cascade,
  compensation_item_id integer references compensation_item (id) on delete restrict,
  name text not null check (name <> ''),
  kind text not null,
  quantity integer not null default 1 check (quantity between 1 and 999),
  cost_minor integer not null check (cost_minor >= 0),
  state text not null check (state in ('proposed', 'granted')),
  on_the_spot integer not null default 0 check (on_the_spot in (0, 1)),
  granted_by integer references staff (id) on delete set null,
  granted_at integer,
  voucher_number text unique,
  valid_until text,
  check ((state = 'granted') = (granted_at is not null)),
  check (on_the_spot = 0 or state = 'granted'),
  check ((voucher_number is null) = (valid_until is null))
) strict;

create index compensation_by_complaint on compensation (complaint_id);
create index compensation_by_item on compensation (compensation_item_id) where compensation_item_id is not null;

-- The last running number of each year's vouchers. Not journaled: no undo may hand out again what may be on paper.
create table voucher_number (
  year integer primary key,
  last integer not null check (last > 0)
) strict;

-- Said to a guest, open until kept or released by the guest.
create table promise (
  id integer primary key,
  guest_id integer not null references guest (id) on delete cascade,
  complaint_id integer references complaint (id) on delete set null,
  text text not null check (text <> ''),
  due_on text,
  made_by integer references staff (id) on delete set null,
  made_at integer not null,
  state text not null default 'open' check (state in ('open', 'kept', 'released')),
  settled_by integer references staff (id) on delete set null,
  settled_at integer,
  settled_note text not null default '',
  check ((state = 'open') = (settled_at is null))
) strict;

create index promise_open_by_guest on promise (guest_id) where state = 'open';
create index promise_open_by_day on promise (due_on, id) where state = 'open';
create index promise_by_guest on promise (guest_id, made_at);
create index promise_by_complaint on promise (complaint_id) where complaint_id is not null;

-- An instruction to a department for a date. One of a complaint must be done before the complaint is carried out.
create table trace (
  id integer primary key,
  guest_id integer not null references guest (id) on delete cascade,
  complaint_id integer references complaint (id) on delete cascade,
  preference_id integer references preference (id) on delete set null,
  special_date_id integer references special_date (id) on delete set null,
  department text not null check (department in (
    'front_office', 'concierge', 'housekeeping', 'food_beverage', 'kitchen', 'engineering', 'security', 'finance',
    'sales', 'recreation', 'management', 'other'
  )),
  text text not null check (text <> ''),
  due_on text not null,
  made_by integer references staff (id) on delete set null,
  made_at integer not null,
  done_by integer references staff (id) on delete set null,
  done_at integer,
  done_note text not null default ''
) strict;

create index trace_open_by_day on trace (due_on, id) where done_at is null;
create index trace_by_day on trace (due_on, id);
create index trace_by_guest on trace (guest_id, due_on);
create index trace_by_complaint on trace (complaint_id) where complaint_id is not null;
create index trace_by_preference on trace (preference_id) where preference_id is not null;
create index trace_by_special_date on trace (special_date_id) where special_date_id is not null;
