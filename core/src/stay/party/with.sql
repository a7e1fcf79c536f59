-- Shape: 0..n rows for each of `:guests`: whom they live with, travel with or share a room with between :from and :to, both
-- included. One person may stand there for several reasons, the closest first. No stay that began before :earliest is still on.
-- Served by guest_by_household, relationship_by_guest, relationship_by_related, arrival_by_guest, arrival_by_room.
with
  related as (
    select
      relationship.guest_id,
      relationship.related_guest_id as other_id,
      relationship.kind
    from relationship
    where relationship.guest_id in (select value from integers(:guests))
      and relationship.related_guest_id is not null
    union all
    select
      relationship.related_guest_id,
      relationship.guest_id,
      relationship.kind
    from relationship
    where relationship.related_guest_id in (select value from integers(:guests))
  )
select
  guest.id as guest_id,
  other.id as other_id,
  other.display_name as name,
  'household' as because,
  '' as note,
  0 as rank,
  other.sort_key
from guest
join guest as other
  on other.household_id = guest.household_id
  and other.id <> guest.id
where guest.id in (select value from integers(:guests))
union all
select
  related.guest_id,
  other.id,
  other.display_name,
  case related.kind when 'travels_with' then 'together' else 'family' end,
  '',
  1,
  other.sort_key
from related
join guest as other on other.id = related.other_id
where related.kind in ('spouse', 'child', 'parent', 'travels_with')
union all
select
  mine.guest_id,
  theirs.guest_id,
  coalesce(other.display_name, theirs.name),
  'room',
  theirs.note,
  2,
  coalesce(other.sort_key, theirs.name)
from arrival as mine
join arrival as theirs
  on theirs.room = mine.room
  and theirs.room <> ''
  and theirs.id <> mine.id
  and theirs.arrives_on between :earliest and :to
  and (
    theirs.arrives_on = mine.arrives_on
    or (
      theirs.arrives_on < coalesce(mine.departs_on, mine.arrives_on)
      and mine.arrives_on < coalesce(theirs.departs_on, theirs.arrives_on)
    )
  )
left join guest as other on other.id = theirs.guest_id
where mine.guest_id in (select value from integers(:guests))
  and mine.arrives_on between :earliest and :to
  and coalesce(mine.departs_on, mine.arrives_on) >= :from
  and (theirs.guest_id is null or theirs.guest_id <> mine.guest_id)
union all
select
  related.guest_id,
  other.id,
  other.display_name,
  'together',
  theirs.note,
  3,
  other.sort_key
from related
join guest as other on other.id = related.other_id
join arrival as mine on mine.guest_id = related.guest_id
join arrival as theirs
  on theirs.guest_id = related.other_id
  and theirs.arrives_on = mine.arrives_on
where mine.arrives_on between :earliest and :to
  and coalesce(mine.departs_on, mine.arrives_on) >= :from
order by
  guest_id,
  rank,
  sort_key,
  other_id
