//! A book handed to the program: by a double click, or as an argument, also of a second start, which ends and hands its
//! own on. The pages ask for it when they start and when they hear of one.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tauri::{AppHandle, Emitter, Manager};

use crate::places::Places;
use crate::refusal::Result;

const ENDING: &str = "zhike";

/// The book that the pages have not asked for yet.
#[derive(Default)]
pub struct Handed(Mutex<Option<PathBuf>>);

impl Handed {
    /// The one this program was started with.
    pub fn at_start() -> Self {
        let folder = std::env::current_dir().unwrap_or_default();
        Handed(Mutex::new(book_among(std::env::args_os(), &folder)))
    }

    /// Whether a book waits that is another than this one.
    pub fn is_other_than(&self, last: Option<&Path>) -> bool {
        self.waiting().as_deref().is_some_and(|path| Some(path) != last)
    }

    fn waiting(&self) -> MutexGuard<'_, Option<PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Hands the pages the book that is named among a second start's arguments.
pub fn second_start(app: &AppHandle, arguments: Vec<String>, folder: &str) {
    if let Some(path) = book_among(arguments.into_iter().map(OsString::from), Path::new(folder)) {
        hand(app, path);
    }
}

/// Keeps a book for the pages and lets them know.
pub fn hand(app: &AppHandle, path: PathBuf) {
    *app.state::<Handed>().waiting() = Some(path);
    if let Err(error) = app.emit("book-handed", ()) {
        tracing::warn!("the pages did not hear of a book: {error}");
    }
}

/// The book that waits. A person opened it, so that the pages may name it.
#[tauri::command]
pub async fn book_handed(app: AppHandle) -> Result<Option<PathBuf>> {
    let path = app.state::<Handed>().waiting().take();
    if let Some(path) = &path {
        app.state::<Places>().choose(path);
    }
    Ok(path)
}

/// The first file of a book's kind among a program's arguments, of which the first names the program.
fn book_among(arguments: impl IntoIterator<Item = OsString>, folder: &Path) -> Option<PathBuf> {
    let is_book =
        |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING)) && path.is_file();
    arguments.into_iter().skip(1).map(|argument| folder.join(argument)).find(is_book)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_book_named_at_the_start_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("西湖 饭店.ZHIKE");
        std::fs::write(&book, "").unwrap();
        let check = |arguments: &[&str], found: Option<&Path>| {
            let named = arguments.iter().map(OsString::from);
            assert_eq!(book_among(named, folder.path()).as_deref(), found, "{arguments:?}");
        };
        check(&["zhike-desktop"], None);
        check(&["西湖 饭店.ZHIKE"], None);
        check(&["zhike-desktop", "西湖 饭店.ZHIKE"], Some(&book));
        check(&["zhike-desktop", "--hidden", &book.to_string_lossy()], Some(&book));
        check(&["zhike-desktop", "gone.zhike"], None);
        check(&["zhike-desktop", "."], None);
    }

    #[test]
    fn the_last_book_handed_over_is_no_other() {
        let handed = Handed(Mutex::new(Some(PathBuf::from("/a.zhike"))));
        assert!(handed.is_other_than(None));
        assert!(handed.is_other_than(Some(Path::new("/b.zhike"))));
        assert!(!handed.is_other_than(Some(Path::new("/a.zhike"))));
        assert!(!Handed::default().is_other_than(None));
    }
}
