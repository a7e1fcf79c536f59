//! Several notes in one cell, with a line of stars between them.

const BETWEEN: &str = "* * *";

/// Writes notes one below the other. A line of stars that a note has itself gets a stroke before it.
pub fn notes_written<'a>(notes: impl IntoIterator<Item = &'a str>) -> String {
    let line = |line: &str| if is_stars(line) { format!("\\{line}") } else { line.to_owned() };
    let note = |note: &str| note.split('\n').map(line).collect::<Vec<_>>().join("\n");
    notes.into_iter().map(note).collect::<Vec<_>>().join(&format!("\n{BETWEEN}\n"))
}

/// Takes them apart.
pub fn notes_read(text: &str) -> Vec<String> {
    let parts = text.split('\n').collect::<Vec<_>>();
    let parts = parts.split(|line| line.trim() == BETWEEN);
    let line = |line: &&str| if is_stars(line) { line.replacen('\\', "", 1) } else { (*line).to_owned() };
    let note = |lines: &[&str]| lines.iter().map(line).collect::<Vec<_>>().join("\n").trim().to_owned();
    parts.map(note).filter(|note| !note.is_empty()).collect()
}

/// Whether a line is one of stars, with any number of strokes before it.
fn is_stars(line: &str) -> bool {
    line.trim().trim_start_matches('\\').trim() == BETWEEN
}
