//! Lists the migrations, so that a new one is a file and nothing else.

// A build script learns from its environment where to write.
#![allow(clippy::disallowed_methods)]

use std::path::{Path, PathBuf};
use std::{env, fs};

const FOLDER: &str = "src/migrations";

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join(FOLDER);
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.sort();
    let mut code = "&[".to_owned();
    for (place, file) in files.iter().enumerate() {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        match stem.split_once('_') {
            Some((number, name)) if number.parse() == Ok(place) => {
                code += &format!("Migration {{ number: {place}, name: {name:?}, sql: include_str!({file:?}) }},\n");
            }
            _ => println!("cargo::error={FOLDER}: {stem} is in the place of {place:04}_NAME"),
        }
    }
    let list = Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("migrations.rs");
    if let Err(error) = fs::write(list, code + "]") {
        println!("cargo::error=cannot write the list of migrations: {error}");
    }
}
