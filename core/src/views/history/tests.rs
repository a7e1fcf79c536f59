#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use crate::api::ApiError;
use crate::api::testing::TestDesk;
use crate::locale::Language;

#[test]
fn a_new_guest_inherits_no_history_of_one_who_is_gone() {
    let desk = TestDesk::new();
    let gone = desk.guest("顾明月");
    desk.ok("note_add", json!({ "guest_id": gone, "kind": "note", "text": "忌谈往事" }));
    desk.ok("guest_remove", json!({ "guest_id": gone }));
    let new = desk.guest("沈舟");
    let history = desk.ok("guest_history", json!({ "guest_id": new, "limit": 50 }));
    assert_eq!(history.as_array().unwrap().len(), 1, "only that they were added: {history}");
    desk.undo();
    desk.undo();
    assert_eq!(
        desk.ok("guest_open", json!({ "guest_id": gone }))["notes"][0]["text"],
        "忌谈往事",
        "and who is gone can come back"
    );
}

#[test]
fn an_undone_property_is_the_one_the_desk_speaks_of() {
    let desk = TestDesk::new();
    let mut property = desk.ok("desk_status", json!({}))["open"]["property"].clone();
    property["name"] = "湖滨酒店".into();
    desk.ok("property_save", property);
    desk.undo();
    assert_eq!(
        desk.ok("desk_status", json!({}))["open"]["property"]["name"],
        "西湖别苑",
        "undo must reach what the session keeps"
    );
}

/// Does something and returns the number of its change.
fn done(desk: &TestDesk, name: &str, args: Value) -> i64 {
    desk.call(name, args).unwrap().change.unwrap().id
}

fn undo(desk: &TestDesk, change_id: i64) -> Result<(), ApiError> {
    desk.call("undo", json!({ "change_id": change_id })).map(drop)
}

fn tags(desk: &TestDesk, guest: i64) -> Value {
    desk.ok("guest_open", json!({ "guest_id": guest }))["tags"].clone()
}

/// Undoing `change` must be refused because of `rests`, and leave everything; once `rests` is undone, it must be done.
fn check_rests(desk: &TestDesk, change: i64, rests: i64) {
    let refused = undo(desk, change).unwrap_err();
    assert_eq!(refused.code, "undo_conflict", "a constraint is no answer to a person: {refused:?}");
    assert_eq!(refused.args.get("change_id"), Some(&json!(rests)), "the change in the way is named: {refused:?}");
    assert_eq!(refused.args["by"], "周敏", "with whose it is");
    assert!(refused.args["when"].as_str().unwrap().starts_with("2026-11-21 12:"), "and when, by the property's clocks");
    undo(desk, rests).unwrap();
    undo(desk, change).unwrap();
    assert_eq!(desk.ok("book_check", json!({}))["whole"], true, "the book is whole after both");
}

#[test]
fn a_tag_stays_with_the_others_when_the_first_tagging_is_undone() {
    let desk = TestDesk::new();
    let guests = ["顾明月", "沈舟", "林晓雯"].map(|name| desk.guest(name));
    let tagged = guests.map(|guest| done(&desk, "tag_add", json!({ "guest_id": guest, "name": "golf" })));
    undo(&desk, tagged[0]).unwrap();
    let after = guests.map(|guest| tags(&desk, guest));
    assert_eq!(after, [json!([]), json!(["golf"]), json!(["golf"])], "as when it is taken from the first by hand");
    desk.ok("redo_last", json!({}));
    assert_eq!(tags(&desk, guests[0]), json!(["golf"]), "and it can be given again");
    for change in tagged.into_iter().rev() {
        undo(&desk, change).unwrap();
    }
    assert_eq!(desk.ok("tag_list", json!({})), json!([]), "a tag that nobody has goes with the last");
}

#[test]
fn a_household_stays_with_who_joined_later_when_its_first_joining_is_undone() {
    let desk = TestDesk::new();
    let [wang, li, chen] = ["王一", "李二", "陈三"].map(|name| desk.guest(name));
    let founded = done(&desk, "household_join", json!({ "guest_id": li, "with_guest_id": wang }));
    let joined = done(&desk, "household_join", json!({ "guest_id": chen, "with_guest_id": wang }));
    let household = |guest: i64| desk.ok("guest_open", json!({ "guest_id": guest }))["guest"]["household_id"].clone();
    let shared = household(chen);
    undo(&desk, founded).unwrap();
    assert_eq!([wang, li, chen].map(household), [Value::Null, Value::Null, shared.clone()], "as when the two leave");
    desk.ok("redo_last", json!({}));
    assert_eq!([wang, li, chen].map(household), [shared.clone(), shared.clone(), shared], "and are together again");
    undo(&desk, joined).unwrap();
    undo(&desk, founded).unwrap();
    assert_eq!([wang, li, chen].map(household), [Value::Null, Value::Null, Value::Null], "each for themselves");
}

#[test]
fn an_undo_that_something_rests_on_names_it() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let other = || {
        let added = desk.call("guest_add", json!({ "fields": { "display_name": "沈舟" } })).unwrap();
        (added.read::<Value>().unwrap()["id"].as_i64().unwrap(), added.change.unwrap().id)
    };
    let (related, added) = other();
    let relates = json!({ "guest_id": guest, "kind": "friend", "related_guest_id": related });
    check_rests(&desk, added, done(&desk, "relationship_add", relates));

    let (arriving, added) = other();
    let arrives = json!({ "name": "沈舟", "guest_id": arriving, "arrives_on": "2026-11-22", "departs_on": null });
    check_rests(&desk, added, done(&desk, "arrival_add", arrives));

    let wish = json!({ "category": "food", "text": "茶", "strength": "likes" });
    let noted = done(&desk, "preference_add", json!({ "guest_id": guest, "preference": wish }));
    let preference = desk.ok("guest_open", json!({ "guest_id": guest }))["preferences"][0]["id"].clone();
    let trace = json!({ "guest_id": guest, "preference_id": preference, "trace": { "due_on": "2026-11-22" } });
    check_rests(&desk, noted, done(&desk, "trace_add", trace));

    let date = json!({ "kind": "birthday", "calendar": "solar", "year": null, "month": 12, "day": 5, "leap": false });
    let dated = done(&desk, "date_add", json!({ "guest_id": guest, "date": date }));
    let id = desk.ok("guest_open", json!({ "guest_id": guest }))["dates"][0]["id"].clone();
    let reminded = json!({ "date_ids": [id], "occurs_on": "2026-12-05" });
    check_rests(&desk, dated, done(&desk, "reminder_done", reminded));

    let tea = json!({ "id": null, "item": { "name": "龙井" } });
    let saved = desk.call("gift_item_save", tea).unwrap();
    let item = saved.read::<Value>().unwrap()["id"].clone();
    let rule = json!({ "occasion": "birthday", "audience": "vip", "action": "gift", "gift_item_id": item });
    check_rests(&desk, saved.change.unwrap().id, done(&desk, "gift_rule_save", rule));

    let fair = json!({ "name": "茶节", "calendar": "solar", "month": 4, "day": 1 });
    let own = desk.call("festival_add", fair).unwrap();
    let id = own.read::<Value>().unwrap()["id"].clone();
    check_rests(
        &desk,
        own.change.unwrap().id,
        done(&desk, "festival_correct", json!({ "id": id, "year": 2027, "date": "2027-04-03" })),
    );
}

#[test]
fn what_was_removed_comes_back_only_to_whom_it_belonged() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let note = |guest: i64| {
        desk.ok("note_add", json!({ "guest_id": guest, "kind": "note", "text": "忌谈往事" }));
        let notes = desk.ok("guest_open", json!({ "guest_id": guest }))["notes"].clone();
        json!({ "id": notes[0]["id"] })
    };
    let removed = done(&desk, "note_remove", note(guest));
    check_rests(&desk, removed, done(&desk, "guest_remove", json!({ "guest_id": guest })));

    let other = desk.guest("林晓雯");
    desk.ok("relationship_add", json!({ "guest_id": guest, "kind": "friend", "related_guest_id": other }));
    let removed = done(&desk, "guest_remove", json!({ "guest_id": guest }));
    check_rests(&desk, removed, done(&desk, "guest_remove", json!({ "guest_id": other })));
}

#[test]
fn what_was_removed_is_not_put_on_a_row_that_took_the_number_since() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let birthday =
        json!({ "kind": "birthday", "calendar": "solar", "year": null, "month": 12, "day": 5, "leap": false });
    let add = || desk.call("date_add", json!({ "guest_id": guest, "date": birthday })).unwrap();
    let id = add().read::<Value>().unwrap()["id"].clone();
    let on_day = json!({ "date_ids": [id], "occurs_on": "2026-12-05" });
    desk.ok("reminder_done", on_day.clone());
    let reopened = done(&desk, "reminder_reopen", on_day);
    let removed = done(&desk, "date_remove", json!({ "id": id }));
    let again = add();
    assert_eq!(again.read::<Value>().unwrap()["id"], id, "the number went to another date");
    assert_eq!(undo(&desk, reopened).unwrap_err().code, "undo_conflict", "of which nobody said that it was done");
    undo(&desk, again.change.unwrap().id).unwrap();
    undo(&desk, removed).unwrap();
    undo(&desk, reopened).unwrap();
}

#[test]
fn a_guest_saved_as_it_was_is_no_change() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let saved = desk.call("guest_save", json!({ "id": guest, "fields": { "home_city": "" } })).unwrap();
    assert_eq!(saved.change, None, "an undo of it would find nothing to take back");
}

#[test]
fn what_only_one_may_have_is_not_given_back_while_another_has_it() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let golf = json!({ "guest_id": guest, "name": "golf" });
    desk.ok("tag_add", json!({ "guest_id": desk.guest("沈舟"), "name": "golf" }));
    desk.ok("tag_add", golf.clone());
    desk.ok("tag_add", json!({ "guest_id": guest, "name": "茶" }));
    let untagged = done(&desk, "tag_remove", golf.clone());
    desk.ok("tag_add", json!({ "guest_id": desk.guest("何田"), "name": "茶" }));
    check_rests(&desk, untagged, done(&desk, "tag_add", golf));

    let staff = |name: &str| json!({ "name": name, "role": "concierge", "department": "concierge" });
    let added = desk.ok("staff_add", staff("罗兰"));
    let mut renamed = added.clone();
    renamed["name"] = "罗岚".into();
    let renamed = done(&desk, "staff_save", renamed);
    check_rests(&desk, renamed, done(&desk, "staff_add", staff("罗兰")));
}

#[test]
fn days_that_would_contradict_each_other_are_not_set_back() {
    let desk = TestDesk::new();
    let days = |arrives: &str, departs: &str| json!({ "name": "沈舟", "guest_id": null, "arrives_on": arrives, "departs_on": departs });
    let id = desk.ok("arrival_add", days("2026-11-22", "2026-11-23"))["id"].clone();
    let save = |fields: Value| done(&desk, "arrival_save", json!({ "id": id, "fields": fields }));
    let longer = save(days("2026-11-22", "2026-11-30"));
    check_rests(&desk, longer, save(days("2026-11-28", "2026-11-30")));
}

#[test]
fn a_number_that_is_another_rows_now_is_left_alone() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let add = || {
        let wish = json!({ "category": "food", "text": "茶", "strength": "likes" });
        desk.ok("preference_add", json!({ "guest_id": guest, "preference": wish }));
        desk.ok("guest_open", json!({ "guest_id": guest }))["preferences"][0]["id"].clone()
    };
    let id = add();
    let confirmed = done(&desk, "preference_confirm", json!({ "id": id }));
    desk.ok("preference_remove", json!({ "id": id }));
    assert_eq!(add(), id, "the number went to a new preference");
    desk.ok("preference_confirm", json!({ "id": id }));
    assert_eq!(undo(&desk, confirmed).unwrap_err().code, "undo_conflict", "the new one was confirmed by itself");
}

#[test]
fn dates_take_the_worth_their_guest_has_after_an_undo() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let birthday =
        json!({ "kind": "birthday", "calendar": "solar", "year": null, "month": 12, "day": 5, "leap": false });
    let valued = done(&desk, "guest_save", json!({ "id": guest, "fields": { "tier": "vip" } }));
    let dated = done(&desk, "date_add", json!({ "guest_id": guest, "date": birthday }));
    let tiers = || {
        let session = desk.desk.session().unwrap();
        session.book.read(|query| query.column::<i64>("select tier from special_date", json!({}))).unwrap()
    };
    undo(&desk, valued).unwrap();
    assert_eq!(tiers(), [2], "the date follows its guest, whoever added it");
    desk.ok("redo_last", json!({}));
    assert_eq!(tiers(), [0], "and again when it is a VIP's after all");
    let undone = done(&desk, "undo", json!({ "change_id": dated }));
    undo(&desk, valued).unwrap();
    undo(&desk, undone).unwrap();
    assert_eq!(tiers(), [2], "put back, it does not remember what its guest was worth when it was taken out");
}

#[test]
fn a_guest_who_is_gone_is_not_found() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let gone = desk.guest("沈舟");
    desk.undo();
    let arrives = json!({ "name": "沈舟", "guest_id": gone, "arrives_on": "2026-11-22", "departs_on": null });
    assert_eq!(desk.refused("arrival_add", arrives.clone()), "guest_not_found", "a screen may still show the guest");
    let related = json!({ "guest_id": guest, "kind": "friend", "related_guest_id": gone });
    assert_eq!(desk.refused("relationship_add", related), "guest_not_found");
    let keeper = json!({ "id": guest, "fields": { "keeper_id": 99 } });
    assert_eq!(desk.refused("guest_save", keeper), "staff_not_found", "nobody keeps a guest who is not of the staff");
    let id = desk
        .ok("arrival_add", json!({ "name": "何田", "guest_id": null, "arrives_on": "2026-11-22", "departs_on": null }))
        ["id"]
        .clone();
    assert_eq!(desk.refused("arrival_save", json!({ "id": id, "fields": arrives })), "guest_not_found");
}

#[test]
fn what_is_in_the_way_of_an_undo_is_said_in_words() {
    let desk = TestDesk::new();
    let added = desk.call("guest_add", json!({ "fields": { "display_name": "Lin" } })).unwrap();
    let guest = added.read::<Value>().unwrap()["id"].clone();
    desk.ok("note_add", json!({ "guest_id": guest, "kind": "note", "text": "quiet" }));
    let refused = undo(&desk, added.change.unwrap().id).unwrap_err();
    let mut args = refused.args.clone();
    args.insert("change".to_owned(), Language::English.done("note_added", &refused.args).into());
    assert_eq!(
        Language::English.text_with("error-undo-conflict", &args),
        "“Note added for Lin” (周敏, 2026-11-21 12:00) is later and builds on this. Undo that first."
    );
}
