//! Printing a finished PDF: the nearest thing to the print dialog that each system offers to a program.

use std::path::Path;

#[cfg(target_os = "linux")]
use ashpd::WindowIdentifier;
#[cfg(target_os = "linux")]
use ashpd::desktop::ResponseError;
#[cfg(target_os = "linux")]
use ashpd::desktop::print::{PageSetup, PreparePrintOptions, PrintOptions, PrintProxy, Settings};
#[cfg(target_os = "linux")]
use raw_window_handle::{HasWindowHandle, RawWindowHandle};
use tauri::AppHandle;
#[cfg(target_os = "linux")]
use tauri::Manager;
use tauri_plugin_opener::OpenerExt;

use crate::refusal::{Result, broken};

/// Hands the PDF over; where the system shows no print dialog for a file, its PDF viewer opens, one key from printing.
///
/// Errors: `print_failed`.
pub async fn print(app: &AppHandle, pdf: &Path) -> Result<()> {
    match system(app, pdf).await {
        Ok(()) => return Ok(()),
        Err(reason) => tracing::info!("no print dialog of the system's own: {reason}"),
    }
    let opened = app.opener().open_path(pdf.to_string_lossy(), None::<&str>);
    opened.map_err(|error| broken("print_failed", &error))
}

/// The desktop portal's dialog, which GNOME, KDE and others bring.
#[cfg(target_os = "linux")]
async fn system(app: &AppHandle, pdf: &Path) -> std::result::Result<(), String> {
    let parent = window(app);
    let title = pdf.file_name().unwrap_or_default().to_string_lossy();
    let file = std::fs::File::open(pdf).map_err(|error| error.to_string())?;
    let asked = async {
        let portal = PrintProxy::new().await?;
        let options = PreparePrintOptions::default().set_modal(true);
        let prepared =
            portal.prepare_print(parent.as_ref(), &title, Settings::default(), PageSetup::default(), options).await?;
        match prepared.response() {
            Ok(chosen) => {
                let options = PrintOptions::default().set_token(chosen.token).set_modal(true);
                portal.print(parent.as_ref(), &title, &file, options).await?.response()
            }
            // The person closed the dialog, by its button or with Escape: that is an answer too.
            Err(ashpd::Error::Response(ResponseError::Cancelled | ResponseError::Other)) => Ok(()),
            Err(error) => Err(error),
        }
    };
    asked.await.map_err(|error| error.to_string())
}

/// The window over which the dialog stands. Wayland names windows otherwise; there the dialog stands by itself.
#[cfg(target_os = "linux")]
fn window(app: &AppHandle) -> Option<WindowIdentifier> {
    let window = app.get_webview_window("main")?;
    match window.window_handle().ok()?.as_raw() {
        RawWindowHandle::Xlib(handle) => Some(WindowIdentifier::from_xid(handle.window)),
        _ => None,
    }
}

/// Preview prints through the system's dialog when it is asked to by script.
#[cfg(target_os = "macos")]
async fn system(_: &AppHandle, pdf: &Path) -> std::result::Result<(), String> {
    let script = "on run {pdf}\ntell application \"Preview\"\nactivate\nprint (POSIX file pdf) with print dialog\nend tell\nend run";
    started(std::process::Command::new("osascript").args(["-e", script]).arg(pdf))
}

/// The verb that the person's PDF program registered for printing.
#[cfg(windows)]
async fn system(_: &AppHandle, pdf: &Path) -> std::result::Result<(), String> {
    let script = "Start-Process -FilePath $args[0] -Verb Print -ErrorAction Stop";
    let mut shell = std::process::Command::new("powershell");
    shell.args(["-NoProfile", "-NonInteractive", "-Command", &format!("& {{ {script} }}")]).arg(pdf);
    started(&mut shell)
}

/// A script that ends well has asked; what it says otherwise is why not.
#[cfg(not(target_os = "linux"))]
fn started(command: &mut std::process::Command) -> std::result::Result<(), String> {
    let output = command.output().map_err(|error| error.to_string())?;
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}
