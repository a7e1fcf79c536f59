-- The relationships of one guest become another's, from both sides; what the two are to each other stays.
update relationship
set
  guest_id = case when guest_id = :from then :to else guest_id end,
  related_guest_id = case when related_guest_id = :from then :to else related_guest_id end
where (guest_id = :from and related_guest_id is distinct from :to)
  or (related_guest_id = :from and guest_id <> :to)
