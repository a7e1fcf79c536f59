#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::*;
use crate::api::testing::TestDesk;

fn wish(category: &str, text: &str, strength: &str) -> Value {
    json!({ "category": category, "text": text, "strength": strength })
}

fn prefer(desk: &TestDesk, guest: i64, preference: Value) {
    desk.ok("preference_add", json!({ "guest_id": guest, "preference": preference }));
}

fn preferences(desk: &TestDesk, guest: i64) -> Vec<Preference> {
    let page = desk.ok("guest_open", json!({ "guest_id": guest }));
    serde_json::from_value(page["preferences"].clone()).unwrap()
}

/// How many dangers a search shows beside the name.
fn dangers(desk: &TestDesk, name: &str) -> Value {
    desk.ok("guest_search", json!({ "text": name, "limit": 1 }))[0]["dangers"].clone()
}

#[test]
fn a_list_learns_what_endangers_its_guests_and_nothing_of_others() {
    let desk = TestDesk::new();
    let (first, other, calm) = (desk.guest("顾明月"), desk.guest("林晓"), desk.guest("何川"));
    prefer(&desk, first, wish("allergy", "花生", "danger"));
    prefer(&desk, first, wish("allergy", "青霉素", "danger"));
    prefer(&desk, other, wish("allergy", "海鲜", "danger"));
    prefer(&desk, calm, wish("allergy", "荞麦", "avoid"));
    let asked = |guests: Value| -> Vec<(i64, String)> {
        let rows: Vec<GuestDanger> = desk.get("guest_dangers", json!({ "guest_ids": guests }));
        rows.into_iter().map(|row| (row.guest_id.0, row.text)).collect()
    };
    assert_eq!(
        asked(json!([calm, first])),
        [(first, "花生".to_owned()), (first, "青霉素".to_owned())],
        "in the order they were added, of those asked about, and only what endangers"
    );
    assert_eq!(asked(json!([])), [], "no question, no rows");
}

#[test]
fn what_must_never_be_missed_comes_first() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    for (text, strength) in
        [("茶", "likes"), ("香菜", "avoid"), ("花生", "danger"), ("两个枕头", "must"), ("杏仁", "danger")]
    {
        prefer(&desk, guest, wish("food", text, strength));
    }
    let texts: Vec<String> = preferences(&desk, guest).into_iter().map(|preference| preference.text).collect();
    assert_eq!(texts, ["花生", "杏仁", "两个枕头", "香菜", "茶"], "dangers, musts, dislikes, likes; each as noted");
}

#[test]
fn an_allergy_that_is_corrected_or_removed_shows_so_wherever_the_guest_does() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    prefer(&desk, guest, wish("dietary", "花生", "avoid"));
    assert_eq!(dangers(&desk, "顾明月"), 0);
    let id = preferences(&desk, guest)[0].id;
    desk.ok("preference_save", json!({ "id": id, "preference": wish("allergy", " 花生过敏 ", "danger") }));
    let saved = &preferences(&desk, guest)[0];
    assert_eq!(
        (saved.category, saved.strength, saved.text.as_str()),
        (Category::Allergy, Strength::Danger, "花生过敏")
    );
    assert_eq!(dangers(&desk, "顾明月"), 1, "from now on it warns");
    desk.ok("preference_remove", json!({ "id": id }));
    assert_eq!((preferences(&desk, guest).len(), dangers(&desk, "顾明月")), (0, json!(0)));
    desk.undo();
    assert_eq!(dangers(&desk, "顾明月"), 1, "taken back, it warns again");
    desk.undo();
    assert_eq!(dangers(&desk, "顾明月"), 0, "as when it was only avoided");
}

#[test]
fn a_preference_that_was_heard_again_says_when_and_who_noted_it() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    prefer(&desk, guest, wish("bed", "荞麦枕", "likes"));
    let noted = preferences(&desk, guest).remove(0);
    assert_eq!((noted.confirmed_on, noted.noted_by.as_deref()), (None, Some("周敏")));
    desk.ok("preference_confirm", json!({ "id": noted.id }));
    let today = NaiveDate::from_ymd_opt(2026, 11, 21);
    assert_eq!(preferences(&desk, guest)[0].confirmed_on, today, "the day at the property");
}

#[test]
fn what_is_no_preference_is_refused_and_leaves_nothing() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let add = |guest: i64, preference: Value| {
        let args = json!({ "guest_id": guest, "preference": preference });
        let error = desk.call("preference_add", args).unwrap_err();
        (error.code, error.field)
    };
    let field = Some("text".to_owned());
    assert_eq!(add(guest, wish("food", "  ", "likes")), ("preference_empty".to_owned(), field.clone()));
    let long = "长".repeat(limit::TEXT + 1);
    assert_eq!(add(guest, wish("food", &long, "likes")), ("text_too_long".to_owned(), field));
    assert_eq!(add(4711, wish("food", "茶", "likes")).0, "guest_not_found");
    assert!(preferences(&desk, guest).is_empty());
    for name in ["preference_save", "preference_confirm", "preference_remove"] {
        let args = json!({ "id": 4711, "preference": wish("food", "茶", "likes") });
        assert_eq!(desk.refused(name, args), "preference_not_found", "{name}");
    }
}
