-- The journal's entries of whole ranges of rows, of which there are few, by table and in the order they came: an undo asks
-- which of them a row came or went with.
create index journal_by_batch on journal (table_name) where last_row_id is not null;
