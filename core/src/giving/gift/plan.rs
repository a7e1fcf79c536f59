//! Who gets what on an occasion, and why; who gets nothing, and why not. Pure: facts in, one verdict a guest out.
//!
//! Guests come by tier, highest first. Where money or stock may run short, big accounts come first in a tier, then those
//! who have been longest without a gift. Stock and budget go to them in that order, and in a household the first member
//! gets the gift.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::hazard::{Conflict, Hazards, Meets, Wish};
use super::item::{GiftItem, GiftItemId, GiftKind};
use super::rule::{Audience, GiftAction, Matrix};
use crate::guest::{GuestId, Tier};
use crate::text::money;

/// All that decides for one guest.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub guest_id: GuestId,
    pub name: String,
    pub tier: Tier,
    pub big_account: bool,
    pub local: bool,
    pub household_id: Option<i64>,
    pub do_not_celebrate: bool,
    pub greeting_selected: bool,
    /// A memorial on or right beside the festival.
    pub memorial_on: Option<NaiveDate>,
    pub wishes: Vec<Wish>,
    /// What the last list of this occasion gave.
    pub last_item: Option<GiftItemId>,
    /// When anything was handed over last, where that decides who goes first.
    pub last_gift_on: Option<NaiveDate>,
    /// The guest's own day, on a list for guests' dates.
    pub occurs_on: Option<NaiveDate>,
    /// The age of a round birthday.
    pub round: Option<i32>,
    /// Another list has a gift for the same occasion: the guest's day there.
    pub listed_for: Option<NaiveDate>,
}

/// Why a guest gets this gift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    Tier {
        tier: Tier,
        item: String,
    },
    BigAccount {
        item: String,
    },
    /// The rule's second choice: the first was barred.
    Alternative {
        item: String,
        barred: String,
        why: &'static str,
    },
}

/// Why a guest gets none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Omission {
    DoNotCelebrate,
    Memorial {
        on: NaiveDate,
    },
    /// Another list has a gift for the same occasion.
    Listed {
        on: NaiveDate,
    },
    Household {
        member: String,
    },
    NoItem,
    Inactive {
        item: String,
    },
    Local {
        item: String,
    },
    Allergy {
        item: String,
        found: Conflict,
    },
    Alcohol {
        item: String,
        found: Conflict,
    },
    /// Nobody knows what is in it, or what the guest's words forbid.
    Unsure {
        item: String,
        found: Conflict,
    },
    /// Alcohol, for a guest who is not of age.
    Minor {
        item: String,
    },
    Repeat {
        item: String,
    },
    Stock {
        item: String,
        last_gift_on: Option<NaiveDate>,
    },
    Budget {
        item: String,
        cost: String,
        last_gift_on: Option<NaiveDate>,
    },
}

impl Reason {
    /// The message is `gift-reason-` and this with hyphens.
    pub fn code(&self) -> &'static str {
        match self {
            Reason::Tier { .. } => "tier",
            Reason::BigAccount { .. } => "big_account",
            Reason::Alternative { .. } => "alternative",
        }
    }

    pub fn args(&self) -> Map<String, Value> {
        object(match self {
            Reason::Tier { tier, item } => json!({ "tier": tier, "item": item }),
            Reason::BigAccount { item } => json!({ "item": item }),
            Reason::Alternative { item, barred, why } => json!({ "item": item, "barred": barred, "why": why }),
        })
    }
}

impl Omission {
    /// The message is `gift-omission-` and this with hyphens.
    pub fn code(&self) -> &'static str {
        match self {
            Omission::DoNotCelebrate => "do_not_celebrate",
            Omission::Memorial { .. } => "memorial",
            Omission::Listed { .. } => "listed",
            Omission::Household { .. } => "household",
            Omission::NoItem => "no_item",
            Omission::Inactive { .. } => "inactive",
            Omission::Local { .. } => "local",
            Omission::Allergy { .. } => "allergy",
            Omission::Alcohol { .. } => "alcohol",
            Omission::Unsure { .. } => "unsure",
            Omission::Minor { .. } => "minor",
            Omission::Repeat { .. } => "repeat",
            Omission::Stock { .. } => "stock",
            Omission::Budget { .. } => "budget",
        }
    }

    pub fn args(&self) -> Map<String, Value> {
        object(match self {
            Omission::DoNotCelebrate | Omission::NoItem => json!({}),
            Omission::Memorial { on } | Omission::Listed { on } => json!({ "date": on }),
            Omission::Household { member } => json!({ "member": member }),
            Omission::Inactive { item }
            | Omission::Local { item }
            | Omission::Minor { item }
            | Omission::Repeat { item } => json!({ "item": item }),
            Omission::Stock { item, last_gift_on } => waited(json!({ "item": item }), *last_gift_on),
            Omission::Allergy { item, found }
            | Omission::Alcohol { item, found }
            | Omission::Unsure { item, found } => conflict_args(item, found),
            Omission::Budget { item, cost, last_gift_on } => {
                waited(json!({ "item": item, "cost": cost }), *last_gift_on)
            }
        })
    }
}

/// With when the guest got something last: by that those of one tier take turns.
fn waited(mut args: Value, last_gift_on: Option<NaiveDate>) -> Value {
    args["waited"] = json!(if last_gift_on.is_some() { "since" } else { "never" });
    args["last"] = json!(last_gift_on);
    args
}

/// What a message says of a conflict. `who` is `self` or `other`, `whose` the other's name; `presumed` is an ingredient's id
/// where the gift is only usually made with it, else `none`.
fn conflict_args(item: &str, found: &Conflict) -> Value {
    let (ingredient, presumed) = match &found.meets {
        Meets::Label(word) => (word.as_str(), "none"),
        Meets::Presumed(ingredient) => ("", ingredient.id()),
        Meets::Alcohol | Meets::Minor | Meets::Unsure => ("", "none"),
    };
    json!({
        "item": item,
        "note": found.note,
        "ingredient": ingredient,
        "presumed": presumed,
        "who": if found.whose.is_some() { "other" } else { "self" },
        "whose": found.whose.as_deref().unwrap_or_default(),
    })
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// What becomes of one guest.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// The rules give this guest no gift; a greeting perhaps, which no list keeps.
    NoGift {
        greet: bool,
    },
    Line {
        item: GiftItemId,
        cost_minor: i64,
        reason: Reason,
    },
    /// `instead` is the rule's second choice, where this guest could have it.
    Omission {
        item: Option<GiftItemId>,
        why: Omission,
        instead: Option<GiftItemId>,
    },
}

/// The plan for one occasion as it grows, guest by guest.
pub struct Planner<'a> {
    festival: &'a str,
    matrix: &'a Matrix,
    currency: &'a str,
    use_alternatives: bool,
    one_a_household: bool,
    shelf: HashMap<GiftItemId, Shelf>,
    /// Null without a budget. Below zero where lines made by hand went past it.
    budget_left: Option<i64>,
    /// Somebody was left out over the budget: nobody after them is given what costs.
    budget_closed: bool,
    households: HashMap<i64, String>,
}

/// A household, and who of it gets its gift.
pub struct Household<'a> {
    pub id: i64,
    pub member: &'a str,
}

/// An item, what is in it, and how many are left.
struct Shelf {
    item: GiftItem,
    hazards: Hazards,
    left: Option<i64>,
}

/// What a plan is made under.
pub struct Terms<'a> {
    pub festival: &'a str,
    pub matrix: &'a Matrix,
    pub currency: &'a str,
    pub budget_minor: Option<i64>,
    /// Give the rule's second choice to those who cannot have the first.
    pub use_alternatives: bool,
    /// Of a household one member gets the gift: not on days that are each member's own.
    pub one_a_household: bool,
}

impl<'a> Planner<'a> {
    pub fn new(terms: Terms<'a>, items: Vec<GiftItem>) -> Self {
        let shelf = items.into_iter().map(|item| {
            let hazards = Hazards::of(&item.fields);
            (item.id, Shelf { left: item.fields.stock, hazards, item })
        });
        Planner {
            festival: terms.festival,
            matrix: terms.matrix,
            currency: terms.currency,
            use_alternatives: terms.use_alternatives,
            one_a_household: terms.one_a_household,
            shelf: shelf.collect(),
            budget_left: terms.budget_minor,
            budget_closed: false,
            households: HashMap::new(),
        }
    }

    /// Sets aside what a line made by hand takes, before anybody is planned.
    pub fn keep(&mut self, item: GiftItemId, cost_minor: i64, household: Option<Household>) {
        self.take(item, cost_minor, household);
    }

    /// Decides for the next guest.
    ///
    /// Invariant: guests come most valued first, each once.
    pub fn decide(&mut self, guest: &Facts) -> Verdict {
        let Some(deciding) = self.matrix.deciding(self.festival, guest.tier, guest.big_account) else {
            return Verdict::NoGift { greet: false };
        };
        if deciding.rule.action != GiftAction::Gift {
            let greet = match deciding.rule.action {
                GiftAction::Greeting => true,
                GiftAction::GreetingIfSelected => guest.greeting_selected,
                GiftAction::None | GiftAction::Gift => false,
            };
            return Verdict::NoGift { greet: greet && !guest.do_not_celebrate };
        }
        let (first, second) = (deciding.rule.gift_item_id, deciding.rule.alternative_item_id);
        let Some(why) = self.bar_of_guest(guest).or_else(|| self.bar_of_item(guest, first)) else {
            let reason = match deciding.audience {
                Audience::BigAccount => Reason::BigAccount { item: self.name(first) },
                _ => Reason::Tier { tier: guest.tier, item: self.name(first) },
            };
            return self.give(guest, first, reason);
        };
        if matches!(why, Omission::Budget { .. }) {
            self.budget_closed = true;
        }
        let other = second.filter(|_| second != first && self.bar_of_guest(guest).is_none());
        let instead = other.filter(|item| self.bar_of_item(guest, Some(*item)).is_none());
        match instead {
            Some(item) if self.use_alternatives => {
                let reason =
                    Reason::Alternative { item: self.name(instead), barred: self.name(first), why: why.code() };
                self.give(guest, Some(item), reason)
            }
            _ => Verdict::Omission { item: first, why, instead },
        }
    }

    /// What speaks against giving this guest anything.
    fn bar_of_guest(&self, guest: &Facts) -> Option<Omission> {
        if guest.do_not_celebrate {
            return Some(Omission::DoNotCelebrate);
        }
        if let Some(on) = guest.memorial_on {
            return Some(Omission::Memorial { on });
        }
        if let Some(on) = guest.listed_for {
            return Some(Omission::Listed { on });
        }
        let household = guest.household_id.filter(|_| self.one_a_household)?;
        let member = self.households.get(&household)?;
        Some(Omission::Household { member: member.clone() })
    }

    /// What speaks against giving this guest this item: the guest's own reasons first, then the house's.
    fn bar_of_item(&self, guest: &Facts, item: Option<GiftItemId>) -> Option<Omission> {
        let Some(shelf) = item.and_then(|id| self.shelf.get(&id)) else { return Some(Omission::NoItem) };
        let name = || shelf.item.fields.name.clone();
        if !shelf.item.fields.active {
            return Some(Omission::Inactive { item: name() });
        }
        if let Some(personal) = personal_bar(guest, &shelf.item, &shelf.hazards) {
            return Some(personal);
        }
        if shelf.left.is_some_and(|left| left < 1) {
            return Some(Omission::Stock { item: name(), last_gift_on: guest.last_gift_on });
        }
        let cost = shelf.item.fields.cost_minor;
        let too_dear = self.budget_left.is_some_and(|left| self.budget_closed || cost > left);
        let cost_text = || money::display(cost, self.currency);
        (cost > 0 && too_dear).then(|| Omission::Budget {
            item: name(),
            cost: cost_text(),
            last_gift_on: guest.last_gift_on,
        })
    }

    fn give(&mut self, guest: &Facts, item: Option<GiftItemId>, reason: Reason) -> Verdict {
        let Some(shelf) = item.and_then(|id| self.shelf.get(&id)) else {
            return Verdict::Omission { item, why: Omission::NoItem, instead: None };
        };
        let (item, cost_minor) = (shelf.item.id, shelf.item.fields.cost_minor);
        self.take(item, cost_minor, guest.household_id.map(|id| Household { id, member: &guest.name }));
        Verdict::Line { item, cost_minor, reason }
    }

    fn take(&mut self, item: GiftItemId, cost_minor: i64, household: Option<Household>) {
        if let Some(left) = self.shelf.get_mut(&item).and_then(|shelf| shelf.left.as_mut()) {
            *left -= 1;
        }
        if let Some(left) = self.budget_left.as_mut() {
            *left -= cost_minor;
        }
        if let Some(Household { id, member }) = household {
            self.households.entry(id).or_insert_with(|| member.to_owned());
        }
    }

    fn name(&self, item: Option<GiftItemId>) -> String {
        item.and_then(|id| self.shelf.get(&id)).map_or_else(String::new, |shelf| shelf.item.fields.name.clone())
    }
}

/// What in the guest speaks against an item, whoever chose it: home, health, faith, last year.
pub fn personal_bar(guest: &Facts, item: &GiftItem, hazards: &Hazards) -> Option<Omission> {
    let name = || item.fields.name.clone();
    if let Some(found) = hazards.conflict(&guest.wishes) {
        return Some(match found.meets {
            Meets::Alcohol => Omission::Alcohol { item: name(), found },
            Meets::Minor => Omission::Minor { item: name() },
            Meets::Unsure => Omission::Unsure { item: name(), found },
            Meets::Label(_) | Meets::Presumed(_) => Omission::Allergy { item: name(), found },
        });
    }
    if guest.local && item.fields.kind == GiftKind::LocalSpeciality {
        return Some(Omission::Local { item: name() });
    }
    (guest.last_item == Some(item.id) && !item.fields.repeats).then(|| Omission::Repeat { item: name() })
}

#[cfg(test)]
mod tests;
