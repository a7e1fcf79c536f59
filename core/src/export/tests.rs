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
