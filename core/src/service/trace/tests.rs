#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::{Trace, TraceDraft, open_count_of_complaint};
use crate::api::testing::TestDesk;
use crate::staff::Department;

/// Gives a trace about a guest and returns its id. The desk's day is 2026-11-21.
fn trace(desk: &TestDesk, guest_id: i64, (department, text, due_on): (&str, &str, &str)) -> i64 {
    let trace = json!({ "department": department, "text": text, "due_on": due_on });
    desk.get::<Trace>("trace_add", json!({ "guest_id": guest_id, "trace": trace })).id
}

fn page(desk: &TestDesk, guest_id: i64) -> Vec<Trace> {
    serde_json::from_value(desk.ok("guest_open", json!({ "guest_id": guest_id }))["traces"].clone()).unwrap()
}

/// A request about a guest, with what a trace is made from.
fn about(guest_id: i64, mut source: Value) -> Value {
    source["guest_id"] = guest_id.into();
    source
}

fn ids(traces: &[Trace]) -> Vec<i64> {
    traces.iter().map(|trace| trace.id).collect()
}

#[test]
fn a_trace_is_done_by_somebody_and_can_be_due_again() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let id = trace(&desk, guest, ("housekeeping", " 放加湿器 ", "2026-11-21"));
    let done: Trace = desk.get("trace_done", json!({ "id": id, "note": "已放在床头" }));
    assert_eq!(
        (done.text.as_str(), done.done_by.as_deref(), done.done_note.as_str()),
        ("放加湿器", Some("周敏"), "已放在床头"),
        "who did it is known"
    );
    assert_eq!(desk.refused("trace_done", json!({ "id": id })), "trace_done");
    let again: Trace = desk.get("trace_reopen", json!({ "id": id }));
    assert_eq!((again.done_at, again.done_by, again.done_note.as_str()), (None, None, ""));
    assert_eq!(desk.refused("trace_reopen", json!({ "id": id })), "trace_open");
}

#[test]
fn every_step_with_a_trace_goes_back() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let id = trace(&desk, guest, ("kitchen", "备素食", "2026-11-21"));
    let check = |command: &str, args: Value| {
        let before = page(&desk, guest);
        desk.ok(command, args);
        assert_ne!(page(&desk, guest), before, "{command} does something");
        desk.undo();
        assert_eq!(page(&desk, guest), before, "{command} is taken back whole");
    };
    let saved = json!({ "department": "food_beverage", "text": "备素食两份", "due_on": "2026-11-22" });
    check("trace_save", json!({ "id": id, "trace": saved }));
    check("trace_remove", json!({ "id": id }));
    check("trace_done", json!({ "id": id }));
    desk.ok("trace_done", json!({ "id": id }));
    check("trace_reopen", json!({ "id": id }));
    check("trace_add", json!({ "guest_id": guest, "trace": { "text": "送水果" } }));
}

#[test]
fn today_shows_what_is_open_and_due_by_department_and_what_of_today_is_done() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let kitchen = trace(&desk, guest, ("kitchen", "备素食", "2026-11-21"));
    let overdue = trace(&desk, guest, ("housekeeping", "修台灯", "2026-11-19"));
    let done = trace(&desk, guest, ("housekeeping", "放加湿器", "2026-11-21"));
    let linen = trace(&desk, guest, ("housekeeping", "换荞麦枕", "2026-11-21"));
    let long_done = trace(&desk, guest, ("housekeeping", "送报", "2026-11-18"));
    trace(&desk, guest, ("kitchen", "明天的事", "2026-11-22"));
    desk.ok("trace_done", json!({ "id": done }));
    desk.ok("trace_done", json!({ "id": long_done }));
    let seen: Vec<Trace> = desk.get("trace_today", json!({}));
    assert_eq!(ids(&seen), [overdue, linen, done, kitchen]);
}

#[test]
fn a_trace_says_the_room_of_its_own_day_and_an_overdue_one_todays() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    for (from, to, room) in [
        ("2026-11-10", "2026-11-12", "0703"),
        ("2026-11-20", "2026-11-22", "1208"),
        ("2026-12-01", "2026-12-03", "1516"),
    ] {
        let stay = json!({ "name": "顾明月", "guest_id": guest, "arrives_on": from, "departs_on": to, "room": room });
        desk.ok("arrival_add", stay);
    }
    let check = |due_on: &str, room: &str| {
        let id = trace(&desk, guest, ("housekeeping", "放加湿器", due_on));
        let listed: Vec<Trace> = desk.get("trace_list", json!({ "guest_id": guest, "from": due_on, "to": due_on }));
        assert_eq!(listed.iter().find(|trace| trace.id == id).unwrap().room, room, "on {due_on}");
    };
    check("2026-11-11", "1208");
    check("2026-11-21", "1208");
    check("2026-12-02", "1516");
    check("2026-12-20", "");
}

#[test]
fn a_trace_made_from_a_preference_or_a_date_speaks_for_itself() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let wish = |category: &str, text: &str| {
        let preference = json!({ "category": category, "text": text, "strength": "must" });
        desk.ok("preference_add", json!({ "guest_id": guest, "preference": preference }));
        let page = desk.ok("guest_open", json!({ "guest_id": guest }));
        let found = page["preferences"].as_array().unwrap().iter().find(|wish| wish["text"] == text).unwrap();
        found["id"].as_i64().unwrap()
    };
    let pillow = wish("bed", "荞麦枕");
    let check = |source: Value, (department, text, due_on): (Department, &str, &str)| {
        let draft: TraceDraft = desk.get("trace_draft", about(guest, source));
        assert_eq!(
            (draft.department, draft.text.as_str(), draft.due_on.to_string().as_str()),
            (department, text, due_on)
        );
    };
    check(json!({}), (Department::FrontOffice, "", "2026-11-21"));
    check(json!({ "preference_id": pillow }), (Department::Housekeeping, "荞麦枕", "2026-11-21"));
    desk.ok(
        "arrival_add",
        json!({ "name": "顾明月", "guest_id": guest, "arrives_on": "2026-11-28", "departs_on": null }),
    );
    check(json!({ "preference_id": pillow }), (Department::Housekeeping, "荞麦枕", "2026-11-28"));
    let nuts = wish("allergy", "花生");
    check(json!({ "preference_id": nuts }), (Department::Kitchen, "花生", "2026-11-28"));
    let date = json!({ "kind": "birthday", "calendar": "solar", "year": null, "month": 12, "leap": false, "day": 24 });
    let date = desk.ok("date_add", json!({ "guest_id": guest, "date": date }))["id"].as_i64().unwrap();
    check(json!({ "special_date_id": date }), (Department::FrontOffice, "准备生日", "2026-12-24"));

    let given: Trace = desk.get("trace_add", about(guest, json!({ "preference_id": pillow })));
    assert_eq!((given.text.as_str(), given.preference_id), ("荞麦枕", Some(pillow)), "it remembers what it came from");
    desk.ok("preference_remove", json!({ "id": pillow }));
    assert_eq!(page(&desk, guest)[0].preference_id, None, "the instruction outlives the wish it came from");
    let stranger = desk.guest("别人");
    let add = |source: Value| {
        let mut request = about(stranger, source);
        request["trace"] = json!({ "text": "一" });
        desk.refused("trace_add", request)
    };
    assert_eq!(add(json!({ "preference_id": nuts })), "preference_not_found", "of another guest");
    assert_eq!(add(json!({ "special_date_id": date })), "date_not_found", "of another guest");
    assert_eq!(add(json!({ "complaint_id": 4711 })), "complaint_of_another_guest");
}

#[test]
fn traces_are_asked_by_day_department_and_what_is_open() {
    let desk = TestDesk::new();
    let (one, other) = (desk.guest("顾明月"), desk.guest_with(json!({ "display_name": "苏", "tier": "vip" })));
    let kitchen = trace(&desk, one, ("kitchen", "一", "2026-11-25"));
    let valued = trace(&desk, other, ("kitchen", "二", "2026-11-25"));
    let rooms = trace(&desk, one, ("housekeeping", "三", "2026-11-21"));
    desk.ok("trace_done", json!({ "id": rooms }));
    let check = |request: Value, expected: &[i64]| {
        let found: Vec<Trace> = desk.get("trace_list", request.clone());
        assert_eq!(ids(&found), expected, "{request}");
    };
    check(json!({}), &[rooms, valued, kitchen]);
    check(json!({ "open_only": true }), &[valued, kitchen]);
    check(json!({ "department": "housekeeping" }), &[rooms]);
    check(json!({ "from": "2026-11-22", "to": "2026-11-30", "guest_id": one }), &[kitchen]);
}

#[test]
fn two_pages_made_one_keep_all_traces() {
    let desk = TestDesk::new();
    let (keep, drop) = (desk.guest("顾明月"), desk.guest("顾明月"));
    trace(&desk, drop, ("kitchen", "备素食", "2026-11-21"));
    desk.ok("guest_merge", json!({ "keep": keep, "drop": drop, "fields": {} }));
    assert_eq!(page(&desk, keep).len(), 1);
    desk.undo();
    assert_eq!((page(&desk, keep).len(), page(&desk, drop).len()), (0, 1));
}

#[test]
fn a_complaints_traces_are_counted_until_they_are_done() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let facts = json!({
        "guest_id": guest, "text": "空调不制冷", "category": "facilities", "place_kind": "room", "place": "1208",
        "happened_on": "2026-11-21", "channel": "phone",
    });
    let complaint = desk.ok("complaint_add", json!({ "facts": facts, "severity": "moderate" }))["id"].as_i64().unwrap();
    let session = desk.desk.session().unwrap();
    let open = || session.book.read(|query| open_count_of_complaint(query, complaint)).unwrap();
    assert_eq!(open(), 0, "nothing was ordered yet");
    let mend = |guest_id: i64| {
        let mut request = about(guest_id, json!({ "complaint_id": complaint }));
        request["trace"] = json!({ "department": "engineering", "text": "修空调" });
        request
    };
    let given: Trace = desk.get("trace_add", mend(guest));
    assert_eq!(open(), 1);
    desk.ok("trace_done", json!({ "id": given.id }));
    assert_eq!(open(), 0, "the complaint can go on");
    assert_eq!(desk.refused("trace_add", mend(desk.guest("别人"))), "complaint_of_another_guest");
}
