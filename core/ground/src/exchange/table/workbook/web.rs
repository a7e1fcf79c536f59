//! Tables in HTML or XML, which many systems write and name .xls: the rows of all tables, or of the first worksheet. A
//! tolerant reader of its own, since such files rarely close their elements properly.
//! Source: XML Spreadsheet Reference (Excel 2003); HTML, section "The elements of HTML: tabular data".

use std::collections::BTreeMap;
use std::io::Read;

use super::grid::{Grid, Wanted};
use super::sheet::day_or_moment;
use crate::exchange::encoding::DecodingReader;
use crate::exchange::table::row::{Source, TableRow};
use crate::exchange::{ExchangeError, limits};

/// Errors: `import_file_kind_unknown` for a page without a table; `import_file_too_large`; those of reading a worksheet.
pub(in crate::exchange::table) fn rows<'a>(text: DecodingReader<impl Read>) -> Result<Source<'a>, ExchangeError> {
    let encoding = text.follow();
    let mut bytes = Vec::new();
    text.take(limits::PAGE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limits::PAGE {
        return Err(ExchangeError::FileTooLarge { megabytes: limits::PAGE >> 20 });
    }
    let text = String::from_utf8(bytes).map_err(|_| ExchangeError::FileKindUnknown)?;
    let mut rows = Vec::new();
    let mut taker = |row: TableRow| {
        rows.push(row);
        true
    };
    let mut page = Page::new(Grid::new(Vec::new(), text.len() as u64, &mut taker));
    let mut pieces = Pieces { rest: &text };
    while let Some(piece) = pieces.next() {
        page.take(piece, &mut pieces)?;
    }
    let (any, left) = page.end()?;
    if !any {
        return Err(ExchangeError::FileKindUnknown);
    }
    Ok(Source { rows: Box::new(rows.into_iter().map(Ok)), left, encoding: Some(encoding) })
}

/// A page as it is read.
struct Page<'a> {
    grid: Grid<'a>,
    /// Of the row that is being read, from 0, and how many there were.
    row: u32,
    next_row: u32,
    in_row: bool,
    column: u32,
    cell: Option<Cell>,
    /// Texts that stand in the coming rows too, by column: in how many more.
    carried: BTreeMap<u32, (u32, String)>,
    sheet: Sheet,
    /// Worksheets behind the first that has rows.
    left: Vec<String>,
    name: String,
    is_xml: bool,
}

#[derive(PartialEq, Eq)]
enum Sheet {
    Before,
    Within,
    Behind,
}

#[derive(Default)]
struct Cell {
    text: String,
    across: u32,
    down: u32,
    is_formula: bool,
    /// Whether a worksheet's cell is at its value; a web page's always is.
    at_value: bool,
}

impl<'a> Page<'a> {
    fn new(grid: Grid<'a>) -> Self {
        Page {
            grid,
            row: 0,
            next_row: 0,
            in_row: false,
            column: 0,
            cell: None,
            carried: BTreeMap::new(),
            sheet: Sheet::Before,
            left: Vec::new(),
            name: String::new(),
            is_xml: false,
        }
    }

    fn take(&mut self, piece: Piece<'_>, pieces: &mut Pieces<'_>) -> Result<(), ExchangeError> {
        match piece {
            Piece::Text(text) => self.text(text),
            Piece::Opened { name, marks, empty } => {
                self.open(&name, marks, pieces)?;
                if empty { self.close(&name) } else { Ok(()) }
            }
            Piece::Closed(name) => self.close(&name),
        }
    }

    fn open(&mut self, name: &str, marks: &str, pieces: &mut Pieces<'_>) -> Result<(), ExchangeError> {
        match name {
            "script" | "style" | "title" | "comment" => pieces.skip_to_end_of(name),
            "workbook" => self.is_xml = true,
            "worksheet" => {
                self.name = attribute(marks, "name").unwrap_or_default();
                if self.sheet == Sheet::Within {
                    self.sheet = Sheet::Behind;
                }
            }
            "tr" | "row" if self.sheet == Sheet::Behind => self.leave_sheet(),
            "tr" | "row" => {
                self.end_row()?;
                let said = attribute(marks, "index").and_then(|index| index.parse::<u32>().ok());
                self.row = said.map_or(self.next_row, |index| index.saturating_sub(1).max(self.next_row));
                self.next_row = self.row.saturating_add(1);
                self.column = 0;
                self.in_row = true;
                self.sheet = Sheet::Within;
                if attribute(marks, "hidden").is_some_and(|hidden| hidden == "1") || is_unseen(marks) {
                    self.grid.hide(self.row)?;
                }
            }
            "td" | "th" | "cell" if self.sheet == Sheet::Within => {
                self.end_cell()?;
                let number = |name: &str| attribute(marks, name).and_then(|number| number.trim().parse::<u32>().ok());
                if let Some(index) = number("index") {
                    self.column = index.saturating_sub(1);
                }
                let more = |span: &str, merge: &str| number(span).map(|all| all.saturating_sub(1)).or(number(merge));
                self.cell = Some(Cell {
                    across: more("colspan", "mergeacross").unwrap_or(0),
                    down: more("rowspan", "mergedown").unwrap_or(0),
                    is_formula: attribute(marks, "formula").is_some(),
                    at_value: name != "cell",
                    ..Cell::default()
                });
            }
            "data" => self.cell.iter_mut().for_each(|cell| cell.at_value = true),
            "br" | "p" | "div" | "li" => self.break_line(),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ExchangeError> {
        match name {
            "td" | "th" | "cell" => self.end_cell(),
            "tr" | "row" | "table" => self.end_row(),
            "data" => {
                self.cell.iter_mut().for_each(|cell| cell.at_value = false);
                Ok(())
            }
            "p" | "div" | "li" => {
                self.break_line();
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn break_line(&mut self) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| !cell.text.trim().is_empty()) {
            cell.text.push('\n');
        }
    }

    fn text(&mut self, text: &str) -> Result<(), ExchangeError> {
        let is_xml = self.is_xml;
        let Some(cell) = self.cell.as_mut().filter(|cell| cell.at_value) else { return Ok(()) };
        let plain = without_entities(text);
        if is_xml {
            cell.text.push_str(&plain);
        } else {
            // In HTML, line breaks in the source are only spaces.
            let starts = plain.starts_with(char::is_whitespace);
            for (at, word) in plain.split_whitespace().enumerate() {
                let apart = at > 0 || starts;
                if apart && !cell.text.is_empty() && !cell.text.ends_with(['\n', ' ']) {
                    cell.text.push(' ');
                }
                cell.text.push_str(word);
            }
            if plain.ends_with(char::is_whitespace) && !cell.text.is_empty() && !cell.text.ends_with(['\n', ' ']) {
                cell.text.push(' ');
            }
        }
        if cell.text.len() as u64 > limits::CELL { Err(ExchangeError::WorkbookTooLarge) } else { Ok(()) }
    }

    fn end_cell(&mut self) -> Result<(), ExchangeError> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        while self.carried.contains_key(&self.column) {
            self.carry(self.column)?;
        }
        let text = if self.is_xml { day_or_moment(cell.text.trim_end_matches(".000")) } else { cell.text };
        let place = (self.row, self.column);
        if text.trim().is_empty() && cell.is_formula {
            self.grid.add_unworked(place)?;
        } else {
            self.put(place, &text)?;
        }
        if cell.down > 0 && !text.trim().is_empty() {
            self.carried.insert(self.column, (cell.down.saturating_add(1), text));
        }
        self.column = self.column.saturating_add(1).saturating_add(cell.across);
        Ok(())
    }

    /// Puts what was carried down into its column, and goes on to the next.
    fn carry(&mut self, column: u32) -> Result<(), ExchangeError> {
        if let Some((_, text)) = self.carried.get(&column) {
            let text = text.clone();
            self.put((self.row, column), &text)?;
        }
        self.column = column.saturating_add(1);
        Ok(())
    }

    fn put(&mut self, place: (u32, u32), text: &str) -> Result<(), ExchangeError> {
        match self.grid.add(place, text)? {
            Wanted::More | Wanted::NoMore => Ok(()),
        }
    }

    /// Remembers a sheet with rows that is not read, once.
    fn leave_sheet(&mut self) {
        if self.left.last() != Some(&self.name) {
            self.left.push(self.name.clone());
        }
    }

    fn end_row(&mut self) -> Result<(), ExchangeError> {
        self.end_cell()?;
        // The end of a row may be marked twice, or only by the next row.
        if !std::mem::take(&mut self.in_row) {
            return Ok(());
        }
        let behind: Vec<u32> = self.carried.keys().copied().filter(|column| *column >= self.column).collect();
        for column in behind {
            self.carry(column)?;
        }
        self.carried.retain(|_, (rows, _)| {
            *rows = rows.saturating_sub(1);
            *rows > 0
        });
        Ok(())
    }

    /// Whether there was any table, and which worksheets were left.
    fn end(mut self) -> Result<(bool, Vec<String>), ExchangeError> {
        self.end_row()?;
        self.grid.end();
        Ok((self.sheet != Sheet::Before, self.left))
    }
}

fn is_unseen(marks: &str) -> bool {
    attribute(marks, "style").is_some_and(|style| style.replace(' ', "").to_ascii_lowercase().contains("display:none"))
}

enum Piece<'a> {
    Text(&'a str),
    /// The name in small letters and without a prefix.
    Opened {
        name: String,
        marks: &'a str,
        empty: bool,
    },
    Closed(String),
}

struct Pieces<'a> {
    rest: &'a str,
}

impl<'a> Pieces<'a> {
    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let Some(inside) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                return Some(Piece::Text(text));
            };
            if let Some(text) = inside.strip_prefix("![CDATA[") {
                let end = text.find("]]>").unwrap_or(text.len());
                self.rest = text.get(end + 3..).unwrap_or_default();
                return Some(Piece::Text(&text[..end]));
            }
            if let Some(comment) = inside.strip_prefix("!--") {
                self.rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
                continue;
            }
            let end = end_of_mark(inside);
            let mark = &inside[..end];
            self.rest = inside.get(end + 1..).unwrap_or_default();
            if mark.starts_with(['!', '?']) {
                continue;
            }
            if let Some(name) = mark.strip_prefix('/') {
                return Some(Piece::Closed(plain_name(name)));
            }
            let empty = mark.ends_with('/');
            let split = mark.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(mark.len());
            let (name, marks) = mark.split_at(split);
            return Some(Piece::Opened { name: plain_name(name), marks, empty });
        }
    }

    /// Passes over what stands inside an element that holds no text to read.
    fn skip_to_end_of(&mut self, name: &str) {
        while let Some(at) = self.rest.find("</") {
            self.rest = &self.rest[at + 2..];
            if self.rest.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
                return;
            }
        }
        self.rest = "";
    }
}

/// Where a mark ends: at the first `>` outside of quotes, or at the first of all where the quotes do not close.
fn end_of_mark(inside: &str) -> usize {
    let mut quote = None;
    for (at, byte) in inside.bytes().enumerate().take(limits::CELL as usize) {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    inside.find('>').unwrap_or(inside.len())
}

fn plain_name(name: &str) -> String {
    let name = name.trim().to_ascii_lowercase();
    name.rsplit(':').next().unwrap_or_default().to_owned()
}

/// The value of an attribute, by its name in small letters and without a prefix.
fn attribute(marks: &str, name: &str) -> Option<String> {
    let mut rest = marks;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '/')).unwrap_or(rest.len());
        if end == 0 {
            return None;
        }
        let (key, behind) = rest.split_at(end);
        let behind = behind.trim_start();
        let (value, behind) = match behind.strip_prefix('=').map(str::trim_start) {
            None => ("", behind),
            Some(said) => match said.chars().next().filter(|c| matches!(c, '"' | '\'')) {
                Some(quote) => said[1..].split_once(quote).unwrap_or((&said[1..], "")),
                None => said.split_at(said.find(char::is_whitespace).unwrap_or(said.len())),
            },
        };
        if plain_name(key) == name {
            return Some(without_entities(value));
        }
        rest = behind;
    }
}

fn without_entities(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let name = rest.split_once(';').map(|(name, _)| &name[1..]).filter(|name| name.len() < 10);
        match name.and_then(|name| Some((name.len(), character(name)?))) {
            Some((length, c)) => {
                plain.push(c);
                rest = &rest[length + 2..];
            }
            None => {
                plain.push('&');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// `nbsp`, `#20108`, `#x4e8c`.
fn character(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        "middot" => Some('·'),
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::exchange::table::{How, TableReader, read};

    fn check(text: &str, headers: &[&str], expected: &[(u64, &[&str])]) {
        let file = read(text.as_bytes(), "list.xls").unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(file.headers, headers, "{text}");
        let rows: Vec<(u64, Vec<&str>)> =
            file.rows.iter().map(|row| (row.line, row.cells.iter().map(String::as_str).collect())).collect();
        let expected: Vec<(u64, Vec<&str>)> = expected.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
        assert_eq!(rows, expected, "{text}");
    }

    #[test]
    fn a_web_page_is_read_as_the_table_it_shows() {
        check(
            "<html><head><title>x</title><style>td {color: red}</style></head><body><table border=1>\
             <tr><th>姓名</th><th>电话<th>备注</tr><!-- <tr><td>none</td></tr> -->\
             <TR><TD>顾明月</TD><td style='mso-number-format:\"\\@\"'>0138</td><td>a &amp; b<br>\n  second&nbsp;line</td></TR>\
             <tr><td rowspan=2>沈舟</td><td colspan=\"2\">&#20108;</td></tr><tr><td>1382</td></tr></table></body></html>",
            &["姓名", "电话", "备注"],
            &[(2, &["顾明月", "0138", "a & b\nsecond line"]), (3, &["沈舟", "二", ""]), (4, &["沈舟", "1382", ""])],
        );
    }

    #[test]
    fn an_xml_spreadsheet_is_read_as_its_first_worksheet() {
        let text = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
            <Workbook xmlns:ss=\"urn:x\"><Styles><Style ss:ID=\"a\"/></Styles><Worksheet ss:Name=\"在住\"><Table>\
            <Row><Cell><Data ss:Type=\"String\">姓名</Data></Cell><Cell><Data ss:Type=\"String\">到店</Data></Cell><Cell><Data>备注</Data></Cell></Row>\
            <Row ss:Index=\"4\" ss:Hidden=\"1\"><Cell><Data ss:Type=\"String\">顾明月</Data><Comment><ss:Data>aside</ss:Data></Comment></Cell>\
            <Cell><Data ss:Type=\"DateTime\">2026-11-22T00:00:00.000</Data></Cell></Row>\
            <Row><Cell ss:Index=\"2\" ss:Formula=\"=X\"/><Cell><Data>x</Data></Cell></Row>\
            </Table></Worksheet><Worksheet ss:Name=\"预订\"><Table><Row><Cell><Data>y</Data></Cell></Row></Table></Worksheet></Workbook>";
        check(text, &["姓名", "到店", "备注"], &[(4, &["顾明月", "2026-11-22", ""]), (5, &["", "", "x"])]);
        let mut reader =
            TableReader::open(text.as_bytes(), "a.xml", How::default()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(reader.left, ["预订"], "what is not read is named");
        let row = reader.next().and_then(Result::ok);
        assert!(row.is_some_and(|row| row.hidden), "and a hidden row is known");
    }

    #[test]
    fn a_page_without_a_table_is_no_list() {
        for text in ["<html><body>Please log in</body></html>", "<svg/>", "<", "<<<>>>", "<table>"] {
            let error = read(text.as_bytes(), "a.xls").map(|_| ()).map_err(|error| error.code());
            assert_eq!(error, Err("import_file_kind_unknown"), "{text}");
        }
    }

    #[test]
    fn a_page_that_spans_for_ever_has_an_end() {
        let wide = "<table><tr><td colspan=4000000000>a</td><td>b</td></tr></table>";
        assert!(read(wide.as_bytes(), "a.xls").is_err(), "a column nobody has");
        let deep = format!(
            "<table><tr><td rowspan=4000000000>{}</td></tr>{}</table>",
            "x".repeat(10_000),
            "<tr><td>y</td></tr>".repeat(3_000)
        );
        assert_eq!(
            read(deep.as_bytes(), "a.xls").map(|_| ()).map_err(|error| error.code()),
            Err("import_workbook_too_large")
        );
    }

    proptest::proptest! {
        #[test]
        fn no_page_makes_reading_panic(text in "<([a-z/<>\"'= &;#!?\\[\\]-]|<tr>|<td>|<row>|<cell>|顾){0,80}") {
            let _ = read(text.as_bytes(), "a.xls");
        }
    }
}
