-- Shape: 1..n rows, one complaint's steps in order, each with the change that wrote it (null for a whole import).
select
  complaint_step.number,
  complaint_step.step,
  complaint_step.at,
  complaint_step.staff_id,
  staff.name as staff,
  (
    select max(journal.change_id)
    from journal
    where journal.table_name = 'complaint_step'
      and journal.row_id = complaint_step.id
  ) as change_id
from complaint_step
left join staff on staff.id = complaint_step.staff_id
where complaint_step.complaint_id = :id
order by complaint_step.number
