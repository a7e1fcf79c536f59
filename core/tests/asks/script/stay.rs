//! Who comes and who is in the house.

use serde_json::json;

use super::guests;
use crate::desk::RecordingDesk;

pub fn fill(desk: &RecordingDesk, guest: i64) {
    let stay = |guest: Option<i64>, arrives: &str, departs: &str| {
        json!({
            "name": "顾明月", "guest_id": guest, "arrives_on": arrives, "departs_on": departs, "room": "1208", "note": "",
        })
    };
    for day in 10..30 {
        desk.ask("arrival_add", stay(Some(guest), &format!("2026-10-{day}"), &format!("2026-10-{}", day + 1)));
    }
    let here = desk.ask("arrival_add", stay(Some(guest), "2026-11-20", "2026-11-25"))["id"].clone();
    desk.ask("arrival_save", json!({ "id": here, "fields": stay(Some(guest), "2026-11-20", "2026-11-26") }));
    let unknown = desk.ask("arrival_add", stay(None, "2026-11-22", "2026-11-23"))["id"].clone();
    desk.ask("arrival_remove", json!({ "id": unknown }));
    // Namesakes whom a booking does not tell apart.
    for _ in 0..6 {
        desk.ask("guest_add", json!({ "fields": { "display_name": "梅青" }, "contacts": [], "tags": [] }));
    }
    let doubtful = |phone: &str| {
        json!({
            "name": "梅青", "guest_id": null, "arrives_on": "2026-11-22", "departs_on": "2026-11-23", "room": "", "note": "",
            "phone": phone, "email": "mei@example.com",
        })
    };
    for number in 0..30 {
        desk.ask("arrival_add", doubtful(&format!("1393000{number:04}")));
    }
    let arrival = desk.ask("arrival_add", doubtful("13930009999"))["id"].clone();
    desk.ask("arrival_settle", json!({ "id": arrival, "guest_id": null }));
    desk.ask("undo_last", json!({}));
    desk.ask("arrival_settle", json!({ "id": arrival, "guest_id": guest }));
    let visit = |day: i64| {
        json!({
            "kind": "stay", "from_on": format!("2026-09-{day:02}"), "to_on": format!("2026-09-{:02}", day + 1),
            "place": "1208", "room_minor": 88_000,
        })
    };
    let visits: Vec<_> =
        (1..30).map(|day| desk.ask("visit_add", json!({ "guest_id": guest, "visit": visit(day) }))).collect();
    desk.ask("visit_save", json!({ "id": visits[0]["id"], "visit": visit(2) }));
    desk.ask("visit_remove", json!({ "id": visits[1]["id"] }));
    desk.ask("visit_check_out", json!({ "arrival_id": here }));
    // A full house for the lists of the day.
    for guest in guests(desk, 60) {
        desk.ask("arrival_add", stay(Some(guest), "2026-11-21", "2026-11-24"));
    }
}

pub fn read(desk: &RecordingDesk) {
    desk.ask("visit_read", json!({ "text": "3 nights 1208" }));
    desk.ask("visit_list", json!({ "from": "2026-09-01", "to": "2026-11-30" }));
    desk.ask("visit_history", json!({ "guest_id": guests(desk, 1)[0] }));
    let asked = desk.ask("unsettled_list", json!({}));
    assert_eq!(asked.as_array().unwrap().len(), 30, "all of them are asked about");
    let listed = desk.ask("arrival_list", json!({ "from": "2026-11-01", "to": "2026-12-31" }));
    assert!(listed.as_array().unwrap().len() > 80, "the house is full");
}
