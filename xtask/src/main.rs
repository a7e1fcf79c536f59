//! The chores of this repository, one file each. Uses the standard library only, because every newcomer compiles
//! this first and waits for it.

// A chore talks to the person who started it.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bench;
#[cfg(target_os = "linux")]
mod e2e;
mod generate;
mod headless;
mod icons;
#[cfg(target_os = "linux")]
mod pictures;
mod place;
mod run;
#[cfg(target_os = "linux")]
mod services;
mod setup;
mod shell;
#[cfg(target_os = "linux")]
mod sql;
mod steps;
mod test;
mod ui;

use std::process::ExitCode;

use place::Place;
use shell::{Failure, Result};

const HELP: &str = "\
The chores of this repository:

  cargo xtask run             install what is missing, build the app, open the window
                              (without a display: the main job through the terminal, into sample-output/)
  cargo xtask test [NAME…]    install what the tests need, then run every step, or only the named ones
  cargo xtask gen [--check]   write the generated code; with --check, fail when it is out of date
  cargo xtask sql             have PostgreSQL prepare every statement of the rooms (Linux)
  cargo xtask bench [SIZE…] [ROW…]
                              measure how fast the desk is with books of 10000, 100000 and 1000000 guests, and the
                              start of the window
  cargo xtask pictures        take a picture of every screen of the window into pictures/ (Linux)
  cargo xtask icons           make every icon size from icons/zhike.svg
  cargo xtask help            this page
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match start(&arguments) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn start(arguments: &[String]) -> Result<ExitCode> {
    let (chore, rest) = match arguments.split_first() {
        Some((chore, rest)) => (chore.as_str(), rest),
        None => ("help", arguments),
    };
    let place = Place::find()?;
    match (chore, rest) {
        ("run", []) => run::run(&place),
        ("test", names) => test::run(&place, names),
        ("gen", []) => generate::run(&place, false),
        ("gen", [flag]) if flag == "--check" => generate::run(&place, true),
        ("bench", asked) => bench::run(&place, asked),
        #[cfg(target_os = "linux")]
        ("sql", []) => sql::run(&place),
        #[cfg(target_os = "linux")]
        ("pictures", []) => pictures::run(&place),
        ("icons", []) => icons::run(&place),
        ("help" | "--help" | "-h", _) => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        _ => Err(Failure::new(format!("no such chore: {}", arguments.join(" ")), "`cargo xtask help` lists them")),
    }
}
