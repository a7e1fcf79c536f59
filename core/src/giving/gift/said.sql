-- Shape: 0..n rows, what is said of some guests in tags, notes, bookings and cautions. Served by the unique key of guest_tag,
-- note_by_guest and arrival_by_guest.
select
  guest_tag.guest_id,
  tag.name as said
from guest_tag
join tag on tag.id = guest_tag.tag_id
where guest_tag.guest_id in (select value from integers(:guests))
union all
select
  note.guest_id,
  note.text
from note
where note.guest_id in (select value from integers(:guests))
union all
select
  arrival.guest_id,
  arrival.note
from arrival
where arrival.guest_id in (select value from integers(:guests))
  and arrival.note <> ''
union all
select
  guest.id,
  guest.caution
from guest
where guest.id in (select value from integers(:guests))
  and guest.caution <> ''
