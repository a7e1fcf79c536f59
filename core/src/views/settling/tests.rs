#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use crate::api::testing::TestDesk;

fn arrives(desk: &TestDesk, name: &str, phone: &str) -> i64 {
    let arrival = json!({
        "name": name, "guest_id": null, "arrives_on": "2026-11-22", "departs_on": "2026-11-24", "room": "1208",
        "phone": phone, "email": "mei@example.com",
    });
    desk.ok("arrival_add", arrival)["id"].as_i64().unwrap()
}

fn questions(desk: &TestDesk) -> Vec<Value> {
    let asked = desk.ok("unsettled_list", json!({}));
    asked.as_array().unwrap().clone()
}

/// Two guests of one name; the first has an allergy, a telephone, a year of birth and a stay behind her.
fn namesakes(desk: &TestDesk) -> (i64, i64) {
    let one = desk.guest_with(json!({ "display_name": "梅青", "birth_year": 1970, "home_city": "苏州" }));
    let allergy = json!({ "category": "allergy", "text": "花生", "strength": "danger" });
    desk.ok("preference_add", json!({ "guest_id": one, "preference": allergy }));
    desk.ok("contact_add", json!({ "guest_id": one, "kind": "phone", "value": "138 0571 0001" }));
    let stay = json!({ "name": "梅青", "guest_id": one, "arrives_on": "2025-03-01", "departs_on": "2025-03-02" });
    desk.ok("arrival_add", stay);
    (one, desk.guest("梅青"))
}

fn guest_of(desk: &TestDesk, arrival: i64) -> Value {
    let list = desk.ok("arrival_list", json!({ "from": "2026-11-22", "to": "2026-11-22" }));
    list.as_array().unwrap().iter().find(|row| row["id"] == arrival).unwrap()["guest_id"].clone()
}

#[test]
fn an_arrival_that_may_be_several_stands_beside_all_of_them() {
    let desk = TestDesk::new();
    let (one, other) = namesakes(&desk);
    let arrival = arrives(&desk, "梅青", "13900000009");
    let asked = questions(&desk);
    assert_eq!(asked.len(), 1, "one question: {asked:?}");
    let question = &asked[0];
    assert_eq!(question["asked"], json!({ "by": "arrival", "id": arrival }));
    let written = &question["written"];
    assert_eq!((&written["phones"], &written["emails"]), (&json!(["13900000009"]), &json!(["mei@example.com"])));
    let sides = question["sides"].as_array().unwrap();
    let ids: Vec<&Value> = sides.iter().map(|side| &side["id"]).collect();
    assert_eq!(ids, [&json!(one), &json!(other)], "both of the name");
    let side = &sides[0];
    assert_eq!(
        (&side["reading"], &side["birth_year"], &side["phones"]),
        (&json!("mei qing"), &json!(1970), &json!(["138 0571 0001"]))
    );
    assert_eq!((&side["last_visit"], &side["dangers"][0]["text"]), (&json!("2025-03-01"), &json!("花生")));
    assert!(side["speaks_for"].as_array().unwrap().contains(&json!("same_name")), "what speaks for it: {side}");
    assert!(side["speaks_against"].as_array().unwrap().contains(&json!("common_name")), "and how little it proves");
    assert_eq!(sides[1]["last_visit"], Value::Null, "the other was never there");
}

#[test]
fn one_choice_says_who_arrives_and_can_be_taken_back() {
    let desk = TestDesk::new();
    let (one, _) = namesakes(&desk);
    let arrival = arrives(&desk, "梅青", "");
    desk.ok("arrival_settle", json!({ "id": arrival, "guest_id": one }));
    assert_eq!(guest_of(&desk, arrival), json!(one));
    assert!(questions(&desk).is_empty(), "nothing is asked any more");
    assert_eq!(desk.refused("arrival_settle", json!({ "id": arrival, "guest_id": null })), "arrival_settled");
    desk.ok("undo_last", json!({}));
    assert_eq!((guest_of(&desk, arrival), questions(&desk).len()), (Value::Null, 1), "asked again");
    assert_eq!(desk.refused("arrival_settle", json!({ "id": 999, "guest_id": one })), "arrival_not_found");
    assert_eq!(desk.refused("arrival_settle", json!({ "id": arrival, "guest_id": 999 })), "guest_not_found");
}

#[test]
fn a_known_guest_gets_the_contact_points_that_came_with_the_arrival() {
    let desk = TestDesk::new();
    let (one, _) = namesakes(&desk);
    let agency = desk.guest("旅行社小张");
    desk.ok("contact_add", json!({ "guest_id": agency, "kind": "phone", "value": "0571 8800 0000" }));
    let reached = |desk: &TestDesk| -> Vec<String> {
        let page = desk.ok("guest_open", json!({ "guest_id": one }));
        let contacts = page["contacts"].as_array().unwrap().iter();
        contacts.map(|contact| contact["value"].as_str().unwrap().to_owned()).collect()
    };
    let arrival = arrives(&desk, "梅青", "13900000009");
    let settled = desk.ok("arrival_settle", json!({ "id": arrival, "guest_id": one }));
    assert_eq!(settled["contacts"], json!(["13900000009", "mei@example.com"]), "what was added is told");
    assert_eq!(reached(&desk), ["138 0571 0001", "13900000009", "mei@example.com"], "and stands on her page");
    desk.ok("undo_last", json!({}));
    assert_eq!(reached(&desk), ["138 0571 0001"], "and is gone again with the choice");
    desk.ok("contact_add", json!({ "guest_id": agency, "kind": "email", "value": "MEI@example.com" }));
    let other = arrives(&desk, "梅青 女士", "057188000000");
    let settled = desk.ok("arrival_settle", json!({ "id": other, "guest_id": one }));
    assert_eq!(settled["contacts"], json!([]), "what is another's stays on the booking");
}

#[test]
fn a_new_guest_gets_what_the_booking_says() {
    let desk = TestDesk::new();
    namesakes(&desk);
    let arrival = arrives(&desk, "梅青", "13900000009");
    let new = desk.ok("arrival_settle", json!({ "id": arrival, "guest_id": null }))["guest_id"].clone();
    let page = desk.ok("guest_open", json!({ "guest_id": new }));
    let contacts: Vec<&str> =
        page["contacts"].as_array().unwrap().iter().map(|contact| contact["value"].as_str().unwrap()).collect();
    assert_eq!(contacts, ["13900000009", "mei@example.com"], "both ways to reach her");
    assert_eq!(page["arrivals"][0]["id"], arrival, "and her stay");
    desk.ok("undo_last", json!({}));
    assert_eq!(desk.refused("guest_open", json!({ "guest_id": new })), "guest_not_found", "undone whole");
    assert_eq!(guest_of(&desk, arrival), Value::Null);
}

#[test]
fn a_telephone_settles_what_a_name_left_open() {
    let desk = TestDesk::new();
    let (one, _) = namesakes(&desk);
    let arrival = arrives(&desk, "梅青", "+86 138-0571-0001");
    assert_eq!(guest_of(&desk, arrival), json!(one), "of two namesakes the one with this telephone");
    assert!(questions(&desk).is_empty(), "nothing to ask");
}

#[test]
fn nobody_is_asked_of_a_stranger_or_of_one_who_has_gone() {
    let desk = TestDesk::new();
    namesakes(&desk);
    arrives(&desk, "周野渡", "");
    let gone = json!({ "name": "梅青", "guest_id": null, "arrives_on": "2026-11-18", "departs_on": "2026-11-20" });
    desk.ok("arrival_add", gone);
    assert!(questions(&desk).is_empty(), "nobody may be meant, or nobody comes");
}
