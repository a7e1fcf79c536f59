-- What a search shows of a guest, under the number of the guest's document: so the guests that the index hands out lie
-- side by side here, each whole in one place, where a search would otherwise read three trees for every one of them.
create table guest_hit (
  document integer primary key,
  display_name text not null,
  native_name text not null,
  pinyin text not null,
  salutation text not null,
  company text not null,
  home_city text not null,
  dangers integer not null,
  open_complaints integer not null
) strict;
insert into guest_hit
select
  case tier when 'vip' then 0 when 'main' then 1 when 'ordinary' then 2 else 3 end << 48 | id,
  display_name,
  native_name,
  pinyin,
  salutation,
  company,
  home_city,
  (select count(*) from preference where guest_id = guest.id and strength = 'danger'),
  (
    select count(*)
    from complaint
    where guest_id = guest.id and stage <> 'closed' and severity in ('serious', 'critical')
  )
from guest;
