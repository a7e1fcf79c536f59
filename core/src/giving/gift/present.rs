//! What the rules do for guests on their own days, and how far it is: for Today, and for whoever looks at a date.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::candidate::Around;
use super::hazard::Hazards;
use super::item::{GiftItem, GiftItemId};
use super::plan::{Facts, personal_bar};
use super::rule::{GiftAction, Matrix};
use super::{GiftLineId, GiftListId, GiftState};
use crate::book::Query;
use crate::date::DateKind;
use crate::desk::{Call, items};
use crate::error::Result;
use crate::guest::GuestId;
use crate::party::Days;
use crate::property::Property;

/// A guest's own day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct OwnDay {
    pub guest_id: GuestId,
    pub kind: DateKind,
    pub date: NaiveDate,
}

#[derive(Debug, Deserialize, TS)]
pub struct GiftPresents {
    pub days: Vec<OwnDay>,
}

/// What the house does for a guest on a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Present {
    pub guest_id: GuestId,
    pub kind: DateKind,
    pub date: NaiveDate,
    #[serde(rename = "do")]
    pub what: PresentAction,
    /// The gift, by name.
    pub item: Option<String>,
    /// Why the gift of the rule is not suitable: the code of an omission.
    pub barred: Option<String>,
    /// The line of a list on which it stands.
    pub line: Option<PresentLine>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PresentAction {
    Nothing,
    /// The rule greets selected guests, and this one is not selected.
    NotSelected,
    Greet,
    Give,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PresentLine {
    pub list_id: GiftListId,
    pub line_id: GiftLineId,
    pub state: GiftState,
    /// The list's period.
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// What the rules do on these days. Shape: one for each day asked for, in its order; none for a guest who is gone.
pub fn gift_presents(call: &Call, request: GiftPresents) -> Result<Vec<Present>> {
    let property = call.property()?;
    call.read(|query| presents(query, &property, &request.days))
}

/// What the rules do on these days. Shape: as [`gift_presents`].
pub fn presents(query: &Query, property: &Property, days: &[OwnDay]) -> Result<Vec<Present>> {
    let dates = || days.iter().map(|day| day.date);
    let (Some(from), Some(to)) = (dates().min(), dates().max()) else { return Ok(Vec::new()) };
    let catalogue: HashMap<GiftItemId, GiftItem> =
        items::<GiftItem>(query)?.into_iter().map(|item| (item.id, item)).collect();
    let guests: BTreeSet<GuestId> = days.iter().map(|day| day.guest_id).collect();
    let matrix = Matrix::load(query)?;
    let around = Around::plain(property, Days { from, to });
    let read =
        around.candidates(query, "where guest.id in (select value from integers(:ids))", json!({ "ids": guests }))?;
    let facts: HashMap<GuestId, Facts> =
        around.facts(query, read)?.into_iter().map(|facts| (facts.guest_id, facts)).collect();
    let mut lines = lines_on(query, &guests)?;
    let rules = Rules { matrix, catalogue };
    let present = |day: &OwnDay| {
        let guest = facts.get(&day.guest_id)?;
        let line = lines.remove(&(day.guest_id, day.kind.id().to_owned(), day.date));
        Some(rules.present(*day, guest, line))
    };
    Ok(days.iter().filter_map(present).collect())
}

struct Rules {
    matrix: Matrix,
    catalogue: HashMap<GiftItemId, GiftItem>,
}

impl Rules {
    fn present(&self, day: OwnDay, guest: &Facts, line: Option<(PresentLine, Option<GiftItemId>)>) -> Present {
        let OwnDay { guest_id, kind, date } = day;
        let none = Present { guest_id, kind, date, what: PresentAction::Nothing, item: None, barred: None, line: None };
        // What somebody decided for this very day goes before the rule.
        if let Some((line, item)) = line {
            let item = item.and_then(|id| self.catalogue.get(&id)).map(|item| item.fields.name.clone());
            return Present { what: PresentAction::Give, item, line: Some(line), ..none };
        }
        if guest.do_not_celebrate || kind == DateKind::Memorial {
            return none;
        }
        let Some(deciding) = self.matrix.deciding(kind.id(), guest.tier, guest.big_account) else { return none };
        let what = match deciding.rule.action {
            GiftAction::None => return none,
            GiftAction::GreetingIfSelected if guest.greeting_selected => PresentAction::Greet,
            GiftAction::GreetingIfSelected => PresentAction::NotSelected,
            GiftAction::Greeting => PresentAction::Greet,
            GiftAction::Gift => PresentAction::Give,
        };
        if what != PresentAction::Give {
            return Present { what, ..none };
        }
        let find = |id: Option<GiftItemId>| id.and_then(|id| self.catalogue.get(&id));
        let (first, second) = (find(deciding.rule.gift_item_id), find(deciding.rule.alternative_item_id));
        let barred = first.map_or(Some("no_item"), |item| bar(guest, item));
        let instead = second.filter(|item| bar(guest, item).is_none());
        let given = if barred.is_none() { first } else { instead };
        Present {
            what,
            item: given.or(first).map(|item| item.fields.name.clone()),
            barred: barred.filter(|_| given.is_none()).map(str::to_owned),
            ..none
        }
    }
}

/// What speaks against an item for this guest.
fn bar(guest: &Facts, item: &GiftItem) -> Option<&'static str> {
    if !item.fields.active {
        return Some("inactive");
    }
    let hazards = Hazards::of(&item.fields);
    personal_bar(guest, item, &hazards).map(|bar| bar.code())
}

type Day = (GuestId, String, NaiveDate);

/// The lines of these guests for their own days; of several the one that came further.
fn lines_on(query: &Query, guests: &BTreeSet<GuestId>) -> Result<HashMap<Day, (PresentLine, Option<GiftItemId>)>> {
    #[derive(Deserialize)]
    struct Row {
        guest_id: GuestId,
        occasion: String,
        occurs_on: NaiveDate,
        gift_item_id: Option<GiftItemId>,
        #[serde(flatten)]
        line: PresentLine,
    }
    let rows: Vec<Row> = query.all(include_str!("present_lines.sql"), json!({ "guests": guests }))?;
    let keyed = |row: Row| ((row.guest_id, row.occasion, row.occurs_on), (row.line, row.gift_item_id));
    Ok(rows.into_iter().map(keyed).collect())
}
