//! What the report of complaints and the hand-over sheet share: sections of lines, each with its urgency.

use serde::Serialize;

/// How pressing a line is: decides its mark. Its word is beside it, for those who see no colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    #[default]
    Plain,
    Overdue,
    Soon,
    Waiting,
    Done,
}

/// One complaint, promise or instruction.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct CaseLine {
    pub tone: Tone,
    /// The word beside the mark; may be empty.
    pub word: String,
    /// A day or time, already written out.
    pub when: String,
    /// Room or outlet.
    pub place: String,
    pub guest: String,
    /// What it is about; empty when it is not for everybody who sees the paper.
    pub text: String,
    /// Category and severity, or the department.
    pub kind: String,
    /// Printed with the danger mark: the guest's allergies, a grave complaint.
    pub caution: String,
    /// Where it stands, and below who owes what comes next.
    pub state: String,
    pub note: String,
}

/// Lines under a small heading; the heading may be empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct CaseGroup {
    pub name: String,
    pub lines: Vec<CaseLine>,
}

/// A section with its own table.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct CaseSection {
    pub title: String,
    /// How many, already in words.
    pub count: String,
    /// Said in place of a table that has no lines.
    pub empty: String,
    /// Heads of the five columns: when, where, what, kind, state.
    pub heads: [String; 5],
    pub groups: Vec<CaseGroup>,
    /// Said below: what is left out.
    pub rest: String,
}
