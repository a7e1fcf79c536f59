#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use crate::api::testing::TestDesk;

fn arrival(name: &str, from: &str, to: &str, room: &str) -> Value {
    json!({ "name": name, "guest_id": null, "arrives_on": from, "departs_on": to, "room": room })
}

fn names(desk: &TestDesk, from: &str, to: &str) -> Vec<String> {
    let list = desk.ok("arrival_list", json!({ "from": from, "to": to }));
    list.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_guest_is_in_the_house_from_arrival_to_departure() {
    let desk = TestDesk::new();
    desk.ok("arrival_add", arrival("梅青", "2026-11-20", "2026-11-23", "1208"));
    assert_eq!(names(&desk, "2026-11-22", "2026-11-22"), ["梅青"], "in the middle of the stay");
    assert_eq!(names(&desk, "2026-11-23", "2026-11-23"), ["梅青"], "still there on the day of departure");
    assert!(names(&desk, "2026-11-24", "2026-11-30").is_empty(), "gone the day after");
}

#[test]
fn a_name_that_one_guest_has_is_linked_and_two_are_asked_about() {
    let desk = TestDesk::new();
    let id = desk.guest("梅青");
    desk.ok("arrival_add", arrival("梅青", "2026-11-22", "2026-11-23", "8"));
    let list = desk.ok("arrival_list", json!({ "from": "2026-11-22", "to": "2026-11-22" }));
    assert_eq!(list[0]["guest_id"], id);
    desk.guest("梅青");
    let answer = desk.ok("arrival_add", arrival("梅青", "2026-11-25", "2026-11-26", "9"));
    assert_eq!(answer["namesakes"], 2, "nobody is chosen for the desk");
}

#[test]
fn an_arriving_guest_is_found_by_room() {
    let desk = TestDesk::new();
    desk.guest("梅青");
    desk.ok("arrival_add", arrival("梅青", "2026-11-22", "2026-11-23", "1208"));
    let hits = desk.ok("guest_search", json!({ "text": "1208", "limit": 5 }));
    assert_eq!(hits[0]["display_name"], "梅青");
}

#[test]
fn a_stay_lies_in_the_years_the_calendar_knows() {
    let desk = TestDesk::new();
    for (from, to) in [("0026-11-22", "2026-11-23"), ("2026-11-22", "20261-11-23"), ("2026-11-22", "2206-11-23")] {
        let to = if to.len() > 10 { format!("+{to}") } else { to.to_owned() };
        let code = desk.refused("arrival_add", arrival("梅青", from, &to, ""));
        assert_eq!(code, "date_out_of_range", "{from} to {to} is a slip of the finger");
    }
}

#[test]
fn a_stay_cannot_end_before_it_begins() {
    let desk = TestDesk::new();
    let code = desk.refused("arrival_add", arrival("梅青", "2026-11-22", "2026-11-21", ""));
    assert_eq!(code, "departure_before_arrival");
    let code = desk.refused("arrival_add", arrival("梅青", "2026-11-22", "2027-11-24", ""));
    assert_eq!(code, "stay_too_long", "or they would be in the house on no list");
    desk.ok("arrival_add", arrival("梅青", "2026-11-22", "2027-11-23", ""));
    assert_eq!(names(&desk, "2027-11-23", "2027-11-23"), ["梅青"], "a year later to the day");
}
