-- What a long list says of its guests, so that a list of fifty thousand lines reads these narrow rows and not the whole
-- row of every guest, of which a page holds few.
create index guest_for_lists on guest (id, display_name, native_name, tier, company, address);
