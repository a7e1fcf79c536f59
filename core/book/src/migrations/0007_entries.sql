-- The rows of the journal that a change wrote are numbered one after another, so the change says which they are. An
-- index that says so again was one page more to seal and write at every change.
alter table change add column first_entry integer;
alter table change add column last_entry integer;
update change
set first_entry = entry.first, last_entry = entry.last
from (select change_id, min(id) as first, max(id) as last from journal group by change_id) as entry
where entry.change_id = change.id;
drop index journal_by_change;
