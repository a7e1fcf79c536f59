//! Opens a book with the key on its standard input and writes to it, step after step, saying each step's number once it is acknowledged, until it is killed.

// It speaks to the test that started it.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::io::{Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use zhike_core::api::{InMemoryKeyStore, KeyStore};
use zhike_core::book::{RawKey, identify};
use zhike_tests::{House, steps};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, first] = arguments.as_slice() else {
        eprintln!("usage: steady-writer FOLDER FIRST_STEP");
        return ExitCode::from(2);
    };
    match write(Path::new(folder), first.parse().unwrap_or_default()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(code) => {
            eprintln!("refused: {code}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, first: u64) -> Result<(), String> {
    let mut key = [0; 32];
    std::io::stdin().read_exact(&mut key).map_err(|error| error.to_string())?;
    let key_store = Arc::new(InMemoryKeyStore::default());
    let house = House::with_key_store(folder, key_store.clone());
    let book = identify(&house.path()).map_err(|error| error.to_string())?;
    key_store.store_key(book, &RawKey::new(Box::new(key))).map_err(|_| "no key was kept")?;
    house.auto_unlock().map_err(|error| error.code)?;
    let mut out = std::io::stdout().lock();
    for step in first.. {
        steps::make(&house, step).map_err(|error| error.code)?;
        // Nobody listens any more: the test has ended without killing this process.
        if writeln!(out, "{step}").and_then(|()| out.flush()).is_err() {
            break;
        }
    }
    Ok(())
}
