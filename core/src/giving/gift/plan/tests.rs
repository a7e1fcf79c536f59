#![allow(clippy::unwrap_used)]

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::gift::{GiftItemFields, GiftRule};
use crate::preference::{Category, Strength};

const MOONCAKES: GiftItemId = GiftItemId(1);
const TEA: GiftItemId = GiftItemId(2);
const WINE: GiftItemId = GiftItemId(3);
const RETIRED: GiftItemId = GiftItemId(4);

fn catalogue() -> Vec<GiftItem> {
    let item = |id, name: &str, kind, cost_minor, allergens: &str| GiftItem {
        id,
        fields: GiftItemFields {
            name: name.into(),
            kind,
            cost_minor,
            stock: None,
            allergens: allergens.into(),
            alcohol: id == WINE,
            repeats: false,
            supplier: String::new(),
            active: id != RETIRED,
        },
        used: false,
    };
    vec![
        item(MOONCAKES, "月饼", GiftKind::Own, 16_000, "小麦、蛋黄、坚果"),
        item(TEA, "龙井茶", GiftKind::LocalSpeciality, 12_000, ""),
        item(WINE, "黄酒", GiftKind::Package, 20_000, ""),
        item(RETIRED, "旧礼", GiftKind::Own, 1_000, ""),
    ]
}

fn gift(audience: Audience, item: GiftItemId, alternative: Option<GiftItemId>) -> GiftRule {
    GiftRule {
        occasion: "mid_autumn".into(),
        audience,
        action: GiftAction::Gift,
        gift_item_id: Some(item),
        alternative_item_id: alternative,
    }
}

fn guest(id: i64, tier: Tier) -> Facts {
    Facts {
        guest_id: GuestId(id),
        name: format!("宾客{id}"),
        tier,
        big_account: false,
        local: false,
        household_id: None,
        do_not_celebrate: false,
        greeting_selected: false,
        memorial_on: None,
        wishes: Vec::new(),
        last_item: None,
        last_gift_on: None,
        occurs_on: None,
        round: None,
        listed_for: None,
    }
}

fn allergic(id: i64, tier: Tier, text: &str) -> Facts {
    let wish = Wish::preference(Category::Allergy, Strength::Danger, text);
    Facts { wishes: wish.into_iter().collect(), ..guest(id, tier) }
}

#[derive(Debug)]
struct Plan {
    rules: Vec<GiftRule>,
    items: Vec<GiftItem>,
    budget_minor: Option<i64>,
    use_alternatives: bool,
}

impl Plan {
    fn with(rules: Vec<GiftRule>) -> Self {
        Plan { rules, items: catalogue(), budget_minor: None, use_alternatives: false }
    }

    fn vip(item: GiftItemId) -> Self {
        Plan::with(vec![gift(Audience::Vip, item, None)])
    }

    fn of(&self, guests: &[Facts]) -> Vec<Verdict> {
        let matrix: Matrix = self.rules.iter().cloned().collect();
        let terms = Terms {
            festival: "mid_autumn",
            matrix: &matrix,
            currency: "CNY",
            budget_minor: self.budget_minor,
            use_alternatives: self.use_alternatives,
            one_a_household: true,
        };
        let mut planner = Planner::new(terms, self.items.clone());
        guests.iter().map(|guest| planner.decide(guest)).collect()
    }

    /// Each guest's reason or omission, by its code; `-` for no gift.
    fn codes(&self, guests: &[Facts]) -> Vec<&'static str> {
        let code = |verdict: &Verdict| match verdict {
            Verdict::NoGift { .. } => "-",
            Verdict::Line { reason, .. } => reason.code(),
            Verdict::Omission { why, .. } => why.code(),
        };
        self.of(guests).iter().map(code).collect()
    }
}

#[test]
fn a_tier_gets_what_its_cell_says_and_the_line_says_why() {
    let plan = Plan::vip(MOONCAKES);
    let verdicts = plan.of(&[guest(1, Tier::Vip), guest(2, Tier::Main)]);
    let Verdict::Line { item, cost_minor, reason } = &verdicts[0] else { panic!("a VIP has a gift cell") };
    assert_eq!((*item, *cost_minor), (MOONCAKES, 16_000));
    assert_eq!(reason.args()["tier"], "vip", "the sentence names the tier");
    assert_eq!(reason.args()["item"], "月饼", "and the gift");
    assert_eq!(verdicts[1], Verdict::NoGift { greet: false }, "no cell, no gift");
}

#[test]
fn what_speaks_against_a_gift_leaves_the_guest_out() {
    let check = |item: GiftItemId, guest: Facts, code: &str, why: &str| {
        assert_eq!(Plan::vip(item).codes(&[guest]), [code], "{why}");
    };
    let vip = || guest(1, Tier::Vip);
    check(TEA, Facts { local: true, ..vip() }, "local", "locals have their own speciality at home");
    check(TEA, vip(), "tier", "others do not");
    check(MOONCAKES, Facts { local: true, ..vip() }, "tier", "a local guest may get what is no local speciality");
    check(MOONCAKES, allergic(1, Tier::Vip, "坚果过敏"), "allergy", "a gift must not endanger");
    check(MOONCAKES, allergic(1, Tier::Vip, "nut allergy"), "allergy", "in whichever language it was noted");
    check(MOONCAKES, allergic(1, Tier::Vip, "虾"), "tier", "another allergy is no reason");
    check(WINE, allergic(1, Tier::Vip, "酒精"), "alcohol", "no alcohol for those who take none");
    check(MOONCAKES, Facts { do_not_celebrate: true, ..vip() }, "do_not_celebrate", "as the guest wished");
    let memorial_on = NaiveDate::from_ymd_opt(2026, 9, 24);
    check(MOONCAKES, Facts { memorial_on, ..vip() }, "memorial", "no presents in mourning");
    check(MOONCAKES, Facts { last_item: Some(MOONCAKES), ..vip() }, "repeat", "not the same twice");
    check(MOONCAKES, Facts { last_item: Some(TEA), ..vip() }, "tier", "another gift than last time is no repeat");
    check(RETIRED, vip(), "inactive", "an item out of use is given no more");
    check(GiftItemId(99), vip(), "no_item", "a cell whose item is gone gives nothing");
}

#[test]
fn what_may_repeat_is_given_again_and_a_day_of_ones_own_is_not_shared() {
    let mut plan = Plan::vip(MOONCAKES);
    let again = Facts { last_item: Some(MOONCAKES), ..guest(1, Tier::Vip) };
    assert_eq!(plan.codes(std::slice::from_ref(&again)), ["repeat"], "a surprise is one once");
    plan.items[0].fields.repeats = true;
    assert_eq!(plan.codes(&[again]), ["tier"], "mooncakes come every year");
    let on = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
    let listed = Facts { listed_for: Some(on), ..guest(2, Tier::Vip) };
    assert_eq!(plan.codes(&[listed]), ["listed"], "a birthday in two calendars gets one present");
    let matrix: Matrix = plan.rules.iter().cloned().collect();
    let terms = Terms {
        festival: "mid_autumn",
        matrix: &matrix,
        currency: "CNY",
        budget_minor: None,
        use_alternatives: false,
        one_a_household: false,
    };
    let mut planner = Planner::new(terms, plan.items);
    for id in [3, 4] {
        let spouse = Facts { household_id: Some(7), ..guest(id, Tier::Vip) };
        assert!(matches!(planner.decide(&spouse), Verdict::Line { .. }), "each has a birthday");
    }
}

#[test]
fn who_goes_without_reads_when_there_was_something_last() {
    let mut plan = Plan::vip(MOONCAKES);
    plan.budget_minor = Some(0);
    let last_gift_on = NaiveDate::from_ymd_opt(2025, 10, 6);
    let verdicts = plan.of(&[Facts { last_gift_on, ..guest(1, Tier::Vip) }, guest(2, Tier::Vip)]);
    let args = |verdict: &Verdict| match verdict {
        Verdict::Omission { why, .. } => why.args(),
        other => panic!("left out for money: {other:?}"),
    };
    assert_eq!((&args(&verdicts[0])["waited"], &args(&verdicts[0])["last"]), (&json!("since"), &json!("2025-10-06")));
    assert_eq!(args(&verdicts[1])["waited"], "never", "a truth of its own");
}

#[test]
fn of_a_household_the_most_valued_member_gets_the_gift() {
    let rules = vec![gift(Audience::Vip, MOONCAKES, None), gift(Audience::Main, MOONCAKES, None)];
    let home = |facts: Facts| Facts { household_id: Some(7), ..facts };
    let plan = Plan::with(rules);
    assert_eq!(plan.codes(&[home(guest(1, Tier::Vip)), home(guest(2, Tier::Main))]), ["tier", "household"]);
    let Verdict::Omission { why, .. } = &plan.of(&[home(guest(1, Tier::Vip)), home(guest(2, Tier::Main))])[1] else {
        panic!("the second member is left out")
    };
    assert_eq!(why.args()["member"], "宾客1", "the line says through whom the house gives");
    let first_is_left_out = [home(allergic(1, Tier::Vip, "坚果")), home(guest(2, Tier::Main))];
    assert_eq!(plan.codes(&first_is_left_out), ["allergy", "tier"], "who gets nothing takes nothing from the family");
}

#[test]
fn stock_runs_out_at_the_lower_end() {
    let mut plan = Plan::with(vec![gift(Audience::Vip, MOONCAKES, None), gift(Audience::Main, MOONCAKES, None)]);
    plan.items[0].fields.stock = Some(2);
    let guests = [guest(1, Tier::Vip), guest(2, Tier::Vip), guest(3, Tier::Main)];
    assert_eq!(plan.codes(&guests), ["tier", "tier", "stock"]);
}

#[test]
fn past_the_budget_nobody_is_given_what_costs() {
    let mut plan = Plan::with(vec![gift(Audience::Vip, WINE, None), gift(Audience::Main, TEA, None)]);
    plan.budget_minor = Some(35_000);
    let guests = [guest(1, Tier::Vip), guest(2, Tier::Vip), guest(3, Tier::Main)];
    assert_eq!(
        plan.codes(&guests),
        ["tier", "budget", "budget"],
        "a lower tier gets no cheaper gift from money that a VIP was refused"
    );
    plan.items[1].fields.cost_minor = 0;
    assert_eq!(plan.codes(&guests), ["tier", "budget", "tier"], "what costs nothing needs no budget");
}

#[test]
fn a_second_choice_is_named_and_given_only_when_asked() {
    let mut plan = Plan::with(vec![gift(Audience::Vip, TEA, Some(MOONCAKES))]);
    let local = Facts { local: true, ..guest(1, Tier::Vip) };
    let Verdict::Omission { instead, .. } = &plan.of(std::slice::from_ref(&local))[0] else { panic!("left out") };
    assert_eq!(*instead, Some(MOONCAKES));
    let local_and_allergic = Facts { local: true, ..allergic(2, Tier::Vip, "鸡蛋") };
    let Verdict::Omission { instead, .. } = &plan.of(&[local_and_allergic])[0] else { panic!("left out") };
    assert_eq!(*instead, None, "what would harm the guest is no choice");
    let quiet = Facts { do_not_celebrate: true, ..local.clone() };
    let Verdict::Omission { instead, .. } = &plan.of(&[quiet])[0] else { panic!("left out") };
    assert_eq!(*instead, None, "no other gift helps who wants none");
    plan.use_alternatives = true;
    let Verdict::Line { item, reason, .. } = &plan.of(&[local])[0] else { panic!("given") };
    assert_eq!((*item, reason.code()), (MOONCAKES, "alternative"));
    assert_eq!(reason.args()["why"], "local");
}

#[test]
fn the_better_of_two_cells_decides_for_a_big_account() {
    let account = |tier| Facts { big_account: true, ..guest(1, tier) };
    let words = |occasion: &str, audience, action| GiftRule {
        occasion: occasion.into(),
        audience,
        action,
        gift_item_id: None,
        alternative_item_id: None,
    };
    let plan = Plan::with(vec![
        gift(Audience::BigAccount, WINE, None),
        gift(Audience::Vip, MOONCAKES, None),
        words("mid_autumn", Audience::Main, GiftAction::Greeting),
    ]);
    for tier in Tier::ALL {
        assert_eq!(plan.codes(&[account(tier)]), ["big_account"], "{tier:?}: at equal worth the account's gift");
    }
    let greeted = Plan::with(vec![
        words("mid_autumn", Audience::BigAccount, GiftAction::Greeting),
        gift(Audience::Vip, MOONCAKES, None),
        words("any_festival", Audience::Main, GiftAction::Greeting),
        words("mid_autumn", Audience::Occasional, GiftAction::None),
        words("any_festival", Audience::Occasional, GiftAction::Greeting),
    ]);
    assert_eq!(greeted.codes(&[account(Tier::Vip)]), ["tier"], "a gift is more than a greeting");
    assert_eq!(greeted.of(&[guest(1, Tier::Main)]), [Verdict::NoGift { greet: true }], "as on any festival");
    assert_eq!(greeted.of(&[guest(1, Tier::Occasional)]), [Verdict::NoGift { greet: false }], "its own row says no");
}

#[test]
fn what_was_kept_by_hand_is_taken_first() {
    let matrix: Matrix = [gift(Audience::Vip, MOONCAKES, None)].into_iter().collect();
    let mut items = catalogue();
    items[0].fields.stock = Some(2);
    let terms = Terms {
        festival: "mid_autumn",
        matrix: &matrix,
        currency: "CNY",
        budget_minor: None,
        use_alternatives: false,
        one_a_household: true,
    };
    let mut planner = Planner::new(terms, items);
    planner.keep(MOONCAKES, 16_000, Some(Household { id: 5, member: "赵经理" }));
    let wife = Facts { household_id: Some(5), ..guest(1, Tier::Vip) };
    assert!(matches!(planner.decide(&wife), Verdict::Omission { why: Omission::Household { .. }, .. }));
    assert!(matches!(planner.decide(&guest(2, Tier::Vip)), Verdict::Line { .. }));
    assert!(matches!(planner.decide(&guest(3, Tier::Vip)), Verdict::Omission { why: Omission::Stock { .. }, .. }));
}

/// Any guest; the caller numbers them and puts them in order.
fn any_guest() -> impl Strategy<Value = Facts> {
    let item = prop::sample::select(vec![None, Some(MOONCAKES), Some(TEA), Some(WINE)]);
    let note = prop::sample::select(vec!["", "坚果", "nuts", "不喝酒", "halal", "虾", "鸡蛋过敏"]);
    let household = prop::option::weighted(0.5, 0..6_i64);
    (prop::sample::select(Tier::ALL.to_vec()), any::<[bool; 2]>(), household, prop::bool::weighted(0.1), item, note)
        .prop_map(|(tier, [big_account, local], household_id, do_not_celebrate, last_item, note)| Facts {
            big_account,
            local,
            household_id,
            do_not_celebrate,
            last_item,
            ..allergic(0, tier, note)
        })
}

fn any_plan() -> impl Strategy<Value = Plan> {
    let cell = prop::option::of((
        prop::sample::select(vec![MOONCAKES, TEA, WINE, RETIRED, GiftItemId(99)]),
        prop::option::of(prop::sample::select(vec![MOONCAKES, TEA, WINE])),
    ));
    let stock = prop::collection::vec(prop::option::of(0..8_i64), 4);
    (prop::collection::vec(cell, 5), stock, prop::option::of(0..200_000_i64), any::<bool>()).prop_map(
        |(cells, stock, budget_minor, use_alternatives)| {
            let rules = Audience::ALL.into_iter().zip(cells);
            let rules = rules.filter_map(|(audience, cell)| cell.map(|(item, other)| gift(audience, item, other)));
            let mut items = catalogue();
            for (item, stock) in items.iter_mut().zip(stock) {
                item.fields.stock = stock;
            }
            Plan { rules: rules.collect(), items, budget_minor, use_alternatives }
        },
    )
}

fn in_order(mut guests: Vec<Facts>) -> Vec<Facts> {
    guests.sort_by_key(|guest| (guest.tier, !guest.big_account));
    for (index, guest) in guests.iter_mut().enumerate() {
        guest.guest_id = GuestId(index as i64 + 1);
    }
    guests
}

proptest! {
    #[test]
    fn the_laws_of_a_list_hold_for_any_guests_and_rules(
        guests in prop::collection::vec(any_guest(), 0..40).prop_map(in_order),
        plan in any_plan(),
    ) {
        let matrix: Matrix = plan.rules.iter().cloned().collect();
        let items: HashMap<GiftItemId, GiftItem> = plan.items.iter().map(|item| (item.id, item.clone())).collect();
        let verdicts = plan.of(&guests);
        prop_assert_eq!(verdicts.len(), guests.len(), "every guest has one verdict");
        let mut spent = 0;
        let mut given: HashMap<GiftItemId, i64> = HashMap::new();
        let mut households = HashSet::new();
        let mut refused_for_money = None;
        for (guest, verdict) in guests.iter().zip(&verdicts) {
            let ruled = matrix.deciding("mid_autumn", guest.tier, guest.big_account).is_some();
            let decided = !matches!(verdict, Verdict::NoGift { .. });
            prop_assert_eq!(ruled, decided, "a gift cell gives a line or an omission, and nothing else does");
            match verdict {
                Verdict::Line { item, cost_minor, .. } => {
                    let item = &items[item];
                    prop_assert!(!(guest.local && item.fields.kind == GiftKind::LocalSpeciality), "no tea to locals");
                    prop_assert!(!guest.do_not_celebrate, "nobody is celebrated against their wish");
                    prop_assert!(guest.last_item != Some(item.id), "nobody gets the same twice");
                    prop_assert!(item.fields.active, "nothing out of use is given");
                    let hazards = Hazards::of(&item.fields);
                    prop_assert_eq!(hazards.conflict(&guest.wishes), None, "nobody is endangered");
                    if let Some(household) = guest.household_id {
                        prop_assert!(households.insert(household), "one gift a household");
                    }
                    if let (Some(refused), true) = (refused_for_money, *cost_minor > 0) {
                        prop_assert!(false, "{guest:?} was given what {refused:?} was refused");
                    }
                    spent += cost_minor;
                    *given.entry(item.id).or_default() += 1;
                }
                Verdict::Omission { why: Omission::Budget { .. }, .. } => refused_for_money = Some(guest.guest_id),
                _ => {}
            }
        }
        prop_assert!(plan.budget_minor.is_none_or(|budget| spent <= budget), "the budget holds");
        for (id, count) in given {
            prop_assert!(items[&id].fields.stock.is_none_or(|stock| count <= stock), "no more than is on the shelf");
        }
    }
}
