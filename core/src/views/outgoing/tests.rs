#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use crate::api::testing::TestDesk;

fn lines(desk: &TestDesk) -> Vec<Value> {
    desk.ok("outgoing_list", json!({ "offset": 0, "limit": 100 }))["lines"].as_array().unwrap().clone()
}

#[test]
fn every_file_is_a_line_with_who_when_what_and_how_many() {
    let desk = TestDesk::new();
    desk.guest("顾明月");
    let guest = desk.guest("Mara Quill");
    let path = |name: &str| desk.folder.path().join(name);
    desk.ok("guest_export", json!({ "filter": {}, "format": "csv", "path": path("all.csv") }));
    desk.ok("guest_export", json!({ "filter": {}, "format": "vcard3", "path": path("all.vcf") }));
    desk.ok("calendar_export", json!({ "path": path("days.ics"), "years": 1, "names": "none" }));
    let order = json!({ "selection": { "by": "guests", "guests": [guest] }, "layout": "a6", "for": "staff" });
    desk.ok("card_export", json!({ "order": order, "path": path("cards.pdf") }));
    desk.ok("card_print", order);
    desk.ok("handover_export", json!({ "order": {}, "path": path("tonight.pdf") }));
    desk.ok(
        "complaint_report",
        json!({ "from": "2026-11-01", "to": "2026-11-21", "path": path("c.xlsx"), "format": "xlsx" }),
    );
    let told: Vec<(String, String, String)> = lines(&desk)
        .iter()
        .rev()
        .map(|line| ["what", "format", "file_name"].map(|field| line[field].as_str().unwrap().to_owned()).into())
        .collect();
    let told: Vec<(&str, &str, &str)> =
        told.iter().map(|(what, format, file)| (what.as_str(), format.as_str(), file.as_str())).collect();
    assert_eq!(
        told,
        [
            ("guests", "csv", "all.csv"),
            ("guests", "vcard", "all.vcf"),
            ("calendar", "ics", "days.ics"),
            ("cards", "pdf", "cards.pdf"),
            ("cards", "print", ""),
            ("handover", "pdf", "tonight.pdf"),
            ("complaint_report", "xlsx", "c.xlsx"),
        ]
    );
    let first = lines(&desk).pop().unwrap();
    assert_eq!((&first["lines"], &first["staff"]), (&json!(2), &json!("周敏")), "how many, and who");
    assert_eq!(first["when"], "2026-11-21 12:00", "by the clocks of the property");
}

#[test]
fn a_file_that_was_not_written_is_no_line() {
    let desk = TestDesk::new();
    desk.guest("顾明月");
    let path = desk.folder.path().join("no/such/folder.csv");
    assert_eq!(
        desk.refused("guest_export", json!({ "filter": {}, "format": "csv", "path": path })),
        "file_place_missing"
    );
    let nobody = json!({ "filter": { "tier": "main" }, "format": "csv", "path": desk.folder.path().join("none.csv") });
    assert_eq!(desk.refused("guest_export", nobody), "guests_nobody");
    assert_eq!(lines(&desk), Vec::<Value>::new());
}

#[test]
fn what_went_out_is_not_taken_back_and_is_in_nobodys_way() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let path = desk.folder.path().join("all.csv");
    desk.ok("guest_export", json!({ "filter": {}, "format": "csv", "path": path }));
    desk.undo();
    assert_eq!(desk.refused("guest_open", json!({ "guest_id": guest })), "guest_not_found", "the guest was added last");
    assert_eq!(lines(&desk).len(), 1, "the file is out all the same");
    let redone = json!({});
    desk.ok("redo_last", redone);
    desk.ok("guest_open", json!({ "guest_id": guest }));
}
