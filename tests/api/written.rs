//! What a write answers: the change with its words, the rooms to refresh, and the way back.

use serde_json::{Value, json};
use zhike_core::locale::Language;
use zhike_tests::House;

fn value(house: &House, name: &str, args: Value) -> Value {
    house.ask(name, args).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

/// Writes, and returns the change that was told.
fn change(house: &House, name: &str, args: Value) -> Value {
    let reply = house.call(name, args).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    serde_json::to_value(reply.change.unwrap_or_else(|| panic!("{name} wrote and told of no change"))).unwrap()
}

#[test]
fn a_guest_goes_from_the_form_to_the_book_and_back() {
    let house = House::founded();
    let reply = house
        .call(
            "guest_add",
            json!({
                "fields": {
                    "display_name": "Shàn Xiǎojūn", "native_name": "单小军", "sex": "male", "birth_year": 1968,
                    "language": "zh-CN", "home_city": "杭州市", "tier": "vip", "salutation": "单总",
                },
                "contacts": [
                    { "kind": "wechat", "value": "shan_xj77" },
                    { "kind": "phone", "value": "138 0571 8812", "preferred": true },
                ],
                "tags": ["茶", "#常客"],
            }),
        )
        .unwrap();
    let id = reply.read::<Value>().unwrap()["id"].clone();
    let told = reply.change.unwrap();
    assert_eq!((told.code.as_str(), told.guests.as_slice()), ("guest_added", [id.as_i64().unwrap()].as_slice()));
    assert_eq!(told.rooms, ["contact_point", "guest", "guest_tag", "tag"], "open screens know what to read again");

    value(
        &house,
        "preference_add",
        json!({
            "guest_id": id,
            "preference": { "category": "allergy", "text": "花生", "strength": "danger" },
        }),
    );
    let page = value(&house, "guest_open", json!({ "guest_id": id }));
    assert_eq!(page["guest"]["native_name"], "单小军");
    assert_eq!(page["guest"]["pinyin"], "shan xiao jun", "as a surname 单 reads shan");
    assert_eq!(page["local"], true, "杭州市 is the property's 杭州");
    assert_eq!(page["contacts"][0]["kind"], "phone", "the preferred way comes first");
    assert_eq!(page["tags"], json!(["常客", "茶"]));
    assert_eq!(page["preferences"][0]["strength"], "danger");
    let hits = value(&house, "guest_search", json!({ "text": "sxj", "limit": 5 }));
    assert_eq!((&hits[0]["id"], &hits[0]["dangers"]), (&id, &json!(1)), "the danger is on every line with the guest");
}

#[test]
fn every_write_has_words_for_its_toast_and_can_be_taken_back() {
    let house = House::founded();
    let guest = change(&house, "guest_add", json!({ "fields": { "display_name": "叶青" } }));
    let id = &guest["guests"][0];
    let preference = json!({ "category": "bed", "text": "荞麦枕", "strength": "likes" });
    let writes = [
        ("guest_save", json!({ "id": id, "fields": { "alias": "青青" } })),
        ("contact_add", json!({ "guest_id": id, "kind": "qq", "value": "100200" })),
        ("tag_add", json!({ "guest_id": id, "name": "茶" })),
        ("note_add", json!({ "guest_id": id, "kind": "note", "text": "靠窗的座位" })),
        ("preference_add", json!({ "guest_id": id, "preference": preference })),
        ("relationship_add", json!({ "guest_id": id, "kind": "spouse", "related_name": "陆远" })),
        ("guest_confirm", json!({ "guest_id": id })),
        ("guest_remove", json!({ "guest_id": id })),
    ];
    for (name, args) in writes {
        let before = page(&house, id);
        let told = change(&house, name, args);
        let message = format!("done-{}", told["code"].as_str().unwrap().replace('_', "-"));
        for language in Language::ALL {
            let text = language.text_with(&message, told["args"].as_object().unwrap());
            assert!(text != message && !text.contains('{'), "{language:?} cannot say what {name} did: {text}");
        }
        assert_ne!(page(&house, id), before, "{name} must be seen on the page");
        value(&house, "undo", json!({ "change_id": told["id"] }));
        assert_eq!(page(&house, id), before, "{name} must be gone after undo");
    }
}

/// The guest's page without the times of the last touch; null when there is no such guest.
fn page(house: &House, id: &Value) -> Value {
    let Ok(mut page) = house.ask("guest_open", json!({ "guest_id": id })) else { return Value::Null };
    page["guest"]["updated_at"] = Value::Null;
    page
}

#[test]
fn undo_by_key_goes_back_step_by_step_and_forward_again() {
    let house = House::founded();
    let id = value(&house, "guest_add", json!({ "fields": { "display_name": "A" } }))["id"].clone();
    for alias in ["one", "two", "three"] {
        value(&house, "guest_save", json!({ "id": id, "fields": { "alias": alias } }));
    }
    let alias = || page(&house, &id)["guest"]["alias"].clone();
    for expected in ["two", "one", ""] {
        value(&house, "undo_last", json!({}));
        assert_eq!(alias(), expected, "back");
    }
    for expected in ["one", "two", "three"] {
        value(&house, "redo_last", json!({}));
        assert_eq!(alias(), expected, "forward again");
    }
    let end = house.call("redo_last", json!({})).err().map(|error| error.code);
    assert_eq!(end.as_deref(), Some("nothing_to_undo"), "there is nothing beyond the newest");
}

#[test]
fn undo_by_key_does_not_reach_behind_the_lock() {
    let house = House::founded();
    value(&house, "guest_add", json!({ "fields": { "display_name": "A" } }));
    value(&house, "book_lock", json!({}));
    house.open().unwrap();
    let refused = house.call("undo_last", json!({})).err().map(|error| error.code);
    assert_eq!(refused.as_deref(), Some("nothing_to_undo"), "another sitting's work is undone from the history");
}
