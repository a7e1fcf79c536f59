//! tauri-driver, which stands between the specs and the real window.

use crate::place::Place;
use crate::shell::{Output, Result};

const VERSION: &str = "2.1.0";

/// Builds it once, into the target folder.
pub fn prepare(place: &Place) -> Result<()> {
    let program = format!("bin/tauri-driver{}", std::env::consts::EXE_SUFFIX);
    if place.tools().join(program).is_file() {
        return Ok(());
    }
    println!("Missing: tauri-driver {VERSION}. Building it (about a minute)");
    let mut install = place.cargo(&["install", "tauri-driver", "--locked", "--version", VERSION, "--root"]);
    install.arg(place.tools());
    Output::Screen.run(&mut install, "read cargo's message above; it needs the crates registry once")
}
