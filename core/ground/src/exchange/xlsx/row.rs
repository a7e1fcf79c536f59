//! Rows of a worksheet as XML, cell by cell: a text stays a text, whatever it looks like.
//!
//! Source: ECMA-376 part 1, 18.3.1.4 (cells) and 22.9.2.19 (characters that XML cannot hold).

use std::borrow::Cow;
use std::fmt::Write;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use rust_xlsxwriter::ExcelDateTime;
use rust_xlsxwriter::utility::column_number_to_name;

use super::super::sheet::{Cell, Column, ColumnKind};
use crate::text::money;

/// What a cell has room for. Units: UTF-16 code units, as Excel counts.
pub const LONGEST_TEXT: usize = 32_767;

/// Writes the rows of one worksheet.
pub(super) struct RowWriter<'a> {
    places: Vec<Place<'a>>,
}

/// What the cells of a column have in common.
struct Place<'a> {
    /// `A` to `XFD`.
    name: String,
    /// The number of the column's format.
    format: String,
    kind: &'a ColumnKind,
    /// What a number is divided by.
    units: f64,
}

impl<'a> RowWriter<'a> {
    /// `formats` are the numbers of the columns' formats.
    pub(super) fn new(columns: &'a [Column], formats: Vec<String>) -> Self {
        let place = |(index, (column, format)): (usize, (&'a Column, String))| Place {
            name: column_number_to_name(index as u16),
            format,
            kind: &column.kind,
            units: match &column.kind {
                ColumnKind::Money { currency } => 10f64.powi(money::decimals(currency) as i32),
                ColumnKind::Share => 10_000.0,
                ColumnKind::Text | ColumnKind::Integer | ColumnKind::Date | ColumnKind::Time => 1.0,
            },
        };
        RowWriter { places: columns.iter().zip(formats).enumerate().map(place).collect() }
    }

    /// `number` is what Excel shows beside the row.
    pub(super) fn push(&self, xml: &mut String, number: u32, cells: &[Cell]) {
        let row = number.to_string();
        xml.extend(["<row r=\"", &row, "\">"]);
        for (cell, place) in cells.iter().zip(&self.places) {
            match (cell, place.kind) {
                (Cell::Empty, _) => {}
                (Cell::Text(text), _) => place.text(xml, &row, &within_limit(text)),
                (Cell::Number(number), ColumnKind::Text) => place.text(xml, &row, &number.to_string()),
                (Cell::Number(number), _) => place.number(xml, &row, *number as f64 / place.units),
                (Cell::Date(date), kind) => match (serial(*date), kind) {
                    (Some(serial), ColumnKind::Date) => place.number(xml, &row, serial),
                    // A workbook knows no day before 1900: it stands there as people write it.
                    _ => place.text(xml, &row, &date.format("%Y-%m-%d").to_string()),
                },
                (Cell::Time(time), kind) => match (serial_time(*time), kind) {
                    (Some(serial), ColumnKind::Time) => place.number(xml, &row, serial),
                    _ => place.text(xml, &row, &time.format("%Y-%m-%d %H:%M").to_string()),
                },
            }
        }
        xml.push_str("</row>");
    }
}

impl Place<'_> {
    fn text(&self, xml: &mut String, row: &str, text: &str) {
        self.open(xml, row);
        let blank = [' ', '\t', '\n'];
        let keeps_blanks = text.starts_with(blank) || text.ends_with(blank);
        let space = if keeps_blanks { " xml:space=\"preserve\"" } else { "" };
        xml.extend([" t=\"inlineStr\"><is><t", space, ">"]);
        push_escaped(xml, text);
        xml.push_str("</t></is></c>");
    }

    fn number(&self, xml: &mut String, row: &str, number: f64) {
        self.open(xml, row);
        // Writing into a string cannot fail.
        let _ = write!(xml, "><v>{number}</v></c>");
    }

    /// A cell up to what it holds. It names its format, for a column's format only shows where there is no cell.
    fn open(&self, xml: &mut String, row: &str) {
        xml.extend(["<c r=\"", &self.name, row, "\" s=\"", &self.format, "\""]);
    }
}

/// The day as a workbook counts it.
fn serial(date: NaiveDate) -> Option<f64> {
    let year = u16::try_from(date.year()).ok()?;
    Some(ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8).ok()?.to_excel())
}

/// The day, and how much of it is over: to the minute, as it is shown.
fn serial_time(time: NaiveDateTime) -> Option<f64> {
    Some(serial(time.date())? + f64::from(time.hour() * 60 + time.minute()) / 1_440.0)
}

fn within_limit(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST_TEXT || text.encode_utf16().count() <= LONGEST_TEXT {
        return Cow::Borrowed(text);
    }
    let mut left = LONGEST_TEXT - 1;
    let mut cut: String = text
        .chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= left;
            left -= c.len_utf16().min(left);
            fits
        })
        .collect();
    cut.push('…');
    Cow::Owned(cut)
}

/// Characters that XML keeps for itself, and those it cannot hold, which Excel knows by their number: `_x0007_`. A text
/// that looks like such a number has its first character written so.
fn push_escaped(xml: &mut String, text: &str) {
    // Of most texts no byte needs a second look. The last of these begins, among others, what is no character.
    if !text.bytes().any(|byte| matches!(byte, 0..b' ' | b'&' | b'<' | b'>' | b'_' | 0xef)) {
        return xml.push_str(text);
    }
    for (at, c) in text.char_indices() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '\t' | '\n' => xml.push(c),
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => push_number(xml, c),
            '_' if is_number(&text.as_bytes()[at..]) => push_number(xml, c),
            _ => xml.push(c),
        }
    }
}

fn push_number(xml: &mut String, c: char) {
    // Writing into a string cannot fail.
    let _ = write!(xml, "_x{:04X}_", c as u32);
}

/// Whether the text begins like the number of a character.
fn is_number(text: &[u8]) -> bool {
    matches!(text, [b'_', b'x', a, b, c, d, b'_', ..] if [a, b, c, d].iter().all(|digit| digit.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut xml = String::new();
        push_escaped(&mut xml, text);
        xml
    }

    #[test]
    fn a_text_is_written_so_that_excel_shows_it_as_it_was() {
        for (text, written, why) in [
            ("王小明", "王小明", "most texts stand as they are"),
            ("Tom & <Jerry>", "Tom &amp; &lt;Jerry&gt;", "marks of XML"),
            ("a\tb\nc", "a\tb\nc", "a cell may have lines"),
            ("a\r\u{7}b", "a_x000D__x0007_b", "XML holds no such characters"),
            ("\u{fffe}\u{ffff}（礼）", "_xFFFE__xFFFF_（礼）", "nor these, which begin as a Chinese bracket does"),
            ("_x0041_", "_x005F_x0041_", "what looks like a number stays what it is"),
            ("_x004_ _xyz01_ _x00411", "_x004_ _xyz01_ _x00411", "and what only nearly does is left alone"),
            ("room_", "room_", "an underscore at the end"),
        ] {
            assert_eq!(escaped(text), written, "{why}");
        }
    }

    #[test]
    fn a_text_is_cut_between_characters() {
        let cut = within_limit(&"🎁".repeat(20_000)).into_owned();
        assert!(cut.encode_utf16().count() <= LONGEST_TEXT, "no longer than a cell may be");
        assert!(cut.ends_with("🎁…"), "with no half of a character before the mark");
    }
}
