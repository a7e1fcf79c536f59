-- The house: property, staff, guests and what is known of them, dates, gifts, arrivals, imports.
-- Dates are YYYY-MM-DD text, instants integer milliseconds UTC, money integer minor units.

create table property (
  id integer primary key check (id = 1),
  name text not null check (name <> ''),
  city text not null,
  currency text not null check (length(currency) = 3),
  language text not null check (language in ('en', 'zh-CN')),
  time_zone text not null
) strict;

create table staff (
  id integer primary key,
  name text not null unique check (name <> ''),
  role text not null check (role in ('concierge', 'manager', 'administrator')),
  active integer not null default 1 check (active in (0, 1))
) strict;

-- One row a setting; the value is JSON.
create table setting (
  id integer primary key,
  key text not null unique,
  value text not null
) strict;

create table household (
  id integer primary key,
  name text not null
) strict;

create table guest (
  id integer primary key,
  display_name text not null check (display_name <> ''),
  native_name text not null default '',
  pinyin text not null default '',
  salutation text not null default '',
  alias text not null default '',
  sex text not null default 'unknown' check (sex in ('unknown', 'female', 'male', 'other')),
  birth_year integer check (birth_year between 1850 and 2100),
  language text not null default '',
  nationality text not null default '',
  home_city text not null default '',
  occupation text not null default '',
  company text not null default '',
  family_situation text not null default '',
  address text not null default '',
  tier text not null default 'ordinary' check (tier in ('vip', 'main', 'ordinary', 'occasional')),
  big_account integer not null default 0 check (big_account in (0, 1)),
  do_not_disturb integer not null default 0 check (do_not_disturb in (0, 1)),
  quiet_from text not null default '',
  quiet_to text not null default '',
  do_not_celebrate integer not null default 0 check (do_not_celebrate in (0, 1)),
  greeting_selected integer not null default 0 check (greeting_selected in (0, 1)),
  caution text not null default '',
  source text not null default '',
  keeper_id integer references staff (id) on delete set null,
  household_id integer references household (id) on delete set null,
  confirmed_on text,
  confirmed_by integer references staff (id) on delete set null,
  sort_key text not null default '',
  created_at integer not null,
  updated_at integer not null
) strict;

create index guest_by_sort_key on guest (sort_key, id);
create index guest_by_tier on guest (tier, sort_key, id);
create index guest_by_language on guest (language, sort_key, id);
create index guest_by_home_city on guest (home_city, sort_key, id);
create index guest_by_household on guest (household_id) where household_id is not null;
create index guest_by_updated on guest (updated_at, id);
create index guest_big_account on guest (id) where big_account = 1;
create index guest_do_not_celebrate on guest (tier, big_account) where do_not_celebrate = 1;
create index guest_greeting_selected on guest (tier, big_account, do_not_celebrate) where greeting_selected = 1;

create table contact_point (
  id integer primary key,
  guest_id integer not null references guest (id) on delete cascade,
  kind text not null check (kind in ('phone', 'email', 'wechat', 'qq', 'post', 'other')),
  value text not null check (value <> ''),
  label text not null default '',
  preferred integer not null default 0 check (preferred in (0, 1)),
  match_key text not null
) strict;

create index contact_point_by_guest on contact_point (guest_id);
create index contact_point_by_match_key on contact_point (match_key);

-- The other side is a guest of the book or, when the house does not know the person, a name.
create table relationship (
  id integer primary key,
  guest_id integer not null references guest (id) on delete cascade,
  related_guest_id integer references guest (id) on delete cascade,
  related_name text not null default '',
  kind text not null check (kind in ('spouse', 'child', 'parent', 'sibling', 'assistant', 'company', 'travels_with', 'friend', 'other')),
  check (related_guest_id is not null or related_name <> ''),
  check (related_guest_id is null or related_guest_id <> guest_id)
) strict;

create index relationship_by_guest on relationship (guest_id);
create index relationship_by_related on relationship (related_guest_id) where related_guest_id is not null;

create table tag (
  id integer primary key,
  name text not null unique check (name <> '')
) strict;

create table guest_tag (
  id integer primary key,
  guest_id integer not null references guest (id) on delete cascade,
  tag_id integer not null references tag (id) on delete cascade,
  unique (guest_id, tag_id)
) strict;

create index guest_tag_by_tag on guest_tag (tag_id, guest_id);

create table note (
  id integer primary key,
  guest_id integer not null references guest (id) on delete cascade,
  kind text not null default 'note' check (kind in ('note', 'call')),
  text text not null check (text <> ''),
  staff_id integer references staff (id) on delete set null,
  at integer not null
) strict;

create index note_by_guest on note (guest_id, at);

create table preference (
  id integer primary key,
  guest_id integer not null references guest (id) on delete cascade,
  category text not null check (category in (
    'room', 'bed', 'floor', 'temperature', 'food', 'drink', 'dietary', 'allergy', 'amenity',
    'newspaper', 'smoking', 'accessibility', 'transport', 'communication', 'other'
  )),
  text text not null check (text <> ''),
  strength text not null check (strength in ('must', 'likes', 'avoid', 'danger')),
  source text not null default '',
  noted_by integer references staff (id) on delete set null,
  noted_at integer not null,
  confirmed_on text
) strict;

create index preference_by_guest on preference (guest_id);
create index preference_danger on preference (guest_id) where strength = 'danger';

-- What was said, never a converted date. `tier` repeats the guest's, so that a day's dates come VIPs first
-- from the index alone; the trigger below keeps it true.
create table special_date (
  id integer primary key,
  guest_id integer not null references guest (id) on delete cascade,
  kind text not null check (kind in ('birthday', 'wedding_anniversary', 'first_stay', 'company_day', 'memorial', 'own')),
  label text not null default '',
  calendar text not null check (calendar in ('solar', 'lunar')),
  year integer check (year between 1850 and 2100),
  month integer not null check (month between 1 and 12),
  day integer not null check (day between 1 and 31),
  leap integer not null default 0 check (leap in (0, 1)),
  leap_policy text not null default 'ordinary' check (leap_policy in ('ordinary', 'leap_when_present', 'both')),
  leap_day_policy text not null default 'feb28' check (leap_day_policy in ('feb28', 'mar1')),
  lead_days integer check (lead_days between 0 and 366),
  tier integer not null default 2 check (tier between 0 and 3)
) strict;

-- What is due on a day is counted and listed from here: equality on the first three, then guests by their worth.
create index special_date_by_day on special_date (
  calendar, month, day, tier, guest_id, kind, year, leap, leap_policy, leap_day_policy
);
-- Dates said in a year to come do not return before it: found here, a day is counted without reading every year.
create index special_date_said_recently on special_date (calendar, month, day, year) where year >= 2020;
-- Dates with a lead time of their own.
create index special_date_by_lead on special_date (calendar, month, day, lead_days) where lead_days is not null;
create index special_date_by_guest on special_date (guest_id);

create trigger special_date_takes_tier after update of tier on guest
when new.tier <> old.tier begin
  update special_date
  set tier = case new.tier when 'vip' then 0 when 'main' then 1 when 'ordinary' then 2 else 3 end
  where guest_id = new.id;
end;

-- What was decided about one occurrence of a special date. No row: still due.
create table reminder (
  id integer primary key,
  special_date_id integer not null references special_date (id) on delete cascade,
  occurs_on text not null,
  state text not null check (state in ('done', 'snoozed', 'skipped')),
  snoozed_until text,
  reason text not null default '',
  staff_id integer references staff (id) on delete set null,
  at integer not null,
  unique (special_date_id, occurs_on),
  check (state <> 'snoozed' or snoozed_until is not null),
  check (state <> 'skipped' or reason <> '')
) strict;

create index reminder_by_day on reminder (occurs_on);
create index reminder_by_snooze on reminder (snoozed_until) where state = 'snoozed';

create table lead_time (
  id integer primary key,
  kind text not null,
  tier text not null check (tier in ('vip', 'main', 'ordinary', 'occasional')),
  days integer not null check (days between 0 and 366),
  unique (kind, tier)
) strict;

-- A festival the house does not observe, or one of its own.
create table festival_choice (
  id integer primary key,
  festival_id text not null unique,
  observed integer not null check (observed in (0, 1))
) strict;

create table own_festival (
  id integer primary key,
  name text not null check (name <> ''),
  calendar text not null check (calendar in ('solar', 'lunar')),
  month integer not null check (month between 1 and 12),
  day integer not null check (day between 1 and 31)
) strict;

create table festival_override (
  id integer primary key,
  festival_id text not null,
  year integer not null check (year between 1900 and 2100),
  date text not null,
  unique (festival_id, year)
) strict;

create table gift_item (
  id integer primary key,
  name text not null check (name <> ''),
  kind text not null check (kind in ('spa_coupon', 'package', 'local_speciality', 'food_voucher', 'room_voucher', 'own')),
  cost_minor integer not null default 0 check (cost_minor >= 0),
  stock integer check (stock >= 0),
  allergens text not null default '',
  alcohol integer not null default 0 check (alcohol in (0, 1)),
  supplier text not null default '',
  active integer not null default 1 check (active in (0, 1))
) strict;

-- One cell of the matrix. `occasion` is a festival id, 'any_festival', 'birthday' or 'wedding_anniversary' and so on.
create table gift_rule (
  id integer primary key,
  occasion text not null,
  audience text not null check (audience in ('vip', 'main', 'ordinary', 'occasional', 'big_account')),
  action text not null check (action in ('none', 'greeting', 'greeting_if_selected', 'gift')),
  gift_item_id integer references gift_item (id) on delete set null,
  alternative_item_id integer references gift_item (id) on delete set null,
  unique (occasion, audience),
  check (gift_item_id is null or action = 'gift'),
  check (alternative_item_id is null or action = 'gift')
) strict;

create index gift_rule_by_item on gift_rule (gift_item_id) where gift_item_id is not null;
create index gift_rule_by_alternative on gift_rule (alternative_item_id) where alternative_item_id is not null;

create table gift_list (
  id integer primary key,
  festival_id text not null,
  year integer not null check (year between 1900 and 2101),
  date text not null,
  status text not null default 'proposed' check (status in ('proposed', 'approved')),
  budget_minor integer check (budget_minor >= 0),
  cut_off_on text,
  greetings integer not null default 0 check (greetings >= 0),
  approved_by integer references staff (id) on delete set null,
  approved_at integer,
  created_at integer not null,
  unique (festival_id, year)
) strict;

-- A line is a gift for one guest or, when left out, the reason why there is none. One that was made or changed
-- by hand outlives a new proposal.
create table gift_line (
  id integer primary key,
  gift_list_id integer not null references gift_list (id) on delete cascade,
  guest_id integer not null references guest (id) on delete cascade,
  gift_item_id integer references gift_item (id) on delete restrict,
  state text not null check (state in ('proposed', 'left_out', 'approved', 'packed', 'handed_over', 'declined')),
  reason text not null,
  reason_args text not null default '{}',
  cost_minor integer not null default 0 check (cost_minor >= 0),
  by_hand integer not null default 0 check (by_hand in (0, 1)),
  changed_on text,
  note text not null default '',
  unique (gift_list_id, guest_id)
) strict;

create index gift_line_by_list on gift_line (gift_list_id, state, id);
create index gift_line_by_total on gift_line (gift_list_id, state, reason, gift_item_id, cost_minor);
create index gift_line_by_guest on gift_line (guest_id);
create index gift_line_by_item on gift_line (gift_item_id) where gift_item_id is not null;

create table arrival (
  id integer primary key,
  guest_id integer references guest (id) on delete cascade,
  name text not null check (name <> ''),
  arrives_on text not null,
  departs_on text,
  room text not null default '',
  note text not null default '',
  check (departs_on is null or departs_on >= arrives_on)
) strict;

create index arrival_by_day on arrival (arrives_on, id);
create index arrival_by_departure on arrival (departs_on) where departs_on is not null;
create index arrival_by_guest on arrival (guest_id) where guest_id is not null;

-- What a file brought. `report` is JSON: every row refused and every field dropped, with its line.
create table import (
  id integer primary key,
  kind text not null check (kind in ('vcard', 'guests', 'arrivals')),
  file_name text not null,
  added integer not null,
  updated integer not null,
  report text not null,
  change_id integer not null,
  at integer not null
) strict;

create index import_by_change on import (change_id);

-- The columns a file of this shape was matched with last time. `signature` is the header line.
create table import_mapping (
  id integer primary key,
  kind text not null,
  signature text not null,
  mapping text not null,
  unique (kind, signature)
) strict;

-- The search index: one document a guest, written by the book's door and never by hand.
-- Beginnings of up to five letters stand ready: all syllables of names but six (shuang, zhuang, …) are no longer than that.
create virtual table guest_search using fts5 (
  name,
  other,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3 4 5',
  detail = column,
  content = '',
  contentless_delete = 1
);
