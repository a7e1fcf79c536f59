//! The errors that cross, and requests that are none.

use serde_json::{Map, Value, json};
use zhike_core::api::{Severity, commands};
use zhike_core::locale::Language;
use zhike_tests::House;

#[test]
fn every_refusal_has_a_sentence_in_both_languages() {
    let house = House::founded();
    let check = |name: &str, args: Value, code: &str| {
        let error = match house.call(name, args) {
            Ok(reply) => panic!("{name} should be refused, and answered {}", reply.value),
            Err(error) => error,
        };
        assert_eq!(error.code, code, "{name}");
        let id = format!("error-{}", error.code.replace('_', "-"));
        for language in Language::ALL {
            let text = language.text_with(&id, &error.args);
            assert_ne!(text, id, "{language:?} has no words for {code}");
            assert!(!text.contains('{'), "{language:?}: a value is missing from the sentence: {text}");
        }
    };
    check("no_such_command", json!({}), "unknown_command");
    check("guest_open", json!({}), "bad_request");
    check("guest_open", json!({ "guest_id": "seven" }), "bad_request");
    check("guest_open", json!({ "guest_id": 4711 }), "guest_not_found");
    check("guest_add", json!({ "fields": {} }), "guest_name_missing");
    check("guest_add", json!({ "fields": { "display_name": "叶青", "birth_year": 1492 } }), "birth_year_out_of_range");
    check("guest_add", json!({ "fields": { "display_name": "叶青", "tier": "emperor" } }), "bad_request");
    check("contact_save", json!({ "id": 1, "kind": "phone", "value": "1" }), "contact_not_found");
    check("undo", json!({ "change_id": 4711 }), "nothing_to_undo");
    check("book_create", json!({}), "bad_request");
    check("book_auto_unlock", json!({ "path": "elsewhere.zhike" }), "auto_unlock_is_off");
}

#[test]
fn a_request_that_is_none_changes_nothing_and_breaks_nothing() {
    let house = House::founded();
    // These ask for nothing, so that any object is a request to them.
    let ask_nothing = ["book_lock", "undo_last", "redo_last", "gift_rules_reset"];
    for name in commands().map(|command| command.name).filter(|name| !ask_nothing.contains(name)) {
        for args in [json!(7), json!("text"), json!([1, 2]), json!({ "id": {}, "guest_id": [], "path": 1 })] {
            match house.call(name, args.clone()) {
                Ok(reply) => assert_eq!(reply.change, None, "{name} {args} must write nothing"),
                Err(error) => assert_eq!(error.severity, Severity::Refused, "{name} {args} must not break: {error:?}"),
            }
        }
    }
    assert_eq!(house.ask("book_check", json!({})).unwrap()["whole"], true);
}

#[test]
fn text_with_every_awkward_character_comes_back_as_it_was() {
    let house = House::founded();
    for text in ["' or 1=1 --", "𠮷野 🀄", "=cmd|' /C calc'!A0", "<b>&amp;", "{ $name }"] {
        let added = house.ask("guest_add", json!({ "fields": { "display_name": format!("x{text}x") } })).unwrap();
        let page = house.ask("guest_open", json!({ "guest_id": added["id"] })).unwrap();
        assert_eq!(page["guest"]["display_name"], format!("x{text}x"));
    }
}

#[test]
fn text_with_characters_that_nobody_sees_is_refused_by_its_field() {
    let house = House::founded();
    for text in ["a\u{0}b", "a\u{202e}reversed"] {
        let error = house.call("guest_add", json!({ "fields": { "display_name": text } })).unwrap_err();
        assert_eq!((error.code.as_str(), error.field.as_deref()), ("text_invisible", Some("display_name")), "{text:?}");
    }
}

#[test]
fn a_question_tells_of_no_change_and_an_answer_to_nothing_is_none() {
    let house = House::founded();
    let reply = house.call("guest_search", json!({ "text": "", "limit": 5 })).unwrap();
    assert_eq!((reply.read(), reply.change), (Ok(json!([])), None));
    let status = house.ask("desk_status", Value::Null).unwrap();
    assert!(status["open"].is_object(), "no arguments at all are as good as empty ones");
    let Value::Object(args) = json!({ "text": "a", "limit": 5, "unknown": true }) else { unreachable!() };
    assert!(house.call("guest_search", Value::Object(Map::from_iter(args))).is_ok(), "a newer client may say more");
}
