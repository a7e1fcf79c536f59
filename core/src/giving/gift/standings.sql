-- Shape: one row for each of these guests who is there: what the matrix decides by, and the place in the order of names.
select
  guest.id,
  guest.tier,
  guest.big_account,
  guest.greeting_selected,
  guest.do_not_celebrate,
  guest.sort_key
from guest
where guest.id in (select value from integers(:guests))
