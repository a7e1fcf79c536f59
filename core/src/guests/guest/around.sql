-- Shape: 0..n rows for each of `:guests`: relationships noted on the guest's page, then those noted on the other's, then
-- whoever shares the household. Served by relationship_by_guest, relationship_by_related and guest_by_household.
select
  relationship.guest_id as seen_from,
  1 as part,
  relationship.id as place,
  relationship.kind as kind,
  relationship.related_guest_id as other_id,
  coalesce(other.display_name, relationship.related_name) as name,
  coalesce(other.native_name, '') as native_name,
  other.birth_year as birth_year,
  coalesce((
    select contact_point.value
    from contact_point
    where contact_point.guest_id = relationship.related_guest_id
      and contact_point.kind = 'phone'
    order by
      contact_point.preferred desc,
      contact_point.id
    limit 1
  ), '') as phone
from relationship
left join guest as other on other.id = relationship.related_guest_id
where relationship.guest_id in (select value from integers(:guests))
union all
select
  relationship.related_guest_id,
  2,
  relationship.id,
  relationship.kind,
  relationship.guest_id,
  other.display_name,
  other.native_name,
  other.birth_year,
  ''
from relationship
join guest as other on other.id = relationship.guest_id
where relationship.related_guest_id in (select value from integers(:guests))
union all
select
  guest.id,
  3,
  other.id,
  'household',
  other.id,
  other.display_name,
  other.native_name,
  other.birth_year,
  ''
from guest
join guest as other on other.household_id = guest.household_id and other.id <> guest.id
where guest.id in (select value from integers(:guests))
order by seen_from, part, place
