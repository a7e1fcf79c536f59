//! Law: whoever is taken out and brought into an empty book is the same person, field by field, whatever the file.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::api::testing::TestDesk;

/// What people type, with all that a file could take for a mark of its own.
fn text() -> impl Strategy<Value = String> {
    "[A-Za-z王李é][A-Za-z王李é ;,/|:\"'（）.=+*#：，、\\\\-]{0,14}[A-Za-z王李é]"
}

fn maybe() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), text()]
}

fn lines() -> impl Strategy<Value = String> {
    "[A-Za-z王][A-Za-z王 ;,/|:\"\n*\\\\]{0,24}[A-Za-z王]|第一条\n\\* \\* \\*\n第二行"
}

fn one_of(ids: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(ids)
}

fn fields() -> impl Strategy<Value = Value> {
    let texts = proptest::collection::vec(maybe(), 9);
    let choices = (
        one_of(&["unknown", "female", "male", "other"]),
        proptest::option::of(1900..=2020i32),
        one_of(&["", "en", "zh-CN", "ja"]),
        one_of(&["vip", "main", "ordinary", "occasional"]),
        one_of(&["", "22:00"]),
        one_of(&["", "07:30"]),
    );
    let names = one_of(&["顾明月", "Mei Lan", "O’Neill, Dr Ann", "欧阳 修", "Prof. José de la Cruz", "田中 花子"]);
    (names, texts, choices, any::<[bool; 5]>()).prop_map(|(name, texts, choices, flags)| {
        let (sex, birth_year, language, tier, quiet_from, quiet_to) = choices;
        let [big_account, do_not_disturb, do_not_celebrate, greeting_selected, kept] = flags;
        json!({
            "display_name": name, "native_name": texts[0], "salutation": texts[1], "alias": texts[2],
            "nationality": texts[3], "home_city": texts[4], "occupation": texts[5], "company": texts[6],
            "family_situation": texts[7], "address": texts[8], "caution": texts[0], "source": texts[1], "sex": sex,
            "birth_year": birth_year, "language": language, "tier": tier, "quiet_from": quiet_from, "quiet_to": quiet_to,
            "big_account": big_account, "do_not_disturb": do_not_disturb, "do_not_celebrate": do_not_celebrate,
            "greeting_selected": greeting_selected, "keeper_id": kept.then_some(1),
        })
    })
}

fn contact() -> impl Strategy<Value = Value> {
    let kind = one_of(&["email", "wechat", "qq", "other", "post", "phone"]);
    let label = prop_oneof![Just(String::new()), Just("work".to_owned()), Just("Mobile".to_owned()), text()];
    (kind, text(), label).prop_map(|(kind, value, label)| json!({ "kind": kind, "value": value, "label": label }))
}

fn date() -> impl Strategy<Value = Value> {
    let kind = one_of(&["birthday", "wedding_anniversary", "first_stay", "company_day", "memorial", "own"]);
    let policies = (one_of(&["ordinary", "leap_when_present", "both"]), one_of(&["feb28", "mar1"]));
    let day = (one_of(&["solar", "lunar"]), proptest::option::of(1901..=2020i32), 1..=12u8, 1..=28u8);
    let lead = proptest::option::of(0..=366u16);
    (kind, maybe(), day, policies, lead).prop_map(|(kind, label, (calendar, year, month, day), (leap, mar), lead)| {
        let label = if kind == "own" && label.is_empty() { "Anniversary".to_owned() } else { label };
        json!({ "kind": kind, "label": label, "calendar": calendar, "year": year, "month": month, "day": day,
            "leap": false, "leap_policy": leap, "leap_day_policy": mar, "lead_days": lead })
    })
}

fn preference() -> impl Strategy<Value = Value> {
    let category = one_of(&["room", "bed", "food", "drink", "dietary", "allergy", "communication", "other"]);
    (category, text(), one_of(&["danger", "must", "likes", "avoid"]), maybe()).prop_map(
        |(category, text, strength, source)| json!({ "category": category, "text": text, "strength": strength, "source": source }),
    )
}

#[derive(Debug, Clone)]
struct Somebody {
    fields: Value,
    contacts: Vec<Value>,
    dates: Vec<Value>,
    preferences: Vec<Value>,
    tags: Vec<String>,
    notes: Vec<(&'static str, String)>,
    related: Vec<(&'static str, String)>,
    preferred: usize,
}

prop_compose! {
    fn somebody()(
        fields in fields(),
        contacts in proptest::collection::vec(contact(), 0..4),
        dates in proptest::collection::vec(date(), 0..5),
        preferences in proptest::collection::vec(preference(), 0..5),
        tags in proptest::collection::btree_set(text(), 0..3),
        notes in proptest::collection::vec((one_of(&["note", "call"]), lines()), 0..4),
        related in proptest::collection::vec((one_of(&["spouse", "child", "travels_with", "other", "company"]), text()), 0..3),
        preferred in 0..4usize,
    ) -> Somebody {
        Somebody { fields, contacts, dates, preferences, tags: tags.into_iter().collect(), notes, related, preferred }
    }
}

/// Enters a guest, with a telephone of their own by which they are known again.
fn enter(desk: &TestDesk, number: usize, somebody: &Somebody) -> i64 {
    let id = desk.guest_with(somebody.fields.clone());
    let phone = json!({ "kind": "phone", "value": format!("+86138057{number:05}"), "label": "" });
    let mut contacts = vec![phone];
    for contact in &somebody.contacts {
        if contacts.iter().all(|known| (&known["kind"], &known["value"]) != (&contact["kind"], &contact["value"])) {
            contacts.push(contact.clone());
        }
    }
    for (at, contact) in contacts.iter().enumerate() {
        let mut contact = contact.clone();
        contact["guest_id"] = json!(id);
        contact["preferred"] = json!(at == somebody.preferred);
        desk.ok("contact_add", contact);
    }
    let mut said: Vec<Value> = Vec::new();
    for date in &somebody.dates {
        // A guest has one birthday in a calendar, and one other date of a kind on a day.
        let often = date["kind"] == "own" || date["kind"] == "memorial";
        let same = |known: &Value| {
            let day = (&known["month"], &known["day"]) == (&date["month"], &date["day"]);
            (&known["kind"], &known["calendar"]) == (&date["kind"], &date["calendar"]) && (!often || day)
        };
        if !said.iter().any(same) {
            said.push(date.clone());
            desk.ok("date_add", json!({ "guest_id": id, "date": date }));
        }
    }
    let mut wished: Vec<&Value> = Vec::new();
    for preference in &somebody.preferences {
        if wished.iter().all(|known| known["text"] != preference["text"]) {
            wished.push(preference);
            desk.ok("preference_add", json!({ "guest_id": id, "preference": preference }));
        }
    }
    for tag in &somebody.tags {
        desk.ok("tag_add", json!({ "guest_id": id, "name": tag }));
    }
    for (kind, text) in &somebody.notes {
        desk.ok("note_add", json!({ "guest_id": id, "kind": kind, "text": text }));
    }
    for (kind, name) in &somebody.related {
        desk.ok(
            "relationship_add",
            json!({ "guest_id": id, "kind": kind, "related_guest_id": null, "related_name": name }),
        );
    }
    id
}

/// All that a page says of a person, in an order of its own.
fn told(page: &Value) -> Value {
    let mut guest = page["guest"].clone();
    for own in ["id", "household_id", "confirmed_on", "confirmed_by", "created_at", "updated_at"] {
        guest[own] = Value::Null;
    }
    let list = |name: &str, fields: &[&str]| {
        let row = |row: &Value| fields.iter().map(|field| row[*field].clone()).collect::<Vec<_>>();
        let mut rows: Vec<Vec<Value>> = page[name].as_array().unwrap().iter().map(row).collect();
        rows.sort_by_key(|row| json!(row).to_string());
        rows
    };
    let mut related = list("relationships", &["kind", "name", "noted_on_other", "related_guest_id"]);
    related.iter_mut().for_each(|row| row[3] = json!(row[3].is_i64()));
    // Calls may stand among the notes elsewhere; each kind keeps its order.
    let notes = page["notes"].as_array().unwrap();
    let of_kind = |kind: &str| {
        notes.iter().filter(|note| note["kind"] == kind).map(|note| note["text"].clone()).collect::<Vec<_>>()
    };
    json!({
        "guest": guest,
        "contacts": list("contacts", &["kind", "value", "label", "preferred"]),
        "dates": list("dates", &["kind", "label", "calendar", "year", "month", "day", "leap", "leap_policy",
            "leap_day_policy", "lead_days"]),
        "preferences": list("preferences", &["category", "strength", "text", "source"]),
        "relationships": related,
        "household": list("household", &["name"]),
        "tags": page["tags"],
        "notes": of_kind("note"),
        "calls": of_kind("call"),
    })
}

fn pages(desk: &TestDesk) -> Vec<Value> {
    let list = desk.ok("guest_list", json!({ "filter": {}, "offset": 0, "limit": 100 }));
    let ids = list["guests"].as_array().unwrap().iter().map(|guest| guest["id"].clone());
    let mut pages: Vec<Value> = ids.map(|id| told(&desk.ok("guest_open", json!({ "guest_id": id })))).collect();
    pages.sort_by_key(|page| page["contacts"].to_string());
    pages
}

/// A birthday that says the year of birth fills it in.
fn with_birth_year(mut page: Value) -> Value {
    let said = page["dates"].as_array().unwrap().iter().find(|date| date[0] == "birthday" && date[2] == "solar");
    let year = said.map(|date| date[3].clone()).unwrap_or_default();
    if page["guest"]["birth_year"].is_null() {
        page["guest"]["birth_year"] = year;
    }
    page
}

const FILES: [(&str, &str); 4] =
    [("csv", "guests.csv"), ("xlsx", "guests.xlsx"), ("vcard", "guests.vcf"), ("vcard3", "old.vcf")];

fn check(people: &[Somebody], together: bool) -> Result<(), TestCaseError> {
    let desk = TestDesk::new();
    let ids: Vec<i64> = people.iter().enumerate().map(|(number, one)| enter(&desk, number, one)).collect();
    if let [first, second, ..] = ids[..]
        && together
    {
        desk.ok("household_join", json!({ "guest_id": first, "with_guest_id": second }));
        let spouse = json!({ "guest_id": first, "kind": "spouse", "related_guest_id": second, "related_name": "" });
        desk.ok("relationship_add", spouse);
    }
    let before: Vec<Value> = pages(&desk).into_iter().map(with_birth_year).collect();
    for (format, name) in FILES {
        let path = desk.folder.path().join(name);
        let written = desk.ok("guest_export", json!({ "filter": {}, "format": format, "path": path }));
        prop_assert_eq!(written["lost"].as_array().unwrap().len(), 1, "only what is the house's own");
        let other = TestDesk::new();
        let kind = other.ok("import_preview", json!({ "path": path, "kind": null }))["kind"].clone();
        let report = other.ok("import_run", json!({ "path": path, "kind": kind }));
        prop_assert_eq!(&report["dropped"], &json!([]), "{}: nothing is lost on the way", format);
        prop_assert_eq!(&report["added"], people.len(), "{}", format);
        for (came, went) in pages(&other).iter().zip(&before) {
            for part in went.as_object().unwrap().keys() {
                prop_assert_eq!(&came[part], &went[part], "{}: {}", format, part);
            }
        }
        let again = other.ok("import_run", json!({ "path": path, "kind": kind }));
        let done = ["added", "updated", "dropped_total"].map(|count| again[count].clone());
        prop_assert_eq!(done, [json!(0), json!(0), json!(0)], "{}: the same file again changes nothing", format);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whoever_is_taken_out_comes_in_whole(people in proptest::collection::vec(somebody(), 1..4), together in any::<bool>()) {
        check(&people, together)?;
    }
}

#[test]
fn a_relation_on_a_page_outside_the_file_is_told() {
    let desk = TestDesk::new();
    let father = desk.guest_with(json!({ "display_name": "沈舟", "tier": "vip" }));
    let child = desk.guest_with(json!({ "display_name": "沈小舟" }));
    desk.ok("relationship_add", json!({ "guest_id": child, "kind": "parent", "related_guest_id": father }));
    let path = desk.folder.path().join("vip.csv");
    let written = desk.ok("guest_export", json!({ "filter": { "tier": "vip" }, "format": "csv", "path": path }));
    let told = written["lost"].as_array().unwrap().iter().find(|lost| lost["code"] == "related_outside").cloned();
    assert_eq!(told, Some(json!({ "code": "related_outside", "count": 1 })), "his page says it, and the file does not");
}

#[test]
fn what_a_phone_put_right_stands() {
    let desk = TestDesk::new();
    let id = desk.guest("顾明月");
    desk.ok("contact_add", json!({ "guest_id": id, "kind": "phone", "value": "+8613805710001", "label": "司机" }));
    let date = json!({ "kind": "birthday", "label": "暂定", "calendar": "solar", "year": 1988, "month": 3, "leap": false, "day": 9 });
    desk.ok("date_add", json!({ "guest_id": id, "date": date }));
    let path = desk.folder.path().join("all.vcf");
    desk.ok("guest_export", json!({ "filter": {}, "format": "vcard", "path": path }));
    let card = std::fs::read_to_string(&path).unwrap();
    assert!(card.contains("BDAY:19880309"), "{card}");
    std::fs::write(&path, card.replace("BDAY:19880309", "BDAY:19880319")).unwrap();
    let other = TestDesk::new();
    other.ok("import_run", json!({ "path": path, "kind": "vcard" }));
    let page = other.ok("guest_open", json!({ "guest_id": 1 }));
    let days: Vec<&Value> = page["dates"].as_array().unwrap().iter().map(|date| &date["day"]).collect();
    assert_eq!(days, [19], "the day that was put right, and no second one");
}
