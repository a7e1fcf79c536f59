//! The dates that fall on many days at once: each question about them is one statement, whatever the number of days.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::DateKind;
use super::store::{COLUMNS, DateRow, in_order};
use crate::book::Query;
use crate::calendar::{Calendar, CalendarError, DayKey, LeapDayPolicy, LeapPolicy, keys_on};
use crate::error::{Error, Result};
use crate::guest::Tier;

/// One of the keys whose dates fall on a day, and whose dates of them are wanted.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub day: NaiveDate,
    pub key: DayKey,
    pub whose: Whose,
}

/// Which of the dates that fall where a key says are wanted.
#[derive(Clone, Copy)]
pub(super) enum Whose {
    Everybodys,
    /// Those of guests of a tier.
    Of(Tier),
    /// Those with a lead time of their own.
    WithOwnLead,
}

/// In the place of a tier, for [`Whose::WithOwnLead`]: no guest has it.
const OWN_LEAD: i64 = 9;

impl Wanted {
    /// As one integer, because a list of integers is what a statement can be given.
    fn packed(&self) -> i64 {
        let key = &self.key;
        let calendar = match key.calendar {
            Calendar::Solar => 0,
            Calendar::Lunar => 1,
        };
        let months = match (key.leap.flag, key.leap.except) {
            (None, _) => 0,
            (Some(false), _) => 1,
            (Some(true), Some(LeapPolicy::LeapWhenPresent)) => 3,
            (Some(true), _) => 2,
        };
        let leap_day = match key.leap_day_policy {
            None => 0,
            Some(LeapDayPolicy::Feb28) => 1,
            Some(LeapDayPolicy::Mar1) => 2,
        };
        let (first, last) = match self.whose {
            Whose::Everybodys => (Tier::Vip.rank(), Tier::Occasional.rank()),
            Whose::Of(tier) => (tier.rank(), tier.rank()),
            Whose::WithOwnLead => (OWN_LEAD, OWN_LEAD),
        };
        let parts = [
            (calendar, 10),
            (i64::from(key.month), 100),
            (i64::from(key.day), 100),
            (months, 10),
            (leap_day, 10),
            (first, 10),
            (last, 10),
        ];
        parts.into_iter().fold(i64::from(key.latest_year), |packed, (part, radix)| packed * radix + part)
    }
}

/// Every key of these days. Errors: `date_out_of_range`.
pub(super) fn keys_of(days: impl IntoIterator<Item = NaiveDate>) -> Result<Vec<Wanted>, CalendarError> {
    let mut wanted = Vec::new();
    for day in days {
        wanted.extend(keys_on(day)?.into_iter().map(|key| Wanted { day, key, whose: Whose::Everybodys }));
    }
    Ok(wanted)
}

fn packed(wanted: &[Wanted]) -> Vec<i64> {
    wanted.iter().map(Wanted::packed).collect()
}

/// How many dates fall on each day. Shape: no entry for a day without dates.
pub(super) fn count(query: &Query, wanted: &[Wanted]) -> Result<HashMap<NaiveDate, i64>> {
    let sql = format!(
        "{} select
           day_key.place,
           case
             when day_key.months = 0 and day_key.leap_day = 0 and day_key.latest_year >= 2020 then {}
             else (select count(*) from special_date where {})
           end as dates
         from day_key",
        include_str!("day_key.sql"),
        include_str!("count.sql"),
        include_str!("falls.sql"),
    );
    let counted: Vec<(usize, i64)> = query.all(&sql, json!({ "keys": packed(wanted) }))?;
    let mut days = HashMap::new();
    for (place, dates) in counted.into_iter().filter(|(_, dates)| *dates > 0) {
        *days.entry(wanted[place].day).or_default() += dates;
    }
    Ok(days)
}

/// Where a list of due entries was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DueCursor {
    pub date: NaiveDate,
    pub tier: i64,
    pub guest_id: i64,
}

/// Which of a key's dates are given.
#[derive(Clone, Copy)]
pub(super) struct Pick {
    /// Of each key, so many.
    pub limit: u32,
    /// Only those behind this line.
    pub after: Option<DueCursor>,
}

impl Pick {
    pub const ALL: Pick = Pick { limit: u32::MAX, after: None };
}

/// The rows of each day. Shape: the most valued guests first, a guest's dates together; no entry for a day without any.
pub(super) fn rows(query: &Query, wanted: &[Wanted], pick: Pick) -> Result<Rows> {
    let mut params = json!({ "keys": packed(wanted), "limit": pick.limit });
    let after = match pick.after {
        None => "",
        Some(cursor) => {
            params["after_tier"] = json!(cursor.tier);
            params["after_guest"] = json!(cursor.guest_id);
            "and (special_date.tier, special_date.guest_id) > (:after_tier, :after_guest)"
        }
    };
    let which = format!(
        "and special_date.tier between day_key.first_tier and day_key.last_tier {after}
         order by special_date.tier, special_date.guest_id limit :limit"
    );
    select(query, wanted, &which, params)
}

/// All rows of each day, where keys may ask for nothing but dates with a lead time of their own. Shape: as [`rows`].
pub(super) fn rows_ahead(query: &Query, wanted: &[Wanted]) -> Result<Rows> {
    // The second half finds nothing for a key of a tier, the first nothing for one of own lead times.
    let which = format!(
        "and special_date.tier between day_key.first_tier and day_key.last_tier
         union all
         select special_date.id from special_date
         where day_key.first_tier = {OWN_LEAD} and special_date.lead_days >= 1 and {}",
        include_str!("falls.sql"),
    );
    select(query, wanted, &which, json!({ "keys": packed(wanted) }))
}

/// All rows of one kind on each day. Shape: as [`rows`].
pub(super) fn rows_of_kind(query: &Query, wanted: &[Wanted], kind: DateKind) -> Result<Rows> {
    select(query, wanted, "and special_date.kind = :kind", json!({ "keys": packed(wanted), "kind": kind }))
}

/// The rows of each day that call for something and that nobody decided about between two days, so many of each key. A
/// date falls once between days that are less than a lunar year apart; of one kept in both months the other is decided
/// with it. Shape: as [`rows`].
pub(super) fn rows_unsettled(
    query: &Query,
    wanted: &[Wanted],
    (from, to): (NaiveDate, NaiveDate),
    limit: u32,
) -> Result<Rows> {
    let params = json!({ "keys": packed(wanted), "from": from, "to": to, "limit": limit });
    select(query, wanted, include_str!("unsettled.sql"), params)
}

pub(super) type Rows = HashMap<NaiveDate, Vec<DateRow>>;

fn select(query: &Query, wanted: &[Wanted], which: &str, params: Value) -> Result<Rows> {
    let mut days = Rows::new();
    if wanted.is_empty() {
        return Ok(days);
    }
    let sql = format!(
        "{} select day_key.place, {COLUMNS} from day_key join special_date on special_date.id in (
           select special_date.id from special_date where {} {which}
         )",
        include_str!("day_key.sql"),
        include_str!("falls.sql"),
    );
    query.each(&sql, params, |row: DateRow| {
        days.entry(wanted[row.place].day).or_default().push(row);
        Ok::<(), Error>(())
    })?;
    days.values_mut().for_each(|rows| in_order(rows));
    Ok(days)
}
