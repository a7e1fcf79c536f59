//! Traces: instructions to a department for a date, with done and by whom. Knows no clock: today is an argument.
//!
//! - `draft`: the first text of a trace that is made from a preference or a special date
//! - `store`: adding, doing, listing; `commands`: the same for clients

mod commands;
mod draft;
mod store;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use commands::*;
pub use draft::*;
pub use store::*;

use crate::error::{Result, refuse};
use crate::guest::{GuestId, Tier};
use crate::staff::Department;

/// A trace as it is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewTrace {
    pub department: Department,
    pub text: String,
    pub due_on: NaiveDate,
}

impl NewTrace {
    pub fn tidy(mut self) -> Self {
        self.text = self.text.trim().to_owned();
        self
    }

    /// Errors: `trace_empty`.
    pub fn validate(&self) -> Result<()> {
        if self.text.is_empty() { refuse("trace_empty").field("text").err() } else { Ok(()) }
    }
}

/// What a trace was made from, each of the same guest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct TraceSource {
    pub complaint_id: Option<i64>,
    pub preference_id: Option<i64>,
    pub special_date_id: Option<i64>,
}

/// A trace with what the department must see of its guest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Trace {
    pub id: i64,
    pub guest_id: GuestId,
    pub guest: String,
    pub tier: Tier,
    pub dangers: i64,
    /// How many serious complaints of the guest are open.
    pub open_complaints: i64,
    /// Where the guest lives on the day of the trace, or now when it is overdue; empty when that is not known.
    pub room: String,
    pub complaint_id: Option<i64>,
    pub preference_id: Option<i64>,
    pub special_date_id: Option<i64>,
    pub department: Department,
    pub text: String,
    pub due_on: NaiveDate,
    pub made_by: Option<String>,
    /// Units: milliseconds UTC.
    pub made_at: i64,
    pub done_by: Option<String>,
    /// Units: milliseconds UTC; none while it is open.
    pub done_at: Option<i64>,
    pub done_note: String,
}
