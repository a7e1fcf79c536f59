//! A workbook without its rows: header, formats, page set-up, and every part but the sheets, as the library makes them.
//! Each sheet has one row of empty cells in the place where the rows go.

use std::borrow::Cow;
use std::io::{Cursor, Read, Seek, Write};

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, IgnoreError, Workbook, Worksheet, XlsxError};
use zip::ZipArchive;
use zip::write::ZipWriter;

use super::super::sheet::{Column, ColumnKind, Sheet};
use crate::text::money;

const A4: u8 = 9;
const LONGEST_TITLE: usize = 31;

/// What programs look for at the beginning of a file to know it for a workbook. Says nothing of rows.
const BEGINNING: &[&str] = &["[Content_Types].xml", "_rels/.rels"];

pub(super) struct Frame {
    parts: ZipArchive<Cursor<Vec<u8>>>,
}

/// A sheet around its rows, as XML.
pub(super) struct Around {
    pub before: String,
    pub after: String,
    /// The number of each column's format.
    pub formats: Vec<String>,
}

impl Frame {
    /// The workbook of these sheets, of which each has so many rows below its header.
    pub(super) fn of(sheets: &[Sheet<'_>], rows: &[u32]) -> Result<Frame, XlsxError> {
        let mut workbook = Workbook::new();
        for (sheet, rows) in sheets.iter().zip(rows) {
            set_up(workbook.add_worksheet(), sheet, *rows)?;
        }
        Ok(Frame { parts: ZipArchive::new(Cursor::new(workbook.save_to_buffer()?))? })
    }

    /// A sheet, counted from nought.
    pub(super) fn around(&mut self, index: usize) -> Result<Around, XlsxError> {
        let mut xml = String::new();
        self.parts.by_name(&sheet_part(index))?.read_to_string(&mut xml)?;
        let Some(((before, (place, after)), (from, to))) = split(&xml).zip(split_dimension(&xml)) else {
            return Err(XlsxError::ParameterError(format!("no place for rows in {}", sheet_part(index))));
        };
        let formats = place.split(" s=\"").skip(1).filter_map(|cell| cell.split('"').next()).map(str::to_owned);
        // How far the sheet reaches is known only behind its rows, and may be left away.
        let before = format!("{}{}", &before[..from], &before[to..]);
        Ok(Around { before, after: after.to_owned(), formats: formats.collect() })
    }

    /// Puts what a file begins with into another archive.
    pub(super) fn begin(&mut self, zip: &mut ZipWriter<impl Write + Seek>) -> Result<(), XlsxError> {
        BEGINNING.iter().try_for_each(|name| self.copy(name, zip))
    }

    /// Puts everything else into it but the sheets, of which there are so many.
    pub(super) fn end(&mut self, sheets: usize, zip: &mut ZipWriter<impl Write + Seek>) -> Result<(), XlsxError> {
        let sheets: Vec<String> = (0..sheets).map(sheet_part).collect();
        let names = self.parts.file_names().map(|name| name.map(Cow::into_owned)).collect::<Result<Vec<_>, _>>()?;
        let others = names.iter().filter(|name| !sheets.contains(name) && !BEGINNING.contains(&name.as_str()));
        others.into_iter().try_for_each(|name| self.copy(name, zip))
    }

    fn copy(&mut self, name: &str, zip: &mut ZipWriter<impl Write + Seek>) -> Result<(), XlsxError> {
        Ok(zip.raw_copy_file(self.parts.by_name(name)?)?)
    }
}

pub(super) fn sheet_part(index: usize) -> String {
    format!("xl/worksheets/sheet{}.xml", index + 1)
}

/// The sheet before the row of empty cells, that row, and what comes after it.
fn split(xml: &str) -> Option<(&str, (&str, &str))> {
    let (before, rest) = xml.split_at(xml.find("<row r=\"2\"")?);
    Some((before, rest.split_once("</row>")?))
}

/// Where the sheet says how far it reaches: from and to, in bytes.
fn split_dimension(xml: &str) -> Option<(usize, usize)> {
    let from = xml.find("<dimension ")?;
    Some((from, from + xml[from..].find("/>")? + 2))
}

fn set_up(worksheet: &mut Worksheet, sheet: &Sheet<'_>, rows: u32) -> Result<(), XlsxError> {
    worksheet.set_name(worksheet_name(&sheet.title))?;
    worksheet.set_paper_size(A4);
    if sheet.landscape {
        worksheet.set_landscape();
    }
    worksheet.set_print_fit_to_pages(1, 0);
    if let Some(last) = sheet.printed.checked_sub(1) {
        worksheet.set_print_area(0, 0, rows, last)?;
    }
    worksheet.set_repeat_rows(0, 0)?;
    worksheet.set_footer(format!("&L{}&R&P / &N", sheet.footer.replace('&', "&&")));
    worksheet.set_freeze_panes(1, 0)?;
    let header = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_border_bottom(FormatBorder::Thin);
    for (index, column) in sheet.columns.iter().enumerate() {
        let index = index as u16;
        worksheet.set_column_width(index, column.width)?;
        let format = column_format(column);
        worksheet.set_column_format(index, &format)?;
        worksheet.write_string_with_format(0, index, &column.header, &header)?;
        worksheet.write_blank(1, index, &format)?;
    }
    if let Some(last_column) = sheet.columns.len().checked_sub(1) {
        worksheet.autofilter(0, 0, rows, last_column as u16)?;
        // Phones and ids are numbers kept as text on purpose: no green corner in every cell.
        worksheet.ignore_error_range(0, 0, rows, last_column as u16, IgnoreError::NumberStoredAsText)?;
    }
    Ok(())
}

fn column_format(column: &Column) -> Format {
    match &column.kind {
        // A long text goes on below, and what stands beside it begins at its first line.
        ColumnKind::Text => Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top),
        ColumnKind::Integer => Format::new().set_num_format("#,##0").set_align(FormatAlign::Top),
        ColumnKind::Date => centred("yyyy-mm-dd"),
        ColumnKind::Time => centred("yyyy-mm-dd hh:mm"),
        ColumnKind::Share => Format::new().set_num_format("0.0%").set_align(FormatAlign::Top),
        ColumnKind::Money { currency } => {
            let decimals = money::decimals(currency) as usize;
            let point = if decimals == 0 { "" } else { "." };
            let shown = format!("#,##0{point}{:0<decimals$}", "");
            Format::new().set_num_format(shown).set_align(FormatAlign::Top)
        }
    }
}

fn centred(shown: &str) -> Format {
    Format::new().set_num_format(shown).set_align(FormatAlign::Center).set_align(FormatAlign::Top)
}

/// A title as a worksheet may be named: 31 characters, none of `[]:*?/\`, no quotation mark at its ends.
fn worksheet_name(title: &str) -> String {
    let allowed = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') && !c.is_control();
    let mut units = 0;
    let name: String = title
        .chars()
        .filter(allowed)
        .take_while(|c| {
            units += c.len_utf16();
            units <= LONGEST_TITLE
        })
        .collect();
    let name = name.trim_matches(['\'', ' ']);
    if name.is_empty() { "1".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worksheet_name_is_always_allowed() {
        for title in ["", "'", "[]:*?/\\", "a very long title that goes on and on and on", "春节'"] {
            let mut workbook = Workbook::new();
            assert!(workbook.add_worksheet().set_name(worksheet_name(title)).is_ok(), "{title}");
        }
    }
}
