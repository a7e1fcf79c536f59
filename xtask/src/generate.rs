//! Generated code: the UI's types and calls, and the list of commands the window may be asked.

use std::process::{Command, ExitCode};

use crate::place::Place;
use crate::shell::{Output, Result};

pub fn run(place: &Place, check: bool) -> Result<ExitCode> {
    generate(place, check, &mut Output::Screen)?;
    Ok(ExitCode::SUCCESS)
}

pub fn generate(place: &Place, check: bool, output: &mut Output) -> Result<()> {
    // Everything, tests too: dependencies are then built with the same features as for every other step, and only once.
    let mut build = place.cargo(&["build", "--quiet", "--workspace", "--all-targets"]);
    output.run(&mut build, "mend what the compiler names above")?;
    let mut command = Command::new(place.built("debug", "generate"));
    command.current_dir(&place.root);
    if check {
        command.arg("--check");
    }
    output.run(&mut command, "run `cargo xtask gen` and commit what it wrote")
}
