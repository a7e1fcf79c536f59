//! What an import did, and every line that it could not bring.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::date::NewDate;
use crate::exchange::{Issues, LineIssue};
use crate::guest::GuestId;
use crate::identity::Candidate;

/// A line that was refused, or a field of it that was left behind.
///
/// Shape: `code` has a message `import-issue-<code with dashes>`; `property` is empty when the whole line is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportIssue {
    pub line: u64,
    pub property: String,
    pub code: String,
}

impl From<&LineIssue> for ImportIssue {
    fn from(issue: &LineIssue) -> Self {
        ImportIssue { line: issue.line, property: issue.property.clone(), code: issue.code.to_owned() }
    }
}

/// A new guest who may be one the house already knows, or shares a contact point with one of another name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportDouble {
    pub line: u64,
    pub name: String,
    pub added: GuestId,
    /// The likest.
    pub known: GuestId,
    /// Shape: the likest first; empty in reports of an earlier time.
    #[serde(default)]
    pub candidates: Vec<Candidate>,
    /// Whether somebody has said since who it is.
    #[serde(default)]
    pub settled: bool,
}

impl ImportDouble {
    /// `candidates` has at least one.
    pub(super) fn new(line: u64, name: &str, added: GuestId, candidates: Vec<Candidate>) -> Self {
        let known = candidates.first().map_or(added, |one| one.id);
        ImportDouble { line, name: name.to_owned(), added, known, candidates, settled: false }
    }
}

/// A line that was taken for a guest whom the house knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportJoin {
    pub line: u64,
    /// As the file writes it.
    pub name: String,
    pub known: Candidate,
    /// Who has the same contact point under another name.
    pub sharing: Vec<Candidate>,
}

/// An arrival that may be several guests', or one of whom it is not certain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportUnsettled {
    pub line: u64,
    pub name: String,
    pub arrival_id: i64,
    /// Shape: the likest first.
    pub candidates: Vec<Candidate>,
}

/// A date that differs between book and file. The book's was kept; a person decides which is right.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportDiffering {
    pub line: u64,
    pub guest_id: GuestId,
    pub name: String,
    /// Of the date in the book.
    pub date_id: i64,
    pub book: NewDate,
    pub file: NewDate,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportReport {
    /// Null for a trial run, which changes nothing.
    pub import_id: Option<i64>,
    pub added: u64,
    pub updated: u64,
    /// Shape: of every kind of refusal the first lines, as they come in the file.
    pub refused: Vec<ImportIssue>,
    /// How many there are in all.
    #[serde(default)]
    pub refused_total: u64,
    /// Shape: of every kind of loss the first lines, as they come in the file.
    pub dropped: Vec<ImportIssue>,
    /// How many there are in all.
    #[serde(default)]
    pub dropped_total: u64,
    /// Things to note, where nothing was lost. Shape: as `dropped`.
    #[serde(default)]
    pub remarks: Vec<ImportIssue>,
    #[serde(default)]
    pub remarks_total: u64,
    /// Shape: the first of them only; all of them are among the dropped too.
    #[serde(default)]
    pub differing: Vec<ImportDiffering>,
    /// Shape: the first of them only. Nothing was lost with the others, and a hotel has namesakes by the thousand.
    pub doubles: Vec<ImportDouble>,
    /// How many there are in all.
    #[serde(default)]
    pub doubles_total: u64,
    /// Shape: the first of those whose name is written otherwise or who share a contact point: the others surprise nobody.
    #[serde(default)]
    pub joined: Vec<ImportJoin>,
    /// How many lines were taken for a known guest in all.
    #[serde(default)]
    pub joined_total: u64,
    /// The days of the arrivals it brought. Shape: by day, the first of them only.
    #[serde(default)]
    pub arrival_days: Vec<NaiveDate>,
    /// Shape: the first of them, as they come in the file.
    #[serde(default)]
    pub unsettled: Vec<ImportUnsettled>,
    #[serde(default)]
    pub unsettled_total: u64,
}

/// As many as a person will compare one by one.
const DOUBLES_LISTED: usize = 200;

/// Nobody prints the cards of more days at once.
const DAYS_TOLD: usize = 31;

/// What an import did so far.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub added: u64,
    pub updated: u64,
    pub refused: Issues,
    pub dropped: Issues,
    pub remarks: Issues,
    differing: Vec<ImportDiffering>,
    doubles: Vec<ImportDouble>,
    doubles_total: u64,
    joined: Vec<ImportJoin>,
    joined_total: u64,
    unsettled: Vec<ImportUnsettled>,
    unsettled_total: u64,
    arrival_days: BTreeSet<NaiveDate>,
}

impl Tally {
    pub(super) fn arrives(&mut self, day: NaiveDate) {
        self.arrival_days.insert(day);
    }

    pub(super) fn join(&mut self, join: ImportJoin) {
        self.joined_total += 1;
        let surprises = join.name != join.known.name || !join.sharing.is_empty();
        if surprises && self.joined.len() < DOUBLES_LISTED {
            self.joined.push(join);
        }
    }

    pub(super) fn leave_unsettled(&mut self, unsettled: ImportUnsettled) {
        self.unsettled_total += 1;
        if self.unsettled.len() < DOUBLES_LISTED {
            self.unsettled.push(unsettled);
        }
    }

    pub(super) fn double(&mut self, double: ImportDouble) {
        self.doubles_total += 1;
        if self.doubles.len() < DOUBLES_LISTED {
            self.doubles.push(double);
        }
    }

    pub(super) fn differing(&mut self, differing: ImportDiffering) {
        if self.differing.len() < DOUBLES_LISTED {
            self.differing.push(differing);
        }
    }

    pub(super) fn report(self) -> ImportReport {
        ImportReport {
            import_id: None,
            added: self.added,
            updated: self.updated,
            refused_total: self.refused.total(),
            refused: self.refused.listed().iter().map(ImportIssue::from).collect(),
            dropped_total: self.dropped.total(),
            dropped: self.dropped.listed().iter().map(ImportIssue::from).collect(),
            remarks_total: self.remarks.total(),
            remarks: self.remarks.listed().iter().map(ImportIssue::from).collect(),
            differing: self.differing,
            doubles: self.doubles,
            doubles_total: self.doubles_total,
            joined: self.joined,
            joined_total: self.joined_total,
            unsettled: self.unsettled,
            unsettled_total: self.unsettled_total,
            arrival_days: self.arrival_days.into_iter().take(DAYS_TOLD).collect(),
        }
    }
}

impl ImportReport {
    /// Adapts a stored report from an earlier version, which listed everything and had no totals.
    pub(super) fn in_present_form(mut self) -> Self {
        self.refused_total = self.refused_total.max(self.refused.len() as u64);
        self.dropped_total = self.dropped_total.max(self.dropped.len() as u64);
        self.doubles_total = self.doubles_total.max(self.doubles.len() as u64);
        self.doubles.truncate(DOUBLES_LISTED);
        self
    }
}
