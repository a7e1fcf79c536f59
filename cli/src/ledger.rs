//! What was promised to guests, what departments are to do for them, and what left the book.

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::dangers::Dangers;
use crate::failure::Failure;
use crate::grammar::{Exports, Promises, Traces};
use crate::guests::{text, tier};
use crate::seat::Seat;
use crate::table::Table;

/// A terminal has no next page.
const ALL: u32 = u32::MAX;

pub fn promises(seat: &Seat, wanted: &Promises) -> Result<Answer, Failure> {
    seat.open()?;
    let list: Vec<Value> = seat.ask("promise_list", json!({ "open_only": wanted.open, "limit": ALL }))?;
    let mut table = Table::new(
        ["cli-id", "cli-date", "guest-field-display-name", "guest-field-tier", "promise-text", "promise-state"]
            .map(|id| seat.text(id)),
    );
    let dangers = Dangers::of(seat, &list, "guest_id")?;
    for promise in &list {
        table.row([
            text(&promise["id"]),
            text(&promise["due_on"]),
            dangers.marked(text(&promise["guest"]), promise, "guest_id", seat),
            tier(&promise["tier"], seat),
            text(&promise["text"]),
            seat.text(&format!("promise-state-{}", text(&promise["state"]))),
        ]);
    }
    let drawn = if list.is_empty() { seat.text("promise-none") } else { table.drawn() };
    Ok(Answer::new(Value::Array(list), drawn))
}

pub fn traces(seat: &Seat, wanted: &Traces) -> Result<Answer, Failure> {
    seat.open()?;
    let list: Vec<Value> = seat.ask("trace_today", json!({ "on": wanted.on }))?;
    let mut table = Table::new(
        [
            "cli-id",
            "staff-department",
            "cli-date",
            "guest-field-display-name",
            "arrival-room",
            "trace-text",
            "trace-done-by",
        ]
        .map(|id| seat.text(id)),
    );
    let dangers = Dangers::of(seat, &list, "guest_id")?;
    for trace in &list {
        table.row([
            text(&trace["id"]),
            seat.text(&format!("department-{}", text(&trace["department"]).replace('_', "-"))),
            text(&trace["due_on"]),
            dangers.marked(text(&trace["guest"]), trace, "guest_id", seat),
            text(&trace["room"]),
            text(&trace["text"]),
            text(&trace["done_by"]),
        ]);
    }
    let drawn = if list.is_empty() { seat.text("trace-none") } else { table.drawn() };
    Ok(Answer::new(Value::Array(list), drawn))
}

pub fn exports(seat: &Seat, wanted: &Exports) -> Result<Answer, Failure> {
    seat.open()?;
    let list: Value = seat.ask("outgoing_list", json!({ "offset": 0, "limit": wanted.limit }))?;
    let heads = ["outgoing-when", "outgoing-who", "outgoing-what", "outgoing-count", "outgoing-file"];
    let mut table = Table::new(heads.map(|id| seat.text(id)));
    let lines = list["lines"].as_array().cloned().unwrap_or_default();
    for line in &lines {
        let file = text(&line["file_name"]);
        table.row([
            text(&line["when"]),
            text(&line["staff"]),
            seat.text(&format!("outgoing-what-{}", text(&line["what"]).replace('_', "-"))),
            text(&line["lines"]),
            if file.is_empty() { seat.text("outgoing-printed") } else { file },
        ]);
    }
    let drawn = if lines.is_empty() { seat.text("outgoing-none") } else { table.drawn() };
    Ok(Answer::new(list, drawn))
}
