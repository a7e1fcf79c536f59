//! Every icon size from the one drawing, icons/zhike.svg, by Tauri's own tool.

use std::process::ExitCode;

use crate::place::Place;
use crate::setup::{self, Need};
use crate::shell::{Output, Result};

/// Fetched when asked for: icons change once in a long while, and nobody else should wait for it.
const TOOL: &str = "--package=@tauri-apps/cli@2.12.5";

pub fn run(place: &Place) -> Result<ExitCode> {
    setup::prepare(place, &[Need::Node])?;
    let icons = place.root.join("icons");
    let mut command = place.npm(&["exec", "--yes", TOOL, "--", "tauri", "icon"]);
    command.arg(icons.join("zhike.svg")).arg("--output").arg(&icons);
    Output::Screen.run(&mut command, "read the message above")?;
    // Zhike runs on desks: the sizes for telephones would only be clutter.
    for folder in ["android", "ios"] {
        std::fs::remove_dir_all(icons.join(folder)).ok();
    }
    Ok(ExitCode::SUCCESS)
}
