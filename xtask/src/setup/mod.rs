//! What each chore needs on this machine: found missing, named, then installed where that is ours to do.
//! A second call finds everything in place and takes a moment.

pub mod debian;
mod drivers;
mod elsewhere;
mod node;

use crate::place::Place;
use crate::shell::{Failure, Result, answer};

/// On a full disk programs fail without saying why: a browser's tab crashes, a compiler loses its output. Units: GiB.
const LEAST_FREE: u64 = 3;

/// Something a chore cannot do without.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// Compiler, linker and the libraries that the window is built on.
    Build,
    /// A Chinese font, for paper and for the window.
    Fonts,
    /// Node and the UI's packages.
    Node,
    /// A display that nobody sees and a message bus of our own.
    Display,
    /// WebKitGTK's driver and tauri-driver.
    WebKit,
    /// Chromium and its driver.
    Chromium,
    /// The server that the statements of the rooms are shown to.
    Postgres,
}

/// Sees that everything is there.
pub fn prepare(place: &Place, needs: &[Need]) -> Result<()> {
    check_disk(place)?;
    if cfg!(target_os = "linux") {
        debian::install(needs)?;
    } else {
        elsewhere::check(needs)?;
    }
    if needs.contains(&Need::Node) {
        node::prepare(place)?;
    }
    if needs.contains(&Need::WebKit) {
        drivers::prepare(place)?;
    }
    Ok(())
}

/// Where `df` is not there or says something else, nothing is refused.
fn check_disk(place: &Place) -> Result<()> {
    let said = answer("df", &["-Pk", &place.root.display().to_string()]).unwrap_or_default();
    let free = said.lines().last().and_then(|line| line.split_whitespace().nth(3)?.parse::<u64>().ok());
    match free.map(|free| free / (1024 * 1024)) {
        Some(free) if free < LEAST_FREE => Err(Failure::new(
            format!("the disk of {} has {free} GiB left", place.root.display()),
            format!("make room: at least {LEAST_FREE} GiB, and 20 GiB for a first build"),
        )),
        _ => Ok(()),
    }
}
