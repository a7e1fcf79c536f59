-- Gifts for guests' own dates. A list is for a festival and year, or for one kind of date from `date` to `to_on`; a line of
-- such a list is for the guest's own day, `occurs_on`. The tables are made anew because a list for dates has another key.

create table gift_list_before as
select id, festival_id, year, date, status, budget_minor, cut_off_on, greetings, approved_by, approved_at, created_at
from gift_list;
create table gift_line_before as
select
  id, gift_list_id, guest_id, gift_item_id, state, reason, reason_args, cost_minor, by_hand, changed_on, note
from gift_line;
drop table gift_line;
drop table gift_list;

-- `festival_id` is a festival, or the kind of date that the list is for.
create table gift_list (
  id integer primary key,
  festival_id text not null,
  year integer not null check (year between 1900 and 2101),
  date text not null,
  status text not null default 'proposed' check (status in ('proposed', 'approved')),
  budget_minor integer check (budget_minor >= 0),
  cut_off_on text,
  greetings integer not null default 0 check (greetings >= 0),
  approved_by integer references staff (id) on delete set null,
  approved_at integer,
  created_at integer not null,
  to_on text check (to_on >= date)
) strict;

create unique index gift_list_of_festival on gift_list (festival_id, year) where to_on is null;
create unique index gift_list_of_period on gift_list (festival_id, date, to_on) where to_on is not null;

-- A line is a gift for one guest or, when left out, the reason why there is none. One that was made or changed
-- by hand outlives a new proposal.
create table gift_line (
  id integer primary key,
  gift_list_id integer not null references gift_list (id) on delete cascade,
  guest_id integer not null references guest (id) on delete cascade,
  gift_item_id integer references gift_item (id) on delete restrict,
  state text not null check (state in ('proposed', 'left_out', 'approved', 'packed', 'handed_over', 'declined')),
  reason text not null,
  reason_args text not null default '{}',
  cost_minor integer not null default 0 check (cost_minor >= 0),
  by_hand integer not null default 0 check (by_hand in (0, 1)),
  changed_on text,
  note text not null default '',
  occurs_on text,
  unique (gift_list_id, guest_id)
) strict;

create index gift_line_by_list on gift_line (gift_list_id, state, id);
create index gift_line_by_total on gift_line (gift_list_id, state, reason, gift_item_id, cost_minor);
create index gift_line_by_guest on gift_line (guest_id);
create index gift_line_by_item on gift_line (gift_item_id) where gift_item_id is not null;
create index gift_line_by_day on gift_line (occurs_on) where occurs_on is not null;

insert into gift_list (
  id, festival_id, year, date, status, budget_minor, cut_off_on, greetings, approved_by, approved_at, created_at
)
select id, festival_id, year, date, status, budget_minor, cut_off_on, greetings, approved_by, approved_at, created_at
from gift_list_before;
insert into gift_line (
  id, gift_list_id, guest_id, gift_item_id, state, reason, reason_args, cost_minor, by_hand, changed_on, note
)
select
  id, gift_list_id, guest_id, gift_item_id, state, reason, reason_args, cost_minor, by_hand, changed_on, note
from gift_line_before;
drop table gift_line_before;
drop table gift_list_before;

-- A gift that may be given again every year, as mooncakes are.
alter table gift_item add column repeats integer not null default 0 check (repeats in (0, 1));

-- When a date was noted: what had passed by then was never missed. Null for dates from before this was kept.
alter table special_date add column noted_at integer;
