//! Gifts for guests' own days: a birthday's present goes the way of a festival's.

use super::*;
use crate::locale::Language;

// The desk's day is 21 November 2026.

fn date(house: &House, guest: i64, kind: &str, calendar: &str, (year, month, day): (i32, u8, u8)) {
    let date = json!({
        "kind": kind, "calendar": calendar, "year": if year == 0 { Value::Null } else { json!(year) }, "month": month,
        "leap": false, "day": day,
    });
    house.desk.ok("date_add", json!({ "guest_id": guest, "date": date }));
}

fn december(more: Value) -> Value {
    let mut request = json!({ "festival": "birthday", "from": "2026-12-01", "to": "2026-12-31" });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    request
}

fn propose(house: &House, more: Value) -> GiftList {
    house.desk.get("gift_list_propose", december(more))
}

fn present(house: &House, guest: i64, kind: &str, on: &str) -> Present {
    let days = json!({ "days": [{ "guest_id": guest, "kind": kind, "date": on }] });
    house.desk.get::<Vec<Present>>("gift_presents", days).pop().unwrap()
}

#[test]
fn a_birthday_present_goes_from_the_rule_into_the_guests_hands() {
    let house = House::new();
    date(&house, house.vip, "birthday", "solar", (1966, 12, 5));
    date(&house, house.main, "birthday", "solar", (0, 12, 24));
    date(&house, house.local, "birthday", "solar", (1980, 1, 2));
    let rule = present(&house, house.vip, "birthday", "2026-12-05");
    assert_eq!((rule.what, rule.item.as_deref()), (PresentAction::Give, Some("生日礼物")), "Today knows what to give");
    assert_eq!(rule.line, None, "and that it is on no list yet");

    let list = propose(&house, json!({}));
    assert_eq!((list.festival, list.to_on), (GiftOccasion::Date(crate::date::DateKind::Birthday), list.to_on));
    let lines = house.lines(&list);
    let told: Vec<_> =
        lines.iter().map(|line| (line.guest.as_str(), line.occurs_on.unwrap().to_string(), line.state)).collect();
    assert_eq!(
        told,
        [
            ("安然", "2026-12-05".to_owned(), GiftState::Proposed),
            ("杜若", "2026-12-24".to_owned(), GiftState::Proposed)
        ],
        "whoever has their birthday in December, each on their day"
    );
    let sentence = reason_text(Language::Chinese, lines[0].state, &lines[0].reason, &lines[0].reason_args);
    assert_eq!(sentence, "按规则赠送贵宾：生日礼物。逢 60 岁整寿。", "a round birthday is pointed out");

    house.desk.ok("gift_list_approve", json!({ "list_id": list.id }));
    assert_eq!(house.mark(&list, None, "packed"), 2);
    let given = vec![house.line(&list, house.vip).id];
    assert_eq!(house.mark(&list, Some(given), "handed_over"), 1);
    let now = present(&house, house.vip, "birthday", "2026-12-05");
    assert_eq!(now.line.map(|line| line.state), Some(GiftState::HandedOver));
    let page = house.desk.ok("guest_open", json!({ "guest_id": house.vip }));
    assert_eq!(
        (&page["gifts"][0]["festival"], &page["gifts"][0]["occurs_on"]),
        (&json!("birthday"), &json!("2026-12-05"))
    );
    let due = |on: &str| house.desk.ok("due_list", json!({ "on": on }))["total"].clone();
    assert_eq!((due("2026-12-05"), due("2026-12-24")), (json!(0), json!(1)), "what the day called for is done");
    house.desk.undo();
    assert_eq!(due("2026-12-05"), json!(1), "undo makes it due again");
    assert_eq!(house.line(&list, house.vip).state, GiftState::Packed);
}

#[test]
fn a_list_for_dates_is_one_for_its_period_and_can_be_taken_back() {
    let house = House::new();
    date(&house, house.vip, "birthday", "solar", (0, 12, 5));
    let list = propose(&house, json!({ "budget_minor": 30_000 }));
    let again = propose(&house, json!({}));
    assert_eq!((again.id, again.budget_minor), (list.id, Some(30_000)), "the same list, as it was");
    let found = house.desk.ok("gift_list_get", december(json!({})));
    assert_eq!(found["id"], json!(list.id));
    let other = json!({ "festival": "birthday", "from": "2026-12-01", "to": "2026-12-30" });
    assert_eq!(house.desk.ok("gift_list_get", other), Value::Null, "another period is another list");
    house.desk.undo();
    house.desk.undo();
    assert_eq!(house.desk.ok("gift_list_get", december(json!({}))), Value::Null);
    assert!(house.desk.ok("book_check", json!({}))["whole"].as_bool().unwrap());
    let refused = |request: Value| house.desk.refused("gift_list_propose", request);
    assert_eq!(refused(json!({ "festival": "birthday", "year": 2026 })), "gift_period_missing");
    assert_eq!(
        refused(json!({ "festival": "birthday", "from": "2026-12-02", "to": "2026-12-01" })),
        "gift_period_backwards"
    );
    assert_eq!(
        refused(json!({ "festival": "birthday", "from": "2026-12-01", "to": "2027-12-02" })),
        "gift_period_long"
    );
    assert_eq!(refused(json!({ "festival": "mid_autumn" })), "gift_year_missing");
    assert_eq!(refused(json!({ "festival": "memorial", "from": "2026-12-01", "to": "2026-12-31" })), "bad_request");
    assert_eq!(refused(december(json!({ "cut_off_on": "2027-01-01" }))), "gift_cut_off_late");
}

#[test]
fn one_birthday_gets_one_present_in_whichever_calendar_and_on_whichever_list() {
    let house = House::new();
    // 26 December 2026 is 11/18 in the lunar calendar.
    date(&house, house.vip, "birthday", "solar", (0, 12, 5));
    date(&house, house.vip, "birthday", "lunar", (0, 11, 18));
    date(&house, house.main, "birthday", "lunar", (0, 12, 1));
    let list = propose(&house, json!({}));
    let line = house.line(&list, house.vip);
    assert_eq!(line.occurs_on.unwrap().to_string(), "2026-12-05", "the first of the two days");
    house.desk.ok("gift_list_approve", json!({ "list_id": list.id }));
    let advent = json!({ "festival": "birthday", "from": "2026-12-20", "to": "2027-01-20" });
    let other: GiftList = house.desk.get("gift_list_propose", advent);
    let listed = house.line(&other, house.vip);
    assert_eq!((listed.state, listed.reason.as_str()), (GiftState::LeftOut, "listed"), "not a second one");
    assert_eq!(listed.reason_args["date"], "2026-12-05");
    assert_eq!(house.line(&other, house.main).state, GiftState::Proposed, "whose first it is");
}

#[test]
fn greetings_for_selected_guests_are_seen_on_their_day_and_counted() {
    let house = House::new();
    let selected = house.desk.guest_with(json!({ "display_name": "选中", "greeting_selected": true }));
    let other = house.desk.guest("未选");
    let quiet = house.desk.guest_with(json!({ "display_name": "静", "tier": "vip", "do_not_celebrate": true }));
    for guest in [selected, other, quiet] {
        date(&house, guest, "birthday", "solar", (0, 12, 5));
    }
    let what = |guest: i64| present(&house, guest, "birthday", "2026-12-05").what;
    assert_eq!(what(selected), PresentAction::Greet, "the matrix promised it");
    assert_eq!(what(other), PresentAction::NotSelected);
    assert_eq!(what(quiet), PresentAction::Nothing, "as the guest wished");
    let list = propose(&house, json!({}));
    assert_eq!((list.gifts, list.greetings), (0, 1), "greeted and counted; no line is kept");
    assert_eq!(house.line(&list, quiet).reason, "do_not_celebrate", "a VIP's omission is explained");
}

#[test]
fn what_harms_is_no_present_and_each_of_a_couple_has_a_birthday() {
    let house = House::new();
    let mut item = house.item("生日礼物");
    item.fields.allergens = "坚果".into();
    house.desk.ok("gift_item_save", json!({ "id": item.id, "item": item.fields }));
    date(&house, house.allergic, "birthday", "solar", (0, 12, 5));
    let barred = present(&house, house.allergic, "birthday", "2026-12-05");
    assert_eq!(barred.barred.as_deref(), Some("allergy"), "Today must not offer it");
    house.desk.ok("household_join", json!({ "guest_id": house.main, "with_guest_id": house.vip }));
    for guest in [house.vip, house.main] {
        date(&house, guest, "birthday", "solar", (0, 12, 6));
        date(&house, guest, "wedding_anniversary", "solar", (0, 12, 7));
    }
    let birthdays = propose(&house, json!({}));
    assert_eq!(house.line(&birthdays, house.allergic).reason, "allergy");
    assert_eq!(house.line(&birthdays, house.main).state, GiftState::Proposed, "each has a birthday");
    let weddings = json!({ "festival": "wedding_anniversary", "from": "2026-12-01", "to": "2026-12-31" });
    let weddings: GiftList = house.desk.get("gift_list_propose", weddings);
    assert_eq!(house.line(&weddings, house.main).reason, "household", "they share their wedding");
}

#[test]
fn a_memorial_near_the_guests_own_day_leaves_them_out() {
    let house = House::new();
    date(&house, house.vip, "birthday", "solar", (0, 12, 20));
    date(&house, house.vip, "memorial", "solar", (0, 12, 22));
    date(&house, house.main, "birthday", "solar", (0, 12, 20));
    date(&house, house.main, "memorial", "solar", (0, 12, 1));
    let list = propose(&house, json!({}));
    assert_eq!(house.line(&list, house.vip).reason, "memorial");
    assert_eq!(house.line(&list, house.main).state, GiftState::Proposed, "three weeks lie between");
}

#[test]
fn money_that_is_short_goes_by_tier_then_accounts_then_to_whoever_waited_longest() {
    let house = House::new();
    let guest = |name: &str, more: Value| {
        let mut fields = json!({ "display_name": name, "tier": "vip" });
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let guest = house.desk.guest_with(fields);
        date(&house, guest, "birthday", "solar", (0, 12, 9));
        guest
    };
    let (given, never) = (guest("Aaron", json!({})), guest("Zoe", json!({})));
    let account = guest("Zygmunt", json!({ "big_account": true }));
    // Aaron got something on the desk's day.
    let own = json!({ "festival": "christmas", "year": 2026 });
    let christmas: GiftList = house.desk.get("gift_list_propose", own);
    let add = json!({ "list_id": christmas.id, "guest_id": given, "gift_item_id": house.item("小礼品").id });
    house.desk.ok("gift_line_add", add);
    house.desk.ok("gift_list_approve", json!({ "list_id": christmas.id }));
    house.mark(&christmas, None, "handed_over");
    let list = propose(&house, json!({ "budget_minor": 40_000 }));
    let state = |guest: i64| house.line(&list, guest).state;
    assert_eq!(
        (state(account), state(never), state(given)),
        (GiftState::Proposed, GiftState::Proposed, GiftState::LeftOut)
    );
    let line = house.line(&list, given);
    let sentence = reason_text(Language::English, line.state, &line.reason, &line.reason_args);
    assert!(sentence.ends_with("to whoever has waited longest; this guest’s last gift: 2026-11-21."), "{sentence}");
}

#[test]
fn a_list_for_dates_is_written_with_its_period_and_each_guests_room_of_the_day() {
    let house = House::new();
    date(&house, house.vip, "birthday", "solar", (0, 12, 20));
    for (room, from, to) in [("601", "2026-12-01", "2026-12-03"), ("1208", "2026-12-19", "2026-12-21")] {
        let stay = json!({ "name": "安然", "guest_id": house.vip, "arrives_on": from, "departs_on": to, "room": room });
        house.desk.ok("arrival_add", stay);
    }
    propose(&house, json!({}));
    let path = house.desk.folder.path().join("birthdays.csv");
    house.desk.ok("gift_list_export", december(json!({ "path": path, "format": "csv" })));
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains("1208") && !text.contains("601"), "where the guest is on the birthday: {text}");
    for format in ["packing_pdf", "signature_pdf", "labels_pdf"] {
        let path = house.desk.folder.path().join(format);
        house.desk.ok("gift_list_export", december(json!({ "path": path, "format": format })));
    }
    let session = house.desk.desk.session().unwrap();
    let which = occasion::Which::Dates(
        crate::date::DateKind::Birthday,
        "2026-12-01".parse().unwrap(),
        "2026-12-31".parse().unwrap(),
    );
    let title = session.book.read(|query| super::super::list::list_of(query, &which));
    assert_eq!(title.unwrap().unwrap().title(Language::Chinese), "2026-12-01 至 2026-12-31 生日");
}
