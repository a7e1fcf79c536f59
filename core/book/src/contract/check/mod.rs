//! What a check of a book finds.

mod problem;
mod witness;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use problem::{LISTED, Problems};
pub use problem::{Problem, ProblemCode};
pub use witness::{ChainHead, Witness};

/// One thing looked at, and what was found. `problems` is empty when it is whole.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Finding {
    /// `file`, `schema`, `rows`, `search` or `journal`.
    pub part: String,
    pub problems: Vec<Problem>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CheckReport {
    pub whole: bool,
    pub findings: Vec<Finding>,
    /// Null when the book has none, which is a finding.
    pub head: Option<ChainHead>,
}
