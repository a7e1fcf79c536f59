-- What guests did, as it was written down: one row is a room of a stay or the bill of a meal. Rows of one guest that overlap
-- or touch are one visit. That is reckoned from the rows and never kept, so that the same rows in any order are the same
-- visits. Money is in the property's currency.
create table visit_record (
  id integer primary key,
  guest_id integer not null references guest (id) on delete cascade,
  kind text not null check (kind in ('stay', 'meal')),
  state text not null check (state in ('stayed', 'in_house', 'cancelled', 'no_show')),
  from_on text not null,
  to_on text not null check (to_on >= from_on),
  place text not null default '',
  covers integer not null default 0 check (covers >= 0),
  room_minor integer not null default 0,
  food_minor integer not null default 0,
  other_minor integer not null default 0,
  account text not null default '',
  channel text not null default '',
  note text not null default ''
) strict;

create index visit_record_by_guest on visit_record (guest_id, from_on);
create index visit_record_by_day on visit_record (from_on, id);
