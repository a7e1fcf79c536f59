//! Gift lists, for festivals and for guests' dates: from the proposal to the guests' hands, and into files.

use std::path::Path;

use serde_json::{Value, json};

use zhike_core::text::money;

use crate::answer::Answer;
use crate::dangers::Dangers;
use crate::failure::{Failure, usage};
use crate::file;
use crate::grammar::{GiftSheet, Gifts, WhichList, word};
use crate::guests::{text, tier};
use crate::seat::Seat;
use crate::table::Table;

pub fn run(seat: &Seat, command: &Gifts) -> Result<Answer, Failure> {
    seat.open()?;
    match command {
        Gifts::Plan { which, budget, cut_off, alternatives } => {
            let mut request = key(which);
            // What is not said stays as it is.
            if let Some(budget) = budget {
                let sum: Value = seat.ask("money_read", json!({ "text": budget }))?;
                request["budget_minor"] = sum["amount_minor"].clone();
            }
            if let Some(cut_off) = cut_off {
                request["cut_off_on"] = json!(cut_off);
            }
            request["use_alternatives"] = json!(alternatives);
            let list: Value = seat.ask("gift_list_propose", request)?;
            shown(seat, list)
        }
        Gifts::Lists => lists(seat),
        Gifts::Show { which } => shown(seat, known(seat, which)?),
        Gifts::Approve { which } => {
            let list = known(seat, which)?;
            shown(seat, seat.ask("gift_list_approve", json!({ "list_id": list["id"] }))?)
        }
        Gifts::Mark { which, mark, guests } => {
            let list = known(seat, which)?;
            let lines = if guests.is_empty() { Value::Null } else { json!(lines_for(seat, &list, guests)?) };
            let request = json!({ "list_id": list["id"], "lines": lines, "as": word(*mark).replace('-', "_") });
            let _: Value = seat.ask("gift_lines_mark", request)?;
            shown(seat, known(seat, which)?)
        }
        Gifts::Export { which, out, sheet, left_out, labels, first_free } => {
            // A list nobody planned yet is planned as the rules say; one that is there stays as it was reviewed.
            let known: Value = seat.ask("gift_list_get", key(which))?;
            if known.is_null() {
                seat.ask::<Value>("gift_list_propose", key(which))?;
            }
            let mut request = key(which);
            request["path"] = json!(out);
            request["format"] = json!(format_of(out, *sheet)?);
            request["left_out"] = json!(left_out);
            request["language"] = json!(seat.language_asked());
            request["labels"] = json!(word(*labels));
            request["first_free"] = json!(first_free);
            let written: Value = seat.ask("gift_list_export", request)?;
            Ok(file::written(seat, out, written))
        }
    }
}

/// Which list, as core asks.
fn key(which: &WhichList) -> Value {
    let WhichList { occasion, year, from, to } = which;
    json!({ "festival": occasion, "year": year, "from": from, "to": to })
}

/// Errors: exit code 2 for a list that nobody planned.
fn known(seat: &Seat, which: &WhichList) -> Result<Value, Failure> {
    let list: Value = seat.ask("gift_list_get", key(which))?;
    if list.is_null() { usage("cli-gift-list-none") } else { Ok(list) }
}

/// The lines of these guests. Errors: exit code 2 for a guest who is not on the list.
fn lines_for(seat: &Seat, list: &Value, guests: &[i64]) -> Result<Vec<Value>, Failure> {
    let all = all_lines(seat, list)?;
    let line = |guest: &i64| all.iter().find(|line| line["guest_id"] == *guest).map(|line| line["id"].clone());
    match guests.iter().map(line).collect::<Option<Vec<Value>>>() {
        Some(lines) => Ok(lines),
        None => usage("cli-gift-guest-none"),
    }
}

fn lists(seat: &Seat) -> Result<Answer, Failure> {
    let lists: Vec<Value> = seat.ask("gift_lists", json!({ "offset": 0, "limit": 1000 }))?;
    let status: Value = seat.ask("desk_status", json!({}))?;
    let currency = text(&status["open"]["property"]["currency"]);
    let heads = ["cli-gift-list", "gift-column-state", "cli-gifts", "cli-budget", "gift-cut-off"];
    let mut table = Table::new(heads.map(|id| seat.text(id)));
    for list in &lists {
        table.row([
            name(seat, list),
            seat.text(&format!("gift-status-{}", text(&list["status"]))),
            text(&list["gifts"]),
            list["budget_minor"].as_i64().map(|sum| money::display(sum, &currency)).unwrap_or_default(),
            text(&list["cut_off_on"]),
        ]);
    }
    let drawn = if lists.is_empty() { seat.text("cli-gift-lists-none") } else { table.drawn() };
    Ok(Answer::new(Value::Array(lists), drawn))
}

/// What a list is called.
fn name(seat: &Seat, list: &Value) -> String {
    let own = text(&list["own_festival"]);
    let spoken = if own.is_empty() { text(&list["festival"]) } else { own };
    let period = if list["to_on"].is_null() { "year" } else { "days" };
    let args = json!({
        "festival": spoken, "year": text(&list["year"]), "period": period, "from": list["date"], "to": list["to_on"],
    });
    seat.say("gift-of-list", args)
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

fn all_lines(seat: &Seat, list: &Value) -> Result<Vec<Value>, Failure> {
    let mut lines: Vec<Value> = Vec::new();
    loop {
        let request = json!({ "list_id": list["id"], "offset": lines.len(), "limit": 1000 });
        let mut page: Value = seat.ask("gift_lines", request)?;
        match page["lines"].as_array_mut() {
            Some(more) if !more.is_empty() => lines.append(more),
            _ => return Ok(lines),
        }
    }
}

/// A list with all its lines.
fn shown(seat: &Seat, list: Value) -> Result<Answer, Failure> {
    let lines = all_lines(seat, &list)?;
    let heads = [
        "cli-id",
        "guest-field-display-name",
        "guest-field-tier",
        "cli-date",
        "cli-gift",
        "gift-column-state",
        "cli-reason",
    ];
    let mut table = Table::new(heads.map(|id| seat.text(id)));
    let dangers = Dangers::of(seat, &lines, "guest_id")?;
    for line in &lines {
        let left_out = line["state"] == "left_out";
        table.row([
            text(&line["guest_id"]),
            dangers.marked(text(&line["guest"]), line, "guest_id", seat),
            tier(&line["tier"], seat),
            text(&line["occurs_on"]),
            if left_out { "–".to_owned() } else { text(&line["item"]) },
            seat.text(&format!("gift-state-{}", text(&line["state"]).replace('_', "-"))),
            reason(seat, line, left_out),
        ]);
    }
    let foot = seat.say("cli-gifts-planned", json!({ "gifts": list["gifts"], "left_out": list["left_out"] }));
    let standing = match list["approved_by"].as_str() {
        Some(staff) if list["status"] == "approved" => seat.say("gift-approved-by", json!({ "staff": staff })),
        _ => seat.text(&format!("gift-status-{}", text(&list["status"]))),
    };
    let text = format!("{} · {standing}\n{}{foot}", name(seat, &list), table.drawn());
    Ok(Answer::new(json!({ "list": list, "lines": lines }), text))
}

fn reason(seat: &Seat, line: &Value, left_out: bool) -> String {
    let kind = if left_out { "omission" } else { "reason" };
    let id = format!("gift-{kind}-{}", text(&line["reason"]).replace('_', "-"));
    let args = &line["reason_args"];
    let mut sentences = vec![seat.say(&id, args.clone())];
    if !args["round"].is_null() {
        sentences.push(seat.say("gift-reason-round", args.clone()));
    }
    if !args["instead"].is_null() {
        sentences.push(seat.say("gift-omission-instead", args.clone()));
    }
    sentences.join(" ")
}
