-- Shape: 0..n rows for each of `:ids`, in the order noted. Served by relationship_by_guest and relationship_by_related.
select
  relationship.id,
  relationship.guest_id as seen_from,
  relationship.kind,
  coalesce(other.display_name, relationship.related_name) as name,
  relationship.related_guest_id,
  0 as noted_on_other
from relationship
left join guest as other on other.id = relationship.related_guest_id
where relationship.guest_id in (select value from integers(:ids))
union all
select
  relationship.id,
  relationship.related_guest_id as seen_from,
  relationship.kind,
  other.display_name as name,
  relationship.guest_id as related_guest_id,
  1 as noted_on_other
from relationship
join guest as other on other.id = relationship.guest_id
where relationship.related_guest_id in (select value from integers(:ids))
order by 1
