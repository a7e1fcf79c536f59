#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::api::testing::TestDesk;

#[test]
fn a_page_of_the_calendar_shows_all_that_falls_on_each_day() {
    let desk = TestDesk::new();
    for (name, tier) in [("王一", "ordinary"), ("王二", "vip")] {
        let guest = desk.guest_with(json!({ "display_name": name, "tier": tier }));
        let date =
            json!({ "kind": "birthday", "calendar": "lunar", "year": null, "month": 8, "leap": false, "day": 15 });
        desk.ok("date_add", json!({ "guest_id": guest, "date": date }));
    }
    let guest = desk.guest("王三");
    for text in ["湖景房", "寄回围巾"] {
        let promise = json!({ "text": text, "due_on": "2026-09-25" });
        desk.ok("promise_add", json!({ "guest_id": guest, "promise": promise }));
    }
    let trace = |due_on: &str| json!({ "guest_id": guest, "trace": { "text": "放加湿器", "due_on": due_on } });
    desk.ok("trace_add", trace("2026-09-25"));
    let done = desk.ok("trace_add", trace("2026-09-26"));
    desk.ok("trace_done", json!({ "id": done["id"] }));
    desk.ok("festival_observe", json!({ "id": "chuseok", "observed": true }));
    let request = json!({ "from": "2026-09-01", "to": "2026-09-30", "lines_a_day": 1 });
    let days: Vec<CalendarDay> = desk.get("calendar_days", request);
    assert_eq!(days.len(), 30, "every day of the month");
    let day = days.iter().find(|day| day.date.to_string() == "2026-09-25").unwrap();
    assert_eq!((day.lunar.month, day.lunar.day), (8, 15), "the lunar day in its cell");
    let festivals: Vec<String> = day.festivals.iter().map(|festival| String::from(festival.id)).collect();
    assert_eq!(festivals, ["mid_autumn", "chuseok"], "all festivals of the day");
    assert_eq!(day.dates, 2, "both guests are counted");
    let names: Vec<&str> = day.lines.iter().map(|line| line.guest.as_str()).collect();
    assert_eq!(names, ["王二"], "the most valued one is named");
    assert_eq!((day.promises, day.promise_lines.len()), (2, 1), "promises are counted and named like dates");
    assert_eq!(day.traces, 1, "what is to be done on the day");
    let elsewhere: i64 = days
        .iter()
        .filter(|other| other.date != day.date)
        .map(|other| other.dates + other.promises + other.traces)
        .sum();
    assert_eq!(elsewhere, 0, "on no other day");
}

#[test]
fn a_page_is_at_most_a_year_within_the_known_years() {
    let desk = TestDesk::new();
    let page = |from: &str, to: &str| json!({ "from": from, "to": to, "lines_a_day": 3 });
    assert_eq!(desk.refused("calendar_days", page("2026-01-01", "2028-01-01")), "calendar_too_long");
    assert_eq!(desk.refused("calendar_days", page("1899-12-01", "1900-01-31")), "date_out_of_range");
    let leap_month = page("2025-07-25", "2025-07-25");
    let days: Vec<CalendarDay> = desk.get("calendar_days", leap_month);
    assert!(days[0].lunar.leap, "25 July 2025 begins the leap sixth month");
    assert_eq!(days[0].leap_month, Some(6), "and the year says so");
}
