//! Bringing files in, and taking an import back whole.

use std::path::Path;

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::dates::as_said;
use crate::failure::Failure;
use crate::grammar::{Import, ImportCommand, word};
use crate::guests::text;
use crate::seat::Seat;
use crate::settling;
use crate::table::Table;

pub fn run(seat: &Seat, import: &Import) -> Result<Answer, Failure> {
    seat.open()?;
    match &import.command {
        Some(ImportCommand::Undo { import_id }) => {
            seat.ask::<Value>("import_undo", json!({ "import_id": import_id }))?;
            let text = seat.say("cli-import-undone", json!({ "import": import_id.to_string() }));
            return Ok(Answer::new(json!({ "import_id": import_id }), text));
        }
        Some(ImportCommand::Open { import_id }) => return settling::of_import(seat, *import_id),
        Some(ImportCommand::Settle { import_id, line, whom }) => {
            return settling::settle_line(seat, *import_id, *line, whom);
        }
        None => {}
    }
    let mut all = json!({
        "import_id": null, "added": 0, "updated": 0, "refused": [], "refused_total": 0, "dropped": [], "dropped_total": 0,
        "remarks": [], "remarks_total": 0, "differing": [], "doubles": [], "doubles_total": 0, "joined": [],
        "joined_total": 0, "unsettled": [], "unsettled_total": 0, "imports": []
    });
    let mut said = String::new();
    // A file that cannot be read is found before any other was brought in.
    let of_file = |failure: Failure, file| if import.files.len() > 1 { failure.of_file(file) } else { failure };
    let requests =
        import.files.iter().map(|file| request(seat, import, file).map_err(|failure| of_file(failure, file)));
    let requests = requests.collect::<Result<Vec<_>, _>>()?;
    for (file, request) in import.files.iter().zip(requests) {
        let report: Value = seat.ask("import_run", request).map_err(|failure| of_file(failure, file))?;
        said.push_str(&spoken(seat, file, &report));
        all["import_id"] = report["import_id"].clone();
        let sums = [
            "added",
            "updated",
            "refused_total",
            "dropped_total",
            "remarks_total",
            "doubles_total",
            "joined_total",
            "unsettled_total",
        ];
        for sum in sums {
            all[sum] = json!(number(&all[sum]) + number(&report[sum]));
        }
        for list in ["refused", "dropped", "remarks", "differing", "doubles", "joined", "unsettled"] {
            let lines = report[list].as_array().into_iter().flatten().cloned();
            let lines = lines.map(|mut line| {
                line["file"] = json!(file);
                line
            });
            if let Some(all) = all[list].as_array_mut() {
                all.extend(lines);
            }
        }
        if let Some(imports) = all["imports"].as_array_mut() {
            imports.push(json!({ "file": file, "import_id": report["import_id"] }));
        }
    }
    Ok(Answer::new(all, said))
}

fn request(seat: &Seat, import: &Import, file: &Path) -> Result<Value, Failure> {
    let kind = import.kind.map(word);
    let preview: Value =
        seat.ask("import_preview", json!({ "path": file, "kind": kind, "encoding": import.encoding }))?;
    let mapping = matched(import, &preview)?;
    Ok(json!({ "path": file, "kind": preview["kind"], "mapping": mapping, "day_order": import.day_order.map(word),
        "calendar": import.dates_in.map(word), "encoding": import.encoding, "dry_run": import.dry_run }))
}

/// The preview's matching with what the command line says in its place. Errors: exit code 2 for a column or field that is none.
fn matched(import: &Import, preview: &Value) -> Result<Value, Failure> {
    let mut mapping = preview["mapping"].clone();
    for (column, field) in &import.map {
        let mut headings = preview["headings"].as_array().into_iter().flatten();
        let Some(at) = headings.position(|heading| heading == column) else {
            return refused("cli-import-column-unknown", [("name", column.as_str())]);
        };
        let fields = || preview["fields"].as_array().into_iter().flatten().filter_map(Value::as_str);
        if !fields().any(|known| known == field) {
            let fields = fields().collect::<Vec<_>>().join(", ");
            return refused("cli-import-field-unknown", [("name", field.as_str()), ("fields", &fields)]);
        }
        mapping[at] = json!(field);
    }
    Ok(mapping)
}

fn refused<T, const N: usize>(id: &'static str, args: [(&str, &str); N]) -> Result<T, Failure> {
    Err(Failure::Usage(id, args.into_iter().map(|(name, value)| (name.to_owned(), Value::from(value))).collect()))
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or(0)
}

fn spoken(seat: &Seat, file: &Path, report: &Value) -> String {
    let listed = |list: &str| report[list].as_array().map_or(0, Vec::len) as u64;
    let total = |list: &str| number(&report[format!("{list}_total")]);
    let mut said = seat.say(
        "cli-import-done",
        json!({
            "file": file.display().to_string(),
            "added": report["added"],
            "updated": report["updated"],
            "refused": total("refused"),
            "dropped": total("dropped"),
        }),
    );
    said.push('\n');
    if let Some(id) = report["import_id"].as_i64() {
        said.push_str(&seat.say("cli-import-number", json!({ "import": id.to_string() })));
        said.push('\n');
    }
    let mut table = Table::new(["cli-import-line", "cli-import-field", "cli-import-what"].map(|id| seat.text(id)));
    for (list, what) in
        [("refused", "cli-import-refused"), ("dropped", "cli-import-dropped"), ("remarks", "cli-import-remark")]
    {
        for issue in report[list].as_array().into_iter().flatten() {
            let reason = seat.text(&format!("import-issue-{}", text(&issue["code"]).replace('_', "-")));
            let sentence = seat.say(what, json!({ "reason": reason }));
            table.row([text(&issue["line"]), text(&issue["property"]), sentence]);
        }
    }
    for differing in report["differing"].as_array().into_iter().flatten() {
        let day = |of: &str| as_said(seat, &differing[of]);
        let said = json!({ "name": differing["name"], "book": day("book"), "file": day("file") });
        table.row([text(&differing["line"]), String::new(), seat.say("cli-import-differs", said)]);
    }
    for joined in report["joined"].as_array().into_iter().flatten() {
        let known = json!({ "name": joined["name"], "known": named(&joined["known"]) });
        let mut sentence = seat.say("cli-import-joined", known);
        if let Some(others) = all_named(&joined["sharing"]) {
            sentence = format!("{sentence}. {}", seat.say("cli-import-shares", json!({ "others": others })));
        }
        table.row([text(&joined["line"]), String::new(), sentence]);
    }
    for (list, what) in [("doubles", "cli-import-double"), ("unsettled", "cli-import-unsettled")] {
        for open in report[list].as_array().into_iter().flatten() {
            // Reports of an earlier time know one guest, by number.
            let known = all_named(&open["candidates"]).unwrap_or_else(|| text(&open["known"]));
            let what = if list == "doubles" && only_shares(open) { "cli-import-sharer" } else { what };
            let sentence = seat.say(what, json!({ "name": open["name"], "known": known }));
            table.row([text(&open["line"]), String::new(), sentence]);
        }
    }
    said.push_str(&table.drawn());
    let more = [
        ("refused", "import-issues-more"),
        ("dropped", "import-issues-more"),
        ("remarks", "import-issues-more"),
        ("doubles", "import-doubles-more"),
        ("unsettled", "import-doubles-more"),
    ];
    if total("joined") > 0 {
        said.push_str(&seat.say("import-joined-all", json!({ "count": total("joined") })));
        said.push('\n');
    }
    for (list, what) in more {
        let more = total(list).saturating_sub(listed(list));
        if more > 0 {
            said.push_str(&seat.say(what, json!({ "count": more })));
            said.push('\n');
        }
    }
    said
}

/// A guest by name and number: of two of one name the number tells.
fn named(guest: &Value) -> String {
    format!("{} ({})", text(&guest["name"]), text(&guest["id"]))
}

fn all_named(guests: &Value) -> Option<String> {
    let all: Vec<String> = guests.as_array().into_iter().flatten().map(named).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

/// Whether nobody of the same name is meant: a contact point stands under another name.
fn only_shares(double: &Value) -> bool {
    let mut candidates = double["candidates"].as_array().into_iter().flatten().peekable();
    candidates.peek().is_some() && candidates.all(|one| one["verdict"] == "different")
}
