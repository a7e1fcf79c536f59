//! The state of a complaint, computed from its steps alone, so that it always agrees with the log.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Cause, Mood, Outcome, Severity, Stage, Step, StepKind};
use crate::compensation::{Offer, total_minor};
use crate::error::{Result, refuse};
use crate::staff::Department;

/// A step with when it was taken. Units: milliseconds UTC.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    pub step: Step,
    pub at: i64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "ComplaintState")]
pub struct State {
    pub severity: Severity,
    pub stage: Stage,
    pub outcome: Option<Outcome>,
    /// The ruling: none while nobody judged it.
    pub stands: Option<bool>,
    pub department: Option<Department>,
    pub responsible_id: Option<i64>,
    pub cause: Option<Cause>,
    /// What the guest has for good: given on the spot, or by a decision that was carried out before the complaint was
    /// taken up again.
    pub granted: Vec<Offer>,
    /// What is to be offered to the guest, as proposed or as decided.
    pub offers: Vec<Offer>,
    /// The manager decided on the offers.
    pub decided: bool,
    pub mood: Option<Mood>,
    pub won_back: Option<bool>,
    pub greetings_allowed: bool,
    /// Units of all instants: milliseconds UTC.
    pub paused_at: Option<i64>,
    /// When the house waited for the guest, oldest first.
    pub pauses: Vec<(i64, i64)>,
    pub responded_at: Option<i64>,
    pub solved_at: Option<i64>,
    pub closed_at: Option<i64>,
    /// The clocks for solution and closing begin anew when a complaint is opened again.
    pub reopened_at: Option<i64>,
    /// How many steps led here.
    pub steps: i64,
}

impl State {
    /// A complaint that was just recorded: step 1 is done by that.
    fn recorded(severity: Severity) -> Self {
        Self::at(severity, Stage::Ruling)
    }

    /// Of a line that tells no more than this.
    pub(super) fn at(severity: Severity, stage: Stage) -> Self {
        State {
            severity,
            stage,
            outcome: None,
            stands: None,
            department: None,
            responsible_id: None,
            cause: None,
            granted: Vec::new(),
            offers: Vec::new(),
            decided: false,
            mood: None,
            won_back: None,
            greetings_allowed: false,
            paused_at: None,
            pauses: Vec::new(),
            responded_at: None,
            solved_at: None,
            closed_at: None,
            reopened_at: None,
            steps: 1,
        }
    }

    /// The state that a log leads to.
    ///
    /// Errors: `complaint_not_recorded` for a log that does not begin with step 1; those of [`State::apply`].
    pub fn replay(log: &[Taken]) -> Result<Self> {
        let Some((Taken { step: Step::Record { severity }, .. }, later)) = log.split_first() else {
            return refuse("complaint_not_recorded").err();
        };
        later.iter().try_fold(State::recorded(*severity), |state, taken| state.apply(&taken.step, taken.at))
    }

    pub fn is_open(&self) -> bool {
        self.stage != Stage::Closed
    }

    /// Open and serious: the guest is marked.
    pub fn is_grave(&self) -> bool {
        self.is_open() && self.severity.is_grave()
    }

    /// What was decided was carried out too: the guest has what was offered.
    pub(super) fn has_given(&self) -> bool {
        self.decided && self.solved_at.is_some()
    }

    /// What the complaint costs the house: all that was given on the spot, and the offers once they are decided.
    pub fn cost_minor(&self) -> i64 {
        let decided = if self.decided { total_minor(&self.offers) } else { 0 };
        total_minor(&self.granted).saturating_add(decided)
    }

    /// True when a step of this kind may follow, whoever takes it.
    pub fn takes(&self, kind: StepKind) -> bool {
        match kind {
            StepKind::Record => false,
            StepKind::Respond => self.is_open() && self.responded_at.is_none(),
            StepKind::Grant => self.is_open(),
            StepKind::Rule => self.stage == Stage::Ruling,
            StepKind::Answer => self.stage == Stage::Answer,
            StepKind::Assign => self.stage == Stage::Responsibility,
            StepKind::Analyse => self.stage == Stage::Cause,
            StepKind::Propose => self.stage == Stage::Solution,
            StepKind::Approve | StepKind::Change => self.stage == Stage::Decision,
            StepKind::SendBack => self.may_go_back_to().next().is_some(),
            StepKind::CarryOut => self.stage == Stage::Execution,
            StepKind::Feedback => self.stage == Stage::Feedback,
            StepKind::Evaluate => self.stage == Stage::Evaluation,
            StepKind::Pause => self.is_open() && self.paused_at.is_none(),
            StepKind::Resume => self.paused_at.is_some(),
            StepKind::Reassign => self.is_open() && self.department.is_some() && self.stage >= Stage::Cause,
            StepKind::Reassess | StepKind::Withdraw => self.is_open(),
            StepKind::Reopen => self.stage == Stage::Closed,
            StepKind::AllowGreetings => self.is_grave() && !self.greetings_allowed,
            StepKind::HoldGreetings => self.is_grave() && self.greetings_allowed,
        }
    }

    /// The earlier stages that a complaint can be sent back to.
    pub fn may_go_back_to(&self) -> impl Iterator<Item = Stage> {
        let reached = if self.is_open() { self.stage } else { Stage::Ruling };
        Stage::ALL.into_iter().filter(move |stage| *stage >= Stage::Responsibility && *stage < reached)
    }

    /// Takes a step.
    ///
    /// Errors: `complaint_step_not_now`; `complaint_sent_forward` for a way back that leads nowhere;
    /// `complaint_severity_same`; those of [`Step::validate`].
    pub fn apply(mut self, step: &Step, at: i64) -> Result<Self> {
        step.validate()?;
        if !self.takes(step.kind()) {
            return refuse("complaint_step_not_now").arg("step", step.kind()).arg("stage", self.stage).err();
        }
        if ends_waiting(step.kind()) {
            self.resume(at);
        }
        match step {
            // Only ever the first, which `replay` reads.
            Step::Record { .. } => {}
            Step::Respond { .. } => self.responded_at = Some(at),
            Step::Grant { compensation, .. } => self.granted.extend_from_slice(compensation),
            Step::Rule { stands, .. } => {
                self.stands = Some(*stands);
                self.stage = if *stands { Stage::Responsibility } else { Stage::Answer };
            }
            Step::Answer { .. } => {
                self.responded_at.get_or_insert(at);
                self.solved_at = Some(at);
                self.close(Outcome::NotStanding, at);
            }
            Step::Assign { department, responsible_id } => {
                self.department = Some(*department);
                self.responsible_id = Some(*responsible_id);
                self.stage = Stage::Cause;
            }
            Step::Reassign { department, responsible_id, .. } => {
                self.department = Some(*department);
                self.responsible_id = Some(*responsible_id);
            }
            Step::Analyse { cause, .. } => {
                self.cause = Some(*cause);
                self.stage = Stage::Solution;
            }
            Step::Propose { compensation, .. } => {
                self.offers.clone_from(compensation);
                self.decided = false;
                self.stage = Stage::Decision;
            }
            Step::Approve { .. } => {
                self.decided = true;
                self.stage = Stage::Execution;
            }
            Step::Change { compensation, .. } => {
                self.offers.clone_from(compensation);
                self.decided = true;
                self.stage = Stage::Execution;
            }
            Step::SendBack { to, .. } => {
                if !self.may_go_back_to().any(|stage| stage == *to) {
                    return refuse("complaint_sent_forward").arg("stage", to).field("to").err();
                }
                self.go_back(*to);
            }
            Step::CarryOut { .. } => {
                self.responded_at.get_or_insert(at);
                self.solved_at = Some(at);
                self.stage = Stage::Feedback;
            }
            Step::Feedback { mood, .. } => {
                self.mood = Some(*mood);
                self.stage = Stage::Evaluation;
            }
            Step::Evaluate { won_back, .. } => {
                self.won_back = Some(*won_back);
                self.close(Outcome::Resolved, at);
            }
            Step::Pause { .. } => self.paused_at = Some(at),
            // Ended above.
            Step::Resume { .. } => {}
            Step::Reassess { severity, .. } => {
                if *severity == self.severity {
                    return refuse("complaint_severity_same").field("severity").err();
                }
                self.severity = *severity;
            }
            Step::Withdraw { .. } => self.close(Outcome::Withdrawn, at),
            Step::Reopen { .. } => self.reopen(at),
            Step::AllowGreetings { .. } => self.greetings_allowed = true,
            Step::HoldGreetings { .. } => self.greetings_allowed = false,
        }
        self.steps += 1;
        Ok(self)
    }

    fn resume(&mut self, at: i64) {
        if let Some(paused_at) = self.paused_at.take() {
            // A clock that was set back in between makes no wait of less than nothing.
            self.pauses.push((paused_at, at.max(paused_at)));
        }
    }

    fn close(&mut self, outcome: Outcome, at: i64) {
        self.stage = Stage::Closed;
        self.outcome = Some(outcome);
        self.closed_at = Some(at);
    }

    /// What comes after the stage is to be done again.
    fn go_back(&mut self, to: Stage) {
        self.stage = to;
        if self.has_given() && to <= Stage::Decision {
            // The guest has it in hand: whatever is decided next comes on top.
            self.granted.append(&mut self.offers);
        }
        if to <= Stage::Decision {
            self.decided = false;
        }
        if to <= Stage::Execution {
            self.solved_at = None;
        }
        if to <= Stage::Feedback {
            self.mood = None;
        }
    }

    /// One that was never found to stand is judged again; another goes back to why it happened.
    fn reopen(&mut self, at: i64) {
        let to = match (self.stands, self.department) {
            (Some(true), Some(_)) => Stage::Cause,
            (Some(true), None) => Stage::Responsibility,
            _ => Stage::Ruling,
        };
        self.go_back(to);
        if to == Stage::Ruling {
            self.stands = None;
        }
        self.outcome = None;
        self.closed_at = None;
        self.won_back = None;
        self.greetings_allowed = false;
        self.reopened_at = Some(at);
    }
}

/// Whoever takes the next of the nine steps, or ends it, no longer waits for the guest.
fn ends_waiting(kind: StepKind) -> bool {
    !matches!(
        kind,
        StepKind::Record
            | StepKind::Pause
            | StepKind::Respond
            | StepKind::Grant
            | StepKind::Reassign
            | StepKind::Reassess
            | StepKind::AllowGreetings
            | StepKind::HoldGreetings
            | StepKind::Reopen
    )
}
