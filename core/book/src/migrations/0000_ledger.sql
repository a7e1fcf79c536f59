-- The ledger every book begins with: which migrations ran, and the journal of every change.

create table migration (
  number integer primary key,
  name text not null,
  hash text not null,
  applied_at integer not null
) strict;

-- One row an acknowledged change: who, when, what. `args` is JSON for the sentence that tells it.
create table change (
  id integer primary key,
  op text not null,
  args text not null,
  staff_id integer not null,
  at integer not null,
  undoes integer references change (id) on delete restrict,
  undone_by integer references change (id) on delete restrict
) strict;

create index change_by_undoes on change (undoes) where undoes is not null;

-- One row a changed row: how it stood before and after, as JSON; null where it did not exist.
-- A batch (a bulk import) is one row: `row_id` to `last_row_id` were added, nothing else.
create table journal (
  id integer primary key,
  change_id integer not null references change (id) on delete restrict,
  table_name text not null,
  row_id integer not null,
  last_row_id integer,
  guest_id integer,
  before text,
  after text
) strict;

create index journal_by_change on journal (change_id, id);
create index journal_by_guest on journal (guest_id, id) where guest_id is not null;
create index journal_by_row on journal (table_name, row_id, id);
