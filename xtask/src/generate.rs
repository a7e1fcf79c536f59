//! Generated code: the UI's types and calls, and the list of commands the window may be asked.

use std::process::ExitCode;

use crate::place::Place;
use crate::shell::{Output, Result};

pub fn run(place: &Place, check: bool) -> Result<ExitCode> {
    generate(place, check, &mut Output::Screen)?;
    Ok(ExitCode::SUCCESS)
}

pub fn generate(place: &Place, check: bool, output: &mut Output) -> Result<()> {
    let mut command = place.cargo(&[
        "run",
        "--quiet",
        "--package",
        "zhike-tests",
        "--bin",
        "generate",
        "--",
    ]);
    if check {
        command.arg("--check");
    }
    output.run(
        &mut command,
        "run `cargo xtask gen` and commit what it wrote",
    )
}
