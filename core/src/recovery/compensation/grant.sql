update compensation
set
  state = 'granted',
  on_the_spot = :on_the_spot,
  granted_by = :granted_by,
  granted_at = :granted_at,
  voucher_number = :voucher_number,
  valid_until = :valid_until
where id = :id
