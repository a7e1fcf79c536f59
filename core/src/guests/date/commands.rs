//! Special dates, for clients.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{NewDate, Occurrence, SpecialDate, add, load, next_days, row, save};
use crate::book::Op;
use crate::calendar::written::{self, DateField};
use crate::calendar::{self, Calendar, LunarDate, RecurringDate, WrittenDate, YearCycle};
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

#[derive(Debug, Deserialize, TS)]
pub struct DateText {
    /// A date as it was typed.
    pub text: String,
    /// Whether a name may stand before the date, as on the line for quick notes.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub named: bool,
    /// Whether it is a day of the house, such as an arrival: with its year, and about now.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub day: bool,
}

#[derive(Debug, Serialize, TS)]
pub struct DateRead {
    /// What stands before the date.
    pub name: String,
    /// Null where nothing was typed, or only a name.
    pub date: Option<WrittenDate>,
    /// The civil day on which it falls. Null without its year.
    pub solar: Option<NaiveDate>,
    /// The same day in the lunar calendar. Null without its year.
    pub lunar: Option<LunarDate>,
}

/// What a date means that is typed into a form, in either calendar; figures in the property's order.
///
/// A day of the house may be said from today, and without its year is the one that comes next or was lately.
///
/// Errors: those of [`written::date`]; `date_out_of_range`.
pub fn date_read(call: &Call, request: DateText) -> Result<DateRead> {
    let (today, orders) = (call.today()?, call.property()?.orders());
    let field = if request.day { DateField::near(today) } else { DateField::returning(today) };
    let text = request.text.trim();
    if let Some(day) = written::spoken(text, today).filter(|_| request.day) {
        return day_read(day);
    }
    let (name, date) = match written::date(text, &field, orders) {
        Err(error) if request.named => behind_a_name(text, |text| written::date(text, &field, orders)).ok_or(error)?,
        date => ("", date?),
    };
    if let Some(said) = date.filter(|date| request.day && date.year.is_none())
        && let Some(day) = written::next_of(said, today)?
    {
        return Ok(DateRead { date: Some(dated(said, day)?), ..day_read(day)? });
    }
    let solar = date.filter(|date| request.day || date.year.is_some()).map(WrittenDate::civil_day).transpose()?;
    let lunar = solar.map(calendar::lunar_of).transpose()?;
    Ok(DateRead { name: name.to_owned(), date, solar, lunar })
}

fn day_read(day: NaiveDate) -> Result<DateRead> {
    let (year, month, number) = (day.year(), day.month() as u8, day.day() as u8);
    let date = WrittenDate { calendar: Calendar::Solar, year: Some(year), month, leap: false, day: number };
    Ok(DateRead { name: String::new(), date: Some(date), solar: Some(day), lunar: Some(calendar::lunar_of(day)?) })
}

/// The date as it was said, with the year of the day that is meant.
fn dated(said: WrittenDate, day: NaiveDate) -> Result<WrittenDate> {
    let year = match said.calendar {
        Calendar::Solar => day.year(),
        Calendar::Lunar => calendar::lunar_of(day)?.year,
    };
    Ok(WrittenDate { year: Some(year), ..said })
}

/// The longest end of a text that is a date, and what stands before it.
fn behind_a_name<T, E>(text: &str, read: impl Fn(&str) -> Result<Option<T>, E>) -> Option<(&str, Option<T>)> {
    let blanks = text.char_indices().filter(|(_, c)| c.is_whitespace());
    blanks.into_iter().find_map(|(at, blank)| {
        let (name, date) = (text[..at].trim_end(), &text[at + blank.len_utf8()..]);
        read(date).ok().filter(Option::is_some).map(|date| (name, date))
    })
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
