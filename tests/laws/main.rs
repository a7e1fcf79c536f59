//! The laws of how core is built: which way its arrows run. Read off the sources, `use` lines and paths alike.
#![allow(clippy::unwrap_used)]

mod code;
mod house;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use house::{Arrows, House, circles, sources};

/// What stands on what, from the ground up: the packages below the rooms, and the folders of core, where a wing holds its
/// rooms. A file uses those of the layers below its own, and those of its own where that makes no circle.
const LAYERS: &[&str] = &[
    "zhike_ground",
    "zhike_book",
    "error file paper desk",
    "house guests stay service recovery giving",
    "views",
    "traffic",
    "api",
];
const WINGS: std::ops::Range<usize> = 3..6;

/// What only these packages may depend on, by the beginning of its name. `tests` sets the bare engine beside the desk in a
/// bench.
const KEPT: &[(&str, &[&str])] = &[
    ("rusqlite", &["core/book", "tests"]),
    ("serde_rusqlite", &["core/book"]),
    ("argon2", &["core/book"]),
    ("chacha20poly1305", &["core/book"]),
    ("typst", &["core"]),
    ("tauri", &["src-tauri"]),
];

const PACKAGES: &[&str] = &["core/ground", "core/book", "core", "cli", "src-tauri", "tests", "xtask"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn core() -> House {
    let core = root().join("core");
    let mut found = BTreeMap::new();
    sources("zhike_ground", &core.join("ground/src"), &mut found);
    sources("zhike_book", &core.join("book/src"), &mut found);
    sources("zhike_core", &core.join("src"), &mut found);
    House::of(&found)
}

/// The package or, in that of the rooms, the room. A wing's own list of commands belongs to `api`, which puts them together.
fn room(module: &str) -> &str {
    let mut parts = module.split("::");
    match (parts.next(), parts.next(), parts.next()) {
        (Some("zhike_core"), Some(wing), room) if is_wing(wing) => room.unwrap_or("api"),
        _ => folder(module),
    }
}

/// What LAYERS knows a module by.
fn folder(module: &str) -> &str {
    let mut parts = module.split("::");
    match (parts.next(), parts.next(), parts.next()) {
        (Some("zhike_core"), Some(wing), None) if is_wing(wing) => "api",
        (Some("zhike_core"), Some(folder), _) => folder,
        (package, _, _) => package.unwrap(),
    }
}

fn is_wing(name: &str) -> bool {
    LAYERS[WINGS].iter().any(|layer| layer.split(' ').any(|wing| wing == name))
}

/// How high a module stands; the root of the rooms, which only lists them, nowhere.
fn height(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.split(' ').any(|known| known == folder(module)))
}

/// Arrows that run up, as `from -> to`.
fn upward(arrows: &Arrows) -> Vec<String> {
    let mut found = Vec::new();
    for (from, targets) in arrows {
        for to in targets.iter().filter(|to| height(to) > height(from)) {
            found.push(format!("{from} -> {to}"));
        }
    }
    found
}

fn between_rooms(arrows: &Arrows) -> Arrows {
    let mut rooms = Arrows::new();
    for (from, targets) in arrows {
        let to = targets.iter().map(|to| room(to).to_owned()).filter(|to| to != room(from));
        rooms.entry(room(from).to_owned()).or_default().extend(to);
    }
    rooms
}

/// The arrows within each circle.
fn listed(circles: &[Vec<String>], arrows: &Arrows) -> String {
    let mut listed = String::new();
    for circle in circles {
        for from in circle {
            let to = arrows[from].iter().filter(|to| circle.contains(to)).cloned().collect::<Vec<_>>();
            listed.push_str(&format!("  {from} -> {}\n", to.join(", ")));
        }
        listed.push('\n');
    }
    listed
}

#[test]
fn every_folder_has_its_place_in_the_house() {
    let house = core();
    let placed: BTreeSet<&str> = LAYERS.iter().flat_map(|layer| layer.split(' ')).collect();
    let folders: BTreeSet<&str> = house.modules().map(folder).filter(|folder| *folder != "zhike_core").collect();
    assert_eq!(folders, placed, "LAYERS above names every folder of core once, and none that is gone");
}

#[test]
fn arrows_run_down() {
    let up = upward(&core().arrows());
    assert!(up.is_empty(), "these use what stands above them:\n{}", up.join("\n"));
}

#[test]
fn a_wing_answers_for_its_own_rooms_only() {
    let mut others = Vec::new();
    for (module, targets) in core().arrows() {
        let wing = module.strip_prefix("zhike_core::").filter(|name| is_wing(name));
        let own = |to: &String| to.starts_with(&format!("{module}::")) || folder(to) == "desk";
        let strays = targets.iter().filter(|to| wing.is_some() && !own(to));
        others.extend(strays.map(|to| format!("{module} -> {to}")));
    }
    assert!(others.is_empty(), "these commands belong on another wing's list:\n{}", others.join("\n"));
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let arrows = core().arrows();
    let circles = listed(&circles(&arrows), &arrows);
    assert!(circles.is_empty(), "none of these files can be read without the others of its circle:\n{circles}");
}

#[test]
fn no_rooms_use_each_other_in_a_circle() {
    let arrows = between_rooms(&core().arrows());
    let circles = listed(&circles(&arrows), &arrows);
    assert!(circles.is_empty(), "none of these rooms can be read without the others of its circle:\n{circles}");
}

#[test]
fn the_engine_the_paper_and_the_window_are_known_where_they_belong() {
    for package in PACKAGES {
        let text = fs::read_to_string(root().join(package).join("Cargo.toml")).unwrap();
        for (name, allowed) in KEPT.iter().filter(|(_, allowed)| !allowed.contains(package)) {
            let named = text.lines().find(|line| line.starts_with(name));
            assert_eq!(named, None, "only {allowed:?} may depend on {name}, not {package}");
        }
    }
    let whole = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let members = whole.lines().find_map(|line| line.strip_prefix("members = ")).unwrap();
    assert_eq!(members, format!("{PACKAGES:?}"), "PACKAGES above names every member of the workspace");
}

#[test]
fn within_the_book_only_its_own_folder_names_the_engine() {
    let mut found = BTreeMap::new();
    sources("zhike_book", &root().join("core/book/src"), &mut found);
    let outside = |module: &&String| !module.starts_with("zhike_book::sqlite");
    let named: Vec<&String> =
        found.keys().filter(outside).filter(|module| found[*module].contains("rusqlite")).collect();
    assert!(named.is_empty(), "these name the engine: {named:?}");
    let through: Vec<&String> =
        found.keys().filter(outside).filter(|module| found[*module].contains("crate::sqlite")).collect();
    assert_eq!(through, ["zhike_book::contract"], "the contract takes it in one place");
}

/// A file that nobody names is not compiled, and what it would have shown is not seen.
#[test]
fn every_spec_is_named_where_specs_are_run() {
    for (folder, lists) in
        [("tests/e2e", "main.rs"), ("core/tests/asks/script", "mod.rs"), ("core/book/tests/contract", "main.rs")]
    {
        let named = fs::read_to_string(root().join(folder).join(lists)).unwrap();
        let files = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
        let stems = files.filter(|path| path.extension().is_some_and(|end| end == "rs"));
        let stems = stems.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned());
        let strays: Vec<String> =
            stems.filter(|stem| !lists.starts_with(stem) && !named.contains(&format!("mod {stem};"))).collect();
        assert!(strays.is_empty(), "{folder}/{lists} does not run {strays:?}");
    }
}

/// A house of six files, of which `guest` is the text given.
fn small(text: &str) -> Arrows {
    let files = [
        ("zhike_core", "pub mod api; pub mod guests; pub use guests::guest; #[cfg(test)] mod testing;"),
        ("zhike_core::api", "pub use list::{List as All, *}; mod list;"),
        ("zhike_core::api::list", "use super::super::guest; pub struct List; pub fn all() { guest::add() }"),
        ("zhike_core::testing", "use crate::api::List;"),
        ("zhike_core::guests", "pub mod guest;"),
        ("zhike_core::guests::guest", text),
    ];
    House::of(&files.map(|(module, text)| (module.to_owned(), text.to_owned())).into()).arrows()
}

#[test]
fn an_arrow_is_seen_however_it_is_written() {
    for text in [
        "use crate::api::List;",
        "use crate::{api::{All as Every}, error};",
        "use crate::api; fn add() { api::all() }",
        "fn add() { crate::api::all() }",
        "fn add() { super::super::api::all() }",
        "use crate::api::*; fn add() { all() }",
    ] {
        assert_eq!(upward(&small(text)), ["zhike_core::guests::guest -> zhike_core::api::list"], "of: {text}");
        assert_eq!(
            circles(&small(text)),
            [["zhike_core::api::list", "zhike_core::guests::guest"]],
            "which uses it in turn, of: {text}"
        );
    }
}

#[test]
fn what_is_said_or_tried_is_no_arrow() {
    for text in [
        "// use crate::api::List;",
        "const SAID: &str = \"crate::api::List\";",
        "const SAID: &str = r#\"a \" crate::api::List\"#;",
        "#[cfg(test)] mod tests { use crate::api::List; }",
        "#[cfg(test)] use crate::api::List;",
        "fn add<'a>(list: &'a str) -> char { list.all(); '\\'' } // crate::api::all()",
        "use crate::guest::add; pub fn all() { all() }",
    ] {
        assert_eq!(upward(&small(text)), [""; 0], "of: {text}");
    }
}
