//! Files that the desk writes: whole or not at all, and for their owner only.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::error::{Error, Result, refuse};

/// Writes a file by way of a neighbour that takes its name only when it is complete, so that a full disk or a
/// cancelled export never leaves half a file, nor takes the one that was there.
///
/// Errors: `file_place_missing`, `file_open_elsewhere`, `file_not_written`, with the path; whatever `write` returns.
pub fn write_file<T>(path: &Path, write: impl FnOnce(&mut BufWriter<File>) -> Result<T>) -> Result<T> {
    check_place(path)?;
    let partial = partial(path);
    let result = (|| {
        let mut file = BufWriter::new(create(&partial).map_err(|error| not_written(path, &error))?);
        let value = write(&mut file)?;
        file.flush().and_then(|()| file.get_ref().sync_all()).map_err(|error| not_written(path, &error))?;
        drop(file);
        patiently(|| fs::rename(&partial, path)).map_err(|error| not_written(path, &error))?;
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

/// Removes what a write to this path left beside it when the program was killed.
pub fn remove_partial(path: &Path) -> io::Result<()> {
    match fs::remove_file(partial(path)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The error for a file that could not be written, with the system's reason.
pub fn not_written(path: &Path, error: &io::Error) -> Error {
    if is_held(error) {
        return refuse("file_open_elsewhere").arg("path", path.display().to_string()).into();
    }
    refuse("file_not_written").arg("path", path.display().to_string()).arg("reason", error.to_string()).into()
}

/// Reads a file that a person chose. Errors: `file_not_read`.
pub fn read_whole(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| not_read(path, &error))
}

/// The beginning of a file that a person chose: a file that is longer is seen to be, and never read to its end.
///
/// Units: bytes. Errors: `file_not_read`.
pub fn read_beginning(path: &Path, most: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    read.map_err(|error| not_read(path, &error))?;
    Ok(bytes)
}

fn not_read(path: &Path, error: &io::Error) -> Error {
    refuse("file_not_read").arg("path", path.display().to_string()).arg("reason", error.to_string()).into()
}

fn partial(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".zhike-partial");
    name.into()
}

/// A new file that only its owner may read: it holds guests. One that a killed write left is replaced.
fn create(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            fs::remove_file(path)?;
            options.open(path)
        }
        opened => opened,
    }
}

/// What the system answers while another program holds a file open: a spreadsheet for as long as a person looks at it, a
/// virus scanner for a moment. Windows: access denied, sharing violation, lock violation. Elsewhere: busy.
const HELD: &[i32] = if cfg!(windows) { &[5, 32, 33] } else { &[16, 26] };

fn is_held(error: &io::Error) -> bool {
    error.raw_os_error().is_some_and(|code| HELD.contains(&code))
}

/// Tries again for about a second while another program holds the file.
fn patiently(mut act: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    for wait_ms in [20, 50, 100, 200, 300, 400] {
        match act() {
            Err(error) if is_held(&error) => std::thread::sleep(Duration::from_millis(wait_ms)),
            done => return done,
        }
    }
    act()
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
    #[cfg(unix)]
    fn only_the_owner_reads_a_written_file() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("guests.csv");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        write_file(&path, |_| {
            assert_eq!(mode(&partial(&path)), 0o600, "also while it is being written");
            Ok(())
        })
        .unwrap();
        assert_eq!(mode(&path), 0o600);
    }

    #[test]
    fn what_a_killed_write_left_is_removed_and_never_in_the_way() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("guests.csv");
        fs::write(partial(&path), "half").unwrap();
        write_whole(&path, b"whole").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "whole");
        fs::write(partial(&path), "half").unwrap();
        remove_partial(&path).unwrap();
        remove_partial(&path).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "the file itself stays");
    }

    #[test]
    fn a_file_that_another_program_holds_is_waited_for_a_moment() {
        let held = || Err(io::Error::from_raw_os_error(HELD[0]));
        let mut tries = 0;
        let freed = patiently(|| {
            tries += 1;
            if tries < 3 { held() } else { Ok(()) }
        });
        assert!(freed.is_ok() && tries == 3, "a scanner lets go after a moment");
        let error = patiently(held).unwrap_err();
        let said = not_written(Path::new("gifts.xlsx"), &error);
        assert_eq!(said.code(), "file_open_elsewhere", "a person has to close it");
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let error = write_whole(&folder.path().join("no/such/file.pdf"), b"x").unwrap_err();
        assert_eq!(error.code(), "file_place_missing");
    }
}
