-- What left the book: one row a file that was written or a sheet that was printed. Who did it is said by the change.

create table outgoing (
  id integer primary key,
  what text not null check (what in (
    'guests', 'calendar', 'gift_list', 'packing_list', 'signature_list', 'labels', 'complaint_report', 'cards',
    'guest_cards', 'table_cards', 'vip_cards', 'arrival_brief', 'handover', 'vouchers'
  )),
  format text not null check (format in ('xlsx', 'csv', 'vcard', 'ics', 'pdf', 'print')),
  file_name text not null,
  lines integer not null check (lines >= 0),
  change_id integer not null,
  at integer not null
) strict;
