//! The one description of a table to write, whatever file it becomes. Knows columns and cells, not what they are about.

use chrono::{NaiveDate, NaiveDateTime};

/// A table: one header row and any number of rows, which are asked for one by one.
pub struct Sheet<'a> {
    /// Name of the worksheet.
    pub title: String,
    pub columns: Vec<Column>,
    /// Shape: as many cells as columns; missing ones are empty.
    pub rows: Box<dyn Iterator<Item = Vec<Cell>> + 'a>,
    pub landscape: bool,
    /// How many of the first columns are printed, so that a page can be read; 0 for all.
    pub printed: u16,
    /// Printed at the foot of every page, beside the page number.
    pub footer: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub header: String,
    /// Units: characters of the standard font.
    pub width: f64,
    pub kind: ColumnKind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnKind {
    /// Names, phones, ids: never a number and never a formula.
    Text,
    Integer,
    /// Numbers in it are minor units of this currency, by its ISO 4217 code.
    Money {
        currency: String,
    },
    Date,
    /// A day and what the clocks showed.
    Time,
    /// A part of a whole. Numbers in it are ten-thousandths.
    Share,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(i64),
    Date(NaiveDate),
    Time(NaiveDateTime),
}

impl From<NaiveDateTime> for Cell {
    fn from(time: NaiveDateTime) -> Self {
        Cell::Time(time)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Cell::from(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Cell::Number(number)
    }
}

impl From<NaiveDate> for Cell {
    fn from(date: NaiveDate) -> Self {
        Cell::Date(date)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Empty, Into::into)
    }
}

/// Characters with which a spreadsheet begins a formula, or skips on its way to one.
const FORMULA_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Makes a text harmless in a file where it could become a formula: a quotation mark stands before it.
pub(crate) fn guarded(text: &str) -> String {
    if text.trim_start_matches('\'').starts_with(FORMULA_STARTS) { format!("'{text}") } else { text.to_owned() }
}

/// Takes the mark of [`guarded`] off again.
pub(crate) fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA_STARTS) => rest,
        _ => text,
    }
}
