//! What a period's complaints say together: which few kinds make the most of them, how long they took, what they cost,
//! and how many guests were won back.
//!
//! A year of a large house is counted in one pass over one index: grouping it in SQL, once for each chart, would sort the
//! year ten times over.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{Cause, ComplaintCategory, Outcome, Severity};
use crate::book::{Query, Role};
use crate::desk::Call;
use crate::error::{Result, refuse};
use crate::staff::Department;

/// Complaints count on the day they were taken. Both days belong to the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct ComplaintPeriod {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl ComplaintPeriod {
    /// Errors: `complaint_period_backwards`, `complaint_period_long`.
    pub fn validate(&self) -> Result<()> {
        if self.to < self.from {
            return refuse("complaint_period_backwards").field("to").err();
        }
        if (self.to - self.from).num_days() > LONGEST_DAYS {
            return refuse("complaint_period_long").field("from").err();
        }
        Ok(())
    }
}

/// Ten years and their leap days.
const LONGEST_DAYS: i64 = 3653;

/// One bar of a Pareto chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ParetoBar {
    /// The code of the category, department or cause, [`UNASSIGNED`] for those that have none yet; the number of the room.
    pub key: String,
    pub count: i64,
    pub cost_minor: i64,
    /// Of all bars. Units: 0 to 1.
    pub share: f64,
    /// Of this bar and those before it. Units: 0 to 1.
    pub cumulative_share: f64,
    /// The share in whole percent, so that those of all bars make a hundred.
    pub percent: i64,
    /// The percent of this bar and those before it.
    pub cumulative_percent: i64,
}

/// The key of the bar of complaints whose department or cause is not decided yet. It stands last, however long.
pub const UNASSIGNED: &str = "unassigned";

/// A Pareto chart. Shape: the longest bar first; at most as many as a chart can show.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Pareto {
    pub bars: Vec<ParetoBar>,
    /// How many complaints the whole chart is of: all of the period, and of rooms those that happened in one.
    pub total: i64,
    /// How many bars there are in all.
    pub of: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeverityCount {
    pub severity: Severity,
    pub count: i64,
    /// How long they took. Shape: null while none of them has stopped that clock. Units: minutes of service time.
    pub response_minutes: Option<i64>,
    pub solution_minutes: Option<i64>,
    pub closing_minutes: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OutcomeCount {
    /// Null for those that are open.
    pub outcome: Option<Outcome>,
    pub count: i64,
}

/// One column of the course over time: a week from its Monday, or a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PeriodCount {
    pub begins_on: NaiveDate,
    pub count: i64,
    pub cost_minor: i64,
}

/// Complaints that came within 30 days of one like them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RepeatCounts {
    pub same_guest: i64,
    pub same_room: i64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ComplaintAnalysis {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub total: i64,
    pub by_category: Pareto,
    pub by_department: Pareto,
    pub by_cause: Pareto,
    pub by_room: Pareto,
    /// Shape: the gravest first, each once.
    pub by_severity: Vec<SeverityCount>,
    /// Shape: open ones last, each once.
    pub by_outcome: Vec<OutcomeCount>,
    /// Shape: every week of a period of up to a quarter, else every month; those without complaints too.
    pub over_time: Vec<PeriodCount>,
    /// Medians of all. Units: minutes of service time; null while no clock of theirs has stopped.
    pub response_minutes: Option<i64>,
    pub solution_minutes: Option<i64>,
    pub closing_minutes: Option<i64>,
    /// Closed ones where it was judged whether the guest was won back, and how many were.
    pub judged: i64,
    pub won_back: i64,
    pub cost_minor: i64,
    pub repeats: RepeatCounts,
}

/// The numbers of the charts. Sensitive complaints count for managers only.
///
/// Errors: those of the period.
pub fn complaint_analysis(call: &Call, period: ComplaintPeriod) -> Result<ComplaintAnalysis> {
    let sensitive = call.acting()?.role >= Role::Manager;
    call.read(|query| analyse(query, period, sensitive))
}

#[derive(Deserialize)]
struct Row {
    taken_on: NaiveDate,
    guest_id: i64,
    category: ComplaintCategory,
    department: Option<Department>,
    cause: Option<Cause>,
    room: Option<String>,
    severity: Severity,
    outcome: Option<Outcome>,
    won_back: Option<i64>,
    cost_minor: i64,
    response_minutes: Option<i64>,
    solution_minutes: Option<i64>,
    closing_minutes: Option<i64>,
}

/// Units: days.
const REPEATS_WITHIN: u64 = 30;

/// Counts a period, with the sensitive complaints or without them. Errors: those of the period.
pub fn analyse(query: &Query, period: ComplaintPeriod, sensitive: bool) -> Result<ComplaintAnalysis> {
    period.validate()?;
    let mut tally = Tally::default();
    // What came shortly before the period makes its first complaints repeats.
    let from = period.from.checked_sub_days(Days::new(REPEATS_WITHIN)).unwrap_or(period.from);
    query.each(
        include_str!("analysis.sql"),
        json!({ "from": from, "to": period.to, "most_sensitive": i64::from(sensitive) }),
        |row: Row| {
            tally.take(row, period.from);
            Ok::<(), crate::error::Error>(())
        },
    )?;
    Ok(tally.into_analysis(period))
}

#[derive(Default)]
struct Tally {
    total: i64,
    cost_minor: i64,
    judged: i64,
    won_back: i64,
    categories: Counter<ComplaintCategory>,
    departments: Counter<Option<Department>>,
    causes: Counter<Option<Cause>>,
    rooms: Counter<String>,
    outcomes: BTreeMap<Option<Outcome>, i64>,
    days: BTreeMap<NaiveDate, Counted>,
    minutes: BTreeMap<Severity, Minutes>,
    last_of_guest: HashMap<i64, NaiveDate>,
    last_of_room: HashMap<String, NaiveDate>,
    repeats: RepeatCounts,
}

type Counter<Key> = BTreeMap<Key, Counted>;

#[derive(Default, Clone, Copy)]
struct Counted {
    count: i64,
    cost_minor: i64,
}

impl Counted {
    fn add(&mut self, cost_minor: i64) {
        self.count += 1;
        self.cost_minor = self.cost_minor.saturating_add(cost_minor);
    }
}

#[derive(Default)]
struct Minutes {
    count: i64,
    response: Vec<i64>,
    solution: Vec<i64>,
    closing: Vec<i64>,
}

impl Tally {
    fn take(&mut self, row: Row, from: NaiveDate) {
        let day = row.taken_on;
        let again = |last: Option<NaiveDate>| {
            i64::from(last.is_some_and(|last| (day - last).num_days() <= REPEATS_WITHIN as i64))
        };
        let guest_again = again(self.last_of_guest.insert(row.guest_id, day));
        let room_again = match row.room.as_deref().map(|room| self.last_of_room.get_mut(room)) {
            None => 0,
            Some(Some(last)) => again(Some(std::mem::replace(last, day))),
            Some(None) => {
                self.last_of_room.insert(row.room.clone().unwrap_or_default(), day);
                0
            }
        };
        if day < from {
            return;
        }
        self.repeats.same_guest += guest_again;
        self.repeats.same_room += room_again;
        self.total += 1;
        self.cost_minor = self.cost_minor.saturating_add(row.cost_minor);
        self.judged += i64::from(row.won_back.is_some());
        self.won_back += row.won_back.unwrap_or_default();
        self.categories.entry(row.category).or_default().add(row.cost_minor);
        self.departments.entry(row.department).or_default().add(row.cost_minor);
        self.causes.entry(row.cause).or_default().add(row.cost_minor);
        if let Some(room) = row.room {
            self.rooms.entry(room).or_default().add(row.cost_minor);
        }
        *self.outcomes.entry(row.outcome).or_default() += 1;
        self.days.entry(day).or_default().add(row.cost_minor);
        let minutes = self.minutes.entry(row.severity).or_default();
        minutes.count += 1;
        minutes.response.extend(row.response_minutes);
        minutes.solution.extend(row.solution_minutes);
        minutes.closing.extend(row.closing_minutes);
    }

    fn into_analysis(self, period: ComplaintPeriod) -> ComplaintAnalysis {
        let all = |of: fn(&Minutes) -> &Vec<i64>| {
            median(&mut self.minutes.values().flat_map(|minutes| of(minutes).iter().copied()).collect::<Vec<_>>())
        };
        let (response, solution, closing) =
            (all(|minutes| &minutes.response), all(|minutes| &minutes.solution), all(|minutes| &minutes.closing));
        let over_time = over_time(&self.days, period);
        let by_outcome = [Some(Outcome::Resolved), Some(Outcome::NotStanding), Some(Outcome::Withdrawn), None]
            .map(|outcome| OutcomeCount { outcome, count: self.outcomes.get(&outcome).copied().unwrap_or_default() });
        let mut minutes = self.minutes;
        let by_severity = Severity::ALL.into_iter().rev().map(|severity| {
            let mut minutes = minutes.remove(&severity).unwrap_or_default();
            SeverityCount {
                severity,
                count: minutes.count,
                response_minutes: median(&mut minutes.response),
                solution_minutes: median(&mut minutes.solution),
                closing_minutes: median(&mut minutes.closing),
            }
        });
        ComplaintAnalysis {
            from: period.from,
            to: period.to,
            total: self.total,
            by_category: pareto(self.categories),
            by_department: pareto(self.departments),
            by_cause: pareto(self.causes),
            by_room: pareto(self.rooms),
            by_severity: by_severity.collect(),
            by_outcome: by_outcome.to_vec(),
            over_time,
            response_minutes: response,
            solution_minutes: solution,
            closing_minutes: closing,
            judged: self.judged,
            won_back: self.won_back,
            cost_minor: self.cost_minor,
            repeats: self.repeats,
        }
    }
}

/// More bars than this no chart can show.
const BARS: usize = 20;

fn pareto<Key: Ord + Serialize>(counter: Counter<Key>) -> Pareto {
    let total: i64 = counter.values().map(|counted| counted.count).sum();
    let of = counter.len();
    let sorted: Vec<(Key, Counted)> = counter.into_iter().collect();
    // By the key where the bars are alike: the sort is stable. What nobody decided yet is no kind among the others.
    let mut sorted: Vec<(String, Counted)> = sorted.into_iter().map(|(key, counted)| (code(key), counted)).collect();
    sorted.sort_by_key(|(key, counted)| (key == UNASSIGNED, std::cmp::Reverse(counted.count)));
    let percents = whole_percents(&sorted.iter().map(|(_, counted)| counted.count).collect::<Vec<_>>());
    // Of very many rooms the chart shows the first; the bar that stands last stays in sight.
    let shown = if sorted.last().is_some_and(|(key, _)| key == UNASSIGNED) { of } else { BARS };
    let (mut so_far, mut percent_so_far) = (0, 0);
    let bars = sorted.into_iter().zip(percents).take(shown).map(|((key, Counted { count, cost_minor }), percent)| {
        so_far += count;
        percent_so_far += percent;
        let share = |count: i64| count as f64 / total as f64;
        ParetoBar {
            key,
            count,
            cost_minor,
            share: share(count),
            cumulative_share: share(so_far),
            percent,
            cumulative_percent: percent_so_far,
        }
    });
    Pareto { bars: bars.collect(), total, of }
}

/// The parts of a whole in percent that make a hundred together: what rounding leaves over goes to the largest remainders.
fn whole_percents(counts: &[i64]) -> Vec<i64> {
    let total: i64 = counts.iter().sum();
    if total == 0 {
        return vec![0; counts.len()];
    }
    let mut percents: Vec<i64> = counts.iter().map(|count| count * 100 / total).collect();
    let mut places: Vec<usize> = (0..counts.len()).collect();
    places.sort_by_key(|place| std::cmp::Reverse(counts[*place] * 100 % total));
    let left = 100 - percents.iter().sum::<i64>();
    for place in places.into_iter().take(usize::try_from(left).unwrap_or_default()) {
        percents[place] += 1;
    }
    percents
}

/// The word that a kind has in the book.
fn code(kind: impl Serialize) -> String {
    match serde_json::to_value(kind) {
        Ok(serde_json::Value::String(code)) => code,
        Ok(serde_json::Value::Null) => UNASSIGNED.to_owned(),
        Ok(other) => other.to_string(),
        Err(_) => String::new(),
    }
}

/// The middle value; of two in the middle, what lies between them, rounded half up. None of none.
pub(super) fn median(values: &mut [i64]) -> Option<i64> {
    let last = values.len().checked_sub(1)?;
    let (_, lower, above) = values.select_nth_unstable(last / 2);
    let lower = *lower;
    let upper = if last % 2 == 1 { above.iter().copied().min().unwrap_or(lower) } else { lower };
    Some(lower + (upper - lower + 1) / 2)
}

/// Periods longer than this are told by month. Units: days, about a quarter.
const BY_WEEK: i64 = 93;

fn over_time(days: &BTreeMap<NaiveDate, Counted>, period: ComplaintPeriod) -> Vec<PeriodCount> {
    let by_week = (period.to - period.from).num_days() <= BY_WEEK;
    let begin = |day: NaiveDate| {
        let first = if by_week { u64::from(day.weekday().num_days_from_monday()) } else { u64::from(day.day0()) };
        day.checked_sub_days(Days::new(first)).unwrap_or(day)
    };
    let mut columns: Vec<PeriodCount> = Vec::new();
    for day in period.from.iter_days().take_while(|day| *day <= period.to) {
        let begins_on = begin(day);
        if columns.last().is_none_or(|last| last.begins_on != begins_on) {
            columns.push(PeriodCount { begins_on, count: 0, cost_minor: 0 });
        }
        if let (Some(column), Some(counted)) = (columns.last_mut(), days.get(&day)) {
            column.count += counted.count;
            column.cost_minor = column.cost_minor.saturating_add(counted.cost_minor);
        }
    }
    columns
}

#[cfg(test)]
mod tests;
