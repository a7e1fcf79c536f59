//! Rows of a table, whatever file they come from.

use crate::exchange::ExchangeError;
use crate::exchange::encoding::FollowedEncoding;
use crate::exchange::sheet::unguarded;
use crate::text::plain::{loses, plain};

/// One row below the header.
///
/// Shape: at least as many cells as headers; trimmed; numbers as plain digits, dates as YYYY-MM-DD.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// Line of the file, or row of the worksheet, from 1.
    pub line: u64,
    pub cells: Vec<String>,
    /// The cells out of which characters were taken that nobody sees, from 0.
    pub altered: Vec<usize>,
}

pub(super) type Rows<'a> = Box<dyn Iterator<Item = Result<TableRow, ExchangeError>> + Send + 'a>;

/// Rows as a file has them, blank ones left out, header not yet told from the rest.
pub(super) struct Source<'a> {
    pub rows: Rows<'a>,
    pub left: Vec<String>,
    pub encoding: Option<FollowedEncoding>,
}

/// A cell as people meant it: ends trimmed, invisible characters gone, the mark against formulas taken off. Says also
/// whether somebody may miss what is gone.
pub(super) fn clean(text: &str) -> (String, bool) {
    (unguarded(&plain(text)).to_owned(), loses(text))
}
