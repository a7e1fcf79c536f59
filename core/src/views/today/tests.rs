#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use crate::api::testing::TestDesk;

/// A desk with something to see in every room. Its day is 2026-11-21.
fn busy() -> TestDesk {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let date = json!({ "kind": "birthday", "calendar": "solar", "month": 11, "leap": false, "day": 21 });
    desk.ok("date_add", json!({ "guest_id": guest, "date": date }));
    desk.ok("promise_add", json!({ "guest_id": guest, "promise": { "text": "靠窗的桌子", "due_on": "2026-11-21" } }));
    let trace = json!({ "department": "kitchen", "text": "备素食", "due_on": "2026-11-21" });
    desk.ok("trace_add", json!({ "guest_id": guest, "trace": trace }));
    let stay = json!({ "guest_id": guest, "name": "顾明月", "arrives_on": "2026-11-20", "departs_on": "2026-11-22" });
    desk.ok("arrival_add", stay);
    desk
}

#[test]
fn a_day_says_of_each_thing_what_its_room_says() {
    let desk = busy();
    let day = desk.ok("day_open", json!({ "on": "2026-11-21", "dates": 20 }));
    let check = |part: &str, command: &str, args: Value| {
        assert_eq!(day[part], desk.ok(command, args), "{part} are those of {command}");
    };
    check("lunar", "lunar_day", json!({ "date": "2026-11-21" }));
    check("arrivals", "arrival_list", json!({ "from": "2026-11-21", "to": "2026-11-21" }));
    check("dates", "date_today", json!({ "on": "2026-11-21", "limit": 20 }));
    check("traces", "trace_today", json!({ "on": "2026-11-21" }));
    check("gift_lists", "gift_lists", json!({ "offset": 0, "limit": 60 }));
    check("staff", "staff_list", json!({}));
    check("guests", "guest_list", json!({ "filter": {}, "sort": "newest", "offset": 0, "limit": 5 }));
    check("complaints", "complaint_list", json!({ "filter": { "standing": "soon" }, "limit": 12 }));
    for part in ["arrivals", "promises", "traces", "staff", "festivals"] {
        assert!(!day[part].as_array().unwrap().is_empty(), "there is something to see of {part}");
    }
    assert_eq!(day["dates"]["lines"].as_array().unwrap().len(), 1, "the birthday is the day's own");
}

#[test]
fn a_guest_in_the_house_brings_a_festival_that_the_house_does_not_keep() {
    let desk = TestDesk::new();
    let seen = || {
        let day = desk.ok("day_open", json!({ "on": "2026-11-21" }));
        day["festivals"].as_array().unwrap().iter().any(|festival| festival["id"] == "hanukkah")
    };
    let fields = json!({ "display_name": "Noa Levi", "language": "he" });
    let guest = desk.ok("guest_add", json!({ "fields": fields }))["id"].clone();
    assert!(!seen(), "she may never come");
    let stay =
        |to: &str| json!({ "guest_id": guest, "name": "Noa Levi", "arrives_on": "2026-12-01", "departs_on": to });
    let early = desk.ok("arrival_add", stay("2026-12-04"));
    assert!(!seen(), "she leaves the day before");
    desk.ok("arrival_save", json!({ "id": early["id"], "fields": stay("2026-12-06") }));
    assert!(seen(), "5 December is a day of hers");
    desk.ok("festival_observe", json!({ "id": "hanukkah", "observed": false }));
    assert!(!seen(), "unless the house has decided against it");
}

#[test]
fn a_day_says_who_comes_on_the_next() {
    let desk = busy();
    let comes = |name: &str, on: &str| {
        desk.ok("arrival_add", json!({ "guest_id": null, "name": name, "arrives_on": on, "departs_on": null }));
    };
    comes("林嘉怡", "2026-11-22");
    comes("陈伟强", "2026-11-23");
    let names = |on: &str, part: &str| -> Vec<String> {
        let day = desk.ok("day_open", json!({ "on": on }));
        let arrivals = day[part].as_array().unwrap().iter();
        arrivals.map(|arrival| arrival["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names("2026-11-21", "tomorrow"), ["林嘉怡"], "neither who is here nor who comes later");
    assert_eq!(names("2026-11-21", "arrivals"), ["顾明月"], "who comes tomorrow is not here");
    assert_eq!(names("2026-11-22", "arrivals"), ["顾明月", "林嘉怡"], "a day later she is");
}

#[test]
fn a_day_knows_the_festivals_that_are_not_over() {
    let desk = TestDesk::new();
    let dates = |on: &str| -> Vec<String> {
        let day = desk.ok("day_open", json!({ "on": on }));
        let festivals = day["festivals"].as_array().unwrap();
        festivals.iter().map(|festival| festival["date"].as_str().unwrap().to_owned()).collect()
    };
    let on_christmas = dates("2026-12-25");
    assert_eq!(on_christmas.first().map(String::as_str), Some("2026-12-25"), "the day's own is not over");
    assert!(on_christmas.iter().any(|date| date.starts_with("2027-12")), "the whole next year is in sight");
    assert!(dates("2026-12-26").iter().all(|date| date.as_str() > "2026-12-25"), "yesterday's is over");
    assert!(!dates("2100-01-01").is_empty(), "in the last year that is known there is no next one");
}

#[test]
fn the_day_that_is_left_out_is_the_propertys_today() {
    let desk = TestDesk::new();
    assert_eq!(desk.ok("day_open", json!({}))["on"], "2026-11-21", "as the clock in Hangzhou has it");
    assert_eq!(desk.refused("day_open", json!({ "on": "1850-01-01" })), "date_out_of_range");
}
