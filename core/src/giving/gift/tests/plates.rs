//! What endangers a guest, or somebody at the same table, keeps a gift away, whoever noted it where.

use std::path::Path;

use super::*;
use crate::locale::Language;

fn reason(house: &House, guest: i64) -> (String, Value) {
    let list = house.propose(json!({}));
    let line = house.line(&list, guest);
    (line.reason, Value::Object(line.reason_args))
}

fn prefer(house: &House, guest: i64, preference: (&str, &str, &str)) {
    let (category, text, strength) = preference;
    let preference = json!({ "category": category, "text": text, "strength": strength });
    house.desk.ok("preference_add", json!({ "guest_id": guest, "preference": preference }));
}

#[test]
fn a_household_keeps_away_what_endangers_one_of_it() {
    let house = House::new();
    let child = house.desk.guest_with(json!({ "display_name": "小满", "tier": "occasional" }));
    prefer(&house, child, ("allergy", "花生", "danger"));
    house.desk.ok("household_join", json!({ "guest_id": house.vip, "with_guest_id": child }));
    let (reason, args) = reason(&house, house.vip);
    assert_eq!((reason.as_str(), args["whose"].as_str()), ("allergy", Some("小满")), "nuts hold peanuts: {args}");
    let line = house.line(&house.head(), house.vip);
    let sentence = reason_text(Language::Chinese, line.state, &line.reason, &line.reason_args);
    assert!(sentence.contains("小满的资料注明“花生”"), "whose it is, is told: {sentence}");
}

#[test]
fn tags_notes_and_bookings_count() {
    let check = |note: &dyn Fn(&House)| {
        let house = House::new();
        note(&house);
        reason(&house, house.vip).0
    };
    let tag = |house: &House| drop(house.desk.ok("tag_add", json!({ "guest_id": house.vip, "name": "清真" })));
    assert_eq!(check(&tag), "allergy", "mooncakes hold lard");
    let note = |house: &House| {
        house.desk.ok("note_add", json!({ "guest_id": house.vip, "kind": "note", "text": "上次说有糖尿病" }));
    };
    assert_eq!(check(&note), "allergy", "and sugar");
    let booking = |house: &House| {
        let stay =
            json!({ "name": "安然", "guest_id": house.vip, "arrives_on": "2026-11-22", "note": "坚果过敏，接机" });
        house.desk.ok("arrival_add", stay);
    };
    assert_eq!(check(&booking), "allergy", "what a booking said once is not forgotten");
    let harmless = |house: &House| {
        house.desk.ok("note_add", json!({ "guest_id": house.vip, "kind": "note", "text": "不过敏，可以吃坚果" }));
    };
    assert_eq!(check(&harmless), "tier", "what is denied is no reason");
}

#[test]
fn no_alcohol_goes_to_who_is_not_of_age() {
    let house = House::new();
    let mut wine = house.item("月饼礼盒");
    wine.fields.alcohol = true;
    house.desk.ok("gift_item_save", json!({ "id": wine.id, "item": wine.fields }));
    house.desk.ok("guest_save", json!({ "id": house.main, "fields": { "birth_year": 2011 } }));
    assert_eq!(reason(&house, house.main).0, "minor", "sixteen in the year of the list");
    assert_eq!(reason(&house, house.vip).0, "tier", "of others no age is known");
    let birthday =
        json!({ "kind": "birthday", "calendar": "solar", "year": 2012, "month": 5, "day": 1, "leap": false });
    house.desk.ok("date_add", json!({ "guest_id": house.vip, "date": birthday }));
    assert_eq!(reason(&house, house.vip).0, "minor", "a birthday tells it too");
}

#[test]
fn in_doubt_the_reason_says_what_to_check() {
    let house = House::new();
    prefer(&house, house.main, ("allergy", "ถั่ว", "danger"));
    let (reason, args) = reason(&house, house.main);
    assert_eq!(reason, "unsure", "nobody here reads what it forbids");
    let sentence = reason_text(Language::English, GiftState::LeftOut, &reason, args.as_object().unwrap());
    assert!(sentence.contains("ถั่ว") && sentence.contains("Check first"), "{sentence}");
}

#[test]
fn packers_read_dangers_diets_and_open_complaints() {
    let house = House::new();
    let wife = house.desk.guest("林晓");
    prefer(&house, wife, ("allergy", "虾", "danger"));
    prefer(&house, house.main, ("allergy", "青霉素", "danger"));
    prefer(&house, house.main, ("food", "清真", "likes"));
    prefer(&house, house.main, ("drink", "龙井", "likes"));
    house.desk.ok("household_join", json!({ "guest_id": house.main, "with_guest_id": wife }));
    let story = crate::complaint::testing::Story {
        severity: crate::complaint::Severity::Critical,
        stage: crate::complaint::Stage::Cause,
        ..crate::complaint::testing::Story::of(house.main)
    };
    crate::complaint::testing::record(&house.desk, &story);
    let session = house.desk.desk.session().unwrap();
    let guests = [GuestId(house.main), GuestId(house.vip)];
    let day = "2027-09-15".parse().unwrap();
    let plates = session.book.read(|query| plates(query, &guests, day, Language::Chinese)).unwrap();
    assert_eq!(plates[&guests[0]].text(), "过敏 · 青霉素; 林晓：过敏 · 虾; 清真; 投诉未结");
    assert_eq!(plates[&guests[1]], Plate::default(), "of others there is nothing to say");
    house.propose(json!({}));
    let path = house.desk.folder.path().join("packing.pdf");
    let request = json!({ "festival": "mid_autumn", "year": 2027, "path": path, "format": "packing_pdf" });
    house.desk.ok("gift_list_export", request);
    assert!(Path::new(&path).exists());
}
