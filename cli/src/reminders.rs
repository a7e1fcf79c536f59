//! What is decided about guests' dates, how early they show, and how ages are counted.

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::failure::{Failure, usage};
use crate::grammar::{AgeCount, Ages, LeadTimes, LeadTimesCommand, Occurrence, Reminder, word};
use crate::guests::text;
use crate::seat::Seat;
use crate::table::Table;

pub fn run(seat: &Seat, command: &Reminder) -> Result<Answer, Failure> {
    seat.open()?;
    match command {
        Reminder::Done { occurrence } => decide(seat, "reminder_done", occurrence, json!({})),
        Reminder::Skip { occurrence, reason } => decide(seat, "reminder_skip", occurrence, json!({ "reason": reason })),
        Reminder::Snooze { occurrence, until } => {
            decide(seat, "reminder_snooze", occurrence, json!({ "until": until }))
        }
        Reminder::Reopen { occurrence } => decide(seat, "reminder_reopen", occurrence, json!({})),
        Reminder::ClearLate { before } => {
            let _: Value = seat.ask("late_clear", json!({ "before": before }))?;
            Ok(Answer::new(json!({ "before": before }), seat.say("done-late-cleared", json!({ "date": before }))))
        }
    }
}

/// Decides about all entries of a guest on a day, or about those of one kind. Errors: exit code 2 where there is none.
fn decide(seat: &Seat, command: &str, occurrence: &Occurrence, more: Value) -> Result<Answer, Failure> {
    let Occurrence { guest_id, on, kind } = occurrence;
    let mut entries: Vec<Value> = Vec::new();
    let mut after = Value::Null;
    loop {
        let request = json!({ "on": on, "days": 1, "limit": 1000, "with_settled": true, "after": after });
        let mut page: Value = seat.ask("due_list", request)?;
        let lines = page["lines"].as_array_mut().map(std::mem::take).unwrap_or_default();
        let wanted = |line: &Value| {
            line["guest_id"] == *guest_id && kind.as_ref().is_none_or(|kind| line["kind"] == kind.as_str())
        };
        entries.extend(lines.into_iter().filter(wanted));
        after = page["next"].take();
        if after.is_null() {
            break;
        }
    }
    if entries.is_empty() {
        return usage("cli-reminder-none");
    }
    let mut done = Vec::new();
    for entry in &entries {
        let mut request = more.clone();
        request["date_ids"] = entry["date_ids"].clone();
        request["occurs_on"] = json!(on);
        let _: Value = seat.ask(command, request)?;
        let args = json!({ "guest": entry["guest"], "until": more["until"] });
        done.push(seat.say(&format!("done-{}", command.replace('_', "-")), args));
    }
    Ok(Answer::new(json!({ "guest_id": guest_id, "on": on, "entries": entries.len() }), done.join("\n")))
}

pub fn lead_times(seat: &Seat, wanted: &LeadTimes) -> Result<Answer, Failure> {
    seat.open()?;
    let times: Vec<Value> = match &wanted.command {
        Some(LeadTimesCommand::Set { kind, tier, days }) => {
            seat.ask("lead_time_save", json!({ "kind": kind, "tier": tier.id(), "days": days }))?
        }
        None => seat.ask("lead_time_list", json!({}))?,
    };
    let mut table = Table::new(["date-kind", "guest-field-tier", "date-lead-days"].map(|id| seat.text(id)));
    for time in &times {
        table.row([
            seat.text(&format!("date-kind-{}", text(&time["kind"]).replace('_', "-"))),
            seat.text(&format!("guest-tier-{}", text(&time["tier"]))),
            text(&time["days"]),
        ]);
    }
    Ok(Answer::new(Value::Array(times), table.drawn()))
}

pub fn ages(seat: &Seat, wanted: &Ages) -> Result<Answer, Failure> {
    seat.open()?;
    let rules: Value = match wanted.count {
        Some(count) => seat.ask("age_rules_save", json!({ "nominal": count == AgeCount::Nominal }))?,
        None => seat.ask("age_rules_get", json!({}))?,
    };
    let count = if rules["nominal"] == true { AgeCount::Nominal } else { AgeCount::Full };
    let answer = seat.text(&format!("settings-ages-{}", word(count)));
    Ok(Answer::new(rules, answer))
}
