//! On which day a list's festival falls, and what a message calls it.

use chrono::NaiveDate;

use crate::book::Query;
use crate::error::{Result, refuse};
use crate::festival::{FestivalId, Festivals};

/// The festival's day in a solar year; the first where it comes twice.
///
/// Errors: `festival_not_found`; `festival_without_date`.
pub(super) fn day_in(query: &Query, id: FestivalId, year: i32) -> Result<NaiveDate> {
    match Festivals::load(query)?.days_in(id, year)?.first() {
        Some(day) => Ok(day.date),
        None => refuse("festival_without_date")
            .arg("festival", spoken(query, id)?)
            .arg("year", year.to_string())
            .field("year")
            .err(),
    }
}

/// The name of a festival of the house's own; none for one that has a message, or that is gone.
pub(super) fn own_name(query: &Query, id: FestivalId) -> Result<Option<String>> {
    let FestivalId::Own(number) = id else { return Ok(None) };
    let found: Option<(String,)> =
        query.maybe("select name from own_festival where id = :id", serde_json::json!({ "id": number }))?;
    Ok(found.map(|(name,)| name))
}

/// What a message takes for `$festival`: the id of one it knows by itself, the name of the house's own.
pub(super) fn spoken(query: &Query, id: FestivalId) -> Result<String> {
    Ok(own_name(query, id)?.unwrap_or_else(|| id.into()))
}
