//! Complaints, for clients: taking one, correcting what was taken, and each of the steps.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store::{Entry, add, row, save_facts, save_rules, set_viewers};
use super::taking::take;
use super::{Asked, ClockRules, ComplaintFacts, ComplaintId, Severity, Step, Taken, Timing};
use crate::book::{Change, Op};
use crate::desk::{Call, Nothing};
use crate::error::Result;
use crate::guest;

pub const ADDED: Op = Op::new("complaint_added");
pub const SAVED: Op = Op::new("complaint_saved");
pub const STEPPED: Op = Op::new("complaint_stepped");
pub const CLOCKS_SAVED: Op = Op::for_managers("complaint_clocks_saved");

#[derive(Debug, Deserialize, TS)]
pub struct ComplaintAdd {
    pub facts: ComplaintFacts,
    pub severity: Severity,
    /// What the guest was told at once; empty when nothing was. It stops the first clock.
    #[serde(default)]
    pub responded: String,
    /// Staff who may see a sensitive complaint. Shape: staff ids.
    #[serde(default)]
    pub viewers: Vec<i64>,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct ComplaintAdded {
    pub id: ComplaintId,
}

/// Step 1. Errors: those of the facts; `guest_not_found`, `staff_not_found`.
pub fn complaint_add(call: &Call, request: ComplaintAdd) -> Result<ComplaintAdded> {
    let (property, actor, at) = (call.property()?, call.actor()?, call.now_ms());
    let facts = request.facts.tidy();
    let mut steps = vec![Step::Record { severity: request.severity }];
    let responded = request.responded.trim();
    if !responded.is_empty() {
        steps.push(Step::Respond { text: responded.to_owned() });
    }
    let entry = |step| Entry { taken: Taken { step, at }, staff_id: Some(actor.staff_id) };
    let log: Vec<Entry> = steps.into_iter().map(entry).collect();
    call.change(ADDED, |tx| {
        let guest = guest::name_of(tx, facts.guest_id)?;
        tell_whose(tx, guest, facts.sensitive);
        let id = add(tx, &facts, &log, &Timing::load(tx, &property)?)?;
        set_viewers(tx, id, &request.viewers)?;
        Ok(ComplaintAdded { id })
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct ComplaintSave {
    pub id: ComplaintId,
    /// The guest stays who it was.
    pub facts: ComplaintFacts,
    #[serde(default)]
    pub viewers: Vec<i64>,
}

/// Corrects what was taken. Errors: `complaint_not_found`, those of the facts, `staff_not_found`.
pub fn complaint_save(call: &Call, request: ComplaintSave) -> Result<Nothing> {
    let (actor, today) = (call.actor()?, call.today()?);
    let facts = request.facts.tidy();
    facts.validate(today)?;
    call.change(SAVED, |tx| {
        let found = row(tx, request.id, actor)?;
        tell_whose(tx, found.guest, facts.sensitive);
        save_facts(tx, request.id, &facts)?;
        set_viewers(tx, request.id, &request.viewers)?;
        Ok(Nothing {})
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct ComplaintStep {
    pub id: ComplaintId,
    /// The step, tagged by its name under `step`.
    pub step: Step,
}

/// Takes one step. Where the complaint stands then, [`super::complaint_open`] tells who wants to know.
///
/// Errors: `complaint_not_found`; those of [`take`].
pub fn complaint_step(call: &Call, request: ComplaintStep) -> Result<Nothing> {
    call.change(STEPPED, |tx| {
        let asked = Asked::load(tx, call)?;
        let found = row(tx, request.id, asked.actor)?;
        tell_whose(tx, found.guest.clone(), found.facts.sensitive);
        tx.tell("step", serde_json::to_value(request.step.kind()).unwrap_or_default());
        take(tx, &found, &request.step, &asked)?;
        Ok(Nothing {})
    })
}

/// Lets the toast say whose complaint it was; of a sensitive one, nothing.
fn tell_whose(tx: &mut Change, guest: String, sensitive: bool) {
    tx.tell("guest", if sensitive { String::new() } else { guest });
    tx.tell("sensitive", if sensitive { "yes" } else { "no" });
}

pub fn complaint_clocks_get(call: &Call, _: Nothing) -> Result<ClockRules> {
    let property = call.property()?;
    call.read(|query| Ok(Timing::load(query, &property)?.clocks.rules))
}

/// Changes service hours and limits; every open complaint is due by the new ones.
///
/// Errors: `not_allowed` unless a manager acts; those of the rules.
pub fn complaint_clocks_save(call: &Call, rules: ClockRules) -> Result<ClockRules> {
    rules.validate()?;
    let timing = Timing::by(rules, &call.property()?)?;
    call.change(CLOCKS_SAVED, |tx| save_rules(tx, &timing))?;
    Ok(timing.clocks.rules)
}
