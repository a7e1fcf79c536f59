//! Creating, opening and locking a book, as every client does it.

use serde_json::{Value, json};
use zhike_core::api::Severity;
use zhike_tests::{House, PASSPHRASE, property};

fn refused(house: &House, name: &str, args: Value) -> (String, Option<String>) {
    match house.call(name, args) {
        Ok(reply) => panic!("{name} should be refused, and answered {}", reply.value),
        Err(error) => {
            assert_eq!(error.severity, Severity::Refused, "{name}: a refusal, not a breakdown: {error:?}");
            (error.code, error.field)
        }
    }
}

#[test]
fn a_book_that_was_made_is_open_with_its_manager_at_the_desk() {
    let house = House::empty().unwrap();
    assert_eq!(house.ask("desk_status", json!({})).unwrap(), json!({ "open": null, "last": null }));
    let status: Value = house.found().unwrap().read().unwrap();
    assert_eq!(status["open"]["property"], property());
    assert_eq!(status["open"]["staff"]["name"], "周敏");
    assert_eq!(status["open"]["sample"], false, "a hotel of one's own is no sample");
}

#[test]
fn what_is_wrong_in_a_form_is_named_by_its_field() {
    let house = House::empty().unwrap();
    let check = |field: &str, value: Value, expected: (&str, &str)| {
        let mut args = json!({
            "path": house.path(), "passphrase": PASSPHRASE, "manager": "周敏", "property": property(),
        });
        match args["property"].get(field) {
            Some(_) => args["property"][field] = value,
            None => args[field] = value,
        }
        let (code, named) = refused(&house, "book_create", args);
        assert_eq!((code.as_str(), named.as_deref()), (expected.0, Some(expected.1)));
        assert!(!house.path().exists(), "a book that was refused leaves no file");
    };
    check("name", json!("  "), ("property_name_missing", "name"));
    check("city", json!(""), ("property_city_missing", "city"));
    check("currency", json!("yuan"), ("currency_unknown", "currency"));
    check("time_zone", json!("Mars/Olympus"), ("time_zone_unknown", "time_zone"));
    check("manager", json!(""), ("staff_name_missing", "manager"));
    check("passphrase", json!("short"), ("passphrase_short", "passphrase"));
}

#[test]
fn a_locked_desk_answers_nothing_about_guests() {
    let house = House::founded();
    let id = house.ask("guest_add", json!({ "fields": { "display_name": "叶青" } })).unwrap()["id"].clone();
    house.call("book_lock", json!({})).unwrap();
    for (name, args) in [
        ("guest_open", json!({ "guest_id": id })),
        ("guest_search", json!({ "text": "叶", "limit": 5 })),
        ("guest_add", json!({ "fields": { "display_name": "陆远" } })),
        ("undo_last", json!({})),
        ("book_check", json!({})),
    ] {
        assert_eq!(refused(&house, name, args).0, "book_locked", "{name}");
    }
    assert_eq!(
        refused(&house, "book_open", json!({ "path": house.path(), "passphrase": "not these words" })).0,
        "wrong_passphrase"
    );
    house.open().unwrap();
    assert_eq!(
        house.ask("guest_open", json!({ "guest_id": id })).unwrap()["guest"]["display_name"],
        "叶青",
        "what was there before the lock is there after it"
    );
}

#[test]
fn a_book_of_another_window_is_refused_and_the_desk_stays_closed() {
    let house = House::founded();
    let second = House::at(house.folder());
    assert_eq!(
        refused(&second, "book_open", json!({ "path": house.path(), "passphrase": PASSPHRASE })).0,
        "book_in_use"
    );
    assert_eq!(second.ask("desk_status", json!({})).unwrap()["open"], Value::Null);
    drop(house.call("book_lock", json!({})));
    second.open().unwrap();
}

#[test]
fn a_new_passphrase_holds_from_then_on() {
    let house = House::founded();
    let change = |current: &str, new: &str| json!({ "current": current, "new": new });
    assert_eq!(
        refused(&house, "passphrase_change", change("not these words", "five words are better")).0,
        "wrong_passphrase"
    );
    assert_eq!(refused(&house, "passphrase_change", change(PASSPHRASE, "short")).0, "passphrase_short");
    house.call("passphrase_change", change(PASSPHRASE, "five words are better")).unwrap();
    house.call("book_lock", json!({})).unwrap();
    assert_eq!(
        refused(&house, "book_open", json!({ "path": house.path(), "passphrase": PASSPHRASE })).0,
        "wrong_passphrase"
    );
    let opened = json!({ "path": house.path(), "passphrase": "five words are better" });
    assert!(house.call("book_open", opened).is_ok());
}
