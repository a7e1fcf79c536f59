//! What a person can do to a complaint: every transition is one of these, and the log of a complaint is a list of them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Cause, Severity, Stage};
use crate::compensation::Offer;
use crate::error::{Result, refuse};
use crate::staff::Department;

/// How the guest took what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Mood {
    Satisfied,
    Accepts,
    Dissatisfied,
}

/// One step. Shape: JSON tagged by `step`; this is how the log keeps it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// Step 1: the complaint was taken. Always the first of a log, and only there.
    Record {
        severity: Severity,
    },
    /// The house answers the guest for the first time.
    Respond {
        text: String,
    },
    /// Given on the spot, within what the person's role may give without asking.
    Grant {
        compensation: Vec<Offer>,
        reason: String,
    },
    /// Step 2. A complaint that does not stand needs the reason.
    Rule {
        stands: bool,
        reason: String,
    },
    /// Ends a complaint that does not stand: what the guest was told.
    Answer {
        text: String,
    },
    /// Step 3.
    Assign {
        department: Department,
        responsible_id: i64,
    },
    /// Step 4.
    Analyse {
        cause: Cause,
        text: String,
    },
    /// Step 5.
    Propose {
        text: String,
        compensation: Vec<Offer>,
    },
    /// Step 6: as proposed.
    Approve {
        note: String,
    },
    /// Step 6: otherwise than proposed.
    Change {
        text: String,
        compensation: Vec<Offer>,
        reason: String,
    },
    /// Step 6 or later: back to an earlier step.
    SendBack {
        to: Stage,
        reason: String,
    },
    /// Step 7: how responsibility was settled, and what the guest was told. Every task is done by then.
    CarryOut {
        settled: String,
        notified: String,
    },
    /// Step 8.
    Feedback {
        mood: Mood,
        text: String,
    },
    /// Step 9: closes the complaint.
    Evaluate {
        summary: String,
        lesson: String,
        won_back: bool,
    },
    /// The clocks stand still while the house waits for the guest.
    Pause {
        reason: String,
    },
    Resume {
        note: String,
    },
    Reassign {
        department: Department,
        responsible_id: i64,
        reason: String,
    },
    /// Severity was judged anew.
    Reassess {
        severity: Severity,
        reason: String,
    },
    /// The guest takes the complaint back.
    Withdraw {
        reason: String,
    },
    Reopen {
        reason: String,
    },
    /// Cheerful reminders may go out although a serious complaint is open.
    AllowGreetings {
        reason: String,
    },
    HoldGreetings {
        reason: String,
    },
}

/// A step's name, without what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    Record,
    Respond,
    Grant,
    Rule,
    Answer,
    Assign,
    Analyse,
    Propose,
    Approve,
    Change,
    SendBack,
    CarryOut,
    Feedback,
    Evaluate,
    Pause,
    Resume,
    Reassign,
    Reassess,
    Withdraw,
    Reopen,
    AllowGreetings,
    HoldGreetings,
}

impl StepKind {
    pub const ALL: [StepKind; 22] = [
        StepKind::Record,
        StepKind::Respond,
        StepKind::Grant,
        StepKind::Rule,
        StepKind::Answer,
        StepKind::Assign,
        StepKind::Analyse,
        StepKind::Propose,
        StepKind::Approve,
        StepKind::Change,
        StepKind::SendBack,
        StepKind::CarryOut,
        StepKind::Feedback,
        StepKind::Evaluate,
        StepKind::Pause,
        StepKind::Resume,
        StepKind::Reassign,
        StepKind::Reassess,
        StepKind::Withdraw,
        StepKind::Reopen,
        StepKind::AllowGreetings,
        StepKind::HoldGreetings,
    ];
}

impl Step {
    pub fn kind(&self) -> StepKind {
        match self {
            Step::Record { .. } => StepKind::Record,
            Step::Respond { .. } => StepKind::Respond,
            Step::Grant { .. } => StepKind::Grant,
            Step::Rule { .. } => StepKind::Rule,
            Step::Answer { .. } => StepKind::Answer,
            Step::Assign { .. } => StepKind::Assign,
            Step::Analyse { .. } => StepKind::Analyse,
            Step::Propose { .. } => StepKind::Propose,
            Step::Approve { .. } => StepKind::Approve,
            Step::Change { .. } => StepKind::Change,
            Step::SendBack { .. } => StepKind::SendBack,
            Step::CarryOut { .. } => StepKind::CarryOut,
            Step::Feedback { .. } => StepKind::Feedback,
            Step::Evaluate { .. } => StepKind::Evaluate,
            Step::Pause { .. } => StepKind::Pause,
            Step::Resume { .. } => StepKind::Resume,
            Step::Reassign { .. } => StepKind::Reassign,
            Step::Reassess { .. } => StepKind::Reassess,
            Step::Withdraw { .. } => StepKind::Withdraw,
            Step::Reopen { .. } => StepKind::Reopen,
            Step::AllowGreetings { .. } => StepKind::AllowGreetings,
            Step::HoldGreetings { .. } => StepKind::HoldGreetings,
        }
    }

    /// What must not be left blank, with the field's name.
    fn needed(&self) -> Vec<(&'static str, &str)> {
        match self {
            Step::Respond { text }
            | Step::Answer { text }
            | Step::Analyse { text, .. }
            | Step::Propose { text, .. }
            | Step::Feedback { text, .. } => vec![("text", text)],
            Step::Change { text, reason, .. } => vec![("text", text), ("reason", reason)],
            Step::Rule { stands: false, reason }
            | Step::Grant { reason, .. }
            | Step::SendBack { reason, .. }
            | Step::Pause { reason }
            | Step::Reassign { reason, .. }
            | Step::Reassess { reason, .. }
            | Step::Withdraw { reason }
            | Step::Reopen { reason }
            | Step::AllowGreetings { reason } => vec![("reason", reason)],
            Step::CarryOut { settled, notified } => vec![("settled", settled), ("notified", notified)],
            Step::Evaluate { summary, .. } => vec![("summary", summary)],
            Step::Record { .. }
            | Step::Rule { stands: true, .. }
            | Step::Assign { .. }
            | Step::Approve { .. }
            | Step::Resume { .. }
            | Step::HoldGreetings { .. } => Vec::new(),
        }
    }

    /// What is offered to the guest with this step.
    pub fn offers(&self) -> &[Offer] {
        match self {
            Step::Grant { compensation, .. }
            | Step::Propose { compensation, .. }
            | Step::Change { compensation, .. } => compensation,
            _ => &[],
        }
    }

    /// Errors: `complaint_words_missing` with the field; `complaint_nothing_granted`; those of the offers.
    pub fn validate(&self) -> Result<()> {
        if let Some((field, _)) = self.needed().into_iter().find(|(_, text)| text.trim().is_empty()) {
            return refuse("complaint_words_missing").field(field).err();
        }
        if self.kind() == StepKind::Grant && self.offers().is_empty() {
            return refuse("complaint_nothing_granted").field("compensation").err();
        }
        self.offers().iter().try_for_each(Offer::validate)
    }
}
