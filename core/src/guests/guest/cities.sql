-- Shape: 0..n rows, each home city as guests' pages have it, once. Goes from one to the next by guest_by_home_city, and so
-- reads as many entries as there are cities, not as there are guests.
with recursive
  city (name) as (
    select min(guest.home_city)
    from guest
    union all
    select (
      select min(guest.home_city)
      from guest
      where guest.home_city > city.name
    )
    from city
    where city.name is not null
  )
select name
from city
where name is not null
