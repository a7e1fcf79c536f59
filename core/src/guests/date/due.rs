//! What falls on the coming days: how many each day, and who, those the house values most first.
//!
//! Solar and lunar dates of one guest and kind that fall on one day are one entry.

use std::borrow::Borrow;
use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::keys::{self, DueCursor, Pick, Rows, Wanted, keys_of};
use super::reminder::{Decisions, Reminder};
use super::store::DateRow;
use super::{AgeRules, DateKind, lunar_day_of};
use crate::book::Query;
use crate::calendar::LunarDate;
use crate::desk::{Call, flag};
use crate::error::Result;
use crate::guest::{GuestId, Tier};

/// How many lines are given when nobody says.
const LINES: u32 = 200;

/// Up to this many dates a day are counted entry by entry; on a busier day twins count as two.
const COUNTED_SINGLY: i64 = 250;

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
    /// The age of a round birthday, as the house counts it.
    pub round: Option<i32>,
    /// The day is over, and nobody settled it.
    pub late: bool,
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
    let days: Vec<NaiveDate> = on.iter_days().take(request.days.unwrap_or(1).max(1) as usize).collect();
    let decisions = Decisions::between(query, on, days.last().copied().unwrap_or(on))?;
    let mut open = Open::on(query, keys_of(days.iter().copied())?, &decisions)?;
    let counts: Vec<DueCount> = days.iter().map(|day| DueCount { date: *day, count: open.count(*day) }).collect();
    let page = Page {
        limit: request.limit.unwrap_or(LINES).max(1) as usize,
        after: request.after,
        with_settled: request.with_settled,
    };
    let seen = Seen { decisions: &decisions, on, ages: AgeRules::load(query)? };
    let lines = lines(query, open.page(query, &days, &page)?, &seen)?;
    let next = if lines.len() >= page.limit { lines.last().map(DueLine::cursor) } else { None };
    Ok(DueList { total: counts.iter().map(|day| day.count).sum(), days: counts, lines, next })
}

/// What falls on a day, as a calendar shows it.
#[derive(Default)]
pub struct DueDay {
    pub count: i64,
    /// The first of them, the most valued guests first.
    pub lines: Vec<DueLine>,
}

/// What falls on each of some days, with the first `most` lines of each. Shape: no entry for a day on which nothing falls.
///
/// Errors: `date_out_of_range`.
pub fn due_by_day(query: &Query, days: &[NaiveDate], most: usize) -> Result<HashMap<NaiveDate, DueDay>> {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return Ok(HashMap::new()) };
    let decisions = Decisions::between(query, *first, *last)?;
    let mut open = Open::on(query, keys_of(days.iter().copied())?, &decisions)?;
    let mut by_day: HashMap<NaiveDate, DueDay> = HashMap::new();
    for day in days {
        let count = open.count(*day);
        if count > 0 {
            by_day.insert(*day, DueDay { count, lines: Vec::new() });
        }
    }
    let entries = open.first_of_each(query, most)?;
    for line in lines(query, entries, &Seen { decisions: &decisions, on: *first, ages: AgeRules::load(query)? })? {
        // Each day is one that was asked for.
        by_day.entry(line.date).or_default().lines.push(DueLine { in_days: 0, ..line });
    }
    Ok(by_day)
}

impl DueLine {
    fn cursor(&self) -> DueCursor {
        DueCursor { date: self.date, tier: self.tier.rank(), guest_id: self.guest_id.0 }
    }
}

/// How many entries to take for at least `limit`, so that no guest's are parted.
fn whole_guests(entries: &[Entry], limit: usize) -> usize {
    let Some(last) = entries.get(limit.saturating_sub(1)) else { return entries.len() };
    entries.iter().rposition(|entry| entry.guest_id() == last.guest_id()).map_or(limit, |at| at + 1)
}

/// The dates that are one occasion of a guest, on the day they fall.
pub(super) struct Entry {
    pub day: NaiveDate,
    /// Never empty.
    pub rows: Vec<DateRow>,
}

impl Entry {
    fn guest_id(&self) -> Option<GuestId> {
        self.rows.first().map(|row| row.guest_id)
    }
}

/// Which entries of some days are given.
struct Page {
    limit: usize,
    after: Option<DueCursor>,
    with_settled: bool,
}

/// What is open on some days: how many entries, and on a quiet day which.
pub(super) struct Open<'a> {
    decisions: &'a Decisions,
    counts: HashMap<NaiveDate, i64>,
    /// All dates of the quiet days, those settled among them.
    quiet: Rows,
    /// The keys of the others.
    busy: Vec<Wanted>,
}

impl<'a> Open<'a> {
    pub fn on(query: &Query, wanted: Vec<Wanted>, decisions: &'a Decisions) -> Result<Self> {
        let mut counts = keys::count(query, &wanted)?;
        let dates = |wanted: &Wanted| counts.get(&wanted.day).copied().unwrap_or(0);
        let (quiet, busy): (Vec<Wanted>, Vec<Wanted>) =
            wanted.into_iter().filter(|wanted| dates(wanted) > 0).partition(|wanted| dates(wanted) <= COUNTED_SINGLY);
        let quiet = keys::rows(query, &quiet, Pick::ALL)?;
        for (day, rows) in &quiet {
            let open = rows.iter().filter(|row| !decisions.is_settled(row.id, *day));
            counts.insert(*day, entries(open).len() as i64);
        }
        for (day, row) in decisions.settled() {
            let said = row.said();
            // A date that was changed since may fall on another day now.
            if busy.iter().any(|wanted| wanted.day == day && wanted.key.matches(&said)) {
                counts.entry(day).and_modify(|count| *count -= 1);
            }
        }
        Ok(Open { decisions, counts, quiet, busy })
    }

    /// How many entries of a day are neither done nor skipped.
    pub fn count(&self, day: NaiveDate) -> i64 {
        self.counts.get(&day).copied().unwrap_or(0)
    }

    /// The entries of a page, by day; a last guest's are all there. What is asked of the quiet days can be had once.
    fn page(&mut self, query: &Query, days: &[NaiveDate], page: &Page) -> Result<Vec<Entry>> {
        let cut_on = page.after.map(|after| after.date);
        let (mut wanted, mut sure) = (Vec::new(), 0);
        for day in days.iter().filter(|day| cut_on.is_none_or(|cut_on| **day >= cut_on)) {
            if sure >= page.limit as i64 {
                break;
            }
            wanted.push(*day);
            // How much of the first day lies behind the cursor is not known.
            sure += if cut_on == Some(*day) { 0 } else { self.count(*day) };
        }
        let limit = self.read_for(page.limit, page.with_settled);
        let asked = self.busy.iter().filter(|key| wanted.contains(&key.day)).copied();
        let (cut, whole): (Vec<Wanted>, Vec<Wanted>) = asked.partition(|key| cut_on == Some(key.day));
        let mut rows = keys::rows(query, &whole, Pick { limit, after: None })?;
        rows.extend(keys::rows(query, &cut, Pick { limit, after: page.after })?);
        let mut found: Vec<Entry> = Vec::new();
        for day in wanted {
            let left = page.limit.saturating_sub(found.len());
            if left == 0 {
                break;
            }
            let mut rows = self.quiet.remove(&day).or_else(|| rows.remove(&day)).unwrap_or_default();
            if let Some(after) = page.after.filter(|after| after.date == day) {
                rows.retain(|row| (row.tier, row.guest_id.0) > (after.tier, after.guest_id));
            }
            rows.retain(|row| page.with_settled || !self.decisions.is_settled(row.id, day));
            let mut more = entries_on(day, rows);
            more.truncate(whole_guests(&more, left));
            found.extend(more);
        }
        Ok(found)
    }

    /// The first open entries of every day, by day. What is asked of the quiet days can be had once.
    pub fn first_of_each(&mut self, query: &Query, most: usize) -> Result<Vec<Entry>> {
        if most == 0 {
            return Ok(Vec::new());
        }
        let mut rows = keys::rows(query, &self.busy, Pick { limit: self.read_for(most, false), after: None })?;
        rows.extend(std::mem::take(&mut self.quiet));
        let mut days: Vec<(NaiveDate, Vec<DateRow>)> = rows.into_iter().collect();
        days.sort_by_key(|(day, _)| *day);
        let mut found = Vec::new();
        for (day, mut rows) in days {
            rows.retain(|row| !self.decisions.is_settled(row.id, day));
            found.extend(entries_on(day, rows).into_iter().take(most));
        }
        Ok(found)
    }

    /// How many rows to read of a key for so many entries: twins are one entry, and what is settled is left out after.
    fn read_for(&self, entries: usize, with_settled: bool) -> u32 {
        let mut settled: HashMap<NaiveDate, u32> = HashMap::new();
        if !with_settled {
            self.decisions.settled().for_each(|(day, _)| *settled.entry(day).or_default() += 1);
        }
        let settled = settled.into_values().max().unwrap_or(0);
        u32::try_from(entries).unwrap_or(u32::MAX).saturating_add(SPARE_ROWS).saturating_add(settled)
    }
}

/// The rows of one day as entries. Rows come sorted.
pub(super) fn entries_on(day: NaiveDate, rows: Vec<DateRow>) -> Vec<Entry> {
    entries(rows).into_iter().map(|rows| Entry { day, rows }).collect()
}

/// Puts rows of one day together that are one entry. Rows come sorted.
fn entries<Row: Borrow<DateRow>>(rows: impl IntoIterator<Item = Row>) -> Vec<Vec<Row>> {
    let mut entries: Vec<Vec<Row>> = Vec::new();
    for row in rows {
        let of = |entry: &[Row]| entry.first().map(|row| row.borrow().guest_id);
        let new: &DateRow = row.borrow();
        let same = |entry: &&mut Vec<Row>| {
            entry.first().map(Borrow::borrow).is_some_and(|first: &DateRow| {
                first.kind == new.kind && (new.kind != DateKind::Own || first.label == new.label)
            })
        };
        // The twin is among the last few: a guest's dates of one kind stand together.
        match entries.iter_mut().rev().take_while(|entry| of(entry) == Some(new.guest_id)).find(same) {
            Some(entry) => entry.push(row),
            None => entries.push(vec![row]),
        }
    }
    entries
}

#[derive(Deserialize)]
struct GuestSeen {
    id: GuestId,
    display_name: String,
    native_name: String,
    salutation: String,
    tier: Tier,
    #[serde(with = "flag")]
    do_not_celebrate: bool,
    dangers: i64,
    open_complaints: i64,
    /// How many of those hold cheerful greetings back.
    greeting_holds: i64,
}

/// When entries are looked at, and with what in mind.
pub(super) struct Seen<'a> {
    pub decisions: &'a Decisions,
    /// The day asked about.
    pub on: NaiveDate,
    pub ages: AgeRules,
}

/// Entries as lines, each with what the desk must see of the guest.
pub(super) fn lines(query: &Query, entries: Vec<Entry>, seen: &Seen) -> Result<Vec<DueLine>> {
    let Seen { decisions, on: asked_on, ages } = *seen;
    if entries.is_empty() {
        return Ok(Vec::new());
    }
    let ids: BTreeSet<GuestId> = entries.iter().filter_map(Entry::guest_id).collect();
    let guests: Vec<GuestSeen> = query.all(include_str!("guests.sql"), json!({ "ids": ids }))?;
    let guests: HashMap<GuestId, GuestSeen> = guests.into_iter().map(|guest| (guest.id, guest)).collect();
    let mut lines = Vec::with_capacity(entries.len());
    for Entry { day, rows } in entries {
        let Some((first, guest)) = rows.first().and_then(|first| Some((first, guests.get(&first.guest_id)?))) else {
            continue;
        };
        let said = || rows.iter().map(DateRow::said);
        lines.push(DueLine {
            date: day,
            in_days: (day - asked_on).num_days(),
            guest_id: first.guest_id,
            guest: guest.display_name.clone(),
            native_name: guest.native_name.clone(),
            salutation: guest.salutation.clone(),
            tier: guest.tier,
            dangers: guest.dangers,
            open_complaints: guest.open_complaints,
            held: guest.greeting_holds > 0 && first.kind != DateKind::Memorial,
            do_not_celebrate: guest.do_not_celebrate,
            kind: first.kind,
            label: rows.iter().map(|row| row.label.as_str()).find(|label| !label.is_empty()).unwrap_or("").to_owned(),
            date_ids: rows.iter().map(|row| row.id).collect(),
            lunar: said().find_map(|date| lunar_day_of(&date, day)),
            turning: said().find_map(|date| date.turning_on(day)),
            round: said().find_map(|date| ages.round_on(first.kind, &date, day)),
            late: false,
            decided: rows.iter().find_map(|row| decisions.of(row.id, day).cloned()),
        });
    }
    Ok(lines)
}
