#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use crate::api::testing::TestDesk;

/// Notes an arrival and answers what came of it.
fn arrives(desk: &TestDesk, name: &str) -> Value {
    desk.ok(
        "arrival_add",
        json!({ "name": name, "guest_id": null, "arrives_on": "2026-11-22", "departs_on": null, "room": "" }),
    )
}

fn linked(desk: &TestDesk, name: &str) -> Option<i64> {
    let id = arrives(desk, name)["id"].as_i64();
    let list = desk.ok("arrival_list", json!({ "from": "2026-11-22", "to": "2026-11-22" }));
    let row = list.as_array().unwrap().iter().find(|row| row["id"].as_i64() == id).unwrap();
    row["guest_id"].as_i64()
}

fn candidates(desk: &TestDesk, name: &str) -> Vec<String> {
    let answer = arrives(desk, name);
    answer["candidates"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_arrival_finds_its_guest_however_the_reservation_writes_the_name() {
    let desk = TestDesk::new();
    let smith = desk.guest("John Smith");
    let chen = desk.guest("陳偉強");
    let lau = desk.guest_with(json!({ "display_name": "Peter Lau", "native_name": "刘德铭" }));
    let piao = desk.guest_with(json!({ "display_name": "朴智英", "pinyin": "pu zhi ying" }));
    for (name, id) in [
        ("SMITH/JOHN MR", smith),
        ("Smith, John", smith),
        ("john  smith", smith),
        ("Mr. John Smith", smith),
        ("陈伟强 先生", chen),
        ("刘德铭", lau),
        ("朴智英", piao),
    ] {
        assert_eq!(linked(&desk, name), Some(id), "{name} is known");
    }
}

#[test]
fn who_may_be_several_or_somebody_else_is_left_to_the_desk() {
    let desk = TestDesk::new();
    desk.guest("王伟");
    desk.guest_with(json!({ "display_name": "David Wang", "native_name": "王伟" }));
    desk.guest("王薇");
    assert_eq!(candidates(&desk, "王伟"), ["王伟", "David Wang"], "both have the name");
    assert_eq!(linked(&desk, "王伟"), None, "and nobody is chosen");
    assert_eq!(linked(&desk, "Wang Wei"), None, "a reading fits many");
    desk.guest("Robert Smith");
    assert_eq!(candidates(&desk, "SMITH/BOB MR"), ["Robert Smith"], "a nickname is for the desk to know");
    assert_eq!(candidates(&desk, "周野渡"), Vec::<String>::new(), "nobody has the name");
}
