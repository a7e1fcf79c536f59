#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::Circle;
use crate::api::testing::TestDesk;
use crate::person::{Contact, ContactKind, Person};

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

fn reached(name: &str, phone: &str) -> Person {
    let contact = Contact { kind: ContactKind::Phone, value: phone.to_owned(), shared: false };
    Person { display_name: name.to_owned(), contacts: vec![contact], ..Person::default() }
}

/// How often somebody is compared when so many people come in, each as a file brings them.
fn compared(people: usize, person: impl Fn(usize) -> Person) -> usize {
    let mut circle = Circle::for_file();
    for number in 0..people {
        let person = person(number);
        circle.met(&person);
        circle.add(number, &person);
    }
    circle.compared()
}

#[test]
fn twice_as_many_people_are_compared_twice_as_often() {
    let given = "秀英明华建国丽静伟芳敏强磊洋艳勇杰娟涛超".chars().collect::<Vec<_>>();
    let invented = |number: usize| {
        let family = ["王", "李", "张", "刘", "欧阳"][number % 5];
        format!("{family}{}{}", given[number / 5 % given.len()], given[number / 100 % given.len()])
    };
    let kinds: [(&str, &dyn Fn(usize) -> Person); 4] = [
        ("a switchboard's telephone", &|number| reached(&invented(number), "0571 8888 0000")),
        ("one name", &|number| reached("王伟", &format!("138{number:08}"))),
        ("one name and one telephone", &|_| reached("王伟", "13800000000")),
        ("a few names", &|number| reached(&invented(number % 5), &format!("138{number:08}"))),
    ];
    for (kind, person) in kinds {
        let (some, twice) = (compared(1_000, person), compared(2_000, person));
        assert!(twice * 10 <= some * 23, "{kind}: {some} for a thousand and {twice} for two thousand");
        assert!(twice <= 2_000 * 150, "{kind}: a line is compared with few, {twice} for two thousand");
    }
}

#[test]
fn among_hundreds_of_namesakes_the_one_with_the_telephone_is_met_first() {
    let mut circle = Circle::for_file();
    for number in 0..500 {
        circle.add(number, &reached("王伟", &format!("138{number:08}")));
    }
    let met = circle.met(&reached("王伟", "13800000444"));
    assert_eq!(met.likely[0].id, 444, "whoever has something in common is never left out");
    assert!((2..20).contains(&met.likely.len()), "and of the others a few are enough: {}", met.likely.len());
}
