-- Shape: 0..n rows, the changes of whom the two sides of an undo do not agree, by number.
-- A change that is taken back names the one that took it back. One that names none was never taken back, or every undo
-- of it was itself taken back at some time.
select change.id
from change
where change.undone_by is not null
  and not exists (
    select 1
    from change as undo
    where undo.id = change.undone_by
      and undo.id > change.id
      and undo.undoes = change.id
  )
union
select change.id
from change
join change as undo on undo.undoes = change.id
where change.undone_by is null
  and not exists (
    select 1
    from change as redo
    where redo.undoes = undo.id
  )
order by 1
