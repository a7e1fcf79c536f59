//! The files of a book: its own, the ones beside it, and the lock.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::BookError;

pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Takes the book for this process. The operating system gives it back however the process ends.
///
/// The lock is a file beside the book, because on Windows a lock on the book itself would shut the engine out.
///
/// Errors: `book_in_use`; `book_read_only`; `disk_full`.
pub(super) fn lock(path: &Path) -> Result<File, BookError> {
    let file = OpenOptions::new().write(true).create(true).truncate(false).open(beside(path, "-lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(BookError::InUse),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Whether the book may be written to. Errors: `book_read_only`; `book_not_found`.
pub(super) fn check_writable(path: &Path) -> Result<(), BookError> {
    if fs::metadata(path)?.permissions().readonly() {
        return Err(BookError::ReadOnly);
    }
    OpenOptions::new().append(true).open(path)?;
    Ok(())
}

/// Copies a file. The copy gets its name when it is complete and on the disk, and only its owner can read it.
///
/// Errors: `disk_full`, `book_read_only`; no copy is left then.
pub(super) fn copy_whole(from: &Path, to: &Path) -> Result<(), BookError> {
    let partial = beside(to, ".partial");
    let _ = fs::remove_file(&partial);
    let copied = (|| {
        let mut file = create_private(&partial)?;
        io::copy(&mut File::open(from)?, &mut file)?;
        file.sync_all()?;
        drop(file);
        put_in_place(&partial, to)
    })();
    if copied.is_err() {
        let _ = fs::remove_file(&partial);
    }
    copied
}

/// Renames a complete file over another. After a power cut the name belongs to one or the other.
pub(super) fn put_in_place(from: &Path, to: &Path) -> Result<(), BookError> {
    // Windows flushes only what was opened for writing.
    OpenOptions::new().write(true).open(from)?.sync_all()?;
    fs::rename(from, to)?;
    sync_folder(to)
}

/// As [`put_in_place`], but never over another file. Errors: `book_exists`.
pub(super) fn put_in_free_place(from: &Path, to: &Path) -> Result<(), BookError> {
    if to.exists() {
        return Err(BookError::Exists);
    }
    put_in_place(from, to)
}

/// Makes a rename permanent. Windows does so by itself and cannot open a folder.
fn sync_folder(path: &Path) -> Result<(), BookError> {
    #[cfg(unix)]
    {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Creates a file that only its owner can read. Errors: `book_exists`, `disk_full`, `book_read_only`.
pub(super) fn create_private(path: &Path) -> Result<File, BookError> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(path)?)
}
