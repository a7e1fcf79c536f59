//! Hidden rows and numbers displayed with leading zeros, which the library does not report together with the cells. The
//! sheet is read a second time in step with the cells, only if the workbook has any of these.
//! Source: ECMA-376 part 1, sections 18.3.1.73 (row), 18.8.30 (numFmt).

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Cursor, Read};
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::exchange::{ExchangeError, limits};

pub(super) type Archive = ZipArchive<Cursor<Arc<[u8]>>>;

/// Errors: `import_workbook_damaged`.
pub(super) fn archive(bytes: &Arc<[u8]>) -> Result<Archive, ExchangeError> {
    ZipArchive::new(Cursor::new(Arc::clone(bytes))).map_err(|_| ExchangeError::WorkbookDamaged)
}

/// The part that a worksheet lies in. Errors: `import_workbook_damaged`.
pub(super) fn part_of(archive: &mut Archive, sheet: &str) -> Result<String, ExchangeError> {
    let named = |end: &str| found(archive, |name| name.ends_with(end)).ok_or(ExchangeError::WorkbookDamaged);
    let (workbook, links) = (named("xl/workbook.xml")?, named("xl/_rels/workbook.xml.rels")?);
    let mut link = None;
    each_mark(archive, &workbook, &mut |name, mark| {
        if name == "sheet" && attribute(mark, "name")?.as_deref() == Some(sheet) {
            link = attribute(mark, "id")?;
        }
        Ok(())
    })?;
    let mut target = None;
    each_mark(archive, &links, &mut |name, mark| {
        if name == "Relationship" && attribute(mark, "Id")? == link && link.is_some() {
            target = attribute(mark, "Target")?;
        }
        Ok(())
    })?;
    let target = target.ok_or(ExchangeError::WorkbookDamaged)?.replace('\\', "/");
    let path = match target.strip_prefix('/') {
        Some(whole) => whole.to_lowercase(),
        None => format!("{}{target}", &workbook[..workbook.len() - "workbook.xml".len()]).to_lowercase(),
    };
    found(archive, |name| name == path).ok_or(ExchangeError::WorkbookDamaged)
}

/// The first part whose name, in small letters, is one that is looked for.
fn found(archive: &Archive, is_it: impl Fn(&str) -> bool) -> Option<String> {
    let mut names = archive.file_names().filter_map(Result::ok);
    names.find(|name| is_it(&name.to_lowercase())).map(|name| name.into_owned())
}

/// How many figures the numbers of a style are shown with, by the style's place. Errors: `import_workbook_damaged`.
pub(super) fn paddings(archive: &mut Archive) -> Result<Vec<usize>, ExchangeError> {
    let Some(styles) = found(archive, |name| name.ends_with("xl/styles.xml")) else { return Ok(Vec::new()) };
    let mut formats: HashMap<String, usize> = HashMap::new();
    let (mut paddings, mut of_cells) = (Vec::new(), false);
    each_mark(archive, &styles, &mut |name, mark| {
        match name {
            "numFmt" => {
                let (id, code) = (attribute(mark, "numFmtId")?, attribute(mark, "formatCode")?);
                let padding = code.as_deref().map_or(0, padding);
                formats.extend(id.filter(|_| padding > 0).map(|id| (id, padding)));
            }
            "cellStyleXfs" => of_cells = false,
            "cellXfs" => of_cells = true,
            "cellStyles" | "dxfs" => of_cells = false,
            "xf" if of_cells => {
                let id = attribute(mark, "numFmtId")?.unwrap_or_default();
                paddings.push(formats.get(&id).copied().unwrap_or(0));
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(paddings)
}

/// The number of digits of a format such as `0000`; 0 for every other format.
pub(super) fn padding(code: &str) -> usize {
    let first = code.split(';').next().unwrap_or_default().trim_end_matches(['_', '@', ' ']);
    if first.len() > 1 && first.bytes().all(|byte| byte == b'0') { first.len() } else { 0 }
}

/// What stands beside the cells of one sheet, in their order.
pub(super) struct Aside<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    row: u32,
}

pub(super) enum Beside {
    /// A row, from 0, that is out of sight.
    Hidden(u32),
    /// A cell and the place of its style.
    Cell(usize),
}

impl<R: BufRead> Aside<R> {
    pub(super) fn new(source: R) -> Self {
        let mut reader = Reader::from_reader(source);
        reader.config_mut().expand_empty_elements = true;
        reader.config_mut().check_end_names = false;
        Aside { reader, buffer: Vec::new(), row: 0 }
    }

    /// Shape: none behind the last cell. Errors: `import_workbook_damaged`.
    pub(super) fn next(&mut self) -> Result<Option<Beside>, ExchangeError> {
        loop {
            self.buffer.clear();
            let event = self.reader.read_event_into(&mut self.buffer).map_err(|_| ExchangeError::WorkbookDamaged)?;
            match event {
                Event::Start(mark) => match mark.local_name().as_ref() {
                    "row" => {
                        if let Some(number) = attribute(&mark, "r")? {
                            let number: u32 = number.trim().parse().map_err(|_| ExchangeError::WorkbookDamaged)?;
                            self.row = number.saturating_sub(1);
                        }
                        if matches!(attribute(&mark, "hidden")?.as_deref(), Some("1" | "true")) {
                            return Ok(Some(Beside::Hidden(self.row)));
                        }
                    }
                    "c" => {
                        let style = attribute(&mark, "s")?.and_then(|style| style.trim().parse().ok());
                        return Ok(Some(Beside::Cell(style.unwrap_or(0))));
                    }
                    _ => {}
                },
                Event::End(mark) => match mark.local_name().as_ref() {
                    "row" => self.row = self.row.saturating_add(1),
                    "sheetData" => return Ok(None),
                    _ => {}
                },
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }
}

fn each_mark(
    archive: &mut Archive,
    part: &str,
    take: &mut dyn FnMut(&str, &BytesStart<'_>) -> Result<(), ExchangeError>,
) -> Result<(), ExchangeError> {
    let part = archive.by_name(part).map_err(|_| ExchangeError::WorkbookDamaged)?;
    let mut reader = Reader::from_reader(BufReader::new(part.take(limits::PART)));
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| ExchangeError::WorkbookDamaged)? {
            Event::Start(mark) => take(mark.local_name().as_ref(), &mark)?,
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// An attribute by its name without a prefix.
fn attribute(mark: &BytesStart<'_>, name: &str) -> Result<Option<String>, ExchangeError> {
    for attribute in mark.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| ExchangeError::WorkbookDamaged)?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            return Ok(Some(value.map_err(|_| ExchangeError::WorkbookDamaged)?.into_owned()));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_zeros_are_figures_that_are_always_shown() {
        for (code, expected) in
            [("0000", 4), ("00", 2), ("0000;@", 4), ("0", 0), ("0.00", 0), ("#,##0", 0), ("yyyy", 0), ("", 0)]
        {
            assert_eq!(padding(code), expected, "{code}");
        }
    }
}
