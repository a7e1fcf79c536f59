//! Complaints as a list and as a board: overdue ones first.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::store::Timing;
use super::{
    ClockState, ComplaintCategory, ComplaintId, Outcome, Owed, PlaceKind, Severity, Stage, State, owed, seen_by,
};
use crate::book::Query;
use crate::desk::{Actor, Call, Nothing, flag};
use crate::error::Result;
use crate::guest::{GuestId, Tier};
use crate::staff::Department;

/// Which complaints, by how they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ComplaintStanding {
    #[default]
    Open,
    Overdue,
    /// Overdue or due soon.
    Soon,
    /// Waiting for the guest.
    Waiting,
    Closed,
    All,
}

/// What a person narrows the list by; saved filters are these.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ComplaintFilter {
    pub standing: ComplaintStanding,
    pub stage: Option<Stage>,
    pub category: Option<ComplaintCategory>,
    pub severity: Option<Severity>,
    pub department: Option<Department>,
    pub responsible_id: Option<i64>,
    pub guest_id: Option<GuestId>,
    pub place: String,
    /// Taken on this day or later.
    pub from: Option<NaiveDate>,
    /// Taken on this day or earlier.
    pub to: Option<NaiveDate>,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct ComplaintListRequest {
    pub filter: ComplaintFilter,
    pub offset: u32,
    /// 60, where it is left out.
    pub limit: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ComplaintLine {
    pub id: ComplaintId,
    pub guest_id: GuestId,
    pub guest: String,
    pub native_name: String,
    pub tier: Tier,
    pub dangers: i64,
    /// How many serious complaints of the guest are open.
    pub open_complaints: i64,
    pub text: String,
    pub category: ComplaintCategory,
    pub severity: Severity,
    pub place_kind: PlaceKind,
    pub place: String,
    #[serde(with = "flag")]
    #[ts(type = "boolean")]
    pub sensitive: bool,
    pub stage: Stage,
    pub outcome: Option<Outcome>,
    pub department: Option<Department>,
    pub responsible_id: Option<i64>,
    pub taken_by: Option<i64>,
    /// Units of all instants: milliseconds UTC.
    pub taken_at: i64,
    pub paused_at: Option<i64>,
    pub closed_at: Option<i64>,
    pub response_due_at: Option<i64>,
    pub solution_due_at: Option<i64>,
    pub closing_due_at: Option<i64>,
    /// The first clock that is up; null when closed or waiting.
    pub due_at: Option<i64>,
    pub cost_minor: i64,
    /// How often a clock that was up was brought before somebody.
    pub escalations: i64,
    /// How the first clock stands.
    #[serde(default = "stopped")]
    pub clock: ClockState,
    /// Who owes the next step.
    #[serde(default)]
    pub owed: Owed,
}

fn stopped() -> ClockState {
    ClockState::Stopped
}

impl ComplaintLine {
    fn at(mut self, now_ms: i64, soon: u32) -> Self {
        if self.stage == Stage::Closed {
            return self;
        }
        self.clock = ClockState::of(self.due_at, now_ms, soon);
        self.owed = owed(
            &State {
                department: self.department,
                responsible_id: self.responsible_id,
                ..State::at(self.severity, self.stage)
            },
            self.taken_by,
        );
        self
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ComplaintList {
    pub total: i64,
    pub complaints: Vec<ComplaintLine>,
}

/// How many lines a page of the list has when nobody says.
const LINES: u32 = 60;

/// Shape: open ones by their first clock, those that wait last; closed ones newest first.
pub fn complaint_list(call: &Call, request: ComplaintListRequest) -> Result<ComplaintList> {
    call.read(|query| list(query, &request, &Asked::load(query, call)?))
}

/// Who asks, when, and what counts as soon.
pub struct Asked {
    actor: Actor,
    now_ms: i64,
    soon: u32,
}

impl Asked {
    pub fn load(query: &Query, call: &Call) -> Result<Self> {
        let soon = Timing::load(query, &call.property()?)?.rules.soon;
        Ok(Asked { actor: call.actor()?, now_ms: call.now_ms(), soon })
    }

    /// Until when a clock is overdue or due soon.
    fn soon_ms(&self) -> i64 {
        self.now_ms + i64::from(self.soon) * super::MINUTE_MS
    }
}

pub fn list(query: &Query, request: &ComplaintListRequest, asked: &Asked) -> Result<ComplaintList> {
    let (conditions, mut params) = conditions(&request.filter, asked);
    let (total,): (i64,) =
        query.one(&format!("select count(*) from complaint where {conditions}"), Value::Object(params.clone()))?;
    let order = match request.filter.standing {
        ComplaintStanding::Closed | ComplaintStanding::All => "complaint.taken_at desc, complaint.id desc",
        _ => "complaint.due_at is null, complaint.due_at, complaint.id",
    };
    params.insert("limit".to_owned(), json!(request.limit.unwrap_or(LINES)));
    params.insert("offset".to_owned(), json!(request.offset));
    let rest = format!("where {conditions} order by {order} limit :limit offset :offset");
    Ok(ComplaintList { total, complaints: lines(query, &rest, params, asked)? })
}

fn lines(query: &Query, rest: &str, params: Map<String, Value>, asked: &Asked) -> Result<Vec<ComplaintLine>> {
    let sql = format!("{} {rest}", include_str!("lines.sql"));
    let found: Vec<ComplaintLine> = query.all(&sql, Value::Object(params))?;
    Ok(found.into_iter().map(|line| line.at(asked.now_ms, asked.soon)).collect())
}

fn conditions(filter: &ComplaintFilter, asked: &Asked) -> (String, Map<String, Value>) {
    let mut params = Map::new();
    let mut all = vec![seen_by(asked.actor, &mut params).to_owned()];
    let standing = match filter.standing {
        ComplaintStanding::Open => "complaint.stage <> 'closed'",
        ComplaintStanding::Overdue => "complaint.stage <> 'closed' and complaint.due_at <= :now",
        ComplaintStanding::Soon => "complaint.stage <> 'closed' and complaint.due_at <= :soon",
        ComplaintStanding::Waiting => "complaint.stage <> 'closed' and complaint.paused_at is not null",
        ComplaintStanding::Closed => "complaint.stage = 'closed'",
        ComplaintStanding::All => "true",
    };
    all.push(standing.to_owned());
    match filter.standing {
        ComplaintStanding::Overdue => params.insert("now".to_owned(), json!(asked.now_ms)),
        ComplaintStanding::Soon => params.insert("soon".to_owned(), json!(asked.soon_ms())),
        _ => None,
    };
    let mut equals = |column: &str, value: Value| {
        if !value.is_null() {
            all.push(format!("complaint.{column} = :{column}"));
            params.insert(column.to_owned(), value);
        }
    };
    equals("stage", json!(filter.stage));
    equals("category", json!(filter.category));
    equals("severity", json!(filter.severity));
    equals("department", json!(filter.department));
    equals("responsible_id", json!(filter.responsible_id));
    equals("guest_id", json!(filter.guest_id));
    let place = filter.place.trim();
    equals("place", if place.is_empty() { Value::Null } else { json!(place) });
    for (sign, name, day) in [(">=", "from", filter.from), ("<=", "to", filter.to)] {
        if let Some(day) = day {
            all.push(format!("complaint.taken_on {sign} :{name}"));
            params.insert(name.to_owned(), json!(day));
        }
    }
    (all.join(" and "), params)
}

/// A guest's complaints, as the page shows them. Shape: open ones by their clocks, then closed ones, newest first.
pub fn of_guest(query: &Query, guest_id: GuestId, asked: &Asked) -> Result<Vec<ComplaintLine>> {
    let mut all = Vec::new();
    for standing in [ComplaintStanding::Open, ComplaintStanding::Closed] {
        let filter = ComplaintFilter { standing, guest_id: Some(guest_id), ..ComplaintFilter::default() };
        all.extend(list(query, &ComplaintListRequest { filter, offset: 0, limit: Some(LINES) }, asked)?.complaints);
    }
    Ok(all)
}

/// One column of the board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BoardColumn {
    pub stage: Stage,
    pub total: i64,
    pub overdue: i64,
    /// The first of them, by their clocks.
    pub complaints: Vec<ComplaintLine>,
}

/// How many cards a column shows; the list has the others.
const CARDS: u32 = 30;

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct BoardRequest {
    pub filter: ComplaintFilter,
}

/// Shape: every open stage in the order of the steps. The filter's own stage and standing do not count.
pub fn complaint_board(call: &Call, request: BoardRequest) -> Result<Vec<BoardColumn>> {
    call.read(|query| {
        let asked = Asked::load(query, call)?;
        let mut columns = Vec::new();
        for stage in Stage::ALL.into_iter().filter(|stage| *stage != Stage::Closed) {
            let filter =
                ComplaintFilter { standing: ComplaintStanding::Open, stage: Some(stage), ..request.filter.clone() };
            let list = list(query, &ComplaintListRequest { filter, offset: 0, limit: Some(CARDS) }, &asked)?;
            let overdue =
                ComplaintFilter { standing: ComplaintStanding::Overdue, stage: Some(stage), ..request.filter.clone() };
            let (conditions, params) = conditions(&overdue, &asked);
            let (overdue,): (i64,) =
                query.one(&format!("select count(*) from complaint where {conditions}"), Value::Object(params))?;
            columns.push(BoardColumn { stage, total: list.total, overdue, complaints: list.complaints });
        }
        Ok(columns)
    })
}

/// How many are open, for the rail and for Today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct ComplaintCounts {
    pub open: i64,
    pub overdue: i64,
    /// Due soon, not overdue yet.
    pub soon: i64,
    /// Waiting for the guest.
    pub waiting: i64,
    /// The moment by which they were counted, and by which a screen counts down. Units: milliseconds UTC.
    pub now_ms: i64,
}

pub fn complaint_counts(call: &Call, _: Nothing) -> Result<ComplaintCounts> {
    call.read(|query| {
        let asked = Asked::load(query, call)?;
        let count = |standing| {
            let (conditions, params) = conditions(&ComplaintFilter { standing, ..ComplaintFilter::default() }, &asked);
            let (count,): (i64,) =
                query.one(&format!("select count(*) from complaint where {conditions}"), Value::Object(params))?;
            Ok::<_, crate::error::Error>(count)
        };
        let overdue = count(ComplaintStanding::Overdue)?;
        Ok(ComplaintCounts {
            open: count(ComplaintStanding::Open)?,
            overdue,
            soon: count(ComplaintStanding::Soon)? - overdue,
            waiting: count(ComplaintStanding::Waiting)?,
            now_ms: asked.now_ms,
        })
    })
}
