//! What the house can give, and the rules for whom.

use super::*;
use crate::desk::ItemRemoved;

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
fn an_item_that_was_on_a_list_is_only_put_out_of_use() {
    let house = House::new();
    let list = house.propose(json!({}));
    let (mooncakes, spa) = (house.item("月饼礼盒"), house.item("水疗券"));
    assert!(mooncakes.used && !spa.used);
    let removed: ItemRemoved = house.desk.get("gift_item_remove", json!({ "id": mooncakes.id }));
    assert!(removed.deactivated && !house.item("月饼礼盒").fields.active);
    let removed: ItemRemoved = house.desk.get("gift_item_remove", json!({ "id": spa.id }));
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
    let duty = json!({ "name": "沈亦舒", "role": "concierge", "department": "concierge" });
    let duty = desk.ok("staff_add", duty);
    desk.ok("staff_sit", json!({ "id": duty["id"] }));
    assert_eq!(refused(json!({ "occasion": "lantern", "audience": "vip", "action": "greeting" })), "not_allowed");
    desk.ok("staff_sit", json!({ "id": 1 }));
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
        |occasion: &str, guest: GuestStanding| session.book.read(Matrix::load).unwrap().action_for(occasion, guest);
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
fn a_festival_of_the_house_takes_its_rules_along_and_stays_while_a_list_tells_of_it() {
    let house = House::new();
    let festival = |name: &str| {
        let own = json!({ "name": name, "calendar": "solar", "month": 12, "day": 12 });
        house.desk.ok("festival_add", own)["id"].clone()
    };
    let first = festival("桂花节");
    let gift =
        json!({ "occasion": first, "audience": "vip", "action": "gift", "gift_item_id": house.item("小礼品").id });
    house.desk.ok("gift_rule_save", gift);
    house.desk.ok("festival_remove", json!({ "id": first }));
    let second = festival("品茶会");
    let list: GiftList = house.desk.get("gift_list_propose", json!({ "festival": second, "year": 2026 }));
    assert_eq!(list.gifts, 0, "another festival has none of the rules of one that is gone");
    assert_eq!(house.desk.refused("festival_remove", json!({ "id": second })), "festival_has_gifts");
    let lists: Vec<GiftList> = house.desk.get("gift_lists", json!({ "offset": 0, "limit": 9 }));
    assert_eq!(lists[0].own_festival.as_deref(), Some("品茶会"), "a list on file goes by its name");
}
