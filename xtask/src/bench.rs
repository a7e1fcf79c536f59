//! `cargo xtask bench`: how fast the desk is on this machine, beside the bare limit of the same machine.

use std::process::{Command, ExitCode};

use crate::place::Place;
use crate::setup::{self, Need};
use crate::shell::{Failure, Output, Result};

/// Units: guests.
const SIZES: [&str; 3] = ["10000", "100000", "1000000"];
/// What the desk's bench measures, by the names it knows.
const ROWS: [&str; 8] = ["search", "due", "page", "change", "cards", "complaints", "gifts", "import"];
/// The whole app, which is measured from outside and on a display.
const COLD_START: &str = "cold-start";

const ADVICE: &str = "read the message above; a full disk or too little memory are the likeliest";

/// Measures what is asked for, books of these sizes and these rows, or all. The table is in `target/bench/report.md`
/// afterwards.
pub fn run(place: &Place, asked: &[String]) -> Result<ExitCode> {
    // `cargo xtask bench -- 10000` hands the dashes on.
    let asked: Vec<&str> = asked.iter().map(String::as_str).filter(|word| *word != "--").collect();
    let (sizes, rows): (Vec<&str>, Vec<&str>) = asked.into_iter().partition(|word| word.parse::<u32>().is_ok());
    if let Some(wrong) = rows.iter().find(|row| !ROWS.contains(row) && **row != COLD_START) {
        let known = format!("a number of guests, or one of: {} {COLD_START}", ROWS.join(" "));
        return Err(Failure::new(format!("{wrong} cannot be measured"), known));
    }
    let desk_rows: Vec<&str> = rows.iter().copied().filter(|row| *row != COLD_START).collect();
    let cold_start = cfg!(target_os = "linux") && (rows.is_empty() || rows.contains(&COLD_START));
    let report = place.target.join("bench").join("report.md");

    if rows.is_empty() || !desk_rows.is_empty() {
        setup::prepare(place, &[Need::Build, Need::Fonts])?;
        let sizes = if sizes.is_empty() { SIZES.join(",") } else { sizes.join(",") };
        println!(
            "Measuring books of {sizes} guests; those that are not there yet are built first, which takes minutes"
        );
        let mut bench = bench(place, "zhike-tests", "desk");
        bench.env("ZHIKE_BENCH_GUESTS", sizes).env("ZHIKE_BENCH_ROWS", desk_rows.join(","));
        Output::Screen.run(&mut bench, ADVICE)?;
        println!("The table: {}", report.display());
    }
    if cold_start {
        #[cfg(target_os = "linux")]
        self::cold_start(place)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn bench(place: &Place, package: &str, name: &str) -> Command {
    place.cargo(&["bench", "--package", package, "--bench", name])
}

/// On a display and a message bus of its own, so that neither a window in front nor a second copy of the app disturbs.
#[cfg(target_os = "linux")]
fn cold_start(place: &Place) -> Result<()> {
    setup::prepare(place, &[Need::Build, Need::Fonts, Need::Node, Need::Display])?;
    crate::ui::build(place, &mut Output::Screen)?;
    println!("Building the app (the first time takes a while)");
    Output::Screen.run(bench(place, "zhike-desktop", COLD_START).arg("--no-run"), ADVICE)?;
    let logs = place.target.join("xtask").join(COLD_START);
    std::fs::create_dir_all(&logs).map_err(|error| Failure::file(&logs, &error))?;
    let desktop = crate::services::Desktop::start(&logs, 1280, 800)?;
    let mut bench = bench(place, "zhike-desktop", COLD_START);
    desktop.seat(&mut bench);
    println!("Starting the app and an empty window, again and again");
    Output::Screen.run(&mut bench, ADVICE)?;
    println!("The table: {}", place.target.join("bench").join("cold-start.md").display());
    Ok(())
}
