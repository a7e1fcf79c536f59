//! How complaints are kept: the facts, the log of steps, and the state computed from them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{
    Clock, ComplaintCategory, ComplaintChannel, ComplaintId, PlaceKind, Severity, Stage, State, Step, Taken, Timing,
    seen_by,
};
use crate::book::{BookError, Change, Query};
use crate::desk::{Actor, flag};
use crate::error::{Error, Result, refuse};
use crate::guest::{self, ByGuest, GuestId};
use crate::staff;

/// What happened, as it was taken. Corrected freely: the steps do not rest on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ComplaintFacts {
    pub guest_id: GuestId,
    pub text: String,
    pub category: ComplaintCategory,
    pub place_kind: PlaceKind,
    /// The room's number or the outlet's name.
    #[serde(default)]
    pub place: String,
    /// Shape: YYYY-MM-DD, at the property.
    pub happened_on: NaiveDate,
    /// Shape: HH:MM or empty.
    #[serde(default)]
    pub happened_time: String,
    /// What the guest wants.
    #[serde(default)]
    pub wants: String,
    pub channel: ComplaintChannel,
    /// Only managers, who took it, who is responsible and those named may see it.
    #[serde(default, with = "flag")]
    #[ts(type = "boolean")]
    pub sensitive: bool,
}

impl ComplaintFacts {
    pub fn tidy(mut self) -> Self {
        for text in [&mut self.text, &mut self.place, &mut self.happened_time, &mut self.wants] {
            *text = text.trim().to_owned();
        }
        self
    }

    /// Errors: `complaint_text_missing`, `complaint_room_missing`, `complaint_time_unreadable`,
    /// `complaint_before_it_happened` with their fields.
    pub fn validate(&self, today: NaiveDate) -> Result<()> {
        if self.text.is_empty() {
            return refuse("complaint_text_missing").field("text").err();
        }
        if self.place_kind != PlaceKind::Elsewhere && self.place.is_empty() {
            return refuse("complaint_place_missing").field("place").err();
        }
        if !self.happened_time.is_empty() && chrono::NaiveTime::parse_from_str(&self.happened_time, "%H:%M").is_err() {
            return refuse("complaint_time_unreadable").arg("time", &self.happened_time).field("happened_time").err();
        }
        if self.happened_on > today {
            return refuse("complaint_before_it_happened")
                .arg("date", self.happened_on.to_string())
                .field("happened_on")
                .err();
        }
        Ok(())
    }
}

/// A complaint's row without its state.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Row {
    pub id: ComplaintId,
    /// The name of its guest.
    pub guest: String,
    #[serde(flatten)]
    pub facts: ComplaintFacts,
    pub taken_by: Option<i64>,
    pub taken_at: i64,
}

/// Errors: `complaint_not_found`, also for one that this person may not see: they are not to learn of it.
pub(super) fn row(query: &Query, id: ComplaintId, actor: Actor) -> Result<Row> {
    let mut params = Map::from_iter([("id".to_owned(), json!(id))]);
    let sql = format!("{} and {}", include_str!("row.sql"), seen_by(actor, &mut params));
    match query.maybe(&sql, params)? {
        Some(row) => Ok(row),
        None => refuse("complaint_not_found").arg("id", id).err(),
    }
}

/// One line of a log, as it is kept.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct LogRow {
    pub number: i64,
    pub step: String,
    pub at: i64,
    pub staff_id: Option<i64>,
    pub staff: Option<String>,
    pub change_id: Option<i64>,
}

impl LogRow {
    pub fn step(&self) -> Result<Step> {
        step_of(&self.step)
    }
}

fn step_of(text: &str) -> Result<Step> {
    serde_json::from_str(text).map_err(|error| Error::Book(BookError::from(error)))
}

/// Shape: in the order taken, step 1 first.
pub(super) fn log_rows(query: &Query, id: ComplaintId) -> Result<Vec<LogRow>> {
    Ok(query.all(include_str!("log.sql"), json!({ "id": id }))?)
}

/// The steps alone, for working out where the complaint stands.
pub fn log_of(query: &Query, id: ComplaintId) -> Result<Vec<Taken>> {
    let rows: Vec<(String, i64)> = query
        .all("select step, at from complaint_step where complaint_id = :id order by number", json!({ "id": id }))?;
    rows.iter().map(|(text, at)| Ok(Taken { step: step_of(text)?, at: *at })).collect()
}

/// Changes the rules, and with them when every open complaint is due.
pub(super) fn save_rules(tx: &Change, timing: &Timing) -> Result<()> {
    timing.save_rules(tx)?;
    let mut open: BTreeMap<(ComplaintId, i64), BTreeMap<i64, Taken>> = BTreeMap::new();
    tx.each(include_str!("open_logs.sql"), json!({}), |line: (ComplaintId, i64, i64, String, i64)| {
        let (id, taken_at, number, step, at) = line;
        open.entry((id, taken_at)).or_default().insert(number, Taken { step: step_of(&step)?, at });
        Ok::<(), Error>(())
    })?;
    let states = open.into_iter().map(|((id, taken_at), log)| {
        let log: Vec<Taken> = log.into_values().collect();
        let mut params = state_params(&State::replay(&log)?, taken_at, timing);
        params["id"] = json!(id);
        Ok(params)
    });
    tx.run_each(include_str!("save_state.sql"), states.collect::<Result<Vec<Value>>>()?)?;
    Ok(())
}

/// The state's columns, as they are kept.
pub(super) fn state_params(state: &State, taken_at: i64, timing: &Timing) -> Value {
    let reading = |clock| timing.clocks.read(clock, state, taken_at);
    let (response, solution, closing) = (reading(Clock::Response), reading(Clock::Solution), reading(Clock::Closing));
    let due_at = [response.due_at, solution.due_at, closing.due_at].into_iter().flatten().min();
    json!({
        "severity": state.severity,
        "stage": state.stage,
        "outcome": state.outcome,
        "department": state.department,
        "responsible_id": state.responsible_id,
        "cause": state.cause,
        "won_back": state.won_back.map(i64::from),
        "paused_at": state.paused_at,
        "greetings_allowed": i64::from(state.greetings_allowed),
        "responded_at": state.responded_at,
        "solved_at": state.solved_at,
        "closed_at": state.closed_at,
        "response_minutes": response.minutes,
        "solution_minutes": solution.minutes,
        "closing_minutes": closing.minutes,
        "response_due_at": response.due_at,
        "solution_due_at": solution.due_at,
        "closing_due_at": closing.due_at,
        "due_at": due_at,
        "cost_minor": state.cost_minor(),
        "steps": state.steps,
    })
}

/// Who took each step, beside the step.
pub struct Entry {
    pub taken: Taken,
    pub staff_id: Option<i64>,
}

/// Adds a complaint with all that was done to it so far: step 1 at least. Its compensation is not written here.
///
/// Errors: those of the facts; `guest_not_found`; those of the steps.
pub fn add(tx: &Change, facts: &ComplaintFacts, log: &[Entry], timing: &Timing) -> Result<ComplaintId> {
    let row = row_of(facts, log, timing)?;
    guest::name_of(tx, facts.guest_id)?;
    let id = ComplaintId(tx.insert(include_str!("insert.sql"), row)?);
    write_steps(tx, id, 1, log)?;
    Ok(id)
}

/// Adds complaints of guests who are there, and returns their ids in the same order. Errors: as [`add`].
pub fn add_all(tx: &Change, new: &[(&ComplaintFacts, &[Entry])], timing: &Timing) -> Result<Vec<ComplaintId>> {
    let rows = new.iter().map(|(facts, log)| row_of(facts, log, timing)).collect::<Result<Vec<Value>>>()?;
    let ids: Vec<ComplaintId> =
        tx.insert_each(include_str!("insert.sql"), rows)?.into_iter().map(ComplaintId).collect();
    let steps = ids.iter().zip(new).flat_map(|(id, (_, log))| step_rows(*id, 1, log));
    tx.run_each(ADD_STEP, steps.collect::<Result<Vec<Value>>>()?)?;
    Ok(ids)
}

/// A complaint as it is written. Errors: those of the facts; those of the steps.
fn row_of(facts: &ComplaintFacts, log: &[Entry], timing: &Timing) -> Result<Value> {
    let steps: Vec<Taken> = log.iter().map(|entry| entry.taken.clone()).collect();
    let state = State::replay(&steps)?;
    let first = log.first().map(|entry| (entry.taken.at, entry.staff_id)).unwrap_or_default();
    let taken_on = timing.day_of(first.0)?;
    facts.validate(taken_on)?;
    let mut params = state_params(&state, first.0, timing);
    params["taken_by"] = json!(first.1);
    params["taken_at"] = json!(first.0);
    params["taken_on"] = json!(taken_on);
    merge(&mut params, facts_params(facts));
    Ok(params)
}

pub(super) fn save_facts(tx: &Change, id: ComplaintId, facts: &ComplaintFacts) -> Result<()> {
    let mut params = facts_params(facts);
    params["id"] = json!(id);
    if let Value::Object(params) = &mut params {
        params.remove("guest_id");
    }
    tx.run(include_str!("save_facts.sql"), params)?;
    Ok(())
}

fn facts_params(facts: &ComplaintFacts) -> Value {
    json!({
        "guest_id": facts.guest_id,
        "text": facts.text,
        "category": facts.category,
        "place_kind": facts.place_kind,
        "place": facts.place,
        "happened_on": facts.happened_on,
        "happened_time": facts.happened_time,
        "wants": facts.wants,
        "channel": facts.channel,
        "sensitive": i64::from(facts.sensitive),
    })
}

fn merge(params: &mut Value, more: Value) {
    if let (Value::Object(all), Value::Object(more)) = (params, more) {
        all.extend(more);
    }
}

/// Adds steps to a complaint's log; the first gets this number.
pub(super) fn write_steps(tx: &Change, id: ComplaintId, first: i64, log: &[Entry]) -> Result<()> {
    tx.run_each(ADD_STEP, step_rows(id, first, log).collect::<Result<Vec<Value>>>()?)?;
    Ok(())
}

const ADD_STEP: &str = "insert into complaint_step (complaint_id, number, step, staff_id, at)
   values (:complaint_id, :number, :step, :staff_id, :at)";

fn step_rows(id: ComplaintId, first: i64, log: &[Entry]) -> impl Iterator<Item = Result<Value>> {
    log.iter().zip(first..).map(move |(entry, number)| {
        let text = serde_json::to_string(&entry.taken.step).map_err(|error| Error::Book(BookError::from(error)))?;
        Ok(json!({
            "complaint_id": id,
            "number": number,
            "step": text,
            "staff_id": entry.staff_id,
            "at": entry.taken.at,
        }))
    })
}

/// Who may see a sensitive complaint besides those who always may. Errors: `staff_not_found`.
pub(super) fn set_viewers(tx: &Change, id: ComplaintId, viewers: &[i64]) -> Result<()> {
    let named: BTreeSet<i64> = viewers_of(tx, id)?.into_iter().collect();
    let wanted: BTreeSet<i64> = viewers.iter().copied().collect();
    let row = |staff_id: &i64| json!({ "id": id, "staff_id": staff_id });
    let (gone, new): (Vec<Value>, Vec<Value>) =
        (named.difference(&wanted).map(row).collect(), wanted.difference(&named).map(row).collect());
    if !new.is_empty() {
        let staff: BTreeSet<i64> = staff::list(tx)?.into_iter().map(|member| member.id).collect();
        if !wanted.is_subset(&staff) {
            return refuse("staff_not_found").err();
        }
    }
    tx.run_each("delete from complaint_viewer where complaint_id = :id and staff_id = :staff_id", gone)?;
    tx.run_each("insert into complaint_viewer (complaint_id, staff_id) values (:id, :staff_id)", new)?;
    Ok(())
}

pub(super) fn viewers_of(query: &Query, id: ComplaintId) -> Result<Vec<i64>> {
    Ok(query.column(
        "select staff_id from complaint_viewer where complaint_id = :id order by staff_id",
        json!({ "id": id }),
    )?)
}

/// A complaint of a guest, as far as a sheet of paper may tell of it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Printed {
    pub guest_id: GuestId,
    pub category: ComplaintCategory,
    pub severity: Severity,
    pub taken_on: NaiveDate,
    pub stage: Stage,
}

/// The complaints of these guests that are not sensitive: paper lies about. Shape: newest first.
pub fn printed_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<Printed>> {
    let rows: Vec<Printed> = query.all(
        "select guest_id, category, severity, taken_on, stage from complaint
         where guest_id in (select value from integers(:guests)) and sensitive = 0 order by taken_at desc, id desc",
        json!({ "guests": guests }),
    )?;
    Ok(ByGuest::of_rows(rows, |printed| printed.guest_id))
}

/// An open serious complaint, as far as everybody who meets the guest has to know of it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Grave {
    pub guest_id: GuestId,
    pub category: ComplaintCategory,
    pub severity: Severity,
    pub taken_on: NaiveDate,
    #[serde(with = "flag")]
    pub sensitive: bool,
}

/// Shape: the worst first, then the oldest. Served by complaint_open_grave.
pub fn graves_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<Grave>> {
    let rows: Vec<Grave> = query.all(
        "select guest_id, category, severity, taken_on, sensitive from grave_complaint
         where guest_id in (select value from integers(:guests)) order by severity, taken_at",
        json!({ "guests": guests }),
    )?;
    Ok(ByGuest::of_rows(rows, |grave| grave.guest_id))
}

/// How many complaints are on file for a guest, whoever may see them.
pub fn count_of_guest(query: &Query, guest_id: GuestId) -> Result<i64> {
    let (count,): (i64,) =
        query.one("select count(*) from complaint where guest_id = :guest_id", json!({ "guest_id": guest_id }))?;
    Ok(count)
}
