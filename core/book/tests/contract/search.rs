//! Finding guests.

use std::cell::Cell;

use serde::Deserialize;
use serde_json::{Value, json};
use zhike_book::{BookError, Document, Found, GuestIndex, Host, Query};
use zhike_ground::text::search::match_query;

use crate::house::{HOST, House, INDEX, document, guest};

#[derive(Deserialize)]
struct Shown {
    display_name: String,
    dangers: i64,
}

/// The names found, in order, each with its rank and its dangers.
fn found(house: &House, typed: &str, limit: u32) -> Vec<(i64, String, i64)> {
    let typed = match_query(typed).unwrap();
    let shown: Vec<(Found, Shown)> = house
        .book
        .read(|query| {
            let found = query.search(&typed)?.anywhere(limit)?;
            query.shown(&INDEX.sources, &found)
        })
        .unwrap();
    shown.into_iter().map(|(found, shown)| (found.rank, shown.display_name, shown.dangers)).collect()
}

fn names(house: &House, typed: &str, limit: u32) -> Vec<String> {
    found(house, typed, limit).into_iter().map(|(_, name, _)| name).collect()
}

#[test]
fn a_guest_is_found_as_soon_as_it_is_there_and_no_longer() {
    let house = House::new();
    let added = house.guest(5, "顾明月");
    assert_eq!(names(&house, "明月", 9), ["顾明月"]);
    house.run("update guest set display_name = '沈舟' where id = 5");
    assert_eq!((names(&house, "明月", 9), names(&house, "沈", 9)), (vec![], vec!["沈舟".to_owned()]));
    let removed = house.run("delete from guest where id = 5");
    assert!(names(&house, "沈", 9).is_empty());
    house.undo(removed.id);
    assert_eq!(names(&house, "沈", 9), ["沈舟"], "undo brings the guest back into the search");
    assert_eq!(house.refused(added).0, "undo_conflict");
    assert_eq!(house.problems(), [] as [Value; 0]);
}

#[test]
fn the_most_valued_come_first_then_as_they_came_however_many_there_are() {
    let house = House::new();
    for id in 1..=30 {
        house.guest(id, &format!("林 {id}"));
    }
    house.run("update guest set tier = 'vip' where id in (17, 29)");
    let expected: Vec<String> = [17, 29, 1, 2, 3].map(|id| format!("林 {id}")).into();
    assert_eq!(names(&house, "林", 5), expected, "no more than are asked for");
    assert_eq!(found(&house, "林", 1)[0].0, 0, "with the rank");
    assert_eq!(names(&house, "林", 99).len(), 30, "each once, whether it changed a moment ago or not");
    assert_eq!(house.problems(), [] as [Value; 0]);
}

#[test]
fn a_search_shows_what_is_true_now() {
    let house = House::new();
    house.guest(5, "Mei");
    let allergy = house.run(
        "insert into preference (guest_id, category, text, strength, noted_at) values (5, 'allergy', 'nuts', 'danger', 0)",
    );
    assert_eq!(found(&house, "mei", 9), [(2, "Mei".to_owned(), 1)]);
    house.undo(allergy.id);
    assert_eq!(found(&house, "mei", 9), [(2, "Mei".to_owned(), 0)]);
}

#[test]
fn names_can_be_asked_for_alone() {
    let house = House::new();
    house.guest(5, "Mei");
    let typed = match_query("mei").unwrap();
    let named = house.book.read(|query| query.search(&typed)?.named(9)).unwrap();
    assert_eq!(named, [Found { rank: 2, guest_id: 5 }]);
}

#[test]
fn all_who_are_found_stand_in_a_statement_as_a_table() {
    let house = House::new();
    for id in 1..=12 {
        house.run(&guest(id, "林"));
    }
    house.run("update guest set tier = 'vip' where id = 7; ");
    let typed = match_query("林").unwrap();
    let ids: Vec<i64> = house
        .book
        .read(|query| {
            let search = query.search(&typed)?.parameter();
            query.column::<i64>(
                "select guest.id from found(:search) as hit join guest on guest.id = hit.guest_id
                 where guest.id > :least order by hit.place limit 3",
                json!({ "search": search, "least": 3 }),
            )
        })
        .unwrap();
    assert_eq!(ids, [7, 4, 5]);
    let nobody: Result<Vec<i64>, BookError> = house.book.read(|query| {
        let search = query.search(&match_query("沈").unwrap())?.parameter();
        query.column("select hit.guest_id from found(:search) as hit", json!({ "search": search }))
    });
    assert_eq!(nobody.unwrap(), [] as [i64; 0]);
}

/// Documents of another version: whatever guests are called, they are found as 燕.
fn other_documents(_: &Query, guests: &[i64]) -> Result<Vec<Document>, BookError> {
    Ok(guests.iter().map(|id| document(*id, "燕", 2)).collect())
}

#[test]
fn documents_of_another_version_are_made_anew_when_the_book_is_opened() {
    let with = |keys_version, documents| Host { guests: GuestIndex { keys_version, documents, ..INDEX }, ..HOST };
    let mut house = House::new();
    for id in 1..=20 {
        house.guest(id, "林");
    }
    let found = |house: &House| (names(house, "林", 99).len(), names(house, "燕", 99).len());
    let changes = house.count("change");
    house = house.reopened(with(INDEX.keys_version, other_documents));
    assert_eq!(found(&house), (20, 0), "of the same version they stay as they are");
    let heard = Cell::new(None);
    let progress = |done, total| heard.set(Some((done, total)));
    house = house.reopened(Host { progress: &progress, ..with(INDEX.keys_version + 1, other_documents) });
    assert_eq!(heard.get(), Some((0, 20)), "long work says how far it is");
    assert_eq!(found(&house), (0, 20), "each guest is found by the new words alone");
    assert_eq!(house.count("change"), changes, "the history tells of nothing that nobody did");
    assert_eq!(house.problems(), [] as [Value; 0]);
    house = house.reopened(with(INDEX.keys_version + 1, INDEX.documents));
    assert_eq!(found(&house), (0, 20), "and once is enough");
}
