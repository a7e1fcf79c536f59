//! XLSX out: typed cells, a frozen bold header, and pages that print as they should.
//! Rows are pressed into the file as they come, so a long list costs no memory; text is written as text and never as a
//! formula.
//!
//! The library makes a workbook without rows, and the rows go into it here. It would write all of them to a file of its
//! own and press that afterwards, when nothing is left to do meanwhile.
//!
//! Every part says before its bytes how long they are and what their checksum is, so that programs which read a file
//! from its first byte to its last can open it. That is known only once the part is written: the writer goes back.

mod frame;
mod row;

use std::io::{Seek, Write};
use std::iter;
use std::mem;
use std::panic::resume_unwind;
use std::sync::mpsc;
use std::thread;

use rust_xlsxwriter::XlsxError;
use zip::result::ZipError;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::ExchangeError;
use super::sheet::{Cell, Sheet};
use frame::{Frame, sheet_part};
pub use row::LONGEST_TEXT;
use row::RowWriter;

/// Rows are fetched while others are pressed: so much of them at once, and at most so many times ahead.
///
/// Units: bytes of XML.
const CHUNK: usize = 64 << 10;
const CHUNKS_AHEAD: usize = 4;

/// The header among them.
const MOST_ROWS: u32 = 1 << 20;

/// Writes the table as a workbook with one worksheet and gives how many rows it had below the header.
///
/// `out` must be empty: places in the file are counted from its beginning.
///
/// Errors: `export_sheet_too_long`; `export_workbook_failed`; `export_write_failed`.
pub fn write(sheet: Sheet<'_>, out: impl Write + Seek + Send) -> Result<u64, ExchangeError> {
    write_all(vec![sheet], out)
}

/// Writes a workbook with a worksheet for each table and gives how many rows they had together.
///
/// Errors: as [`write`].
pub fn write_all(mut sheets: Vec<Sheet<'_>>, out: impl Write + Seek + Send) -> Result<u64, ExchangeError> {
    // Not `new_stream`: it marks every part as one whose sizes follow its bytes, but for parts that the frame copies as
    // they are, nothing follows.
    let mut zip = ZipWriter::new(out);
    let mut rows = vec![0; sheets.len()];
    let mut frame = Frame::of(&sheets, &rows)?;
    frame.begin(&mut zip)?;
    for index in 0..sheets.len() {
        let around = frame.around(index)?;
        zip.start_file(sheet_part(index), SimpleFileOptions::default())?;
        zip.write_all(around.before.as_bytes()).map_err(ExchangeError::WriteFailed)?;
        let asked = mem::replace(&mut sheets[index].rows, Box::new(iter::empty()));
        rows[index] = fill(&mut zip, asked, &RowWriter::new(&sheets[index].columns, around.formats))?;
        // What follows the rows says how many there were.
        frame = Frame::of(&sheets, &rows)?;
        zip.write_all(frame.around(index)?.after.as_bytes()).map_err(ExchangeError::WriteFailed)?;
    }
    frame.end(sheets.len(), &mut zip)?;
    zip.finish()?;
    Ok(rows.into_iter().map(u64::from).sum())
}

/// Writes the rows below the header and gives how many there were.
fn fill(
    zip: &mut ZipWriter<impl Write + Seek + Send>,
    rows: impl Iterator<Item = Vec<Cell>>,
    writer: &RowWriter,
) -> Result<u32, ExchangeError> {
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::sync_channel::<String>(CHUNKS_AHEAD);
        let press = scope.spawn(move || receiver.into_iter().try_for_each(|xml| zip.write_all(xml.as_bytes())));
        let mut number = 1;
        let mut xml = String::new();
        for cells in rows {
            if number == MOST_ROWS {
                return Err(ExchangeError::SheetTooLong);
            }
            number += 1;
            writer.push(&mut xml, number, &cells);
            // Nobody takes the rows any more when writing failed, which the press tells itself.
            if xml.len() >= CHUNK && sender.send(mem::replace(&mut xml, String::with_capacity(2 * CHUNK))).is_err() {
                break;
            }
        }
        // Whether anybody takes these, too.
        let _ = sender.send(xml);
        drop(sender);
        press.join().unwrap_or_else(|panic| resume_unwind(panic)).map_err(ExchangeError::WriteFailed)?;
        Ok(number - 1)
    })
}

impl From<XlsxError> for ExchangeError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::RowColumnLimitError => ExchangeError::SheetTooLong,
            XlsxError::IoError(error) => ExchangeError::WriteFailed(error),
            XlsxError::ZipError(error) => error.into(),
            other => ExchangeError::WorkbookFailed(Box::new(other)),
        }
    }
}

impl From<ZipError> for ExchangeError {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::Io(error) => ExchangeError::WriteFailed(error),
            other => ExchangeError::WorkbookFailed(Box::new(XlsxError::ZipError(other))),
        }
    }
}

#[cfg(test)]
mod tests;
