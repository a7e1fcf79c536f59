//! Round birthdays, in the count that the house keeps.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::DateKind;
use crate::book::{Op, Query};
use crate::calendar::RecurringDate;
use crate::desk::{self, Call, Nothing};
use crate::error::Result;

pub const AGE_RULES_SAVED: Op = Op::for_managers("age_rules_saved");

/// The name under which the house's count is kept.
pub(super) const AGE_RULES: &str = "ages";

/// How the house counts the years of a round birthday.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgeRules {
    /// By the old count: one at birth, and one more with every lunar year.
    pub nominal: bool,
}

/// Units: years between two round birthdays.
const ROUND: i32 = 10;

impl AgeRules {
    pub fn load(query: &Query) -> Result<Self> {
        desk::rules(query, AGE_RULES)
    }

    /// The age that is reached on a birthday, where it is a round one.
    pub fn round_on(self, kind: DateKind, date: &RecurringDate, day: NaiveDate) -> Option<i32> {
        if kind != DateKind::Birthday {
            return None;
        }
        let age = if self.nominal { date.nominal_on(day) } else { date.turning_on(day) };
        age.filter(|age| *age > 0 && age % ROUND == 0)
    }
}

pub fn age_rules_get(call: &Call, _: Nothing) -> Result<AgeRules> {
    call.read(AgeRules::load)
}

/// Errors: `not_allowed` below a manager.
pub fn age_rules_save(call: &Call, rules: AgeRules) -> Result<AgeRules> {
    call.change(AGE_RULES_SAVED, |tx| desk::save_rules(tx, AGE_RULES, &rules))?;
    Ok(rules)
}

#[cfg(test)]
mod tests;
