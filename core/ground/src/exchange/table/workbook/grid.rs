//! Builds rows from single cells and enforces the limits, for all kinds of workbooks.

use std::collections::BTreeMap;
use std::mem;

use crate::exchange::table::row::{CellFlaw, TableRow, clean};
use crate::exchange::{ExchangeError, limits};

/// Receives rows; returns false when no more are wanted.
pub(super) type Taker<'a> = &'a mut dyn FnMut(TableRow) -> bool;

/// A merged area, by rows and columns from 0, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Merged {
    pub first_row: u32,
    pub last_row: u32,
    pub column: u32,
}

/// Puts the cells of one sheet together, row after row.
pub(super) struct Grid<'a> {
    taker: Taker<'a>,
    row: u32,
    cells: Vec<String>,
    flaws: Vec<(usize, CellFlaw)>,
    hidden: bool,
    /// Whether the row has any cell of its own, not only merged ones.
    said: bool,
    /// Areas that begin further below, the nearest last.
    ahead: Vec<Merged>,
    /// By column: the last row of the merged area, and its text.
    merged: BTreeMap<u32, (u32, String)>,
    cell_count: u64,
    text: u64,
    most_text: u64,
}

/// Whether reading should go on.
pub(super) enum Wanted {
    More,
    NoMore,
}

impl<'a> Grid<'a> {
    /// `size` is that of the file when it is unpacked.
    pub(super) fn new(mut merged: Vec<Merged>, size: u64, taker: Taker<'a>) -> Self {
        merged.retain(|area| area.first_row < area.last_row && (area.column as usize) < limits::COLUMNS);
        merged.sort_unstable();
        merged.reverse();
        Grid {
            taker,
            row: 0,
            cells: Vec::new(),
            flaws: Vec::new(),
            hidden: false,
            said: false,
            ahead: merged,
            merged: BTreeMap::new(),
            cell_count: 0,
            text: 0,
            most_text: limits::sheet_text(size),
        }
    }

    /// Adds a cell, by row and column from 0. Cells come row by row; within a row in any order.
    ///
    /// Errors: `import_workbook_damaged` for a row above the last; `import_too_many_columns`;
    /// `import_workbook_too_large`.
    pub(super) fn add(&mut self, (row, column): (u32, u32), text: &str) -> Result<Wanted, ExchangeError> {
        let wanted = self.go_to(row)?;
        let (text, flaw) = clean(text);
        let column = column as usize;
        self.flaw(column, flaw);
        if text.is_empty() {
            return Ok(wanted);
        }
        if column >= limits::COLUMNS {
            return Err(ExchangeError::TooManyColumns { line: u64::from(row) + 1 });
        }
        self.cell_count += 1;
        self.text += text.len() as u64;
        if self.cell_count > limits::CELLS || self.text > self.most_text {
            return Err(ExchangeError::WorkbookTooLarge);
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = text;
        self.said = true;
        Ok(wanted)
    }

    /// Notes that a formula stands in a cell, and its value does not. Errors: as [`Grid::add`].
    pub(super) fn add_unworked(&mut self, (row, column): (u32, u32)) -> Result<Wanted, ExchangeError> {
        let wanted = self.go_to(row)?;
        self.flaw(column as usize, Some(CellFlaw::Unworked));
        // A row that has only formulas may be a person, so it is not skipped.
        self.said = true;
        Ok(wanted)
    }

    /// Notes that a row, from 0, is out of sight. Errors: as [`Grid::add`].
    pub(super) fn hide(&mut self, row: u32) -> Result<Wanted, ExchangeError> {
        let wanted = self.go_to(row)?;
        self.hidden = true;
        Ok(wanted)
    }

    fn go_to(&mut self, row: u32) -> Result<Wanted, ExchangeError> {
        if row < self.row || row >= limits::ROWS {
            return Err(ExchangeError::WorkbookDamaged);
        }
        let mut wanted = Wanted::More;
        if row > self.row {
            wanted = self.end_row();
            self.row = row;
        }
        Ok(wanted)
    }

    fn flaw(&mut self, column: usize, flaw: Option<CellFlaw>) {
        if let Some(flaw) = flaw.filter(|_| column < limits::COLUMNS) {
            self.flaws.push((column, flaw));
        }
    }

    /// Hands the last row out.
    pub(super) fn end(mut self) {
        self.end_row();
    }

    fn end_row(&mut self) -> Wanted {
        let (mut cells, flaws) = (mem::take(&mut self.cells), mem::take(&mut self.flaws));
        let hidden = mem::take(&mut self.hidden);
        while let Some(area) = self.ahead.pop_if(|area| area.first_row <= self.row) {
            let origin = cells.get(area.column as usize).filter(|_| area.first_row == self.row);
            if let Some(text) = origin.filter(|text| !text.is_empty()) {
                self.merged.insert(area.column, (area.last_row, text.clone()));
            }
        }
        if !mem::take(&mut self.said) {
            return Wanted::More;
        }
        self.merged.retain(|_, (last, _)| *last >= self.row);
        for (column, (_, text)) in &self.merged {
            let column = *column as usize;
            if cells.len() <= column {
                cells.resize(column + 1, String::new());
            }
            cells[column].clone_from(text);
        }
        if (self.taker)(TableRow { line: u64::from(self.row) + 1, cells, flaws, hidden }) {
            Wanted::More
        } else {
            Wanted::NoMore
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(merged: &[(u32, u32, u32)], cells: &[(u32, u32, &str)]) -> Result<Vec<(u64, Vec<String>)>, &'static str> {
        let mut rows = Vec::new();
        let mut taker = |row: TableRow| {
            rows.push((row.line, row.cells));
            true
        };
        let merged = merged.iter().map(|(first_row, last_row, column)| Merged {
            first_row: *first_row,
            last_row: *last_row,
            column: *column,
        });
        let mut grid = Grid::new(merged.collect(), 0, &mut taker);
        for (row, column, text) in cells {
            grid.add((*row, *column), text).map_err(|error| error.code())?;
        }
        grid.end();
        Ok(rows)
    }

    fn check(merged: &[(u32, u32, u32)], cells: &[(u32, u32, &str)], expected: &[(u64, &[&str])], why: &str) {
        let expected: Vec<(u64, Vec<String>)> = expected
            .iter()
            .map(|(line, cells)| (*line, cells.iter().map(|cell| (*cell).to_owned()).collect()))
            .collect();
        assert_eq!(rows(merged, cells), Ok(expected), "{why}");
    }

    #[test]
    fn a_merged_text_stands_in_every_row_that_says_something_itself() {
        check(
            &[(0, 3, 1)],
            &[(0, 0, "a"), (0, 1, "1208"), (1, 0, "b"), (3, 0, "c"), (4, 0, "d")],
            &[(1, &["a", "1208"]), (2, &["b", "1208"]), (4, &["c", "1208"]), (5, &["d"])],
            "the third row of the area says nothing, and the one below it is outside",
        );
        check(&[(0, 1_048_575, 0)], &[(0, 0, "a")], &[(1, &["a"])], "an area that goes on for ever is one row");
        check(&[(0, 2, 0)], &[(1, 1, "b")], &[(2, &["", "b"])], "an area without a text fills nothing");
        check(&[(0, 2, 0), (0, 9, 0)], &[(0, 0, "a"), (5, 1, "b")], &[(1, &["a"]), (6, &["a", "b"])], "areas in areas");
    }

    #[test]
    fn a_sheet_has_an_end_in_every_direction() {
        assert_eq!(rows(&[], &[(0, limits::COLUMNS as u32, "x")]), Err("import_too_many_columns"));
        assert_eq!(rows(&[], &[(limits::ROWS, 0, "x")]), Err("import_workbook_damaged"));
        assert_eq!(rows(&[], &[(5, 0, "x"), (4, 0, "y")]), Err("import_workbook_damaged"), "rows go downwards");
        check(
            &[],
            &[(0, 16_383, " "), (1_048_575, 0, "x")],
            &[(1_048_576, &["x"])],
            "a blank in a far corner is nothing",
        );
    }

    #[test]
    fn one_long_text_in_every_cell_ends_the_sheet() {
        let text = "x".repeat(30_000);
        let mut count = 0;
        let mut taker = |_| true;
        let mut grid = Grid::new(Vec::new(), 0, &mut taker);
        let error = loop {
            match grid.add((count, 0), &text) {
                Ok(_) => count += 1,
                Err(error) => break error,
            }
        };
        assert_eq!(error.code(), "import_workbook_too_large", "after {count} cells");
    }
}
