//! Workbooks in: the first worksheet in sight that holds anything, with cells as the text a person would type.

use std::collections::HashMap;
use std::io::{Cursor, Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    Data, ExcelDateTime, Ods, OdsError, Range, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError,
};

use super::row::{Rows, TableRow, clean};
use crate::exchange::ExchangeError;

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND_FILE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
const ODS_TYPE: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

/// Says from its first bytes whether a file is a workbook, whatever it is called.
pub(super) fn is_workbook(start: &[u8]) -> bool {
    start.starts_with(ZIP) || start.starts_with(COMPOUND_FILE)
}

/// The rows of the first worksheet that holds anything, and the names of the further ones that do.
///
/// Errors: `import_workbook_damaged`; `import_workbook_protected`; `import_file_empty`.
pub(super) fn rows(bytes: Vec<u8>) -> Result<(Rows<'static>, Vec<String>), ExchangeError> {
    // Damaged workbooks have made readers of the format panic before; one bad file must not take the desk down.
    let sheet = catch_unwind(AssertUnwindSafe(|| first_sheet(bytes))).unwrap_or(Err(ExchangeError::WorkbookDamaged))?;
    let first_line = u64::from(sheet.range.start().map_or(0, |(row, _)| row)) + 1;
    let first_column = sheet.range.start().map_or(0, |(_, column)| column);
    let texts: Vec<TableRow> = sheet
        .range
        .rows()
        .zip(first_line..)
        .map(|(cells, line)| {
            let row = (line - 1) as u32;
            let text = |(cell, column): (&Data, u32)| {
                let origin = sheet.merged_below.get(&(row, column));
                let cell = origin.and_then(|origin| sheet.range.get_value(*origin)).unwrap_or(cell);
                clean(&as_typed(cell))
            };
            TableRow { line, cells: cells.iter().zip(first_column..).map(text).collect() }
        })
        .filter(|row: &TableRow| row.cells.iter().any(|cell| !cell.is_empty()))
        .collect();
    Ok((Box::new(texts.into_iter().map(Ok)), sheet.others))
}

struct Worksheet {
    range: Range<Data>,
    /// Cells that belong to the one above them, with that one's place: a room that two guests share.
    merged_below: HashMap<(u32, u32), (u32, u32)>,
    /// The worksheets behind it that hold something, too.
    others: Vec<String>,
}

fn first_sheet(bytes: Vec<u8>) -> Result<Worksheet, ExchangeError> {
    if bytes.starts_with(COMPOUND_FILE) {
        return match Xls::new(Cursor::new(&bytes)) {
            Ok(mut workbook) => {
                let merged =
                    |workbook: &mut Xls<_>, sheet: &str| workbook.merge_cells_by_sheet_name(sheet).unwrap_or_default();
                pick(&mut workbook, merged)
            }
            Err(XlsError::Password) => Err(ExchangeError::WorkbookProtected),
            // A protected XLSX file is wrapped the way an old XLS file is.
            Err(_) => match Xlsx::new(Cursor::new(&bytes)) {
                Err(XlsxError::Password) => Err(ExchangeError::WorkbookProtected),
                _ => Err(ExchangeError::WorkbookDamaged),
            },
        };
    }
    if bytes.windows(ODS_TYPE.len()).take(64).any(|part| part == ODS_TYPE) {
        return match Ods::new(Cursor::new(&bytes)) {
            Ok(mut workbook) => pick(&mut workbook, |_, _| Vec::new()),
            Err(OdsError::Password) => Err(ExchangeError::WorkbookProtected),
            Err(_) => Err(ExchangeError::WorkbookDamaged),
        };
    }
    match Xlsx::new(Cursor::new(&bytes)) {
        Ok(mut workbook) => pick(&mut workbook, |workbook: &mut Xlsx<_>, sheet: &str| {
            workbook.merge_cells_by_sheet_name(sheet).unwrap_or_default()
        }),
        Err(XlsxError::Password) => Err(ExchangeError::WorkbookProtected),
        Err(_) => Err(ExchangeError::WorkbookDamaged),
    }
}

fn pick<S: Read + Seek, W: Reader<S>>(
    workbook: &mut W,
    merged: impl Fn(&mut W, &str) -> Vec<calamine::Dimensions>,
) -> Result<Worksheet, ExchangeError> {
    let mut names = in_sight(workbook).into_iter();
    for name in names.by_ref() {
        let range = workbook.worksheet_range(&name).map_err(|_| ExchangeError::WorkbookDamaged)?;
        if is_blank(&range) {
            continue;
        }
        let mut merged_below = HashMap::new();
        let (height, _) = range.end().unwrap_or_default();
        for area in merged(workbook, &name) {
            for row in area.start.0 + 1..=area.end.0.min(height) {
                merged_below.insert((row, area.start.1), area.start);
            }
        }
        let others = names.filter(|name| workbook.worksheet_range(name).is_ok_and(|range| !is_blank(&range))).collect();
        return Ok(Worksheet { range, merged_below, others });
    }
    Err(ExchangeError::FileEmpty)
}

/// The worksheets that a person sees, in their order; all of them where none is in sight.
fn in_sight<S: Read + Seek>(workbook: &impl Reader<S>) -> Vec<String> {
    let sheets = || workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let visible: Vec<String> =
        sheets().filter(|sheet| sheet.visible == SheetVisible::Visible).map(|sheet| sheet.name.clone()).collect();
    if visible.is_empty() { sheets().map(|sheet| sheet.name.clone()).collect() } else { visible }
}

fn is_blank(range: &Range<Data>) -> bool {
    range.used_cells().all(|(_, _, cell)| as_typed(cell).trim().is_empty())
}

/// A cell as a person would type it: a phone stored as a number has all its digits, a date is YYYY-MM-DD.
fn as_typed(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::Int(number) => number.to_string(),
        // Rust writes a float without exponent and, when it is whole, without a point.
        Data::Float(number) => number.to_string(),
        Data::String(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(value) => value.to_string(),
        Data::DateTime(moment) => day_or_time(moment),
        Data::DateTimeIso(text) => text.strip_suffix("T00:00:00").unwrap_or(text).replacen('T', " ", 1),
    }
}

fn day_or_time(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let time = format!("{hour:02}:{minute:02}");
    match (moment.as_f64() < 1.0 || moment.is_duration(), (hour, minute)) {
        (true, _) => time,
        (false, (0, 0)) => date,
        (false, _) => format!("{date} {time}"),
    }
}
