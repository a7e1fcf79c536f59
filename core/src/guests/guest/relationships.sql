-- Shape: 0..n rows, in the order noted. Served by relationship_by_guest and relationship_by_related.
select
  relationship.id,
  relationship.kind,
  coalesce(other.display_name, relationship.related_name) as name,
  relationship.related_guest_id,
  0 as noted_on_other
from relationship
left join guest as other on other.id = relationship.related_guest_id
where relationship.guest_id = :guest_id
union all
select
  relationship.id,
  relationship.kind,
  other.display_name as name,
  relationship.guest_id as related_guest_id,
  1 as noted_on_other
from relationship
join guest as other on other.id = relationship.guest_id
where relationship.related_guest_id = :guest_id
order by 1
