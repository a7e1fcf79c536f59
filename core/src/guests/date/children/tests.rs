#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::api::testing::TestDesk;

// The desk's day is 21 November 2026.

/// The children of a guest in words.
fn told(desk: &TestDesk, guest: i64) -> Vec<String> {
    let session = desk.desk.session().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let id = GuestId(guest);
    let children = session.book.read(|query| children_of(query, &[id], today)).unwrap();
    children.get(id).iter().map(|child| child_text(child, Language::English)).collect()
}

fn birthday(desk: &TestDesk, guest: i64, year: i32, month: u8, day: u8) {
    let date = json!({
        "kind": "birthday", "calendar": "solar", "year": year, "month": month, "leap": false, "day": day,
    });
    desk.ok("date_add", json!({ "guest_id": guest, "date": date }));
}

fn relate(desk: &TestDesk, guest: i64, kind: &str, other: i64) {
    desk.ok("relationship_add", json!({ "guest_id": guest, "kind": kind, "related_guest_id": other }));
}

#[test]
fn a_child_is_as_old_as_its_last_birthday_whoever_noted_it() {
    let desk = TestDesk::new();
    let mother = desk.guest("Mother");
    let (older, younger) = (desk.guest("Older"), desk.guest("Younger"));
    birthday(&desk, older, 2018, 11, 21);
    birthday(&desk, younger, 2020, 11, 22);
    relate(&desk, mother, "child", older);
    relate(&desk, younger, "parent", mother);
    assert_eq!(told(&desk, mother), ["Older (8)", "Younger (5)"], "eight today, six tomorrow");
    let none: [&str; 0] = [];
    assert_eq!(told(&desk, older), none, "and the child has no children");
}

#[test]
fn without_a_birthday_the_year_tells_about_how_old() {
    let desk = TestDesk::new();
    let father = desk.guest("Father");
    let child = desk.guest_with(json!({ "display_name": "Child", "birth_year": 2019 }));
    relate(&desk, father, "child", child);
    desk.ok("relationship_add", json!({ "guest_id": father, "kind": "child", "related_name": "Baby" }));
    assert_eq!(told(&desk, father), ["Child (about 7)", "Baby"], "of a name alone no age is known");
}

#[test]
fn who_lives_in_the_household_and_is_not_grown_up_is_a_child_once() {
    let desk = TestDesk::new();
    let mother = desk.guest("Mother");
    let (grown, child) = (desk.guest("Grown"), desk.guest("Child"));
    birthday(&desk, grown, 2008, 11, 21);
    birthday(&desk, child, 2012, 1, 1);
    for other in [grown, child] {
        desk.ok("household_join", json!({ "guest_id": other, "with_guest_id": mother }));
    }
    relate(&desk, mother, "child", child);
    assert_eq!(told(&desk, mother), ["Child (14)"], "eighteen today is grown up");
}
