//! What a command asks of the engine. One day every statement crosses a wire, so that their number is what a screen waits
//! for. These tests put every command to a sample hotel with full pages and count.
#![allow(clippy::unwrap_used)]

mod desk;
mod script;
mod sql;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;

use zhike_core::api::commands;
use zhike_core::locale::Language;

use desk::{Recorded, RecordingDesk};

/// The rule: no command asks more statements than this. Only work that grows with its rows (an import, a sample hotel, an
/// export, and the undo of any of them) may ask more: as many for every hundred rows that it has begun.
///
/// What counts as a statement, `statements::Statements` says.
const MOST: usize = 20;
const HUNDRED: usize = 100;

/// Changes that nobody can take back, and why.
const NOT_TAKEN_BACK: &[(&str, &str)] = &[
    ("book_founded", "the house and its first manager are in it"),
    ("outgoing_noted", "what went out does not come back"),
];

static RECORDED: LazyLock<Recorded> = LazyLock::new(|| {
    let desk = RecordingDesk::new();
    script::run(&desk);
    desk.into_recorded()
});

/// The most that each command asked at once: where the work grows with its rows, for every hundred of them that were begun.
fn counted() -> BTreeMap<&'static str, (usize, &'static [String])> {
    let mut counted = BTreeMap::new();
    for asked in &RECORDED.asked {
        let count = asked.statements.len().div_ceil(asked.rows.div_ceil(HUNDRED).max(1));
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
    leave("ZHIKE_ASKS", || table(&counted));
    let mut wrong = String::new();
    for command in commands() {
        let Some((count, statements)) = counted.get(command.name) else {
            let _ = writeln!(wrong, "{}: no script asks it", command.name);
            continue;
        };
        if *count > MOST {
            let _ = writeln!(wrong, "{}: asks {count}:\n{}", command.name, most_asked(statements));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Writes a text into the file that this variable names, for whoever set it.
fn leave(variable: &str, text: impl FnOnce() -> String) {
    #[allow(clippy::disallowed_methods, reason = "the file is asked for from outside")]
    if let Ok(path) = std::env::var(variable) {
        std::fs::write(path, text()).unwrap();
    }
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
fn every_statement_in_the_sources_is_asked_by_a_script() {
    leave("ZHIKE_STATEMENTS", || {
        let handed = RECORDED.handed.iter().filter(|(file, _)| file.starts_with("core/src"));
        handed.map(|(file, text)| format!("{file}\n{text}")).collect::<Vec<_>>().join("\u{1e}")
    });
    let handed: Vec<String> = RECORDED.handed.iter().map(|(_, text)| sql::in_one_line(text)).collect();
    let statements: Vec<(String, String)> = sources("rs")
        .into_iter()
        .flat_map(|(file, code)| sql::statements(&code).into_iter().map(move |text| (file.clone(), text)))
        .chain(sources("sql"))
        .collect();
    assert!(statements.len() > 200, "the statements are found where they stand: {}", statements.len());
    let mut unasked = String::new();
    for (file, text) in statements.iter().filter(|(_, text)| !handed.iter().any(|handed| sql::is_made_of(handed, text)))
    {
        let _ = writeln!(unasked, "{file}: {}", sql::in_one_line(text));
    }
    assert!(unasked.is_empty(), "what nobody asks is not seen to be right:\n{unasked}");
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
            // Tests ask what they like. What a search shows of a guest, the book itself asks with every change, and what
            // follows from other rows (in `tables`) with an undo.
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            if ["testing", "sequences", "shown", "tables"].contains(&&*stem) || stem.ends_with("tests") {
                continue;
            }
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
