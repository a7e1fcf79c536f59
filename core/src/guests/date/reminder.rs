//! What was decided about one occurrence of a date: done, snoozed to a later day, skipped with a reason.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::DateKind;
use super::store::{COLUMNS, DateRow, in_order, rows_by_id, rows_of};
use crate::book::{Change, Op, Query};
use crate::calendar::keys_on;
use crate::desk::{Call, Nothing};
use crate::error::{Result, refuse};
use crate::guest::{self, ByGuest, GuestId};

pub const REMINDER_DONE: Op = Op::new("reminder_done");
pub const REMINDER_SNOOZED: Op = Op::new("reminder_snoozed");
pub const REMINDER_SKIPPED: Op = Op::new("reminder_skipped");
pub const REMINDER_REOPENED: Op = Op::new("reminder_reopened");

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReminderState {
    Done,
    Snoozed,
    Skipped,
}

/// A decision, as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Reminder {
    pub state: ReminderState,
    pub snoozed_until: Option<NaiveDate>,
    pub reason: String,
}

impl Reminder {
    /// Whether nothing more is needed.
    fn is_settled(&self) -> bool {
        self.state != ReminderState::Snoozed
    }
}

/// The decisions about occurrences of some days, by date and day.
pub(super) struct Decisions(HashMap<(i64, NaiveDate), Decided>);

/// A decision, with the date it is about.
#[derive(Deserialize)]
struct Decided {
    occurs_on: NaiveDate,
    #[serde(flatten)]
    reminder: Reminder,
    #[serde(flatten)]
    date: DateRow,
}

impl Decisions {
    /// About the days from one to another. Served by reminder_by_day.
    pub fn between(query: &Query, from: NaiveDate, to: NaiveDate) -> Result<Self> {
        Self::select(query, "reminder.occurs_on between :from and :to", json!({ "from": from, "to": to }))
    }

    /// About the days from one to another, and what was put off past its day until the first of them. Served by
    /// reminder_by_day and reminder_by_snooze.
    pub fn seen_on(query: &Query, on: NaiveDate, to: NaiveDate) -> Result<Self> {
        let which = "reminder.occurs_on between :on and :to
            or reminder.state = 'snoozed' and reminder.snoozed_until <= :on and reminder.occurs_on < :on";
        Self::select(query, which, json!({ "on": on, "to": to }))
    }

    fn select(query: &Query, which: &str, params: Value) -> Result<Self> {
        let sql = format!(
            "select reminder.occurs_on, reminder.state, reminder.snoozed_until, reminder.reason, {COLUMNS}
             from reminder join special_date on special_date.id = reminder.special_date_id where {which}"
        );
        let rows: Vec<Decided> = query.all(&sql, params)?;
        Ok(Decisions(rows.into_iter().map(|decided| ((decided.date.id, decided.occurs_on), decided)).collect()))
    }

    pub fn of(&self, date_id: i64, day: NaiveDate) -> Option<&Reminder> {
        self.0.get(&(date_id, day)).map(|decided| &decided.reminder)
    }

    /// Whether an occurrence needs nothing more.
    pub fn is_settled(&self, date_id: i64, day: NaiveDate) -> bool {
        self.of(date_id, day).is_some_and(Reminder::is_settled)
    }

    /// The occurrences that need nothing more, with their days.
    pub fn settled(&self) -> impl Iterator<Item = (NaiveDate, &DateRow)> {
        let settled = self.0.values().filter(|decided| decided.reminder.is_settled());
        settled.map(|decided| (decided.occurs_on, &decided.date))
    }

    /// The occurrences of days before this one. Shape: by day, each in the order of lists.
    pub fn before(&self, day: NaiveDate) -> BTreeMap<NaiveDate, Vec<DateRow>> {
        let mut past: BTreeMap<NaiveDate, Vec<DateRow>> = BTreeMap::new();
        for decided in self.0.values().filter(|decided| decided.occurs_on < day) {
            past.entry(decided.occurs_on).or_default().push(decided.date.clone());
        }
        past.values_mut().for_each(|rows| in_order(rows));
        past
    }
}

/// The dates of one entry, on the day they fall.
#[derive(Debug, Deserialize, TS)]
pub struct ReminderRequest {
    pub date_ids: Vec<i64>,
    pub occurs_on: NaiveDate,
}

#[derive(Debug, Deserialize, TS)]
pub struct ReminderSnooze {
    pub date_ids: Vec<i64>,
    pub occurs_on: NaiveDate,
    pub until: NaiveDate,
}

#[derive(Debug, Deserialize, TS)]
pub struct ReminderSkip {
    pub date_ids: Vec<i64>,
    pub occurs_on: NaiveDate,
    pub reason: String,
}

pub fn reminder_done(call: &Call, request: ReminderRequest) -> Result<Nothing> {
    let done = Reminder { state: ReminderState::Done, snoozed_until: None, reason: String::new() };
    call.change(REMINDER_DONE, |tx| decide(tx, &request, &done))
}

/// Errors: `snooze_not_later` unless the day lies ahead; those of every decision.
pub fn reminder_snooze(call: &Call, request: ReminderSnooze) -> Result<Nothing> {
    if request.until <= call.today()? {
        return refuse("snooze_not_later").field("until").err();
    }
    let ReminderSnooze { date_ids, occurs_on, until } = request;
    let snoozed = Reminder { state: ReminderState::Snoozed, snoozed_until: Some(until), reason: String::new() };
    call.change(REMINDER_SNOOZED, |tx| {
        tx.tell("until", until.to_string());
        decide(tx, &ReminderRequest { date_ids, occurs_on }, &snoozed)
    })
}

/// Errors: `skip_reason_missing`; those of every decision.
pub fn reminder_skip(call: &Call, request: ReminderSkip) -> Result<Nothing> {
    let ReminderSkip { date_ids, occurs_on, reason } = request;
    let reason = reason.trim().to_owned();
    if reason.is_empty() {
        return refuse("skip_reason_missing").field("reason").err();
    }
    let skipped = Reminder { state: ReminderState::Skipped, snoozed_until: None, reason };
    call.change(REMINDER_SKIPPED, |tx| decide(tx, &ReminderRequest { date_ids, occurs_on }, &skipped))
}

/// Makes an occurrence due again, whatever was decided.
pub fn reminder_reopen(call: &Call, request: ReminderRequest) -> Result<Nothing> {
    call.change(REMINDER_REOPENED, |tx| {
        tell_guest(tx, &dates_of_entry(tx, &request.date_ids)?)?;
        tx.run(
            "delete from reminder
             where special_date_id in (select value from integers(:ids)) and occurs_on = :occurs_on",
            json!({ "ids": request.date_ids, "occurs_on": request.occurs_on }),
        )?;
        Ok(Nothing {})
    })
}

const DECIDE: &str = include_str!("decide.sql");

/// What somebody decided stays; what was only put off is decided now.
const DECIDE_UNLESS_DECIDED: &str = concat!(include_str!("decide.sql"), " where reminder.state = 'snoozed'");

/// Errors: `date_not_found`; `date_not_on_day` where a date does not fall on that day.
fn decide(tx: &mut Change, request: &ReminderRequest, decided: &Reminder) -> Result<Nothing> {
    let keys = keys_on(request.occurs_on)?;
    let dates = dates_of_entry(tx, &request.date_ids)?;
    if dates.iter().any(|date| !keys.iter().any(|key| key.matches(&date.said()))) {
        return refuse("date_not_on_day").arg("date", request.occurs_on.to_string()).err();
    }
    tell_guest(tx, &dates)?;
    let decision = |id: &i64| {
        json!({
            "special_date_id": id,
            "occurs_on": request.occurs_on,
            "state": decided.state,
            "snoozed_until": decided.snoozed_until,
            "reason": decided.reason,
            "staff_id": tx.acting.staff_id,
            "at": tx.acting.now_ms,
        })
    };
    tx.run_each(DECIDE, request.date_ids.iter().map(decision))?;
    Ok(Nothing {})
}

/// What was done for a guest on the day of a date, by another room.
#[derive(Debug, Clone, Copy)]
pub struct DoneFor {
    pub guest_id: GuestId,
    pub kind: DateKind,
    pub occurs_on: NaiveDate,
}

/// Says of these occurrences that what they called for is done, unless somebody has decided about them already.
pub fn settle(tx: &Change, done: &[DoneFor]) -> Result<()> {
    let guests: Vec<GuestId> = done.iter().map(|done| done.guest_id).collect();
    let rows = ByGuest::of_rows(rows_of(tx, &guests)?, |row| row.guest_id);
    let mut decisions = Vec::new();
    for DoneFor { guest_id, kind, occurs_on } in done {
        let keys = keys_on(*occurs_on)?;
        let falls = |row: &&DateRow| row.kind == *kind && keys.iter().any(|key| key.matches(&row.said()));
        decisions.extend(rows.get(*guest_id).iter().filter(falls).map(|row| {
            json!({
                "special_date_id": row.id,
                "occurs_on": occurs_on,
                "state": ReminderState::Done,
                "snoozed_until": null,
                "reason": "",
                "staff_id": tx.acting.staff_id,
                "at": tx.acting.now_ms,
            })
        }));
    }
    tx.run_each(DECIDE_UNLESS_DECIDED, decisions)?;
    Ok(())
}

/// The dates that make up an entry. Errors: `date_not_found` where one of them is gone.
fn dates_of_entry(query: &Query, ids: &[i64]) -> Result<Vec<DateRow>> {
    let dates = rows_by_id(query, ids)?;
    if dates.len() < ids.len() { refuse("date_not_found").err() } else { Ok(dates) }
}

/// Says on the toast whose entry it is.
fn tell_guest(tx: &mut Change, dates: &[DateRow]) -> Result<()> {
    if let Some(date) = dates.first() {
        tx.tell("guest", guest::name_of(tx, date.guest_id)?);
    }
    Ok(())
}
