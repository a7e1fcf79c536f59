//! Writes the files that follow from core: the UI's calls and types, its message ids, the commands the window may be asked.
//! With `--check` writes nothing, and fails with the name of every file that differs from what core says.

// A chore talks to the person who started it.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use zhike_core::text::money;
use zhike_core::{api, locale, sample};

fn main() -> ExitCode {
    let check = match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => false,
        [flag] if flag == "--check" => true,
        _ => {
            eprintln!("usage: generate [--check]");
            return ExitCode::from(2);
        }
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut code = ExitCode::SUCCESS;
    let files = match files() {
        Ok(files) => files,
        Err(error) => {
            eprintln!("core cannot say what it is: {error:?}");
            return ExitCode::FAILURE;
        }
    };
    for (name, text) in files {
        let path = root.join(name);
        // A checkout on Windows may have given the file other line ends: the same text all the same.
        let same = std::fs::read_to_string(&path).is_ok_and(|there| there.replace("\r\n", "\n") == text);
        if same {
            continue;
        }
        if check {
            eprintln!("out of date: {name}");
            code = ExitCode::FAILURE;
        } else if let Err(error) = write(&path, &text) {
            eprintln!("cannot write {name}: {error}");
            code = ExitCode::FAILURE;
        } else {
            println!("wrote {name}");
        }
    }
    code
}

/// Every generated file: where it lies from the root, and what it says.
fn files() -> Result<[(&'static str, String); 4], zhike_core::error::Error> {
    Ok([
        ("ui/src/gen/commands.ts", api::typescript()?),
        ("ui/src/gen/messages.ts", messages()),
        ("ui/src/gen/known.ts", known()),
        ("src-tauri/permissions/desk.toml", permission()),
    ])
}

fn messages() -> String {
    let mut text = String::from(
        "// Written by `cargo xtask gen` from core/locales. Do not edit.\n\n\
         /** Every message of the house; each is there in English and in Chinese. */\n\
         export type MessageId =\n",
    );
    for id in locale::message_ids() {
        let _ = writeln!(text, "  | '{id}'");
    }
    text
}

/// What the pages must know before they can ask, and at every row.
fn known() -> String {
    let mut text = format!(
        "// Written by `cargo xtask gen` from core. Do not edit.\n\n\
         /** Opens every sample hotel: a secret to nobody. */\n\
         export const SAMPLE_PASSPHRASE = '{}'\n\n\
         /** How many decimals the currencies have that have other than two. Source: ISO 4217. */\n\
         export const DECIMALS: Readonly<Record<string, number>> = {{\n",
        sample::PASSPHRASE
    );
    for (currency, decimals) in money::DECIMALS {
        let _ = writeln!(text, "  {currency}: {decimals},");
    }
    text.push_str("}\n");
    text
}

/// The window's permission to ask core: every command by its name.
fn permission() -> String {
    let mut text = String::from(
        "# Written by `cargo xtask gen` from the wings in core/src. Do not edit.\n\n\
         [[permission]]\n\
         identifier = \"desk\"\n\
         description = \"What the window asks of the desk.\"\n\
         commands.allow = [\n",
    );
    for command in api::commands() {
        let _ = writeln!(text, "  {:?},", command.name);
    }
    text.push_str("]\n");
    text
}

fn write(path: &PathBuf, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text)
}
