//! What the three kinds of workbook have in common: a worksheet that is read row by row, and what a cell says.

use std::io::{self, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, ExcelDateTime, Reader, SheetType, SheetVisible};

use super::grid::Taker;
use crate::exchange::ExchangeError;

/// A worksheet that is ready to be read.
pub(super) trait Sheet: Send {
    /// Hands out the rows, until they end or nobody takes them.
    fn read(self: Box<Self>, taker: Taker<'_>) -> Result<(), ExchangeError>;
}

/// Damaged workbooks have made the library panic; one bad file must not end the program.
pub(super) fn unpanicked<T>(work: impl FnOnce() -> Result<T, ExchangeError>) -> Result<T, ExchangeError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(ExchangeError::WorkbookDamaged))
}

/// The worksheets that a person sees, in their order; all of them where none is in sight.
pub(super) fn in_sight<S: Read + io::Seek>(workbook: &impl Reader<S>) -> Vec<String> {
    let sheets = || workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let visible: Vec<String> =
        sheets().filter(|sheet| sheet.visible == SheetVisible::Visible).map(|sheet| sheet.name.clone()).collect();
    if visible.is_empty() { sheets().map(|sheet| sheet.name.clone()).collect() } else { visible }
}

/// A cell as a person would type it: a phone stored as a number has all its digits, a date is YYYY-MM-DD.
pub(super) fn as_typed(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        // As it is shown, so that it is recognised as an error.
        Data::Error(error) => error.to_string(),
        Data::Int(number) => number.to_string(),
        // Rust writes a float without exponent and, when it is whole, without a point.
        Data::Float(number) => number.to_string(),
        Data::String(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(value) => value.to_string(),
        Data::DateTime(moment) => day_or_time(moment),
        Data::DateTimeIso(text) => day_or_moment(text),
    }
}

/// A whole number with leading zeros as displayed; any other value as it is typed.
pub(super) fn padded(cell: &Data, figures: usize) -> String {
    let text = as_typed(cell);
    let is_whole = matches!(cell, Data::Int(_) | Data::Float(_)) && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_whole { format!("{text:0>figures$}") } else { text }
}

pub(super) fn day_or_moment(text: &str) -> String {
    text.strip_suffix("T00:00:00").unwrap_or(text).replacen('T', " ", 1)
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
