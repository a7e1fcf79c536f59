//! What was promised, and what departments are asked to do.

use serde_json::json;

use super::{Full, TODAY, guests, merged};
use crate::desk::RecordingDesk;

pub fn fill(desk: &RecordingDesk, guest: i64) {
    let promise = |day: u32| json!({ "text": format!("第 {day} 件事"), "due_on": format!("2026-11-{day}") });
    let trace = |day: u32| json!({ "department": "housekeeping", "text": "加床", "due_on": format!("2026-11-{day}") });
    let (mut promised, mut traced) = (json!(null), json!(null));
    for day in 11..30 {
        promised = desk.ask("promise_add", json!({ "guest_id": guest, "promise": promise(day) }))["id"].clone();
        traced = desk.ask("trace_add", json!({ "guest_id": guest, "trace": trace(day) }))["id"].clone();
    }
    let promised = json!({ "id": promised });
    desk.ask("promise_save", merged(promised.clone(), json!({ "promise": promise(30) })));
    desk.ask("promise_keep", merged(promised.clone(), json!({ "note": "已送到" })));
    desk.ask("promise_reopen", promised.clone());
    desk.ask("promise_release", merged(promised.clone(), json!({ "note": "不必了" })));
    desk.ask("promise_reopen", promised.clone());
    desk.ask("promise_remove", promised);
    let traced = json!({ "id": traced });
    desk.ask("trace_save", merged(traced.clone(), json!({ "trace": trace(30) })));
    desk.ask("trace_done", merged(traced.clone(), json!({ "note": "已完成" })));
    desk.ask("trace_reopen", traced.clone());
    desk.ask("trace_remove", traced);

    let page = desk.ask("guest_open", json!({ "guest_id": guest }));
    let of_preference = json!({ "guest_id": guest, "preference_id": page["preferences"][0]["id"] });
    desk.ask("trace_draft", of_preference.clone());
    desk.ask("trace_add", of_preference);
    let of_date = json!({ "guest_id": guest, "special_date_id": page["dates"][0]["id"] });
    desk.ask("trace_draft", of_date.clone());
    desk.ask("trace_add", of_date);
    // Full lists of the day.
    for guest in guests(desk, 60) {
        desk.ask("promise_add", json!({ "guest_id": guest, "promise": promise(21) }));
        desk.ask("trace_add", json!({ "guest_id": guest, "trace": trace(21) }));
    }
}

pub fn read(desk: &RecordingDesk, full: &Full) {
    let all = json!({ "open_only": false, "guest_id": null, "from": null, "to": null, "limit": 200 });
    desk.ask("promise_list", all.clone());
    desk.ask(
        "promise_list",
        merged(all.clone(), json!({ "open_only": true, "from": "2026-11-01", "to": "2026-12-31" })),
    );
    desk.ask("promise_list", merged(all.clone(), json!({ "guest_id": full.guest })));
    let all = merged(all, json!({ "department": null }));
    desk.ask("trace_list", all.clone());
    desk.ask("trace_list", merged(all.clone(), json!({ "open_only": true, "from": "2026-11-01", "to": "2026-12-31" })));
    desk.ask("trace_list", merged(all, json!({ "guest_id": full.guest, "department": "housekeeping" })));
    desk.ask("trace_today", json!({}));
    desk.ask("trace_today", json!({ "on": TODAY }));
    desk.ask("trace_draft", json!({ "guest_id": full.guest, "complaint_id": full.complaint }));
}
