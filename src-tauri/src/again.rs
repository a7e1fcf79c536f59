//! A start that met another copy on its way out: that one could no longer be brought forward, so this one goes on itself.

use std::process::Command;

/// Tells the next copy that it has been tried before: a copy that hangs is not waited for time and again.
const TRIED: &str = "ZHIKE_STARTED_AGAIN";

/// Starts the program anew in place of this one; `why` is what the system said.
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
