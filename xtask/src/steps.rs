//! The steps of `cargo xtask test`, quick ones first.

use crate::place::Place;
use crate::setup::Need;
use crate::shell::{Output, Result};
use crate::{generate, ui};

pub struct Step {
    pub name: &'static str,
    /// Runs with all the others; one that does not is run by its name only.
    pub always: bool,
    pub needs: &'static [Need],
    pub run: fn(&Place, &mut Output) -> Result<()>,
}

pub const STEPS: &[Step] = &[
    Step { name: "format", always: true, needs: &[], run: format },
    Step { name: "ui-types", always: true, needs: &[Need::Node], run: ui_types },
    Step { name: "ui-units", always: true, needs: &[Need::Node], run: ui_units },
    Step { name: "ui-build", always: true, needs: &[Need::Node], run: ui::build },
    Step { name: "lint", always: true, needs: &[Need::Build], run: lint },
    Step { name: "build", always: true, needs: &[Need::Build], run: build },
    Step { name: "generated", always: true, needs: &[Need::Build], run: generated },
    Step { name: "rust", always: true, needs: &[Need::Build, Need::Fonts], run: rust },
    #[cfg(target_os = "linux")]
    Step {
        name: "e2e-webkit",
        // Until the specs have been seen to pass in both engines.
        always: false,
        needs: &[Need::Build, Need::Fonts, Need::Node, Need::Display, Need::WebKit],
        run: crate::e2e::webkit,
    },
    #[cfg(target_os = "linux")]
    Step {
        name: "e2e-chromium",
        // Until the specs have been seen to pass in both engines.
        always: false,
        needs: &[Need::Build, Need::Fonts, Need::Node, Need::Chromium],
        run: crate::e2e::chromium,
    },
];

fn format(place: &Place, output: &mut Output) -> Result<()> {
    output.run(&mut place.cargo(&["fmt", "--all", "--check"]), "run `cargo fmt --all`")
}

fn ui_types(place: &Place, output: &mut Output) -> Result<()> {
    output.run(&mut place.npm(&["run", "check"]), "mend what svelte-check names above")
}

fn ui_units(place: &Place, output: &mut Output) -> Result<()> {
    output.run(&mut place.npm(&["test"]), "read the failing test above")
}

fn generated(place: &Place, output: &mut Output) -> Result<()> {
    generate::generate(place, true, output)
}

fn lint(place: &Place, output: &mut Output) -> Result<()> {
    let mut clippy = place.cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    output.run(&mut clippy, "mend what clippy names above")
}

fn build(place: &Place, output: &mut Output) -> Result<()> {
    // Tests included: the same parts of every dependency are then built once for all steps.
    let mut build = place.cargo(&["build", "--workspace", "--all-targets"]);
    output.run(&mut build, "mend what the compiler names above")
}

fn rust(place: &Place, output: &mut Output) -> Result<()> {
    output.run(
        &mut place.cargo(&["test", "--workspace", "--no-fail-fast"]),
        "read the failing test above; `cargo test -p PACKAGE NAME` runs it alone",
    )
}
