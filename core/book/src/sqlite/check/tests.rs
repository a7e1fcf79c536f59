#![allow(clippy::unwrap_used)]

mod damage;
mod peace;

use std::path::PathBuf;

use rusqlite::Connection;
use serde_json::json;
use zhike_ground::text::search::IndexText;

use crate::sqlite::tests::{ADD, MANAGER, SOURCES, host, new_book_on};
use crate::*;

/// A host whose search documents are made, so that a check finds them.
pub(super) fn indexing() -> Host<'static> {
    Host { guests: GuestIndex { sources: SOURCES, keys_version: 1, documents }, ..host() }
}

/// A small house: guests with all that hangs on them, some that came in one batch, an undo.
pub(super) struct House {
    /// Dropped first: it closes before its folder goes.
    pub book: Book,
    pub folder: tempfile::TempDir,
}

impl House {
    pub fn new() -> Self {
        let (folder, _, book) = new_book_on(indexing());
        let house = House { book, folder };
        house.change("insert into guest (id, display_name, created_at, updated_at) values (1, '顾明月', 0, 0)"); // 1
        house.change(
            "insert into preference (id, guest_id, category, text, strength, noted_at)
             values (1, 1, 'allergy', 'nuts', 'danger', 0)",
        ); // 2
        house.change(
            "insert into contact_point (id, guest_id, kind, value, match_key)
             values (1, 1, 'phone', '13800000001', 'phone:13800000001')",
        ); // 3
        house.change("insert into note (id, guest_id, text, at) values (1, 1, 'window seat', 0)"); // 4
        house.batch(2, 4); // 5
        house.change("update note set text = 'window seat, always' where id = 1"); // 6
        let tagged = house.change("insert into tag (id, name) values (1, 'wine')"); // 7
        house.book.undo(MANAGER, tagged.id).unwrap(); // 8
        house.change("update preference set text = 'tea' where id = 3"); // 9
        house.change("insert into tag (id, name) values (1, 'tea')"); // 10
        house
    }

    pub fn path(&self) -> PathBuf {
        self.book.path().to_owned()
    }

    pub fn change(&self, sql: &str) -> ChangeNote {
        self.book.change(MANAGER, ADD, |tx| tx.run(sql, json!({}))).unwrap().1.unwrap()
    }

    /// Guests of these numbers, each with a preference, in one batch.
    pub fn batch(&self, first: i64, last: i64) -> ChangeNote {
        let add = |tx: &mut Change| {
            for id in first..=last {
                tx.insert(
                    "insert into guest (id, display_name, created_at, updated_at) values (:id, '宾客', 0, 0)",
                    json!({ "id": id }),
                )?;
                tx.insert(
                    "insert into preference (id, guest_id, category, text, strength, noted_at)
                     values (:id, :id, 'drink', 'wine', 'likes', 0)",
                    json!({ "id": id }),
                )?;
                tx.index_new_guests(&[document(id)])?;
            }
            Ok::<_, BookError>(())
        };
        self.book.change(MANAGER, ADD, |tx| tx.batch(&["guest", "preference"], add)).unwrap().1.unwrap()
    }

    /// Does it past the door and past the journal, as somebody with the passphrase and another program could.
    pub fn quietly(&self, sql: &str) {
        let writer = self.book.engine.writer();
        let triggers: Vec<(String, String)> = {
            let mut statement = writer.prepare("select name, sql from sqlite_schema where type = 'trigger'").unwrap();
            statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().collect::<Result<_, _>>().unwrap()
        };
        writer.execute_batch("pragma foreign_keys = off").unwrap();
        for (name, _) in &triggers {
            writer.execute_batch(&format!("drop trigger {name}")).unwrap();
        }
        writer.execute_batch(sql).unwrap();
        for (_, sql) in &triggers {
            writer.execute_batch(sql).unwrap();
        }
        writer.execute_batch("pragma foreign_keys = on").unwrap();
    }

    pub fn report(&self) -> CheckReport {
        self.book.check(None, &|_, _| true).unwrap()
    }

    /// Each problem as `part: code name=value …`.
    pub fn amiss(&self) -> Vec<String> {
        amiss(&self.report())
    }
}

pub(super) fn amiss(report: &CheckReport) -> Vec<String> {
    let line = |part: &str, problem: &Problem| {
        let code = serde_json::to_value(problem.code).unwrap();
        let args = problem.args.iter().map(|(name, value)| format!(" {name}={}", value.as_str().unwrap()));
        format!("{part}: {}{}", code.as_str().unwrap(), args.collect::<String>())
    };
    report
        .findings
        .iter()
        .flat_map(|finding| finding.problems.iter().map(|problem| line(&finding.part, problem)))
        .collect()
}

/// What the guest room says, with nothing to tell one guest from another.
fn documents(query: &Query, guests: &[i64]) -> Result<Vec<Document>, BookError> {
    let there = "select id from guest where id in (select value from integers(:guests))";
    Ok(query.column(there, json!({ "guests": guests }))?.into_iter().map(document).collect())
}

fn document(guest_id: i64) -> Document {
    let words = IndexText { name: "宾 客".to_owned(), other: String::new() };
    Document { guest_id, rank: 2, words }
}
