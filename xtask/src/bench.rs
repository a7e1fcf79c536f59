//! `cargo xtask bench`: how fast the desk is on this machine, beside the bare limit of the same machine.

use std::process::ExitCode;

use crate::place::Place;
use crate::setup::{self, Need};
use crate::shell::{Failure, Output, Result};

/// Units: guests.
const SIZES: [&str; 3] = ["10000", "100000", "1000000"];

/// Measures books of the sizes asked for, or of all. The table is in `target/bench/report.md` afterwards.
pub fn run(place: &Place, sizes: &[String]) -> Result<ExitCode> {
    // `cargo xtask bench -- 10000` hands the dashes on.
    let sizes: Vec<String> = sizes.iter().filter(|size| *size != "--").cloned().collect();
    if let Some(wrong) = sizes.iter().find(|size| size.parse::<u32>().is_err()) {
        return Err(Failure::new(format!("{wrong} is no number of guests"), "for example: cargo xtask bench 10000"));
    }
    setup::prepare(place, &[Need::Build, Need::Fonts])?;
    let sizes = if sizes.is_empty() { SIZES.join(",") } else { sizes.join(",") };
    println!("Measuring books of {sizes} guests; those that are not there yet are built first, which takes minutes");
    Output::Screen.run(
        place.cargo(&["bench", "--package", "zhike-core", "--bench", "desk"]).env("ZHIKE_BENCH_GUESTS", sizes),
        "read the message above; a full disk or too little memory are the likeliest",
    )?;
    println!("The table: {}", place.target.join("bench").join("report.md").display());
    Ok(ExitCode::SUCCESS)
}
