-- Search documents of guests who changed a moment ago, which stand in for what the full-text index still says of
-- them. Putting one document into that index costs nearly as much as putting eight.
create table fresh_document (
  guest_id integer primary key,
  document integer not null,
  name text not null,
  other text not null
) strict;
