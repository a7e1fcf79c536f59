//! Which files a page may name: those a person chose in a dialog, the last book, and files on their way to the printer. So a
//! page that went wrong can neither read nor write anything else on the computer.

use std::collections::HashSet;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use zhike_core::api::{ApiError, KeyStore};
use zhike_core::file::remove_partial;

use crate::refusal::{Result, refused};

pub struct Places {
    chosen: Mutex<HashSet<PathBuf>>,
    key_store: Arc<dyn KeyStore>,
    /// Files of this run on their way elsewhere.
    passing: PathBuf,
    /// The paths chosen to be written, one a line: the next start looks beside them for what a killed write left.
    to_write: PathBuf,
}

impl Places {
    /// `settings` is the folder of the window's settings.
    pub fn new(settings: &Path, passing: PathBuf, key_store: Arc<dyn KeyStore>) -> Self {
        let places =
            Places { chosen: Mutex::default(), key_store, passing, to_write: settings.join("chosen-to-write") };
        places.sweep();
        places
    }

    /// A person chose this file to be read.
    pub fn choose(&self, path: &Path) {
        self.chosen().insert(path.to_owned());
    }

    /// A person chose this file to be written.
    pub fn choose_to_write(&self, path: &Path) {
        self.choose(path);
        if let Err(error) = self.note(path) {
            tracing::warn!("a killed export would stay in its folder: {}", error.kind());
        }
    }

    /// Errors: `path_not_chosen`.
    pub fn check(&self, path: &Path) -> Result<()> {
        let climbs = path.components().any(|part| part == Component::ParentDir);
        let passing = path.starts_with(&self.passing) && !climbs;
        let known = passing || self.chosen().contains(path) || self.key_store.last_book().as_deref() == Some(path);
        if known { Ok(()) } else { Err(refused("path_not_chosen")) }
    }

    /// Checks the path in a command's request; every command calls it `path`. Errors: `path_not_chosen`.
    pub fn check_request(&self, args: &Value) -> std::result::Result<(), ApiError> {
        match args.get("path").and_then(Value::as_str) {
            Some(path) => self.check(Path::new(path)),
            None => Ok(()),
        }
    }

    fn chosen(&self) -> MutexGuard<'_, HashSet<PathBuf>> {
        self.chosen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, path: &Path) -> std::io::Result<()> {
        let mut noted = fs::read_to_string(&self.to_write).unwrap_or_default();
        let line = path.to_string_lossy();
        if noted.lines().any(|known| known == line) {
            return Ok(());
        }
        noted.extend([&line, "\n"]);
        if let Some(folder) = self.to_write.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&self.to_write, noted)
    }

    /// Removes what killed writes of earlier runs left. What cannot be removed now is tried again at the next start.
    fn sweep(&self) {
        let noted = fs::read_to_string(&self.to_write).unwrap_or_default();
        let left: String =
            noted.split_inclusive('\n').filter(|line| remove_partial(Path::new(line.trim_end())).is_err()).collect();
        let kept = if left.is_empty() { fs::remove_file(&self.to_write) } else { fs::write(&self.to_write, left) };
        if let Err(error) = kept
            && !noted.is_empty()
        {
            tracing::warn!("the list of exports is not shortened: {}", error.kind());
        }
    }
}

#[cfg(test)]
mod tests {
    use zhike_core::api::{InMemoryKeyStore, commands};

    use super::*;

    fn places(folder: &Path) -> Places {
        Places::new(&folder.join("settings"), folder.join("passing"), Arc::new(InMemoryKeyStore::default()))
    }

    #[test]
    fn only_what_a_person_chose_may_be_named() {
        let folder = tempfile::tempdir().unwrap();
        let places = places(folder.path());
        let check = |path: &str, allowed: bool| {
            let path = folder.path().join(path);
            assert_eq!(places.check(&path).is_ok(), allowed, "{}", path.display());
        };
        places.choose(&folder.path().join("guests.csv"));
        places.choose_to_write(&folder.path().join("gifts.xlsx"));
        places.key_store.set_last_book(&folder.path().join("house.zhike"));
        for path in ["guests.csv", "gifts.xlsx", "house.zhike", "passing/cards.pdf"] {
            check(path, true);
        }
        for path in ["other.csv", "passing/../other.csv", ".ssh/id_ed25519"] {
            check(path, false);
        }
        assert!(places.check(Path::new("https://example.com/")).is_err(), "an address is no file");
        let asked = serde_json::json!({ "kind": "guests", "path": folder.path().join("other.csv") });
        assert_eq!(places.check_request(&asked).unwrap_err().code, "path_not_chosen");
    }

    #[test]
    fn what_a_killed_export_left_goes_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gifts.xlsx");
        places(folder.path()).choose_to_write(&path);
        let left = folder.path().join("gifts.xlsx.zhike-partial");
        fs::write(&left, "half").unwrap();
        fs::write(&path, "whole").unwrap();
        places(folder.path());
        assert!(!left.exists(), "the half is gone");
        assert!(path.exists(), "the whole file stays");
        assert!(!folder.path().join("settings/chosen-to-write").exists(), "and nothing is left to look for");
    }

    /// The check above looks at one field. A command that called its path something else would pass it by.
    #[test]
    fn every_command_calls_its_path_path() {
        let mut types = zhike_core::desk::Types::default();
        let mut with_path = Vec::new();
        for command in commands() {
            let (request, _) = (command.types)(&mut types);
            let declared = types.declarations.get(&request).map_or("", String::as_str);
            if declared.contains("path: string") {
                with_path.push(command.name);
            }
            for other in ["file: string", "folder: string", "_path: string"] {
                assert!(!declared.contains(other), "{}: {declared}", command.name);
            }
        }
        let known = [
            "book_auto_unlock",
            "book_create",
            "book_open",
            "calendar_export",
            "card_export",
            "complaint_report",
            "gift_list_export",
            "guest_export",
            "handover_export",
            "import_preview",
            "import_run",
            "logo_choose",
            "photo_choose",
            "sample_create",
            "voucher_export",
        ];
        with_path.sort_unstable();
        assert_eq!(with_path, known, "each is asked only with a path that a person chose");
    }
}
