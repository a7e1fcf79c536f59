#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::api::testing::TestDesk;
use crate::date::{DueList, SpecialDate};

#[test]
fn a_round_birthday_is_pointed_out_in_the_count_of_the_house() {
    let desk = TestDesk::new();
    let note = |name: &str, calendar: &str, year: i32, month: u8, day: u8| -> SpecialDate {
        let date = json!({ "kind": "birthday", "calendar": calendar, "year": year, "month": month, "leap": false, "day": day });
        desk.get("date_add", json!({ "guest_id": desk.guest(name), "date": date }))
    };
    let full = note("sixty", "solar", 1966, 12, 5);
    let nominal = note("fifty-nine", "lunar", 1967, 10, 27);
    assert_eq!(nominal.next.unwrap().date.to_string(), "2026-12-05", "lunar 10/27 of 2026");
    let round = || -> Vec<(String, Option<i32>)> {
        let list: DueList = desk.get("due_list", json!({ "on": "2026-12-05" }));
        list.lines.into_iter().map(|line| (line.guest, line.round)).collect()
    };
    let told = |sixty, other| vec![("sixty".to_owned(), sixty), ("fifty-nine".to_owned(), other)];
    assert_eq!(full.round, Some(60), "the page says so too");
    assert_eq!(round(), told(Some(60), None), "in full years");
    desk.ok("age_rules_save", json!({ "nominal": true }));
    assert_eq!(desk.get::<AgeRules>("age_rules_get", json!({})), AgeRules { nominal: true });
    assert_eq!(round(), told(None, Some(60)), "by the old count, one at birth");
    desk.undo();
    assert_eq!(round(), told(Some(60), None));
}

#[test]
fn only_tens_of_a_birthday_are_round() {
    let on = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
    let check = |kind, year: i32, round: Option<i32>| {
        let said = json!({ "calendar": "solar", "year": year, "month": 6, "leap": false, "day": 1 });
        let date: RecurringDate = serde_json::from_value(said).unwrap();
        assert_eq!(AgeRules::default().round_on(kind, &date, on), round, "{kind:?} of {year}");
    };
    check(DateKind::Birthday, 1946, Some(80));
    check(DateKind::Birthday, 2016, Some(10));
    check(DateKind::Birthday, 1947, None);
    check(DateKind::Birthday, 2026, None);
    check(DateKind::WeddingAnniversary, 1976, None);
}
