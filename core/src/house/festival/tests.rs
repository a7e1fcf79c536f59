#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::*;
use crate::api::testing::TestDesk;
use crate::calendar::Festival;

fn listed(desk: &TestDesk, year: i32) -> Vec<FestivalDay> {
    desk.get("festival_list", json!({ "from_year": year, "to_year": year }))
}

fn days_of(desk: &TestDesk, id: &str, year: i32) -> Vec<String> {
    let id = FestivalId::parse(id).unwrap();
    listed(desk, year).iter().filter(|day| day.id == id).map(|day| day.date.to_string()).collect()
}

#[test]
fn festivals_come_by_day_with_what_is_not_sure_about_them() {
    let desk = TestDesk::new();
    desk.ok("festival_observe", json!({ "id": "eid_al_fitr", "observed": true }));
    let days = listed(&desk, 2027);
    assert!(days.is_sorted_by_key(|day| day.date), "in the order of the year");
    assert_eq!(days_of(&desk, "spring_festival", 2027), ["2027-02-06"]);
    let eid = days.iter().find(|day| day.id == FestivalId::World(Festival::EidAlFitr)).unwrap();
    assert!(eid.expected, "the moon may move it by a day");
    let ninth = listed(&desk, 2057).into_iter().find(|day| day.id == FestivalId::World(Festival::DoubleNinth));
    assert_eq!(ninth.unwrap().open.len(), 2, "a day either way");
    let spring = days.iter().find(|day| day.id == FestivalId::World(Festival::SpringFestival)).unwrap();
    assert_eq!(
        (spring.name(Language::English).as_str(), spring.name(Language::Chinese).as_str()),
        ("Spring Festival", "春节")
    );
}

#[test]
fn a_festival_the_house_passes_over_is_not_listed() {
    let desk = TestDesk::new();
    desk.ok("festival_observe", json!({ "id": "easter", "observed": false }));
    assert!(days_of(&desk, "easter", 2027).is_empty(), "passed over");
    let choices: Vec<FestivalChoice> = desk.get("festival_choices", json!({}));
    let easter = choices.iter().find(|choice| choice.id == FestivalId::World(Festival::Easter)).unwrap();
    assert!(!easter.observed, "and the settings still offer it");
    desk.undo();
    assert_eq!(days_of(&desk, "easter", 2027), ["2027-03-28"], "undo brings it back");
}

#[test]
fn a_house_observes_what_its_country_keeps_until_it_chooses() {
    let desk = TestDesk::new();
    let observed = |id: &str| -> bool {
        let choices: Vec<FestivalChoice> = desk.get("festival_choices", json!({}));
        choices.iter().find(|choice| choice.id == FestivalId::parse(id).unwrap()).unwrap().observed
    };
    assert!(observed("laba") && observed("christmas"), "a hotel in Hangzhou keeps these");
    assert!(!observed("hanukkah"), "and not this one");
    assert!(days_of(&desk, "hanukkah", 2026).is_empty(), "so it is on no list");
    desk.ok("festival_observe", json!({ "id": "hanukkah", "observed": true }));
    assert!(observed("hanukkah"), "unless it chose so");
    assert_eq!(days_of(&desk, "hanukkah", 2026), ["2026-12-05"]);
}

#[test]
fn a_festival_of_the_house_returns_every_year_in_its_own_calendar() {
    let desk = TestDesk::new();
    let own = json!({ "name": " 桂花节 ", "calendar": "lunar", "month": 8, "day": 1 });
    let id = desk.ok("festival_add", own)["id"].as_str().unwrap().to_owned();
    assert_eq!(days_of(&desk, &id, 2026), ["2026-09-11"], "lunar 8/1");
    let day = listed(&desk, 2026).into_iter().find(|day| day.id == FestivalId::parse(&id).unwrap()).unwrap();
    assert_eq!(day.name(Language::English), "桂花节", "called as the house calls it");
    let moved = json!({ "name": "桂花节", "calendar": "solar", "month": 9, "day": 20 });
    desk.ok("festival_save", json!({ "id": id, "own": moved }));
    assert_eq!(days_of(&desk, &id, 2026), ["2026-09-20"], "moved");
    desk.ok("festival_remove", json!({ "id": id }));
    assert!(days_of(&desk, &id, 2026).is_empty(), "removed");
    assert_eq!(desk.refused("festival_remove", json!({ "id": id })), "festival_not_found");
}

#[test]
fn the_house_can_set_the_day_of_one_year_by_hand() {
    let desk = TestDesk::new();
    let correct = |year: i32, date: Value| json!({ "id": "eid_al_fitr", "year": year, "date": date });
    desk.ok("festival_correct", correct(2027, json!("2027-03-10")));
    assert_eq!(days_of(&desk, "eid_al_fitr", 2027), ["2027-03-10"], "as the moon was seen");
    assert_eq!(days_of(&desk, "eid_al_fitr", 2028), ["2028-02-26"], "other years keep their own");
    desk.ok("festival_correct", correct(2083, json!("2083-06-16")));
    assert_eq!(days_of(&desk, "eid_al_fitr", 2083), ["2083-06-16"], "a year without a sure day gets one");
    desk.ok("festival_correct", correct(2027, Value::Null));
    assert_eq!(days_of(&desk, "eid_al_fitr", 2027), ["2027-03-09"], "the calendar's own day again");
    assert_eq!(desk.refused("festival_correct", correct(2027, json!("2028-01-01"))), "festival_day_of_other_year");
}

#[test]
fn what_cannot_be_is_refused() {
    let desk = TestDesk::new();
    let own = |name: &str, month: u8, day: u8| json!({ "name": name, "calendar": "solar", "month": month, "day": day });
    assert_eq!(desk.refused("festival_add", own(" ", 5, 1)), "festival_name_missing");
    assert_eq!(desk.refused("festival_add", own("May", 2, 30)), "day_out_of_month");
    let world = json!({ "id": "easter", "own": own("Easter", 4, 1) });
    assert_eq!(desk.refused("festival_save", world), "festival_not_own");
    assert_eq!(desk.refused("festival_list", json!({ "from_year": 1899, "to_year": 1901 })), "date_out_of_range");
    assert_eq!(desk.refused("festival_observe", json!({ "id": "boxing_day", "observed": true })), "bad_request");
}
