//! The steps of `cargo xtask test`, quick ones first.

use crate::place::Place;
use crate::setup::Need;
use crate::shell::{Output, Result};
use crate::{generate, ui};

pub struct Step {
    pub name: &'static str,
    pub needs: &'static [Need],
    pub run: fn(&Place, &mut Output) -> Result<()>,
}

pub const STEPS: &[Step] = &[
    Step { name: "format", needs: &[], run: format },
    Step { name: "ui-types", needs: &[Need::Node], run: ui_types },
    Step { name: "ui-units", needs: &[Need::Node], run: ui_units },
    Step { name: "ui-build", needs: &[Need::Node], run: ui::build },
    Step { name: "lint", needs: &[Need::Build], run: lint },
    Step { name: "build", needs: &[Need::Build], run: build },
    Step { name: "generated", needs: &[Need::Build], run: generated },
    Step { name: "rust", needs: &[Need::Build, Need::Fonts], run: rust },
    #[cfg(target_os = "linux")]
    Step { name: "sql", needs: crate::sql::NEEDS, run: crate::sql::check },
    #[cfg(not(target_os = "linux"))]
    Step { name: "sql", needs: &[], run: no_sql },
    #[cfg(target_os = "linux")]
    Step {
        name: "e2e-webkit",
        needs: &[Need::Build, Need::Fonts, Need::Node, Need::Display, Need::WebKit],
        run: crate::e2e::webkit,
    },
    #[cfg(target_os = "linux")]
    Step {
        name: "e2e-chromium",
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
    let mut clippy = place.cargo(&["clippy", "--workspace", "--all-targets", "--features", "zhike-tests/e2e"]);
    clippy.args(["--", "-D", "warnings"]);
    output.run(&mut clippy, "mend what clippy names above")
}

fn build(place: &Place, output: &mut Output) -> Result<()> {
    // Tests included: the same parts of every dependency are then built once for all steps.
    let mut build = place.cargo(&["build", "--workspace", "--all-targets"]);
    output.run(&mut build, "mend what the compiler names above")
}

/// Tests with random input try the same input in every run, so that a red run speaks of the change before it. A seed of
/// one's own in this variable, or `cargo test`, tries other input.
const SEED: (&str, &str) = ("PROPTEST_RNG_SEED", "20261130");

fn rust(place: &Place, output: &mut Output) -> Result<()> {
    let mut test = place.cargo(&["test", "--workspace", "--no-fail-fast"]);
    if std::env::var_os(SEED.0).is_none() {
        test.env(SEED.0, SEED.1);
    }
    output.run(&mut test, "read the failing test above; `cargo test -p PACKAGE NAME` runs it alone")
}

#[cfg(not(target_os = "linux"))]
fn no_sql(_: &Place, _: &mut Output) -> Result<()> {
    println!("left out: PostgreSQL is set up on Linux only");
    Ok(())
}
