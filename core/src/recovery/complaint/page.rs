//! One complaint with everything: its facts, state, clocks, and each step with who and when.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::store::{Row, log_rows, row, viewers_of};
use super::{
    Asked, Clock, ComplaintFacts, ComplaintId, Owed, Stage, State, Step, StepKind, Taken, may_take, owed, owed_above,
};
use crate::book::{Query, Role};
use crate::compensation::{self, Compensation};
use crate::desk::Call;
use crate::error::Result;
use crate::guest::{self, GuestLine};
use crate::promise::{self, Promise};
use crate::trace::{self, Trace};

/// How a clock stands just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClockState {
    Overdue,
    /// Less is left than the house wants to be warned of.
    Soon,
    Running,
    /// It stands still while the house waits for the guest.
    Waiting,
    Stopped,
}

impl ClockState {
    /// Of a clock that has not stopped. Units: milliseconds UTC, `soon` minutes.
    pub fn of(due_at: Option<i64>, now_ms: i64, soon: u32) -> Self {
        match due_at {
            None => ClockState::Waiting,
            Some(due_at) if due_at <= now_ms => ClockState::Overdue,
            Some(due_at) if due_at - now_ms <= i64::from(soon) * super::MINUTE_MS => ClockState::Soon,
            Some(_) => ClockState::Running,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ClockView {
    pub clock: Clock,
    pub state: ClockState,
    /// Units: milliseconds UTC. Null once it has stopped and while it waits.
    pub due_at: Option<i64>,
    /// Units: minutes of service time it ran; null while it runs.
    pub minutes: Option<i64>,
    /// The highest role it was brought before, if it was up.
    pub escalated_to: Option<Role>,
}

/// One step of the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LogLine {
    pub number: i64,
    #[serde(flatten)]
    pub step: Step,
    pub staff_id: Option<i64>,
    pub staff: Option<String>,
    /// Units: milliseconds UTC.
    pub at: i64,
    /// The change that can be undone to take this step back; null while later steps rest on it, and for step 1.
    pub undo: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Complaint {
    pub id: ComplaintId,
    pub facts: ComplaintFacts,
    pub guest: GuestLine,
    /// Who may see it besides those who always may. Shape: staff ids.
    pub viewers: Vec<i64>,
    pub taken_by: Option<i64>,
    /// Units: milliseconds UTC.
    pub taken_at: i64,
    pub state: State,
    /// What it costs the house so far.
    pub cost_minor: i64,
    /// Response, solution, closing.
    pub clocks: Vec<ClockView>,
    /// Oldest first.
    pub log: Vec<LogLine>,
    /// What the person at the desk may do now.
    pub allowed: Vec<StepKind>,
    /// The stages it can be sent back to.
    pub back_to: Vec<Stage>,
    /// Who owes the next step.
    pub owed: Owed,
    pub compensation: Vec<Compensation>,
    pub promises: Vec<Promise>,
    /// The tasks of its solution.
    pub traces: Vec<Trace>,
}

#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ComplaintRequest {
    pub id: ComplaintId,
}

/// Errors: `complaint_not_found`, also for one that the person at the desk may not see.
pub fn complaint_open(call: &Call, request: ComplaintRequest) -> Result<Complaint> {
    call.read(|query| load(query, request.id, &Asked::load(query, call)?))
}

fn load(query: &Query, id: ComplaintId, asked: &Asked) -> Result<Complaint> {
    let row = row(query, id, asked.actor)?;
    let rows = log_rows(query, id)?;
    let steps = rows.iter().map(|row| Ok(Taken { step: row.step()?, at: row.at })).collect::<Result<Vec<_>>>()?;
    let state = State::replay(&steps)?;
    let last = state.steps;
    let log = rows.into_iter().zip(steps).map(|(row, taken)| LogLine {
        number: row.number,
        step: taken.step,
        staff_id: row.staff_id,
        staff: row.staff,
        at: row.at,
        undo: row.change_id.filter(|_| row.number == last && row.number > 1),
    });
    let owed = owed(&state, row.taken_by);
    let compensation = compensation::of_complaint(query, id.0)?;
    let offered_minor = compensation.iter().map(|offer| i64::from(offer.quantity) * offer.cost_minor).sum();
    let above = state.stage == Stage::Decision && asked.is_above_managers(offered_minor);
    Ok(Complaint {
        id,
        guest: guest::line(query, row.facts.guest_id)?,
        viewers: viewers_of(query, id)?,
        taken_by: row.taken_by,
        taken_at: row.taken_at,
        cost_minor: state.cost_minor(),
        clocks: clocks(&state, &row, &escalated(query, id)?, asked),
        log: log.collect(),
        allowed: StepKind::ALL
            .into_iter()
            .filter(|kind| state.takes(*kind) && may_take(asked.actor, *kind, &state, row.taken_by))
            .collect(),
        back_to: state.may_go_back_to().collect(),
        owed: if above { owed_above(owed) } else { owed },
        compensation,
        promises: promise::of_complaint(query, id.0)?,
        traces: trace::of_complaint(query, id.0)?,
        facts: row.facts,
        state,
    })
}

/// Which clocks were up, and whom that was brought before.
fn escalated(query: &Query, id: ComplaintId) -> Result<Vec<(Clock, Role)>> {
    Ok(query.all(
        "select clock, role from complaint_escalation where complaint_id = :id order by at, id",
        json!({ "id": id }),
    )?)
}

fn clocks(state: &State, row: &Row, escalated: &[(Clock, Role)], asked: &Asked) -> Vec<ClockView> {
    let view = |clock: Clock| {
        let reading = asked.timing.clocks.read(clock, state, row.taken_at);
        let running = ClockState::of(reading.due_at, asked.now_ms, asked.soon());
        ClockView {
            clock,
            state: if reading.minutes.is_some() { ClockState::Stopped } else { running },
            due_at: reading.due_at,
            minutes: reading.minutes,
            escalated_to: escalated.iter().filter(|(up, _)| *up == clock).map(|(_, role)| *role).max(),
        }
    };
    Clock::ALL.into_iter().map(view).collect()
}
