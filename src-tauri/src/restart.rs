//! Restarts the program. Needed when a starting copy meets another one that is just closing and cannot be shown any more.

use std::process::Command;

/// Set for the restarted copy, so that a copy that hangs is not waited for again and again.
const TRIED: &str = "ZHIKE_STARTED_AGAIN";

/// Replaces this process by a new start of the program; `why` is what the system said.
pub fn start(why: &str) -> tauri::Result<()> {
    if std::env::var_os(TRIED).is_some() {
        return Err(tauri::Error::PluginInitialization("single-instance".to_owned(), why.to_owned()));
    }
    let mut command = Command::new(std::env::current_exe()?);
    command.args(std::env::args_os().skip(1)).env(TRIED, "yes");
    replace(command)
}

#[cfg(unix)]
fn replace(mut command: Command) -> tauri::Result<()> {
    use std::os::unix::process::CommandExt;
    // Comes back only when it failed.
    Err(command.exec().into())
}

#[cfg(not(unix))]
fn replace(mut command: Command) -> tauri::Result<()> {
    command.spawn()?;
    Ok(())
}
