//! OpenDocument spreadsheets, row by row. A row or cell may claim to be repeated many times: blank ones are skipped, and the
//! others are counted against the limits.
//! Source: OASIS OpenDocument 1.3, part 3, sections 9.1 and 19.

use std::collections::HashSet;
use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::ZipArchive;

use super::grid::{Grid, Taker, Wanted};
use super::markup::Found;
use super::sheet::{Sheet, day_or_moment};
use crate::exchange::{ExchangeError, limits};

/// Errors: `import_workbook_damaged`; `import_workbook_protected`; `import_file_empty`; those of reading its cells.
pub(super) fn open(bytes: Vec<u8>, found: Found) -> Result<(Box<dyn Sheet>, Vec<String>), ExchangeError> {
    let mut manifest = Vec::new();
    if let Ok(part) = archive(&bytes)?.by_name("META-INF/manifest.xml") {
        part.take(limits::CELL).read_to_end(&mut manifest).map_err(|_| ExchangeError::WorkbookDamaged)?;
    }
    if String::from_utf8_lossy(&manifest).contains("encryption-data") {
        return Err(ExchangeError::WorkbookProtected);
    }
    let mut tables: Vec<Table> = Vec::new();
    walk(&bytes, &mut |found| {
        match found {
            Seen::Table(table) if tables.len() < limits::SHEETS => tables.push(table),
            Seen::Table(_) => return Err(ExchangeError::WorkbookTooLarge),
            Seen::Cell(cell) => {
                if let Some(table) = tables.last_mut() {
                    table.says_something |= !cell.text.trim().is_empty();
                }
            }
            Seen::Row { .. } | Seen::End => {}
        }
        Ok(Wanted::More)
    })?;
    let any_visible = tables.iter().any(|table| table.visible);
    let mut tables = tables.into_iter().enumerate().filter(|(_, table)| table.visible || !any_visible);
    let mut tables = tables.by_ref().filter(|(_, table)| table.says_something);
    let Some((index, _)) = tables.next() else { return Err(ExchangeError::FileEmpty) };
    let others = tables.map(|(_, table)| table.name).collect();
    Ok((Box::new(Worksheet { bytes, size: found.size, index }), others))
}

struct Worksheet {
    bytes: Vec<u8>,
    /// When it is unpacked. Units: bytes.
    size: u64,
    /// Among all tables of the file, from 0.
    index: usize,
}

impl Sheet for Worksheet {
    fn read(self: Box<Self>, taker: Taker<'_>) -> Result<(), ExchangeError> {
        let mut grid = Some(Grid::new(Vec::new(), self.size, taker));
        let mut table = None;
        let mut row = RowSoFar::default();
        walk(&self.bytes, &mut |found| {
            match found {
                Seen::Table(_) => {
                    table = Some(table.map_or(0, |last| last + 1));
                    row = RowSoFar::default();
                }
                _ if table != Some(self.index) => {}
                Seen::Row { times, hidden } => {
                    row.number = row.number.saturating_add(row.times);
                    row.times = times;
                    row.hidden = hidden;
                    row.column = 0;
                    row.cells.clear();
                }
                Seen::Cell(cell) => row.add(cell)?,
                Seen::End => {
                    if let Some(grid) = &mut grid {
                        return row.write(grid);
                    }
                }
            }
            let over = table.is_some_and(|table| table > self.index);
            Ok(if over { Wanted::NoMore } else { Wanted::More })
        })?;
        if let Some(grid) = grid.take() {
            grid.end();
        }
        Ok(())
    }
}

#[derive(Default)]
struct RowSoFar {
    number: u32,
    times: u32,
    hidden: bool,
    column: u32,
    /// Shape: none for a formula without its value.
    cells: Vec<(u32, Option<String>)>,
}

impl RowSoFar {
    fn add(&mut self, cell: SeenCell) -> Result<(), ExchangeError> {
        let first = self.column;
        self.column = first.saturating_add(cell.times);
        let unworked = cell.unworked && cell.text.trim().is_empty();
        if cell.text.trim().is_empty() && !unworked {
            return Ok(());
        }
        if self.column as usize > limits::COLUMNS {
            return Err(ExchangeError::TooManyColumns { line: u64::from(self.number) + 1 });
        }
        let text = (!unworked).then_some(cell.text);
        self.cells.extend((first..self.column).map(|column| (column, text.clone())));
        Ok(())
    }

    fn write(&mut self, grid: &mut Grid<'_>) -> Result<Wanted, ExchangeError> {
        if self.cells.is_empty() {
            return Ok(Wanted::More);
        }
        for time in 0..self.times {
            let number = self.number.saturating_add(time);
            for (column, text) in &self.cells {
                let wanted = match text {
                    Some(text) => grid.add((number, *column), text)?,
                    None => grid.add_unworked((number, *column))?,
                };
                if let Wanted::NoMore = wanted {
                    return Ok(Wanted::NoMore);
                }
            }
            if self.hidden
                && let Wanted::NoMore = grid.hide(number)?
            {
                return Ok(Wanted::NoMore);
            }
        }
        Ok(Wanted::More)
    }
}

struct Table {
    name: String,
    visible: bool,
    says_something: bool,
}

struct SeenCell {
    text: String,
    /// Whether a formula stands in it and no value.
    unworked: bool,
    times: u32,
}

enum Seen {
    Table(Table),
    Row {
        times: u32,
        hidden: bool,
    },
    Cell(SeenCell),
    /// Of a row.
    End,
}

fn archive(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, ExchangeError> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| ExchangeError::WorkbookDamaged)
}

/// Goes through all tables of the file, in their order, as long as somebody wants to know.
fn walk(bytes: &[u8], seen: &mut dyn FnMut(Seen) -> Result<Wanted, ExchangeError>) -> Result<(), ExchangeError> {
    let mut archive = archive(bytes)?;
    let content = archive.by_name("content.xml").map_err(|_| ExchangeError::WorkbookDamaged)?;
    let mut reader = Reader::from_reader(BufReader::with_capacity(64 << 10, content));
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().check_end_names = false;
    let mut hidden: HashSet<String> = HashSet::new();
    let mut style = String::new();
    let mut cell: Option<(SeenCell, Said)> = None;
    let mut aside = 0usize;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|_| ExchangeError::WorkbookDamaged)?;
        let wanted = match event {
            Event::Start(mark) => match (mark.name().as_ref(), &mut cell) {
                // A comment is not part of the cell's text.
                ("office:annotation", _) => {
                    aside += 1;
                    Wanted::More
                }
                ("style:style", _) => {
                    style = attribute(&mark, "style:name")?.unwrap_or_default();
                    Wanted::More
                }
                ("style:table-properties", _) => {
                    if attribute(&mark, "table:display")?.as_deref() == Some("false") {
                        hidden.insert(style.clone());
                    }
                    Wanted::More
                }
                ("table:table", _) => {
                    let name = attribute(&mark, "table:name")?.unwrap_or_default();
                    let style = attribute(&mark, "table:style-name")?.unwrap_or_default();
                    seen(Seen::Table(Table { name, visible: !hidden.contains(&style), says_something: false }))?
                }
                ("table:table-row", _) => {
                    let hidden = attribute(&mark, "table:visibility")?.is_some_and(|seen| seen != "visible");
                    seen(Seen::Row { times: times(&mark, "table:number-rows-repeated", limits::ROWS)?, hidden })?
                }
                ("table:table-cell" | "table:covered-table-cell", _) => {
                    cell = Some(begun(&mark)?);
                    Wanted::More
                }
                (inner, Some((cell, said))) if aside == 0 => {
                    let text = said.shown(cell);
                    match inner {
                        "text:p" if !text.is_empty() => text.push('\n'),
                        "text:s" => {
                            let blanks = times(&mark, "text:c", limits::CELL as u32)?;
                            text.extend(std::iter::repeat_n(' ', blanks as usize));
                        }
                        "text:tab" => text.push('\t'),
                        "text:line-break" => text.push('\n'),
                        _ => {}
                    }
                    if text.len() as u64 > limits::CELL {
                        return Err(ExchangeError::WorkbookTooLarge);
                    }
                    Wanted::More
                }
                _ => Wanted::More,
            },
            Event::End(mark) => match mark.name().as_ref() {
                "office:annotation" => {
                    aside = aside.saturating_sub(1);
                    Wanted::More
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    cell.take().map_or(Ok(Wanted::More), |(cell, said)| seen(Seen::Cell(said.settle(cell))))?
                }
                "table:table-row" => seen(Seen::End)?,
                _ => Wanted::More,
            },
            Event::Text(text) => {
                if let Some((cell, said)) = &mut cell
                    && aside == 0
                {
                    said.shown(cell).push_str(&text.xml10_content());
                }
                Wanted::More
            }
            Event::GeneralRef(name) => {
                if let Some((cell, said)) = &mut cell
                    && aside == 0
                {
                    said.shown(cell).push_str(&referred(&name)?);
                }
                Wanted::More
            }
            Event::Eof => return Ok(()),
            _ => Wanted::More,
        };
        if let Wanted::NoMore = wanted {
            return Ok(());
        }
    }
}

/// Whether a cell's value stands in its mark or in the text behind it.
enum Said {
    /// With the text that a person sees in its place.
    InMark(String),
    AsText,
}

impl Said {
    /// Where the text goes that a person sees.
    fn shown<'a>(&'a mut self, cell: &'a mut SeenCell) -> &'a mut String {
        match self {
            Said::InMark(shown) => shown,
            Said::AsText => &mut cell.text,
        }
    }

    /// A number shown with zeros before it is meant so: a room 0801.
    fn settle(self, mut cell: SeenCell) -> SeenCell {
        let is_whole = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if let Said::InMark(shown) = self
            && is_whole(&shown)
            && is_whole(&cell.text)
            && shown.trim_start_matches('0') == cell.text.trim_start_matches('0')
        {
            cell.text = shown;
        }
        cell
    }
}

fn begun(mark: &BytesStart<'_>) -> Result<(SeenCell, Said), ExchangeError> {
    let kind = attribute(mark, "office:value-type")?.unwrap_or_default();
    let is_error = attribute(mark, "calcext:value-type")?.as_deref() == Some("error");
    let value = |name: &str| attribute(mark, name);
    let text = match kind.as_str() {
        // As it is shown, so that it is recognised as an error.
        _ if is_error => None,
        "float" | "percentage" | "currency" => value("office:value")?.map(|number| {
            // Without exponent, as in every other workbook.
            number.parse::<f64>().map_or(number, |number| number.to_string())
        }),
        "date" => value("office:date-value")?.map(|moment| day_or_moment(&moment)),
        "time" => value("office:time-value")?,
        "boolean" => value("office:boolean-value")?.map(|value| value.to_ascii_lowercase()),
        "string" => value("office:string-value")?,
        _ => Some(String::new()),
    };
    let said = if text.is_some() { Said::InMark(String::new()) } else { Said::AsText };
    let unworked = kind.is_empty() && attribute(mark, "table:formula")?.is_some();
    let times = times(mark, "table:number-columns-repeated", limits::ROWS)?;
    Ok((SeenCell { text: text.unwrap_or_default(), unworked, times }, said))
}

/// How often something stands there; more than `most` is as good as `most`.
fn times(mark: &BytesStart<'_>, name: &str, most: u32) -> Result<u32, ExchangeError> {
    let Some(said) = attribute(mark, name)? else { return Ok(1) };
    let said: u64 = said.trim().parse().map_err(|_| ExchangeError::WorkbookDamaged)?;
    Ok(u32::try_from(said).unwrap_or(most).min(most))
}

fn attribute(mark: &BytesStart<'_>, name: &str) -> Result<Option<String>, ExchangeError> {
    let damaged = |_| ExchangeError::WorkbookDamaged;
    for attribute in mark.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| ExchangeError::WorkbookDamaged)?;
        if attribute.key.as_ref() == name {
            return Ok(Some(
                attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).map_err(damaged)?.into_owned(),
            ));
        }
    }
    Ok(None)
}

/// `&amp;`, `&#20013;`.
fn referred(name: &BytesRef<'_>) -> Result<String, ExchangeError> {
    if let Some(text) = resolve_xml_entity(name) {
        return Ok(text.to_owned());
    }
    let c = name.resolve_char_ref().map_err(|_| ExchangeError::WorkbookDamaged)?;
    c.map(String::from).ok_or(ExchangeError::WorkbookDamaged)
}
