//! Writing and being refused.

use serde_json::json;
use zhike_book::{Acting, BookError, Op, Role, history_of_guest, rows_touched};

use crate::house::{House, MANAGER, OP, guest};

#[test]
fn a_change_says_what_it_did() {
    let house = House::new();
    let note = house.change(|tx| {
        tx.run(&guest(5, "Mei"), json!({}))?;
        tx.run("insert into note (guest_id, text, at) values (5, 'window seat', 1)", json!({}))?;
        tx.tell("guest", "Mei");
        Ok(())
    });
    assert_eq!(
        (note.code.as_str(), note.tables, note.guests),
        ("tag_added", vec!["guest".into(), "note".into()], vec![5])
    );
    assert_eq!(note.args["guest"], "Mei", "what the sentence on the toast needs");
    let lines = house.book.read(|query| history_of_guest(query, 5, 10)).unwrap();
    let kept: Vec<_> = lines.iter().map(|line| (line.table_name.as_str(), line.change_id)).collect();
    assert_eq!(kept, [("note", note.id), ("guest", note.id)], "newest first, all of this change");
}

#[test]
fn an_insert_answers_the_id_of_its_row() {
    let house = House::new();
    house.change(|tx| {
        let tag = tx.insert("insert into tag (name) values (:name)", json!({ "name": "wine" }))?;
        let own = tx.insert("insert into tag (id, name) values (77, 'tea')", json!({}))?;
        let ids: Vec<i64> = tx.column("select id from tag order by id", json!({}))?;
        assert_eq!(ids, [tag, own], "although triggers add rows of their own");
        Ok(())
    });
}

#[test]
fn a_change_sees_what_it_has_touched_so_far_and_nothing_else() {
    let house = House::new();
    house.run("insert into tag (name) values ('before')");
    house.change(|tx| {
        tx.run("insert into tag (name) values ('now')", json!({}))?;
        tx.run("update tag set name = 'then' where name = 'now'", json!({}))?;
        let touched = rows_touched(tx, "tag")?;
        let names: Vec<_> = touched
            .iter()
            .map(|(before, after)| [before, after].map(|row| row.as_ref().map(|row| row["name"].clone())))
            .collect();
        assert_eq!(names, [[None, Some(json!("now"))], [Some(json!("now")), Some(json!("then"))]]);
        Ok(())
    });
}

#[test]
fn a_change_that_fails_leaves_nothing() {
    let house = House::new();
    let failed: Result<((), _), BookError> = house.book.change(MANAGER, OP, |tx| {
        tx.insert("insert into tag (name) values ('half')", json!({}))?;
        Err(BookError::Cancelled)
    });
    assert!(failed.is_err());
    assert_eq!(house.count("tag"), 0, "half a change is none");
    assert_eq!(house.count("change"), 0, "the ledger tells of no change that did not happen");
}

#[test]
fn a_change_of_nothing_leaves_no_line() {
    let house = House::new();
    house.run("insert into tag (name) values ('window')");
    let same = "update tag set name = 'window'";
    let (_, note) = house.book.change(MANAGER, OP, |tx| tx.run(same, json!({}))).unwrap();
    assert_eq!(note, None, "a toast for nothing would offer to undo nothing");
    assert_eq!(house.count("change"), 1, "a history of changes that changed nothing tells nobody anything");
    let corner = house.run("insert into tag (name) values ('corner')");
    house.undo(corner.id);
    assert_eq!(house.problems(), [] as [serde_json::Value; 0], "and the next ones are whole");
}

#[test]
fn a_concierge_cannot_do_what_needs_a_manager() {
    let house = House::new();
    let concierge = Acting { role: Role::Concierge, ..MANAGER };
    let result = house.book.change(concierge, Op::for_managers("tag_added"), |_| Ok::<_, BookError>(()));
    assert_eq!(result.err().map(|error| error.code()), Some("not_allowed"));
    let added = house.run("insert into tag (name) values ('window')");
    let other = Acting { staff_id: 2, ..concierge };
    assert_eq!(
        house.book.undo(other, added.id).err().map(|error| error.code()),
        Some("not_allowed"),
        "another's change"
    );
}

#[test]
fn a_reader_cannot_write() {
    let house = House::new();
    house.run("insert into tag (name) values ('window')");
    let reading = house.book.read(|query| query.column::<i64>("delete from tag returning id", json!({})));
    assert!(
        reading.is_err() && house.count("tag") == 1,
        "a row that changes outside a change has nobody who answers for it"
    );
}

#[test]
fn what_hangs_on_one_guest_becomes_anothers_as_its_room_says() {
    let house = House::new();
    let (here, gone) = (1, 2);
    house.guest(here, "Mei Lin");
    house.guest(gone, "Mei Lin");
    house.run("insert into tag (id, name) values (1, 'window'), (2, 'corner')");
    house.run("insert into guest_tag (guest_id, tag_id) values (1, 1), (2, 1), (2, 2)");
    house.run("insert into note (guest_id, text, at) values (1, 'tea', 0), (2, 'coffee', 0)");
    house.run("insert into declined_offer (guest_id, text) values (2, 'nuts')");
    let rows = |table: &str| -> Vec<i64> { house.column(&format!("select guest_id from {table} order by id")) };
    let moved = house.change(|tx| tx.move_guest(gone, here));
    assert_eq!(rows("note"), [here, here], "of a table that no room speaks of, every row names the other guest");
    assert_eq!(rows("guest_tag"), [here, gone, here], "of one that a room speaks of, those that its statements choose");
    assert_eq!(rows("declined_offer"), [gone], "and where it has none, nothing moves");
    house.undo(moved.id);
    assert_eq!(
        (rows("note"), rows("guest_tag")),
        (vec![here, gone], vec![here, gone, gone]),
        "it is a change as others"
    );
}
