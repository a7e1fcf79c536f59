//! Old workbooks, and the containers of protected new ones. The library reads whole sheets into rectangles, so their size is
//! checked first.

use std::io::Cursor;
use std::mem;

use calamine::{Data, Range, Reader, Xls, XlsError};

use super::compound::Compound;
use super::grid::{Grid, Merged, Taker, Wanted};
use super::records::{self, Beside};
use super::sheet::{Sheet, as_typed, in_sight, padded};
use crate::exchange::{ExchangeError, limits};

/// Errors: `import_file_too_large`; `import_workbook_too_large`; `import_workbook_damaged`;
/// `import_workbook_protected`; `import_file_empty`.
pub(super) fn open(bytes: &[u8]) -> Result<(Box<dyn Sheet>, Vec<String>), ExchangeError> {
    let container = Compound::open(bytes)?;
    // A protected XLSX file is wrapped the way an old XLS file is.
    if container.has("EncryptedPackage") {
        return Err(ExchangeError::WorkbookProtected);
    }
    if bytes.len() as u64 > limits::OLD_WORKBOOK {
        return Err(ExchangeError::FileTooLarge { megabytes: limits::OLD_WORKBOOK >> 20 });
    }
    // The library tries the second if the first one fails.
    let mut beside = Vec::new();
    for name in ["Workbook", "Book"] {
        if container.has(name) {
            let found = records::check(&container.stream(name)?)?;
            if beside.is_empty() {
                beside = found;
            }
        }
    }
    drop(container);
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => ExchangeError::WorkbookProtected,
        _ => ExchangeError::WorkbookDamaged,
    })?;
    let mut first = None;
    let mut others = Vec::new();
    for name in in_sight(&workbook) {
        let range = workbook.worksheet_range(&name).map_err(|_| ExchangeError::WorkbookDamaged)?;
        if range.used_cells().all(|(_, _, cell)| as_typed(cell).trim().is_empty()) {
            continue;
        }
        if first.is_some() {
            others.push(name);
            continue;
        }
        let merged = workbook.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let merged = merged.into_iter().map(|area| Merged {
            first_row: area.start.0,
            last_row: area.end.0,
            column: area.start.1,
        });
        let place = workbook.sheets_metadata().iter().position(|sheet| sheet.name == name);
        let beside = place.and_then(|place| beside.get_mut(place)).map(mem::take).unwrap_or_default();
        let merged = merged.take(limits::MERGED).collect();
        first = Some(Worksheet { size: bytes.len() as u64, range, merged, beside });
    }
    let Some(first) = first else { return Err(ExchangeError::FileEmpty) };
    Ok((Box::new(first), others))
}

struct Worksheet {
    /// Of the whole file. Units: bytes.
    size: u64,
    range: Range<Data>,
    merged: Vec<Merged>,
    beside: Beside,
}

impl Sheet for Worksheet {
    fn read(self: Box<Self>, taker: Taker<'_>) -> Result<(), ExchangeError> {
        let mut grid = Grid::new(self.merged, self.size, taker);
        let (first_row, first_column) = self.range.start().unwrap_or_default();
        let mut hidden = self.beside.hidden.into_iter().peekable();
        for (row, column, cell) in self.range.used_cells() {
            let place = (first_row + row as u32, first_column + column as u32);
            while let Some(row) = hidden.next_if(|row| *row <= place.0) {
                if row == place.0 {
                    grid.hide(row)?;
                }
            }
            let text = match self.beside.padded.get(&place) {
                Some(figures) => padded(cell, *figures),
                None => as_typed(cell),
            };
            if let Wanted::NoMore = grid.add(place, &text)? {
                return Ok(());
            }
        }
        grid.end();
        Ok(())
    }
}
