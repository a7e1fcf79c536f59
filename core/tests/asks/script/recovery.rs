//! Complaints through all their steps, and what was given for them.

use serde_json::{Value, json};

use super::{Full, guests, merged};
use crate::desk::RecordingDesk;

/// A guest's complaint that went through all nine steps and was opened again. Returns its number.
pub fn fill(desk: &RecordingDesk, guest: i64) -> i64 {
    rules(desk);
    let item = catalogue(desk);
    let record = |guest: i64, severity: &str| {
        let added =
            desk.ask("complaint_add", json!({ "facts": facts(guest), "severity": severity, "viewers": [2, 3] }));
        added["id"].as_i64().unwrap()
    };
    let id = record(guest, "serious");
    desk.ask("complaint_save", json!({ "id": id, "facts": facts(guest), "viewers": [2] }));
    let step = |id: i64, step: Value| {
        desk.wait(10);
        desk.ask("complaint_step", json!({ "id": id, "step": step }))
    };
    let offers = json!([
        { "compensation_item_id": item, "name": "水疗券", "kind": "spa_voucher", "quantity": 1, "cost_minor": 30_000 },
        { "compensation_item_id": null, "name": "房券一晚", "kind": "room_voucher", "quantity": 1, "cost_minor": 68_000 },
    ]);
    step(id, json!({ "step": "respond", "text": "已当面致歉" }));
    step(
        id,
        json!({ "step": "grant", "compensation": [{
        "compensation_item_id": null, "name": "水果", "kind": "amenity", "quantity": 1, "cost_minor": 6_800,
    }], "reason": "当场" }),
    );
    step(id, json!({ "step": "reassess", "severity": "critical", "reason": "复发" }));
    step(id, json!({ "step": "allow_greetings", "reason": "宾客同意" }));
    step(id, json!({ "step": "hold_greetings", "reason": "先等等" }));
    step(id, json!({ "step": "rule", "stands": true, "reason": "" }));
    step(id, json!({ "step": "assign", "department": "engineering", "responsible_id": 2 }));
    step(id, json!({ "step": "reassign", "department": "housekeeping", "responsible_id": 3, "reason": "更合适" }));
    step(id, json!({ "step": "analyse", "cause": "equipment", "text": "冷凝管堵塞" }));
    step(id, json!({ "step": "propose", "text": "换房并赠券", "compensation": offers }));
    step(id, json!({ "step": "send_back", "to": "solution", "reason": "再想一想" }));
    step(id, json!({ "step": "propose", "text": "换房并赠券", "compensation": offers }));
    step(id, json!({ "step": "pause", "reason": "等宾客回电" }));
    step(id, json!({ "step": "resume", "note": "" }));
    step(id, json!({ "step": "change", "text": "只赠券", "compensation": offers, "reason": "足够" }));
    for number in 0..3 {
        let task = json!({ "department": "engineering", "text": format!("第 {number} 项"), "due_on": "2026-11-22" });
        let trace = desk.ask("trace_add", json!({ "guest_id": guest, "complaint_id": id, "trace": task }));
        desk.ask("trace_done", json!({ "id": trace["id"] }));
        let promise = json!({ "text": "回电", "due_on": "2026-11-25" });
        desk.ask("promise_add", json!({ "guest_id": guest, "complaint_id": id, "promise": promise }));
    }
    step(id, json!({ "step": "carry_out", "settled": "工程部赔付", "notified": "已告知" }));
    step(id, json!({ "step": "feedback", "mood": "satisfied", "text": "满意" }));
    step(id, json!({ "step": "evaluate", "summary": "检修滞后", "lesson": "每季检查", "won_back": true }));
    step(id, json!({ "step": "reopen", "reason": "又漏水" }));

    let approved = record(guest, "moderate");
    step(approved, json!({ "step": "rule", "stands": true, "reason": "" }));
    step(approved, json!({ "step": "assign", "department": "engineering", "responsible_id": 2 }));
    step(approved, json!({ "step": "analyse", "cause": "equipment", "text": "旧管" }));
    step(approved, json!({ "step": "propose", "text": "换管", "compensation": offers }));
    step(approved, json!({ "step": "approve", "note": "照办" }));
    let unfounded = record(guest, "minor");
    step(unfounded, json!({ "step": "rule", "stands": false, "reason": "记录不符" }));
    step(unfounded, json!({ "step": "answer", "text": "已说明" }));
    let withdrawn = record(guest, "minor");
    step(withdrawn, json!({ "step": "withdraw", "reason": "不追究" }));
    // A full board. All of them are late when the clock looks.
    for guest in guests(desk, 40) {
        record(guest, "serious");
    }
    desk.wait(30 * 24 * 60);
    desk.ask("complaint_escalate", json!({}));
    desk.wait(-30 * 24 * 60);
    id
}

fn facts(guest: i64) -> Value {
    json!({
        "guest_id": guest, "text": "空调滴水", "category": "facilities", "place_kind": "room", "place": "1208",
        "happened_on": "2026-11-21", "happened_time": "", "wants": "换房", "channel": "in_person", "sensitive": false,
    })
}

fn rules(desk: &RecordingDesk) {
    let mut clocks = desk.ask("complaint_clocks_get", json!({}));
    clocks["soon"] = json!(45);
    desk.ask("complaint_clocks_save", clocks);
    desk.ask("compensation_limits_get", json!({}));
    let limits = json!({ "concierge_minor": 20_000, "manager_minor": 300_000, "voucher_months": 12 });
    desk.ask("compensation_limits_save", limits);
}

/// The catalogue of compensation. Returns an item that is in use.
fn catalogue(desk: &RecordingDesk) -> i64 {
    for item in desk.ids("compensation_items", json!({}), "") {
        desk.ask("compensation_item_remove", json!({ "id": item }));
    }
    desk.ask("compensation_catalogue_fill", json!({}));
    let item = json!({ "name": "水疗券", "kind": "spa_voucher", "cost_minor": 30_000, "active": true });
    let saved = desk.ask("compensation_item_save", json!({ "id": null, "item": item }))["id"].as_i64().unwrap();
    let renamed = merged(item.clone(), json!({ "name": "水疗券一张" }));
    desk.ask("compensation_item_save", json!({ "id": saved, "item": renamed }));
    let unused =
        desk.ask("compensation_item_save", json!({ "id": null, "item": merged(item, json!({ "name": "茶" })) }));
    desk.ask("compensation_item_remove", json!({ "id": unused["id"] }));
    saved
}

pub fn read(desk: &RecordingDesk, full: &Full) {
    desk.ask("complaint_open", json!({ "id": full.complaint }));
    let filter = |more: Value| {
        let all = json!({
            "standing": "all", "stage": null, "category": null, "severity": null, "department": null,
            "responsible_id": null, "guest_id": null, "place": "", "from": null, "to": null,
        });
        merged(all, more)
    };
    let filters = [
        json!({}),
        json!({ "standing": "open" }),
        json!({ "standing": "overdue" }),
        json!({ "standing": "soon" }),
        json!({ "standing": "waiting" }),
        json!({ "standing": "closed", "from": "2024-01-01", "to": "2026-12-31" }),
        json!({ "guest_id": full.guest, "place": "1208", "severity": "serious", "category": "facilities" }),
        json!({ "stage": "ruling", "department": "engineering", "responsible_id": 2 }),
    ];
    for more in filters {
        desk.ask("complaint_list", json!({ "filter": filter(more), "offset": 0, "limit": 200 }));
    }
    desk.ask("complaint_board", json!({ "filter": filter(json!({ "standing": "open" })) }));
    desk.ask("complaint_counts", json!({}));
    desk.ask(
        "complaint_repeats",
        json!({ "guest_id": full.guest, "place": "1208", "category": "facilities", "except": full.complaint }),
    );
    desk.ask("compensation_band", json!({ "category": "facilities", "severity": "serious" }));
    desk.ask("compensation_items", json!({}));
    desk.ask("compensation_limits_get", json!({}));
    let period = json!({ "from": "2024-01-01", "to": "2026-12-31" });
    desk.ask("complaint_analysis", period.clone());
    for format in ["xlsx", "csv", "pdf"] {
        let report = json!({ "path": desk.path("report").with_extension(format), "format": format });
        desk.ask("complaint_report", merged(report, period.clone()));
    }
    let order = json!({ "complaint_id": full.complaint, "layout": "a6" });
    desk.ask("voucher_preview", json!({ "order": order, "from": 0, "count": 4 }));
    desk.ask("voucher_export", json!({ "order": order, "path": desk.path("vouchers.pdf") }));
    desk.ask("voucher_print", order);
}

/// Removes something that was given for a complaint, which only puts it out of use.
pub fn deactivate(desk: &RecordingDesk) {
    let items = desk.ask("compensation_items", json!({}));
    let used = items.as_array().unwrap().iter().find(|item| item["used"] == true).unwrap();
    desk.ask("compensation_item_remove", json!({ "id": used["id"] }));
}
