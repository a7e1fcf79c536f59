#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::Staff;
use crate::api::testing::{PASSPHRASE, TestDesk};

fn add(desk: &TestDesk, name: &str, role: &str) -> i64 {
    let staff: Staff = desk.get("staff_add", json!({ "name": name, "role": role, "department": "front_office" }));
    staff.id
}

fn sit(desk: &TestDesk, id: i64) {
    desk.ok("staff_sit", json!({ "id": id }));
}

fn sits(desk: &TestDesk) -> String {
    desk.ok("desk_status", json!({}))["open"]["staff"]["name"].as_str().unwrap().to_owned()
}

/// A staff member's row as it would be saved with one field changed.
fn with(desk: &TestDesk, id: i64, field: &str, value: Value) -> Value {
    let list: Vec<Value> = desk.get("staff_list", json!({}));
    let mut row = list.into_iter().find(|staff| staff["id"] == id).unwrap();
    row[field] = value;
    row
}

#[test]
fn who_acts_is_who_the_change_is_kept_under() {
    let desk = TestDesk::new();
    let duty = add(&desk, "沈亦舒", "concierge");
    sit(&desk, duty);
    assert_eq!(sits(&desk), "沈亦舒", "the window shows who acts");
    let guest = desk.guest("顾明月");
    sit(&desk, super::FIRST);
    desk.ok("tag_add", json!({ "guest_id": guest, "name": "常客" }));
    let history = desk.ok("guest_history", json!({ "guest_id": guest, "limit": 2 }));
    let by: Vec<&str> = history.as_array().unwrap().iter().map(|line| line["staff"].as_str().unwrap()).collect();
    assert_eq!(by, ["周敏", "沈亦舒"], "each change names its own author");
}

#[test]
fn the_key_takes_back_only_what_this_person_did() {
    let desk = TestDesk::new();
    let duty = add(&desk, "沈亦舒", "concierge");
    desk.guest("顾明月");
    sit(&desk, duty);
    assert_eq!(desk.refused("undo_last", json!({})), "nothing_to_undo", "another's work is not undone by key");
    sit(&desk, super::FIRST);
    desk.undo();
    let left = desk.ok("guest_list", json!({ "filter": {}, "offset": 0, "limit": 1 }));
    assert_eq!(left["total"], 0, "who is back at the desk goes on undoing their own");
}

#[test]
fn whoever_acted_last_sits_when_the_book_is_opened() {
    let desk = TestDesk::new();
    let duty = add(&desk, "沈亦舒", "manager");
    let reopened = |desk: &TestDesk| {
        desk.ok("book_lock", json!({}));
        desk.ok("book_open", json!({ "path": desk.path(), "passphrase": PASSPHRASE }));
        sits(desk)
    };
    assert_eq!(reopened(&desk), "周敏", "she added the other");
    sit(&desk, duty);
    desk.guest("顾明月");
    assert_eq!(reopened(&desk), "沈亦舒", "she wrote last");
    sit(&desk, super::FIRST);
    desk.ok("staff_save", with(&desk, duty, "active", false.into()));
    sit(&desk, super::FIRST);
    assert_eq!(reopened(&desk), "周敏", "who is out of use does not sit down");
}

#[test]
fn only_managers_keep_the_list_and_only_administrators_make_administrators() {
    let desk = TestDesk::new();
    let (manager, duty) = (add(&desk, "林知夏", "manager"), add(&desk, "沈亦舒", "concierge"));
    let new = |role: &str| json!({ "name": "韩清", "role": role, "department": "kitchen" });

    sit(&desk, duty);
    assert_eq!(desk.refused("staff_add", new("concierge")), "not_allowed");
    assert_eq!(desk.refused("staff_save", with(&desk, duty, "role", "manager".into())), "not_allowed");

    sit(&desk, manager);
    assert_eq!(desk.refused("staff_add", new("administrator")), "staff_administrators_only");
    let check = |field: &str, value: Value| {
        let row = with(&desk, super::FIRST, field, value);
        assert_eq!(desk.refused("staff_save", row), "staff_administrators_only", "{field} of an administrator");
    };
    check("name", "周某".into());
    check("role", "manager".into());
    check("active", false.into());
    let raised = with(&desk, manager, "role", "administrator".into());
    assert_eq!(desk.refused("staff_save", raised), "staff_administrators_only", "nobody raises themselves");
    desk.ok("staff_add", new("manager"));
}

#[test]
fn the_last_administrator_stays_one() {
    let desk = TestDesk::new();
    let other = add(&desk, "林知夏", "concierge");
    let check = |id: i64, field: &str, value: Value, code: &str| {
        assert_eq!(desk.refused("staff_save", with(&desk, id, field, value)), code, "{field}");
    };
    check(super::FIRST, "role", "manager".into(), "staff_last_administrator");
    check(super::FIRST, "active", false.into(), "staff_last_administrator");
    desk.ok("staff_save", with(&desk, other, "role", "administrator".into()));
    check(super::FIRST, "active", false.into(), "staff_acting");
    desk.ok("staff_save", with(&desk, super::FIRST, "role", "manager".into()));
    assert_eq!(desk.ok("desk_status", json!({}))["open"]["staff"]["role"], "manager", "the new role holds at once");
    check(other, "role", "manager".into(), "staff_administrators_only");
}

#[test]
fn an_undo_keeps_the_rules_of_the_list() {
    let desk = TestDesk::new();
    let other = add(&desk, "林知夏", "concierge");
    let raised =
        desk.call("staff_save", with(&desk, other, "role", "administrator".into())).unwrap().change.unwrap().id;
    let undo = json!({ "change_id": raised });
    desk.ok("staff_save", with(&desk, super::FIRST, "role", "manager".into()));
    assert_eq!(desk.refused("undo", undo.clone()), "staff_administrators_only", "a manager unmakes no administrator");
    sit(&desk, other);
    assert_eq!(desk.refused("undo", undo), "staff_last_administrator", "and the last one stays");

    let added =
        desk.call("staff_add", json!({ "name": "韩清", "role": "concierge", "department": "kitchen" })).unwrap();
    let id = added.read::<Value>().unwrap()["id"].as_i64().unwrap();
    sit(&desk, id);
    desk.guest("顾明月");
    sit(&desk, other);
    let undo = json!({ "change_id": added.change.unwrap().id });
    assert_eq!(desk.refused("undo", undo), "undo_conflict", "who has acted stays on the list");
    desk.ok("staff_save", with(&desk, id, "active", false.into()));
    desk.undo();
    assert_eq!(with(&desk, id, "name", "韩清".into())["active"], true, "everything else goes back");
}

#[test]
fn a_name_is_one_persons_and_who_left_does_not_act() {
    let desk = TestDesk::new();
    let left = add(&desk, "Emma", "concierge");
    let new = |name: &str| json!({ "name": name, "role": "concierge", "department": "other" });
    assert_eq!(desk.refused("staff_add", new(" emma ")), "staff_name_taken", "spaces and case make no other person");
    assert_eq!(desk.refused("staff_add", new("  ")), "staff_name_missing");
    assert_eq!(desk.refused("staff_save", with(&desk, left, "name", "周敏".into())), "staff_name_taken");
    desk.ok("staff_save", with(&desk, left, "active", false.into()));
    assert_eq!(desk.refused("staff_sit", json!({ "id": left })), "staff_out_of_use");
    assert_eq!(desk.refused("staff_sit", json!({ "id": 4711 })), "staff_not_found");
}
