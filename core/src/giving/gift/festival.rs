//! The day of a list's festival, and the rule that a festival with a gift list cannot be removed.

use chrono::NaiveDate;
use serde_json::json;

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
    let festivals = Festivals::load(query)?;
    if let Some(day) = festivals.days_in(id, year)?.first() {
        return Ok(day.date);
    }
    let own = festivals.choices().iter().find(|choice| choice.id == id).and_then(|choice| choice.own.as_ref());
    let spoken = own.map_or_else(|| id.into(), |own| own.name.clone());
    refuse("festival_without_date").arg("festival", spoken).arg("year", year.to_string()).field("year").err()
}
