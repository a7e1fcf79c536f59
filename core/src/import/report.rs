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
    pub doubles: Vec<ImportDouble>,
}
