//! The system's file dialogs. Knows paths, not what is in the files.

use std::path::{Path, PathBuf};

use rfd::{AsyncFileDialog, FileHandle};
use serde::Deserialize;
use tauri::{AppHandle, Manager, WebviewWindow};
use tokio::sync::oneshot;

use crate::places::Places;
use crate::refusal::{Result, broken};

/// Shape: `extensions` without the dot.
#[derive(Debug, Deserialize)]
pub struct FileKind {
    name: String,
    extensions: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub struct OpenOptions {
    title: String,
    kinds: Vec<FileKind>,
    #[serde(default)]
    multiple: bool,
}

#[derive(Debug, Deserialize)]
pub struct SaveOptions {
    title: String,
    kinds: Vec<FileKind>,
    suggested: String,
}

/// The files the person chose; none when the dialog was closed.
#[tauri::command]
pub async fn pick_open(app: AppHandle, window: WebviewWindow, options: OpenOptions) -> Result<Vec<PathBuf>> {
    let places = app.state::<Places>();
    let known = |paths: Vec<PathBuf>| {
        paths.iter().for_each(|path| places.choose(path));
        Ok(paths)
    };
    #[cfg(debug_assertions)]
    if let Some(answer) = crate::script::answer() {
        return known(answer);
    }
    let OpenOptions { title, kinds, multiple } = options;
    let shown = on_main_thread(&app, move || {
        let dialog = dialog(&window, &title, &kinds);
        // Two kinds of question, one kind of answer.
        let many = multiple.then(|| dialog.clone().pick_files());
        let one = (!multiple).then(|| dialog.pick_file());
        (many, one)
    });
    let chosen = match shown.await? {
        (Some(many), _) => many.await.unwrap_or_default(),
        (_, Some(one)) => one.await.into_iter().collect(),
        (None, None) => Vec::new(),
    };
    known(chosen.iter().map(|file| file.path().to_owned()).collect())
}

/// Where the person wants the file; nothing when the dialog was closed.
#[tauri::command]
pub async fn pick_save(app: AppHandle, window: WebviewWindow, options: SaveOptions) -> Result<Option<PathBuf>> {
    let ending = options.kinds.first().and_then(|kind| kind.extensions.first()).cloned();
    let places = app.state::<Places>();
    let known = |path: &Path| {
        let path = with_ending(path, ending.as_deref());
        places.choose_to_write(&path);
        path
    };
    #[cfg(debug_assertions)]
    if let Some(answer) = crate::script::answer() {
        return Ok(answer.first().map(|path| known(path)));
    }
    let SaveOptions { title, kinds, suggested } = options;
    let shown = on_main_thread(&app, move || dialog(&window, &title, &kinds).set_file_name(suggested).save_file());
    let chosen: Option<FileHandle> = shown.await?.await;
    Ok(chosen.map(|file| known(file.path())))
}

fn dialog(window: &WebviewWindow, title: &str, kinds: &[FileKind]) -> AsyncFileDialog {
    let dialog = AsyncFileDialog::new().set_parent(window).set_title(title);
    kinds.iter().fold(dialog, |dialog, kind| dialog.add_filter(&kind.name, &kind.extensions))
}

/// macOS and Windows let only the main thread show a dialog.
async fn on_main_thread<T: Send + 'static>(app: &AppHandle, show: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let (sender, receiver) = oneshot::channel();
    let asked = app.run_on_main_thread(move || {
        // Nobody waits any more when the window was closed meanwhile.
        sender.send(show()).ok();
    });
    asked.map_err(|error| broken("dialog_failed", &error))?;
    receiver.await.map_err(|error| broken("dialog_failed", &error))
}

/// Not every system's dialog adds the ending of the kind that was asked for.
fn with_ending(path: &Path, ending: Option<&str>) -> PathBuf {
    match ending {
        Some(ending) if path.extension().is_none() => path.with_extension(ending),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_an_ending_gets_that_of_the_first_kind() {
        let check = |typed: &str, ending: Option<&str>, expected: &str| {
            assert_eq!(with_ending(Path::new(typed), ending), Path::new(expected), "{typed} with {ending:?}");
        };
        check("/tmp/礼品", Some("xlsx"), "/tmp/礼品.xlsx");
        check("/tmp/gifts.csv", Some("xlsx"), "/tmp/gifts.csv");
        check("/tmp/gifts", None, "/tmp/gifts");
    }
}
