//! What the desk must see today: the day's own dates, those whose lead time has begun, and those put off until now.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::due::{DueLine, Entry, Open, Seen, entries_on, lines};
use super::keys::{self, Wanted, Whose, keys_of};
use super::late::{House, late_on};
use super::lead::LeadTimes;
use super::reminder::Decisions;
use super::rules::DateRules;
use super::store::DateRow;
use crate::book::Query;
use crate::desk::{Call, Property};
use crate::error::Result;

/// How many lines are given when nobody says.
const LINES: u32 = 200;

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
    /// How many are late: days that are over, which nobody settled. Of a day with very many the first are counted.
    pub late: i64,
    /// How many lie ahead.
    pub ahead: i64,
    /// What was put off until now and has passed, the newest few that are late, the day itself, what lies ahead, and the
    /// rest of what is late; by day and worth.
    pub lines: Vec<DueLine>,
}

/// What of the special dates the desk must see on a day.
///
/// Errors: `date_out_of_range`.
pub fn date_today(call: &Call, request: DatesTodayRequest) -> Result<TodayDates> {
    let on = request.on.map_or_else(|| call.today(), Ok)?;
    let property = call.property()?;
    call.read(|query| seen_on(query, on, &property, request.limit))
}

/// So many late entries stand before the day's own: a house that settles nothing must still see its day.
const LATE_FIRST: usize = 5;

/// The entries to be seen on a day.
pub fn seen_on(query: &Query, on: NaiveDate, property: &Property, limit: Option<u32>) -> Result<TodayDates> {
    let limit = limit.unwrap_or(LINES) as usize;
    // No day is counted from one that the calendar does not know.
    let today = keys_of([on])?;
    let rules = DateRules::load(query)?;
    let lead = &rules.lead;
    let decisions = Decisions::seen_on(query, on, on + Days::new(u64::from(lead.longest())))?;
    // What was put off past its day, and whose time has come.
    let mut shown: Vec<Entry> =
        decisions.before(on).into_iter().flat_map(|(day, rows)| entries_on(day, rows)).collect();
    let mut late = late_on(query, on, &House { property, rules: &rules }, limit)?;
    let mut open = Open::on(query, today, &decisions)?;
    let mut ahead = entries_ahead(query, on, lead, &decisions)?;
    let (now, to_come) = (shown.len() as i64 + open.count(on), ahead.len() as i64);
    let missed = late.len() as i64;
    let rest = late.split_off(late.len().min(LATE_FIRST));
    shown.append(&mut late);
    shown.truncate(limit);
    shown.extend(open.first_of_each(query, limit - shown.len())?);
    shown.append(&mut ahead);
    shown.extend(rest);
    shown.truncate(limit);
    let mut lines = lines(query, shown, &Seen { decisions: &decisions, on, ages: rules.ages })?;
    for line in &mut lines {
        line.late = line.in_days < 0;
    }
    Ok(TodayDates { on, now, late: missed, ahead: to_come, lines })
}

/// The entries of days to come whose lead time has begun; few, because those the house values most are few.
///
/// Shape: by day and worth.
fn entries_ahead(query: &Query, on: NaiveDate, lead: &LeadTimes, decisions: &Decisions) -> Result<Vec<Entry>> {
    let mut wanted = Vec::new();
    for day in on.iter_days().skip(1).take(usize::from(lead.longest())) {
        // The calendar ends: what lies behind its end is not known.
        let Ok(keys) = keys_of([day]) else { break };
        let ahead = (day - on).num_days();
        let tiers = lead.tiers_seen(ahead).into_iter().map(Whose::Of);
        let own = (ahead <= i64::from(lead.longest_own())).then_some(Whose::WithOwnLead);
        for whose in tiers.chain(own) {
            wanted.extend(keys.iter().map(|key| Wanted { whose, ..*key }));
        }
    }
    let mut days: Vec<(NaiveDate, Vec<DateRow>)> = keys::rows_ahead(query, &wanted)?.into_iter().collect();
    days.sort_by_key(|(day, _)| *day);
    let mut found = Vec::new();
    for (day, mut rows) in days {
        let ahead = (day - on).num_days();
        let begun = |row: &DateRow| {
            let days = row.lead_days.unwrap_or_else(|| lead.of(row.kind, row.tier));
            i64::from(days) >= ahead
        };
        let asleep =
            |id| decisions.of(id, day).and_then(|decided| decided.snoozed_until).is_some_and(|until| until > on);
        rows.retain(|row| begun(row) && !decisions.is_settled(row.id, day) && !asleep(row.id));
        // One with a lead time of its own was found by its tier as well.
        rows.dedup_by_key(|row| row.id);
        found.extend(entries_on(day, rows));
    }
    Ok(found)
}
