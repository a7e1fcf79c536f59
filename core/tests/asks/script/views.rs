//! What combines rooms: Today, the month, a guest's page, cards, the hand-over, and the history.

use serde_json::{Value, json};

use super::{Full, guests, recovery};
use crate::desk::RecordingDesk;

pub fn read(desk: &RecordingDesk, full: &Full) {
    desk.ask("day_open", json!({ "dates": 200 }));
    desk.ask("day_open", json!({ "on": "2026-12-05", "dates": 200 }));
    desk.ask("calendar_days", json!({ "from": "2026-11-30", "to": "2027-01-10", "lines_a_day": 5 }));
    let page = desk.ask("guest_open", json!({ "guest_id": full.guest }));
    for part in
        ["contacts", "preferences", "dates", "promises", "traces", "relationships", "household", "tags", "notes"]
    {
        assert!(page[part].as_array().unwrap().len() > 4, "the page of {part} is full");
    }
    for part in ["gifts", "arrivals", "complaints"] {
        assert!(!page[part].as_array().unwrap().is_empty(), "the guest has {part}");
    }
    desk.ask("guest_history", json!({ "guest_id": full.guest, "limit": 200 }));

    let order = |selection: Value| json!({ "selection": selection, "layout": "a6", "for": "staff", "language": null });
    let selections = [
        json!({ "by": "guests", "guests": [full.guest] }),
        json!({ "by": "arrivals", "date": super::TODAY }),
        json!({ "by": "tag", "tag": "常客" }),
        json!({ "by": "tier", "tier": "vip" }),
    ];
    for selection in selections {
        desk.ask("card_preview", json!({ "order": order(selection), "from": 0, "count": 2 }));
    }
    let arriving = order(json!({ "by": "arrivals", "date": super::TODAY }));
    desk.ask("card_export", json!({ "order": arriving, "path": desk.path("cards.pdf") }));
    desk.ask("card_print", arriving);
    for (kind, layout, eyes) in [
        ("vip", "half_a4", "staff"),
        ("table", "a6", "staff"),
        ("table", "a6", "guest"),
        ("brief", "a4", "staff"),
        ("label", "labels_2x7", "staff"),
        ("preference", "a5", "guest"),
    ] {
        let selection = json!({ "by": "guests", "guests": [full.guest] });
        let order = json!({ "selection": selection, "kind": kind, "layout": layout, "for": eyes, "language": null });
        desk.ask("card_preview", json!({ "order": order, "from": 0, "count": 2 }));
    }
    let all = json!({ "selection": { "by": "all" }, "layout": "a4x4", "for": "guest", "language": null });
    desk.long(super::GUESTS, "card_export", json!({ "order": all, "path": desk.path("all.pdf") }));

    desk.ask("handover_preview", json!({ "order": {}, "from": 0, "count": 2 }));
    desk.ask("handover_export", json!({ "order": {}, "path": desk.path("handover.pdf") }));
    desk.ask("handover_print", json!({}));
    desk.ask("outgoing_list", json!({ "offset": 0, "limit": 100 }));
    // Nobody is told of these, so that no page offers to take them back.
    desk.note_changes(1);
}

pub fn merge_and_remove(desk: &RecordingDesk, full: &Full) {
    recovery::deactivate(desk);
    let double =
        desk.ask("guest_add", json!({ "fields": { "display_name": "顾明月" }, "contacts": [], "tags": ["茶"] }));
    let sides = json!({ "keep": double["id"], "drop": full.guest, "fields": { "alias": "月" } });
    desk.ask("merge_preview", json!({ "keep": double["id"], "drop": full.guest }));
    desk.ask("guest_merge", sides);
    desk.ask("undo_last", json!({}));
    // Both have lines on the same lists of gifts.
    let other = guests(desk, 1)[0];
    desk.ask("guest_merge", json!({ "keep": other, "drop": full.guest, "fields": {} }));
    desk.ask("undo_last", json!({}));
    let calm = |guest: &i64| {
        let page = desk.ask("guest_open", json!({ "guest_id": guest }));
        page["complaints"].as_array().is_some_and(|complaints| complaints.is_empty())
    };
    let calm = guests(desk, 60).into_iter().rev().find(calm).unwrap();
    desk.ask("guest_remove", json!({ "guest_id": calm }));
    desk.ask("undo_last", json!({}));
}

pub fn go_back(desk: &RecordingDesk) {
    for alias in ["一", "二", "三"] {
        let guest = guests(desk, 1)[0];
        desk.ask("guest_save", json!({ "id": guest, "fields": { "alias": alias } }));
    }
    for _ in 0..3 {
        desk.ask("undo_last", json!({}));
    }
    for _ in 0..3 {
        desk.ask("redo_last", json!({}));
    }
}
