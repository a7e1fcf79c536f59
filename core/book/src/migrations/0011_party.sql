-- Who shares a room, found by the room; and what a note or a booking said of a guest's health that the desk decided is no
-- danger, so that it is not offered again.

create index arrival_by_room on arrival (room, arrives_on) where room <> '';

create table declined_offer (
  id integer primary key,
  guest_id integer not null references guest (id) on delete cascade,
  text text not null check (text <> ''),
  unique (guest_id, text)
) strict;
