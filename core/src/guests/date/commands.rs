//! Special dates, for the faces.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{NewDate, Occurrence, SpecialDate, add, load, next_days, row, save};
use crate::book::Op;
use crate::calendar::{self, LunarDate, RecurringDate, YearCycle};
use crate::desk::{Call, Nothing, RowId};
use crate::error::Result;
use crate::guest::{self, GuestId};

pub const DATE_ADDED: Op = Op::new("date_added");
pub const DATE_SAVED: Op = Op::new("date_saved");
pub const DATE_REMOVED: Op = Op::new("date_removed");

#[derive(Debug, Deserialize, TS)]
pub struct DateAdd {
    pub guest_id: GuestId,
    pub date: NewDate,
}

#[derive(Debug, Deserialize, TS)]
pub struct DateSave {
    pub id: i64,
    pub date: NewDate,
}

pub fn date_add(call: &Call, request: DateAdd) -> Result<SpecialDate> {
    let (today, new) = (call.today()?, request.date.tidy());
    call.change(DATE_ADDED, |tx| {
        tx.tell("guest", guest::name_of(tx, request.guest_id)?);
        let id = add(tx, request.guest_id, &new)?;
        load(tx, id, today)
    })
}

pub fn date_save(call: &Call, request: DateSave) -> Result<SpecialDate> {
    let (today, new) = (call.today()?, request.date.tidy());
    call.change(DATE_SAVED, |tx| {
        tx.tell("guest", guest::name_of(tx, row(tx, request.id)?.guest_id)?);
        save(tx, request.id, &new)?;
        load(tx, request.id, today)
    })
}

pub fn date_remove(call: &Call, request: RowId) -> Result<Nothing> {
    call.change(DATE_REMOVED, |tx| {
        tx.tell("guest", guest::name_of(tx, row(tx, request.id)?.guest_id)?);
        tx.run("delete from special_date where id = :id", json!({ "id": request.id }))?;
        Ok(Nothing {})
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct DatePreview {
    pub date: RecurringDate,
}

/// How many coming days a form shows for what is being typed.
const PREVIEWED: usize = 3;

/// What a date means before it is saved: the days on which it falls next.
///
/// Errors: those of [`RecurringDate::validate`].
pub fn date_preview(call: &Call, request: DatePreview) -> Result<Vec<Occurrence>> {
    request.date.validate()?;
    Ok(next_days(&request.date, call.today()?, PREVIEWED))
}

#[derive(Debug, Deserialize, Serialize, TS)]
pub struct SolarDay {
    pub date: NaiveDate,
}

#[derive(Debug, Serialize, TS)]
pub struct LunarDay {
    #[serde(flatten)]
    pub lunar: LunarDate,
    pub cycle: YearCycle,
    /// The leap month of its year, if it has one.
    pub leap_month: Option<u8>,
}

/// The lunar day of a solar one. Needs no book. Errors: `date_out_of_range`.
pub fn lunar_day(_: &Call, request: SolarDay) -> Result<LunarDay> {
    let lunar = calendar::lunar_of(request.date)?;
    let leap_month = calendar::leap_month(lunar.year).unwrap_or(None);
    Ok(LunarDay { lunar, cycle: calendar::cycle_of(lunar.year), leap_month })
}

/// The solar day of a lunar one. Needs no book. Errors: those of [`calendar::solar_of`].
pub fn solar_day(_: &Call, request: LunarDate) -> Result<SolarDay> {
    Ok(SolarDay { date: calendar::solar_of(request)? })
}
