//! Taking one step: whether it may be taken, what it writes, and what it grants.

use serde_json::json;

use super::store::{Entry, Row, log_of, state_params, write_steps};
use super::{Asked, ComplaintId, State, Step, StepKind, Taken, check_may_take};
use crate::book::Change;
use crate::compensation;
use crate::error::{Result, refuse};
use crate::{staff, trace};

/// Takes one step, on a complaint as [`super::store::row`] found it in the same change.
///
/// Errors: `complaint_step_not_now`, `complaint_step_not_yours` and those of the step; `compensation_above_limit`;
/// `complaint_tasks_open`; `staff_not_found`.
pub(super) fn take(tx: &Change, found: &Row, step: &Step, asked: &Asked) -> Result<()> {
    let (id, actor, at) = (found.id, asked.actor, tx.acting.now_ms);
    let state = State::replay(&log_of(tx, id)?)?;
    let next = state.clone().apply(step, at)?;
    check_may_take(actor, step, &state, found.taken_by)?;
    check_surroundings(tx, found, step, &next)?;
    let entry = Entry { taken: Taken { step: step.clone(), at }, staff_id: Some(actor.staff_id) };
    write_steps(tx, id, next.steps, &[entry])?;
    let mut params = state_params(&next, found.taken_at, &asked.timing);
    params["id"] = json!(id);
    tx.run(include_str!("save_state.sql"), params)?;
    if step.kind() == StepKind::Reopen {
        // The clocks that begin anew may be up again, and are then brought before the same people once more.
        tx.run(
            "delete from complaint_escalation where complaint_id = :id and clock in ('solution', 'closing')",
            json!({ "id": id }),
        )?;
    }
    compensate(tx, id, step, &Turn { before: &state, after: &next })
}

/// What the log alone does not know: people, money and tasks.
fn check_surroundings(tx: &Change, found: &Row, step: &Step, next: &State) -> Result<()> {
    let role = tx.acting.role;
    match step {
        Step::Assign { responsible_id, .. } | Step::Reassign { responsible_id, .. } => {
            staff::active_member(tx, *responsible_id).map(|_| ())
        }
        Step::Grant { .. } => compensation::check_limit(tx, role, compensation::total_minor(&next.granted)),
        // What the guest has already counts with it: a limit is for one complaint, not for one decision.
        Step::Approve { .. } | Step::Change { .. } => compensation::check_limit(tx, role, next.cost_minor()),
        Step::CarryOut { .. } => match trace::open_count_of_complaint(tx, found.id.0)? {
            0 => Ok(()),
            open => refuse("complaint_tasks_open").arg("open", open).err(),
        },
        _ => Ok(()),
    }
}

/// Where a complaint stood before a step, and where it stands after it.
struct Turn<'a> {
    before: &'a State,
    after: &'a State,
}

/// Keeps what was offered and given in step with the state.
fn compensate(tx: &Change, id: ComplaintId, step: &Step, turn: &Turn) -> Result<()> {
    let undecided = turn.before.decided && !turn.after.decided;
    match step.kind() {
        StepKind::Grant => compensation::grant_now(tx, id.0, step.offers()),
        StepKind::Propose => compensation::set_proposed(tx, id.0, step.offers()),
        StepKind::Approve => compensation::grant_proposed(tx, id.0),
        StepKind::Change => {
            compensation::set_proposed(tx, id.0, step.offers())?;
            compensation::grant_proposed(tx, id.0)
        }
        _ if undecided && turn.before.has_given() => compensation::keep_grant(tx, id.0),
        _ if undecided => compensation::take_back_grant(tx, id.0),
        _ => Ok(()),
    }
}
