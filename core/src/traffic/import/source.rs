//! The file to import: its kind, its preview and its rows.

use std::cell::RefCell;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::column::{self, ImportField, ImportKind};
use super::known::Known;
use super::order::{ColumnInDoubt, ColumnOfBoth, Evidence, Settled};
use super::row::Columns;
use crate::calendar::written::{DateField, Orders};
use crate::error::{Error, Result, refuse};
use crate::exchange::table::{How, TableReader, TableRow};
use crate::exchange::vcard::{self, CardFile};
use crate::exchange::{ExchangeError, Issues, LineIssue, limits};
use crate::text::limit;

/// A file before it is brought in.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct ImportPreview {
    pub kind: ImportKind,
    pub file_name: String,
    /// The encoding used to read the file; empty for a workbook, which has none.
    pub encoding: String,
    /// The file's own headings; empty for a vCard file, which needs no matching.
    pub headings: Vec<String>,
    /// Shape: one entry a heading: as matched last time for a file of this shape, or as the heading suggests.
    pub mapping: Vec<Option<ImportField>>,
    pub remembered: bool,
    /// The fields a column can be matched with.
    pub fields: Vec<ImportField>,
    /// The first rows, or the first cards as name, contact points and dates.
    pub sample: Vec<Vec<String>>,
    pub rows: u64,
    /// Those of them that hold dates.
    pub date_fields: Vec<ImportField>,
    /// Columns in which day and month may be either way round. Those that hold a date need an answer to be brought in.
    pub in_doubt: Vec<ColumnInDoubt>,
    /// Columns with lunar dates and others that do not say their calendar.
    pub mixed: Vec<ColumnOfBoth>,
    /// Shape: one entry a column: the orders in which its dates may be written.
    #[serde(skip)]
    pub(super) orders: Vec<Orders>,
}

/// An opened file, ready to be brought in row by row.
pub(super) enum Source {
    Cards(CardFile),
    Table {
        columns: Columns,
        rows: Box<dyn Iterator<Item = Result<TableRow>>>,
        /// Units: rows.
        total: u64,
        /// Columns without a field and further worksheets; each is reported once.
        unmatched: Vec<LineIssue>,
        /// Rows that were skipped or are hidden; complete once all rows are read.
        passed: Rc<RefCell<Issues>>,
    },
}

/// How many rows a preview shows.
const SAMPLED: usize = 12;

/// Tells from the file itself: a vCard, a table with days of arrival, or a table of guests.
///
/// Errors: `file_not_read`; those of reading a table.
pub(super) fn kind_of(path: &Path, known: &Known) -> Result<ImportKind> {
    let mut start = [0; 512];
    let length = open_file(path)?.read(&mut start).map_err(|error| unreadable(path, &error))?;
    // Leaving out the zero bytes of UTF-16 makes the word visible in any encoding.
    let letters: String =
        start[..length].iter().filter(|byte| byte.is_ascii_graphic()).map(|b| char::from(*b)).collect();
    if letters.to_ascii_uppercase().contains("BEGIN:VCARD") {
        return Ok(ImportKind::Vcard);
    }
    let headers = reader(path, known)?.headers;
    let arrival = column::suggest(ImportKind::Arrivals, &headers).contains(&Some(ImportField::Arrival));
    Ok(if arrival { ImportKind::Arrivals } else { ImportKind::Guests })
}

/// Errors: `file_not_read`; those of reading.
pub(super) fn preview(path: &Path, kind: ImportKind, known: &Known) -> Result<ImportPreview> {
    if kind == ImportKind::Vcard {
        let file = vcard::read(&read_cards(path)?, &known.cards())?;
        return Ok(ImportPreview {
            encoding: file.encoding.to_owned(),
            sample: file.cards.iter().take(SAMPLED).map(sampled_card).collect(),
            rows: file.cards.len() as u64,
            ..unread(path)
        });
    }
    let mut reader = reader(path, known)?;
    let headings = reader.headers.clone();
    let mut sample = Vec::new();
    let mut rows = 0;
    let field = match kind {
        ImportKind::Arrivals => DateField::near(known.today),
        ImportKind::Guests | ImportKind::Vcard => DateField::returning(known.today),
    };
    let mut evidence = Evidence::new(field, headings.len());
    for row in reader.by_ref() {
        let row = row?;
        if is_passed_over(&row, &headings) {
            continue;
        }
        rows += 1;
        evidence.look(&row.cells);
        if sample.len() < SAMPLED {
            sample.push(shown(row.cells));
        }
    }
    let Settled { orders, in_doubt, mixed } = evidence.settle();
    let fields: Vec<ImportField> = ImportField::ALL.iter().copied().filter(|field| field.belongs_to(kind)).collect();
    Ok(ImportPreview {
        kind,
        file_name: name_of(path),
        encoding: reader.encoding().unwrap_or_default().to_owned(),
        mapping: column::suggest(kind, &headings),
        headings,
        remembered: false,
        date_fields: fields.iter().copied().filter(|field| field.is_date()).collect(),
        fields,
        sample,
        rows,
        in_doubt,
        mixed,
        orders,
    })
}

/// A file of cards, as far as it is known without reading it.
pub(super) fn unread(path: &Path) -> ImportPreview {
    ImportPreview {
        kind: ImportKind::Vcard,
        file_name: name_of(path),
        encoding: String::new(),
        headings: Vec::new(),
        mapping: Vec::new(),
        remembered: false,
        fields: Vec::new(),
        sample: Vec::new(),
        rows: 0,
        date_fields: Vec::new(),
        in_doubt: Vec::new(),
        mixed: Vec::new(),
        orders: Vec::new(),
    }
}

fn sampled_card(card: &vcard::CardRecord) -> Vec<String> {
    let contacts = card.contacts.iter().map(|contact| contact.value.as_str()).collect::<Vec<_>>().join(", ");
    let dates = card.dates.iter().map(|date| match date.year {
        Some(year) => format!("{year}-{:02}-{:02}", date.month, date.day),
        None => format!("{:02}-{:02}", date.month, date.day),
    });
    shown(vec![card.display_name.clone(), contacts, dates.collect::<Vec<_>>().join(", "), card.organisation.clone()])
}

/// As much of each text as a preview has room for.
fn shown(mut texts: Vec<String>) -> Vec<String> {
    for text in &mut texts {
        if limit::cut(text, limit::NAME) {
            text.push('…');
        }
    }
    texts
}

/// Opens a file to bring it in. `total` comes from the preview, so that progress can be told.
pub(super) fn open(path: &Path, kind: ImportKind, columns: Columns, known: &Known, total: u64) -> Result<Source> {
    if kind == ImportKind::Vcard {
        return Ok(Source::Cards(vcard::read(&read_cards(path)?, &known.cards())?));
    }
    let reader = reader(path, known)?;
    let unmatched = reader.headers.iter().zip(&columns.mapping);
    let unmatched = unmatched.filter(|(heading, field)| field.is_none() && !column::is_worked_out(heading));
    let unmatched = unmatched.map(|(heading, _)| LineIssue::new(1, heading, "column_unmatched"));
    let left = reader.left.iter().map(|sheet| LineIssue::new(1, sheet, "sheet_not_read"));
    let unmatched = unmatched.chain(left).collect();
    let passed = Rc::new(RefCell::new(Issues::default()));
    let (notes, headings) = (Rc::clone(&passed), reader.headers.clone());
    let rows = reader.filter_map(move |row| match row {
        Err(error) => Some(Err(Error::from(error))),
        Ok(row) if is_passed_over(&row, &headings) => {
            notes.borrow_mut().push(LineIssue::new(row.line, "", "row_passed_over"));
            None
        }
        Ok(row) => {
            if row.hidden {
                notes.borrow_mut().push(LineIssue::new(row.line, "", "row_hidden"));
            }
            Some(Ok(row))
        }
    });
    Ok(Source::Table { columns, rows: Box::new(rows), total, unmatched, passed })
}

/// Whether a row is not a person: a total, a footer, or the headings repeated on the next page.
fn is_passed_over(row: &TableRow, headings: &[String]) -> bool {
    row.is_remark() || row.cells.iter().zip(headings).all(|(cell, heading)| cell == heading)
}

fn reader(path: &Path, known: &Known) -> Result<TableReader<'static>> {
    let how = How { encoding: known.encoding, is_heading: column::is_heading };
    Ok(TableReader::open(BufReader::new(open_file(path)?), &name_of(path), how)?)
}

/// Errors: `file_not_read`; `import_file_too_large`.
fn read_cards(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = open_file(path)?.take(limits::FILE + 1).read_to_end(&mut bytes);
    read.map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > limits::FILE {
        return Err(ExchangeError::FileTooLarge { megabytes: limits::FILE >> 20 }.into());
    }
    Ok(bytes)
}

fn open_file(path: &Path) -> Result<File> {
    // Opening a pipe could wait for ever.
    let kind = std::fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if !kind.is_file() {
        return Err(unreadable(path, &std::io::ErrorKind::InvalidInput.into()));
    }
    File::open(path).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Error {
    refuse("file_not_read").arg("path", path.display().to_string()).arg("reason", error.to_string()).into()
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
