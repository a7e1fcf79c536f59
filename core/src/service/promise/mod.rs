//! Promises: what was said to a guest, open until kept or released by the guest. Knows no clock: today is an argument.
//!
//! - `store`: adding, settling, listing; `commands`: the same for clients
//! - `today`: which open promises the desk must see now, and why

mod commands;
mod store;
mod today;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use commands::*;
pub use store::*;
pub use today::*;

use crate::error::{Result, refuse};
use crate::guest::{GuestId, Tier};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PromiseState {
    Open,
    Kept,
    /// The guest said that it need not be kept.
    Released,
}

/// A promise as it is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewPromise {
    pub text: String,
    /// The day it was promised for. Without one it is due at the next arrival.
    #[serde(default)]
    pub due_on: Option<NaiveDate>,
}

impl NewPromise {
    pub fn tidy(mut self) -> Self {
        self.text = self.text.trim().to_owned();
        self
    }

    /// Errors: `promise_empty`.
    pub fn validate(&self) -> Result<()> {
        if self.text.is_empty() { refuse("promise_empty").field("text").err() } else { Ok(()) }
    }
}

/// A promise with what the desk must see of its guest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
// On the pages `Promise` is another thing.
#[ts(rename = "Promised")]
pub struct Promise {
    pub id: i64,
    pub guest_id: GuestId,
    pub guest: String,
    pub tier: Tier,
    pub dangers: i64,
    /// How many serious complaints of the guest are open.
    pub open_complaints: i64,
    /// The complaint it was made for.
    pub complaint_id: Option<i64>,
    pub text: String,
    pub due_on: Option<NaiveDate>,
    pub made_by: Option<String>,
    /// Units: milliseconds UTC.
    pub made_at: i64,
    pub state: PromiseState,
    pub settled_by: Option<String>,
    /// Units: milliseconds UTC.
    pub settled_at: Option<i64>,
    /// Why it was released, or how it was kept.
    pub settled_note: String,
}
