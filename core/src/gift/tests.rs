#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::*;
use crate::api::testing::TestDesk;

/// A house with a few guests, in the order they are planned.
struct House {
    desk: TestDesk,
    vip: i64,
    local: i64,
    allergic: i64,
    main: i64,
}

impl House {
    fn new() -> Self {
        let desk = TestDesk::new();
        let guest = |name: &str, tier: &str, city: &str| {
            desk.guest_with(json!({ "display_name": name, "tier": tier, "home_city": city, "address": "延安路 1 号" }))
        };
        let vip = guest("安然", "vip", "苏州");
        let local = guest("白鹭", "vip", "杭州市");
        let allergic = guest("程诺", "vip", "上海");
        let main = guest("杜若", "main", "北京");
        guest("方圆", "ordinary", "苏州");
        guest("高远", "occasional", "苏州");
        desk.ok(
            "preference_add",
            json!({
                "guest_id": allergic,
                "preference": { "category": "allergy", "text": "坚果过敏", "strength": "danger" },
            }),
        );
        House { desk, vip, local, allergic, main }
    }

    fn item(&self, name: &str) -> GiftItem {
        let items: Vec<GiftItem> = self.desk.get("gift_item_list", json!({}));
        items.into_iter().find(|item| item.fields.name == name).unwrap()
    }

    fn stock(&self, name: &str, stock: Option<i64>) {
        let mut item = self.item(name);
        item.fields.stock = stock;
        self.desk.ok("gift_item_save", json!({ "id": item.id, "item": item.fields }));
    }

    /// Gives every VIP the local speciality at Mid-Autumn.
    fn give_local_speciality(&self) {
        self.desk.ok(
            "gift_rule_save",
            json!({
                "occasion": "mid_autumn", "audience": "vip", "action": "gift",
                "gift_item_id": self.item("本地特产").id, "alternative_item_id": self.item("水疗券").id,
            }),
        );
    }

    fn propose(&self, more: Value) -> GiftList {
        let mut request = json!({ "festival": "mid_autumn", "year": 2027 });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.desk.get("gift_list_propose", request)
    }

    fn lines(&self, list: &GiftList) -> Vec<GiftLine> {
        let request = json!({ "list_id": list.id, "offset": 0, "limit": 100 });
        self.desk.get::<GiftLines>("gift_lines", request).lines
    }

    fn line(&self, list: &GiftList, guest: i64) -> GiftLine {
        self.lines(list).into_iter().find(|line| line.guest_id == GuestId(guest)).unwrap()
    }

    fn change(&self, line: &GiftLine, change: Value) -> GiftLine {
        self.desk.get("gift_line_change", json!({ "id": line.id, "change": change }))
    }

    fn mark(&self, list: &GiftList, lines: Option<Vec<GiftLineId>>, mark: &str) -> i64 {
        let request = json!({ "list_id": list.id, "lines": lines, "as": mark });
        self.desk.get::<GiftLinesMarked>("gift_lines_mark", request).lines
    }

    fn head(&self) -> GiftList {
        self.desk.get::<Option<GiftList>>("gift_list_get", json!({ "festival": "mid_autumn", "year": 2027 })).unwrap()
    }
}

/// Each line as guest, item, state and reason.
fn told(lines: &[GiftLine]) -> Vec<(String, String, GiftState, String)> {
    lines
        .iter()
        .map(|line| (line.guest.clone(), line.item.clone().unwrap_or_default(), line.state, line.reason.clone()))
        .collect()
}

#[test]
fn a_new_book_begins_with_a_catalogue_and_the_rules_of_the_handbook() {
    let desk = TestDesk::new();
    let items: Vec<GiftItem> = desk.get("gift_item_list", json!({}));
    assert_eq!(items.len(), 11, "the kinds that the handbook names, and the festivals' own");
    assert!(items.iter().all(|item| item.fields.cost_minor > 0 && item.fields.active && !item.used));
    let rules: GiftRules = desk.get("gift_rules_get", json!({}));
    let action = |occasion: &str, audience: Audience| {
        let rule = rules.rules.iter().find(|rule| rule.occasion == occasion && rule.audience == audience);
        rule.map(|rule| rule.action)
    };
    assert_eq!(action(ANY_FESTIVAL, Audience::Ordinary), Some(GiftAction::Greeting));
    assert_eq!(action("birthday", Audience::Ordinary), Some(GiftAction::GreetingIfSelected));
    for occasion in ["birthday", "dragon_boat", "mid_autumn", "lantern"] {
        for audience in [Audience::Vip, Audience::Main] {
            assert_eq!(action(occasion, audience), Some(GiftAction::Gift), "key guests at {occasion}");
        }
    }
    assert_eq!(action("spring_festival", Audience::BigAccount), Some(GiftAction::Gift));
    assert_eq!(action("qingming", Audience::Vip), Some(GiftAction::None), "nobody is wished a happy Qingming");
    let rows: std::collections::HashSet<_> = rules.occasions.iter().collect();
    assert!(rules.rules.iter().all(|rule| rows.contains(&rule.occasion)), "every rule has its row");
    assert!(!rows.contains(&"memorial".to_owned()), "a memorial has no row");
}

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
    assert_eq!(sentence, "本地特产是本地特产，宾客为本地人。可改送水疗券。");
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
    let reasons = ["tier", "big-account", "alternative", "by-hand"].map(|code| format!("gift-reason-{code}"));
    let omissions = [
        "do-not-celebrate",
        "memorial",
        "household",
        "no-item",
        "inactive",
        "local",
        "allergy",
        "alcohol",
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
    let voucher = house.item("餐饮礼券").id;
    house.change(&house.line(&list, house.allergic), json!({ "do": "put_back", "gift_item_id": voucher }));
    house.change(&house.line(&list, house.vip), json!({ "do": "leave_out" }));
    house.change(&house.line(&list, house.main), json!({ "do": "note", "note": "托人带去" }));
    let before = house.line(&list, house.main);
    house.stock("月饼礼盒", Some(0));
    let again = house.propose(json!({}));
    assert_eq!(again.id, list.id, "a festival and year have one list");
    let kept = house.line(&again, house.allergic);
    assert_eq!((kept.item.as_deref(), kept.state, kept.by_hand), (Some("餐饮礼券"), GiftState::Proposed, true));
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
fn approving_takes_the_stock_and_undo_gives_it_back() {
    let house = House::new();
    house.stock("月饼礼盒", Some(2));
    let list = house.propose(json!({}));
    assert_eq!((list.gifts, list.items[0].stock, list.items[0].short), (2, Some(2), 0));
    house.stock("月饼礼盒", Some(1));
    let short = house.head();
    assert_eq!(short.items[0].short, 1, "the head says what must be bought");
    assert_eq!(house.desk.refused("gift_list_approve", json!({ "list_id": list.id })), "gift_stock_short");
    house.stock("月饼礼盒", Some(5));
    let approved: GiftList = house.desk.get("gift_list_approve", json!({ "list_id": list.id }));
    assert_eq!((approved.status, approved.approved_by.as_deref()), (GiftListStatus::Approved, Some("周敏")));
    assert_eq!(house.item("月饼礼盒").fields.stock, Some(3), "two boxes are set aside");
    assert_eq!(house.desk.refused("gift_list_approve", json!({ "list_id": list.id })), "gift_list_already_approved");
    let again = json!({ "festival": "mid_autumn", "year": 2027 });
    assert_eq!(house.desk.refused("gift_list_propose", again), "gift_list_approved");
    house.desk.undo();
    assert_eq!(house.item("月饼礼盒").fields.stock, Some(5));
    assert_eq!(house.head().status, GiftListStatus::Proposed);
}

#[test]
fn on_an_approved_list_the_shelf_follows_every_change() {
    let house = House::new();
    house.stock("月饼礼盒", Some(10));
    house.stock("水疗券", Some(1));
    let list = house.propose(json!({}));
    house.desk.ok("gift_list_approve", json!({ "list_id": list.id }));
    let shelf = || (house.item("月饼礼盒").fields.stock, house.item("水疗券").fields.stock);
    assert_eq!(shelf(), (Some(7), Some(1)));
    let spa = house.item("水疗券").id;
    let swapped = house.change(&house.line(&list, house.vip), json!({ "do": "swap", "gift_item_id": spa }));
    assert_eq!((swapped.state, shelf()), (GiftState::Approved, (Some(8), Some(0))));
    let other = json!({ "id": house.line(&list, house.main).id, "change": { "do": "swap", "gift_item_id": spa } });
    assert_eq!(house.desk.refused("gift_line_change", other), "gift_stock_short");
    house.change(&swapped, json!({ "do": "leave_out" }));
    assert_eq!(shelf(), (Some(8), Some(1)));
    house.change(&house.line(&list, house.vip), json!({ "do": "put_back", "gift_item_id": null }));
    assert_eq!(shelf(), (Some(8), Some(0)), "put back is given the item it had");
}

#[test]
fn what_a_person_chooses_against_the_rules_says_so() {
    let house = House::new();
    let list = house.propose(json!({}));
    let back = house.change(&house.line(&list, house.allergic), json!({ "do": "put_back", "gift_item_id": null }));
    assert_eq!((back.state, back.reason.as_str(), back.dangers), (GiftState::Proposed, "by_hand", 1));
    let english = reason_text(crate::locale::Language::English, back.state, &back.reason, &back.reason_args);
    assert_eq!(english, "周敏 chose 月饼礼盒. Take care, the guest’s page says: 坚果过敏");
    let stranger = house.desk.guest("何求");
    let add = json!({ "list_id": list.id, "guest_id": stranger, "gift_item_id": house.item("小礼品").id });
    let added: GiftLine = house.desk.get("gift_line_add", add.clone());
    assert_eq!((added.by_hand, added.reason_args["despite"].as_str()), (true, Some("none")));
    assert_eq!(house.desk.refused("gift_line_add", add), "gift_line_exists");
}

#[test]
fn what_is_handed_over_becomes_the_guests_history_and_undo_takes_it_back() {
    let house = House::new();
    house.stock("月饼礼盒", Some(3));
    let list = house.propose(json!({}));
    let refused = json!({ "list_id": list.id, "lines": null, "as": "packed" });
    assert_eq!(house.desk.refused("gift_lines_mark", refused), "gift_list_not_approved");
    house.desk.ok("gift_list_approve", json!({ "list_id": list.id }));
    assert_eq!(house.item("月饼礼盒").fields.stock, Some(0));
    assert_eq!(house.mark(&list, None, "packed"), 3, "all that are approved");
    let (vip, main) = (house.line(&list, house.vip), house.line(&list, house.main));
    assert_eq!(house.mark(&list, Some(vec![main.id]), "declined"), 1);
    assert_eq!(house.item("月饼礼盒").fields.stock, Some(1), "what was declined is on the shelf again");
    assert_eq!(house.mark(&list, Some(vec![vip.id]), "handed_over"), 1);
    let gifts = |guest: i64| house.desk.ok("guest_open", json!({ "guest_id": guest }))["gifts"].clone();
    assert_eq!(gifts(house.vip)[0]["item"], "月饼礼盒");
    assert_eq!(gifts(house.vip)[0]["handed_over_on"], "2026-11-21");
    assert_eq!(gifts(house.main), json!([]), "what was declined was not given");
    let twice = json!({ "list_id": list.id, "lines": [vip.id], "as": "handed_over" });
    assert_eq!(house.desk.refused("gift_lines_mark", twice), "gift_line_not_ready");
    house.desk.undo();
    assert_eq!(gifts(house.vip), json!([]));
    assert_eq!(house.line(&list, house.vip).state, GiftState::Packed, "one step back, no further");
    let head = house.head();
    assert_eq!((head.gifts, head.cost_minor), (2, 32_000), "declined gifts cost nothing");
}

#[test]
fn nobody_gets_at_the_next_festival_what_the_last_one_gave() {
    let house = House::new();
    let list = house.propose(json!({}));
    house.desk.ok("gift_list_approve", json!({ "list_id": list.id }));
    house.mark(&list, Some(vec![house.line(&list, house.main).id]), "declined");
    let next: GiftList = house.desk.get("gift_list_propose", json!({ "festival": "mid_autumn", "year": 2029 }));
    assert_eq!(house.line(&next, house.vip).reason, "repeat");
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
fn an_item_that_was_on_a_list_is_only_put_out_of_use() {
    let house = House::new();
    let list = house.propose(json!({}));
    let (mooncakes, spa) = (house.item("月饼礼盒"), house.item("水疗券"));
    assert!(mooncakes.used && !spa.used);
    let removed: GiftItemRemoved = house.desk.get("gift_item_remove", json!({ "id": mooncakes.id }));
    assert!(removed.deactivated && !house.item("月饼礼盒").fields.active);
    let removed: GiftItemRemoved = house.desk.get("gift_item_remove", json!({ "id": spa.id }));
    assert!(!removed.deactivated);
    assert_eq!(house.desk.refused("gift_item_remove", json!({ "id": spa.id })), "gift_item_not_found");
    assert_eq!(house.propose(json!({})).gifts, 0, "what is out of use is proposed no more");
    assert_eq!(house.line(&list, house.vip).reason, "inactive");
    assert_eq!(house.desk.refused("gift_list_approve", json!({ "list_id": list.id })), "gift_list_empty");
}

#[test]
fn the_matrix_is_changed_cell_by_cell_and_put_back_whole() {
    let desk = TestDesk::new();
    let rules = || desk.get::<GiftRules>("gift_rules_get", json!({})).rules;
    let begun = rules();
    let save = |cell: Value| desk.ok("gift_rule_save", cell);
    save(json!({ "occasion": "birthday", "audience": "ordinary", "action": "greeting" }));
    save(json!({ "occasion": "christmas", "audience": "vip", "action": "none" }));
    save(json!({ "occasion": "lantern", "audience": "vip", "action": null }));
    let find = |rules: &[GiftRule], occasion: &str, audience| {
        rules.iter().find(|rule| rule.occasion == occasion && rule.audience == audience).map(|rule| rule.action)
    };
    assert_eq!(find(&rules(), "birthday", Audience::Ordinary), Some(GiftAction::Greeting));
    assert_eq!(find(&rules(), "christmas", Audience::Vip), Some(GiftAction::None));
    assert_eq!(find(&rules(), "lantern", Audience::Vip), None);
    let refused = |cell: Value| desk.refused("gift_rule_save", cell);
    assert_eq!(refused(json!({ "occasion": "birthday", "audience": "vip", "action": "gift" })), "gift_item_missing");
    assert_eq!(
        refused(json!({ "occasion": "memorial", "audience": "vip", "action": "greeting" })),
        "festival_not_found"
    );
    desk.ok("gift_rules_reset", json!({}));
    let mut reset = rules();
    reset.sort_by_key(|rule| begun.iter().position(|known| known == rule));
    assert_eq!(reset, begun, "as every book begins, with the items that were there");
    assert_eq!(desk.get::<Vec<GiftItem>>("gift_item_list", json!({})).len(), 11, "no item twice");
}

#[test]
fn today_asks_the_same_matrix_for_birthdays() {
    let house = House::new();
    let present = house.item("生日礼物").id;
    let session = house.desk.desk.session().unwrap();
    let ask =
        |occasion: &str, guest: GuestStanding| session.book.read(|query| action_for(query, occasion, guest)).unwrap();
    let guest = |tier| GuestStanding { tier, big_account: false, greeting_selected: false, do_not_celebrate: false };
    use crate::guest::Tier;
    let vip = guest(Tier::Vip);
    assert_eq!(ask("birthday", vip), OccasionAction::Give { gift_item_id: Some(present) });
    assert_eq!(ask("birthday", GuestStanding { do_not_celebrate: true, ..vip }), OccasionAction::Nothing);
    assert_eq!(ask("memorial", vip), OccasionAction::Nothing, "nobody is greeted on a memorial");
    assert_eq!(ask("birthday", guest(Tier::Ordinary)), OccasionAction::Nothing);
    let selected = GuestStanding { greeting_selected: true, ..guest(Tier::Ordinary) };
    assert_eq!(ask("birthday", selected), OccasionAction::Greet, "greeted because somebody selected them");
    assert_eq!(ask("christmas", guest(Tier::Main)), OccasionAction::Greet, "as on any festival");
    assert_eq!(ask("own", guest(Tier::Occasional)), OccasionAction::Greet);
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

#[test]
fn a_merge_keeps_the_gift_that_came_further() {
    let house = House::new();
    house.stock("月饼礼盒", Some(10));
    let list = house.propose(json!({}));
    house.desk.ok("gift_list_approve", json!({ "list_id": list.id }));
    house.mark(&list, Some(vec![house.line(&list, house.main).id]), "handed_over");
    assert_eq!(house.item("月饼礼盒").fields.stock, Some(7));
    house.desk.ok("guest_merge", json!({ "keep": house.vip, "drop": house.main, "fields": {} }));
    let line = house.line(&list, house.vip);
    assert_eq!(line.state, GiftState::HandedOver, "what was given stays in the history");
    assert_eq!(house.item("月饼礼盒").fields.stock, Some(8), "the box set aside for the double is free again");
    house.desk.undo();
    assert_eq!(house.line(&list, house.main).state, GiftState::HandedOver, "undo parts them again");
    assert_eq!(house.line(&list, house.vip).state, GiftState::Approved);
    assert_eq!(house.item("月饼礼盒").fields.stock, Some(7));
}

#[test]
fn a_table_holds_the_gifts_and_on_request_who_was_left_out() {
    let house = House::new();
    house.desk.ok("contact_add", json!({ "guest_id": house.vip, "kind": "phone", "value": "+86 138 0571 0001" }));
    house.desk.ok("guest_save", json!({ "id": house.main, "fields": { "display_name": "=1+1" } }));
    let stay = json!({ "name": "安然", "guest_id": house.vip, "arrives_on": "2027-09-14", "departs_on": "2027-09-16", "room": "1208" });
    house.desk.ok("arrival_add", stay);
    house.propose(json!({}));
    let export = |file: &str, format: &str, left_out: bool| -> (std::path::PathBuf, u64) {
        let path = house.desk.folder.path().join(file);
        let request =
            json!({ "festival": "mid_autumn", "year": 2027, "path": path, "format": format, "left_out": left_out });
        let done: GiftsExported = house.desk.get("gift_list_export", request);
        (path, done.lines)
    };
    let (path, lines) = export("gifts.csv", "csv", true);
    let text = std::fs::read_to_string(path).unwrap();
    let rows: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!((lines, rows.len()), (4, 5));
    assert_eq!(rows[0], "序号,宾客,本名,等级,房号或地址,电话,礼品,金额（CNY）,状态,缘由,备注");
    assert_eq!(rows[1], "1,安然,,贵宾,1208,'+86 138 0571 0001,月饼礼盒,160.00,拟送,本节日贵宾赠送月饼礼盒。,");
    assert_eq!(rows[3], "3,'=1+1,,主要,延安路 1 号,,月饼礼盒,160.00,拟送,本节日主要宾客赠送月饼礼盒。,");
    assert!(rows[4].starts_with("4,程诺,,贵宾,延安路 1 号,,月饼礼盒,,不送,"), "left out, at no cost: {}", rows[4]);
    let (path, lines) = export("gifts.xlsx", "xlsx", false);
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let sheet = calamine::Reader::worksheet_range(&mut workbook, "礼品清单").unwrap();
    assert_eq!((lines, sheet.height()), (3, 4), "gifts only");
    assert_eq!(sheet.get((1, 5)), Some(&calamine::Data::String("+86 138 0571 0001".into())), "a phone is text");
    assert_eq!(sheet.get((1, 7)), Some(&calamine::Data::Float(160.0)), "money is a number");
    let unknown = json!({ "festival": "lantern", "year": 2027, "path": "/nowhere/x.csv", "format": "csv" });
    assert_eq!(house.desk.refused("gift_list_export", unknown), "gift_list_not_found");
}

#[test]
fn a_file_names_the_preferred_number_and_where_the_guest_is_on_the_day() {
    let house = House::new();
    for (guest, kind, value, preferred) in [
        (house.vip, "phone", "0571 8700 0001", false),
        (house.vip, "wechat", "anran", false),
        (house.vip, "phone", "138 0571 0001", true),
        (house.main, "phone", "138 0571 0002", false),
        (house.main, "phone", "138 0571 0003", false),
        (house.main, "post", "龙井路 2 号", false),
    ] {
        let contact = json!({ "guest_id": guest, "kind": kind, "value": value, "preferred": preferred });
        house.desk.ok("contact_add", contact);
    }
    house.desk.ok("guest_save", json!({ "id": house.main, "fields": { "address": "" } }));
    for (room, arrives, departs) in [
        ("601", "2027-09-10", json!("2027-09-14")),
        ("1208", "2027-09-15", json!(null)),
        ("803", "2027-09-16", json!(null)),
    ] {
        let stay = json!({ "name": "安然", "guest_id": house.vip, "arrives_on": arrives, "departs_on": departs, "room": room });
        house.desk.ok("arrival_add", stay);
    }
    house.propose(json!({}));
    let path = house.desk.folder.path().join("gifts.csv");
    let request = json!({ "festival": "mid_autumn", "year": 2027, "path": path, "format": "csv" });
    house.desk.ok("gift_list_export", request);
    let text = std::fs::read_to_string(path).unwrap();
    let cells = |name: &str| -> (String, String) {
        let line = text.lines().find(|line| line.contains(name)).unwrap();
        let cells: Vec<&str> = line.split(',').collect();
        (cells[4].to_owned(), cells[5].to_owned())
    };
    let (place, phone) = cells("安然");
    assert_eq!(place, "1208", "the room of the festival's own day, not of the week before or after");
    assert_eq!(phone, "138 0571 0001", "the number that the guest prefers, though it came last");
    let (place, phone) = cells("主要");
    assert_eq!(place, "龙井路 2 号", "an address that is kept as a contact point counts too");
    assert_eq!(phone, "138 0571 0002", "the first number where none is preferred");
}

#[test]
fn a_list_goes_on_paper_for_packers_for_signatures_and_for_the_post() {
    let house = House::new();
    house.desk.ok("guest_save", json!({ "id": house.main, "fields": { "address": "" } }));
    let list = house.propose(json!({}));
    let export = |format: &str| -> u64 {
        let path = house.desk.folder.path().join(format!("{format}.pdf"));
        let request = json!({ "festival": "mid_autumn", "year": 2027, "path": path, "format": format });
        let done: GiftsExported = house.desk.get("gift_list_export", request);
        assert!(std::fs::read(path).unwrap().starts_with(b"%PDF"), "{format} is a PDF");
        done.lines
    };
    assert_eq!(export("packing_pdf"), 3);
    assert_eq!(export("labels_pdf"), 2, "no label without an address");
    house.desk.ok("gift_list_approve", json!({ "list_id": list.id }));
    house.mark(&list, Some(vec![house.line(&list, house.vip).id]), "handed_over");
    assert_eq!(export("packing_pdf"), 2, "what was handed over is packed no more");
    assert_eq!(export("signature_pdf"), 3, "and was signed for");
}

#[test]
fn labels_for_a_list_without_an_address_say_what_is_missing() {
    let house = House::new();
    let list = house.propose(json!({}));
    for line in house.lines(&list) {
        house.desk.ok("guest_save", json!({ "id": line.guest_id, "fields": { "address": "" } }));
    }
    let path = house.desk.folder.path().join("labels.pdf");
    let request = json!({ "festival": "mid_autumn", "year": 2027, "path": path, "format": "labels_pdf" });
    assert_eq!(
        house.desk.refused("gift_list_export", request),
        "gift_labels_empty",
        "guests were chosen; addresses lack"
    );
    assert!(!path.exists(), "an empty sheet is not written");
}
