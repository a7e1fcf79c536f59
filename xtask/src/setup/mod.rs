//! What each chore needs on this machine: found missing, named, then installed where that is ours to do.
//! A second call finds everything in place and takes a moment.

pub mod debian;
mod drivers;
mod elsewhere;
mod node;

use crate::place::Place;
use crate::shell::Result;

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
