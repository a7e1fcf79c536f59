//! The folder for files on their way elsewhere (to the printer). They name guests, so each run has a folder of its own that
//! goes with it, and that only its owner can read.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A fresh folder for this run. `base` is where all runs have theirs; where it cannot be used, one in the system's folder for
/// temporary files serves. What earlier runs left is removed as far as the system allows: Windows keeps a file that a
/// viewer still shows.
///
/// Errors: when neither place can be written.
pub fn begin(base: &Path, now_ms: i64) -> io::Result<PathBuf> {
    sweep(base);
    let name = format!("{}-{now_ms}", std::process::id());
    make(&base.join(&name)).or_else(|error| {
        tracing::warn!("no folder for passing files in its usual place: {}", error.kind());
        make(&std::env::temp_dir().join(format!("zhike-{name}")))
    })
}

/// Removes a run's folder. What stays is removed at a later start.
pub fn end(folder: &Path) {
    if let Err(error) = fs::remove_dir_all(folder) {
        tracing::warn!("passing files stay until the next start: {}", error.kind());
    }
}

fn sweep(base: &Path) {
    for entry in fs::read_dir(base).into_iter().flatten().flatten() {
        let path = entry.path();
        let removed = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        if let Err(error) = removed {
            tracing::warn!("passing files of an earlier run stay: {}", error.kind());
        }
    }
}

fn make(folder: &Path) -> io::Result<PathBuf> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    Ok(folder.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_run_begins_empty_and_earlier_files_go() {
        let base = tempfile::tempdir().unwrap();
        let first = begin(base.path(), 1).unwrap();
        fs::write(first.join("cards.pdf"), "guests").unwrap();
        fs::write(base.path().join("stray.pdf"), "guests").unwrap();
        let second = begin(base.path(), 2).unwrap();
        assert_eq!(fs::read_dir(base.path()).unwrap().count(), 1, "only the folder of this run is there");
        assert_eq!(fs::read_dir(&second).unwrap().count(), 0);
        end(&second);
        assert!(!second.exists());
    }

    /// A file stands where the folder should be: nothing can be made below it, as nothing can be removed on Windows while
    /// a viewer holds it.
    #[test]
    fn no_housekeeping_keeps_the_window_from_opening() {
        let base = tempfile::tempdir().unwrap();
        let blocked = base.path().join("passing");
        fs::write(&blocked, "not a folder").unwrap();
        let folder = begin(&blocked, 3).unwrap();
        assert!(folder.is_dir(), "another place serves");
        end(&folder);
    }
}
