//! Batches: many rows as one entry of the journal.

use serde_json::json;
use zhike_book::{BookError, Change};

use crate::house::{House, MANAGER, OP};

fn tag(tx: &Change, name: &str) -> Result<i64, BookError> {
    tx.insert("insert into tag (name) values (:name)", json!({ "name": name }))
}

fn tags(house: &House) -> Vec<String> {
    house.column("select name from tag order by name")
}

#[test]
fn a_batch_is_one_line_in_the_journal_and_one_undo() {
    let house = House::new();
    let note = house
        .change(|tx| tx.batch(&["tag"], |tx| (0..500).try_for_each(|number| tag(tx, &format!("t{number}")).map(drop))));
    assert_eq!(house.count("journal"), 1);
    let undone = house.undo(note.id);
    assert_eq!(house.count("tag"), 0);
    house.undo(undone);
    assert_eq!(house.count("tag"), 500, "and done again");
    assert_eq!(house.problems(), [] as [serde_json::Value; 0]);
}

#[test]
fn after_a_batch_the_journal_sees_every_row_again() {
    let house = House::new();
    let failed: Result<_, BookError> = house.book.change(MANAGER, OP, |tx| {
        tx.batch(&["tag"], |tx| tag(tx, "half"))?;
        Err::<(), _>(BookError::Cancelled)
    });
    assert!(failed.is_err() && tags(&house).is_empty());
    let note = house.change(|tx| {
        tx.batch(&["tag"], |tx| tag(tx, "in the batch"))?;
        tag(tx, "after it").map(drop)
    });
    house.run("insert into tag (name) values ('later')");
    let kept: Vec<bool> = house.column("select after is not null from journal order by id");
    assert_eq!(kept, [false, true, true], "one entry for all, then row by row");
    house.undo(note.id);
    assert_eq!(tags(&house), ["later"], "undo takes both back");
}

#[test]
fn a_batch_can_only_add() {
    let house = House::new();
    house.run("insert into tag (name) values ('old')");
    for sql in [
        "update tag set name = 'new'",
        "delete from tag",
        "insert into tag (name) values ('old') on conflict (name) do update set name = 'new'",
    ] {
        let result = house.book.change(MANAGER, OP, |tx| tx.batch(&["tag"], |tx| tx.run(sql, json!({}))));
        assert!(result.is_err(), "what a batch did otherwise would have no history: {sql}");
    }
    assert_eq!(tags(&house), ["old"]);
}

/// What another writer may have added between the rows of a batch is not the batch's.
#[test]
fn a_batch_knows_its_own_ids() {
    let house = House::new();
    let batch = house.change(|tx| {
        tx.batch(&["tag"], |tx| {
            let add = "insert into tag (id, name) values (:id, :name)";
            [10, 11, 13, 20]
                .into_iter()
                .try_for_each(|id| tx.insert(add, json!({ "id": id, "name": format!("t{id}") })).map(drop))
        })
    });
    house.run("insert into tag (id, name) values (12, 'between')");
    let renamed = house.run("update tag set name = 'between them' where id = 12");
    assert_eq!(house.problems(), [] as [serde_json::Value; 0], "it is told apart");
    let undone = house.undo(batch.id);
    assert_eq!(house.column::<i64>("select id from tag"), [12], "and stays when the batch goes");
    house.undo(renamed.id);
    house.undo(undone);
    assert_eq!(house.column::<i64>("select id from tag order by id"), [10, 11, 12, 13, 20]);
    assert_eq!(house.problems(), [] as [serde_json::Value; 0]);
}
