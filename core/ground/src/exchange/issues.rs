//! Lines of a file that were refused or not imported. The list is limited; the count is always complete.

use std::collections::HashMap;

use serde::Serialize;

use super::limits::{LISTED, LISTED_IN_ALL, LISTED_KINDS};

/// One line of a file that was refused or left behind, and why.
///
/// Shape: `code` has a message `import-issue-<code with dashes>`; `property` is empty when the line as a whole is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineIssue {
    pub line: u64,
    pub property: String,
    pub code: &'static str,
}

impl LineIssue {
    pub fn new(line: u64, property: &str, code: &'static str) -> LineIssue {
        // Names of columns and properties may be of any length; the report needs only enough to recognise them.
        let property = property.char_indices().nth(NAMED).map_or(property, |(end, _)| &property[..end]);
        LineIssue { line, property: property.to_owned(), code }
    }
}

/// Units: characters.
const NAMED: usize = 60;

/// Issues as they come up: the first of every kind with their lines, and how many there are in all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Issues {
    listed: Vec<LineIssue>,
    total: u64,
    kinds: HashMap<(&'static str, String), usize>,
    /// The last kind, if no more of its lines are listed. Makes files with only one kind of issue fast.
    full: Option<(&'static str, String)>,
}

impl Issues {
    pub fn push(&mut self, issue: LineIssue) {
        self.total += 1;
        if self.full.as_ref().is_some_and(|(code, property)| *code == issue.code && *property == issue.property) {
            return;
        }
        let kind = (issue.code, issue.property.clone());
        if self.kinds.len() >= LISTED_KINDS && !self.kinds.contains_key(&kind) {
            return;
        }
        let most = if self.listed.len() < LISTED_IN_ALL { LISTED } else { 1 };
        let listed = self.kinds.entry(kind).or_default();
        if *listed < most {
            *listed += 1;
            self.listed.push(issue);
        } else {
            self.full = Some((issue.code, issue.property));
        }
    }

    /// Shape: as they came up.
    pub fn listed(&self) -> &[LineIssue] {
        &self.listed
    }

    /// How many there are, those included that are not told one by one.
    pub fn total(&self) -> u64 {
        self.total
    }

    pub fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// Adds what came up elsewhere, by line.
    pub fn take(&mut self, mut other: Issues) {
        other.listed.sort_by_key(|issue| issue.line);
        let counted = other.total - other.listed.len() as u64;
        other.listed.into_iter().for_each(|issue| self.push(issue));
        self.total += counted;
    }
}

impl Extend<LineIssue> for Issues {
    fn extend<T: IntoIterator<Item = LineIssue>>(&mut self, issues: T) {
        issues.into_iter().for_each(|issue| self.push(issue));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_million_issues_of_one_kind_hide_no_other() {
        let mut issues = Issues::default();
        issues.extend((0..1_000_000).map(|line| LineIssue::new(line, "", "name_missing")));
        issues.push(LineIssue::new(1_000_001, "BDAY", "date_unreadable"));
        assert_eq!(issues.total(), 1_000_001, "all are counted");
        assert_eq!(issues.listed().len(), LISTED + 1, "the first are listed");
        assert_eq!(issues.listed()[LISTED].code, "date_unreadable", "and what is rare is listed beside what is common");
    }

    #[test]
    fn names_that_only_a_file_knows_end_somewhere() {
        let mut issues = Issues::default();
        issues.extend((0..100_000).map(|line| LineIssue::new(line, &format!("X-{line}"), "property_unknown")));
        issues.push(LineIssue::new(1, &"X".repeat(1 << 20), "property_unknown"));
        assert_eq!((issues.total(), issues.listed().len()), (100_001, LISTED_KINDS));
        assert!(issues.listed().iter().all(|issue| issue.property.chars().count() <= NAMED), "nor is a name a book");
    }
}
