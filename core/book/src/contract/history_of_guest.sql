-- Shape: 0..limit rows, newest first. Served by journal_by_guest.
select
  journal.id,
  journal.change_id,
  change.op,
  change.args,
  staff.name as staff,
  change.at,
  journal.table_name,
  journal.row_id,
  journal.before,
  journal.after
from journal
join change on change.id = journal.change_id
left join staff on staff.id = change.staff_id
where journal.guest_id = :guest_id
order by journal.id desc
limit :limit
