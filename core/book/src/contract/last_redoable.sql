-- Shape: 0..1 row. An undo that stands, of a plain change, with no plain change after it; the newest one.
select undo.id
from change as undo
join change as original on original.id = undo.undoes and original.undoes is null
where undo.staff_id = :staff_id
  and undo.id > :after
  and undo.undone_by is null
  and original.undone_by = undo.id
  and not exists (
    select 1
    from change as later
    where later.id > undo.id
      and later.staff_id = :staff_id
      and later.undoes is null
      and later.op not in (select value from texts(:lasting))
  )
order by undo.id desc
limit 1
