//! Gift lists: planning one for a festival and year, and writing it into a file.

use std::path::Path;

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::failure::{Failure, usage};
use crate::file;
use crate::grammar::{GiftSheet, Gifts, word};
use crate::guests::{text, tier};
use crate::seat::Seat;
use crate::table::Table;

pub fn run(seat: &Seat, command: &Gifts) -> Result<Answer, Failure> {
    seat.open()?;
    match command {
        Gifts::Plan { festival, year } => plan(seat, festival, *year),
        Gifts::Export { festival, year, out, sheet, left_out, labels, first_free } => {
            // A list nobody planned yet is planned as the rules say; one that is there stays as it was reviewed.
            let known: Value = seat.ask("gift_list_get", json!({ "festival": festival, "year": year }))?;
            if known.is_null() {
                seat.ask::<Value>("gift_list_propose", json!({ "festival": festival, "year": year }))?;
            }
            let request = json!({
                "festival": festival,
                "year": year,
                "path": out,
                "format": format_of(out, *sheet)?,
                "left_out": left_out,
                "language": seat.language_asked(),
                "labels": word(*labels),
                "first_free": first_free,
            });
            let written: Value = seat.ask("gift_list_export", request)?;
            Ok(file::written(seat, out, written))
        }
    }
}

/// What a file is to be, by its ending. Errors: exit code 2 for an ending that says nothing.
fn format_of(out: &Path, sheet: GiftSheet) -> Result<&'static str, Failure> {
    match file::ending(out).as_str() {
        "xlsx" => Ok("xlsx"),
        "csv" => Ok("csv"),
        "pdf" => Ok(match sheet {
            GiftSheet::Packing => "packing_pdf",
            GiftSheet::Signature => "signature_pdf",
            GiftSheet::Labels => "labels_pdf",
        }),
        _ => usage("cli-out-unknown"),
    }
}

fn plan(seat: &Seat, festival: &str, year: i32) -> Result<Answer, Failure> {
    let list: Value = seat.ask("gift_list_propose", json!({ "festival": festival, "year": year }))?;
    let mut lines: Vec<Value> = Vec::new();
    loop {
        let request = json!({ "list_id": list["id"], "offset": lines.len(), "limit": 1000 });
        let mut page: Value = seat.ask("gift_lines", request)?;
        match page["lines"].as_array_mut() {
            Some(more) if !more.is_empty() => lines.append(more),
            _ => break,
        }
    }
    let mut table = Table::new(
        ["cli-id", "guest-field-display-name", "guest-field-tier", "cli-gift", "cli-reason"].map(|id| seat.text(id)),
    );
    for line in &lines {
        let left_out = line["state"] == "left_out";
        table.row([
            text(&line["guest_id"]),
            text(&line["guest"]),
            tier(&line["tier"], seat),
            if left_out { "–".to_owned() } else { text(&line["item"]) },
            reason(seat, line, left_out),
        ]);
    }
    let foot = seat.say("cli-gifts-planned", json!({ "gifts": list["gifts"], "left_out": list["left_out"] }));
    let text = format!("{}{foot}", table.drawn());
    Ok(Answer::new(json!({ "list": list, "lines": lines }), text))
}

fn reason(seat: &Seat, line: &Value, left_out: bool) -> String {
    let kind = if left_out { "omission" } else { "reason" };
    let id = format!("gift-{kind}-{}", text(&line["reason"]).replace('_', "-"));
    let args = &line["reason_args"];
    let mut sentences = vec![seat.say(&id, args.clone())];
    if !args["instead"].is_null() {
        sentences.push(seat.say("gift-omission-instead", args.clone()));
    }
    sentences.join(" ")
}
