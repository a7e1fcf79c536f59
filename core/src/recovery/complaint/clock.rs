//! The three clocks of a complaint: first response, solution, closing. Their time limits and due times. Pure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Hours, MINUTE_MS, ServiceHours, Severity, State};
use crate::error::{Result, refuse};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    Response,
    Solution,
    Closing,
}

impl Clock {
    pub const ALL: [Clock; 3] = [Clock::Response, Clock::Solution, Clock::Closing];
}

/// How long complaints of one severity may take. Units: minutes, of service time unless they run round the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(from = "WrittenLimits")]
pub struct ClockLimits {
    pub severity: Severity,
    pub response: u32,
    pub solution: u32,
    pub closing: u32,
    /// Day and night, whatever the service hours.
    pub round_the_clock: bool,
}

/// The same as it may be kept: a house that never chose has the grave ones run round the clock.
#[derive(Deserialize)]
struct WrittenLimits {
    severity: Severity,
    response: u32,
    solution: u32,
    closing: u32,
    #[serde(default)]
    round_the_clock: Option<bool>,
}

impl From<WrittenLimits> for ClockLimits {
    fn from(written: WrittenLimits) -> Self {
        let WrittenLimits { severity, response, solution, closing, round_the_clock } = written;
        let round_the_clock = round_the_clock.unwrap_or(severity >= Severity::Serious);
        ClockLimits { severity, response, solution, closing, round_the_clock }
    }
}

impl ClockLimits {
    /// Units: minutes of service time.
    pub fn minutes(&self, clock: Clock) -> i64 {
        i64::from(match clock {
            Clock::Response => self.response,
            Clock::Solution => self.solution,
            Clock::Closing => self.closing,
        })
    }
}

/// The house's service hours and limits, as they are kept and edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClockRules {
    pub hours: ServiceHours,
    /// One line for each severity.
    pub limits: Vec<ClockLimits>,
    /// A clock is due soon when less than this is left. Units: minutes of the wall clock.
    pub soon: u32,
}

/// A clock may run for at most this long. Units: minutes; half a year of long days.
const LONGEST: u32 = 180 * 24 * 60;

impl Default for ClockRules {
    fn default() -> Self {
        let limits = |severity, response, solution, closing| {
            ClockLimits::from(WrittenLimits { severity, response, solution, closing, round_the_clock: None })
        };
        ClockRules {
            hours: ServiceHours::default(),
            limits: vec![
                limits(Severity::Minor, 60, 24 * 60, 5 * 14 * 60),
                limits(Severity::Moderate, 30, 12 * 60, 3 * 14 * 60),
                limits(Severity::Serious, 15, 4 * 60, 2 * 24 * 60),
                limits(Severity::Critical, 5, 2 * 60, 24 * 60),
            ],
            soon: 60,
        }
    }
}

impl ClockRules {
    /// Errors: `clock_limits_missing` unless every severity has one line; `clock_limit_out_of_range`;
    /// `clock_limits_out_of_order` when a complaint would close before it is solved, or be solved before it is answered.
    pub fn validate(&self) -> Result<()> {
        for severity in Severity::ALL {
            if self.limits.iter().filter(|limits| limits.severity == severity).count() != 1 {
                return refuse("clock_limits_missing").arg("severity", severity).err();
            }
        }
        for limits in &self.limits {
            if limits.response == 0 || limits.closing > LONGEST {
                return refuse("clock_limit_out_of_range").arg("severity", limits.severity).field("limits").err();
            }
            if limits.response > limits.solution || limits.solution > limits.closing {
                return refuse("clock_limits_out_of_order").arg("severity", limits.severity).field("limits").err();
            }
        }
        Ok(())
    }

    pub fn of(&self, severity: Severity) -> ClockLimits {
        let found = self.limits.iter().find(|limits| limits.severity == severity);
        found.copied().unwrap_or_else(|| {
            let longest = LONGEST;
            let written = WrittenLimits {
                severity,
                response: longest,
                solution: longest,
                closing: longest,
                round_the_clock: None,
            };
            written.into()
        })
    }
}

/// How one clock stands. Units: milliseconds UTC for instants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// When it is up. None once it has stopped, and while it waits for the guest.
    pub due_at: Option<i64>,
    /// Units: minutes of service time it ran until it stopped. None while it runs.
    pub minutes: Option<i64>,
}

/// By what a house's clocks run.
pub struct Clocks {
    pub hours: Hours,
    pub rules: ClockRules,
}

impl Clocks {
    /// Reads one clock of a complaint that was taken at `taken_at`.
    ///
    /// A clock counts service time only, unless those of its severity run round the clock; and none that the house waited for
    /// the guest.
    pub fn read(&self, clock: Clock, state: &State, taken_at: i64) -> Reading {
        let begun = match clock {
            // The guest was answered, whatever was opened again later.
            Clock::Response => taken_at,
            Clock::Solution | Clock::Closing => state.reopened_at.unwrap_or(taken_at),
        };
        let stopped = match clock {
            Clock::Response => state.responded_at.or(state.closed_at),
            Clock::Solution => state.solved_at.or(state.closed_at),
            Clock::Closing => state.closed_at,
        };
        if let Some(stopped) = stopped {
            return Reading { due_at: None, minutes: Some(self.ran(state, begun, stopped) / MINUTE_MS) };
        }
        if state.paused_at.is_some() {
            return Reading::default();
        }
        let limit = self.rules.of(state.severity).minutes(clock) * MINUTE_MS;
        Reading { due_at: self.up_at(state, begun, limit), minutes: None }
    }

    /// The running time between two instants. Units: milliseconds of service time.
    fn ran(&self, state: &State, from: i64, to: i64) -> i64 {
        let waited = state.pauses.iter();
        let waited: i64 =
            waited.map(|(paused, resumed)| self.between(state, (*paused).max(from), (*resumed).min(to))).sum();
        (self.between(state, from, to) - waited).max(0)
    }

    /// When a clock that runs is up, even if that is past: it is reached between two waits or after the last one.
    fn up_at(&self, state: &State, begun: i64, limit: i64) -> Option<i64> {
        let (mut from, mut left) = (begun, limit);
        for (paused, resumed) in state.pauses.iter().filter(|(_, resumed)| *resumed > begun) {
            let ran = self.between(state, from, *paused);
            if ran >= left {
                break;
            }
            left -= ran;
            from = *resumed;
        }
        if self.runs_always(state) { Some(from + left) } else { self.hours.after(from, left) }
    }

    fn runs_always(&self, state: &State) -> bool {
        self.rules.of(state.severity).round_the_clock
    }

    fn between(&self, state: &State, from: i64, to: i64) -> i64 {
        if self.runs_always(state) { (to - from).max(0) } else { self.hours.between(from, to) }
    }
}
