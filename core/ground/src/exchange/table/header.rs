//! Finds the header row, below any titles. A table may have none.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet, VecDeque};
use std::{iter, mem};

use super::row::TableRow;
use crate::text::fold::fold;
use crate::text::limit;

/// How many rows are looked at before it is decided.
pub(super) const LOOK_AHEAD: usize = 20;

/// Takes the header, one row or two, and any title above it, off the front; gives the column names and whether there were any.
pub(super) fn take(rows: &mut VecDeque<TableRow>, is_heading: fn(&str) -> bool) -> (Vec<String>, bool) {
    let found = known(rows, is_heading).or_else(|| shaped(rows));
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut headers = match found {
        Some(at) => {
            let above = at.checked_sub(1).map(|above| mem::take(&mut rows[above].cells)).unwrap_or_default();
            rows.drain(..at);
            let row = rows.pop_front().map(|row| row.cells).unwrap_or_default();
            under_groups(&above, row, is_heading)
        }
        None => Vec::new(),
    };
    headers.resize(columns.max(headers.len()), String::new());
    while found.is_some() && headers.last().is_some_and(String::is_empty) && !reaches(rows, headers.len()) {
        headers.pop();
    }
    (distinct(headers), found.is_some())
}

/// The row with most known headings. One known heading among unknown ones is not enough.
fn known(rows: &VecDeque<TableRow>, is_heading: fn(&str) -> bool) -> Option<usize> {
    let headings = |row: &TableRow| row.cells.iter().filter(|cell| is_heading(&heading(cell))).count();
    let counts = rows.iter().enumerate().map(|(at, row)| (headings(row), at));
    let (count, at) = counts.max_by_key(|(count, at)| (*count, Reverse(*at)))?;
    if count == 0 || count == 1 && filled(&rows[at]) > 1 {
        return None;
    }
    let goes_on = rows.get(at + 1).is_some_and(|below| divides(&rows[at], below, is_heading));
    Some(at + usize::from(goes_on))
}

/// Whether the row below has subheadings: `Date` and `Time` below `Arrival`.
fn divides(row: &TableRow, below: &TableRow, is_heading: fn(&str) -> bool) -> bool {
    let mut group = "";
    let mut divided = false;
    let cells = below.cells.iter().zip(row.cells.iter().map(String::as_str).chain(iter::repeat("")));
    for (cell, over) in cells {
        if !over.is_empty() {
            group = over;
        }
        let named = |text: &str| is_heading(&heading(text));
        divided |= !cell.is_empty() && (named(cell) || named(&format!("{group} {cell}")));
    }
    divided
        && names_columns(below)
        && below.cells.iter().zip(&row.cells).any(|(cell, over)| cell.is_empty() && !over.is_empty())
}

/// The first row that looks like column names, if all rows above it have fewer cells, as titles do.
fn shaped(rows: &VecDeque<TableRow>) -> Option<usize> {
    let widest = rows.iter().map(filled).max().unwrap_or(0);
    let enough = widest.min(2).max(widest.div_ceil(2));
    let at = rows.iter().position(|row| filled(row) >= enough && names_columns(row))?;
    rows.iter().take(at).all(|row| filled(row) < filled(&rows[at])).then_some(at)
}

/// Column names completed by the group headings above them: `Date` below `Arrival` becomes `Arrival Date`.
fn under_groups(above: &[String], mut row: Vec<String>, is_heading: fn(&str) -> bool) -> Vec<String> {
    // A title is a single cell; group headings are several.
    let groups = above.iter().filter(|cell| !cell.is_empty()).count();
    let is_one = groups > 1 && above.iter().all(|cell| cell.is_empty() || !mostly_digits(cell));
    if !is_one || !above.iter().any(|cell| is_heading(&heading(cell))) && row.iter().all(|cell| !cell.is_empty()) {
        return row;
    }
    row.resize(row.len().max(above.len()), String::new());
    let mut group = "";
    for (cell, over) in row.iter_mut().zip(above.iter().map(String::as_str).chain(iter::repeat(""))) {
        if !over.is_empty() {
            group = over;
        }
        if cell.is_empty() {
            cell.push_str(over);
        } else if !is_heading(&heading(cell)) && is_heading(&heading(&format!("{group} {cell}"))) {
            *cell = format!("{group} {cell}");
        }
    }
    row
}

/// A heading as it is compared: in small letters and with single blanks.
fn heading(cell: &str) -> String {
    fold(cell).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn filled(row: &TableRow) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty()).count()
}

fn reaches(rows: &VecDeque<TableRow>, columns: usize) -> bool {
    rows.iter().any(|row| row.cells.get(columns - 1).is_some_and(|cell| !cell.is_empty()))
}

/// Column names are not phone numbers, dates or e-mail addresses.
fn names_columns(row: &TableRow) -> bool {
    row.cells.iter().filter(|cell| !cell.is_empty()).all(|cell| !mostly_digits(cell) && !cell.contains('@'))
}

fn mostly_digits(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    digits > 0 && digits * 2 >= cell.chars().filter(|c| c.is_alphanumeric()).count()
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
        // Headings are shown and stored, so a very long one is cut.
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
