//! Gathers the languages and refuses to build when one of them lacks a message the other has; and makes the table of Han
//! characters, of which the program needs a thirtieth of what the source has.

// A build script learns from its environment where to write.
#![allow(clippy::disallowed_methods)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use hanconv::Dictionary;

/// The words of every room lie together, for the screens read them too.
const LOCALES: &str = "../locales";
const LANGUAGES: [&str; 2] = ["en", "zh-CN"];

fn main() {
    println!("cargo::rerun-if-changed={LOCALES}");
    let mut code = String::new();
    let mut known: Vec<BTreeMap<String, BTreeSet<String>>> = Vec::new();
    for language in LANGUAGES {
        let folder = Path::new(LOCALES).join(language);
        let mut files: Vec<_> =
            fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        files.sort();
        let mut text = String::new();
        for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "ftl")) {
            text.push_str(&fs::read_to_string(file).unwrap_or_default());
            text.push('\n');
        }
        known.push(messages(&text, language));
        let constant = language.replace('-', "_").to_uppercase();
        let _ = writeln!(code, "pub(super) const {constant}: &str = {text:?};");
    }
    compare(&known);
    let ids = known[0].keys().map(|id| format!("{id:?}")).collect::<Vec<_>>().join(", ");
    let _ = writeln!(code, "pub(super) const IDS: &[&str] = &[{ids}];");
    let out = env::var("OUT_DIR").unwrap_or_default();
    for (name, code) in [("locales.rs", code), ("simplified.rs", simplified())] {
        if let Err(error) = fs::write(Path::new(&out).join(name), code) {
            fail(&[format!("cannot write {name}: {error}")]);
        }
    }
}

/// Forms of names that OpenCC leaves alone: printed variants of family names, and 鍾, which keeps a form of its own there.
const VARIANTS: [(char, char); 14] = [
    ('髙', '高'),
    ('﨑', '崎'),
    ('𠮷', '吉'),
    ('邉', '边'),
    ('冨', '富'),
    ('濵', '滨'),
    ('浜', '滨'),
    ('両', '两'),
    ('槗', '桥'),
    ('锺', '钟'),
    ('峯', '峰'),
    ('嶋', '岛'),
    ('塚', '冢'),
    ('㐂', '喜'),
];

/// Every Han character that has a simplified form, with that form, in order.
fn simplified() -> String {
    let mut table = BTreeMap::from(VARIANTS);
    for (written, simplified) in Dictionary::TSCharacters.iter().filter_map(single) {
        table.entry(written).or_insert(simplified);
    }
    // Where Chinese has a Japanese character too, it is another one there.
    let chinese: BTreeSet<char> = table.values().copied().collect();
    for (japanese, traditional) in Dictionary::JPVariantsRev.iter().filter_map(single) {
        if !table.contains_key(&japanese) && !chinese.contains(&japanese) {
            table.insert(japanese, table.get(&traditional).copied().unwrap_or(traditional));
        }
    }
    // A form that leads to another form leads to where that one does.
    let settled = table.iter().map(|(from, to)| (from, table.get(to).unwrap_or(to))).filter(|(from, to)| from != to);
    settled.fold("&[".to_owned(), |code, (from, to)| code + &format!("({from:?}, {to:?}), ")) + "]"
}

/// A table's line as a pair of single characters; a few lines are of several.
fn single((from, to): (&str, &str)) -> Option<(char, char)> {
    let mut from = from.chars();
    match (from.next(), from.next(), to.chars().next()) {
        (Some(from), None, Some(to)) => Some((from, to)),
        _ => None,
    }
}

/// Every message with the variables it uses. A message twice in one language is a mistake too.
fn messages(text: &str, language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = None;
    for line in text.lines() {
        let begins = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        if let (true, Some((id, _))) = (begins, line.split_once(" =")) {
            if found.insert(id.to_owned(), BTreeSet::new()).is_some() {
                fail(&[format!("{language}: {id} is there twice")]);
            }
            current = Some(id.to_owned());
        }
        let Some(variables) = current.as_ref().and_then(|id| found.get_mut(id)) else { continue };
        if line.starts_with('#') {
            continue;
        }
        for part in line.split('$').skip(1) {
            let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-').unwrap_or(part.len());
            variables.insert(part[..end].to_owned());
        }
    }
    found
}

fn compare(known: &[BTreeMap<String, BTreeSet<String>>]) {
    let mut problems = Vec::new();
    for (here, there) in [(0, 1), (1, 0)] {
        for (id, variables) in &known[here] {
            match known[there].get(id) {
                None => problems.push(format!("{} lacks {id}, which {} has", LANGUAGES[there], LANGUAGES[here])),
                Some(others) if here == 0 && others != variables => {
                    problems.push(format!("{id} uses {variables:?} in en and {others:?} in zh-CN"));
                }
                Some(_) => {}
            }
        }
    }
    fail(&problems);
}

fn fail(problems: &[String]) {
    for problem in problems {
        println!("cargo::error={problem}");
    }
}
