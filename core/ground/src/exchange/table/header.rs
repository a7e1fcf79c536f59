//! Which row is the header: below titles and above the data, or nowhere.

use std::collections::{HashMap, HashSet, VecDeque};

use super::row::TableRow;
use crate::text::limit;

/// How many rows are looked at before it is decided.
pub(super) const LOOK_AHEAD: usize = 20;

/// Takes the header row, and any title above it, off the front; gives the column names and whether there was one.
pub(super) fn take(rows: &mut VecDeque<TableRow>) -> (Vec<String>, bool) {
    let widest = rows.iter().map(filled).max().unwrap_or(0);
    let enough = widest.min(2).max(widest.div_ceil(2));
    let found = rows.iter().position(|row| filled(row) >= enough).filter(|at| names_columns(&rows[*at]));
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut headers = match found {
        Some(at) => {
            rows.drain(..at);
            rows.pop_front().map(|row| row.cells).unwrap_or_default()
        }
        None => Vec::new(),
    };
    headers.resize(columns.max(headers.len()), String::new());
    while found.is_some() && headers.last().is_some_and(String::is_empty) && !reaches(rows, headers.len()) {
        headers.pop();
    }
    (distinct(headers), found.is_some())
}

fn filled(row: &TableRow) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty()).count()
}

fn reaches(rows: &VecDeque<TableRow>, columns: usize) -> bool {
    rows.iter().any(|row| row.cells.get(columns - 1).is_some_and(|cell| !cell.is_empty()))
}

/// A row of names has no phone number, no date and no address in it.
fn names_columns(row: &TableRow) -> bool {
    row.cells.iter().filter(|cell| !cell.is_empty()).all(|cell| {
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        let mostly_digits = digits > 0 && digits * 2 >= cell.chars().filter(|c| c.is_alphanumeric()).count();
        !mostly_digits && !cell.contains('@')
    })
}

/// How many columns on the left hold nothing.
pub(super) fn margin(rows: &VecDeque<TableRow>) -> usize {
    let first = |row: &TableRow| row.cells.iter().position(|cell| !cell.is_empty());
    rows.iter().filter_map(first).min().unwrap_or(0)
}

/// Names every column, and no two alike.
fn distinct(headers: Vec<String>) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(headers.len());
    let mut taken = HashSet::new();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for (index, header) in headers.into_iter().enumerate() {
        let mut plain = if header.is_empty() { letters(index) } else { header.replace('\n', " ") };
        // A heading is shown and remembered; one as long as a note is known by its beginning.
        limit::cut(&mut plain, limit::WORD);
        let mut name = plain.clone();
        let count = counts.entry(plain.clone()).or_insert(1);
        while taken.contains(&name) {
            *count += 1;
            name = format!("{plain} ({count})");
        }
        taken.insert(name.clone());
        names.push(name);
    }
    names
}

/// The column's letters as a spreadsheet shows them: A, B, … Z, AA.
fn letters(index: usize) -> String {
    let last = char::from(b'A' + (index % 26) as u8);
    match index / 26 {
        0 => last.to_string(),
        rest => format!("{}{last}", letters(rest - 1)),
    }
}
