//! People: who they are, what they like and fear, and their dates.

use serde_json::json;

use super::{Full, TODAY, guests, merged};
use crate::desk::RecordingDesk;

/// A guest with a page full of everything. Returns the number.
pub fn fill(desk: &RecordingDesk) -> i64 {
    let fields = json!({
        "display_name": "顾明月", "native_name": "顾明月", "tier": "vip", "home_city": "苏州", "language": "zh-CN",
        "company": "远山科技", "address": "延安路 1 号", "birth_year": 1971, "keeper_id": 1,
    });
    let contacts = json!([{ "kind": "phone", "value": "138 0571 8812", "preferred": true }]);
    let added = desk.ask("guest_add", json!({ "fields": fields, "contacts": contacts, "tags": ["golf", "茶"] }));
    let guest = added["id"].as_i64().unwrap();
    let of_guest = json!({ "guest_id": guest });
    desk.ask("guest_save", json!({ "id": guest, "fields": { "alias": "明月", "tier": "main" } }));
    desk.ask("guest_save", json!({ "id": guest, "fields": { "tier": "vip" } }));
    desk.ask("guest_confirm", of_guest.clone());

    let mut point = json!(null);
    for number in 0..12 {
        let contact =
            json!({ "kind": "phone", "value": format!("1390000{number:04}"), "label": "", "preferred": false });
        point = desk.ask("contact_add", merged(contact, of_guest.clone()));
    }
    std::fs::write(desk.path("photo.png"), include_bytes!("../../../src/guests/photo/square.png")).unwrap();
    desk.ask("photo_choose", merged(json!({ "path": desk.path("photo.png") }), of_guest.clone()));
    desk.ask("photo_remove", of_guest.clone());
    desk.ask("photo_choose", merged(json!({ "path": desk.path("photo.png") }), of_guest.clone()));
    desk.ask("photo_get", of_guest.clone());
    let contact =
        json!({ "id": point["id"], "kind": "email", "value": "moon@example.com", "label": "", "preferred": true });
    desk.ask("contact_save", contact);
    desk.ask("contact_remove", json!({ "id": point["id"] }));

    for tag in ["安静", "window", "高楼层", "亲子", "商务", "常客"] {
        desk.ask("tag_add", merged(json!({ "name": tag }), of_guest.clone()));
    }
    desk.ask("tag_remove", merged(json!({ "name": "商务" }), of_guest.clone()));

    for number in 0..20 {
        let kind = if number % 2 == 0 { "note" } else { "call" };
        desk.ask("note_add", merged(json!({ "kind": kind, "text": format!("第 {number} 次来电") }), of_guest.clone()));
    }
    for (category, strength) in [("allergy", "danger"), ("food", "likes"), ("bed", "must"), ("drink", "avoid")] {
        for text in ["花生", "荞麦", "茶", "杏仁"] {
            let preference = json!({ "category": category, "text": text, "strength": strength, "source": "来电" });
            desk.ask("preference_add", merged(json!({ "preference": preference }), of_guest.clone()));
        }
    }
    for day in 1..=10 {
        let calendar = if day % 2 == 0 { "solar" } else { "lunar" };
        desk.ask("date_add", merged(json!({ "date": date("own", calendar, day) }), of_guest.clone()));
    }
    desk.ask("date_add", merged(json!({ "date": date("birthday", "solar", 5) }), of_guest.clone()));

    for other in guests(desk, 12) {
        let relation = json!({ "kind": "friend", "related_guest_id": other, "related_name": "" });
        desk.ask("relationship_add", merged(relation, of_guest.clone()));
    }
    for other in guests(desk, 6) {
        desk.ask("household_join", json!({ "guest_id": other, "with_guest_id": guest }));
    }
    desk.ask("household_leave", json!({ "guest_id": guests(desk, 1)[0] }));
    change_rows(desk, guest);
    guest
}

/// Changes and removes one of each kind of row, and settles dates.
fn change_rows(desk: &RecordingDesk, guest: i64) {
    let page = desk.ask("guest_open", json!({ "guest_id": guest }));
    let id = |list: &str, place: usize| json!({ "id": page[list][place]["id"] });
    desk.ask("note_save", merged(id("notes", 0), json!({ "text": "改日再约" })));
    desk.ask("note_remove", id("notes", 0));
    let known = json!({ "guest_id": guest, "kind": "child", "related_guest_id": null, "related_name": "小宝" });
    desk.ask("relationship_add", known);
    let page = desk.ask("guest_open", json!({ "guest_id": guest }));
    let last = page["relationships"].as_array().unwrap().iter().find(|row| row["related_guest_id"].is_null()).unwrap();
    desk.ask("relationship_to_guest", json!({ "id": last["id"] }));
    desk.ask("relationship_remove", id("relationships", 0));

    let preference = json!({ "category": "room", "text": "湖景", "strength": "likes", "source": "" });
    desk.ask("preference_save", merged(id("preferences", 7), json!({ "preference": preference })));
    desk.ask("preference_confirm", id("preferences", 7));
    desk.ask("preference_remove", id("preferences", 7));

    desk.ask("date_save", merged(id("dates", 3), json!({ "date": date("wedding_anniversary", "solar", 12) })));
    desk.ask("date_remove", id("dates", 3));
    let birthday = page["dates"].as_array().unwrap().iter().find(|date| date["kind"] == "birthday").unwrap();
    let occurrence = json!({ "date_ids": [birthday["id"]], "occurs_on": "2026-12-05" });
    desk.ask("reminder_snooze", merged(occurrence.clone(), json!({ "until": "2026-11-30" })));
    desk.ask("reminder_skip", merged(occurrence.clone(), json!({ "reason": "出差" })));
    desk.ask("reminder_done", occurrence.clone());
    desk.ask("reminder_reopen", occurrence);
    desk.ask("lead_time_save", json!({ "kind": "birthday", "tier": "vip", "days": 21 }));
    desk.ask("age_rules_save", json!({ "nominal": true }));
}

fn date(kind: &str, calendar: &str, day: u32) -> serde_json::Value {
    json!({
        "kind": kind, "label": format!("第 {day} 日"), "calendar": calendar, "year": null, "month": 12, "leap": false,
        "day": day, "lead_days": null,
    })
}

pub fn read(desk: &RecordingDesk, full: &Full) {
    let filters = [
        json!({ "text": "" }),
        json!({ "text": "", "tag": "常客" }),
        json!({ "text": "", "tier": "vip" }),
        json!({ "text": "", "local": true, "language": "zh-CN" }),
        json!({ "text": "", "local": false }),
        json!({ "text": "gu" }),
        json!({ "text": "8812", "tier": "vip" }),
    ];
    for filter in filters {
        for sort in ["name", "newest"] {
            desk.ask("guest_list", json!({ "filter": filter, "sort": sort, "offset": 0, "limit": 200 }));
        }
    }
    desk.ask("guest_list", json!({ "filter": { "text": "" }, "sort": "name", "offset": 100, "limit": 200 }));
    for text in ["gmy", "顾", "明月", "8812", "w", "1208", "shanxj77", "lan_yuan"] {
        desk.ask("guest_search", json!({ "text": text, "limit": 20 }));
    }
    let known = json!([{ "kind": "phone", "value": "13805718812" }, { "kind": "wechat", "value": "shan_xj77" }]);
    desk.ask("guest_duplicates", json!({ "name": "顾明月", "contacts": known, "except": null }));
    desk.ask("guest_duplicates", json!({ "name": "顾明月", "contacts": [], "except": full.guest }));
    desk.ask("merge_suggestions", json!({ "guest_id": full.guest }));
    desk.ask("health_read", json!({ "text": "花生过敏" }));
    desk.ask("health_offer_decline", json!({ "guest_id": guests(desk, 1)[0], "text": "花生" }));
    desk.ask("guest_dangers", json!({ "guest_ids": guests(desk, 200) }));
    desk.ask("tag_list", json!({}));
    desk.ask("lead_time_list", json!({}));
    let date = json!({
        "calendar": "lunar", "year": 1971, "month": 8, "leap": false, "day": 15, "leap_policy": "ordinary",
        "leap_day_policy": "feb28",
    });
    desk.ask("date_preview", json!({ "date": date }));
    desk.ask("date_read", json!({ "text": "15 Aug 1990" }));
    desk.ask("lunar_day", json!({ "date": TODAY }));
    desk.ask("solar_day", json!({ "year": 2026, "month": 8, "leap": false, "day": 15 }));
    desk.ask("date_today", json!({ "limit": 200 }));
    // What nobody settled by then.
    for on in ["2026-12-20", "2027-06-01"] {
        desk.ask("date_today", json!({ "on": on, "limit": 200 }));
    }
    desk.ask("age_rules_get", json!({}));
    desk.ask("late_clear", json!({ "before": TODAY }));
    desk.ask("date_today", json!({ "on": "2026-12-20" }));
    let first = json!({ "days": 400, "limit": 200, "with_settled": true });
    let page = desk.ask("due_list", first.clone());
    assert_eq!(page["lines"].as_array().map(Vec::len), Some(200), "a page of dates is full");
    desk.ask("due_list", merged(first, json!({ "after": page["next"] })));
    desk.ask("due_list", json!({ "days": 30, "limit": 200, "with_settled": false }));
}
