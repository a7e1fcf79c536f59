//! The house's festivals, for clients.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{FestivalChoice, FestivalDay, FestivalId, Festivals, OwnFestival, check_year};
use crate::book::{Change, Op};
use crate::desk::{Call, Nothing};
use crate::error::{Result, refuse};

pub const OBSERVED: Op = Op::for_managers("festival_observed");
pub const ADDED: Op = Op::for_managers("festival_added");
pub const SAVED: Op = Op::for_managers("festival_saved");
pub const REMOVED: Op = Op::for_managers("festival_removed");
pub const CORRECTED: Op = Op::for_managers("festival_corrected");

#[derive(Debug, Deserialize, TS)]
pub struct FestivalListRequest {
    pub from_year: i32,
    pub to_year: i32,
}

/// The observed festivals of some years; without a book, the world's. Shape: by day.
///
/// Errors: `date_out_of_range`.
pub fn festival_list(call: &Call, request: FestivalListRequest) -> Result<Vec<FestivalDay>> {
    let FestivalListRequest { from_year, to_year } = request;
    check_year(from_year)?;
    check_year(to_year)?;
    let (from, to) = (NaiveDate::from_ymd_opt(from_year, 1, 1), NaiveDate::from_ymd_opt(to_year, 12, 31));
    let Some((from, to)) = from.zip(to) else { return Ok(Vec::new()) };
    if call.session().is_err() {
        return Ok(Festivals::of_the_world().days_between(from, to));
    }
    let property = call.property()?;
    call.read(|query| Ok(Festivals::load(query)?.at(&property).days_between(from, to)))
}

/// All festivals, observed or not.
pub fn festival_choices(call: &Call, _: Nothing) -> Result<Vec<FestivalChoice>> {
    let property = call.property()?;
    call.read(|query| Ok(Festivals::load(query)?.at(&property).choices().to_vec()))
}

#[derive(Debug, Deserialize, TS)]
pub struct FestivalObserve {
    pub id: FestivalId,
    pub observed: bool,
}

pub fn festival_observe(call: &Call, request: FestivalObserve) -> Result<Nothing> {
    call.change(OBSERVED, |tx| {
        known(tx, request.id)?;
        tx.run(
            "insert into festival_choice (festival_id, observed) values (:id, :observed)
             on conflict (festival_id) do update set observed = excluded.observed",
            json!({ "id": request.id, "observed": request.observed }),
        )?;
        Ok(Nothing {})
    })
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct FestivalAdded {
    pub id: FestivalId,
}

pub fn festival_add(call: &Call, own: OwnFestival) -> Result<FestivalAdded> {
    let own = own.tidy();
    own.validate()?;
    call.change(ADDED, |tx| {
        tx.tell("festival", own.name.clone());
        let number = tx.insert(
            "insert into own_festival (name, calendar, month, day) values (:name, :calendar, :month, :day)",
            &own,
        )?;
        Ok(FestivalAdded { id: FestivalId::Own(number) })
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct FestivalSave {
    pub id: FestivalId,
    pub own: OwnFestival,
}

/// Errors: `festival_not_own` for one of the world's; `festival_not_found`; those of an own festival.
pub fn festival_save(call: &Call, request: FestivalSave) -> Result<Nothing> {
    let (number, own) = (own_number(request.id)?, request.own.tidy());
    own.validate()?;
    call.change(SAVED, |tx| {
        tx.tell("festival", own.name.clone());
        known(tx, request.id)?;
        let OwnFestival { name, calendar, month, day } = &own;
        tx.run(
            "update own_festival set name = :name, calendar = :calendar, month = :month, day = :day where id = :id",
            json!({ "id": number, "name": name, "calendar": calendar, "month": month, "day": day }),
        )?;
        Ok(Nothing {})
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct FestivalRequest {
    pub id: FestivalId,
}

/// Takes a festival of the house's own out of the book, with all that this room keeps of it.
///
/// Errors: `festival_not_own`, `festival_not_found`.
pub fn remove(tx: &mut Change, id: FestivalId) -> Result<()> {
    let number = own_number(id)?;
    tx.tell("festival", known(tx, id)?.own.map_or_else(String::new, |own| own.name));
    tx.run("delete from festival_override where festival_id = :id", json!({ "id": id }))?;
    tx.run("delete from festival_choice where festival_id = :id", json!({ "id": id }))?;
    tx.run("delete from own_festival where id = :id", json!({ "id": number }))?;
    Ok(())
}

#[derive(Debug, Deserialize, TS)]
pub struct FestivalCorrect {
    pub id: FestivalId,
    pub year: i32,
    /// Null for the calendar's own day again.
    pub date: Option<NaiveDate>,
}

/// Sets a festival's day in one year by hand.
///
/// Errors: `date_out_of_range`; `festival_day_of_other_year`; `festival_not_found`.
pub fn festival_correct(call: &Call, request: FestivalCorrect) -> Result<Nothing> {
    let FestivalCorrect { id, year, date } = request;
    check_year(year)?;
    if date.is_some_and(|date| date.year() != year) {
        return refuse("festival_day_of_other_year").arg("year", year.to_string()).field("date").err();
    }
    call.change(CORRECTED, |tx| {
        known(tx, id)?;
        match date {
            Some(date) => tx.run(
                "insert into festival_override (festival_id, year, date) values (:id, :year, :date)
                 on conflict (festival_id, year) do update set date = excluded.date",
                json!({ "id": id, "year": year, "date": date }),
            )?,
            None => tx.run(
                "delete from festival_override where festival_id = :id and year = :year",
                json!({ "id": id, "year": year }),
            )?,
        };
        Ok(Nothing {})
    })
}

fn own_number(id: FestivalId) -> Result<i64> {
    match id {
        FestivalId::Own(number) => Ok(number),
        FestivalId::World(_) => refuse("festival_not_own").err(),
    }
}

/// Errors: `festival_not_found`.
fn known(tx: &Change, id: FestivalId) -> Result<FestivalChoice> {
    match Festivals::load(tx)?.choices().iter().find(|choice| choice.id == id) {
        Some(choice) => Ok(choice.clone()),
        None => refuse("festival_not_found").err(),
    }
}
