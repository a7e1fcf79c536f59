//! The machine that specs pretend: file dialogs answered beforehand, a note of what else was asked of it, and a clock that
//! can be moved. The real app reads the same files in its debug build.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// How far the clock was moved in this process; one window at a time has one clock. Units: milliseconds.
static MOVED_MS: AtomicI64 = AtomicI64::new(0);

/// The time by which the loopback host lives. Units: milliseconds UTC.
pub fn now_ms() -> i64 {
    chrono::Utc::now().timestamp_millis() + MOVED_MS.load(Ordering::Relaxed)
}

#[derive(Debug, Clone)]
pub struct Script {
    folder: PathBuf,
}

impl Script {
    pub fn new(folder: PathBuf) -> Self {
        fs::create_dir_all(&folder).unwrap();
        let script = Script { folder };
        fs::write(script.answers(), "").unwrap();
        fs::write(script.asked(), "").unwrap();
        script.forget_last_book();
        script.set_clock(0);
        script
    }

    /// As if nobody had worked at this desk before: the real app's computer remembers no book from now on.
    pub fn forget_last_book(&self) {
        fs::remove_file(self.folder.join("last-book")).ok();
    }

    /// From now on it is so much later.
    pub fn move_clock(&self, by: Duration) {
        self.set_clock(MOVED_MS.load(Ordering::Relaxed) + by.as_millis() as i64);
    }

    fn set_clock(&self, moved_ms: i64) {
        MOVED_MS.store(moved_ms, Ordering::Relaxed);
        fs::write(self.folder.join("clock"), moved_ms.to_string()).unwrap();
    }

    fn answers(&self) -> PathBuf {
        self.folder.join("answers")
    }

    fn asked(&self) -> PathBuf {
        self.folder.join("asked")
    }

    /// The next dialog that opens is answered with this file.
    pub fn will_choose(&self, path: &Path) {
        let waiting = fs::read_to_string(self.answers()).unwrap();
        fs::write(self.answers(), format!("{waiting}{}\n", path.display())).unwrap();
    }

    /// The answer to the dialog that opens now; none is a dialog that was closed.
    pub fn take_answer(&self) -> Vec<PathBuf> {
        let waiting = fs::read_to_string(self.answers()).unwrap_or_default();
        let (line, rest) = waiting.split_once('\n').unwrap_or((&waiting, ""));
        fs::write(self.answers(), rest).unwrap();
        line.split('\t').filter(|path| !path.is_empty()).map(PathBuf::from).collect()
    }

    /// Notes something else that was asked: `open`, `reveal`, `print`, `notify`.
    pub fn note(&self, what: &str, about: &str) {
        let before = fs::read_to_string(self.asked()).unwrap_or_default();
        fs::write(self.asked(), format!("{before}{what}\t{about}\n")).unwrap();
    }

    /// What was asked so far, oldest first.
    pub fn was_asked(&self, what: &str) -> Vec<String> {
        let notes = fs::read_to_string(self.asked()).unwrap();
        let about =
            |line: &str| line.split_once('\t').filter(|(kind, _)| *kind == what).map(|(_, about)| about.to_owned());
        notes.lines().filter_map(about).collect()
    }
}
