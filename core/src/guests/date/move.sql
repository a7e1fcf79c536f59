-- The dates of one guest become another's, and take that guest's worth.
update special_date
set
  guest_id = :to,
  tier = (
    select
      case guest.tier
        when 'vip' then 0
        when 'main' then 1
        when 'ordinary' then 2
        else 3
      end
    from guest
    where guest.id = :to
  )
where guest_id = :from
