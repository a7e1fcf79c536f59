-- Every change is sealed: a hash over the change, its rows of the journal and the seal before it, so that none can be
-- taken out, altered or put elsewhere unseen. `hash` is SHA-256, 32 bytes.
alter table change add column hash blob;

-- What a batch added, for its one row of the journal: `digest` is JSON with the number of columns, the number of rows and
-- the hash of all of them; `row_tags` has four bytes of every row's own hash, by which an altered row is named.
alter table journal add column digest text;
alter table journal add column row_tags blob;

-- The last change and its seal once more, outside the ledger: so that a last change cannot be taken out unseen either.
-- Changes up to `adopted` were made by a program that sealed nothing, and were sealed as they stood.
create table chain_head (
  id integer primary key check (id = 1),
  change_id integer not null,
  hash blob not null,
  adopted integer not null
) strict;
