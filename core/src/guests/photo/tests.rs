#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::PathBuf;

use serde_json::json;

use crate::api::testing::TestDesk;

/// A square of one colour, 2 × 2 pixels. Source: PNG, third edition.
const SQUARE: &[u8] = include_bytes!("square.png");

fn file(desk: &TestDesk) -> PathBuf {
    let path = desk.folder.path().join("photo.png");
    fs::write(&path, SQUARE).unwrap();
    path
}

#[test]
fn a_photograph_is_kept_in_the_book_and_can_be_taken_back() {
    let desk = TestDesk::new();
    let (guest, path) = (desk.guest("顾明月"), file(&desk));
    let of = |guest: i64| desk.ok("photo_get", json!({ "guest_id": guest }))["photo"].clone();
    assert_eq!(of(guest), json!(null));
    desk.ok("photo_choose", json!({ "guest_id": guest, "path": path }));
    fs::remove_file(&path).unwrap();
    assert!(of(guest).as_str().unwrap().starts_with("data:image/jpeg;base64,"), "the file is needed no more");
    desk.ok("undo_last", json!({}));
    assert_eq!(of(guest), json!(null), "taken back");
    desk.ok("redo_last", json!({}));
    desk.ok("photo_remove", json!({ "guest_id": guest }));
    assert_eq!(of(guest), json!(null), "removed");
    desk.ok("undo_last", json!({}));
    assert!(of(guest).is_string(), "and there again");
    let lines = desk.ok("guest_history", json!({ "guest_id": guest, "limit": 50 }));
    assert!(!lines.to_string().contains("/9j/"), "the history tells of the change and does not hold the picture");
}

#[test]
fn a_merge_keeps_the_photograph_that_there_is() {
    let desk = TestDesk::new();
    let (keep, drop, path) = (desk.guest("顾明月"), desk.guest("顾明月"), file(&desk));
    desk.ok("photo_choose", json!({ "guest_id": drop, "path": path }));
    desk.ok("guest_merge", json!({ "keep": keep, "drop": drop, "fields": {} }));
    assert!(desk.ok("photo_get", json!({ "guest_id": keep }))["photo"].is_string(), "it came along");
    desk.ok("undo_last", json!({}));
    assert_eq!(desk.ok("photo_get", json!({ "guest_id": keep }))["photo"], json!(null), "and went back");
    assert!(desk.ok("photo_get", json!({ "guest_id": drop }))["photo"].is_string());
}

#[test]
fn a_photograph_goes_with_its_guest_and_into_no_export() {
    let desk = TestDesk::new();
    let (guest, path) = (desk.guest("顾明月"), file(&desk));
    desk.ok("photo_choose", json!({ "guest_id": guest, "path": path }));
    for (name, format) in [("guests.csv", "csv"), ("guests.vcf", "vcard")] {
        let out = desk.folder.path().join(name);
        desk.ok("guest_export", json!({ "filter": {}, "path": out, "format": format }));
        let text = String::from_utf8_lossy(&fs::read(&out).unwrap()).into_owned();
        assert!(text.contains("顾明月") && !text.to_lowercase().contains("photo"), "{format} has no picture");
    }
    desk.ok("guest_remove", json!({ "guest_id": guest }));
    desk.ok("undo_last", json!({}));
    assert!(desk.ok("photo_get", json!({ "guest_id": guest }))["photo"].is_string(), "it comes back with the guest");
}
