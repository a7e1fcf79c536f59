//! Prepares what Tauri compiles into the window.

use std::path::Path;

const PAGES: &str = "../ui/dist";

fn main() {
    // Tauri refuses to compile without pages. A machine that only checks the code has not built them: an empty one
    // stands in until `cargo xtask run` or `test` builds the real ones.
    let index = Path::new(PAGES).join("index.html");
    if !index.exists() {
        let written = std::fs::create_dir_all(PAGES).and_then(|()| std::fs::write(&index, "<!doctype html>\n"));
        if let Err(error) = written {
            println!("cargo::error=cannot write {}: {error}", index.display());
        }
    }
    // A new build of the pages means a new window.
    println!("cargo::rerun-if-changed={PAGES}");
    tauri_build::build();
}
