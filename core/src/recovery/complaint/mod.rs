//! Complaints: what went wrong for a guest, through nine fixed steps to their end. Knows no screen and no clock of its own.
//!
//! - `step`: what a person can do to a complaint; `state`: its state, computed from the steps alone
//! - `rules`: who may take which step, and whose turn it is
//! - `hours`, `clock`: the property's service hours, and how long each complaint may take by them
//! - `timing`: by what the clocks run and who asks; `taking`: taking one step
//! - `store`: how complaints are kept; `commands`, `page`, `list`, `repeat`: what a client may ask
//! - `escalation`: escalates overdue complaints to the next role; `sight`: who may see a sensitive complaint
//! - `analysis`: the figures and charts of a period; `band`: what similar ones got
//! - `report`: the morning meeting's report; `voucher`: what was granted as paper for the guest; `speech`: their words

mod analysis;
mod band;
mod clock;
mod commands;
mod escalation;
mod hours;
mod list;
mod page;
mod repeat;
mod report;
mod rules;
mod sight;
pub(crate) mod speech;
mod state;
mod step;
mod store;
mod taking;
mod timing;
mod voucher;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod voucher_tests;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use analysis::*;
pub use band::*;
pub use clock::*;
pub use commands::*;
pub use escalation::*;
pub use hours::*;
pub use list::*;
pub use page::*;
pub use repeat::*;
pub use report::*;
pub use rules::*;
pub use sight::*;
pub use state::*;
pub use step::*;
pub use store::{ComplaintFacts, Entry, Grave, Printed, add, add_all, count_of_guest, graves_of, log_of, printed_of};
pub use timing::*;
pub use voucher::*;

/// A complaint's number in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct ComplaintId(pub i64);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ComplaintCategory {
    ServiceAttitude,
    Facilities,
    RoomHygiene,
    FoodDrink,
    WaitingTime,
    Billing,
    Noise,
    Safety,
    LostProperty,
    Other,
}

/// How bad it is: decides the clocks, who judges it, and whether the guest is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ComplaintSeverity")]
pub enum Severity {
    Minor,
    Moderate,
    Serious,
    Critical,
}

impl Severity {
    pub const ALL: [Severity; 4] = [Severity::Minor, Severity::Moderate, Severity::Serious, Severity::Critical];

    /// An open one is a danger mark wherever its guest appears.
    pub fn is_grave(self) -> bool {
        self >= Severity::Serious
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    Room,
    /// A restaurant, bar, pool or another outlet of the house, by its name.
    Outlet,
    Elsewhere,
}

/// How the house heard of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ComplaintChannel {
    InPerson,
    Phone,
    Email,
    Wechat,
    Letter,
    OnlineReview,
    Survey,
    Other,
}

/// Why it came to it, as the responsible department found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    Skill,
    Attitude,
    Procedure,
    Staffing,
    Communication,
    Equipment,
    Supply,
    Supplier,
    Expectation,
    Other,
}

/// What a complaint waits for: the step that is owed next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Step 2: whether it stands.
    Ruling,
    /// It does not stand: the guest is owed an answer.
    Answer,
    /// Step 3: which department and person.
    Responsibility,
    /// Step 4.
    Cause,
    /// Step 5.
    Solution,
    /// Step 6: the manager's.
    Decision,
    /// Step 7: tasks, responsibility settled, guest notified.
    Execution,
    /// Step 8.
    Feedback,
    /// Step 9.
    Evaluation,
    Closed,
}

impl Stage {
    pub const ALL: [Stage; 10] = [
        Stage::Ruling,
        Stage::Answer,
        Stage::Responsibility,
        Stage::Cause,
        Stage::Solution,
        Stage::Decision,
        Stage::Execution,
        Stage::Feedback,
        Stage::Evaluation,
        Stage::Closed,
    ];
}

/// How a complaint ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Resolved,
    NotStanding,
    Withdrawn,
}
