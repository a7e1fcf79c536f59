//! How traces are kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::{NewTrace, Trace, TraceSource};
use crate::book::{Change, Query};
use crate::error::{Result, refuse};
use crate::guest::{self, ByGuest, GuestId};
use crate::staff::Department;
use crate::task::{self, Done, Filter, Task};

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TraceListRequest {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub department: Option<Department>,
    pub guest_id: Option<GuestId>,
    pub open_only: bool,
    pub limit: Option<u32>,
}

/// Everything of a [`Trace`]; what follows says which. `:today` decides whose room an overdue one is taken to.
const SELECT: &str = "select trace.id, trace.guest_id, guest.display_name as guest, guest.tier,
    guest_marks.dangers, guest_marks.open_complaints,
    coalesce((
      select arrival.room from arrival
      where arrival.guest_id = trace.guest_id
        and arrival.arrives_on <= case when trace.due_on < :today then :today else trace.due_on end
        and coalesce(arrival.departs_on, arrival.arrives_on)
          >= case when trace.due_on < :today then :today else trace.due_on end
      order by arrival.arrives_on desc, arrival.id desc limit 1
    ), '') as room,
    trace.complaint_id, trace.preference_id, trace.special_date_id, trace.department, trace.text, trace.due_on,
    maker.name as made_by, trace.made_at, doer.name as done_by, trace.done_at, trace.done_note
  from trace
  join guest on guest.id = trace.guest_id
  join guest_marks on guest_marks.guest_id = trace.guest_id
  left join staff as maker on maker.id = trace.made_by
  left join staff as doer on doer.id = trace.done_by";

fn select(query: &Query, which: &str, params: Value) -> Result<Vec<Trace>> {
    Ok(query.all(&format!("{SELECT} {which}"), params)?)
}

/// A day before every other: where nobody asks about today, rooms are those of the traces' own days.
const NEVER: &str = "";

/// Errors: `trace_not_found`.
pub fn load(query: &Query, id: i64) -> Result<Trace> {
    match select(query, "where trace.id = :id", json!({ "id": id, "today": NEVER }))?.pop() {
        Some(trace) => Ok(trace),
        None => refuse("trace_not_found").err(),
    }
}

/// All traces about these guests. Shape: open ones first, by day; then those done, newest first. Served by trace_by_guest.
pub fn traces_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<Trace>> {
    let found = select(
        query,
        "where trace.guest_id in (select value from integers(:guests))
         order by trace.done_at is not null, trace.done_at desc nulls last, trace.due_on, trace.id",
        json!({ "guests": guests, "today": NEVER }),
    )?;
    Ok(ByGuest::of_rows(found, |trace| trace.guest_id))
}

/// The open traces about these guests. Shape: by day. Served by trace_by_guest.
pub fn open_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<Trace>> {
    let found = select(
        query,
        "where trace.guest_id in (select value from integers(:guests)) and trace.done_at is null
         order by trace.due_on, trace.id",
        json!({ "guests": guests, "today": NEVER }),
    )?;
    Ok(ByGuest::of_rows(found, |trace| trace.guest_id))
}

/// The traces of a complaint. Shape: as they were given. Served by trace_by_complaint.
pub fn of_complaint(query: &Query, complaint_id: i64) -> Result<Vec<Trace>> {
    select(query, "where trace.complaint_id = :id order by trace.id", json!({ "id": complaint_id, "today": NEVER }))
}

/// How many traces of a complaint are not done yet.
pub fn open_count_of_complaint(query: &Query, complaint_id: i64) -> Result<i64> {
    let (open,): (i64,) = query.one(
        "select count(*) from trace where complaint_id = :id and done_at is null",
        json!({ "id": complaint_id }),
    )?;
    Ok(open)
}

/// Shape: by day, then the most valued guests first; at most `limit`.
pub(super) fn list(query: &Query, request: &TraceListRequest, today: NaiveDate) -> Result<Vec<Trace>> {
    let mut filter = Filter::default();
    filter.and_where("trace.due_on >= :from", "from", &request.from);
    filter.and_where("trace.due_on <= :to", "to", &request.to);
    filter.and_where("trace.department = :department", "department", &request.department);
    filter.and_where("trace.guest_id = :guest_id", "guest_id", &request.guest_id);
    if request.open_only {
        filter.and("trace.done_at is null");
    }
    filter.bind("today", today);
    filter.bind("limit", request.limit.unwrap_or(task::LISTED));
    let (filters, params) = filter.finish();
    let which = format!("{filters} order by trace.due_on, guest_marks.tier_rank, trace.id limit :limit");
    select(query, &which, Value::Object(params))
}

/// The open traces for the days of a range. Shape: by day, the most valued guests first.
pub fn open_between(query: &Query, from: NaiveDate, to: NaiveDate) -> Result<Vec<Trace>> {
    let request = TraceListRequest {
        open_only: true,
        from: Some(from),
        to: Some(to),
        limit: Some(u32::MAX),
        ..TraceListRequest::default()
    };
    list(query, &request, from)
}

/// What the desk must see of the traces on a day: all that are open and due, and what of the day itself is done.
///
/// Shape: by department, open ones first, by day and the guest's worth. Served by trace_open_by_day and trace_by_day.
pub fn seen_on(query: &Query, on: NaiveDate) -> Result<Vec<Trace>> {
    let which = "where trace.due_on <= :today and trace.done_at is null
                   or trace.due_on = :today and trace.done_at is not null";
    let mut seen = select(query, which, json!({ "today": on }))?;
    seen.sort_by_key(|trace| (trace.department, trace.done_at.is_some(), trace.due_on, trace.tier, trace.id));
    Ok(seen)
}

impl Task for Trace {
    fn load(query: &Query, id: i64) -> Result<Self> {
        load(query, id)
    }

    fn guest(&self) -> &str {
        &self.guest
    }
}

/// Gives an instruction about a guest.
///
/// Errors: `guest_not_found`; `complaint_of_another_guest`, `preference_not_found`, `date_not_found`, also for those of
/// another guest; those of [`NewTrace::validate`].
pub fn add(tx: &Change, guest_id: GuestId, new: &NewTrace, source: &TraceSource) -> Result<i64> {
    new.validate()?;
    guest::name_of(tx, guest_id)?;
    task::check_complaint(tx, guest_id, source.complaint_id)?;
    let stranger = |table: &str, id: Option<i64>| -> Result<bool> {
        let Some(id) = id else { return Ok(false) };
        let (same,): (i64,) = tx.one(
            &format!("select count(*) from {table} where id = :id and guest_id = :guest_id"),
            json!({ "id": id, "guest_id": guest_id }),
        )?;
        Ok(same == 0)
    };
    if stranger("preference", source.preference_id)? {
        return refuse("preference_not_found").err();
    }
    if stranger("special_date", source.special_date_id)? {
        return refuse("date_not_found").err();
    }
    let trace = PastTrace { guest_id, new: new.clone(), source: *source, made: Done::by(tx.acting), done: None };
    Ok(tx.insert(include_str!("add.sql"), Row::of(&trace))?)
}

/// An instruction of earlier days, as it stands now.
pub struct PastTrace {
    pub guest_id: GuestId,
    pub new: NewTrace,
    pub source: TraceSource,
    pub made: Done,
    /// Who did it, with a word about it.
    pub done: Option<(String, Done)>,
}

/// Writes down instructions about guests who are there, each made from what is theirs.
///
/// Errors: those of [`NewTrace::validate`].
pub fn add_all(tx: &Change, traces: &[PastTrace]) -> Result<()> {
    traces.iter().try_for_each(|trace| trace.new.validate())?;
    tx.run_each(include_str!("add.sql"), traces.iter().map(Row::of))?;
    Ok(())
}

/// An instruction as it is written.
#[derive(Serialize)]
struct Row<'a> {
    guest_id: GuestId,
    complaint_id: Option<i64>,
    preference_id: Option<i64>,
    special_date_id: Option<i64>,
    department: Department,
    text: &'a str,
    due_on: NaiveDate,
    made_by: i64,
    made_at: i64,
    done_by: Option<i64>,
    done_at: Option<i64>,
    done_note: &'a str,
}

impl<'a> Row<'a> {
    fn of(trace: &'a PastTrace) -> Self {
        let PastTrace { guest_id, new, source, made, done } = trace;
        Row {
            guest_id: *guest_id,
            complaint_id: source.complaint_id,
            preference_id: source.preference_id,
            special_date_id: source.special_date_id,
            department: new.department,
            text: &new.text,
            due_on: new.due_on,
            made_by: made.staff_id,
            made_at: made.at,
            done_by: done.as_ref().map(|(_, done)| done.staff_id),
            done_at: done.as_ref().map(|(_, done)| done.at),
            done_note: done.as_ref().map_or("", |(note, _)| note.trim()),
        }
    }
}

/// Errors: `trace_not_found`; those of [`NewTrace::validate`].
pub(super) fn save(tx: &Change, id: i64, new: &NewTrace) -> Result<()> {
    new.validate()?;
    let saved = tx.run(
        "update trace set department = :department, text = :text, due_on = :due_on where id = :id",
        json!({ "id": id, "department": new.department, "text": new.text, "due_on": new.due_on }),
    )?;
    if saved == 0 { refuse("trace_not_found").err() } else { Ok(()) }
}

/// Says that a trace is done, with a word about it, or makes it due again.
///
/// Errors: `trace_not_found`; `trace_done` for one that is done already, `trace_open` for one that is not.
pub fn settle(tx: &Change, id: i64, done: Option<&str>) -> Result<()> {
    match (done, load(tx, id)?.done_at) {
        (Some(_), Some(_)) => return refuse("trace_done").err(),
        (None, None) => return refuse("trace_open").err(),
        _ => {}
    }
    tx.run(
        "update trace set done_by = :by, done_at = :at, done_note = :note where id = :id",
        json!({
            "id": id,
            "by": done.map(|_| tx.acting.staff_id),
            "at": done.map(|_| tx.acting.now_ms),
            "note": done.unwrap_or_default().trim(),
        }),
    )?;
    Ok(())
}
