#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use crate::api::testing::TestDesk;
use crate::opening;

fn page(desk: &TestDesk, guest: i64) -> Value {
    desk.ok("guest_open", json!({ "guest_id": guest }))
}

/// One field of every row of a list on the guest's page, sorted.
fn all(page: &Value, list: &str, field: &str) -> Vec<String> {
    let rows = page[list].as_array().unwrap().iter();
    let mut values: Vec<String> = rows.map(|row| row[field].as_str().unwrap_or_default().to_owned()).collect();
    values.sort();
    values
}

/// A guest with a phone, a handle, tags, a note, an allergy, something liked and a birthday.
fn known(desk: &TestDesk, name: &str, (phone, allergy): (&str, &str)) -> i64 {
    let fields = json!({ "display_name": name, "company": format!("{name}公司") });
    let contacts = json!([{ "kind": "phone", "value": phone }, { "kind": "wechat", "value": "gu_moon" }]);
    let added = json!({ "fields": fields, "contacts": contacts, "tags": ["茶", name] });
    let id = desk.ok("guest_add", added)["id"].as_i64().unwrap();
    desk.ok("note_add", json!({ "guest_id": id, "kind": "note", "text": format!("{name}的便条") }));
    for (category, text, strength) in [("allergy", allergy, "danger"), ("drink", "龙井", "likes")] {
        let preference = json!({ "category": category, "text": text, "strength": strength });
        desk.ok("preference_add", json!({ "guest_id": id, "preference": preference }));
    }
    let date = json!({ "kind": "birthday", "calendar": "solar", "year": null, "month": 12, "day": 5, "leap": false });
    desk.ok("date_add", json!({ "guest_id": id, "date": date }));
    id
}

fn found(desk: &TestDesk, text: &str) -> Vec<(i64, i64)> {
    let hits = desk.ok("guest_search", json!({ "text": text, "limit": 20 }));
    let hit = |hit: &Value| (hit["id"].as_i64().unwrap(), hit["dangers"].as_i64().unwrap());
    hits.as_array().unwrap().iter().map(hit).collect()
}

#[test]
fn two_guests_become_one_with_all_that_was_known_of_either() {
    let desk = TestDesk::new();
    let keep = known(&desk, "顾明月", ("13900000001", "花生"));
    let drop = known(&desk, "顾月", ("13900000002", "青霉素"));
    let stay = json!({ "name": "顾月", "guest_id": drop, "arrives_on": "2026-11-22", "departs_on": "2026-11-24" });
    desk.ok("arrival_add", stay);
    let fields = json!({ "company": "顾月公司" });
    desk.ok("guest_merge", json!({ "keep": keep, "drop": drop, "fields": fields }));

    let merged = page(&desk, keep);
    assert_eq!(merged["guest"]["display_name"], "顾明月", "a field that nobody chose stays");
    assert_eq!(merged["guest"]["company"], "顾月公司", "one that was chosen is the other's");
    assert_eq!(
        all(&merged, "contacts", "value"),
        ["13900000001", "13900000002", "gu_moon"],
        "the handle of both is there once"
    );
    assert_eq!(merged["tags"].as_array().unwrap().len(), 3, "a tag of both is there once: {}", merged["tags"]);
    assert_eq!(all(&merged, "notes", "text"), ["顾明月的便条", "顾月的便条"]);
    assert_eq!(all(&merged, "preferences", "text"), ["花生", "青霉素", "龙井"], "what both like is there once");
    assert_eq!(merged["dates"].as_array().unwrap().len(), 1, "and so is the birthday of both");
    assert_eq!(merged["arrivals"].as_array().unwrap().len(), 1);
    for phone in ["13900000001", "13900000002"] {
        assert_eq!(found(&desk, phone), [(keep, 2)], "found by {phone}, with the allergies of both");
    }
    assert_eq!(desk.refused("guest_open", json!({ "guest_id": drop })), "guest_not_found");
}

#[test]
fn a_merge_that_is_taken_back_leaves_two_guests_as_they_were() {
    let desk = TestDesk::new();
    let keep = known(&desk, "顾明月", ("13900000001", "花生"));
    let drop = known(&desk, "顾月", ("13900000002", "青霉素"));
    let pages = || {
        [keep, drop].map(|id| {
            let mut page = page(&desk, id);
            page["guest"]["updated_at"] = Value::Null;
            page
        })
    };
    let before = pages();
    desk.ok("guest_merge", json!({ "keep": keep, "drop": drop, "fields": { "alias": "月" } }));
    desk.undo();
    assert_eq!(pages(), before);
    assert_eq!((found(&desk, "13900000001"), found(&desk, "13900000002")), (vec![(keep, 1)], vec![(drop, 1)]));
    assert_eq!(desk.ok("book_check", json!({}))["whole"], true);
}

#[test]
fn a_merge_shows_both_sides_before_and_refuses_what_are_not_two_guests() {
    let desk = TestDesk::new();
    let keep = known(&desk, "顾明月", ("13900000001", "花生"));
    let drop = known(&desk, "顾月", ("13900000002", "青霉素"));
    let sides = desk.ok("merge_preview", json!({ "keep": keep, "drop": drop }));
    assert_eq!((&sides["keep"], &sides["drop"]), (&page(&desk, keep), &page(&desk, drop)), "as their own pages are");
    for name in ["merge_preview", "guest_merge"] {
        let merge = |keep: i64, drop: i64| desk.refused(name, json!({ "keep": keep, "drop": drop, "fields": {} }));
        assert_eq!(merge(keep, keep), "merge_with_self", "{name}");
        assert_eq!(
            (merge(keep, 4711), merge(4711, drop)),
            ("guest_not_found".into(), "guest_not_found".into()),
            "{name}"
        );
    }
    assert_eq!(page(&desk, drop)["guest"]["display_name"], "顾月", "nobody is gone after a refusal");
}

#[test]
fn the_page_tells_whose_dangers_come_along_and_what_notes_say_of_health() {
    let desk = TestDesk::new();
    let (guest, child) = (known(&desk, "顾明月", ("13900000001", "花生")), desk.guest("小满"));
    let danger = json!({ "category": "allergy", "text": "虾", "strength": "danger" });
    desk.ok("preference_add", json!({ "guest_id": child, "preference": danger }));
    desk.ok("relationship_add", json!({ "guest_id": guest, "kind": "child", "related_guest_id": child }));
    desk.ok("note_add", json!({ "guest_id": guest, "kind": "note", "text": "对海鲜过敏，花生过敏" }));
    let shown = page(&desk, guest);
    let [shared] = shown["shared_dangers"].as_array().unwrap().as_slice() else { panic!("one: {shown}") };
    assert_eq!(
        (&shared["name"], &shared["text"], &shared["because"]),
        (&json!("小满"), &json!("虾"), &json!("family"))
    );
    assert_eq!(all(&shown, "offers", "text"), ["海鲜"], "the peanuts are noted already");
    desk.ok("health_offer_decline", json!({ "guest_id": guest, "text": "海鲜" }));
    assert_eq!(all(&page(&desk, guest), "offers", "text"), [""; 0], "it is none");
    desk.undo();
    let offer = page(&desk, guest)["offers"][0].clone();
    let preference = json!({ "category": offer["category"], "text": offer["text"], "strength": offer["strength"] });
    desk.ok("preference_add", json!({ "guest_id": guest, "preference": preference }));
    let shown = page(&desk, guest);
    assert_eq!(all(&shown, "offers", "text"), [""; 0], "what was taken is offered no more");
    assert_eq!(shown["preferences"][1]["text"], "海鲜", "and stands among the dangers");
}

#[test]
fn where_a_guest_may_have_one_row_the_room_says_how_two_become_one() {
    let desk = TestDesk::new();
    let session = desk.desk.session().unwrap();
    let once_a_guest: Vec<String> = session
        .book
        .read(|query| {
            query.column(
                "select distinct made.name from pragma_table_list as made
                 join pragma_foreign_key_list(made.name) as named on named.\"table\" = 'guest'
                 join pragma_index_list(made.name) as one on one.\"unique\"
                 join pragma_index_info(one.name) as part on part.name = named.\"from\"
                 where made.schema = 'main'",
                json!({}),
            )
        })
        .unwrap();
    assert!(once_a_guest.len() >= 4, "they are found: {once_a_guest:?}");
    for table in once_a_guest {
        let said = opening::ROOMS.iter().flat_map(|room| room.moving).any(|moving| moving.table == table);
        assert!(said, "{table}: two guests with a row each could not become one; say in its room's TABLES what stays");
    }
}

#[test]
fn what_was_declined_of_one_page_silences_nothing_on_the_other() {
    let desk = TestDesk::new();
    let [keep, drop] = ["顾明月", "顾月"].map(|name| desk.guest(name));
    for guest in [keep, drop] {
        desk.ok("note_add", json!({ "guest_id": guest, "kind": "note", "text": "对海鲜过敏" }));
    }
    desk.ok("health_offer_decline", json!({ "guest_id": keep, "text": "海鲜" }));
    assert_eq!(all(&page(&desk, keep), "offers", "text"), [""; 0], "somebody said that it is none");
    desk.ok("guest_merge", json!({ "keep": keep, "drop": drop, "fields": {} }));
    assert_eq!(all(&page(&desk, keep), "offers", "text"), ["海鲜"], "of the other's note nobody did");
    desk.undo();
    assert_eq!(all(&page(&desk, keep), "offers", "text"), [""; 0], "and parted again, all is as it was");
}

#[test]
fn a_wedding_anniversary_noted_of_one_spouse_is_offered_to_the_other() {
    let desk = TestDesk::new();
    let (one, other) = (desk.guest("顾明月"), desk.guest("林远"));
    let wedding = json!({ "kind": "wedding_anniversary", "calendar": "solar", "year": 2010, "month": 5, "day": 12, "leap": false });
    desk.ok("date_add", json!({ "guest_id": one, "date": wedding.clone() }));
    let offered = |guest: i64| page(&desk, guest)["spouse_dates"].as_array().unwrap().clone();
    assert!(offered(other).is_empty(), "nobody has said that they are married");
    desk.ok("relationship_add", json!({ "guest_id": one, "kind": "spouse", "related_guest_id": other }));
    let offers = offered(other);
    assert_eq!(offers.len(), 1, "it is his, too");
    assert_eq!((&offers[0]["name"], &offers[0]["date"]["year"]), (&json!("顾明月"), &json!(2010)));
    assert!(offered(one).is_empty(), "hers is noted");
    desk.ok("date_add", json!({ "guest_id": other, "date": wedding }));
    assert!(offered(other).is_empty(), "and now his is");
}

#[test]
fn a_person_known_by_name_only_becomes_a_guest_in_one_step() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    desk.ok("relationship_add", json!({ "guest_id": guest, "kind": "child", "related_name": "小宝" }));
    let id = page(&desk, guest)["relationships"][0]["id"].clone();
    let child = desk.ok("relationship_to_guest", json!({ "id": id }))["id"].as_i64().unwrap();
    let seen = &page(&desk, guest)["relationships"][0];
    assert_eq!(
        (&seen["name"], &seen["related_guest_id"]),
        (&json!("小宝"), &json!(child)),
        "the same relationship leads to a page"
    );
    assert_eq!(page(&desk, child)["relationships"][0]["related_guest_id"], guest, "seen from there, too");
    assert_eq!(desk.refused("relationship_to_guest", json!({ "id": id })), "relationship_not_found", "only once");
    desk.undo();
    let seen = &page(&desk, guest)["relationships"][0];
    assert_eq!((&seen["name"], &seen["related_guest_id"]), (&json!("小宝"), &Value::Null), "one step back");
}
