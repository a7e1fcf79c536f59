//! The matrix: on which occasion which guests get a greeting, a gift or nothing.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::item::{GiftItem, GiftItemId};
use crate::book::{Change, Op, Query};
use crate::desk::{Call, Nothing, items};
use crate::error::{Result, refuse};
use crate::festival::{FestivalId, Festivals};
use crate::guest::{GuestId, Tier};

pub const RULE_SAVED: Op = Op::for_managers("gift_rule_saved");

/// The row that holds for every festival without a cell of its own.
pub const ANY_FESTIVAL: &str = "any_festival";

/// Special dates of one guest that the matrix has a row for. A memorial has none: nobody is greeted on it.
pub const DATE_OCCASIONS: [&str; 5] = ["birthday", "wedding_anniversary", "first_stay", "company_day", "own"];

/// A column of the matrix: a tier, or the big accounts of any tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    Vip,
    Main,
    Ordinary,
    Occasional,
    BigAccount,
}

impl Audience {
    pub const ALL: [Audience; 5] =
        [Audience::Vip, Audience::Main, Audience::Ordinary, Audience::Occasional, Audience::BigAccount];

    pub fn of_tier(tier: Tier) -> Self {
        match tier {
            Tier::Vip => Audience::Vip,
            Tier::Main => Audience::Main,
            Tier::Ordinary => Audience::Ordinary,
            Tier::Occasional => Audience::Occasional,
        }
    }
}

/// What a cell says; the later the more it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GiftAction {
    None,
    GreetingIfSelected,
    Greeting,
    Gift,
}

/// One cell of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GiftRule {
    /// A festival's id, [`ANY_FESTIVAL`], or one of [`DATE_OCCASIONS`].
    pub occasion: String,
    pub audience: Audience,
    pub action: GiftAction,
    /// Null for a gift whose item was removed from the catalogue.
    pub gift_item_id: Option<GiftItemId>,
    /// What is given to those who cannot have the item.
    pub alternative_item_id: Option<GiftItemId>,
}

/// All cells, for looking up without a file.
#[derive(Debug, Clone, Default)]
pub struct Matrix {
    cells: HashMap<(String, Audience), GiftRule>,
}

/// The cell that decides for a guest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deciding<'a> {
    pub rule: &'a GiftRule,
    pub audience: Audience,
}

impl Matrix {
    pub fn load(query: &Query) -> Result<Self> {
        Ok(rules(query)?.into_iter().collect())
    }

    /// The cell for guests of a tier, where there is one. Of a tier's cell and the big accounts' the one that
    /// gives more decides, and at equal worth the big accounts'. A festival's own cell goes before any festival's.
    pub fn deciding(&self, occasion: &str, tier: Tier, big_account: bool) -> Option<Deciding<'_>> {
        let of_tier = self.cell(occasion, Audience::of_tier(tier));
        let of_account = if big_account { self.cell(occasion, Audience::BigAccount) } else { None };
        match (of_account, of_tier) {
            (Some(account), Some(tier)) if tier.rule.action > account.rule.action => Some(tier),
            (account, tier) => account.or(tier),
        }
    }

    /// Whether some cell of the occasion gives this item, be it as the second choice.
    pub fn gives(&self, occasion: &str, item: GiftItemId) -> bool {
        let cells = Audience::ALL.into_iter().filter_map(|audience| self.cell(occasion, audience));
        cells.flat_map(|cell| [cell.rule.gift_item_id, cell.rule.alternative_item_id]).any(|given| given == Some(item))
    }

    fn cell(&self, occasion: &str, audience: Audience) -> Option<Deciding<'_>> {
        let any = if is_date(occasion) { None } else { self.cells.get(&(ANY_FESTIVAL.to_owned(), audience)) };
        let rule = self.cells.get(&(occasion.to_owned(), audience)).or(any)?;
        Some(Deciding { rule, audience })
    }
}

impl FromIterator<GiftRule> for Matrix {
    fn from_iter<T: IntoIterator<Item = GiftRule>>(rules: T) -> Self {
        let cells = rules.into_iter().map(|rule| ((rule.occasion.clone(), rule.audience), rule)).collect();
        Matrix { cells }
    }
}

/// Whether an occasion is a special date of one guest, not a festival of everyone.
fn is_date(occasion: &str) -> bool {
    occasion == "memorial" || DATE_OCCASIONS.contains(&occasion)
}

/// What the matrix must know of a guest to say what is done for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GuestStanding {
    pub tier: Tier,
    pub big_account: bool,
    pub greeting_selected: bool,
    pub do_not_celebrate: bool,
}

/// A guest in the order in which gifts are given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    pub id: GuestId,
    pub tier: Tier,
    pub big_account: bool,
    pub sort_key: String,
}

#[derive(Deserialize)]
struct Standing {
    id: GuestId,
    tier: Tier,
    big_account: bool,
    greeting_selected: bool,
    do_not_celebrate: bool,
    sort_key: String,
}

/// How these guests stand.
pub(super) fn standings_of(query: &Query, guests: &[GuestId]) -> Result<Vec<(Turn, GuestStanding)>> {
    let rows: Vec<Standing> = query.all(include_str!("standings.sql"), json!({ "guests": guests }))?;
    let stands = |row: Standing| {
        let Standing { id, tier, big_account, greeting_selected, do_not_celebrate, sort_key } = row;
        let standing = GuestStanding { tier, big_account, greeting_selected, do_not_celebrate };
        (Turn { id, tier, big_account, sort_key }, standing)
    };
    Ok(rows.into_iter().map(stands).collect())
}

/// All guests of a tier, big accounts or the others. Shape: in no order.
pub(super) fn turns_of(query: &Query, tier: Tier, big_account: bool) -> Result<Vec<Turn>> {
    // Two statements, so that the few accounts are found by their own index.
    let which = if big_account {
        "guest.big_account = 1 and guest.tier = :tier"
    } else {
        "guest.tier = :tier and guest.big_account = 0"
    };
    let sql = format!("select guest.id, guest.sort_key from guest where {which}");
    let rows: Vec<(GuestId, String)> = query.all(&sql, json!({ "tier": tier }))?;
    Ok(rows.into_iter().map(|(id, sort_key)| Turn { id, tier, big_account, sort_key }).collect())
}

/// What is done for one guest on one occasion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum OccasionAction {
    Nothing,
    Greet,
    Give { gift_item_id: Option<GiftItemId> },
}

impl Matrix {
    /// What is done for a guest: nothing where they are not to be celebrated, and nothing on a memorial.
    pub fn action_for(&self, occasion: &str, guest: GuestStanding) -> OccasionAction {
        if guest.do_not_celebrate || occasion == "memorial" {
            return OccasionAction::Nothing;
        }
        let Some(Deciding { rule, .. }) = self.deciding(occasion, guest.tier, guest.big_account) else {
            return OccasionAction::Nothing;
        };
        match rule.action {
            GiftAction::None => OccasionAction::Nothing,
            GiftAction::GreetingIfSelected if !guest.greeting_selected => OccasionAction::Nothing,
            GiftAction::GreetingIfSelected | GiftAction::Greeting => OccasionAction::Greet,
            GiftAction::Gift => OccasionAction::Give { gift_item_id: rule.gift_item_id },
        }
    }
}

/// The matrix as the settings show it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GiftRules {
    /// The rows, in their order: any festival, each festival, each kind of special date.
    pub occasions: Vec<String>,
    /// The cells that say something. In a festival's row an empty cell means: as any festival.
    pub rules: Vec<GiftRule>,
}

fn rules(query: &Query) -> Result<Vec<GiftRule>> {
    Ok(query.all(
        "select occasion, audience, action, gift_item_id, alternative_item_id from gift_rule order by id",
        json!({}),
    )?)
}

pub fn gift_rules_get(call: &Call, _: Nothing) -> Result<GiftRules> {
    call.read(|query| {
        let mut occasions = vec![ANY_FESTIVAL.to_owned()];
        occasions.extend(Festivals::load(query)?.choices().iter().map(|choice| String::from(choice.id)));
        occasions.extend(DATE_OCCASIONS.map(str::to_owned));
        Ok(GiftRules { occasions, rules: rules(query)? })
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct GiftRuleSave {
    pub occasion: String,
    pub audience: Audience,
    /// Null empties the cell.
    pub action: Option<GiftAction>,
    #[serde(default)]
    #[ts(optional)]
    pub gift_item_id: Option<GiftItemId>,
    #[serde(default)]
    #[ts(optional)]
    pub alternative_item_id: Option<GiftItemId>,
}

/// Sets one cell.
///
/// Errors: `not_allowed` below a manager; `festival_not_found`; `gift_item_missing` for a gift without an item; `gift_item_not_found`.
pub fn gift_rule_save(call: &Call, request: GiftRuleSave) -> Result<Nothing> {
    call.change(RULE_SAVED, |tx| {
        if !DATE_OCCASIONS.contains(&request.occasion.as_str()) && request.occasion != ANY_FESTIVAL {
            check_festival(tx, &request.occasion)?;
        }
        let Some(action) = request.action else {
            tx.run(
                "delete from gift_rule where occasion = :occasion and audience = :audience",
                json!({ "occasion": request.occasion, "audience": request.audience }),
            )?;
            return Ok(Nothing {});
        };
        let gives = action == GiftAction::Gift;
        if gives && request.gift_item_id.is_none() {
            return refuse("gift_item_missing").field("gift_item_id").err();
        }
        let rule = GiftRule {
            occasion: request.occasion,
            audience: request.audience,
            action,
            gift_item_id: request.gift_item_id.filter(|_| gives),
            alternative_item_id: request.alternative_item_id.filter(|_| gives),
        };
        let catalogue: Vec<GiftItem> = items(tx)?;
        let mut given = rule.gift_item_id.iter().chain(&rule.alternative_item_id);
        if given.any(|id| catalogue.iter().all(|item| item.id != *id)) {
            return refuse("gift_item_not_found").err();
        }
        set(tx, &[rule])?;
        Ok(Nothing {})
    })
}

fn check_festival(query: &Query, occasion: &str) -> Result<()> {
    let id = FestivalId::parse(occasion);
    if Festivals::load(query)?.choices().iter().any(|choice| Some(choice.id) == id) {
        return Ok(());
    }
    refuse("festival_not_found").field("occasion").err()
}

/// Gives cells their rules, in place of those that were there.
pub(super) fn set(tx: &Change, rules: &[GiftRule]) -> Result<()> {
    tx.run_each(
        "insert into gift_rule (occasion, audience, action, gift_item_id, alternative_item_id)
         values (:occasion, :audience, :action, :gift_item_id, :alternative_item_id)
         on conflict (occasion, audience) do update set
           action = excluded.action,
           gift_item_id = excluded.gift_item_id,
           alternative_item_id = excluded.alternative_item_id",
        rules,
    )?;
    Ok(())
}
