#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::*;
use crate::api::testing::TestDesk;

fn danger(desk: &TestDesk, guest: i64, text: &str) {
    let preference = json!({ "category": "allergy", "text": text, "strength": "danger" });
    desk.ok("preference_add", json!({ "guest_id": guest, "preference": preference }));
}

fn stays(desk: &TestDesk, guest: Option<i64>, name: &str, stay: (&str, Option<&str>), more: Value) {
    let mut arrival = json!({ "name": name, "guest_id": guest, "arrives_on": stay.0, "departs_on": stay.1 });
    arrival.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.ok("arrival_add", arrival);
}

/// What endangers those who are with a guest on a day: why they count, whose and what.
fn told(desk: &TestDesk, guest: i64, day: &str) -> Vec<(&'static str, String, String)> {
    let day: NaiveDate = day.parse().unwrap();
    let session = desk.desk.session().unwrap();
    let found =
        session.book.read(|query| shared_dangers(query, &[GuestId(guest)], Days { from: day, to: day })).unwrap();
    let found = found.get(GuestId(guest)).iter();
    found.map(|danger| (danger.because.id(), danger.name.clone(), danger.text.clone())).collect()
}

fn one(because: &'static str, name: &str, text: &str) -> Vec<(&'static str, String, String)> {
    vec![(because, name.to_owned(), text.to_owned())]
}

#[test]
fn a_household_and_a_family_share_their_dangers_at_any_time() {
    let desk = TestDesk::new();
    let (host, wife, child) = (desk.guest("何川"), desk.guest("林晓"), desk.guest("小满"));
    danger(&desk, wife, "花生");
    desk.ok("household_join", json!({ "guest_id": host, "with_guest_id": wife }));
    assert_eq!(told(&desk, host, "2026-11-22"), one("household", "林晓", "花生"));
    assert_eq!(told(&desk, wife, "2026-11-22"), [], "her own she has herself");
    danger(&desk, child, "虾");
    desk.ok("relationship_add", json!({ "guest_id": wife, "kind": "child", "related_guest_id": child }));
    assert_eq!(told(&desk, wife, "2026-11-22"), one("family", "小满", "虾"));
    assert_eq!(told(&desk, child, "2026-11-22"), one("family", "林晓", "花生"), "seen from either side");
}

#[test]
fn who_shares_a_room_shares_the_dangers_of_that_stay_and_of_no_other() {
    let desk = TestDesk::new();
    let (one_guest, other) = (desk.guest("何川"), desk.guest("林晓"));
    danger(&desk, other, "花生");
    let room = || json!({ "room": "1208" });
    stays(&desk, Some(one_guest), "何川", ("2026-11-22", Some("2026-11-24")), room());
    stays(&desk, Some(other), "林晓", ("2026-11-23", Some("2026-11-25")), room());
    assert_eq!(told(&desk, one_guest, "2026-11-22"), [], "on that day the other is not there yet");
    assert_eq!(told(&desk, one_guest, "2026-11-23"), one("room", "林晓", "花生"));
    let next = desk.guest("程诺");
    stays(&desk, Some(next), "程诺", ("2026-11-25", Some("2026-11-26")), room());
    assert_eq!(told(&desk, next, "2026-11-25"), [], "who moves in when the other leaves shares nothing");
    assert_eq!(told(&desk, one_guest, "2027-03-01"), [], "and past stays are over");
}

#[test]
fn what_a_companions_booking_says_counts_as_well() {
    let desk = TestDesk::new();
    let guest = desk.guest("何川");
    let stay = ("2026-11-22", Some("2026-11-24"));
    stays(&desk, Some(guest), "何川", stay, json!({ "room": "1208" }));
    stays(&desk, None, "Anselm Roth", stay, json!({ "room": "1208", "note": "花生过敏，接机 MU5131" }));
    assert_eq!(told(&desk, guest, "2026-11-22"), one("room", "Anselm Roth", "花生"));
}

#[test]
fn a_booking_in_the_same_room_may_be_several_guests() {
    let desk = TestDesk::new();
    let guest = desk.guest("何川");
    for text in ["花生", "虾"] {
        let namesake = desk.guest("王伟");
        danger(&desk, namesake, text);
    }
    let stay = ("2026-11-22", Some("2026-11-24"));
    stays(&desk, Some(guest), "何川", stay, json!({ "room": "1208" }));
    stays(&desk, None, "王伟", stay, json!({ "room": "1208" }));
    let found = told(&desk, guest, "2026-11-22");
    let texts: Vec<&str> = found.iter().map(|(_, _, text)| text.as_str()).collect();
    assert_eq!(texts, ["花生", "虾"], "until somebody says which, both warn");
}

#[test]
fn who_belongs_together_and_arrives_together_shares_dangers() {
    let desk = TestDesk::new();
    let (director, assistant) = (desk.guest("何川"), desk.guest("程诺"));
    danger(&desk, assistant, "花生");
    desk.ok("relationship_add", json!({ "guest_id": director, "kind": "assistant", "related_guest_id": assistant }));
    assert_eq!(told(&desk, director, "2026-11-22"), [], "an assistant at home endangers nobody");
    stays(&desk, Some(director), "何川", ("2026-11-22", Some("2026-11-24")), json!({ "room": "1208" }));
    stays(&desk, Some(assistant), "程诺", ("2026-11-22", None), json!({ "room": "1209" }));
    assert_eq!(told(&desk, director, "2026-11-22"), one("together", "程诺", "花生"));
}

#[test]
fn a_word_that_stands_for_no_room_makes_nobody_share_one() {
    let desk = TestDesk::new();
    let (guest, other) = (desk.guest("何川"), desk.guest("林晓"));
    danger(&desk, other, "花生");
    let stay = ("2026-11-22", Some("2026-11-24"));
    for (id, name) in [(guest, "何川"), (other, "林晓")] {
        stays(&desk, Some(id), name, stay, json!({ "room": "TBA" }));
    }
    assert_eq!(told(&desk, guest, "2026-11-22"), one("room", "林晓", "花生"), "two may share whatever it is called");
    for number in 0..MOST_IN_A_ROOM {
        stays(&desk, Some(desk.guest(&format!("宾客{number}"))), "宾客", stay, json!({ "room": "TBA" }));
    }
    assert_eq!(told(&desk, guest, "2026-11-22"), [], "so many share none");
}
