//! Who may take which step, and whose turn it is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Severity, Stage, State, Step, StepKind};
use crate::book::Role;
use crate::desk::Actor;
use crate::error::{Result, refuse};
use crate::staff::Department;

/// Whose step it is. Shape: a person, a department or a role; all three may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Owed {
    pub staff_id: Option<i64>,
    pub department: Option<Department>,
    pub role: Option<Role>,
}

/// Who owes the next of the nine steps; nobody owes a closed complaint anything.
pub fn owed(state: &State, taken_by: Option<i64>) -> Owed {
    let taker = Owed { staff_id: taken_by, ..Owed::default() };
    let manager = Owed { role: Some(Role::Manager), ..Owed::default() };
    match state.stage {
        Stage::Ruling | Stage::Responsibility if state.severity == Severity::Minor => taker,
        Stage::Ruling | Stage::Responsibility | Stage::Decision | Stage::Evaluation => manager,
        Stage::Answer | Stage::Feedback => taker,
        Stage::Cause | Stage::Solution | Stage::Execution => {
            Owed { staff_id: state.responsible_id, department: state.department, role: None }
        }
        Stage::Closed => Owed::default(),
    }
}

/// The same where the decision is about more than a manager may give: it is an administrator's.
pub fn owed_above(owed: Owed) -> Owed {
    Owed { role: Some(Role::Administrator), ..owed }
}

/// True when this person's part in the complaint lets them take such a step; whether it is due, [`State::takes`] says.
///
/// Judging and fixing responsibility are the manager's, but for minor complaints, which the desk settles by itself.
/// What the department finds may be written down by its people, by who took the complaint, or by a manager.
pub fn may_take(actor: Actor, kind: StepKind, state: &State, taken_by: Option<i64>) -> bool {
    let manages = actor.role >= Role::Manager;
    match kind {
        StepKind::Rule | StepKind::Assign => manages || state.severity == Severity::Minor,
        StepKind::Analyse | StepKind::Propose | StepKind::CarryOut => {
            manages
                || taken_by == Some(actor.staff_id)
                || state.responsible_id == Some(actor.staff_id)
                || state.department == Some(actor.department)
        }
        StepKind::Approve | StepKind::Change | StepKind::SendBack | StepKind::Reassign | StepKind::Evaluate => manages,
        StepKind::Record
        | StepKind::Respond
        | StepKind::Grant
        | StepKind::Answer
        | StepKind::Feedback
        | StepKind::Pause
        | StepKind::Resume
        | StepKind::Reassess
        | StepKind::Withdraw
        | StepKind::Reopen
        | StepKind::AllowGreetings
        | StepKind::HoldGreetings => true,
    }
}

/// Errors: `complaint_step_not_yours`; `complaint_lowered` when severity is lowered by somebody who is no manager.
pub fn check_may_take(actor: Actor, step: &Step, state: &State, taken_by: Option<i64>) -> Result<()> {
    if !may_take(actor, step.kind(), state, taken_by) {
        return refuse("complaint_step_not_yours").arg("step", step.kind()).err();
    }
    match step {
        Step::Reassess { severity, .. } if *severity < state.severity && actor.role < Role::Manager => {
            refuse("complaint_lowered").field("severity").err()
        }
        _ => Ok(()),
    }
}
