//! A list on its way: approved, changed, handed over, undone.

use super::*;

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
    assert_eq!(english, "周敏 chose 月饼礼盒. Take care, the guest’s profile says: 坚果过敏");
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
fn what_was_set_aside_for_a_guest_who_goes_is_on_the_shelf_again() {
    let house = House::new();
    house.stock("月饼礼盒", Some(10));
    let list = house.propose(json!({}));
    house.desk.ok("gift_list_approve", json!({ "list_id": list.id }));
    house.mark(&list, Some(vec![house.line(&list, house.main).id]), "handed_over");
    assert_eq!(house.item("月饼礼盒").fields.stock, Some(7));
    house.desk.ok("guest_remove", json!({ "guest_id": house.vip }));
    assert_eq!(house.item("月饼礼盒").fields.stock, Some(8), "nobody takes it any more");
    house.desk.ok("guest_remove", json!({ "guest_id": house.main }));
    assert_eq!(house.item("月饼礼盒").fields.stock, Some(8), "what was handed over is gone");
    house.desk.undo();
    house.desk.undo();
    assert_eq!(house.item("月饼礼盒").fields.stock, Some(7), "a guest who is back takes it after all");
}
