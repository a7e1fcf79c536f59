//! Guests as vCards, CSV or XLSX: those that the list shows, with everything that a page says of a person.

use std::cell::RefCell;
use std::io::Write;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cards::card;
use super::people::People;
use super::table::{PRINTED, cells, columns};
use crate::calendar::written::DateField;
use crate::desk::{Call, Outgoing, OutgoingFormat, OutgoingKind, note_outgoing};
use crate::error::{Error, Result, refuse};
use crate::exchange::vcard::CardVersion;
use crate::exchange::{Cell, Sheet, csv, xlsx};
use crate::file::{not_written, write_file};
use crate::guest::{self, GuestFilter, GuestListRequest, GuestSort};
use crate::import::KnownOfCards;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GuestFile {
    /// Version 4.0.
    Vcard,
    /// Version 3.0, which older telephones and programs read.
    Vcard3,
    Csv,
    Xlsx,
}

impl GuestFile {
    fn card_version(self) -> Option<CardVersion> {
        match self {
            GuestFile::Vcard => Some(CardVersion::V4),
            GuestFile::Vcard3 => Some(CardVersion::V3),
            GuestFile::Csv | GuestFile::Xlsx => None,
        }
    }
}

#[derive(Debug, Deserialize, TS)]
pub struct GuestExport {
    pub filter: GuestFilter,
    pub format: GuestFile,
    pub path: String,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct Exported {
    pub path: String,
    /// Guests, or days.
    pub count: u64,
    /// What the book says of them and the file cannot. Shape: empty where it says everything.
    #[serde(default)]
    pub lost: Vec<ExportLoss>,
}

/// What a file does not carry, and of how many guests or texts.
///
/// Shape: `code` has a message `export-loss-<code with dashes>`, which takes `count`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportLoss {
    pub code: String,
    pub count: u64,
}

impl ExportLoss {
    /// None where nothing is lost.
    fn of(code: &str, count: u64) -> Option<Self> {
        (count > 0).then(|| ExportLoss { code: code.to_owned(), count })
    }
}

/// Writes the guests that a filter finds. Errors: `guests_nobody`, `file_not_written`, `cancelled`.
pub fn guest_export(call: &Call, request: GuestExport) -> Result<Exported> {
    let property = call.property()?;
    let language = property.language;
    let list = GuestListRequest { filter: request.filter, sort: GuestSort::Name, offset: 0, limit: u32::MAX };
    let path = PathBuf::from(&request.path);
    let today = call.today()?;
    let known = KnownOfCards { language, dates: DateField::returning(today).at(property.zone()?) };
    let exported = call.read(|query| {
        let (_, ids) = guest::matching(query, &list, &property.home_city())?;
        if ids.is_empty() {
            return refuse("guests_nobody").err();
        }
        let people = People::new(query, call, &ids, language)?;
        let mut cut = 0;
        let count = write_file(&path, |file| match request.format.card_version() {
            Some(version) => {
                for person in people.each() {
                    let text = card(&person?, version, &known);
                    file.write_all(text.as_bytes()).map_err(|error| not_written(&path, &error))?;
                }
                Ok(ids.len() as u64)
            }
            None => {
                // A sheet asks for its rows one by one and knows no errors: the first one waits here.
                let failed = RefCell::new(None);
                let rows = people.each().map_while(|person| match person {
                    Ok(person) => {
                        let cells = cells(&person, language, today);
                        cut += cells.iter().filter(|cell| is_cut(cell, request.format)).count() as u64;
                        Some(cells)
                    }
                    Err(error) => {
                        *failed.borrow_mut() = Some(error);
                        None
                    }
                });
                let sheet = Sheet {
                    title: language.text("guest-list"),
                    columns: columns(language),
                    rows: Box::new(rows),
                    landscape: true,
                    printed: PRINTED,
                    footer: property.name.clone(),
                };
                let written = match request.format {
                    GuestFile::Xlsx => xlsx::write(sheet, file)?,
                    _ => csv::write(sheet, file)?,
                };
                failed.into_inner().map_or(Ok(written), Err::<u64, Error>)
            }
        })?;
        let lost = [
            Some(ExportLoss { code: "of_the_house".to_owned(), count }),
            ExportLoss::of("related_outside", people.outside()),
            ExportLoss::of("cells_cut", cut),
        ];
        Ok(Exported { path: request.path, count, lost: lost.into_iter().flatten().collect() })
    })?;
    let format = match request.format {
        GuestFile::Vcard | GuestFile::Vcard3 => OutgoingFormat::Vcard,
        GuestFile::Csv => OutgoingFormat::Csv,
        GuestFile::Xlsx => OutgoingFormat::Xlsx,
    };
    note_outgoing(call, &path, Outgoing { what: OutgoingKind::Guests, format, lines: exported.count })?;
    Ok(exported)
}

/// Whether a workbook has no room for all of a text.
fn is_cut(cell: &Cell, format: GuestFile) -> bool {
    match cell {
        Cell::Text(text) if format == GuestFile::Xlsx => {
            text.len() > xlsx::LONGEST_TEXT && text.encode_utf16().count() > xlsx::LONGEST_TEXT
        }
        _ => false,
    }
}
