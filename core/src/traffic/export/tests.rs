#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use crate::api::testing::TestDesk;

fn hotel() -> TestDesk {
    let desk = TestDesk::new();
    let id =
        desk.guest_with(json!({ "display_name": "顾明月", "tier": "vip", "company": "=cmd()", "home_city": "苏州" }));
    desk.ok("contact_add", json!({ "guest_id": id, "kind": "phone", "value": "+8613805710001" }));
    let preference = json!({ "category": "allergy", "text": "花生", "strength": "danger" });
    desk.ok("preference_add", json!({ "guest_id": id, "preference": preference }));
    let date = json!({ "kind": "birthday", "calendar": "lunar", "year": 1988, "month": 8, "leap": false, "day": 15,
        "leap_policy": "ordinary", "leap_day_policy": "feb28" });
    desk.ok("date_add", json!({ "guest_id": id, "date": date }));
    desk.guest("Mara Quill");
    desk
}

fn export(desk: &TestDesk, format: &str, name: &str) -> String {
    let path = desk.folder.path().join(name);
    let answer = desk.ok("guest_export", json!({ "filter": {}, "format": format, "path": path }));
    assert_eq!(answer["count"], 2, "every guest of the list");
    path.display().to_string()
}

/// What a second hotel makes of the file.
fn bring(path: &str) -> (TestDesk, Value) {
    let desk = TestDesk::new();
    let kind = desk.ok("import_preview", json!({ "path": path, "kind": null }))["kind"].clone();
    let report = desk.ok("import_run", json!({ "path": path, "kind": kind }));
    assert_eq!(report["added"], 2, "{report}");
    let hits = desk.ok("guest_search", json!({ "text": "顾明月", "limit": 1 }));
    let page = desk.ok("guest_open", json!({ "guest_id": hits[0]["id"] }));
    (desk, page)
}

#[test]
fn what_is_taken_out_can_be_brought_in_again() {
    for (format, name) in [("csv", "guests.csv"), ("xlsx", "guests.xlsx"), ("vcard", "guests.vcf")] {
        let (_desk, page) = bring(&export(&hotel(), format, name));
        assert_eq!(page["contacts"][0]["value"], "+8613805710001", "{format}: a phone stays a text");
        assert_eq!(page["guest"]["company"], "=cmd()", "{format}: a formula stays a text");
        let date = &page["dates"][0];
        assert_eq!(
            (&date["calendar"], &date["year"], &date["month"], &date["day"]),
            (&json!("lunar"), &json!(1988), &json!(8), &json!(15)),
            "{format}: a lunar birthday stays lunar"
        );
        if format != "vcard" {
            assert_eq!(page["guest"]["tier"], "vip", "{format}");
            assert_eq!(page["preferences"][0]["strength"], "danger", "{format}");
        }
    }
}

#[test]
fn a_table_brings_a_guest_back_whole() {
    let desk = TestDesk::new();
    let id = desk.guest_with(json!({
        "display_name": "Mei Lan", "native_name": "梅兰", "alias": "Orchid", "sex": "female", "birth_year": 1980,
        "language": "zh-CN", "nationality": "中国", "occupation": "画家", "company": "听涛", "home_city": "苏州",
    }));
    for (category, text, strength) in [
        ("allergy", "花生，及花生油", "danger"),
        ("dietary", "清真", "must"),
        ("room", "高楼层、安静", "must"),
        ("bed", "荞麦枕", "must"),
        ("drink", "普洱茶", "likes"),
        ("food", "香菜", "avoid"),
    ] {
        let preference = json!({ "category": category, "text": text, "strength": strength });
        desk.ok("preference_add", json!({ "guest_id": id, "preference": preference }));
    }
    for (calendar, kind) in [("solar", "birthday"), ("lunar", "birthday"), ("lunar", "wedding_anniversary")] {
        let date = json!({ "kind": kind, "calendar": calendar, "month": 8, "leap": false, "day": 15 });
        desk.ok("date_add", json!({ "guest_id": id, "date": date }));
    }
    let told = |page: &Value| {
        let list = |name: &str, fields: &[&str]| {
            let row = |row: &Value| fields.iter().map(|field| row[*field].to_string()).collect::<Vec<_>>().join(" ");
            let mut rows: Vec<String> = page[name].as_array().unwrap().iter().map(row).collect();
            rows.sort();
            rows
        };
        let mut guest = page["guest"].clone();
        for own in ["id", "household_id", "confirmed_on", "confirmed_by", "created_at", "updated_at"] {
            guest[own] = Value::Null;
        }
        (guest, list("preferences", &["text", "strength"]), list("dates", &["kind", "calendar", "month", "day"]))
    };
    let path = desk.folder.path().join("guests.csv");
    desk.ok("guest_export", json!({ "filter": {}, "format": "csv", "path": path }));
    let other = TestDesk::new();
    let report = other.ok("import_run", json!({ "path": path, "kind": "guests" }));
    assert_eq!(report["dropped"], json!([]), "every column finds its field");
    let page = |desk: &TestDesk| desk.ok("guest_open", json!({ "guest_id": 1 }));
    assert_eq!(told(&page(&other)), told(&page(&desk)), "who is taken out is who comes in");
    let again = desk.ok("import_run", json!({ "path": path, "kind": "guests" }));
    assert_eq!(again["added"], 0, "the name, the year and the day of birth are those of a guest who is there");
}

#[test]
fn an_address_book_keeps_the_year_of_birth_and_the_people_around() {
    let desk = TestDesk::new();
    let id = desk.guest_with(json!({ "display_name": "Mara Quill", "birth_year": 1971 }));
    let spouse = json!({ "guest_id": id, "kind": "spouse", "related_guest_id": null, "related_name": "Tom Quill" });
    desk.ok("relationship_add", spouse);
    let with = json!({ "guest_id": id, "kind": "travels_with", "related_guest_id": null, "related_name": "Ida Holm" });
    desk.ok("relationship_add", with);
    let path = desk.folder.path().join("all.vcf");
    desk.ok("guest_export", json!({ "filter": {}, "format": "vcard", "path": path }));
    let other = TestDesk::new();
    other.ok("import_run", json!({ "path": path, "kind": "vcard" }));
    let page = other.ok("guest_open", json!({ "guest_id": 1 }));
    assert_eq!(page["guest"]["birth_year"], 1971);
    let related: Vec<(&Value, &Value)> =
        page["relationships"].as_array().unwrap().iter().map(|one| (&one["kind"], &one["name"])).collect();
    assert_eq!(related, [(&json!("spouse"), &json!("Tom Quill")), (&json!("travels_with"), &json!("Ida Holm"))]);
}

#[test]
fn dates_of_every_kind_come_back_from_an_address_book() {
    let desk = TestDesk::new();
    let id = desk.guest("顾明月");
    for (month, kind, label) in [
        (1, "birthday", ""),
        (2, "wedding_anniversary", ""),
        (3, "first_stay", ""),
        (4, "company_day", ""),
        (5, "memorial", ""),
        (6, "own", "入职"),
    ] {
        let date = json!({ "kind": kind, "label": label, "calendar": "solar", "year": null, "month": month, "leap": false,
            "day": 9, "leap_policy": "ordinary", "leap_day_policy": "feb28" });
        desk.ok("date_add", json!({ "guest_id": id, "date": date }));
    }
    let said = |desk: &TestDesk, id: &Value| -> Vec<(Value, Value, Value)> {
        let page = desk.ok("guest_open", json!({ "guest_id": id }));
        let mut dates: Vec<_> = page["dates"].as_array().unwrap().clone();
        dates.sort_by_key(|date| date["month"].as_i64());
        dates.iter().map(|date| (date["month"].clone(), date["kind"].clone(), date["label"].clone())).collect()
    };
    let path = desk.folder.path().join("all.vcf");
    desk.ok("guest_export", json!({ "filter": {}, "format": "vcard", "path": path }));
    let other = TestDesk::new();
    let report = other.ok("import_run", json!({ "path": path, "kind": "vcard" }));
    assert_eq!(report["dropped"], json!([]), "no date is lost on the way");
    let hits = other.ok("guest_search", json!({ "text": "顾明月", "limit": 1 }));
    assert_eq!(said(&other, &hits[0]["id"]), said(&desk, &json!(id)), "a memorial must not come back as a feast");
}

#[test]
fn nobody_is_no_file() {
    let desk = hotel();
    let path = desk.folder.path().join("none.csv");
    let request = json!({ "filter": { "tier": "main" }, "format": "csv", "path": path });
    assert_eq!(desk.refused("guest_export", request), "guests_nobody");
    assert!(!path.exists());
}

#[test]
fn the_calendar_has_every_date_written_out() {
    let desk = hotel();
    let path = desk.folder.path().join("days.ics");
    desk.ok("calendar_export", json!({ "path": path, "years": 3 }));
    let text = std::fs::read_to_string(&path).unwrap();
    for day in ["20270915", "20281003", "20290922"] {
        assert!(text.contains(&format!("DTSTART;VALUE=DATE:{day}")), "lunar 8/15 falls on {day}");
    }
    assert!(text.contains("顾明月"), "whose day it is");
    assert!(!text.contains("RRULE"), "no program recurs a lunar day right");
    assert_eq!(desk.refused("calendar_export", json!({ "path": path, "years": 0 })), "years_out_of_range");
}
