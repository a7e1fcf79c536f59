//! Who is proposed what, and why.

use super::*;

#[test]
fn a_proposal_explains_every_line_and_every_omission() {
    let house = House::new();
    house.give_local_speciality();
    let list = house.propose(json!({}));
    let lines = house.lines(&list);
    assert_eq!(
        told(&lines),
        [
            ("安然".into(), "本地特产".into(), GiftState::Proposed, "tier".into()),
            ("白鹭".into(), "本地特产".into(), GiftState::LeftOut, "local".into()),
            ("程诺".into(), "本地特产".into(), GiftState::Proposed, "tier".into()),
            ("杜若".into(), "月饼礼盒".into(), GiftState::Proposed, "tier".into()),
        ]
    );
    let omission = &lines[1];
    let sentence =
        reason_text(crate::locale::Language::Chinese, omission.state, &omission.reason, &omission.reason_args);
    assert_eq!(sentence, "本地特产：本地特产不送本地客人。可改送水疗券。");
    assert_eq!(omission.reason_args["instead_id"], json!(house.item("水疗券").id), "the screen can offer it");
    assert_eq!((list.gifts, list.left_out, list.cost_minor), (3, 1, 2 * 12_000 + 16_000));
    assert_eq!(list.greetings, 1, "the ordinary guest is greeted and counted; no line is kept");
    assert_eq!(list.date.to_string(), "2027-09-15");
    assert_eq!(list.items[0].item, "本地特产", "the item most are given of comes first");
    let wanted = json!({ "list_id": list.id, "states": ["left_out"], "reason": "local", "offset": 0, "limit": 5 });
    let page: GiftLines = house.desk.get("gift_lines", wanted);
    assert_eq!((page.total, page.lines.len()), (1, 1), "the lines of one state and reason");
    let given: GiftList = house.propose(json!({ "use_alternatives": true }));
    assert_eq!(
        house.line(&given, house.local).item.as_deref(),
        Some("水疗券"),
        "asked for, the second choice is given"
    );
}

#[test]
fn every_reason_has_its_sentence_in_both_languages() {
    use crate::locale::Language;
    let reasons = ["tier", "big-account", "alternative", "by-hand", "round"].map(|code| format!("gift-reason-{code}"));
    let omissions = [
        "do-not-celebrate",
        "memorial",
        "listed",
        "household",
        "no-item",
        "inactive",
        "local",
        "allergy",
        "alcohol",
        "unsure",
        "minor",
        "repeat",
        "stock",
        "budget",
        "by-hand",
        "instead",
    ]
    .map(|code| format!("gift-omission-{code}"));
    for id in reasons.iter().chain(&omissions) {
        for language in Language::ALL {
            assert_ne!(&language.text(id), id, "{language:?} must be able to say {id}");
        }
    }
    for festival in crate::calendar::Festival::ALL {
        let args = json!({ "festival": festival.id() }).as_object().unwrap().clone();
        let name = Language::English.text_with("gift-festival", &args);
        let own = Language::English.text(&format!("festival-{}", festival.id().replace('_', "-")));
        assert_eq!(name, own, "a list speaks of its festival by name");
    }
}

#[test]
fn a_new_proposal_follows_the_rules_and_keeps_what_was_done_by_hand() {
    let house = House::new();
    let list = house.propose(json!({}));
    assert_eq!(house.line(&list, house.allergic).reason, "allergy", "mooncakes hold nuts");
    let voucher = house.item("餐饮券").id;
    house.change(&house.line(&list, house.allergic), json!({ "do": "put_back", "gift_item_id": voucher }));
    house.change(&house.line(&list, house.vip), json!({ "do": "leave_out" }));
    house.change(&house.line(&list, house.main), json!({ "do": "note", "note": "托人带去" }));
    let before = house.line(&list, house.main);
    house.stock("月饼礼盒", Some(0));
    let again = house.propose(json!({}));
    assert_eq!(again.id, list.id, "a festival and year have one list");
    let kept = house.line(&again, house.allergic);
    assert_eq!((kept.item.as_deref(), kept.state, kept.by_hand), (Some("餐饮券"), GiftState::Proposed, true));
    assert_eq!(house.line(&again, house.vip).state, GiftState::LeftOut, "left out by hand stays left out");
    let short = house.line(&again, house.main);
    assert_eq!((short.state, short.reason.as_str()), (GiftState::LeftOut, "stock"), "the rules speak anew");
    assert_eq!((short.id, short.note.as_str()), (before.id, "托人带去"), "it is the same line with its note");
    house.desk.undo();
    assert_eq!(house.line(&list, house.main), before, "undo brings the earlier proposal back");
}

#[test]
fn a_proposal_can_be_undone() {
    let house = House::new();
    house.propose(json!({}));
    house.desk.undo();
    let none = house.desk.ok("gift_list_get", json!({ "festival": "mid_autumn", "year": 2027 }));
    assert_eq!(none, Value::Null);
    assert!(house.desk.ok("book_check", json!({}))["whole"].as_bool().unwrap());
    let list = house.propose(json!({}));
    assert_eq!(list.gifts, 3, "and made again");
}

#[test]
fn a_budget_is_kept_and_forgotten_only_when_asked() {
    let house = House::new();
    let list = house.propose(json!({ "budget_minor": 32_000, "cut_off_on": "2027-09-01" }));
    assert_eq!((list.gifts, list.cost_minor), (2, 32_000));
    assert_eq!(house.line(&list, house.main).reason, "budget", "the lower tier goes without");
    let again = house.propose(json!({}));
    assert_eq!((again.budget_minor, again.gifts), (Some(32_000), 2), "what is not said stays");
    let free = house.propose(json!({ "budget_minor": null }));
    assert_eq!((free.budget_minor, free.gifts), (None, 3), "null lifts it");
    assert_eq!(free.cut_off_on.unwrap().to_string(), "2027-09-01");
    let refused = |more: Value| {
        let mut request = json!({ "festival": "mid_autumn", "year": 2027 });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        house.desk.refused("gift_list_propose", request)
    };
    assert_eq!(refused(json!({ "budget_minor": -1 })), "gift_amount_negative");
    assert_eq!(refused(json!({ "cut_off_on": "2027-09-16" })), "gift_cut_off_late");
    assert_eq!(refused(json!({ "cut_off_on": "2026-11-20" })), "gift_cut_off_passed");
    assert_eq!(refused(json!({ "festival": "nonesuch" })), "bad_request");
    assert_eq!(refused(json!({ "festival": "own_9" })), "festival_not_found");
    assert_eq!(refused(json!({ "festival": "laba", "year": 2023 })), "festival_without_date");
}

#[test]
fn nobody_gets_at_the_next_festival_what_the_last_one_gave() {
    let house = House::new();
    let list = house.propose(json!({}));
    house.desk.ok("gift_list_approve", json!({ "list_id": list.id }));
    house.mark(&list, Some(vec![house.line(&list, house.main).id]), "declined");
    let propose = |year: i32| -> GiftList {
        house.desk.get("gift_list_propose", json!({ "festival": "mid_autumn", "year": year }))
    };
    let next = propose(2029);
    assert_eq!(house.line(&next, house.vip).reason, "tier", "mooncakes come every year");
    let mut mooncakes = house.item("月饼礼盒");
    mooncakes.fields.repeats = false;
    house.desk.ok("gift_item_save", json!({ "id": mooncakes.id, "item": mooncakes.fields }));
    let next = propose(2029);
    assert_eq!(house.line(&next, house.vip).reason, "repeat", "unless the house says no");
    assert_eq!(house.line(&next, house.main).reason, "tier", "what was declined may be offered again");
    let lists: Vec<GiftList> = house.desk.get("gift_lists", json!({ "offset": 0, "limit": 10 }));
    assert_eq!(lists.iter().map(|list| list.year).collect::<Vec<_>>(), [2029, 2027], "newest first");
}

#[test]
fn of_a_household_one_member_is_on_the_list() {
    let house = House::new();
    house.desk.ok("household_join", json!({ "guest_id": house.main, "with_guest_id": house.vip }));
    let list = house.propose(json!({}));
    let spouse = house.line(&list, house.main);
    assert_eq!((spouse.state, spouse.reason.as_str()), (GiftState::LeftOut, "household"));
    assert_eq!(spouse.reason_args["member"], "安然");
}

#[test]
fn big_accounts_of_any_tier_are_on_the_spring_festival_list() {
    let house = House::new();
    for (name, tier) in [("远洋集团", "ordinary"), ("云岭茶业", "vip")] {
        house.desk.guest_with(json!({ "display_name": name, "tier": tier, "big_account": true }));
    }
    let quiet = json!({ "display_name": "静", "tier": "ordinary", "do_not_celebrate": true });
    house.desk.guest_with(quiet);
    let list: GiftList = house.desk.get("gift_list_propose", json!({ "festival": "spring_festival", "year": 2027 }));
    let lines = house.lines(&list);
    assert_eq!(
        lines.iter().map(|line| (line.guest.as_str(), line.reason.as_str())).collect::<Vec<_>>(),
        [("云岭茶业", "big_account"), ("远洋集团", "big_account")],
        "the VIP first"
    );
    assert_eq!(list.greetings, 5, "three VIPs, one main and one ordinary guest; not the accounts, not the quiet one");
}

#[test]
fn a_memorial_near_the_festival_leaves_a_guest_out() {
    let house = House::new();
    let memorial = |guest: i64, month: u8, day: u8| {
        let date = json!({
            "kind": "memorial", "calendar": "solar", "year": null, "month": month, "leap": false, "day": day,
        });
        house.desk.ok("date_add", json!({ "guest_id": guest, "date": date }));
    };
    memorial(house.vip, 9, 17);
    memorial(house.main, 9, 19);
    let list = house.propose(json!({}));
    let mourning = house.line(&list, house.vip);
    assert_eq!((mourning.state, mourning.reason.as_str()), (GiftState::LeftOut, "memorial"));
    assert_eq!(mourning.reason_args["date"], "2027-09-17", "the sentence names the day");
    assert_eq!(house.line(&list, house.main).reason, "tier", "four days after the festival is not near");
}

#[test]
fn a_festival_of_the_houses_own_has_its_list_too() {
    let house = House::new();
    let own = house.desk.ok("festival_add", json!({ "name": "店庆", "calendar": "solar", "month": 5, "day": 18 }));
    let id = own["id"].clone();
    let cell = json!({
        "occasion": id, "audience": "main", "action": "gift", "gift_item_id": house.item("小礼品").id,
    });
    house.desk.ok("gift_rule_save", cell);
    let reply = house.desk.call("gift_list_propose", json!({ "festival": id, "year": 2027 })).unwrap();
    let list: GiftList = reply.read().unwrap();
    assert_eq!((list.own_festival.as_deref(), list.gifts), (Some("店庆"), 1));
    assert_eq!(list.date.to_string(), "2027-05-18");
    assert_eq!(reply.change.unwrap().args["festival"], "店庆", "the toast calls it by its name");
}
