//! Tables in: CSV and its relatives, XLSX, XLS and ODS, as one header row and rows of text with their line numbers.
//! Knows the shapes that people and property systems give their lists, not what a column means.

mod delimited;
mod header;
mod row;
mod workbook;

#[cfg(test)]
mod tests;

pub use row::TableRow;

use std::collections::VecDeque;
use std::io::Read;

use super::ExchangeError;
use super::encoding::FollowedEncoding;
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

/// Reads a whole table.
///
/// Errors: `import_file_empty`; `import_file_kind_unknown`; `import_text_undecodable`; `import_quote_unclosed`;
/// `import_workbook_damaged`; `import_workbook_protected`.
pub fn read(bytes: &[u8], name: &str) -> Result<TableFile, ExchangeError> {
    let mut reader = TableReader::open(bytes, name)?;
    let rows = reader.by_ref().collect::<Result<_, _>>()?;
    let encoding = reader.encoding();
    Ok(TableFile { has_header: reader.has_header, headers: reader.headers, rows, encoding })
}

/// A table read row by row: a long CSV file costs no more memory than a short one.
pub struct TableReader<'a> {
    pub headers: Vec<String>,
    pub has_header: bool,
    /// Further worksheets of a workbook that hold something, by name: only the first one is read.
    pub left: Vec<String>,
    encoding: Option<FollowedEncoding>,
    ahead: VecDeque<TableRow>,
    rows: Rows<'a>,
}

impl<'a> TableReader<'a> {
    /// Opens a table; `name` is the file's name, of which the extension counts.
    ///
    /// Errors: as [`read`], without those of later rows.
    pub fn open(mut source: impl Read + Send + 'a, name: &str) -> Result<TableReader<'a>, ExchangeError> {
        let mut start = Vec::new();
        source.by_ref().take(8).read_to_end(&mut start)?;
        let is_workbook = workbook::is_workbook(&start);
        let mut whole = std::io::Cursor::new(start).chain(source);
        let source = if is_workbook {
            let mut bytes = Vec::new();
            whole.read_to_end(&mut bytes)?;
            let (rows, left) = workbook::rows(bytes)?;
            Source { rows, left, encoding: None }
        } else {
            delimited::rows(whole, name)?
        };
        TableReader::with_header(source)
    }

    /// The encoding as far as it is known by now; none for a workbook.
    pub fn encoding(&self) -> Option<&'static str> {
        self.encoding.as_ref().map(FollowedEncoding::name)
    }

    fn with_header(mut source: Source<'a>) -> Result<TableReader<'a>, ExchangeError> {
        let mut ahead = VecDeque::new();
        for row in source.rows.by_ref().take(header::LOOK_AHEAD) {
            ahead.push_back(row?);
        }
        if ahead.is_empty() {
            return Err(ExchangeError::FileEmpty);
        }
        let (headers, has_header) = header::take(&mut ahead);
        let Source { rows, left, encoding } = source;
        Ok(TableReader { headers, has_header, left, encoding, ahead, rows })
    }
}

impl Iterator for TableReader<'_> {
    type Item = Result<TableRow, ExchangeError>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut row = match self.ahead.pop_front() {
            Some(row) => row,
            None => match self.rows.next()? {
                Ok(row) => row,
                Err(error) => return Some(Err(error)),
            },
        };
        if row.cells.len() < self.headers.len() {
            row.cells.resize(self.headers.len(), String::new());
        }
        Some(Ok(row))
    }
}
