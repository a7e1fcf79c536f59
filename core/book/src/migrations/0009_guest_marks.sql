-- What everybody who meets a guest has to know, said in one place: what counts as a danger, which open complaints are
-- grave, whether they hold greetings back, and how a tier ranks.

create view grave_complaint as
select
  complaint.id,
  complaint.guest_id,
  complaint.category,
  complaint.severity,
  complaint.sensitive,
  complaint.greetings_allowed,
  complaint.taken_on,
  complaint.taken_at
from complaint
where complaint.stage <> 'closed'
  and complaint.severity in ('serious', 'critical');

-- One row a guest. `tier_rank` is 0 for the most valued.
create view guest_marks as
select
  guest.id as guest_id,
  case guest.tier
    when 'vip' then 0
    when 'main' then 1
    when 'ordinary' then 2
    else 3
  end as tier_rank,
  (
    select count(*)
    from preference
    where preference.guest_id = guest.id
      and preference.strength = 'danger'
  ) as dangers,
  (
    select count(*)
    from grave_complaint
    where grave_complaint.guest_id = guest.id
  ) as open_complaints,
  (
    select count(*)
    from grave_complaint
    where grave_complaint.guest_id = guest.id
      and grave_complaint.greetings_allowed = 0
  ) as greeting_holds
from guest;

-- The last number that a guest was given. Not journaled: no undo may give a number again that the journal tells of
-- somebody by.
create table guest_number (
  id integer primary key check (id = 1),
  last integer not null
) strict;
insert into guest_number (id, last)
select
  1,
  coalesce(max(used.number), 0)
from (
  select max(guest.id) as number
  from guest
  union all
  select max(journal.guest_id)
  from journal
  where journal.guest_id is not null
) as used;
