//! What a command asks of the engine. One day every statement crosses a wire, so that their number is what a screen waits
//! for. These tests put every command to a sample hotel with full pages and count.
#![allow(clippy::unwrap_used)]

mod desk;
mod script;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;

use zhike_core::api::commands;
use zhike_core::locale::Language;

use desk::{Recorded, RecordingDesk};

/// More statements no command may ask. Work that grows with its rows may ask as many for every hundred of them that it
/// has begun: reading and writing in batches, it need not ask more.
const MOST: usize = 20;
const BATCH: usize = 100;

/// Commands that still ask more, and how many. Numbers here may only become less, and the list empty.
const STILL_MORE: &[(&str, usize)] = &[
    ("arrival_add", 23),
    ("book_create", 91),
    ("calendar_days", 494),
    ("card_export", 1286),
    ("card_preview", 1601),
    ("card_print", 529),
    ("complaint_board", 28),
    ("complaint_clocks_save", 40),
    ("complaint_escalate", 401),
    ("complaint_step", 41),
    ("date_today", 302),
    ("day_open", 657),
    ("due_list", 2747),
    ("gift_line_add", 31),
    ("gift_line_change", 31),
    ("gift_list_propose", 93),
    ("gift_rules_reset", 53),
    ("guest_add", 25),
    ("guest_export", 552),
    ("guest_list", 202),
    ("guest_merge", 46),
    ("handover_export", 596),
    ("handover_preview", 596),
    ("handover_print", 596),
    ("household_join", 30),
    ("import_run", 942),
    ("import_undo", 692),
    ("merge_preview", 34),
    ("redo_last", 65),
    ("sample_create", 1892),
    ("undo", 3701),
    ("undo_last", 568),
];

/// Changes that nobody can take back, and why.
const NOT_TAKEN_BACK: &[(&str, &str)] = &[("book_founded", "the house and its first manager are in it")];

static RECORDED: LazyLock<Recorded> = LazyLock::new(|| {
    let desk = RecordingDesk::new();
    script::run(&desk);
    desk.into_recorded()
});

/// The most that each command asked at once, counted for a hundred rows where the work grows with them.
fn counted() -> BTreeMap<&'static str, (usize, &'static [String])> {
    let mut counted = BTreeMap::new();
    for asked in &RECORDED.asked {
        let count = asked.statements.len().div_ceil(asked.rows.div_ceil(BATCH).max(1));
        let most = counted.entry(asked.command).or_insert((0, asked.statements.as_slice()));
        if count > most.0 {
            *most = (count, &asked.statements);
        }
    }
    counted
}

#[test]
fn no_command_asks_more_of_the_engine_than_it_may() {
    let counted = counted();
    if let Ok(path) = std::env::var("ZHIKE_ASKS") {
        std::fs::write(path, table(&counted)).unwrap();
    }
    let mut wrong = String::new();
    for command in commands() {
        let Some((count, statements)) = counted.get(command.name) else {
            let _ = writeln!(wrong, "{}: no script asks it", command.name);
            continue;
        };
        let known = STILL_MORE.iter().find(|(name, _)| *name == command.name).map(|(_, count)| *count);
        match known {
            Some(known) if *count < known => {
                let _ =
                    writeln!(wrong, "{}: asks {count} by now: write that into the list, or take it off", command.name);
            }
            _ if *count > known.unwrap_or(MOST) => {
                let _ = writeln!(wrong, "{}: asks {count}:\n{}", command.name, most_asked(statements));
            }
            _ => {}
        }
    }
    for (name, count) in STILL_MORE {
        if *count <= MOST || !counted.contains_key(name) {
            let _ = writeln!(wrong, "{name} need not be on the list");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn table(counted: &BTreeMap<&str, (usize, &[String])>) -> String {
    let mut lines: Vec<_> = counted.iter().map(|(name, (count, statements))| (*count, *name, *statements)).collect();
    lines.sort_by_key(|(count, name, _)| (std::cmp::Reverse(*count), *name));
    let mut text = String::new();
    for (count, name, statements) in lines {
        let _ = writeln!(text, "{count:>6} {name}");
        if count > MOST {
            text.push_str(&most_asked(statements));
        }
    }
    text
}

/// The statements that were asked again and again, those asked most often first.
fn most_asked(statements: &[String]) -> String {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for statement in statements {
        let line = statement.split_whitespace().collect::<Vec<_>>().join(" ");
        *times.entry(line.chars().take(140).collect()).or_default() += 1;
    }
    let mut times: Vec<_> = times.into_iter().collect();
    times.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    times.iter().take(8).fold(String::new(), |text, (line, times)| text + &format!("        {times} × {line}\n"))
}

#[test]
fn every_change_has_its_words_and_can_be_taken_back_or_says_why_not() {
    let mut wrong = String::new();
    for (code, file) in ops() {
        let Some(done) = RECORDED.done.get(&code) else {
            let _ = writeln!(wrong, "{code} ({file}): no script does it");
            continue;
        };
        for language in Language::ALL {
            let text = language.done(&code, &done.args);
            if text.starts_with("done-") || text.contains('{') {
                let _ = writeln!(wrong, "{code} ({file}): {language:?} cannot say what was done: {text}");
            }
        }
        match (&done.refused, NOT_TAKEN_BACK.iter().find(|(known, _)| *known == code)) {
            (None, Some(_)) => {
                let _ = writeln!(wrong, "{code} ({file}): can be taken back, and is on the list of those that cannot");
            }
            (Some(refused), None) => {
                let _ = writeln!(wrong, "{code} ({file}): cannot be taken back: {refused}");
            }
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_file_of_sql_is_asked_by_a_script() {
    if let Ok(path) = std::env::var("ZHIKE_STATEMENTS") {
        let handed = RECORDED.handed.iter().filter(|(file, _)| file.starts_with("core/src"));
        let entries: Vec<String> = handed.map(|(file, text)| format!("{file}\n{text}")).collect();
        std::fs::write(path, entries.join("\u{1e}")).unwrap();
    }
    let handed: Vec<String> = RECORDED.handed.iter().map(|(_, text)| in_one_line(text)).collect();
    let asked = |text: &str| {
        let parts = fixed_parts(text);
        handed.iter().any(|handed| {
            parts.iter().try_fold(handed.as_str(), |rest, part| Some(rest.split_once(part.as_str())?.1)).is_some()
        })
    };
    let unasked: Vec<String> =
        sources("sql").into_iter().filter(|(_, text)| !asked(text)).map(|(file, _)| file).collect();
    assert!(unasked.is_empty(), "what nobody asks is not seen to be right: {unasked:#?}");
}

fn in_one_line(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_once("--").map_or(line, |(code, _)| code));
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// A file's text without the names of its parameters, in the place of some of which code puts a list.
fn fixed_parts(text: &str) -> Vec<String> {
    let line = in_one_line(text);
    let mut parts = line.split(':');
    let first = parts.next().unwrap_or_default().to_owned();
    let rest =
        parts.map(|part| part.trim_start_matches(|letter: char| letter == '_' || letter.is_alphanumeric()).to_owned());
    std::iter::once(first).chain(rest).collect()
}

/// Every kind of change that the sources of core declare, with the file.
fn ops() -> BTreeSet<(String, String)> {
    let mut ops = BTreeSet::new();
    for (file, text) in sources("rs") {
        // Rooms declare them as constants; tests make some up where they need one.
        for declared in text.lines().filter(|line| line.starts_with("pub const ") && line.contains(": Op = ")) {
            if let Some(code) = declared.split('"').nth(1) {
                ops.insert((code.to_owned(), file.clone()));
            }
        }
    }
    assert!(ops.len() > 60, "the ops are found where they are declared: {ops:?}");
    ops
}

/// The files of core with this ending. Shape: path from the repository, text.
fn sources(ending: &str) -> Vec<(String, String)> {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let mut found = Vec::new();
    let mut folders = vec![root.join("core/src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == ending) {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(root).unwrap().display().to_string(), text));
            }
        }
    }
    found.sort();
    found
}
