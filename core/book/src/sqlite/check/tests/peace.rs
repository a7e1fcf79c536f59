//! A book that only the desk has changed is whole, whatever it did.

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::sqlite::migrate;
use crate::sqlite::replay::{self, Batch, Listener, Mismatch};
use crate::sqlite::tests::passphrase;

#[derive(Debug, Clone)]
enum Deed {
    Guest,
    Rename(u8),
    Remove(u8),
    Note(u8),
    Merge(u8, u8),
    Batch(u8),
    Undo(u8),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        Just(Deed::Guest),
        any::<u8>().prop_map(Deed::Rename),
        any::<u8>().prop_map(Deed::Remove),
        any::<u8>().prop_map(Deed::Note),
        any::<(u8, u8)>().prop_map(|(from, to)| Deed::Merge(from, to)),
        (1_u8..5).prop_map(Deed::Batch),
        any::<u8>().prop_map(Deed::Undo),
        // What was done last is taken back most.
        (0_u8..3).prop_map(Deed::Undo),
    ]
}

impl House {
    /// Does it, or is refused.
    fn does(&self, deed: &Deed) {
        let ids = |sql: &str| -> Vec<i64> { self.book.read(|query| query.column(sql, json!({}))).unwrap() };
        let guests = ids("select id from guest order by id");
        let guest = |number: u8| guests.get(usize::from(number) % guests.len().max(1)).copied().unwrap_or_default();
        let run = |sql: &[&str], params: Value| {
            let _ = self.book.change(MANAGER, ADD, |tx| {
                sql.iter().try_for_each(|sql| tx.run(sql, &params).map(drop))?;
                Ok::<_, BookError>(())
            });
        };
        match *deed {
            Deed::Guest => {
                run(&["insert into guest (display_name, created_at, updated_at) values ('新', 0, 0)"], json!({}));
            }
            Deed::Rename(number) => run(
                &["update guest set display_name = display_name || '2', tier = 'vip' where id = :id"],
                json!({ "id": guest(number) }),
            ),
            Deed::Remove(number) => run(&["delete from guest where id = :id"], json!({ "id": guest(number) })),
            Deed::Note(number) => run(
                &[
                    "insert into note (guest_id, text, at) values (:id, 'x', 0)",
                    "insert into special_date (guest_id, kind, calendar, month, day) values (:id, 'birthday', 'solar', 2, 3)",
                ],
                json!({ "id": guest(number) }),
            ),
            Deed::Merge(from, to) => run(
                &[
                    "update note set guest_id = :to where guest_id = :from",
                    "update preference set guest_id = :to where guest_id = :from",
                    "delete from guest where id = :from and :from <> :to",
                ],
                json!({ "from": guest(from), "to": guest(to) }),
            ),
            Deed::Batch(rows) => {
                let first = ids("select max(coalesce((select max(id) from guest), 0),
                    coalesce((select max(id) from preference), 0)) + 1")[0];
                let _ = self.batch(first, first + i64::from(rows) - 1);
            }
            Deed::Undo(back) => {
                let changes = ids("select id from change order by id desc");
                let _ = self.book.undo(MANAGER, changes[usize::from(back) % changes.len()]);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_desk_does_leaves_a_whole_book(deeds in prop::collection::vec(deed(), 1..60)) {
        let house = House::new();
        for (place, deed) in deeds.iter().enumerate() {
            house.does(deed);
            if place % 10 == 9 {
                prop_assert_eq!(house.amiss(), Vec::<String>::new(), "after {:?}", &deeds[..=place]);
            }
        }
        prop_assert_eq!(house.amiss(), Vec::<String>::new(), "at the end");
        let report = house.report();
        let last: i64 = house.book.read(|query| query.one("select max(id) from change", json!({})).map(|(id,)| id)).unwrap();
        prop_assert_eq!(report.head.map(|head| head.change), Some(last), "the head is the newest change");
    }
}

/// The reader that checks has read the index before the writer merges its parts into one.
#[test]
fn an_index_merged_between_two_checks_is_whole() {
    let deeds = [
        Deed::Batch(2),
        Deed::Guest,
        Deed::Batch(2),
        Deed::Batch(3),
        Deed::Rename(121),
        Deed::Undo(0),
        Deed::Batch(2),
        Deed::Remove(55),
        Deed::Guest,
        Deed::Batch(3),
        Deed::Note(72),
        Deed::Remove(15),
        Deed::Guest,
        Deed::Remove(238),
        Deed::Undo(122),
        Deed::Guest,
        Deed::Note(129),
        Deed::Guest,
        Deed::Rename(241),
    ];
    let house = House::new();
    for deed in &deeds {
        house.does(deed);
        assert_eq!(house.amiss(), Vec::<String>::new(), "after {deed:?}");
    }
}

#[test]
fn a_batch_that_was_taken_back_and_brought_again_is_whole() {
    let house = House::new();
    house.batch(5, 7); // 11
    let undone = house.book.undo(MANAGER, 11).unwrap();
    house.batch(5, 6); // in the numbers of those who are gone
    assert_eq!(house.amiss(), Vec::<String>::new(), "two batches of the same numbers");
    house.change("delete from guest where id in (5, 6)");
    house.book.undo(MANAGER, undone.id).unwrap();
    assert_eq!(house.amiss(), Vec::<String>::new(), "the first came back where the second was");
    house.quietly("update guest set company = 'x' where id = 7");
    assert_eq!(house.amiss(), ["rows: row_altered row=7 table=guest", "search: guest_shown_otherwise row=7"]);
}

/// What a book was like before changes were sealed.
fn without_seals(book: &Book) {
    migrate::take_back(&book.engine.writer(), migrate::SEALS);
}

#[test]
fn an_older_book_is_sealed_as_it_stands() {
    let house = House::new();
    let path = house.path();
    let House { book, folder } = house;
    without_seals(&book);
    drop(book);
    let book = open_indexed(&path);
    let house = House { book, folder };
    let report = house.report();
    assert_eq!(
        amiss(&report),
        Vec::<String>::new(),
        "the same schema, every change sealed, every batch with its digest"
    );
    assert_eq!(report.head.as_ref().map(|head| (head.change, head.adopted)), Some((10, 10)), "and it says since when");
    house.change("update tag set name = 'green tea'");
    house.quietly("update preference set text = 'beer' where id = 4; update change set at = 1 where id = 2");
    let found = ["rows: row_altered row=4 table=preference", "journal: change_altered change=2"];
    assert_eq!(house.amiss(), found, "from then on it is proved like any other");
    assert_eq!(house.report().head.map(|head| (head.change, head.adopted)), Some((11, 10)));
}

#[test]
fn a_book_from_before_changes_knew_their_entries_learns_them() {
    let house = House::new();
    let path = house.path();
    let House { book, folder } = house;
    without_seals(&book);
    book.engine
        .writer()
        .execute_batch(
            "alter table change drop column first_entry; alter table change drop column last_entry;
             create index journal_by_change on journal (change_id, id); delete from migration where number = 7;",
        )
        .unwrap();
    drop(book);
    let house = House { book: open_indexed(&path), folder };
    assert_eq!(house.amiss(), Vec::<String>::new(), "every change finds its rows of the journal");
    let undone = |id| house.book.undo(MANAGER, id).map(drop).map_err(|error| error.code());
    assert_eq!(undone(4), Err("undo_conflict"), "the note was changed since");
    assert_eq!((undone(6), undone(4)), (Ok(()), Ok(())), "older changes are taken back as before");
}

fn open_indexed(path: &std::path::Path) -> Book {
    Book::open(path, &passphrase(), indexing()).unwrap()
}

#[test]
fn rows_from_before_a_column_are_what_they_were() {
    struct Amisses(Vec<String>);
    impl Listener for Amisses {
        fn amiss(&mut self, table: &str, row: i64, what: Mismatch) {
            self.0.push(format!("{table} {row} {what:?}"));
        }
        fn batch(&mut self, table: &str, batch: Batch) {
            if batch.held.as_ref() != Some(&batch.made) {
                self.0.push(format!("{table} {} to {}", batch.first, batch.last));
            }
        }
    }
    let house = House::new();
    let writer = house.book.engine.writer();
    writer
        .execute_batch(
            "alter table preference add column seen integer not null default 3; alter table note add column shade text;
             alter table tag add column shade text not null default 'gr' check (shade <> '');",
        )
        .unwrap();
    crate::sqlite::journal::install_triggers(&writer, &host().rooms()).unwrap();
    let replayed = |connection: &Connection| {
        let mut found = Amisses(Vec::new());
        for table in replay::tables(connection, &host().rooms()).unwrap() {
            replay::replay(connection, &table, &mut found).unwrap();
        }
        found.0
    };
    assert_eq!(replayed(&writer), Vec::<String>::new(), "older rows have the new columns as they are by default");
    drop(writer);
    house.change("update preference set seen = 4 where id = 2");
    assert_eq!(replayed(&house.book.engine.writer()), Vec::<String>::new(), "and so have those that change later");
    house.quietly("update preference set seen = 5 where id in (1, 2)");
    assert_eq!(replayed(&house.book.engine.writer()), ["preference 1 Altered", "preference 2 Altered"]);
}
