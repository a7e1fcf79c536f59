#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use crate::api::testing::TestDesk;

fn sample(guests: u32, language: &str) -> TestDesk {
    let desk = TestDesk::closed();
    desk.ok("sample_create", json!({ "path": desk.path(), "guests": guests, "seed": 7, "language": language }));
    desk
}

/// Everything of the first guests but the times and the number of rows around them.
fn pages(desk: &TestDesk, guests: i64) -> Vec<Value> {
    (1..=guests)
        .map(|id| {
            let mut page = desk.ok("guest_open", json!({ "guest_id": id }));
            page["guest"]["household_id"] = Value::Null;
            page
        })
        .collect()
}

#[test]
fn one_seed_gives_one_hotel_of_any_size() {
    let (small, large) = (sample(40, "zh-CN"), sample(130, "zh-CN"));
    for (one, other) in pages(&small, 40).iter().zip(pages(&large, 40)) {
        assert_eq!(one["guest"], other["guest"], "the first guests of a larger hotel are those of a smaller one");
        assert_eq!(one["contacts"].as_array().map(Vec::len), other["contacts"].as_array().map(Vec::len));
    }
    let list = large.ok("guest_list", json!({ "filter": {}, "offset": 0, "limit": 1 }));
    assert_eq!(list["total"], 130);
}

#[test]
fn a_sample_is_whole_and_says_that_it_is_one() {
    let desk = sample(120, "en");
    let status = desk.ok("desk_status", json!({}));
    assert_eq!(status["open"]["sample"], true, "nobody must take invented guests for real ones");
    let report = desk.ok("book_check", json!({}));
    assert_eq!(report["whole"], true, "{report}");
    assert_eq!(desk.refused("undo_last", json!({})), "nothing_to_undo", "the making of the hotel is not undone by key");
}

#[test]
fn the_known_passphrase_opens_it_again() {
    let desk = TestDesk::closed();
    let made = desk.ok("sample_create", json!({ "path": desk.path(), "guests": 5, "seed": 1 }));
    desk.ok("book_lock", json!({}));
    desk.ok("book_open", json!({ "path": desk.path(), "passphrase": made["passphrase"] }));
}

#[test]
fn the_cast_can_be_found_and_its_dangers_are_seen() {
    for (language, named) in [("zh-CN", "单小军"), ("en", "Shan Xiaojun")] {
        let desk = sample(20, language);
        for typed in ["sxj", "单", "8812", "1208"] {
            let hits = desk.ok("guest_search", json!({ "text": typed, "limit": 5 }));
            assert!(
                hits.as_array().unwrap().iter().any(|hit| hit["display_name"] == named && hit["dangers"] == 1),
                "{language}: {typed} must find {named} with the allergy: {hits}"
            );
        }
    }
}

#[test]
fn no_letter_of_a_name_is_lost_on_the_way_to_an_address() {
    let desk = sample(300, "en");
    let mut seen = 0;
    for page in pages(&desk, 300) {
        let name = page["guest"]["display_name"].as_str().unwrap();
        let mails = page["contacts"].as_array().unwrap().iter().filter(|contact| contact["kind"] == "email");
        for mail in mails.filter(|_| !name.is_ascii()) {
            let (local, _) = mail["value"].as_str().unwrap().split_once('@').unwrap();
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
            assert!(local.is_ascii() && letters(local) >= letters(name), "{name} is written to at {local}");
            seen += 1;
        }
    }
    assert!(seen > 10, "names with accents are among the first three hundred: {seen}");
}

#[test]
fn every_day_of_the_week_ahead_has_something_due() {
    let desk = sample(300, "zh-CN");
    let due = desk.ok("due_list", json!({ "days": 7 }));
    for day in due["days"].as_array().unwrap() {
        assert!(day["count"].as_i64().unwrap() > 0, "{day} is an empty day, and shows nothing of the program");
    }
}

#[test]
fn each_guest_brings_two_dates_and_five_preferences_on_average() {
    let desk = sample(1000, "en");
    let mut sums = (0, 0);
    for page in pages(&desk, 1000).iter().skip(20) {
        sums.0 += page["dates"].as_array().unwrap().len();
        sums.1 += page["preferences"].as_array().unwrap().len();
    }
    assert_eq!(sums.0, 980 * 2, "two dates each");
    assert!((4800..5300).contains(&sums.1), "about five preferences each: {}", sums.1);
}

#[test]
fn a_crew_keeps_the_promises_and_traces_of_the_cast() {
    for language in ["zh-CN", "en"] {
        let desk = sample(60, language);
        let status = desk.ok("desk_status", json!({}));
        assert_eq!(status["open"]["staff"]["role"], "administrator", "whoever looks around sits as the manager");
        let staff: Vec<Value> = desk.get("staff_list", json!({}));
        let departments: std::collections::BTreeSet<&str> =
            staff.iter().map(|member| member["department"].as_str().unwrap()).collect();
        assert!(departments.len() >= 8, "complaints and traces go to somebody in each of them: {departments:?}");

        let day = desk.ok("day_open", json!({}));
        let because: std::collections::BTreeSet<&str> =
            day["promises"].as_array().unwrap().iter().map(|line| line["because"].as_str().unwrap()).collect();
        assert_eq!(because.len(), 4, "each reason to see a promise is there to be looked at: {because:?}");
        let traces: Vec<Value> = desk.get("trace_today", json!({}));
        assert!(traces.iter().any(|trace| !trace["done_by"].is_null()), "some are done");
        let open = traces.iter().filter(|trace| trace["done_by"].is_null()).count();
        assert!(open > 3, "and more are not: {open}");
        assert!(traces.iter().any(|trace| !trace["preference_id"].is_null()), "a wish became an instruction");
        assert!(traces.iter().any(|trace| !trace["special_date_id"].is_null()), "a birthday became one");
    }
}

#[test]
fn a_place_that_is_taken_is_left_alone() {
    let desk = TestDesk::closed();
    std::fs::write(desk.path(), "a letter").unwrap();
    let refused = desk.refused("sample_create", json!({ "path": desk.path(), "guests": 5 }));
    assert_eq!(refused, "book_exists");
    assert_eq!(std::fs::read(desk.path()).unwrap(), b"a letter");
}

#[test]
fn two_years_of_visits_show_who_keeps_a_rhythm() {
    let desk = sample(300, "en");
    let guests = pages(&desk, 300);
    let count = |page: &Value| page["visits"]["visits"].as_array().unwrap().len();
    let share = |wanted: &dyn Fn(usize) -> bool| guests.iter().filter(|page| wanted(count(page))).count() * 100 / 300;
    assert!(share(&|visits| visits > 20) >= 3, "some come all the time");
    assert!((25..=60).contains(&share(&|visits| visits == 1)), "many came once: {}", share(&|visits| visits == 1));
    assert!(share(&|visits| visits == 0) >= 15, "and some have never been here");
    let shan = &guests[0]["visits"]["sums"];
    assert!(shan["stays"].as_i64().unwrap() > 10 && shan["nights"].as_i64() > shan["stays"].as_i64(), "{shan}");
}
