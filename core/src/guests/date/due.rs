//! What falls on the coming days: how many each day, and who, those the house values most first.
//!
//! Solar and lunar dates of one guest and kind that fall on one day are one entry.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::reminder::{Decisions, Reminder};
use super::store::{COLUMNS, DateRow};
use super::{DateKind, lunar_day_of, row};
use crate::book::Query;
use crate::calendar::{DayKey, LunarDate, keys_on};
use crate::desk::Call;
use crate::error::Result;
use crate::guest::{GuestId, Tier, flag};

/// How many lines are given when nobody says.
const LINES: u32 = 200;

/// Up to this many dates a day are counted entry by entry; on a busier day twins count as two.
const COUNTED_SINGLY: i64 = 250;

/// From this year on, the index `special_date_said_recently` finds the dates said in a year to come.
const RECENT: i32 = 2020;

/// More rows than lines are read by so many, so that the last guest's dates are all there.
const SPARE_ROWS: u32 = 16;

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct DueRequest {
    /// Today, where it is left out.
    pub on: Option<NaiveDate>,
    /// Units: days, the first one included; one, where it is left out.
    pub days: Option<u32>,
    pub limit: Option<u32>,
    /// Goes on after a line.
    pub after: Option<DueCursor>,
    /// Also what is done or skipped.
    pub with_settled: bool,
}

/// Where a list of due entries was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DueCursor {
    pub date: NaiveDate,
    pub tier: i64,
    pub guest_id: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DueCount {
    pub date: NaiveDate,
    pub count: i64,
}

/// One entry: a guest's occasion on a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DueLine {
    pub date: NaiveDate,
    /// Units: days from the day asked for; negative for a snoozed one that has passed.
    pub in_days: i64,
    pub guest_id: GuestId,
    pub guest: String,
    pub native_name: String,
    pub salutation: String,
    pub tier: Tier,
    pub dangers: i64,
    /// How many serious complaints of the guest are open.
    pub open_complaints: i64,
    /// Cheerful, and held back by an open serious complaint until somebody decides.
    pub held: bool,
    pub do_not_celebrate: bool,
    pub kind: DateKind,
    pub label: String,
    /// The dates that make up the entry: a decision is about all of them.
    pub date_ids: Vec<i64>,
    /// The lunar day, where the date was said in the lunar calendar.
    pub lunar: Option<LunarDate>,
    /// Years completed on the day; none where the year is not known.
    pub turning: Option<i32>,
    pub decided: Option<Reminder>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DueList {
    /// Entries still open, for every day asked for.
    pub days: Vec<DueCount>,
    pub total: i64,
    /// By day, then the most valued guests first.
    pub lines: Vec<DueLine>,
    /// Where to go on; none at the end.
    pub next: Option<DueCursor>,
}

/// What falls from one day on.
///
/// Errors: `date_out_of_range`.
pub fn due_list(call: &Call, request: DueRequest) -> Result<DueList> {
    let on = request.on.map_or_else(|| call.today(), Ok)?;
    call.read(|query| due(query, on, &request))
}

pub fn due(query: &Query, on: NaiveDate, request: &DueRequest) -> Result<DueList> {
    let days = on.iter_days().take(request.days.unwrap_or(1).max(1) as usize);
    let days = days.map(|day| Ok((day, keys_on(day)?))).collect::<Result<Vec<_>>>()?;
    let last = days.last().map_or(on, |(day, _)| *day);
    let decisions = Decisions::between(query, on, last)?;
    let mut counts = Vec::with_capacity(days.len());
    for (day, keys) in &days {
        counts.push(DueCount { date: *day, count: open_on(query, (*day, keys), &decisions)? });
    }
    let limit = request.limit.unwrap_or(LINES).max(1);
    let mut list =
        DueList { total: counts.iter().map(|day| day.count).sum(), days: counts, lines: Vec::new(), next: None };
    let mut after = request.after;
    let from = after.map_or(on, |after| after.date);
    for (day, keys) in days.iter().filter(|(day, _)| *day >= from) {
        let left = limit.saturating_sub(list.lines.len() as u32);
        if left == 0 {
            break;
        }
        let pick = Pick {
            after: after.take().filter(|after| after.date == *day),
            with_settled: request.with_settled,
            ..Pick::all(left)
        };
        let rows = rows_on(query, (*day, keys), &pick)?;
        let more = lines(query, (*day, rows), (&decisions, on))?;
        let cut = whole_guests(&more, left as usize);
        list.lines.extend(more.into_iter().take(cut));
    }
    if list.lines.len() >= limit as usize {
        list.next = list.lines.last().map(DueLine::cursor);
    }
    Ok(list)
}

impl DueLine {
    fn cursor(&self) -> DueCursor {
        DueCursor { date: self.date, tier: self.tier.rank(), guest_id: self.guest_id.0 }
    }
}

/// How many lines to take for at least `limit`, so that no guest's lines are parted.
fn whole_guests(lines: &[DueLine], limit: usize) -> usize {
    let Some(last) = lines.get(limit.saturating_sub(1)) else { return lines.len() };
    lines.iter().rposition(|line| line.guest_id == last.guest_id).map_or(limit, |at| at + 1)
}

/// Which of a day's dates are wanted.
#[derive(Clone, Copy)]
pub(super) struct Pick {
    pub tier: Option<Tier>,
    /// Only dates with a lead time of their own, at least that long.
    pub own_lead: Option<i64>,
    pub after: Option<DueCursor>,
    pub with_settled: bool,
    pub limit: u32,
}

impl Pick {
    pub fn all(limit: u32) -> Self {
        Pick { tier: None, own_lead: None, after: None, with_settled: false, limit }
    }
}

/// The dates that fall on a day. Shape: the most valued guests first, a guest's dates together.
pub(super) fn rows_on(query: &Query, (day, keys): (NaiveDate, &[DayKey]), pick: &Pick) -> Result<Vec<DateRow>> {
    let mut rows: Vec<DateRow> = Vec::new();
    for key in keys {
        let (mut sql, mut params) = named_by(key);
        let mut add = |text: &str, values: Value| {
            sql.push_str(text);
            if let (Value::Object(all), Value::Object(more)) = (&mut params, values) {
                all.extend(more);
            }
        };
        add(
            " and (special_date.year is null or special_date.year <= :latest_year)",
            json!({ "latest_year": key.latest_year }),
        );
        if let Some(tier) = pick.tier {
            add(" and special_date.tier = :tier", json!({ "tier": tier.rank() }));
        }
        if let Some(days) = pick.own_lead {
            add(" and special_date.lead_days >= :own_lead", json!({ "own_lead": days }));
        }
        if let Some(after) = pick.after {
            add(
                " and (special_date.tier, special_date.guest_id) > (:after_tier, :after_guest)",
                json!({ "after_tier": after.tier, "after_guest": after.guest_id }),
            );
        }
        if !pick.with_settled {
            add(include_str!("unsettled.sql"), json!({ "on": day }));
        }
        add(
            " order by special_date.tier, special_date.guest_id limit :limit",
            json!({ "limit": pick.limit.saturating_add(SPARE_ROWS) }),
        );
        rows.extend(query.all::<DateRow>(&format!("select {COLUMNS} from special_date where {sql}"), params)?);
    }
    rows.sort_by_key(|row| (row.tier, row.guest_id, row.kind, row.id));
    Ok(rows)
}

/// A key as a condition that an index answers, but for the year.
fn named_by(key: &DayKey) -> (String, Value) {
    let mut sql =
        String::from("special_date.calendar = :calendar and special_date.month = :month and special_date.day = :day");
    let mut params = json!({ "calendar": key.calendar, "month": key.month, "day": key.day });
    if let Some(leap) = key.leap.flag {
        sql.push_str(" and special_date.leap = :leap");
        params["leap"] = json!(leap);
    }
    if let Some(policy) = key.leap.except {
        sql.push_str(" and special_date.leap_policy <> :except");
        params["except"] = json!(policy);
    }
    if let Some(policy) = key.leap_day_policy {
        sql.push_str(" and special_date.leap_day_policy = :leap_day_policy");
        params["leap_day_policy"] = json!(policy);
    }
    (sql, params)
}

/// How many entries of a day are neither done nor skipped.
pub(super) fn open_on(query: &Query, (day, keys): (NaiveDate, &[DayKey]), decisions: &Decisions) -> Result<i64> {
    let mut dates = 0;
    for key in keys {
        dates += dates_of(query, key)?;
    }
    if dates <= COUNTED_SINGLY {
        let rows = rows_on(query, (day, keys), &Pick::all(COUNTED_SINGLY as u32))?;
        return Ok(entries(rows).len() as i64);
    }
    for id in decisions.settled_on(day) {
        // A date that was changed since may fall on another day now.
        let said = row(query, id)?.said();
        dates -= i64::from(keys.iter().any(|key| key.matches(&said)));
    }
    Ok(dates)
}

/// How many dates fall where a key says.
///
/// Reading the year of every date would double the time, and dates said in a year to come are few: all of that
/// name are counted, and those are taken away.
fn dates_of(query: &Query, key: &DayKey) -> Result<i64> {
    let (sql, mut params) = named_by(key);
    let (all,): (i64,) = query.one(&format!("select count(*) from special_date where {sql}"), &params)?;
    params["latest_year"] = json!(key.latest_year);
    let recent = if key.latest_year >= RECENT { "and special_date.year >= 2020" } else { "" };
    let (to_come,): (i64,) = query.one(
        &format!("select count(*) from special_date where {sql} {recent} and special_date.year > :latest_year"),
        &params,
    )?;
    Ok(all - to_come)
}

/// Puts rows of one day together that are one entry. Rows come sorted.
pub(super) fn entries(rows: Vec<DateRow>) -> Vec<Vec<DateRow>> {
    let mut entries: Vec<Vec<DateRow>> = Vec::new();
    for row in rows {
        let same = |entry: &&mut Vec<DateRow>| {
            entry.first().is_some_and(|first| {
                (first.guest_id, first.kind) == (row.guest_id, row.kind)
                    && (row.kind != DateKind::Own || first.label == row.label)
            })
        };
        // The twin is among the last few: a guest's dates of one kind stand together.
        match entries.iter_mut().rev().take_while(|entry| entry[0].guest_id == row.guest_id).find(same) {
            Some(entry) => entry.push(row),
            None => entries.push(vec![row]),
        }
    }
    entries
}

#[derive(Deserialize)]
struct GuestSeen {
    display_name: String,
    native_name: String,
    salutation: String,
    tier: Tier,
    #[serde(with = "flag")]
    do_not_celebrate: bool,
    dangers: i64,
    open_complaints: i64,
    greetings_held: bool,
}

/// The rows of one day as lines, each with what the desk must see of the guest.
pub(super) fn lines(
    query: &Query,
    (day, rows): (NaiveDate, Vec<DateRow>),
    (decisions, asked_on): (&Decisions, NaiveDate),
) -> Result<Vec<DueLine>> {
    let mut lines = Vec::new();
    for entry in entries(rows) {
        let Some(first) = entry.first() else { continue };
        let guest: GuestSeen = query.one(include_str!("guest.sql"), json!({ "id": first.guest_id }))?;
        let said = || entry.iter().map(DateRow::said);
        lines.push(DueLine {
            date: day,
            in_days: (day - asked_on).num_days(),
            guest_id: first.guest_id,
            guest: guest.display_name,
            native_name: guest.native_name,
            salutation: guest.salutation,
            tier: guest.tier,
            dangers: guest.dangers,
            open_complaints: guest.open_complaints,
            held: guest.greetings_held && first.kind != DateKind::Memorial,
            do_not_celebrate: guest.do_not_celebrate,
            kind: first.kind,
            label: entry.iter().map(|row| row.label.as_str()).find(|label| !label.is_empty()).unwrap_or("").to_owned(),
            date_ids: entry.iter().map(|row| row.id).collect(),
            lunar: said().find_map(|date| lunar_day_of(&date, day)),
            turning: said().find_map(|date| date.turning_on(day)),
            decided: entry.iter().find_map(|row| decisions.of(row.id, day).cloned()),
        });
    }
    Ok(lines)
}
