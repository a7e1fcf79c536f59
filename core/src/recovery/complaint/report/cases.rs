//! Which complaints are in the report: open ones, and those that were new or closed in its period.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::book::Query;
use crate::complaint::speech::Speech;
use crate::complaint::{
    Cause, ClockState, ComplaintCategory, ComplaintPeriod, Outcome, Owed, PlaceKind, Severity, Stage, State, owed,
    seen_by,
};
use crate::desk::{Actor, Call, flag};
use crate::error::{Error, Result};
use crate::staff::Department;

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Case {
    pub id: i64,
    pub guest: String,
    pub dangers: String,
    pub text: String,
    pub category: ComplaintCategory,
    pub severity: Severity,
    pub place_kind: PlaceKind,
    pub place: String,
    #[serde(with = "flag")]
    pub sensitive: bool,
    pub stage: Stage,
    pub outcome: Option<Outcome>,
    pub department: Option<Department>,
    pub responsible_id: Option<i64>,
    pub taken_by: Option<i64>,
    pub taken_on: NaiveDate,
    pub paused_at: Option<i64>,
    pub closed_at: Option<i64>,
    pub due_at: Option<i64>,
    pub cost_minor: i64,
    pub won_back: Option<i64>,
    pub cause: Option<Cause>,
    pub response_minutes: Option<i64>,
    pub solution_minutes: Option<i64>,
    pub closing_minutes: Option<i64>,
}

impl Case {
    /// How its first clock stands; a closed one has none that runs.
    pub fn clock(&self, now_ms: i64, soon: u32) -> ClockState {
        if self.stage == Stage::Closed { ClockState::Stopped } else { ClockState::of(self.due_at, now_ms, soon) }
    }

    pub fn owed(&self) -> Owed {
        let state = State {
            department: self.department,
            responsible_id: self.responsible_id,
            ..State::at(self.severity, self.stage)
        };
        owed(&state, self.taken_by)
    }

    /// Files and paper go from hand to hand: a sensitive complaint is counted there, and not told.
    fn told(self, speech: &Speech) -> Self {
        if !self.sensitive {
            return self;
        }
        Case {
            guest: speech.text("complaint-report-sensitive"),
            dangers: String::new(),
            text: String::new(),
            place_kind: PlaceKind::Elsewhere,
            place: String::new(),
            department: None,
            responsible_id: None,
            taken_by: None,
            cause: None,
            ..self
        }
    }
}

/// All that the report tells of, each list in its order.
pub(super) struct Cases {
    /// By stage, overdue ones first.
    pub open: Vec<Case>,
    /// Newest first.
    pub came_in: Vec<Case>,
    /// Newest first.
    pub closed: Vec<Case>,
}

/// How often long reading says how far it is.
const TELL_EVERY: u64 = 500;

pub(super) struct Ask<'a> {
    pub call: &'a Call<'a>,
    pub query: &'a Query<'a>,
    pub actor: Actor,
    pub period: ComplaintPeriod,
}

impl Ask<'_> {
    /// Errors: `cancelled`.
    pub fn cases(&self, speech: &Speech) -> Result<Cases> {
        let property = self.call.property()?;
        let ComplaintPeriod { from, to } = self.period;
        let day_after = to.succ_opt().unwrap_or(to);
        let lists = [
            ("complaint.stage <> 'closed'", "complaint.due_at is null, complaint.due_at, complaint.id", json!({})),
            (
                "complaint.taken_on between :from and :to",
                "complaint.taken_at desc, complaint.id desc",
                json!({ "from": from, "to": to }),
            ),
            (
                "complaint.closed_at >= :from and complaint.closed_at < :to",
                "complaint.closed_at desc, complaint.id desc",
                json!({ "from": property.start_of(from)?, "to": property.start_of(day_after)? }),
            ),
        ];
        let lists = lists.map(|(condition, order, params)| (self.seen(condition), order, self.with_me(params)));
        let mut total = 0;
        for (condition, _, params) in &lists {
            let sql = format!("select count(*) from complaint where {condition}");
            let (count,): (u64,) = self.query.one(&sql, params)?;
            total += count;
        }
        let mut done = 0;
        let mut read = Vec::new();
        for (condition, order, params) in &lists {
            let sql = format!("{} where {condition} order by {order}", include_str!("cases.sql"));
            let mut cases = Vec::new();
            self.query.each(&sql, params, |case: Case| {
                if done % TELL_EVERY == 0 {
                    self.call.progress(done, total * 2)?;
                }
                done += 1;
                cases.push(case.told(speech));
                Ok::<(), Error>(())
            })?;
            read.push(cases);
        }
        let [mut open, came_in, closed] = <[Vec<Case>; 3]>::try_from(read).unwrap_or_default();
        // By their clocks already: within a stage those that are up stay first.
        open.sort_by_key(|case| case.stage);
        Ok(Cases { open, came_in, closed })
    }

    /// A condition that leaves out what this person may not see.
    fn seen(&self, condition: &str) -> String {
        format!("{condition} and {}", seen_by(self.actor, &mut Map::new()))
    }

    fn with_me(&self, params: Value) -> Value {
        let mut all = Map::new();
        seen_by(self.actor, &mut all);
        if let Value::Object(params) = params {
            all.extend(params);
        }
        Value::Object(all)
    }
}
