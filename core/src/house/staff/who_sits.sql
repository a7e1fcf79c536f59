-- Shape: 0..1 row: of those in use whoever acted last, or else the first of the list; with the number of the last change.
select
  staff.id,
  staff.name,
  staff.role,
  staff.department,
  staff.active,
  (
    select coalesce(max(change.id), 0)
    from change
  ) as last_change_id
from staff
where staff.active = 1
order by
  staff.id <> coalesce(
    (
      select change.staff_id
      from change
      where change.staff_id in (select listed.id from staff as listed)
      order by change.id desc
      limit 1
    ),
    :first
  ),
  staff.id
limit 1
