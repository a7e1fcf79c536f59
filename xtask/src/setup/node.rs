//! Node and the UI's packages, installed exactly as the lock file says.

use crate::place::Place;
use crate::shell::{Failure, Output, Result, answer};

const OLDEST_NODE: u32 = 20;
const ADVICE: &str = "install Node 20 or newer with npm (Debian: apt-get install nodejs npm; macOS: brew install node; \
                      Windows: winget install OpenJS.NodeJS.LTS)";

/// Checks Node's age, then runs `npm ci` when the lock file is not the one last installed.
pub fn prepare(place: &Place) -> Result<()> {
    let Some(version) = answer("node", &["--version"]) else {
        return Err(Failure::new("Node was not found", ADVICE));
    };
    if major(&version).is_none_or(|major| major < OLDEST_NODE) {
        return Err(Failure::new(format!("Node is too old: {version}"), ADVICE));
    }
    // Some systems part the two.
    if !place.npm(&["--version"]).output().is_ok_and(|output| output.status.success()) {
        return Err(Failure::new(format!("Node {version} is there, but npm is not"), ADVICE));
    }

    let lock_path = place.ui().join("package-lock.json");
    let lock = std::fs::read(&lock_path).map_err(|error| Failure::file(&lock_path, &error))?;
    // Kept among the packages themselves, so that it goes when they go.
    let stamp = place.ui().join("node_modules/.installed-from");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("Installing the UI's packages: npm ci (in ui/)");
    Output::Screen.run(
        &mut place.npm(&["ci"]),
        "read npm's message above; offline or behind a proxy, set npm's registry and try again",
    )?;
    std::fs::write(&stamp, lock).map_err(|error| Failure::file(&stamp, &error))
}

fn major(version: &str) -> Option<u32> {
    let number = version.trim_start_matches('v').split('.').next()?;
    number.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn nodes_version_is_read_with_and_without_its_letter() {
        let check = |text: &str, expected: Option<u32>| {
            assert_eq!(major(text), expected, "the age check depends on {text:?}");
        };
        check("v20.20.2", Some(20));
        check("18.1.0", Some(18));
        check("v9", Some(9));
        check("nonsense", None);
        check("", None);
    }
}
