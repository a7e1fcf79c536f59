//! What the pages ask of the machine: open a file, show it in its folder, print it, notify, follow a theme.

use std::path::PathBuf;

use serde::Deserialize;
use tauri::{AppHandle, Manager, Theme, WebviewWindow};
use tauri_plugin_notification::NotificationExt;
use tauri_plugin_opener::OpenerExt;

use crate::places::Places;
use crate::print;
use crate::refusal::{Result, broken};

/// Opens a file in the program the person uses for its kind.
///
/// Errors: `path_not_chosen`, `open_failed`.
#[tauri::command]
pub async fn open_path(app: AppHandle, path: PathBuf) -> Result<()> {
    app.state::<Places>().check(&path)?;
    if scripted("open", &path.to_string_lossy()) {
        return Ok(());
    }
    let opened = app.opener().open_path(path.to_string_lossy(), None::<&str>);
    opened.map_err(|error| broken("open_failed", &error))
}

/// Shows a file in its folder.
///
/// Errors: `path_not_chosen`, `open_failed`.
#[tauri::command]
pub async fn reveal_path(app: AppHandle, path: PathBuf) -> Result<()> {
    app.state::<Places>().check(&path)?;
    if scripted("reveal", &path.to_string_lossy()) {
        return Ok(());
    }
    let revealed = app.opener().reveal_item_in_dir(&path);
    revealed.map_err(|error| broken("open_failed", &error))
}

/// Hands a finished PDF to the system's print dialog.
///
/// Errors: `path_not_chosen`, `print_failed`.
#[tauri::command]
pub async fn print_path(app: AppHandle, path: PathBuf) -> Result<()> {
    app.state::<Places>().check(&path)?;
    if scripted("print", &path.to_string_lossy()) {
        return Ok(());
    }
    print::print(&app, &path).await
}

/// Errors: `notify_failed`.
#[tauri::command]
pub async fn notify(app: AppHandle, title: String, body: String) -> Result<()> {
    if scripted("notify", &title) {
        return Ok(());
    }
    let shown = app.notification().builder().title(title).body(body).show();
    shown.map_err(|error| broken("notify_failed", &error))
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    System,
    Light,
    Dark,
}

/// Lets the window's frame follow the pages.
#[tauri::command]
pub async fn set_theme(window: WebviewWindow, theme: Appearance) -> Result<()> {
    let theme = match theme {
        Appearance::System => None,
        Appearance::Light => Some(Theme::Light),
        Appearance::Dark => Some(Theme::Dark),
    };
    // A frame in the other colour is no reason to disturb anybody.
    if let Err(error) = window.set_theme(theme) {
        tracing::warn!("the window's frame keeps its theme: {error}");
    }
    Ok(())
}

/// Whether specs took note of what would have been done.
#[cfg(debug_assertions)]
pub fn scripted(what: &str, about: &str) -> bool {
    crate::script::note(what, about)
}

#[cfg(not(debug_assertions))]
pub fn scripted(_what: &str, _about: &str) -> bool {
    false
}
