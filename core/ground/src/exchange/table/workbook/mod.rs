//! Workbooks in: the first worksheet in sight that holds anything, with cells as the text a person would type.
//!
//! The file is scanned under limits first. Then another thread reads it and passes the rows on as they come, so a long list
//! needs no more memory than a short one.

mod aside;
mod compound;
mod grid;
mod markup;
mod ods;
mod parts;
mod records;
mod sheet;
#[cfg(test)]
mod tests;
pub(super) mod web;
mod xls;
mod xlsx;

use std::io::Read;
use std::sync::mpsc::{Receiver, sync_channel};
use std::{mem, thread};

use super::row::{Rows, TableRow};
use crate::exchange::{ExchangeError, limits};
use sheet::{Sheet, unpanicked};

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND_FILE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
const ODS_TYPE: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

/// Says from its first bytes whether a file is a workbook, whatever it is called.
pub(super) fn is_workbook(start: &[u8]) -> bool {
    start.starts_with(ZIP) || start.starts_with(COMPOUND_FILE)
}

/// The rows of the first worksheet that holds anything, and the names of the further ones that do.
///
/// Errors: `import_file_too_large`; `import_workbook_too_large`; `import_workbook_damaged`;
/// `import_workbook_protected`; `import_file_empty`. The first ones may also come in the place of a row.
pub(super) fn rows(source: impl Read) -> Result<(Rows<'static>, Vec<String>), ExchangeError> {
    let mut bytes = Vec::new();
    source.take(limits::FILE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limits::FILE {
        return Err(ExchangeError::FileTooLarge { megabytes: limits::FILE >> 20 });
    }
    let open = || -> Result<(Box<dyn Sheet>, Vec<String>), ExchangeError> {
        if bytes.starts_with(COMPOUND_FILE) {
            return xls::open(&bytes);
        }
        let found = parts::check(&bytes)?;
        if bytes.windows(ODS_TYPE.len()).take(64).any(|part| part == ODS_TYPE) {
            ods::open(mem::take(&mut bytes), found)
        } else {
            xlsx::open(mem::take(&mut bytes), found)
        }
    };
    let (sheet, others) = unpanicked(open)?;
    Ok((Box::new(handed_over(sheet)?), others))
}

/// Rows go from thread to thread so many at a time, or fewer when their text is this long.
const ROWS_TOGETHER: usize = 256;
/// Units: bytes.
const TEXT_TOGETHER: usize = 1 << 20;
const AHEAD: usize = 2;

type Batch = Result<Vec<TableRow>, ExchangeError>;

/// Reads a sheet on a thread of its own, which ends with the rows or when nobody takes them any more.
fn handed_over(sheet: Box<dyn Sheet>) -> Result<HandedOver, ExchangeError> {
    let (sender, receiver) = sync_channel::<Batch>(AHEAD);
    let work = move || {
        let mut batch = Vec::new();
        let mut text = 0;
        let read = unpanicked(|| {
            sheet.read(&mut |row| {
                text += row.cells.iter().map(|cell| cell.len() + mem::size_of::<String>()).sum::<usize>();
                batch.push(row);
                if batch.len() < ROWS_TOGETHER && text < TEXT_TOGETHER {
                    return true;
                }
                text = 0;
                sender.send(Ok(mem::take(&mut batch))).is_ok()
            })
        });
        // If the receiver has gone, neither of these matters.
        let _ = sender.send(Ok(batch));
        if let Err(error) = read {
            let _ = sender.send(Err(error));
        }
    };
    thread::Builder::new().name("workbook".to_owned()).spawn(work)?;
    Ok(HandedOver { receiver, batch: Vec::new().into_iter() })
}

struct HandedOver {
    receiver: Receiver<Batch>,
    batch: std::vec::IntoIter<TableRow>,
}

impl Iterator for HandedOver {
    type Item = Result<TableRow, ExchangeError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(row) = self.batch.next() {
                return Some(Ok(row));
            }
            match self.receiver.recv().ok()? {
                Ok(batch) => self.batch = batch.into_iter(),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}
