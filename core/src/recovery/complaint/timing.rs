//! By what the clocks of the house run, and who asks about complaints when.

use chrono::NaiveDate;

use super::{ClockRules, Clocks, MINUTE_MS};
use crate::book::{Change, Query, Role};
use crate::compensation::{self, CompensationLimits};
use crate::desk::{self, Actor, Call};
use crate::error::Result;
use crate::property::Property;

/// The name under which the house's clock rules are kept.
const CLOCK_RULES: &str = "complaint_clocks";

/// By what the clocks of a property run, and which day it is there.
pub struct Timing {
    pub clocks: Clocks,
    property: Property,
}

impl Timing {
    pub fn load(query: &Query, property: &Property) -> Result<Self> {
        Self::by(desk::rules(query, CLOCK_RULES)?, property)
    }

    /// Errors: those of the service hours.
    pub fn by(rules: ClockRules, property: &Property) -> Result<Self> {
        let hours = rules.hours.read(property.zone()?)?;
        Ok(Timing { clocks: Clocks { hours, rules }, property: property.clone() })
    }

    /// The civil day at the property. Units: milliseconds UTC.
    pub(super) fn day_of(&self, at_ms: i64) -> Result<NaiveDate> {
        self.property.day_of(at_ms)
    }

    pub(super) fn save_rules(&self, tx: &Change) -> Result<()> {
        desk::save_rules(tx, CLOCK_RULES, &self.clocks.rules)
    }
}

/// Who asks about complaints, when, and by what the clocks run.
pub struct Asked {
    pub actor: Actor,
    /// Units: milliseconds UTC.
    pub now_ms: i64,
    pub timing: Timing,
    /// What each role may give.
    limits: CompensationLimits,
}

impl Asked {
    pub fn load(query: &Query, call: &Call) -> Result<Self> {
        let property = call.property()?;
        let [clocks, limits] = desk::rules_together(query, [CLOCK_RULES, compensation::LIMIT_RULES])?;
        Ok(Asked {
            actor: call.actor()?,
            now_ms: call.now_ms(),
            timing: Timing::by(desk::read_rules(&clocks), &property)?,
            limits: CompensationLimits::read(&limits, &property.currency),
        })
    }

    /// Whether so much is more than a manager may give.
    pub(super) fn is_above_managers(&self, total_minor: i64) -> bool {
        !self.limits.allows(Role::Manager, total_minor)
    }

    /// A clock is due soon when less than this is left. Units: minutes.
    pub fn soon(&self) -> u32 {
        self.timing.clocks.rules.soon
    }

    /// Until when a clock is overdue or due soon. Units: milliseconds UTC.
    pub(super) fn soon_ms(&self) -> i64 {
        self.now_ms + i64::from(self.soon()) * MINUTE_MS
    }
}
