//! Complaints as a list and as a board: overdue ones first.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{
    Asked, Cause, ClockState, ComplaintCategory, ComplaintId, Outcome, Owed, PlaceKind, Severity, Stage, State, owed,
    owed_above, seen_by,
};
use crate::book::{Query, Role};
use crate::desk::{Call, Nothing, flag};
use crate::error::Result;
use crate::guest::{ByGuest, GuestId, Tier};
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

/// One complaint as lists, the board, the report and the hand-over have it.
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
    /// At the property.
    pub taken_on: NaiveDate,
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
    pub cause: Option<Cause>,
    pub won_back: Option<bool>,
    /// How long it took. Units: minutes of service time; null while that clock runs.
    pub response_minutes: Option<i64>,
    pub solution_minutes: Option<i64>,
    pub closing_minutes: Option<i64>,
    /// The highest role that an overdue clock was escalated to.
    pub escalated_to: Option<Role>,
    /// How the first clock stands.
    #[serde(default = "stopped")]
    pub clock: ClockState,
    /// What waits for its decision. Units: minor units of the property's currency.
    pub offered_minor: Option<i64>,
    /// Who owes the next step.
    #[serde(default)]
    pub owed: Owed,
}

fn stopped() -> ClockState {
    ClockState::Stopped
}

impl ComplaintLine {
    fn seen(mut self, asked: &Asked) -> Self {
        if self.stage == Stage::Closed {
            return self;
        }
        self.clock = ClockState::of(self.due_at, asked.now_ms, asked.soon());
        self.owed = owed(
            &State {
                department: self.department,
                responsible_id: self.responsible_id,
                ..State::at(self.severity, self.stage)
            },
            self.taken_by,
        );
        if asked.is_above_managers(self.offered_minor.unwrap_or(0)) {
            self.owed = owed_above(self.owed);
        }
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

/// By their first clock; those that wait have none that runs.
pub(super) const BY_CLOCK: &str = "complaint.due_at nulls last, complaint.id";

pub fn list(query: &Query, request: &ComplaintListRequest, asked: &Asked) -> Result<ComplaintList> {
    let (conditions, params) = conditions(&request.filter, asked);
    let (total,): (i64,) = query.one(&format!("select count(*) from complaint where {conditions}"), &params)?;
    Ok(ComplaintList { total, complaints: page(query, request, asked)? })
}

/// The lines of a list, without how many there are in all.
fn page(query: &Query, request: &ComplaintListRequest, asked: &Asked) -> Result<Vec<ComplaintLine>> {
    let (conditions, mut params) = conditions(&request.filter, asked);
    let order = match request.filter.standing {
        ComplaintStanding::Closed | ComplaintStanding::All => "complaint.taken_at desc, complaint.id desc",
        _ => BY_CLOCK,
    };
    params.insert("limit".to_owned(), json!(request.limit.unwrap_or(LINES)));
    params.insert("offset".to_owned(), json!(request.offset));
    let mut lines = Vec::new();
    each_line(
        query,
        &format!("where {conditions} order by {order} limit :limit offset :offset"),
        &params,
        asked,
        |line| {
            lines.push(line);
            Ok(())
        },
    )?;
    Ok(lines)
}

/// Hands on the lines that `rest`, the end of the statement, names.
pub(super) fn each_line(
    query: &Query,
    rest: &str,
    params: &Map<String, Value>,
    asked: &Asked,
    mut take: impl FnMut(ComplaintLine) -> Result<()>,
) -> Result<()> {
    let sql = format!("{} {rest}", include_str!("lines.sql"));
    query.each(&sql, params, |line: ComplaintLine| take(line.seen(asked)))
}

/// What a line has to meet, for a `where` clause, with its parameters.
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

/// Guests' complaints, as their pages show them. Shape: open ones by their clocks, then closed ones, newest first.
pub fn of_guests(query: &Query, guests: &[GuestId], asked: &Asked) -> Result<ByGuest<ComplaintLine>> {
    let mut params = Map::new();
    let seen = seen_by(asked.actor, &mut params);
    params.insert("guests".to_owned(), json!(guests));
    let which = "complaint.guest_id in (select value from integers(:guests))";
    let mut lines = Vec::new();
    each_line(query, &format!("where {which} and {seen} order by {BY_CLOCK}"), &params, asked, |line| {
        lines.push(line);
        Ok(())
    })?;
    let (mut closed, open): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.stage == Stage::Closed);
    closed.sort_by_key(|line| std::cmp::Reverse((line.taken_at, line.id)));
    Ok(ByGuest::of_rows(open.into_iter().chain(closed), |line| line.guest_id))
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
        let open = ComplaintFilter { standing: ComplaintStanding::Open, stage: None, ..request.filter };
        let (conditions, mut params) = conditions(&open, &asked);
        params.insert("now".to_owned(), json!(asked.now_ms));
        let sql = format!(
            "select complaint.stage, count(*), count(*) filter (where complaint.due_at <= :now) from complaint
             where {conditions} group by complaint.stage"
        );
        let counts: Vec<(Stage, i64, i64)> = query.all(&sql, &params)?;
        let stages = Stage::ALL.into_iter().filter(|stage| *stage != Stage::Closed);
        let column = |stage: Stage| {
            let Some((_, total, overdue)) = counts.iter().find(|(counted, ..)| *counted == stage) else {
                return Ok(BoardColumn { stage, total: 0, overdue: 0, complaints: Vec::new() });
            };
            let filter = ComplaintFilter { stage: Some(stage), ..open.clone() };
            let complaints = page(query, &ComplaintListRequest { filter, offset: 0, limit: Some(CARDS) }, &asked)?;
            Ok(BoardColumn { stage, total: *total, overdue: *overdue, complaints })
        };
        stages.map(column).collect()
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
        let open = ComplaintFilter { standing: ComplaintStanding::Open, ..ComplaintFilter::default() };
        let (conditions, mut params) = conditions(&open, &asked);
        params.insert("now".to_owned(), json!(asked.now_ms));
        params.insert("soon".to_owned(), json!(asked.soon_ms()));
        let sql = format!(
            "select count(*),
               count(*) filter (where complaint.due_at <= :now),
               count(*) filter (where complaint.due_at <= :soon),
               count(*) filter (where complaint.paused_at is not null)
             from complaint where {conditions}"
        );
        let (open, overdue, soon, waiting): (i64, i64, i64, i64) = query.one(&sql, &params)?;
        Ok(ComplaintCounts { open, overdue, soon: soon - overdue, waiting, now_ms: asked.now_ms })
    })
}
