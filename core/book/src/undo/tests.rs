#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::super::*;

const MANAGER: Acting = Acting { staff_id: 1, role: Role::Manager, now_ms: 1_790_000_000_000 };

fn new_book() -> (tempfile::TempDir, Book) {
    let (folder, _path, book) = tests::new_book();
    (folder, book)
}

fn run(book: &Book, sql: &str) -> i64 {
    book.change(MANAGER, Op::new("tagged"), |tx| tx.run(sql, json!({}))).unwrap().1.unwrap().id
}

fn count(book: &Book, table: &str) -> i64 {
    book.read(|query| query.one::<(i64,)>(&format!("select count(*) from {table}"), json!({}))).unwrap().0
}

const GUEST: &str = "insert into guest (id, display_name, created_at, updated_at) values";

#[test]
fn every_trigger_that_writes_other_rows_is_known_to_the_undo() {
    let (_folder, book) = new_book();
    let triggers = "select name from sqlite_schema where type = 'trigger' and name not like 'journal~_%' escape '~'";
    let names: Vec<String> = book.read(|query| query.column(triggers, json!({}))).unwrap();
    assert_eq!(
        names,
        ["special_date_takes_tier"],
        "what it keeps in step is among the fields that follow, in `schema`"
    );
}

#[test]
fn a_batch_whose_rows_others_rest_on_stays_whole() {
    let (_folder, book) = new_book();
    let batch = |first: i64| {
        let add = format!("insert into guest (display_name, created_at, updated_at) values ('{first}', 0, 0)");
        book.change(MANAGER, Op::new("imported"), |tx| {
            tx.batch(&["guest"], |tx| {
                for _ in 0..600 {
                    tx.insert(&add, json!({}))?;
                }
                Ok::<_, BookError>(())
            })
        })
        .unwrap()
        .1
        .unwrap()
        .id
    };
    let brought = batch(1);
    let noted = run(&book, "insert into note (guest_id, text, at) values (300, 'window seat', 1)");
    let refused = book.undo(MANAGER, brought).unwrap_err();
    assert_eq!(refused.args().get("change_id"), Some(&json!(noted)), "one note of six hundred guests: {refused:?}");
    assert_eq!(count(&book, "guest"), 600, "and nobody is gone");
    book.undo(MANAGER, noted).unwrap();
    let undone = book.undo(MANAGER, brought).unwrap().id;
    assert_eq!(count(&book, "guest"), 0, "now they go");
    book.undo(MANAGER, undone).unwrap();
    assert_eq!(count(&book, "guest"), 600, "and come again, more of them than are held in memory at a time");
    let other = batch(2);
    let related = run(&book, "insert into relationship (guest_id, related_guest_id, kind) values (5, 700, 'friend')");
    let refused = book.undo(MANAGER, other).unwrap_err();
    assert_eq!(refused.args().get("change_id"), Some(&json!(related)), "nor does a friend of another lose theirs");
}

#[test]
fn rows_that_came_in_a_batch_are_named_as_what_rests() {
    let (_folder, book) = new_book();
    let added = run(&book, &format!("{GUEST} (5, 'Mei', 1, 1)"));
    let (_, batch) = book
        .change(MANAGER, Op::new("imported"), |tx| {
            tx.batch(&["note"], |tx| {
                tx.insert("insert into note (guest_id, text, at) values (5, 'quiet', 1)", json!({}))
            })
        })
        .unwrap();
    let refused = book.undo(MANAGER, added).unwrap_err();
    assert_eq!(refused.args().get("change_id"), Some(&json!(batch.unwrap().id)), "found in its range");
}

#[test]
fn a_later_change_that_was_taken_back_is_in_nobodys_way() {
    let (_folder, book) = new_book();
    let added = run(&book, &format!("{GUEST} (5, 'Mei', 1, 1)"));
    let renamed = run(&book, "update guest set display_name = 'Mei Lin' where id = 5");
    let noted = run(&book, "insert into note (guest_id, text, at) values (5, 'quiet', 1)");
    run(&book, "delete from note");
    assert_eq!(book.undo(MANAGER, added).unwrap_err().args()["change_id"], renamed, "not the note, which is gone");
    book.undo(MANAGER, renamed).unwrap();
    book.undo(MANAGER, added).unwrap();
    assert_eq!(count(&book, "guest"), 0, "a note that was removed rests on nothing");
    let refused = book.undo(MANAGER, noted).unwrap_err();
    assert_eq!(refused.code(), "undo_conflict", "its row is gone by a change that stands");
}

#[test]
fn a_conflict_names_the_change_of_the_very_field() {
    let (_folder, book) = new_book();
    run(&book, &format!("{GUEST} (5, 'Mei', 1, 1)"));
    let first = run(&book, "update guest set display_name = 'A' where id = 5");
    let second = run(&book, "update guest set display_name = 'B' where id = 5");
    run(&book, "update guest set company = 'Quill' where id = 5");
    let refused = book.undo(MANAGER, first).unwrap_err();
    assert_eq!(refused.args()["change_id"], second, "the company is in nobody's way: {refused:?}");
}

#[test]
fn a_refused_undo_leaves_the_ledger_as_it_was() {
    let (_folder, book) = new_book();
    let added = run(&book, &format!("{GUEST} (5, 'Mei', 1, 1)"));
    run(&book, "insert into note (guest_id, text, at) values (5, 'quiet', 1)");
    let before = (count(&book, "change"), count(&book, "journal"), count(&book, "note"));
    assert!(book.undo(MANAGER, added).is_err());
    assert_eq!(
        (count(&book, "change"), count(&book, "journal"), count(&book, "note")),
        before,
        "nothing of it is kept"
    );
    assert!(
        book.check(None, &|_, _| true).unwrap().findings.iter().all(|f| f.part != "journal" || f.problems.is_empty()),
        "and whole"
    );
}
