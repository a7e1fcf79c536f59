//! `cargo xtask run`: from a fresh machine to the open window, or, where there is no display, to the same work on paper.

use std::process::{Command, ExitCode};

use crate::headless;
use crate::place::Place;
use crate::setup::{self, Need};
use crate::shell::{Output, Result};
use crate::ui;

pub fn run(place: &Place) -> Result<ExitCode> {
    setup::prepare(place, &[Need::Build, Need::Fonts, Need::Node])?;
    ui::build(place, &mut Output::Screen)?;
    println!("Building the app (the first time takes a while)");
    Output::Screen.run(
        &mut place.cargo(&["build", "--release", "--package", "zhike-desktop", "--package", "zhike-cli"]),
        "mend what the compiler names above; if it was killed, the machine may be short of memory: try again with CARGO_BUILD_JOBS=1",
    )?;
    if !display() {
        println!(
            "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): doing the desk's main job on paper instead"
        );
        headless::run(place)?;
        return Ok(ExitCode::SUCCESS);
    }
    println!("Opening the window");
    let app = place.built("release", "zhike-desktop");
    Output::Screen.run(&mut Command::new(app), "read the message above")?;
    Ok(ExitCode::SUCCESS)
}

fn display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
