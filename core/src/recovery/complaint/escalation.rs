//! Clocks that are up, brought before the next role: once before the manager, and before the administrator when the
//! time has passed twice. Asked by the clock beside the window; knows no window.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{Clock, ComplaintId, MINUTE_MS, Severity, Timing};
use crate::book::{Acting, Op, Query, Role};
use crate::desk::{Call, Nothing};
use crate::error::Result;

pub const ESCALATED: Op = Op::new("complaint_escalated");

/// Nobody's number: the clock acts by itself, so that nobody's undo takes it back.
const THE_CLOCK: i64 = 0;

/// A clock that was up and whom it was brought before just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Escalation {
    pub complaint_id: ComplaintId,
    pub clock: Clock,
    pub role: Role,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Escalated {
    pub escalations: Vec<Escalation>,
}

#[derive(Deserialize)]
struct Up {
    id: ComplaintId,
    severity: Severity,
    response_due_at: Option<i64>,
    solution_due_at: Option<i64>,
    closing_due_at: Option<i64>,
}

impl Up {
    fn due_at(&self, clock: Clock) -> Option<i64> {
        match clock {
            Clock::Response => self.response_due_at,
            Clock::Solution => self.solution_due_at,
            Clock::Closing => self.closing_due_at,
        }
    }
}

/// Notes every clock that is up and was not brought before the role it is due to yet. Writes nothing when there is none.
pub fn complaint_escalate(call: &Call, _: Nothing) -> Result<Escalated> {
    let (property, now_ms) = (call.property()?, call.now_ms());
    let escalations = call.read(|query| owed_now(query, &Timing::load(query, &property)?, now_ms))?;
    if escalations.is_empty() {
        return Ok(Escalated { escalations });
    }
    let acting = Acting { staff_id: THE_CLOCK, role: Role::Administrator, now_ms };
    let (escalations, note) = call.book()?.change(acting, ESCALATED, |tx| {
        // Read again: another call may have been here since.
        let escalations = owed_now(tx, &Timing::load(tx, &property)?, now_ms)?;
        tx.tell("count", escalations.len());
        tx.run_each(
            "insert into complaint_escalation (complaint_id, clock, role, at)
             values (:complaint_id, :clock, :role, :at)",
            escalations.iter().map(|Escalation { complaint_id, clock, role }| {
                json!({ "complaint_id": complaint_id, "clock": clock, "role": role, "at": now_ms })
            }),
        )?;
        Ok::<_, crate::error::Error>(escalations)
    })?;
    call.note(note);
    Ok(Escalated { escalations })
}

fn owed_now(query: &Query, timing: &Timing, now_ms: i64) -> Result<Vec<Escalation>> {
    let now = json!({ "now": now_ms });
    let up: Vec<Up> = query.all(
        "select id, severity, response_due_at, solution_due_at, closing_due_at from complaint
         where stage <> 'closed' and due_at is not null and due_at <= :now order by due_at, id",
        &now,
    )?;
    let noted: Vec<(ComplaintId, Clock, Role)> = query.all(include_str!("noted.sql"), &now)?;
    let noted: BTreeSet<_> = noted.into_iter().collect();
    let clocks = &timing.clocks;
    let mut owed = Vec::new();
    for complaint in up {
        for clock in Clock::ALL {
            let Some(due_at) = complaint.due_at(clock).filter(|due_at| *due_at <= now_ms) else { continue };
            let limit = clocks.rules.of(complaint.severity).minutes(clock);
            let late = clocks.hours.between(due_at, now_ms) / MINUTE_MS;
            let roles: &[Role] = if late >= limit { &[Role::Manager, Role::Administrator] } else { &[Role::Manager] };
            let new = roles.iter().filter(|role| !noted.contains(&(complaint.id, clock, **role)));
            owed.extend(new.map(|role| Escalation { complaint_id: complaint.id, clock, role: *role }));
        }
    }
    Ok(owed)
}
