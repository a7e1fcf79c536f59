//! Files that the desk writes: whole or not at all.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result, refuse};

/// Writes a file by way of a neighbour that takes its name only when it is complete, so that a full disk or a
/// cancelled export never leaves half a file, nor takes the one that was there.
///
/// Errors: `file_place_missing`, `file_not_written`, with the path; whatever `write` returns.
pub fn write_file<T>(path: &Path, write: impl FnOnce(&mut BufWriter<File>) -> Result<T>) -> Result<T> {
    check_place(path)?;
    let partial = partial(path);
    let result = (|| {
        let mut file = BufWriter::new(File::create(&partial).map_err(|error| not_written(path, &error))?);
        let value = write(&mut file)?;
        file.flush().and_then(|()| file.get_ref().sync_all()).map_err(|error| not_written(path, &error))?;
        drop(file);
        fs::rename(&partial, path).map_err(|error| not_written(path, &error))?;
        Ok(value)
    })();
    if result.is_err() {
        // What went wrong is what the person hears of; a left-over neighbour is only untidy.
        let _ = fs::remove_file(&partial);
    }
    result
}

/// Whether the folder that a file is to stand in is there. Errors: `file_place_missing`, with the folder.
pub fn check_place(path: &Path) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if folder.is_dir() { Ok(()) } else { refuse("file_place_missing").arg("path", folder.display().to_string()).err() }
}

/// Writes these bytes. Errors: as [`write_file`].
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    write_file(path, |file| file.write_all(bytes).map_err(|error| not_written(path, &error)))
}

/// The error for a file that could not be written, with the system's reason.
pub fn not_written(path: &Path, error: &std::io::Error) -> Error {
    refuse("file_not_written").arg("path", path.display().to_string()).arg("reason", error.to_string()).into()
}

/// Reads a file that a person chose. Errors: `file_not_read`.
pub fn read_whole(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| {
        refuse("file_not_read").arg("path", path.display().to_string()).arg("reason", error.to_string()).into()
    })
}

fn partial(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".partial");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_fails_half_way_leaves_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gifts.csv");
        fs::write(&path, "old").unwrap();
        let failed: Result<()> = write_file(&path, |file| {
            file.write_all(b"half").unwrap();
            refuse("cancelled").err()
        });
        assert!(failed.is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "old", "an export that failed took nothing away");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "and left nothing behind");
        write_whole(&path, b"new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let error = write_whole(&folder.path().join("no/such/file.pdf"), b"x").unwrap_err();
        assert_eq!(error.code(), "file_place_missing");
    }
}
