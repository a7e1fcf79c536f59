//! What was decided about one occurrence of a date: done, snoozed to a later day, skipped with a reason.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::row;
use crate::book::{Change, Op, Query};
use crate::calendar::keys_on;
use crate::desk::{Call, Nothing};
use crate::error::{Result, refuse};
use crate::guest;

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

/// The decisions about occurrences from one day to another, by date and day.
pub(super) struct Decisions(HashMap<(i64, NaiveDate), Reminder>);

impl Decisions {
    pub fn between(query: &Query, from: NaiveDate, to: NaiveDate) -> Result<Self> {
        #[derive(Deserialize)]
        struct Row {
            special_date_id: i64,
            occurs_on: NaiveDate,
            state: ReminderState,
            snoozed_until: Option<NaiveDate>,
            reason: String,
        }
        let rows: Vec<Row> = query.all(
            "select special_date_id, occurs_on, state, snoozed_until, reason from reminder
             where occurs_on between :from and :to",
            json!({ "from": from, "to": to }),
        )?;
        let decided = |row: Row| {
            let Row { special_date_id, occurs_on, state, snoozed_until, reason } = row;
            ((special_date_id, occurs_on), Reminder { state, snoozed_until, reason })
        };
        Ok(Decisions(rows.into_iter().map(decided).collect()))
    }

    pub fn of(&self, date_id: i64, day: NaiveDate) -> Option<&Reminder> {
        self.0.get(&(date_id, day))
    }

    /// The dates of a day that need nothing more.
    pub fn settled_on(&self, day: NaiveDate) -> impl Iterator<Item = i64> {
        let settled = move |((id, on), decided): (&(i64, NaiveDate), &Reminder)| {
            (*on == day && decided.state != ReminderState::Snoozed).then_some(*id)
        };
        self.0.iter().filter_map(settled)
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
        for id in &request.date_ids {
            tx.tell("guest", guest::name_of(tx, row(tx, *id)?.guest_id)?);
            tx.run(
                "delete from reminder where special_date_id = :id and occurs_on = :occurs_on",
                json!({ "id": id, "occurs_on": request.occurs_on }),
            )?;
        }
        Ok(Nothing {})
    })
}

/// Errors: `date_not_found`; `date_not_on_day` where a date does not fall on that day.
fn decide(tx: &mut Change, request: &ReminderRequest, decided: &Reminder) -> Result<Nothing> {
    let keys = keys_on(request.occurs_on)?;
    for id in &request.date_ids {
        let date = row(tx, *id)?;
        if !keys.iter().any(|key| key.matches(&date.said())) {
            return refuse("date_not_on_day").arg("date", request.occurs_on.to_string()).err();
        }
        tx.tell("guest", Value::from(guest::name_of(tx, date.guest_id)?));
        tx.run(
            include_str!("decide.sql"),
            json!({
                "special_date_id": id,
                "occurs_on": request.occurs_on,
                "state": decided.state,
                "snoozed_until": decided.snoozed_until,
                "reason": decided.reason,
                "staff_id": tx.acting.staff_id,
                "at": tx.acting.now_ms,
            }),
        )?;
    }
    Ok(Nothing {})
}
