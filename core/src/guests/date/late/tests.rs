#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use crate::api::testing::TestDesk;
use crate::date::{SpecialDate, TodayDates};

// The desk's day is 21 November 2026, and its book was made on it.

fn note(desk: &TestDesk, guest: i64, kind: &str, (month, day): (u8, u8)) -> SpecialDate {
    let date = json!({ "kind": kind, "calendar": "solar", "year": null, "month": month, "leap": false, "day": day });
    desk.get("date_add", json!({ "guest_id": guest, "date": date }))
}

fn today(desk: &TestDesk, on: &str) -> TodayDates {
    desk.get("date_today", json!({ "on": on }))
}

/// Each line as the guest, with a star where it is late.
fn seen(desk: &TestDesk, on: &str) -> Vec<String> {
    let lines = today(desk, on).lines.into_iter();
    lines.map(|line| format!("{}{}", line.guest, if line.late { "*" } else { "" })).collect()
}

fn request(date: &SpecialDate, on: &str) -> Value {
    json!({ "date_ids": [date.id], "occurs_on": on })
}

#[test]
fn what_nobody_settled_stays_until_it_is_done_or_skipped() {
    let desk = TestDesk::new();
    let (missed, skipped) = (desk.guest("missed"), desk.guest("skipped"));
    let first = note(&desk, missed, "birthday", (11, 25));
    let second = note(&desk, skipped, "birthday", (11, 26));
    let none: [&str; 0] = [];
    assert_eq!(seen(&desk, "2026-11-25"), ["missed"], "the day itself is not late");
    assert_eq!(seen(&desk, "2026-11-27"), ["skipped*", "missed*"], "late, the newest day first");
    assert_eq!(seen(&desk, "2027-03-01"), ["skipped*", "missed*"], "and for as long as nobody settles them");
    desk.ok("reminder_done", request(&first, "2026-11-25"));
    let mut skip = request(&second, "2026-11-26");
    skip["reason"] = json!("出差");
    desk.ok("reminder_skip", skip);
    assert_eq!(seen(&desk, "2026-11-27"), none, "done and skipped");
    desk.undo();
    assert_eq!(seen(&desk, "2026-11-27"), ["skipped*"], "undo makes it late again");
    assert_eq!(seen(&desk, "2027-11-20"), none, "a month before it comes again nobody makes good the last one");
}

#[test]
fn late_ones_are_counted_and_do_not_hide_the_day() {
    let desk = TestDesk::new();
    for number in 0..8 {
        let guest = desk.guest_with(json!({ "display_name": format!("late {number}"), "tier": "occasional" }));
        note(&desk, guest, "birthday", (11, 22));
    }
    let now = desk.guest("now");
    note(&desk, now, "birthday", (11, 24));
    let day = today(&desk, "2026-11-24");
    assert_eq!((day.late, day.now, day.lines.len()), (8, 1, 9), "all are told");
    let place = day.lines.iter().position(|line| line.guest == "now");
    assert_eq!(place, Some(5), "the newest few first, then the day, then the rest");
}

/// Units: minutes.
const DAY: i64 = 24 * 60;

#[test]
fn what_had_passed_when_it_was_noted_was_never_missed() {
    let desk = TestDesk::new();
    let guest = desk.guest("林晓");
    note(&desk, guest, "company_day", (11, 20));
    desk.wait(4 * DAY);
    note(&desk, guest, "birthday", (11, 23));
    let none: [&str; 0] = [];
    assert_eq!(seen(&desk, "2026-11-25"), none, "both were over when the house learnt of them");
    let date = note(&desk, guest, "wedding_anniversary", (11, 26));
    assert_eq!(seen(&desk, "2026-11-27"), ["林晓*"], "this one was missed");
    let on = |day: u8| json!({ "kind": "wedding_anniversary", "calendar": "solar", "month": 11, "leap": false, "day": day, "label": "金婚" });
    desk.wait(2 * DAY);
    desk.ok("date_save", json!({ "id": date.id, "date": on(26) }));
    assert_eq!(seen(&desk, "2026-11-27"), ["林晓*"], "a remark changes nothing");
    desk.ok("date_save", json!({ "id": date.id, "date": on(24) }));
    assert_eq!(seen(&desk, "2026-11-27"), none, "its right day was over when it was put right");
}

#[test]
fn nobody_is_late_with_what_calls_for_nothing() {
    let desk = TestDesk::new();
    let quiet = desk.guest_with(json!({ "display_name": "静", "do_not_celebrate": true }));
    note(&desk, quiet, "birthday", (11, 22));
    let mourning = desk.guest("念");
    note(&desk, mourning, "memorial", (11, 22));
    let none: [&str; 0] = [];
    assert_eq!(seen(&desk, "2026-11-23"), none, "no celebration, no greeting, nothing missed");
}

#[test]
fn what_was_put_off_is_late_when_it_wakes() {
    let desk = TestDesk::new();
    let guest = desk.guest("何先生");
    let date = note(&desk, guest, "birthday", (11, 22));
    let mut snooze = request(&date, "2026-11-22");
    snooze["until"] = json!("2026-11-25");
    desk.ok("reminder_snooze", snooze);
    let none: [&str; 0] = [];
    assert_eq!(seen(&desk, "2026-11-24"), none, "asleep");
    assert_eq!(seen(&desk, "2026-11-25"), ["何先生*"], "once, and marked");
}

#[test]
fn a_manager_lets_go_of_all_that_is_late_at_once() {
    let desk = TestDesk::new();
    for day in [21, 22, 24] {
        let guest = desk.guest(&format!("{day}"));
        note(&desk, guest, "birthday", (11, day));
    }
    desk.wait(4 * DAY);
    assert_eq!(seen(&desk, "2026-11-25"), ["24*", "22*", "21*"]);
    assert_eq!(desk.refused("late_clear", json!({ "before": "2026-11-26" })), "late_clear_ahead");
    desk.ok("late_clear", json!({ "before": "2026-11-24" }));
    assert_eq!(seen(&desk, "2026-11-25"), ["24*"], "what falls on the day or later is not let go");
    desk.undo();
    assert_eq!(seen(&desk, "2026-11-25"), ["24*", "22*", "21*"], "undo brings them back");
    let duty = desk.ok("staff_add", json!({ "name": "沈亦舒", "role": "concierge", "department": "concierge" }));
    desk.ok("staff_sit", json!({ "id": duty["id"] }));
    assert_eq!(desk.refused("late_clear", json!({ "before": "2026-11-24" })), "not_allowed");
}
