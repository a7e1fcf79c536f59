//! What the house decided about dates, read at once: lead times, how ages are counted, since when it counts what it missed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::DateKind;
use super::age::{AGE_RULES, AgeRules};
use super::lead::{LeadTime, LeadTimes, check_lead_days};
use crate::book::{Op, Query};
use crate::desk::{self, Call, Nothing};
use crate::error::Result;
use crate::guest::Tier;

pub const LEAD_TIME_SAVED: Op = Op::for_managers("lead_time_saved");

/// The name under which it is kept since when the house counts what was missed.
pub(super) const LATE: &str = "late_dates";

/// The house's own word on what it missed.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct LateRules {
    /// What fell before this day is not made good any more.
    pub since: Option<NaiveDate>,
}

/// How many days ahead dates are to be seen.
pub fn lead_times(query: &Query) -> Result<LeadTimes> {
    Ok(DateRules::load(query)?.lead)
}

pub(super) struct DateRules {
    pub lead: LeadTimes,
    pub ages: AgeRules,
    pub late: LateRules,
    /// Since when it is known when a date was noted. Units: milliseconds UTC.
    pub noted_since: Option<i64>,
}

impl DateRules {
    pub fn load(query: &Query) -> Result<Self> {
        #[derive(Deserialize)]
        struct Row {
            what: String,
            kind: Option<String>,
            tier: Option<Tier>,
            number: Option<i64>,
            rule: String,
        }
        let keys = [AGE_RULES, LATE].map(desk::rules_key);
        let rows: Vec<Row> = query.all(include_str!("lead_times.sql"), json!({ "rules": keys }))?;
        let (mut chosen, mut longest_own, mut noted_since) = (Vec::new(), 0, None);
        let (mut ages, mut late) = (AgeRules::default(), LateRules::default());
        for Row { what, kind, tier, number, rule } in rows {
            let days = || u16::try_from(number.unwrap_or(0)).unwrap_or(0);
            match (what.as_str(), kind, tier) {
                ("lead", Some(kind), Some(tier)) => {
                    let known = DateKind::ALL.into_iter().find(|known| known.id() == kind);
                    chosen.extend(known.map(|kind| LeadTime { kind, tier, days: days() }));
                }
                ("own", ..) => longest_own = days(),
                ("kept", ..) => noted_since = number,
                ("rule", Some(key), _) if key == keys[0] => ages = desk::read_rules(&rule),
                ("rule", ..) => late = desk::read_rules(&rule),
                _ => {}
            }
        }
        Ok(DateRules { lead: LeadTimes::of_choices(&chosen, longest_own), ages, late, noted_since })
    }
}

/// Shape: every kind, and of each every tier.
pub fn lead_time_list(call: &Call, _: Nothing) -> Result<Vec<LeadTime>> {
    call.read(|query| Ok(DateRules::load(query)?.lead.all()))
}

pub fn lead_time_save(call: &Call, time: LeadTime) -> Result<Vec<LeadTime>> {
    check_lead_days(time.days)?;
    call.change(LEAD_TIME_SAVED, |tx| {
        tx.run(
            "insert into lead_time (kind, tier, days) values (:kind, :tier, :days)
             on conflict (kind, tier) do update set days = excluded.days",
            time,
        )?;
        Ok(DateRules::load(tx)?.lead.all())
    })
}
