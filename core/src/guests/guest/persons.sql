-- Shape: those of `:ids` who are there. Served by the primary key.
select
  id,
  display_name,
  native_name,
  alias,
  pinyin,
  salutation,
  sex,
  language,
  birth_year,
  company
from guest
where id in (select value from integers(:ids))
