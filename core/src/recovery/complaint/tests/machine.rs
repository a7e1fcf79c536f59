//! The nine steps as laws: whatever is tried in whatever order, no complaint gets where it must not be.

use proptest::prelude::*;

use crate::compensation::{CompensationKind, Offer};
use crate::complaint::{Cause, Mood, Outcome, Severity, Stage, State, Step, StepKind, Taken};
use crate::staff::Department;

fn offer(cost_minor: i64) -> Offer {
    let name = "水果".to_owned();
    Offer { compensation_item_id: None, name, kind: CompensationKind::Amenity, quantity: 1, cost_minor }
}

fn said() -> String {
    "说过".to_owned()
}

/// Any step, sensible or not in its place.
pub(super) fn any_step() -> impl Strategy<Value = Step> {
    let severity = prop::sample::select(Severity::ALL.to_vec());
    let stage = prop::sample::select(Stage::ALL.to_vec());
    let offers = prop::collection::vec((0..900_i64).prop_map(offer), 0..3);
    (prop::sample::select(StepKind::ALL.to_vec()), severity, stage, offers, any::<bool>(), 1..4_i64).prop_map(
        |(kind, severity, to, compensation, yes, responsible_id)| {
            let (department, reason, text) = (Department::Housekeeping, said(), said());
            match kind {
                StepKind::Record => Step::Record { severity },
                StepKind::Respond => Step::Respond { text },
                StepKind::Grant => Step::Grant { compensation, reason },
                StepKind::Rule => Step::Rule { stands: yes, reason },
                StepKind::Answer => Step::Answer { text },
                StepKind::Assign => Step::Assign { department, responsible_id },
                StepKind::Analyse => Step::Analyse { cause: Cause::Procedure, text },
                StepKind::Propose => Step::Propose { text, compensation },
                StepKind::Approve => Step::Approve { note: String::new() },
                StepKind::Change => Step::Change { text, compensation, reason },
                StepKind::SendBack => Step::SendBack { to, reason },
                StepKind::CarryOut => Step::CarryOut { settled: said(), notified: said() },
                StepKind::Feedback => Step::Feedback { mood: Mood::Accepts, text },
                StepKind::Evaluate => Step::Evaluate { summary: said(), lesson: String::new(), won_back: yes },
                StepKind::Pause => Step::Pause { reason },
                StepKind::Resume => Step::Resume { note: String::new() },
                StepKind::Reassign => Step::Reassign { department, responsible_id, reason },
                StepKind::Reassess => Step::Reassess { severity, reason },
                StepKind::Withdraw => Step::Withdraw { reason },
                StepKind::Reopen => Step::Reopen { reason },
                StepKind::AllowGreetings => Step::AllowGreetings { reason },
                StepKind::HoldGreetings => Step::HoldGreetings { reason },
            }
        },
    )
}

/// Where each step may lead, written down by hand beside the machine. None: the stage stays as it is.
fn may_lead(from: Stage, step: &Step) -> Vec<Stage> {
    use Stage as S;
    match (step, from) {
        (Step::Rule { stands: true, .. }, S::Ruling) => vec![S::Responsibility],
        (Step::Rule { stands: false, .. }, S::Ruling) => vec![S::Answer],
        (Step::Answer { .. }, S::Answer) => vec![S::Closed],
        (Step::Assign { .. }, S::Responsibility) => vec![S::Cause],
        (Step::Analyse { .. }, S::Cause) => vec![S::Solution],
        (Step::Propose { .. }, S::Solution) => vec![S::Decision],
        (Step::Approve { .. } | Step::Change { .. }, S::Decision) => vec![S::Execution],
        (Step::CarryOut { .. }, S::Execution) => vec![S::Feedback],
        (Step::Feedback { .. }, S::Feedback) => vec![S::Evaluation],
        (Step::Evaluate { .. }, S::Evaluation) => vec![S::Closed],
        (Step::Reopen { .. }, S::Closed) => vec![S::Ruling, S::Responsibility, S::Cause],
        (Step::Withdraw { .. }, from) if from != S::Closed => vec![S::Closed],
        (Step::SendBack { to, .. }, from) if from != S::Closed && *to < from && *to >= S::Responsibility => vec![*to],
        (
            Step::Respond { .. }
            | Step::Grant { .. }
            | Step::Pause { .. }
            | Step::Resume { .. }
            | Step::Reassign { .. }
            | Step::Reassess { .. }
            | Step::AllowGreetings { .. }
            | Step::HoldGreetings { .. },
            from,
        ) if from != S::Closed => vec![from],
        _ => Vec::new(),
    }
}

fn check_laws(state: &State) -> Result<(), TestCaseError> {
    prop_assert_eq!(state.stage == Stage::Closed, state.outcome.is_some(), "closed is to have an outcome");
    prop_assert_eq!(state.stage == Stage::Closed, state.closed_at.is_some(), "closed is to have its hour");
    if (Stage::Cause..=Stage::Evaluation).contains(&state.stage) {
        prop_assert_eq!(state.stands, Some(true), "only what stands is worked on");
        prop_assert!(state.department.is_some() && state.responsible_id.is_some(), "somebody is responsible");
    }
    if (Stage::Execution..=Stage::Evaluation).contains(&state.stage) || state.outcome == Some(Outcome::Resolved) {
        prop_assert!(state.decided && state.cause.is_some(), "nothing is carried out that nobody decided");
    }
    if state.stage <= Stage::Decision {
        prop_assert!(!state.decided, "what is to be decided is not decided");
    }
    if state.outcome == Some(Outcome::Resolved) {
        prop_assert!(state.solved_at.is_some() && state.mood.is_some() && state.won_back.is_some(), "all nine steps");
    }
    prop_assert!(state.paused_at.is_none() || state.is_open(), "nobody waits over a closed complaint");
    prop_assert!(state.pauses.iter().all(|(from, to)| from <= to), "no wait runs backwards");
    prop_assert!(
        !state.greetings_allowed || state.stands.is_some() || state.steps > 1,
        "somebody decided on greetings"
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_order_of_steps_reaches_an_illegal_state(
        severity in prop::sample::select(Severity::ALL.to_vec()),
        tried in prop::collection::vec((any_step(), -90_000..9_000_000_i64), 1..80),
    ) {
        let mut at = 1_795_233_600_000;
        let mut log = vec![Taken { step: Step::Record { severity }, at }];
        let mut state = State::replay(&log).unwrap();
        for (step, passed) in tried {
            at += passed;
            let allowed = may_lead(state.stage, &step);
            match state.clone().apply(&step, at) {
                Ok(next) => {
                    prop_assert!(allowed.contains(&next.stage), "{step:?} led from {:?} to {:?}", state.stage, next.stage);
                    prop_assert_eq!(next.steps, state.steps + 1, "every step counts once");
                    log.push(Taken { step, at });
                    state = next;
                }
                Err(error) => prop_assert!(!error.code().is_empty(), "a refusal has its code"),
            }
            check_laws(&state)?;
            prop_assert_eq!(&State::replay(&log).unwrap(), &state, "the log leads to where the complaint stands");
        }
        let kept: Vec<Taken> = log
            .iter()
            .map(|taken| {
                let text = serde_json::to_string(&taken.step).unwrap();
                Taken { step: serde_json::from_str(&text).unwrap(), at: taken.at }
            })
            .collect();
        prop_assert_eq!(State::replay(&kept).unwrap(), state, "and so does the log as it is kept");
    }
}

#[test]
fn a_complaint_goes_through_all_nine_steps_to_its_end() {
    let nine = [
        Step::Record { severity: Severity::Serious },
        Step::Rule { stands: true, reason: String::new() },
        Step::Assign { department: Department::Housekeeping, responsible_id: 2 },
        Step::Analyse { cause: Cause::Procedure, text: said() },
        Step::Propose { text: said(), compensation: vec![offer(8000)] },
        Step::Approve { note: String::new() },
        Step::CarryOut { settled: said(), notified: said() },
        Step::Feedback { mood: Mood::Satisfied, text: said() },
        Step::Evaluate { summary: said(), lesson: said(), won_back: true },
    ];
    let log: Vec<Taken> = nine.into_iter().zip(0..).map(|(step, at)| Taken { step, at }).collect();
    let stages: Vec<Stage> = (1..=log.len()).map(|taken| State::replay(&log[..taken]).unwrap().stage).collect();
    let expected = [
        Stage::Ruling,
        Stage::Responsibility,
        Stage::Cause,
        Stage::Solution,
        Stage::Decision,
        Stage::Execution,
        Stage::Feedback,
        Stage::Evaluation,
        Stage::Closed,
    ];
    assert_eq!(stages, expected, "one step after the other, none left out");
    let end = State::replay(&log).unwrap();
    assert_eq!((end.outcome, end.cost_minor(), end.won_back), (Some(Outcome::Resolved), 8000, Some(true)));
    for skipped in 1..log.len() - 1 {
        let mut short = log.clone();
        short.remove(skipped);
        let code = State::replay(&short).unwrap_err().code();
        assert_eq!(code, "complaint_step_not_now", "step {} cannot be left out", skipped + 1);
    }
}

#[test]
fn what_is_sent_back_is_decided_anew_and_its_offers_cost_nothing_until_then() {
    let mut state = State::replay(&[Taken { step: Step::Record { severity: Severity::Moderate }, at: 0 }]).unwrap();
    for step in [
        Step::Rule { stands: true, reason: String::new() },
        Step::Assign { department: Department::Kitchen, responsible_id: 1 },
        Step::Analyse { cause: Cause::Supply, text: said() },
        Step::Propose { text: said(), compensation: vec![offer(500)] },
    ] {
        state = state.apply(&step, 1).unwrap();
    }
    assert_eq!(state.cost_minor(), 0, "what is only proposed costs nothing");
    let approved = state.clone().apply(&Step::Approve { note: String::new() }, 2).unwrap();
    assert_eq!(approved.cost_minor(), 500);
    let back = approved.apply(&Step::SendBack { to: Stage::Solution, reason: said() }, 3).unwrap();
    assert_eq!((back.stage, back.decided, back.cost_minor()), (Stage::Solution, false, 0));
    let same = back.clone().apply(&Step::SendBack { to: Stage::Solution, reason: said() }, 4).unwrap_err();
    assert_eq!(same.code(), "complaint_sent_forward", "where it stands is not back");
}

#[test]
fn a_step_says_what_it_needs() {
    let check = |step: Step, code: &str, why: &str| {
        assert_eq!(step.validate().unwrap_err().code(), code, "{why}");
    };
    let blank = || "  ".to_owned();
    check(Step::Rule { stands: false, reason: blank() }, "complaint_words_missing", "a no needs its reason");
    assert!(Step::Rule { stands: true, reason: blank() }.validate().is_ok(), "a yes speaks for itself");
    check(Step::SendBack { to: Stage::Cause, reason: blank() }, "complaint_words_missing", "why it comes back");
    check(Step::Grant { compensation: vec![], reason: said() }, "complaint_nothing_granted", "nothing is no gift");
    check(Step::CarryOut { settled: said(), notified: blank() }, "complaint_words_missing", "the guest is told");
    let wrong = Offer { quantity: 0, ..offer(1) };
    check(Step::Propose { text: said(), compensation: vec![wrong] }, "compensation_quantity_wrong", "none of a thing");
}
