//! Debug builds only: specs answer file dialogs beforehand, read what the machine was asked to do, and move the clock.
//! Off unless `ZHIKE_SCRIPT` names a folder.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

/// Whether specs hold the reins.
pub fn runs() -> bool {
    folder().is_some()
}

/// How far the clock was moved: what stands in `clock`, if anything does. Units: milliseconds.
pub fn moved_ms() -> i64 {
    let read = |folder: PathBuf| std::fs::read_to_string(folder.join("clock")).ok()?.trim().parse().ok();
    folder().and_then(read).unwrap_or(0)
}

/// The specs' own folder, when they hold the reins.
pub fn folder() -> Option<PathBuf> {
    std::env::var_os("ZHIKE_SCRIPT").map(PathBuf::from)
}

/// The next answer to a file dialog: the first line of `answers`, which goes with it. Paths are parted by tabs; an
/// empty line, or none, is a dialog that was closed.
pub fn answer() -> Option<Vec<PathBuf>> {
    let file = folder()?.join("answers");
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    let (line, rest) = text.split_once('\n').unwrap_or((&text, ""));
    std::fs::write(&file, rest).ok()?;
    Some(line.split('\t').filter(|path| !path.is_empty()).map(PathBuf::from).collect())
}

/// Notes in `asked` what would have been asked of the machine; false when it is to be done for real.
pub fn note(what: &str, about: &str) -> bool {
    let Some(folder) = folder() else { return false };
    let opened = OpenOptions::new().create(true).append(true).open(folder.join("asked"));
    opened.and_then(|mut file| writeln!(file, "{what}\t{about}")).is_ok()
}
