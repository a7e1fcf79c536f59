//! The book, the property, the staff, settings and festivals.

use serde_json::json;

use super::GUESTS;
use crate::desk::RecordingDesk;

const SAMPLE: &str = "a look around";

pub fn open(desk: &RecordingDesk) {
    let property = json!({
        "name": "西湖别苑", "city": "杭州", "currency": "CNY", "language": "zh-CN", "time_zone": "Asia/Shanghai",
    });
    let own = json!({
        "path": desk.path("own.zhike"), "passphrase": "four quiet words here", "manager": "周敏", "property": property,
    });
    desk.ask("book_create", own);
    desk.ask("auto_unlock_on", json!({}));
    desk.ask("book_lock", json!({}));
    desk.start_again();
    desk.ask("book_auto_unlock", json!({ "path": desk.path("own.zhike") }));
    desk.ask("auto_unlock_off", json!({}));
    desk.ask("passphrase_change", json!({ "current": "four quiet words here", "new": "five words are better" }));
    desk.ask("book_lock", json!({}));
    desk.ask("desk_status", json!({}));
    desk.long(GUESTS, "sample_create", json!({ "path": desk.path("sample.zhike"), "guests": GUESTS, "seed": 7 }));
    desk.ask("book_lock", json!({}));
    desk.ask("book_open", json!({ "path": desk.path("sample.zhike"), "passphrase": SAMPLE }));
    desk.note_changes(GUESTS);
    // An opening that works out all keys anew.
    desk.age_contact_keys();
    desk.ask("book_lock", json!({}));
    desk.long(GUESTS, "book_open", json!({ "path": desk.path("sample.zhike"), "passphrase": SAMPLE }));
    desk.note_changes(GUESTS);
}

pub fn set_up(desk: &RecordingDesk) {
    let mut property = desk.ask("desk_status", json!({}))["open"]["property"].clone();
    property["name"] = json!("湖滨别苑");
    desk.ask("property_save", property);

    let head = json!({ "address": "杭州市西湖区青藤路1号", "postcode": "310013", "phone": "", "booking": "" });
    desk.ask("letterhead_save", head);
    let drawing =
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10"/></svg>"##;
    std::fs::write(desk.path("logo.svg"), drawing).unwrap();
    desk.ask("logo_choose", json!({ "path": desk.path("logo.svg") }));
    desk.ask("logo_remove", json!({}));
    desk.ask("logo_choose", json!({ "path": desk.path("logo.svg") }));
    desk.ask("letterhead_get", json!({}));

    let added = desk.ask("staff_add", json!({ "name": "沈青", "role": "concierge", "department": "concierge" }));
    let mut saved = added.clone();
    saved["department"] = json!("sales");
    desk.ask("staff_save", saved);
    desk.ask("staff_sit", json!({ "id": added["id"] }));
    desk.ask("staff_sit", json!({ "id": 1 }));

    desk.ask("setting_save", json!({ "key": "theme", "value": "dark" }));
    desk.ask("setting_get", json!({ "key": "theme" }));

    let fair = json!({ "name": "茶节", "calendar": "solar", "month": 12, "day": 3 });
    let own = desk.ask("festival_add", fair.clone())["id"].clone();
    desk.ask("festival_save", json!({ "id": own, "own": super::merged(fair, json!({ "day": 4 })) }));
    desk.ask("festival_correct", json!({ "id": own, "year": 2026, "date": "2026-12-05" }));
    desk.ask("festival_correct", json!({ "id": own, "year": 2027, "date": "2027-12-06" }));
    desk.ask("festival_correct", json!({ "id": own, "year": 2027, "date": null }));
    desk.ask("festival_observe", json!({ "id": own, "observed": false }));
    desk.ask("festival_observe", json!({ "id": own, "observed": true }));
    let short = json!({ "name": "湖节", "calendar": "lunar", "month": 9, "day": 9 });
    let short = desk.ask("festival_add", short)["id"].clone();
    desk.ask("festival_remove", json!({ "id": short }));
}

pub fn read(desk: &RecordingDesk) {
    desk.ask("desk_status", json!({}));
    desk.ask("money_read", json!({ "text": "1,280.50" }));
    desk.ask("staff_list", json!({}));
    desk.ask("festival_list", json!({ "from_year": 2026, "to_year": 2028 }));
    desk.ask("festival_choices", json!({}));
}

pub fn close(desk: &RecordingDesk) {
    let checked = desk.ask("book_check", json!({}));
    assert_eq!(checked["whole"], true, "after all of it the book is whole: {checked}");
    desk.ask("book_lock", json!({}));
}
