-- A guest's photograph, made small before it comes here. `data` is the picture in base 64, so that the journal can hold it.

create table guest_photo (
  id integer primary key,
  guest_id integer not null unique references guest (id) on delete cascade,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  data text not null check (data <> '')
) strict;
