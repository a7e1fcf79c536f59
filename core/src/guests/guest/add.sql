-- A number that a guest once had is no other guest's: the journal tells of people by it. Served by journal_by_guest.
insert into guest (
  id,
  display_name,
  native_name,
  pinyin,
  salutation,
  alias,
  sex,
  birth_year,
  language,
  nationality,
  home_city,
  occupation,
  company,
  family_situation,
  address,
  tier,
  big_account,
  do_not_disturb,
  quiet_from,
  quiet_to,
  do_not_celebrate,
  greeting_selected,
  caution,
  source,
  keeper_id,
  sort_key,
  created_at,
  updated_at
) values (
  coalesce(:id, (
    select coalesce(max(last.id), 0) + 1
    from (
      select max(guest.id) as id
      from guest
      union all
      select max(journal.guest_id)
      from journal
      where journal.guest_id is not null
    ) as last
  )),
  :display_name,
  :native_name,
  :pinyin,
  :salutation,
  :alias,
  :sex,
  :birth_year,
  :language,
  :nationality,
  :home_city,
  :occupation,
  :company,
  :family_situation,
  :address,
  :tier,
  :big_account,
  :do_not_disturb,
  :quiet_from,
  :quiet_to,
  :do_not_celebrate,
  :greeting_selected,
  :caution,
  :source,
  :keeper_id,
  :sort_key,
  :now_ms,
  :now_ms
)
