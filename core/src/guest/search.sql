-- Shape: 0..limit rows, by document number: VIPs first, then as the guests came. Served by guest_search.
-- The index is read in its own order and stops at the limit; `& 281474976710655` takes the tier off the number.
select
  guest.id,
  guest.display_name,
  guest.native_name,
  guest.pinyin,
  guest.salutation,
  guest.company,
  guest.home_city,
  guest.tier,
  (
    select count(*)
    from preference
    where preference.guest_id = guest.id
      and preference.strength = 'danger'
  ) as dangers,
  (
    select count(*)
    from complaint
    where complaint.guest_id = guest.id
      and complaint.stage <> 'closed'
      and complaint.severity in ('serious', 'critical')
  ) as open_complaints
from (
  select rowid as document
  from guest_search
  where guest_search match :match
  order by rowid
  limit :limit
) as hit
join guest on guest.id = hit.document & 281474976710655
order by hit.document
