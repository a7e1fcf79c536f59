//! Checks the records of an old workbook before the library reads every sheet into a rectangle of cells: how far the cells
//! reach, and how much text they have, since each cell gets its own copy of a shared text. What the library does not report
//! is noted on the way: rows out of sight, and numbers that are shown with zeros before them.
//! Source: MS-XLS sections 2.4 and 2.5.293; 2.4.126 (FORMAT), 2.4.221 (ROW), 2.4.353 (XF).

use std::collections::{BTreeSet, HashMap};

use encoding_rs::UTF_16LE;

use super::aside::padding;
use crate::exchange::{ExchangeError, limits};

const BOUND_SHEET: u16 = 0x0085;
const CONTINUE: u16 = 0x003c;
const DIMENSIONS: u16 = 0x0200;
const END: u16 = 0x000a;
const FORMULA: u16 = 0x0006;
const LABELS: [u16; 2] = [0x0204, 0x00d6];
const SHARED_LABEL: u16 = 0x00fd;
const SHARED_TEXTS: u16 = 0x00fc;
const TEXT_OF_FORMULA: u16 = 0x0207;
const NUMBERS: [u16; 4] = [0x0203, 0x0205, 0x027e, 0x00bd];
const SEVERAL_NUMBERS: u16 = 0x00bd;
const BEGIN: u16 = 0x0809;
const FORMAT: u16 = 0x041e;
const STYLE: u16 = 0x00e0;
const ROW: u16 = 0x0208;
/// Among the flags of a row: no height, which is how rows are hidden.
const HIDDEN: u32 = 0x20;
/// From this version on texts have characters of one byte or two.
const WIDE: u32 = 0x0600;

/// The library takes the pieces of a continued record off the front of a list, one by one. Units: pieces.
const MOST_PIECES: usize = 16_384;

/// Two sheets may claim to begin at the same place; its records are then read twice.
const MOST_RECORDS: u64 = 32_000_000;

/// What stands beside the cells of a sheet, by rows and columns from 0.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Beside {
    pub hidden: BTreeSet<u32>,
    /// How many figures a number is shown with, where it is shown with zeros before it.
    pub padded: HashMap<(u32, u32), usize>,
}

/// How numbers are shown, by the place of the style.
#[derive(Default)]
struct Styles {
    version: u32,
    formats: HashMap<u32, usize>,
    paddings: Vec<usize>,
}

impl Styles {
    /// A record that is cut short says nothing of how numbers are shown, and its workbook can be read all the same.
    fn take(&mut self, record: &Record<'_>) {
        let number = |at| record.number(at, 2).unwrap_or(0);
        match record.kind {
            BEGIN if self.version == 0 => self.version = number(0),
            FORMAT => {
                let padding = padding(&self.code(record));
                self.formats.extend((padding > 0).then(|| (number(0), padding)));
            }
            STYLE => self.paddings.push(self.formats.get(&number(2)).copied().unwrap_or(0)),
            _ => {}
        }
    }

    /// The code of a format. Of the older versions only what is plain letters is read, as every zero is.
    fn code(&self, record: &Record<'_>) -> String {
        let (at, wide) = match self.version >= WIDE {
            true => (5, record.number(4, 1).is_ok_and(|flags| flags & 1 != 0)),
            false => (3, false),
        };
        let letters = record.data().get(at..).unwrap_or_default();
        if wide { UTF_16LE.decode(letters).0.into_owned() } else { String::from_utf8_lossy(letters).into_owned() }
    }

    fn padding(&self, style: u32) -> usize {
        self.paddings.get(style as usize).copied().unwrap_or(0)
    }
}

/// Shape: one entry a sheet, in their order. Errors: `import_workbook_damaged`; `import_workbook_too_large`.
pub(super) fn check(workbook: &[u8]) -> Result<Vec<Beside>, ExchangeError> {
    let mut shared = Vec::new();
    let mut styles = Styles::default();
    let mut sheets = Vec::new();
    let mut records = Records { rest: workbook };
    while let Some(record) = records.next()? {
        match record.kind {
            SHARED_TEXTS => shared = shared_lengths(&record)?,
            BOUND_SHEET => sheets.push(record.number(0, 4)?),
            END => break,
            _ => styles.take(&record),
        }
    }
    if sheets.len() > limits::SHEETS {
        return Err(ExchangeError::WorkbookTooLarge);
    }
    let mut sum = Sum::default();
    let mut beside = Vec::new();
    for start in sheets {
        let sheet = workbook.get(start as usize..).ok_or(ExchangeError::WorkbookDamaged)?;
        beside.push(sum.sheet(sheet, &shared, &styles)?);
    }
    Ok(beside)
}

/// What all sheets come to.
#[derive(Default)]
struct Sum {
    records: u64,
    places: u64,
    cells: u64,
    text: u64,
}

impl Sum {
    fn sheet(&mut self, sheet: &[u8], shared: &[u32], styles: &Styles) -> Result<Beside, ExchangeError> {
        let mut beside = Beside::default();
        let mut rows = Reach::default();
        let mut columns = Reach::default();
        let mut records = Records { rest: sheet };
        // Sheets inside the sheet, such as charts, end too.
        let mut inside = 0usize;
        let mut begun = false;
        while let Some(record) = records.next()? {
            self.records += 1;
            match record.kind {
                BEGIN if begun => inside += 1,
                BEGIN => begun = true,
                END if inside == 0 => break,
                END => inside -= 1,
                _ if inside > 0 => {}
                DIMENSIONS => said_reach(&record)?,
                ROW if record.number(12, 2).unwrap_or(0) & HIDDEN != 0 => {
                    beside.hidden.insert(record.number(0, 2)?);
                }
                kind if kind == FORMULA
                    || kind == SHARED_LABEL
                    || LABELS.contains(&kind)
                    || NUMBERS.contains(&kind) =>
                {
                    let (row, column) = (record.number(0, 2)?, record.number(2, 2)?);
                    rows.take(row);
                    columns.take(column);
                    // Several numbers in a row stand in one record.
                    let many = if kind == SEVERAL_NUMBERS { record.data().len() as u32 / 6 } else { 1 };
                    columns.take(column.saturating_add(many.saturating_sub(1)));
                    self.cells += u64::from(many);
                    if kind == FORMULA || NUMBERS.contains(&kind) {
                        for nth in 0..many {
                            let padding = styles.padding(record.number(4 + nth as usize * 6, 2).unwrap_or(0));
                            beside.padded.extend((padding > 0).then_some(((row, column + nth), padding)));
                        }
                    }
                    self.text += match kind {
                        SHARED_LABEL => {
                            let index = record.number(6, 4)? as usize;
                            shared.get(index).map_or(0, |length| u64::from(*length) * 3)
                        }
                        // A formula is written out with the names in it, which nobody here reads.
                        FORMULA => record.data().len() as u64 * 32,
                        _ => record.data().len() as u64 * 3,
                    };
                }
                TEXT_OF_FORMULA => self.text += record.data().len() as u64 * 3,
                _ => {}
            }
            if self.records > MOST_RECORDS || self.cells > limits::CELLS || self.text > limits::SHEET_TEXT {
                return Err(ExchangeError::WorkbookTooLarge);
            }
        }
        self.places += rows.length() * columns.length();
        if self.places > limits::OLD_PLACES { Err(ExchangeError::WorkbookTooLarge) } else { Ok(beside) }
    }
}

/// From the first to the last.
#[derive(Default)]
struct Reach(Option<(u32, u32)>);

impl Reach {
    fn take(&mut self, number: u32) {
        let (first, last) = self.0.unwrap_or((number, number));
        self.0 = Some((first.min(number), last.max(number)));
    }

    fn length(&self) -> u64 {
        self.0.map_or(0, |(first, last)| u64::from(last - first) + 1)
    }
}

/// Room is made beforehand for as many cells as a sheet says it has.
fn said_reach(record: &Record<'_>) -> Result<(), ExchangeError> {
    let wide = record.data().len() > 10;
    let (first_row, last_row) =
        if wide { (record.number(0, 4)?, record.number(4, 4)?) } else { (record.number(0, 2)?, record.number(2, 2)?) };
    let at = if wide { 8 } else { 4 };
    let (first_column, last_column) = (record.number(at, 2)?, record.number(at + 2, 2)?);
    let rows = u64::from(last_row.checked_sub(first_row).unwrap_or(u32::MAX).max(1));
    // A first column behind the last counts as none.
    let first_column = if first_column > 0xff || last_column < first_column { 0 } else { first_column };
    let columns = u64::from(last_column.saturating_sub(first_column).max(1));
    let nothing = last_row == 0 || last_column == 0;
    if !nothing && rows * columns > limits::OLD_PLACES { Err(ExchangeError::WorkbookTooLarge) } else { Ok(()) }
}

/// How long the shared texts are. Units: characters.
fn shared_lengths(record: &Record<'_>) -> Result<Vec<u32>, ExchangeError> {
    let mut pieces = Pieces { pieces: &record.pieces, at: 8 };
    let mut lengths = Vec::new();
    while pieces.more() {
        let length = pieces.number(2)?;
        let flags = pieces.number(1)?;
        let runs = if flags & 0x08 != 0 { pieces.number(2)? } else { 0 };
        let extra = if flags & 0x04 != 0 { pieces.number(4)? } else { 0 };
        pieces.text(length, flags & 1 != 0)?;
        pieces.skip(runs as usize * 4 + extra as usize)?;
        lengths.push(length);
        if lengths.len() as u64 > limits::SHARED_TEXT_COUNT {
            return Err(ExchangeError::WorkbookTooLarge);
        }
    }
    Ok(lengths)
}

/// The data of a record with what continues it.
struct Pieces<'a> {
    pieces: &'a [&'a [u8]],
    at: usize,
}

impl Pieces<'_> {
    fn more(&mut self) -> bool {
        while let Some(piece) = self.pieces.first() {
            if self.at < piece.len() {
                return true;
            }
            self.pieces = &self.pieces[1..];
            self.at = 0;
        }
        false
    }

    fn number(&mut self, size: usize) -> Result<u32, ExchangeError> {
        let piece = self.pieces.first().ok_or(ExchangeError::WorkbookDamaged)?;
        let number = number(piece, self.at, size)?;
        self.at += size;
        Ok(number)
    }

    /// Passes over characters; where a text is continued, a byte says anew how wide they are.
    fn text(&mut self, mut length: u32, mut wide: bool) -> Result<(), ExchangeError> {
        loop {
            let left = self.pieces.first().map_or(0, |piece| piece.len().saturating_sub(self.at));
            let width = if wide { 2 } else { 1 };
            let here = (length as usize).min(left / width);
            self.at += here * width;
            length -= here as u32;
            if length == 0 {
                return Ok(());
            }
            self.at = usize::MAX;
            if !self.more() {
                return Err(ExchangeError::WorkbookDamaged);
            }
            wide = self.number(1)? & 1 != 0;
        }
    }

    fn skip(&mut self, mut length: usize) -> Result<(), ExchangeError> {
        while length > 0 {
            if !self.more() {
                return Err(ExchangeError::WorkbookDamaged);
            }
            let left = self.pieces.first().map_or(0, |piece| piece.len() - self.at);
            let here = left.min(length);
            self.at += here;
            length -= here;
        }
        Ok(())
    }
}

struct Records<'a> {
    rest: &'a [u8],
}

struct Record<'a> {
    kind: u16,
    /// Its own data first, then what continues it.
    pieces: Vec<&'a [u8]>,
}

impl<'a> Records<'a> {
    fn next(&mut self) -> Result<Option<Record<'a>>, ExchangeError> {
        let Some((kind, data)) = self.piece()? else { return Ok(None) };
        let mut record = Record { kind, pieces: vec![data] };
        while self.rest.len() >= 4 && number(self.rest, 0, 2)? == u32::from(CONTINUE) {
            record.pieces.extend(self.piece()?.map(|(_, data)| data));
            if record.pieces.len() > MOST_PIECES {
                return Err(ExchangeError::WorkbookDamaged);
            }
        }
        Ok(Some(record))
    }

    fn piece(&mut self) -> Result<Option<(u16, &'a [u8])>, ExchangeError> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let (kind, length) = (number(self.rest, 0, 2)? as u16, number(self.rest, 2, 2)? as usize);
        // The last record of a stream may be cut short.
        let end = (4 + length).min(self.rest.len());
        let data = &self.rest[4..end];
        self.rest = &self.rest[end..];
        Ok(Some((kind, data)))
    }
}

impl Record<'_> {
    fn data(&self) -> &[u8] {
        self.pieces.first().copied().unwrap_or_default()
    }

    fn number(&self, at: usize, size: usize) -> Result<u32, ExchangeError> {
        number(self.data(), at, size)
    }
}

/// A number of `size` bytes, at most four, the lowest first.
fn number(bytes: &[u8], at: usize, size: usize) -> Result<u32, ExchangeError> {
    let end = at.checked_add(size).ok_or(ExchangeError::WorkbookDamaged)?;
    let bytes = bytes.get(at..end).ok_or(ExchangeError::WorkbookDamaged)?;
    Ok(bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}
