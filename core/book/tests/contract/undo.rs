//! Undo and redo.

use serde_json::{Value, json};
use zhike_book::{BookError, history_of_guest, last_redoable, last_undoable};

use crate::house::{House, MANAGER, guest};

fn tags(house: &House) -> Vec<String> {
    house.column("select name from tag order by name")
}

#[test]
fn undo_takes_back_and_redo_does_again() {
    let house = House::new();
    let note = house.run("insert into tag (name) values ('first')");
    let undone = house.book.undo(MANAGER, note.id).unwrap();
    assert!(tags(&house).is_empty(), "undo of an addition removes it");
    assert_eq!(
        (undone.code.as_str(), undone.tables),
        ("undone", vec!["tag".into()]),
        "open screens know what to refresh"
    );
    assert_eq!(house.refused(note.id).0, "already_undone");
    assert_eq!(house.refused(99).0, "nothing_to_undo");
    let redoable = house.book.read(|query| last_redoable(query, 1, 0, &[])).unwrap();
    assert_eq!(redoable, Some(undone.id), "the undo itself can be taken back");
    assert_eq!(house.book.undo(MANAGER, undone.id).unwrap().code, "redone");
    assert_eq!(tags(&house), ["first"]);
    assert_eq!(
        house.book.read(|query| last_undoable(query, 1, 0, &[])).unwrap(),
        Some(note.id),
        "done again, undoable again"
    );
}

#[test]
fn what_lasts_is_passed_over_and_stands_in_nobodys_way() {
    let house = House::new();
    let note = house.run("insert into tag (name) values ('first')");
    let lasting = [note.code.as_str()];
    let undoable = |lasting: &[&str]| house.book.read(|query| last_undoable(query, 1, 0, lasting)).unwrap();
    assert_eq!(undoable(&[]), Some(note.id), "the newest");
    assert_eq!(undoable(&lasting), None, "but for what lasts");
    let undone = house.book.undo(MANAGER, note.id).unwrap();
    house.run("insert into tag (name) values ('second')");
    let redoable = |lasting: &[&str]| house.book.read(|query| last_redoable(query, 1, 0, lasting)).unwrap();
    assert_eq!(redoable(&[]), None, "something new was done since");
    assert_eq!(redoable(&lasting), Some(undone.id), "but for what lasts");
}

#[test]
fn undo_of_one_field_leaves_later_changes_of_another() {
    let house = House::new();
    house.run("insert into staff (id, name, role) values (9, 'Lin', 'concierge')");
    let renamed = house.run("update staff set name = 'Lin Yue' where id = 9");
    house.run("update staff set role = 'manager' where id = 9");
    house.undo(renamed.id);
    let rows: Vec<(String, String)> =
        house.book.read(|query| query.all("select name, role from staff where id = 9", json!({}))).unwrap();
    assert_eq!(rows, [("Lin".to_owned(), "manager".to_owned())], "the role was changed by somebody else");
    let again = house.run("update staff set name = 'A' where id = 9");
    let later = house.run("update staff set name = 'B' where id = 9");
    assert_eq!(house.refused(again.id), ("undo_conflict", Some(later.id)), "B would be lost");
}

#[test]
fn a_removed_row_whose_number_is_taken_says_that_it_cannot_come_back() {
    let house = House::new();
    house.run("insert into tag (name) values ('window')");
    let removed = house.run("delete from tag");
    let corner = house.run("insert into tag (name) values ('corner')");
    assert_eq!(house.refused(removed.id).0, "undo_conflict");
    assert_eq!(tags(&house), ["corner"], "an undo that gave nothing back must not say that it did");
    house.undo(corner.id);
    house.undo(removed.id);
    assert_eq!(tags(&house), ["window"], "and does once the number is free");
}

#[test]
fn a_removed_row_comes_back_with_what_hung_on_it() {
    let house = House::new();
    house.guest(5, "Mei");
    house.run("insert into note (id, guest_id, text, at) values (8, 5, 'window seat', 1)");
    let removed = house.run("delete from guest where id = 5");
    house.undo(removed.id);
    assert_eq!(house.column::<String>("select text from note"), ["window seat"]);
    let history = house.book.read(|query| history_of_guest(query, 5, 10)).unwrap();
    assert_eq!(history.first().map(|entry| entry.op.as_str()), Some("undone"));
    let added = history.last().map(|entry| entry.fields()).unwrap();
    assert!(
        added.iter().any(|(name, before, after)| name == "display_name" && before == &Value::Null && after == "Mei")
    );
}

/// A change of many statements, as a merge is, goes back as a whole.
#[test]
fn several_changes_of_rows_are_taken_back_as_one() {
    let house = House::new();
    house.guest(5, "Mei");
    house.guest(6, "Mei Lin");
    for id in 1..=40 {
        house.run(&format!("insert into note (id, guest_id, text, at) values ({id}, 5, 'note {id}', {id})"));
    }
    house.run("insert into tag (id, name) values (1, 'tea')");
    house.run("insert into guest_tag (id, guest_id, tag_id) values (1, 5, 1), (2, 6, 1)");
    let before: Vec<String> = snapshot(&house);
    let merged = house.change(|tx| {
        tx.tell("guest", "Mei Lin");
        for sql in [
            "update note set guest_id = 6 where guest_id = 5",
            "update guest set company = 'Quill', display_name = 'M. Lin' where id = 6",
            "update guest set display_name = 'Mei Lin Quill' where id = 6",
            "delete from guest where id = 5",
            "delete from tag where id = 1",
            "insert into tag (name) values ('wine')",
            "insert into guest_tag (guest_id, tag_id) select 6, id from tag",
        ] {
            tx.run(sql, json!({}))?;
        }
        Ok(())
    });
    let after = snapshot(&house);
    let undone = house.book.undo(MANAGER, merged.id).unwrap();
    assert_eq!(snapshot(&house), before, "every row is as it was");
    assert_eq!(
        (&undone.args["what"], &undone.args["guest"]),
        (&json!("tag_added"), &json!("Mei Lin")),
        "and it says what went"
    );
    house.undo(undone.id);
    assert_eq!(snapshot(&house), after, "or as the merge left it");
    assert_eq!(house.problems(), [] as [Value; 0]);
}

fn snapshot(house: &House) -> Vec<String> {
    let mut rows = Vec::new();
    for (table, columns) in [
        ("guest", "id || display_name || company"),
        ("note", "id || ' ' || guest_id || text"),
        ("tag", "id || name"),
        ("guest_tag", "id || ' ' || guest_id || ' ' || tag_id"),
    ] {
        rows.extend(house.column::<String>(&format!("select {columns} from {table} order by id")));
    }
    rows
}

/// A value that only one row may have passes from row to row: taken back all at once, two rows would have it.
#[test]
fn values_that_only_one_row_may_have_find_their_way_back() {
    let house = House::new();
    house.run("insert into tag (id, name) values (1, 'a'), (2, 'b'), (3, 'c')");
    let moved = house.change(|tx| {
        for sql in [
            "update tag set name = 'd' where id = 3",
            "update tag set name = 'c' where id = 2",
            "update tag set name = 'b' where id = 1",
        ] {
            tx.run(sql, json!({}))?;
        }
        Ok(())
    });
    let undone = house.undo(moved.id);
    assert_eq!(tags(&house), ["a", "b", "c"]);
    house.undo(undone);
    assert_eq!(house.column::<String>("select name from tag order by id"), ["b", "c", "d"]);
}

#[test]
fn a_batch_whose_rows_others_rest_on_stays_whole() {
    let house = House::new();
    let batch = |name: &str| {
        let add = format!("insert into guest (display_name, created_at, updated_at) values ('{name}', 0, 0)");
        let add_all = |tx: &mut zhike_book::Change| {
            tx.batch(&["guest"], |tx| (0..600).try_for_each(|_| tx.insert(&add, json!({})).map(drop)))
        };
        house.change(add_all).id
    };
    let brought = batch("1");
    let noted = house.run("insert into note (guest_id, text, at) values (300, 'window seat', 1)").id;
    assert_eq!(house.refused(brought), ("undo_conflict", Some(noted)), "one note of six hundred guests");
    assert_eq!(house.count("guest"), 600, "and nobody is gone");
    house.undo(noted);
    let undone = house.undo(brought);
    assert_eq!(house.count("guest"), 0, "now they go");
    house.undo(undone);
    assert_eq!(house.count("guest"), 600, "and come again, more of them than are held in memory at a time");
    let other = batch("2");
    let related = house.run("insert into relationship (guest_id, related_guest_id, kind) values (5, 700, 'friend')").id;
    assert_eq!(house.refused(other), ("undo_conflict", Some(related)), "nor does a friend of another lose theirs");
}

#[test]
fn rows_that_came_in_a_batch_are_named_as_what_rests() {
    let house = House::new();
    let added = house.guest(5, "Mei");
    let note = "insert into note (guest_id, text, at) values (5, 'quiet', 1)";
    let batch = house.change(|tx| tx.batch(&["note"], |tx| tx.insert(note, json!({})).map(drop)));
    assert_eq!(house.refused(added), ("undo_conflict", Some(batch.id)));
}

#[test]
fn a_later_change_that_was_taken_back_is_in_nobodys_way() {
    let house = House::new();
    let added = house.guest(5, "Mei");
    let renamed = house.run("update guest set display_name = 'Mei Lin' where id = 5").id;
    let noted = house.run("insert into note (guest_id, text, at) values (5, 'quiet', 1)").id;
    house.run("delete from note");
    assert_eq!(house.refused(added), ("undo_conflict", Some(renamed)), "not the note, which is gone");
    house.undo(renamed);
    house.undo(added);
    assert_eq!(house.count("guest"), 0, "a note that was removed rests on nothing");
    assert_eq!(house.refused(noted).0, "undo_conflict", "its row is gone by a change that stands");
}

#[test]
fn a_conflict_names_the_change_of_the_very_field() {
    let house = House::new();
    house.guest(5, "Mei");
    let first = house.run("update guest set display_name = 'A' where id = 5").id;
    let second = house.run("update guest set display_name = 'B' where id = 5").id;
    house.run("update guest set company = 'Quill' where id = 5");
    assert_eq!(house.refused(first), ("undo_conflict", Some(second)), "the company is in nobody's way");
}

#[test]
fn a_refused_undo_leaves_the_ledger_as_it_was() {
    let house = House::new();
    let added = house.guest(5, "Mei");
    house.run("insert into note (guest_id, text, at) values (5, 'quiet', 1)");
    let kept = || [house.count("change"), house.count("journal"), house.count("note")];
    let before = kept();
    assert_eq!(house.refused(added).0, "undo_conflict");
    assert_eq!(kept(), before, "nothing of it is kept");
    let broken = house.book.undo_checked(MANAGER, 2, |tx, note| {
        assert_eq!((tx.count(), note.code.as_str()), (0, "undone"), "it sees how things would stand");
        Err(BookError::Cancelled)
    });
    assert!(broken.is_err() && kept() == before, "nor when a rule of the house would be broken");
    assert_eq!(house.problems(), [] as [Value; 0]);
}

trait Notes {
    fn count(&self) -> i64;
}

impl Notes for zhike_book::Change<'_> {
    fn count(&self) -> i64 {
        self.one::<(i64,)>("select count(*) from note", json!({})).unwrap().0
    }
}

#[test]
fn a_number_that_went_to_another_row_is_not_set_back() {
    let house = House::new();
    house.run(&guest(5, "Mei"));
    let renamed = house.run("update guest set display_name = 'Mei Lin' where id = 5");
    house.run("delete from guest where id = 5");
    let other = house.guest(5, "Mei Lin");
    assert_eq!(house.refused(renamed.id), ("undo_conflict", Some(other)), "this is another Mei Lin");
}
