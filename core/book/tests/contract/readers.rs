//! Reading beside one another and beside a writer.

use std::sync::mpsc::channel;
use std::thread;

use serde_json::json;
use zhike_book::BookError;

use crate::house::{House, MANAGER, OP};

const TAGS: &str = "select count(*) from tag";

#[test]
fn a_reader_sees_the_book_of_one_moment_while_others_change_it() {
    let house = House::new();
    house.run("insert into tag (name) values ('before')");
    let (begun, may_change) = channel();
    let (changed, may_read) = channel();
    thread::scope(|scope| {
        let house = &house;
        let reader = scope.spawn(move || {
            house.book.read(|query| {
                let (first,): (i64,) = query.one(TAGS, json!({}))?;
                begun.send(()).unwrap();
                let () = may_read.recv().unwrap();
                let (again,): (i64,) = query.one(TAGS, json!({}))?;
                Ok::<_, BookError>((first, again))
            })
        });
        may_change.recv().unwrap();
        house.run("insert into tag (name) values ('meanwhile')");
        assert_eq!(house.count("tag"), 2, "who asks now sees it");
        changed.send(()).unwrap();
        assert_eq!(reader.join().unwrap().unwrap(), (1, 1), "who asked before sees the book as it was");
    });
    assert_eq!(house.count("tag"), 2);
}

#[test]
fn many_read_and_many_write() {
    let house = House::new();
    thread::scope(|scope| {
        for writer in 0..4 {
            let house = &house;
            scope.spawn(move || {
                for number in 0..10 {
                    let add = "insert into tag (name) values (:name)";
                    let name = json!({ "name": format!("{writer}-{number}") });
                    house.book.change(MANAGER, OP, |tx| tx.insert(add, name)).unwrap();
                }
            });
        }
        for _ in 0..4 {
            scope.spawn(|| {
                let mut seen = 0;
                while seen < 40 {
                    let now = house.count("tag");
                    assert!(now >= seen, "nothing that was kept is ever gone again");
                    seen = now;
                    // A change is in the journal as soon as its rows are there.
                    let lacking: Vec<i64> = house.column(
                        "select tag.id from tag where not exists (
                           select 1 from journal where table_name = 'tag' and row_id = tag.id)",
                    );
                    assert_eq!(lacking, [] as [i64; 0]);
                }
            });
        }
    });
    assert_eq!(house.problems(), [] as [serde_json::Value; 0], "and the book is whole");
}
