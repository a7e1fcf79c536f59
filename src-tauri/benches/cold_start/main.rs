//! From the start of the program to a Today that can be worked with, against an empty window of the same kind in the same
//! run. `cargo xtask bench` starts it, on a display of its own.
//!
//! The program starts itself anew for every measurement: as the whole app with a book of 100,000 guests, once with its
//! passphrase and once with its stored key, or as a window with nothing in it. What is done and watched inside the page is in
//! `today.js`, which only this bench injects.

// A bench reports on standard output, and one that cannot be set up is to stop with the reason.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

// The table is one; not everything in it is measured here.
#[allow(dead_code)]
#[path = "../../../tests/benches/desk/measure.rs"]
mod measure;

mod auto_unlock;
mod book;
mod window;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use auto_unlock::StoredKey;
use measure::{Report, Target, Times};
use zhike_core::sample;

const GUESTS: u32 = 100_000;
const STARTS: usize = 15;
/// What the started program is told to be.
const ROLE: &str = "ZHIKE_BENCH_WINDOW";

fn main() {
    match std::env::var(ROLE).as_deref() {
        Ok("empty") => window::empty(),
        Ok("today") => window::today(Some(sample::PASSPHRASE)),
        Ok("kept") => window::today(None),
        _ => measure_all(),
    }
}

fn measure_all() {
    let book = book::ready(GUESTS);
    let home = folder().join("home");
    let mut stored = StoredKey::new(&home, &book);
    // The first start of each makes its folders.
    for role in ["empty", "today"] {
        start(role, &home);
    }
    stored.start();
    let (mut empty, mut today, mut by_itself) = (Vec::new(), Vec::new(), Vec::new());
    // In turn, so that whatever else the machine does touches all.
    for _ in 0..STARTS {
        empty.push(start("empty", &home));
        today.push(start("today", &home));
        by_itself.push(stored.start());
    }
    let mut report = Report::default();
    let [empty, today, by_itself] = [empty, today, by_itself].map(Times::new);
    report.row("cold start to Today usable", GUESTS, (&today, Some(&empty)), &[Target::Ratio(1.5)]);
    let name = "cold start to Today usable, the book opens by itself";
    report.row(name, GUESTS, (&by_itself, Some(&empty)), &[Target::Ratio(1.5)]);
    report.print(&folder().join("cold-start.md"));
    println!("the book: {}", book.display());
}

/// Starts the program in a role and waits until it says that its window can be used.
fn start(role: &str, home: &Path) -> Duration {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.env(ROLE, role).stdout(Stdio::piped());
    for folder in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"] {
        command.env(folder, home);
    }
    let begun = Instant::now();
    let mut child = command.spawn().unwrap();
    let mut said = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
    let took = begun.elapsed();
    assert_eq!(said.trim(), window::USABLE, "the {role} window could be used");
    assert!(child.wait().unwrap().success(), "the {role} window closed well");
    took
}

/// `target/bench`, beside whatever folder the program was built in.
fn folder() -> PathBuf {
    let program = std::env::current_exe().unwrap();
    let target = program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").exists()).unwrap();
    let folder = target.join("bench");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
