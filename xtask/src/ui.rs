//! The UI's build: `npm run build` in ui/, left out when nothing it reads has changed.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::place::Place;
use crate::shell::{Failure, Output, Result};

/// Brings ui/dist up to date.
pub fn build(place: &Place, output: &mut Output) -> Result<()> {
    let stamp = place.ui().join("node_modules/.built-from");
    if std::fs::read_to_string(&stamp).is_ok_and(|built| built == fingerprints(place)) {
        return Ok(());
    }
    output.run(&mut place.npm(&["run", "build"]), "mend what the build names above")?;
    std::fs::write(&stamp, fingerprints(place)).map_err(|error| Failure::file(&stamp, &error))
}

/// What the build read and what it made: a changed source and a lost or foreign result both call for a new build.
fn fingerprints(place: &Place) -> String {
    let ui = place.ui();
    let sources = fingerprint(&[&ui, &place.root.join("core/locales")], &["node_modules", "dist"]);
    let result = fingerprint(&[&ui.join("dist")], &[]);
    format!("{sources:016x} {result:016x}")
}

fn fingerprint(folders: &[&Path], leave_out: &[&str]) -> u64 {
    let mut files = Vec::new();
    for folder in folders {
        collect(folder, leave_out, &mut files);
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.hash(&mut hasher);
        std::fs::read(&file).ok().hash(&mut hasher);
    }
    hasher.finish()
}

fn collect(folder: &Path, leave_out: &[&str], files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_file() {
            files.push(path);
        } else if !leave_out.iter().any(|name| path.ends_with(name)) {
            collect(&path, leave_out, files);
        }
    }
}
