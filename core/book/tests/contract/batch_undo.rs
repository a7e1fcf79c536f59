//! What a batch brought, taken back and done again: together, as it came.

use serde_json::{Value, json};
use zhike_book::Change;
use zhike_ground::text::search::match_query;

use crate::house::{House, document, guest};

const NONE: [Value; 0] = [];

/// More rows than are held at a time.
const MANY: i64 = 1_200;

/// Guests from this number on, each with a note and a date, as an import brings them.
fn import(house: &House, from: i64, count: i64) -> i64 {
    let guests = |tx: &mut Change| {
        for id in from..from + count {
            tx.insert(&guest(id, &format!("Mei {id}")), json!({}))?;
            tx.insert("insert into note (guest_id, text, at) values (:id, 'window seat', 1)", json!({ "id": id }))?;
            tx.insert(
                "insert into special_date (guest_id, kind, calendar, month, day) values (:id, 'birthday', 'solar', 2, 3)",
                json!({ "id": id }),
            )?;
            tx.index_new_guests(&[document(id, &format!("Mei {id}"), 2)])?;
        }
        Ok(())
    };
    house.change(|tx| tx.batch(&["guest", "note", "special_date"], guests)).id
}

fn rows(house: &House) -> [i64; 3] {
    ["guest", "note", "special_date"].map(|table| house.count(table))
}

fn found(house: &House, typed: &str) -> Vec<i64> {
    let query = match_query(typed).unwrap();
    let found = house.book.read(|book| book.search(&query)?.anywhere(10)).unwrap();
    found.iter().map(|found| found.guest_id).collect()
}

#[test]
fn the_journal_keeps_the_rows_of_a_batch_together_when_it_is_taken_back() {
    let house = House::new();
    let brought = import(&house, 1, MANY);
    let before = house.count("journal");
    let undone = house.undo(brought);
    assert_eq!((rows(&house), found(&house, "mei 1199")), ([0; 3], vec![]), "nobody is left, nor found");
    let entries = house.count("journal") - before;
    assert!(
        entries <= 3 * (MANY / 512 + 1),
        "three tables, and not a row of the journal for each of theirs: {entries}"
    );
    let names: Vec<i64> = house.column(
        "select sum((length(before) - length(replace(before, 'display_name', ''))) / length('display_name')) from journal",
    );
    assert!(names[0] <= MANY / 512 + 1, "a column's name is not kept with every value: {names:?}");
    let redone = house.undo(undone);
    assert_eq!((rows(&house), found(&house, "mei 1199")), ([MANY; 3], vec![1_199]), "all come again, and are found");
    assert_eq!(house.problems(), NONE);
    house.undo(redone);
    assert_eq!((rows(&house), house.problems()), ([0; 3], vec![]), "and go again");
}

#[test]
fn what_came_in_a_batch_comes_again_as_it_was_last() {
    let house = House::new();
    let brought = import(&house, 1, 3);
    let renamed = house.run("update guest set display_name = 'Lan' where id = 2").id;
    let back = house.undo(renamed);
    house.run("update guest set updated_at = 77 where id = 3");
    let undone = house.undo(brought);
    house.undo(undone);
    assert_eq!(house.column::<String>("select display_name from guest order by id"), ["Mei 1", "Mei 2", "Mei 3"]);
    assert_eq!(house.problems(), NONE);
    house.undo(back);
    assert_eq!(house.column::<String>("select display_name from guest where id = 2"), ["Lan"], "it is the same guest");
    assert_eq!(house.problems(), NONE);
}

#[test]
fn a_date_takes_the_worth_that_its_guest_has_when_it_comes_again() {
    let house = House::new();
    house.guest(5, "Mei");
    let add = "insert into special_date (guest_id, kind, calendar, month, day) values (5, 'birthday', 'solar', 2, 3)";
    let brought = house.change(|tx| tx.batch(&["special_date"], |tx| tx.insert(add, json!({})).map(drop))).id;
    let undone = house.undo(brought);
    house.run("update guest set tier = 'vip' where id = 5");
    house.undo(undone);
    assert_eq!(house.column::<i64>("select tier from special_date"), [0]);
    assert_eq!(house.problems(), NONE);
}

#[test]
fn rows_of_a_batch_do_not_come_again_over_others() {
    let house = House::new();
    house.guest(5, "Mei");
    let add = "insert into note (id, guest_id, text, at) values (:id, 5, 'window seat', 1)";
    let notes = |tx: &mut Change| (8..=10).try_for_each(|id| tx.insert(add, json!({ "id": id })).map(drop));
    let brought = house.change(|tx| tx.batch(&["note"], notes)).id;
    let renoted = house.run("update note set text = 'corner' where id = 9").id;
    let renoted_back = house.undo(renoted);
    let undone = house.undo(brought);
    let other = house.run("insert into note (id, guest_id, text, at) values (9, 5, 'window seat', 2)").id;
    assert_eq!(house.refused(undone), ("undo_conflict", Some(other)), "its number is another note's");
    assert_eq!(house.refused(renoted_back).0, "undo_conflict", "which was never in the corner");
    house.undo(other);
    house.undo(undone);
    house.undo(renoted_back);
    assert_eq!(house.column::<String>("select text from note order by id"), ["window seat", "corner", "window seat"]);
    assert_eq!(house.problems(), NONE);
}

#[test]
fn rows_of_a_batch_do_not_come_again_to_somebody_else() {
    let house = House::new();
    let staff = house.run("insert into staff (id, name, role) values (9, 'Lin', 'concierge')").id;
    house.guest(5, "Mei");
    let add = "insert into note (guest_id, staff_id, text, at) values (5, 9, 'window seat', 1)";
    let brought = house.change(|tx| tx.batch(&["note"], |tx| tx.insert(add, json!({})).map(drop))).id;
    let undone = house.undo(brought);
    house.undo(staff);
    assert_eq!(house.refused(undone).0, "undo_conflict", "nobody of that number is left");
    house.run("insert into staff (id, name, role) values (9, 'Fan', 'manager')");
    assert_eq!(house.refused(undone).0, "undo_conflict", "and this is another");
    assert_eq!(house.problems(), NONE);
}

#[test]
fn a_change_to_one_who_went_with_a_batch_names_what_took_them() {
    let house = House::new();
    let brought = import(&house, 1, 3);
    let renamed = house.run("update guest set display_name = 'Lan' where id = 2").id;
    let back = house.undo(renamed);
    let gone = house.undo(brought);
    assert_eq!(house.refused(back), ("undo_conflict", Some(gone)), "there is nobody to be called Lan");
    assert_eq!(house.problems(), NONE);
}
