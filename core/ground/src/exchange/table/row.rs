//! Rows of a table, whatever file they come from.

use crate::exchange::ExchangeError;
use crate::exchange::encoding::FollowedEncoding;
use crate::exchange::sheet::unguarded;

/// One row below the header.
///
/// Shape: at least as many cells as headers; trimmed; numbers as plain digits, dates as YYYY-MM-DD.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// Line of the file, or row of the worksheet, from 1.
    pub line: u64,
    pub cells: Vec<String>,
}

pub(super) type Rows<'a> = Box<dyn Iterator<Item = Result<TableRow, ExchangeError>> + Send + 'a>;

/// Rows as a file has them, blank ones left out, header not yet told from the rest.
pub(super) struct Source<'a> {
    pub rows: Rows<'a>,
    pub left: Vec<String>,
    pub encoding: Option<FollowedEncoding>,
}

/// A cell as people meant it: ends trimmed, invisible characters gone, the mark against formulas taken off.
pub(super) fn clean(text: &str) -> String {
    let invisible = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{feff}' | '\u{200b}');
    let text = unguarded(text.trim_matches(|c: char| c.is_whitespace() || invisible(c)));
    if text.contains(invisible) { text.replace(invisible, "") } else { text.to_owned() }
}
