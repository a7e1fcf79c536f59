#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::{Promise, PromiseBecause, PromiseDue, PromiseState};
use crate::api::testing::TestDesk;

/// Writes a promise to a guest down and returns its id. The desk's day is 2026-11-21.
fn promise(desk: &TestDesk, guest_id: i64, (text, due_on): (&str, Option<&str>)) -> i64 {
    let request = json!({ "guest_id": guest_id, "promise": { "text": text, "due_on": due_on } });
    desk.get::<Promise>("promise_add", request).id
}

fn arrives(desk: &TestDesk, guest_id: i64, (from, to, room): (&str, Option<&str>, &str)) {
    let stay = json!({ "name": "住客", "guest_id": guest_id, "arrives_on": from, "departs_on": to, "room": room });
    desk.ok("arrival_add", stay);
}

fn today(desk: &TestDesk) -> Vec<PromiseDue> {
    serde_json::from_value(desk.ok("day_open", json!({}))["promises"].clone()).unwrap()
}

fn page(desk: &TestDesk, guest_id: i64) -> Vec<Promise> {
    serde_json::from_value(desk.ok("guest_open", json!({ "guest_id": guest_id }))["promises"].clone()).unwrap()
}

#[test]
fn a_promise_stays_open_until_kept_or_released_by_the_guest() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let id = promise(&desk, guest, (" 下次住湖景房 ", None));
    let made = &page(&desk, guest)[0];
    assert_eq!(
        (made.text.as_str(), made.state, made.made_by.as_deref()),
        ("下次住湖景房", PromiseState::Open, Some("周敏"))
    );

    assert_eq!(desk.refused("promise_release", json!({ "id": id, "note": " " })), "promise_reason_missing");
    let kept: Promise = desk.get("promise_keep", json!({ "id": id }));
    assert_eq!((kept.state, kept.settled_by.as_deref()), (PromiseState::Kept, Some("周敏")), "who kept it is known");
    assert_eq!(desk.refused("promise_keep", json!({ "id": id })), "promise_settled", "once is enough");
    let released = json!({ "id": id, "note": "客人说不必了" });
    assert_eq!(desk.refused("promise_release", released.clone()), "promise_settled", "kept is not released");

    let open: Promise = desk.get("promise_reopen", json!({ "id": id }));
    assert_eq!((open.state, open.settled_at), (PromiseState::Open, None));
    assert_eq!(desk.refused("promise_reopen", json!({ "id": id })), "promise_open");
    let released: Promise = desk.get("promise_release", released);
    assert_eq!(released.settled_note, "客人说不必了", "the guest's word is kept");
    assert_eq!(desk.ok("promise_list", json!({ "open_only": true })), json!([]), "nothing is open any more");
}

#[test]
fn every_step_with_a_promise_goes_back() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let id = promise(&desk, guest, ("下次住湖景房", None));
    let check = |command: &str, args: Value| {
        let before = page(&desk, guest);
        desk.ok(command, args);
        assert_ne!(page(&desk, guest), before, "{command} does something");
        desk.undo();
        assert_eq!(page(&desk, guest), before, "{command} is taken back whole");
    };
    check("promise_save", json!({ "id": id, "promise": { "text": "升级套房", "due_on": "2026-12-01" } }));
    check("promise_release", json!({ "id": id, "note": "不必了" }));
    check("promise_remove", json!({ "id": id }));
    check("promise_keep", json!({ "id": id }));
    desk.ok("promise_keep", json!({ "id": id }));
    check("promise_reopen", json!({ "id": id }));
    check("promise_add", json!({ "guest_id": guest, "promise": { "text": "寄回围巾" } }));
}

#[test]
fn today_shows_what_is_due_and_whose_guest_is_here_or_nearly_here() {
    let desk = TestDesk::new();
    /// From, until, room.
    type Stay<'a> = (&'a str, Option<&'a str>, &'a str);
    let check = |(due_on, stay): (Option<&str>, Option<Stay>), seen: Option<(PromiseBecause, &str, &str)>| {
        let guest = desk.guest("顾明月");
        if let Some(stay) = stay {
            arrives(&desk, guest, stay);
        }
        let id = promise(&desk, guest, ("湖景房", due_on));
        let found = today(&desk).into_iter().find(|line| line.promise.id == id);
        let found = found.as_ref().map(|line| (line.because, line.day.to_string(), line.room.as_str()));
        assert_eq!(found, seen.map(|(because, day, room)| (because, day.to_owned(), room)), "{due_on:?} {stay:?}");
    };
    use PromiseBecause::{Arriving, Due, InHouse, Overdue};
    check((Some("2026-11-20"), None), Some((Overdue, "2026-11-20", "")));
    check((Some("2026-11-21"), None), Some((Due, "2026-11-21", "")));
    check((Some("2026-11-22"), None), None);
    check((None, None), None);
    check((None, Some(("2026-11-20", Some("2026-11-23"), "1208"))), Some((InHouse, "2026-11-23", "1208")));
    check((None, Some(("2026-11-18", Some("2026-11-20"), "1208"))), None);
    check((None, Some(("2026-11-24", Some("2026-11-25"), "0806"))), Some((Arriving, "2026-11-24", "0806")));
    check((None, Some(("2026-11-25", None, "0806"))), None);
    check((Some("2026-11-22"), Some(("2026-11-21", Some("2026-11-23"), "1"))), Some((InHouse, "2026-11-23", "1")));
    check((Some("2027-05-01"), Some(("2026-11-21", Some("2026-11-23"), "1"))), None);
    check((Some("2026-11-21"), Some(("2026-11-21", Some("2026-11-23"), "1"))), Some((Due, "2026-11-21", "1")));
}

#[test]
fn the_most_pressing_promise_stands_first_and_each_once() {
    let desk = TestDesk::new();
    let guests = ["甲", "乙", "丙"].map(|name| desk.guest(name));
    let arriving = promise(&desk, guests[0], ("一", None));
    arrives(&desk, guests[0], ("2026-11-23", None, ""));
    arrives(&desk, guests[0], ("2026-11-24", None, ""));
    let due = promise(&desk, guests[1], ("二", Some("2026-11-21")));
    arrives(&desk, guests[1], ("2026-11-21", None, ""));
    let overdue = promise(&desk, guests[2], ("三", Some("2026-11-01")));
    let ids: Vec<i64> = today(&desk).iter().map(|line| line.promise.id).collect();
    assert_eq!(ids, [overdue, due, arriving]);
}

#[test]
fn two_pages_made_one_keep_all_promises() {
    let desk = TestDesk::new();
    let (keep, drop) = (desk.guest("顾明月"), desk.guest("顾明月"));
    promise(&desk, drop, ("湖景房", None));
    desk.ok("guest_merge", json!({ "keep": keep, "drop": drop, "fields": {} }));
    assert_eq!(page(&desk, keep).len(), 1, "what was said to one person is owed to the same person");
    desk.undo();
    assert_eq!((page(&desk, keep).len(), page(&desk, drop).len()), (0, 1), "and parts again with the pages");
}

#[test]
fn what_makes_no_sense_is_refused_by_name() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let new = |guest_id: i64, text: &str, complaint_id: Option<i64>| json!({ "guest_id": guest_id, "promise": { "text": text }, "complaint_id": complaint_id });
    assert_eq!(desk.refused("promise_add", new(guest, "  ", None)), "promise_empty");
    assert_eq!(desk.refused("promise_add", new(4711, "湖景房", None)), "guest_not_found");
    assert_eq!(desk.refused("promise_add", new(guest, "湖景房", Some(4711))), "complaint_of_another_guest");
    assert_eq!(desk.refused("promise_keep", json!({ "id": 4711 })), "promise_not_found");
    assert_eq!(desk.refused("promise_remove", json!({ "id": 4711 })), "promise_not_found");
}

#[test]
fn the_list_is_asked_by_guest_by_day_and_by_what_is_open() {
    let desk = TestDesk::new();
    let (one, other) = (desk.guest("顾明月"), desk.guest_with(json!({ "display_name": "苏", "tier": "vip" })));
    let without_day = promise(&desk, one, ("一", None));
    let later = promise(&desk, one, ("二", Some("2026-12-24")));
    let valued = promise(&desk, other, ("三", Some("2026-12-24")));
    let kept = promise(&desk, one, ("四", Some("2026-11-30")));
    desk.ok("promise_keep", json!({ "id": kept }));
    let check = |request: Value, ids: &[i64]| {
        let found: Vec<Promise> = desk.get("promise_list", request.clone());
        assert_eq!(found.iter().map(|line| line.id).collect::<Vec<_>>(), ids, "{request}");
    };
    check(json!({}), &[kept, valued, later, without_day]);
    check(json!({ "open_only": true }), &[valued, later, without_day]);
    check(json!({ "open_only": true, "guest_id": one }), &[later, without_day]);
    check(json!({ "from": "2026-11-01", "to": "2026-11-30" }), &[kept]);
    check(json!({ "limit": 1 }), &[kept]);
}
