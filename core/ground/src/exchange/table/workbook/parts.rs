//! Unpacks all parts of a workbook once, to check their real sizes and contents before the library reads them.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::markup::{Found, Markup};
use crate::exchange::{ExchangeError, limits};

const BLOCK: usize = 256 << 10;

/// Checks every part of a workbook.
///
/// Errors: `import_workbook_damaged`; `import_workbook_too_large`.
pub(super) fn check(bytes: &[u8]) -> Result<Found, ExchangeError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ExchangeError::WorkbookDamaged)?;
    if zip.len() > limits::PARTS {
        return Err(ExchangeError::WorkbookTooLarge);
    }
    let mut found = Found::default();
    let mut all = 0;
    let mut block = vec![0; BLOCK];
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).map_err(|_| ExchangeError::WorkbookDamaged)?;
        let is_markup = is_markup(part.name().map_err(|_| ExchangeError::WorkbookDamaged)?.as_ref());
        let longest = if is_markup { limits::PART } else { limits::FOREIGN_PART };
        let mut markup = Markup::default();
        let mut size = 0;
        loop {
            let length = part.read(&mut block).map_err(|_| ExchangeError::WorkbookDamaged)?;
            if length == 0 {
                break;
            }
            size += length as u64;
            all += length as u64;
            if size > longest || all > limits::ALL_PARTS {
                return Err(ExchangeError::WorkbookTooLarge);
            }
            if is_markup {
                markup.read(&block[..length])?;
            }
        }
        found.add(markup.end(size)?);
    }
    Ok(found)
}

/// What a workbook keeps its sheets in, by the names of parts.
fn is_markup(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".xml", ".rels", ".vml"].iter().any(|end| name.ends_with(end))
}
