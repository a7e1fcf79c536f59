//! Writes the code that follows from core's list of commands; `--check` only says what is out of date.

#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use zhike_core::api;

fn main() -> ExitCode {
    let check = std::env::args().any(|argument| argument == "--check");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let generated =
        [("ui/src/gen/commands.ts", api::typescript()), ("src-tauri/permissions/desk.toml", permission(api::NAMES))];

    let stale: Vec<(PathBuf, String)> = generated
        .into_iter()
        .map(|(file, text)| (root.join(file), text))
        .filter(|(file, text)| std::fs::read_to_string(file).ok().as_ref() != Some(text))
        .collect();
    for (file, text) in &stale {
        println!("{}: {}", if check { "out of date" } else { "written" }, file.display());
        if check {
            continue;
        }
        if let Err(error) = write(file, text) {
            eprintln!("{}: {error}", file.display());
            return ExitCode::FAILURE;
        }
    }
    if check && !stale.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn write(file: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(file, text)
}

/// The window's permission to ask core: every command by its name.
fn permission(names: &[&str]) -> String {
    let mut text = String::from(
        "# Written by `cargo xtask gen` from core/src/api/commands.rs. Do not edit.\n\n\
         [[permission]]\n\
         identifier = \"desk\"\n\
         description = \"What the window asks of the desk.\"\n\
         commands.allow = [\n",
    );
    for name in names {
        let _ = writeln!(text, "  {name:?},");
    }
    text.push_str("]\n");
    text
}
