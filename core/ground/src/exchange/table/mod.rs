//! Tables in: CSV and its relatives, XLSX, XLS and ODS, as one header row and rows of text with their line numbers.
//! Knows the shapes that people and property systems give their lists, not what a column means.

mod delimited;
mod header;
mod row;
mod workbook;

#[cfg(test)]
mod tests;

pub use row::{CellFlaw, TableRow};

use std::collections::VecDeque;
use std::io::Read;
use std::mem;

use super::ExchangeError;
use super::encoding::{FollowedEncoding, NamedEncoding};
use row::{Rows, Source};

/// A table that was read whole.
#[derive(Debug, Clone)]
pub struct TableFile {
    /// Unique and never empty; letters of the columns where the table has no header row.
    pub headers: Vec<String>,
    pub has_header: bool,
    pub rows: Vec<TableRow>,
    /// None for a workbook, whose text has no encoding to be wrong.
    pub encoding: Option<&'static str>,
}

/// What whoever reads a table knows of it.
#[derive(Debug, Clone, Copy)]
pub struct How {
    /// The encoding of its text, where somebody named it.
    pub encoding: Option<NamedEncoding>,
    /// Whether a text is one that heads a column, in small letters and single blanks.
    pub is_heading: fn(&str) -> bool,
}

impl Default for How {
    fn default() -> Self {
        How { encoding: None, is_heading: |_| false }
    }
}

/// Reads a whole table.
///
/// Errors: `import_file_empty`; `import_file_kind_unknown`; `import_text_undecodable`; `import_quote_unclosed`;
/// `import_workbook_damaged`; `import_workbook_protected`.
pub fn read(bytes: &[u8], name: &str) -> Result<TableFile, ExchangeError> {
    let mut reader = TableReader::open(bytes, name, How::default())?;
    let rows = reader.by_ref().collect::<Result<_, _>>()?;
    let encoding = reader.encoding();
    Ok(TableFile { has_header: reader.has_header, headers: reader.headers, rows, encoding })
}

/// The flaws of cells behind the margin, by the columns behind it.
fn in_margin(flaws: Vec<(usize, CellFlaw)>, margin: usize) -> Vec<(usize, CellFlaw)> {
    flaws.into_iter().filter_map(|(column, flaw)| Some((column.checked_sub(margin)?, flaw))).collect()
}

/// A table read row by row: a long CSV file costs no more memory than a short one.
pub struct TableReader<'a> {
    pub headers: Vec<String>,
    pub has_header: bool,
    /// Further worksheets of a workbook that hold something, by name: only the first one is read.
    pub left: Vec<String>,
    encoding: Option<FollowedEncoding>,
    ahead: VecDeque<TableRow>,
    /// Empty columns to the left of the table.
    margin: usize,
    rows: Rows<'a>,
}

impl<'a> TableReader<'a> {
    /// Opens a table; `name` is the file's name, of which the extension counts.
    ///
    /// Errors: as [`read`], without those of later rows.
    pub fn open(mut source: impl Read + Send + 'a, name: &str, how: How) -> Result<TableReader<'a>, ExchangeError> {
        let mut start = Vec::new();
        source.by_ref().take(8).read_to_end(&mut start)?;
        let is_workbook = workbook::is_workbook(&start);
        let whole = std::io::Cursor::new(start).chain(source);
        if !is_workbook {
            return TableReader::with_header(delimited::rows(whole, name, how.encoding)?, how);
        }
        let (rows, left) = workbook::rows(whole)?;
        TableReader::with_header(Source { rows, left, encoding: None }, how)
    }

    /// The encoding as far as it is known by now; none for a workbook.
    pub fn encoding(&self) -> Option<&'static str> {
        self.encoding.as_ref().map(FollowedEncoding::name)
    }

    fn with_header(mut source: Source<'a>, how: How) -> Result<TableReader<'a>, ExchangeError> {
        let mut ahead = VecDeque::new();
        for row in source.rows.by_ref().take(header::LOOK_AHEAD) {
            ahead.push_back(row?);
        }
        if ahead.is_empty() {
            return Err(ExchangeError::FileEmpty);
        }
        let margin = if source.encoding.is_none() { header::margin(&ahead) } else { 0 };
        for row in &mut ahead {
            row.cells.drain(..margin.min(row.cells.len()));
            row.flaws = in_margin(mem::take(&mut row.flaws), margin);
        }
        let (headers, has_header) = header::take(&mut ahead, how.is_heading);
        let Source { rows, left, encoding } = source;
        Ok(TableReader { headers, has_header, left, encoding, ahead, margin, rows })
    }

    /// Shifts a row by the empty left margin. A cell in the margin has no column, so it goes behind the last one.
    fn in_columns(&self, mut row: TableRow) -> TableRow {
        let outside: Vec<String> = row.cells.drain(..self.margin.min(row.cells.len())).collect();
        if row.cells.len() < self.headers.len() {
            row.cells.resize(self.headers.len(), String::new());
        }
        row.flaws = in_margin(row.flaws, self.margin);
        row.cells.extend(outside.into_iter().filter(|cell| !cell.is_empty()));
        row
    }
}

impl Iterator for TableReader<'_> {
    type Item = Result<TableRow, ExchangeError>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(mut row) = self.ahead.pop_front() {
            if row.cells.len() < self.headers.len() {
                row.cells.resize(self.headers.len(), String::new());
            }
            return Some(Ok(row));
        }
        Some(self.rows.next()?.map(|row| self.in_columns(row)))
    }
}
