//! Today's workbooks, cell by cell.

use std::io::{BufReader, Cursor};
use std::sync::Arc;

use calamine::{Data, DataRef, Reader, Xlsx, XlsxError};

use super::aside::{self, Aside, Beside};
use super::grid::{Grid, Merged, Taker, Wanted};
use super::markup::Found;
use super::sheet::{Sheet, as_typed, in_sight, padded, unpanicked};
use crate::exchange::ExchangeError;

type Workbook = Xlsx<Cursor<Arc<[u8]>>>;

/// Errors: `import_workbook_damaged`; `import_workbook_protected`; `import_file_empty`.
pub(super) fn open(bytes: Vec<u8>, found: Found) -> Result<(Box<dyn Sheet>, Vec<String>), ExchangeError> {
    let bytes: Arc<[u8]> = bytes.into();
    let mut workbook: Workbook = Xlsx::new(Cursor::new(Arc::clone(&bytes))).map_err(error)?;
    let mut names = Vec::new();
    for name in in_sight(&workbook) {
        match says_something(&mut workbook, &name) {
            Ok(true) => names.push(name),
            Ok(false) => {}
            // Only the first sheet is read, so a damaged further one does not matter.
            Err(_) if !names.is_empty() => {}
            Err(damage) => return Err(error(damage)),
        }
    }
    if names.is_empty() {
        return Err(ExchangeError::FileEmpty);
    }
    let name = names.remove(0);
    // Merged areas follow the cells, so knowing them first needs another pass.
    let mut read = || unpanicked(|| workbook.merge_cells_by_sheet_name(&name).map_err(error)).unwrap_or_default();
    let merged = if found.merged > 0 { read() } else { Vec::new() };
    let merged =
        merged.into_iter().map(|area| Merged { first_row: area.start.0, last_row: area.end.0, column: area.start.1 });
    Ok((Box::new(Worksheet { merged: merged.collect(), workbook, name, bytes, found }), names))
}

/// Whether any cell holds more than blanks; reads as far as the first that does.
fn says_something(workbook: &mut Workbook, name: &str) -> Result<bool, XlsxError> {
    let mut cells = match workbook.worksheet_cells_reader(name) {
        // A chart on a page of its own.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(false),
        cells => cells?,
    };
    while let Some(cell) = cells.next_cell()? {
        if with_text(cell.get_value(), |text| !text.trim().is_empty()) {
            return Ok(true);
        }
    }
    Ok(false)
}

struct Worksheet {
    workbook: Workbook,
    name: String,
    merged: Vec<Merged>,
    bytes: Arc<[u8]>,
    found: Found,
}

impl Sheet for Worksheet {
    fn read(mut self: Box<Self>, taker: Taker<'_>) -> Result<(), ExchangeError> {
        let mut archive = aside::archive(&self.bytes)?;
        let paddings = if self.found.padded { aside::paddings(&mut archive)? } else { Vec::new() };
        let mut beside = match self.found.hidden || paddings.iter().any(|padding| *padding > 0) {
            true => {
                let part = aside::part_of(&mut archive, &self.name)?;
                let part = archive.by_name(&part).map_err(|_| ExchangeError::WorkbookDamaged)?;
                Some(Aside::new(BufReader::with_capacity(64 << 10, part)))
            }
            false => None,
        };
        let mut cells = self.workbook.worksheet_cells_reader(&self.name).map_err(error)?;
        let mut grid = Grid::new(self.merged, self.found.size, taker);
        loop {
            let mut padding = 0;
            while let Some(aside) = &mut beside {
                match aside.next()? {
                    Some(Beside::Hidden(row)) => {
                        if let Wanted::NoMore = grid.hide(row)? {
                            return Ok(());
                        }
                    }
                    Some(Beside::Cell(style)) => {
                        padding = paddings.get(style).copied().unwrap_or(0);
                        break;
                    }
                    None => beside = None,
                }
            }
            let wanted = if self.found.formulas {
                let Some(cell) = cells.next_cell_with_formula_metadata().map_err(error)? else { break };
                match &cell.value {
                    DataRef::Empty if cell.formula.is_some() => grid.add_unworked(cell.pos)?,
                    value => shown(value, padding, |text| grid.add(cell.pos, text))?,
                }
            } else {
                let Some(cell) = cells.next_cell().map_err(error)? else { break };
                shown(cell.get_value(), padding, |text| grid.add(cell.get_position(), text))?
            };
            if let Wanted::NoMore = wanted {
                return Ok(());
            }
        }
        grid.end();
        Ok(())
    }
}

/// Passes on a cell's text, a whole number with leading zeros as displayed.
fn shown<T>(value: &DataRef<'_>, figures: usize, work: impl FnOnce(&str) -> T) -> T {
    match value {
        DataRef::Int(_) | DataRef::Float(_) if figures > 0 => work(&padded(&Data::from(value.clone()), figures)),
        value => with_text(value, work),
    }
}

/// Passes on a cell's text without copying it.
fn with_text<T>(value: &DataRef<'_>, work: impl FnOnce(&str) -> T) -> T {
    match value {
        DataRef::Empty => work(""),
        DataRef::String(text) => work(text),
        DataRef::SharedString(text) => work(text),
        other => work(&as_typed(&Data::from(other.clone()))),
    }
}

fn error(error: XlsxError) -> ExchangeError {
    match error {
        XlsxError::Password => ExchangeError::WorkbookProtected,
        _ => ExchangeError::WorkbookDamaged,
    }
}
