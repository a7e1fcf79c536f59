//! What an import did, and every line that it could not bring.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::exchange::LineIssue;
use crate::guest::GuestId;

/// A line that was refused, or a field of it that was left behind.
///
/// Shape: `code` has a message `import-issue-<code with dashes>`; `property` is empty when the whole line is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportIssue {
    pub line: u64,
    pub property: String,
    pub code: String,
}

impl ImportIssue {
    pub(super) fn new(line: u64, property: &str, code: &str) -> Self {
        ImportIssue { line, property: property.to_owned(), code: code.to_owned() }
    }
}

impl From<LineIssue> for ImportIssue {
    fn from(issue: LineIssue) -> Self {
        ImportIssue { line: issue.line, property: issue.property, code: issue.code.to_owned() }
    }
}

/// A new guest who may be one the house already knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportDouble {
    pub line: u64,
    pub name: String,
    pub added: GuestId,
    pub known: GuestId,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportReport {
    /// Null for a trial run, which changes nothing.
    pub import_id: Option<i64>,
    pub added: u64,
    pub updated: u64,
    pub refused: Vec<ImportIssue>,
    pub dropped: Vec<ImportIssue>,
    /// Shape: the first of them only. Nothing was lost with the others, and a hotel has namesakes by the thousand.
    pub doubles: Vec<ImportDouble>,
    /// How many there are in all.
    #[serde(default)]
    pub doubles_total: u64,
}

/// As many as a person may want to compare, one by one, after an import.
const DOUBLES_TOLD: usize = 200;

impl ImportReport {
    pub(super) fn double(&mut self, double: ImportDouble) {
        self.doubles_total += 1;
        if self.doubles.len() < DOUBLES_TOLD {
            self.doubles.push(double);
        }
    }

    /// A kept report of an earlier time, which listed every double and gave no total.
    pub(super) fn told_as_now(mut self) -> Self {
        self.doubles_total = self.doubles_total.max(self.doubles.len() as u64);
        self.doubles.truncate(DOUBLES_TOLD);
        self
    }
}
