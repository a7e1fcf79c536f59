//! macOS and Windows: nothing is installed there; what is missing is said, with where it comes from.

use super::Need;
use crate::shell::{Failure, Result, answer};

/// Looks for the build tools that the system does not bring.
pub fn check(needs: &[Need]) -> Result<()> {
    if !needs.contains(&Need::Build) {
        return Ok(());
    }
    if cfg!(target_os = "macos") && answer("xcode-select", &["-p"]).is_none() {
        return Err(Failure::new("Apple's command line tools are missing", "run: xcode-select --install"));
    }
    // The encryption library is built from source, and its build is written in Perl.
    if cfg!(windows) && answer("perl", &["-v"]).is_none() {
        return Err(Failure::new(
            "Perl is missing",
            "run: winget install StrawberryPerl.StrawberryPerl, then open a new terminal",
        ));
    }
    Ok(())
}
