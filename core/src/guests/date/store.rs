//! How special dates are kept.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{AgeRules, DateKind, NewDate, SpecialDate, next_days};
use crate::book::{Change, Query};
use crate::calendar::{Calendar, LeapDayPolicy, LeapPolicy, RecurringDate};
use crate::desk::flag;
use crate::error::{Result, refuse};
use crate::guest::{self, ByGuest, GuestId};

/// A row of `special_date`, as every query of this room selects it.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct DateRow {
    /// Which of the keys asked about it falls on, where any were.
    #[serde(default)]
    pub place: usize,
    pub id: i64,
    pub guest_id: GuestId,
    pub kind: DateKind,
    pub label: String,
    calendar: Calendar,
    year: Option<i32>,
    month: u8,
    day: u8,
    #[serde(with = "flag")]
    leap: bool,
    leap_policy: LeapPolicy,
    leap_day_policy: LeapDayPolicy,
    pub lead_days: Option<u16>,
    /// Null for a date from before this was kept. Units: milliseconds UTC.
    pub noted_at: Option<i64>,
    pub tier: i64,
}

/// The columns of a [`DateRow`].
pub(super) const COLUMNS: &str = "special_date.id, special_date.guest_id, special_date.kind, special_date.label,
  special_date.calendar, special_date.year, special_date.month, special_date.day, special_date.leap,
  special_date.leap_policy, special_date.leap_day_policy, special_date.lead_days, special_date.noted_at,
  special_date.tier";

impl DateRow {
    /// The date as it was said.
    pub fn said(&self) -> RecurringDate {
        RecurringDate {
            calendar: self.calendar,
            year: self.year,
            month: self.month,
            leap: self.leap,
            day: self.day,
            leap_policy: self.leap_policy,
            leap_day_policy: self.leap_day_policy,
        }
    }

    fn into_said(self) -> NewDate {
        let date = self.said();
        NewDate { kind: self.kind, label: self.label, date, lead_days: self.lead_days }
    }

    fn on_page(self, today: NaiveDate, ages: AgeRules) -> SpecialDate {
        let date = self.said();
        let next = next_days(&date, today, 1).pop();
        SpecialDate {
            id: self.id,
            guest_id: self.guest_id,
            round: next.and_then(|next| ages.round_on(self.kind, &date, next.date)),
            next,
            said: self.into_said(),
        }
    }
}

/// The most valued guests first, a guest's dates together.
pub(super) fn in_order(rows: &mut [DateRow]) {
    rows.sort_by_key(|row| (row.tier, row.guest_id, row.kind, row.id));
}

/// The dates of these guests. Shape: soonest first, those that never come again last.
pub fn dates_of(query: &Query, guests: &[GuestId], today: NaiveDate) -> Result<ByGuest<SpecialDate>> {
    let ages = AgeRules::load(query)?;
    let mut dates: Vec<SpecialDate> = rows_of(query, guests)?.into_iter().map(|row| row.on_page(today, ages)).collect();
    dates.sort_by_key(|date| (date.next.map_or(i64::MAX, |next| next.in_days), date.id));
    Ok(ByGuest::of_rows(dates, |date| date.guest_id))
}

/// The dates of these guests as they were said, in the order noted.
pub fn said_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<NewDate>> {
    Ok(rows_of(query, guests)?.into_iter().map(|row| (row.guest_id, row.into_said())).collect())
}

/// Shape: in the order noted. Served by special_date_by_guest.
pub(super) fn rows_of(query: &Query, guests: &[GuestId]) -> Result<Vec<DateRow>> {
    let sql = format!(
        "select {COLUMNS} from special_date where special_date.guest_id in (select value from integers(:guests))
         order by special_date.id"
    );
    Ok(query.all(&sql, json!({ "guests": guests }))?)
}

/// A date of the book, with what a calendar says of its guest.
pub struct Said {
    pub id: i64,
    pub guest: String,
    pub pinyin: String,
    pub do_not_celebrate: bool,
    /// 0 for the most valued.
    pub tier: i64,
    pub new: NewDate,
}

/// Hands on every date of the book, guest by guest.
pub fn each_said(query: &Query, mut take: impl FnMut(Said) -> Result<()>) -> Result<()> {
    #[derive(Deserialize)]
    struct Named {
        guest: String,
        pinyin: String,
        #[serde(with = "flag")]
        do_not_celebrate: bool,
        #[serde(flatten)]
        row: DateRow,
    }
    let sql = format!(
        "select guest.display_name as guest, guest.pinyin, guest.do_not_celebrate, {COLUMNS} from special_date
         join guest on guest.id = special_date.guest_id order by special_date.guest_id, special_date.id"
    );
    query.each(&sql, json!({}), |named: Named| {
        let Named { guest, pinyin, do_not_celebrate, row } = named;
        take(Said { id: row.id, guest, pinyin, do_not_celebrate, tier: row.tier, new: row.into_said() })
    })
}

/// Those of these dates that there are, in any order.
pub(super) fn rows_by_id(query: &Query, ids: &[i64]) -> Result<Vec<DateRow>> {
    let sql =
        format!("select {COLUMNS} from integers(:ids) as wanted join special_date on special_date.id = wanted.value");
    Ok(query.all(&sql, json!({ "ids": ids }))?)
}

/// Errors: `date_not_found`.
pub(super) fn row(query: &Query, id: i64) -> Result<DateRow> {
    match rows_by_id(query, &[id])?.pop() {
        Some(row) => Ok(row),
        None => refuse("date_not_found").err(),
    }
}

/// Errors: `date_not_found`.
pub fn load(query: &Query, id: i64, today: NaiveDate) -> Result<SpecialDate> {
    Ok(row(query, id)?.on_page(today, AgeRules::load(query)?))
}

/// Adds a date to a guest.
///
/// Errors: `guest_not_found`; those of [`NewDate::validate`].
pub fn add(tx: &Change, guest_id: GuestId, new: &NewDate) -> Result<i64> {
    let row = new_row(tx, guest_id, new)?;
    guest::name_of(tx, guest_id)?;
    Ok(tx.insert(include_str!("add.sql"), row)?)
}

/// Adds dates to guests who are there. Errors: those of [`NewDate::validate`].
pub fn add_all<'a>(tx: &Change, new: impl Iterator<Item = (GuestId, &'a NewDate)>) -> Result<()> {
    let rows = new.map(|(guest_id, new)| new_row(tx, guest_id, new));
    tx.run_each(include_str!("add.sql"), rows.collect::<Result<Vec<Value>>>()?)?;
    Ok(())
}

fn new_row(tx: &Change, guest_id: GuestId, new: &NewDate) -> Result<Value> {
    new.validate()?;
    let mut params = params(tx, new);
    params["guest_id"] = json!(guest_id);
    Ok(params)
}

/// Errors: those of [`NewDate::validate`].
pub(super) fn save(tx: &Change, id: i64, new: &NewDate) -> Result<()> {
    new.validate()?;
    let mut params = params(tx, new);
    params["id"] = json!(id);
    tx.run(include_str!("save.sql"), params)?;
    Ok(())
}

/// Saves dates that are there. Errors: those of [`NewDate::validate`].
pub fn save_all(tx: &Change, dates: &[(i64, NewDate)]) -> Result<()> {
    if dates.is_empty() {
        return Ok(());
    }
    let row = |(id, new): &(i64, NewDate)| {
        new.validate()?;
        let mut params = params(tx, new);
        params["id"] = json!(id);
        Ok(params)
    };
    tx.run_each(include_str!("save.sql"), dates.iter().map(row).collect::<Result<Vec<Value>>>()?)?;
    Ok(())
}

fn params(tx: &Change, new: &NewDate) -> Value {
    let NewDate { kind, label, date, lead_days } = new;
    json!({
        "kind": kind,
        "label": label,
        "calendar": date.calendar,
        "year": date.year,
        "month": date.month,
        "day": date.day,
        "leap": date.leap,
        "leap_policy": date.leap_policy,
        "leap_day_policy": date.leap_day_policy,
        "lead_days": lead_days,
        "noted_at": tx.acting.now_ms,
    })
}
