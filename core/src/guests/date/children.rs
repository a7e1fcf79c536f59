//! The children of guests, and how old they are: for whoever prepares a room or a table.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, json};
use ts_rs::TS;

use super::{DateKind, said_of};
use crate::book::Query;
use crate::error::Result;
use crate::guest::{self, ByGuest, GuestId, RelationshipKind};
use crate::locale::Language;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Child {
    pub name: String,
    /// Null when the house knows no more than the name.
    pub guest_id: Option<GuestId>,
    /// Full years; null where neither a birthday with its year nor a year of birth is known.
    pub age: Option<i32>,
    /// Only the year of birth is known: they may be a year younger.
    pub about: bool,
}

/// Younger members of a household are children, whoever's.
///
/// Units: years.
const GROWN_UP: i32 = 18;

/// The children of these guests: those noted as such on either page, and who of the household is not grown up.
///
/// Shape: as they were noted, each once.
pub fn children_of(query: &Query, guests: &[GuestId], today: NaiveDate) -> Result<ByGuest<Child>> {
    let mut relationships = guest::relationships_of(query, guests)?;
    let mut households = guest::household_of(query, guests)?;
    let mut near: Vec<(GuestId, Option<GuestId>, String, bool)> = Vec::new();
    for id in guests {
        let noted = relationships.take(*id).into_iter().filter(|other| {
            let child = if other.noted_on_other { RelationshipKind::Parent } else { RelationshipKind::Child };
            other.kind == child
        });
        near.extend(noted.map(|child| (*id, child.related_guest_id, child.name, true)));
        let members = households.take(*id).into_iter();
        near.extend(members.map(|member| (*id, Some(member.id), member.name, false)));
    }
    let known: Vec<GuestId> = near.iter().filter_map(|(_, child, ..)| *child).collect();
    let ages = ages_of(query, &known, today)?;
    let mut seen = std::collections::HashSet::new();
    let child = |(of, guest_id, name, noted): (GuestId, Option<GuestId>, String, bool)| {
        let (age, about) =
            guest_id.and_then(|id| ages.get(&id)).map_or((None, false), |(age, about)| (Some(*age), *about));
        let young = noted || age.is_some_and(|age| age < GROWN_UP);
        let new = guest_id.is_none_or(|id| !young || seen.insert((of, id)));
        (young && new).then_some((of, Child { name, guest_id, age, about }))
    };
    Ok(near.into_iter().filter_map(child).collect())
}

/// How old guests are, and whether that is known by the year alone.
fn ages_of(query: &Query, guests: &[GuestId], today: NaiveDate) -> Result<HashMap<GuestId, (i32, bool)>> {
    let mut ages = HashMap::new();
    if guests.is_empty() {
        return Ok(ages);
    }
    for (id, years) in guest::years_since_birth(query, guests, today)? {
        ages.insert(id, (years, true));
    }
    let mut said = said_of(query, guests)?;
    for id in guests {
        let birthdays = said.take(*id).into_iter().filter(|date| date.kind == DateKind::Birthday);
        if let Some(years) = birthdays.filter_map(|birthday| birthday.date.years_on(today)).next() {
            ages.insert(*id, (years, false));
        }
    }
    Ok(ages)
}

/// A child as paper says it: `小满（6 岁）`.
pub fn child_text(child: &Child, language: Language) -> String {
    let Some(age) = child.age else { return child.name.clone() };
    let id = if child.about { "date-child-about" } else { "date-child" };
    let args = Map::from_iter([("name".to_owned(), json!(child.name)), ("age".to_owned(), json!(age))]);
    language.text_with(id, &args)
}

#[cfg(test)]
mod tests;
