-- How whoever arrives can be reached, as the booking says it: it tells which guest it is, and a new guest gets it.
alter table arrival add column phone text not null default '';
alter table arrival add column email text not null default '';

create index arrival_without_guest on arrival (arrives_on, id) where guest_id is null;
