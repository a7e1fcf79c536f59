#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::*;
use crate::api::testing::{NOW_MS, TestDesk};
use crate::book::{Acting, Change, Op, Role};
use crate::desk::ItemRemoved;

const OFFERED: Op = Op::new("complaint_stepped");

/// A desk with one complaint to make good.
struct House {
    desk: TestDesk,
    complaint: i64,
}

impl House {
    fn new() -> Self {
        let desk = TestDesk::new();
        let guest = desk.guest("林晓");
        let house = House { desk, complaint: 1 };
        house.change(|tx| {
            tx.run(
                "insert into complaint (id, guest_id, text, category, place_kind, place, happened_on, channel,
                   taken_at, taken_on, severity, stage)
                 values (1, :guest, '空调漏水', 'facilities', 'room', '1208', '2026-11-20', 'in_person',
                   :now, '2026-11-21', 'moderate', 'ruling')",
                json!({ "guest": guest, "now": NOW_MS }),
            )?;
            Ok(())
        });
        house
    }

    fn change<T>(&self, work: impl FnOnce(&mut Change) -> Result<T>) -> T {
        self.change_as(Role::Administrator, work).unwrap()
    }

    fn change_as<T>(&self, role: Role, work: impl FnOnce(&mut Change) -> Result<T>) -> Result<T> {
        let session = self.desk.desk.session().unwrap();
        let acting = Acting { staff_id: session.staff().id, role, now_ms: NOW_MS };
        session.book.change(acting, OFFERED, work).map(|(value, _)| value)
    }

    fn propose(&self, offers: &[Offer]) {
        self.change(|tx| set_proposed(tx, self.complaint, offers));
    }

    fn approve(&self) {
        self.change(|tx| grant_proposed(tx, self.complaint));
    }

    fn send_back(&self) {
        self.change(|tx| take_back_grant(tx, self.complaint));
    }

    fn rows(&self) -> Vec<Compensation> {
        self.desk.desk.session().unwrap().book.read(|query| of_complaint(query, self.complaint)).unwrap()
    }

    fn numbers(&self) -> Vec<Option<String>> {
        self.rows().into_iter().map(|row| row.voucher_number).collect()
    }

    fn item(&self, name: &str) -> CompensationItem {
        let items: Vec<CompensationItem> = self.desk.get("compensation_items", json!({}));
        items.into_iter().find(|item| item.fields.name == name).unwrap()
    }

    fn of_catalogue(&self, name: &str) -> Offer {
        let item = self.item(name);
        Offer {
            compensation_item_id: Some(item.id.0),
            name: item.fields.name,
            kind: item.fields.kind,
            quantity: 1,
            cost_minor: item.fields.cost_minor,
        }
    }
}

fn offer(name: &str, kind: CompensationKind, cost_minor: i64) -> Offer {
    Offer { compensation_item_id: None, name: name.to_owned(), kind, quantity: 1, cost_minor }
}

fn dinner() -> Offer {
    offer("双人晚餐", CompensationKind::FoodVoucher, 40_000)
}

fn letter() -> Offer {
    offer("致歉信", CompensationKind::Apology, 0)
}

fn told(rows: &[Compensation]) -> Vec<(&str, CompensationState, bool)> {
    rows.iter().map(|row| (row.name.as_str(), row.state, row.on_the_spot)).collect()
}

use CompensationState::{Granted, Proposed};

#[test]
fn a_new_book_can_offer_something_from_its_first_day() {
    let desk = TestDesk::new();
    let items: Vec<CompensationItem> = desk.get("compensation_items", json!({}));
    assert_eq!(items.len(), 12, "words, amenities, vouchers, upgrades and money");
    assert!(items.iter().all(|item| item.fields.active && !item.used), "nothing was offered yet");
    assert_eq!(items[0].fields.kind, CompensationKind::Apology, "words come before money");
    assert_eq!(desk.refused("compensation_catalogue_fill", json!({})), "compensation_catalogue_not_empty");
}

#[test]
fn an_empty_catalogue_is_filled_again() {
    let desk = TestDesk::new();
    for item in desk.get::<Vec<CompensationItem>>("compensation_items", json!({})) {
        desk.ok("compensation_item_remove", json!({ "id": item.id }));
    }
    let filled: Vec<CompensationItem> = desk.get("compensation_catalogue_fill", json!({}));
    assert_eq!(filled.len(), 12, "as a book that is made today");
}

#[test]
fn an_item_that_was_offered_is_only_put_out_of_use() {
    let house = House::new();
    let spa = house.of_catalogue("水疗护理一次");
    house.propose(std::slice::from_ref(&spa));
    let removed: ItemRemoved = house.desk.get("compensation_item_remove", json!({ "id": spa.compensation_item_id }));
    assert!(removed.deactivated, "its complaint still names it");
    assert!(!house.item("水疗护理一次").fields.active, "and it is offered no more");
    house.propose(&[spa.clone(), letter()]);
    assert_eq!(house.rows().len(), 2, "what was proposed while it was offered may stay proposed");
    let again = house.change_as(Role::Administrator, |tx| grant_now(tx, house.complaint, &[spa]));
    assert_eq!(again.unwrap_err().code(), "compensation_item_inactive", "nobody begins to offer it");
}

#[test]
fn an_item_needs_a_name_and_no_debt() {
    let desk = TestDesk::new();
    let check = |item: Value, code: &str| {
        assert_eq!(desk.refused("compensation_item_save", json!({ "id": null, "item": item })), code, "{item}");
    };
    check(json!({ "name": "  " }), "compensation_name_missing");
    check(json!({ "name": "茶", "cost_minor": -1 }), "compensation_cost_negative");
    assert_eq!(
        desk.refused("compensation_item_save", json!({ "id": 999, "item": { "name": "茶" } })),
        "compensation_item_not_found"
    );
}

#[test]
fn a_new_proposal_takes_the_place_of_the_old_one() {
    let house = House::new();
    house.propose(&[dinner(), letter()]);
    house.propose(&[letter(), offer("退款", CompensationKind::Refund, 60_000)]);
    assert_eq!(told(&house.rows()), [("致歉信", Proposed, false), ("退款", Proposed, false)]);
    assert_eq!(house.numbers(), [None, None], "nothing is on paper before it is granted");
}

#[test]
fn a_voucher_has_its_number_from_the_day_it_is_granted_and_is_good_for_a_year() {
    let house = House::new();
    house.propose(&[letter(), dinner()]);
    house.approve();
    let rows = house.rows();
    assert_eq!(told(&rows), [("致歉信", Granted, false), ("双人晚餐", Granted, false)]);
    assert_eq!(rows[0].voucher_number, None, "words are no voucher");
    assert_eq!(rows[1].voucher_number.as_deref(), Some("V26000018"), "the first of the year");
    assert_eq!(rows[1].valid_until.map(|day| day.to_string()).as_deref(), Some("2027-11-21"), "twelve months");
    assert_eq!(rows[1].granted_by.as_deref(), Some("周敏"), "whoever decided");
}

#[test]
fn a_decision_that_is_sent_back_keeps_the_voucher_that_may_be_on_paper() {
    let house = House::new();
    house.propose(&[dinner()]);
    house.approve();
    let number = house.numbers();
    house.send_back();
    assert_eq!(told(&house.rows()), [("双人晚餐", Proposed, false)], "it waits for a decision again");
    assert_eq!(house.numbers(), number, "with the number it had");
    house.propose(&[dinner(), letter()]);
    house.approve();
    assert_eq!(house.numbers()[0], number[0], "the same dinner is the same paper");
    house.send_back();
    house.propose(&[Offer { quantity: 2, ..dinner() }]);
    house.approve();
    assert_eq!(house.numbers(), [Some("V26000026".to_owned())], "two dinners are another paper than one");
}

#[test]
fn what_was_given_on_the_spot_no_decision_takes_back() {
    let house = House::new();
    house.change(|tx| grant_now(tx, house.complaint, &[dinner()]));
    house.propose(&[letter()]);
    house.approve();
    house.send_back();
    assert_eq!(told(&house.rows()), [("双人晚餐", Granted, true), ("致歉信", Proposed, false)]);
    house.propose(&[]);
    assert_eq!(told(&house.rows()), [("双人晚餐", Granted, true)], "the guest has it in hand");
}

#[test]
fn no_undo_gives_a_number_again() {
    let house = House::new();
    house.change(|tx| grant_now(tx, house.complaint, &[dinner()]));
    house.desk.undo();
    assert_eq!(house.rows(), [], "the grant is undone");
    house.change(|tx| grant_now(tx, house.complaint, &[dinner()]));
    assert_eq!(house.numbers(), [Some("V26000026".to_owned())], "the first number may be on paper");
}

#[test]
fn one_grant_is_undone_though_another_voucher_was_numbered_since() {
    let house = House::new();
    house.propose(&[dinner()]);
    house.approve();
    let approved: i64 = house
        .desk
        .desk
        .session()
        .unwrap()
        .book
        .read(|query| query.one("select max(id) from change", json!({})).map(|(id,)| id))
        .unwrap();
    house.change(|tx| grant_now(tx, house.complaint, &[dinner()]));
    house.desk.ok("undo", json!({ "change_id": approved }));
    assert_eq!(told(&house.rows()), [("双人晚餐", Proposed, false), ("双人晚餐", Granted, true)]);
}

#[test]
fn each_role_gives_up_to_its_limit_and_learns_who_decides_above_it() {
    let house = House::new();
    let check = |role, total, who: Option<&str>| {
        let refused = house.change_as(role, |tx| check_limit(tx, role, total));
        let said = match refused {
            Ok(()) => None,
            Err(crate::error::Error::Refused(refusal)) => refusal.args["who"].as_str().map(str::to_owned),
            Err(error) => panic!("{error}"),
        };
        assert_eq!(said.as_deref(), who, "{role:?} giving {total}");
    };
    check(Role::Concierge, 30_000, None);
    check(Role::Concierge, 30_001, Some("manager"));
    check(Role::Concierge, 300_001, Some("administrator"));
    check(Role::Manager, 300_000, None);
    check(Role::Manager, 300_001, Some("administrator"));
    check(Role::Administrator, i64::MAX, None);
}

#[test]
fn limits_rise_with_the_role() {
    let desk = TestDesk::new();
    let limits: CompensationLimits = desk.get("compensation_limits_get", json!({}));
    assert_eq!(limits, CompensationLimits::starting("CNY"), "where every house begins");
    let check = |concierge: i64, manager: i64, months: u32, code: &str| {
        let limits = json!({ "concierge_minor": concierge, "manager_minor": manager, "voucher_months": months });
        assert_eq!(desk.refused("compensation_limits_save", limits), code, "{concierge}, {manager}, {months}");
    };
    check(50_000, 40_000, 12, "compensation_limits_crossed");
    check(-1, 40_000, 12, "compensation_cost_negative");
    check(10_000, 40_000, 0, "voucher_months_out_of_range");
    let higher = json!({ "concierge_minor": 50_000, "manager_minor": 500_000, "voucher_months": 6 });
    desk.ok("compensation_limits_save", higher.clone());
    assert_eq!(desk.ok("compensation_limits_get", json!({})), higher, "as it was decided");
}
