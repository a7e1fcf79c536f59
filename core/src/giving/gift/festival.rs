//! The day of a list's festival, its name in messages, and the rule that a festival with a gift list cannot be removed.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use serde_json::json;

use super::GiftOccasion;
use crate::book::Query;
use crate::desk::{Call, Nothing};
use crate::error::{Result, refuse};
use crate::festival::{self, FestivalId, FestivalRequest, Festivals};

/// Takes a festival of the house's own out of the book, with its rules: its number may become another's.
///
/// Errors: `not_allowed` below a manager; `festival_has_gifts`, because lists stay on file and go by its name;
/// `festival_not_own`, `festival_not_found`.
pub fn festival_remove(call: &Call, request: FestivalRequest) -> Result<Nothing> {
    call.change(festival::REMOVED, |tx| {
        let params = json!({ "id": request.id });
        festival::remove(tx, request.id)?;
        let (lists,): (i64,) = tx.one("select count(*) from gift_list where festival_id = :id", &params)?;
        if lists > 0 {
            return refuse("festival_has_gifts").err();
        }
        tx.run("delete from gift_rule where occasion = :id", params)?;
        Ok(Nothing {})
    })
}

/// The festival's day in a solar year; the first where it comes twice.
///
/// Errors: `festival_not_found`; `festival_without_date`.
pub(super) fn day_in(query: &Query, id: FestivalId, year: i32) -> Result<NaiveDate> {
    match Festivals::load(query)?.days_in(id, year)?.first() {
        Some(day) => Ok(day.date),
        None => refuse("festival_without_date")
            .arg("festival", spoken(query, id.into())?)
            .arg("year", year.to_string())
            .field("year")
            .err(),
    }
}

/// The names of the festivals of the house's own.
pub(super) struct OwnNames(HashMap<i64, String>);

impl OwnNames {
    /// Those of these festivals. Asks nothing where none is the house's own.
    pub(super) fn of(query: &Query, occasions: impl IntoIterator<Item = GiftOccasion>) -> Result<Self> {
        let numbers: BTreeSet<i64> = occasions.into_iter().filter_map(own_number).collect();
        if numbers.is_empty() {
            return Ok(OwnNames(HashMap::new()));
        }
        let names: Vec<(i64, String)> = query.all(
            "select id, name from own_festival where id in (select value from integers(:numbers))",
            json!({ "numbers": numbers }),
        )?;
        Ok(OwnNames(names.into_iter().collect()))
    }

    /// None for an occasion that has a message, or a festival that is gone.
    pub(super) fn name(&self, occasion: GiftOccasion) -> Option<String> {
        own_number(occasion).and_then(|number| self.0.get(&number).cloned())
    }
}

fn own_number(occasion: GiftOccasion) -> Option<i64> {
    if let GiftOccasion::Festival(FestivalId::Own(number)) = occasion { Some(number) } else { None }
}

/// What a message takes for `$festival`: the id of an occasion it knows by itself, the name of the house's own festival.
pub(super) fn spoken(query: &Query, occasion: GiftOccasion) -> Result<String> {
    Ok(OwnNames::of(query, [occasion])?.name(occasion).unwrap_or_else(|| occasion.into()))
}
