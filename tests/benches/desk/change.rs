//! One acknowledged change, journal and index included, against a bare insert that is on the disk as surely.

use std::hint::black_box;

use criterion::Criterion;
use serde_json::json;

use crate::drive::in_turn;
use crate::engine;
use crate::hotel::{Hotel, folder};
use crate::measure::{Report, Target};

pub fn measure(criterion: &mut Criterion, hotel: &Hotel, report: &mut Report) {
    let bare_book = engine::create(&folder().join("bare.db"));
    bare_book.execute_batch(NOTES_ALONE).unwrap();
    let mut note = |number| {
        let note =
            json!({ "guest_id": hotel.some_guest(2 * number), "kind": "note", "text": format!("note {number}") });
        black_box(hotel.call("note_add", note));
    };
    let mut contact = |number| {
        let value = format!("bench_{number}");
        let contact = json!({ "guest_id": hotel.some_guest(2 * number + 1), "kind": "wechat", "value": value });
        black_box(hotel.call("contact_add", contact));
    };
    let mut bare = |number| {
        bare_book
            .prepare_cached("insert into note (guest_id, kind, text, staff_id, at) values (?1, 'note', ?2, 1, ?3)")
            .unwrap()
            .execute((hotel.some_guest(number), format!("note {number}"), 1_795_233_600_000_i64))
            .unwrap();
    };
    let works: [&mut dyn FnMut(usize); 3] = [&mut note, &mut contact, &mut bare];
    let [noted, reached, bare] = in_turn(criterion, &hotel.name("change"), works);
    let work = "one acknowledged change: a note";
    report.row(work, hotel.guests, (&noted, Some(&bare)), &[Target::Ratio(3.0)]);
    let work = "one acknowledged change: a contact, search index included";
    report.row(work, hotel.guests, (&reached, Some(&bare)), &[Target::Ratio(3.0)]);
}

/// One table, with the index that serves a guest's page.
const NOTES_ALONE: &str = "
    create table note (
      id integer primary key, guest_id integer not null, kind text not null, text text not null,
      staff_id integer, at integer not null
    ) strict;
    create index note_by_guest on note (guest_id, at);";
