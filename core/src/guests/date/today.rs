//! What the desk must see today: the day's own dates, those whose lead time has begun, and those put off until now.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::due::{DueLine, Pick, entries, lines, open_on, rows_on};
use super::lead::LeadTimes;
use super::reminder::Decisions;
use super::row;
use super::store::DateRow;
use crate::book::Query;
use crate::calendar::{DayKey, keys_on};
use crate::desk::Call;
use crate::error::Result;

/// How many lines are given when nobody says.
const LINES: u32 = 200;

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct TodayRequest {
    /// Today, where it is left out.
    pub on: Option<NaiveDate>,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct DatesTodayRequest {
    /// Today, where it is left out.
    pub on: Option<NaiveDate>,
    /// How many lines to give.
    pub limit: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TodayDates {
    pub on: NaiveDate,
    /// How many entries are for the day itself, with those put off until now; given as lines or not.
    pub now: i64,
    /// How many lie ahead.
    pub ahead: i64,
    /// What was put off until now and has passed, then the day itself, then what lies ahead; by day and worth.
    pub lines: Vec<DueLine>,
}

/// What of the special dates the desk must see on a day.
///
/// Errors: `date_out_of_range`.
pub fn date_today(call: &Call, request: DatesTodayRequest) -> Result<TodayDates> {
    let on = request.on.map_or_else(|| call.today(), Ok)?;
    call.read(|query| seen_on(query, on, request.limit.unwrap_or(LINES)))
}

/// The entries to be seen on a day.
fn seen_on(query: &Query, on: NaiveDate, limit: u32) -> Result<TodayDates> {
    // No day is counted from one that the calendar does not know.
    keys_on(on)?;
    let lead = LeadTimes::load(query)?;
    let (own_longest,): (Option<u16>,) =
        query.one("select max(lead_days) from special_date where lead_days is not null", json!({}))?;
    let longest = u64::from(lead.longest().max(own_longest.unwrap_or(0)));
    let decisions = Decisions::between(query, on, on + Days::new(longest))?;
    let mut past = put_off_and_past(query, on)?;
    let now = past.len() as i64;
    past.truncate(limit as usize);
    let mut seen = TodayDates { on, now, ahead: 0, lines: past };
    for day in on.iter_days().take(longest as usize + 1) {
        // The calendar ends: what lies behind its end is not known, the day itself must be.
        let keys = match keys_on(day) {
            Ok(keys) => keys,
            Err(_) if day > on => break,
            Err(error) => return Err(error.into()),
        };
        let left = limit.saturating_sub(seen.lines.len() as u32);
        let entries = if day == on {
            seen.now += open_on(query, (day, &keys), &decisions)?;
            entries(rows_on(query, (day, &keys), &Pick::all(left))?)
        } else {
            let entries = entries(rows_ahead(query, (on, day, &keys), (&lead, &decisions))?);
            seen.ahead += entries.len() as i64;
            entries
        };
        let rows = entries.into_iter().take(left as usize).flatten().collect();
        seen.lines.extend(lines(query, (day, rows), (&decisions, on))?);
    }
    Ok(seen)
}

/// The dates of a day to come whose lead time has begun; few, because those the house values most are few.
fn rows_ahead(
    query: &Query,
    (on, day, keys): (NaiveDate, NaiveDate, &[DayKey]),
    (lead, decisions): (&LeadTimes, &Decisions),
) -> Result<Vec<DateRow>> {
    let ahead = (day - on).num_days();
    let all = Pick::all(u32::MAX);
    let mut rows = Vec::new();
    for tier in lead.tiers_seen(ahead) {
        rows.extend(rows_on(query, (day, keys), &Pick { tier: Some(tier), ..all })?);
    }
    rows.retain(|row| row.lead_days.is_none() && i64::from(lead.of(row.kind, row.tier)) >= ahead);
    rows.extend(rows_on(query, (day, keys), &Pick { own_lead: Some(ahead), ..all })?);
    let asleep = |id| decisions.of(id, day).and_then(|decided| decided.snoozed_until).is_some_and(|until| until > on);
    rows.retain(|row| !asleep(row.id));
    rows.sort_by_key(|row| (row.tier, row.guest_id, row.kind, row.id));
    Ok(rows)
}

/// Occurrences that were put off past their day and whose time has come.
fn put_off_and_past(query: &Query, on: NaiveDate) -> Result<Vec<DueLine>> {
    let put_off: Vec<(i64, NaiveDate)> = query.all(
        "select special_date_id, occurs_on from reminder
         where state = 'snoozed' and snoozed_until <= :on and occurs_on < :on
         order by occurs_on, special_date_id",
        json!({ "on": on }),
    )?;
    let mut past = Vec::new();
    for same_day in put_off.chunk_by(|a, b| a.1 == b.1) {
        let Some(&(_, day)) = same_day.first() else { continue };
        let mut rows = same_day.iter().map(|(id, _)| row(query, *id)).collect::<Result<Vec<_>>>()?;
        rows.sort_by_key(|row| (row.tier, row.guest_id, row.kind, row.id));
        past.extend(lines(query, (day, rows), (&Decisions::between(query, day, day)?, on))?);
    }
    Ok(past)
}
