#![allow(clippy::unwrap_used)]
#![allow(clippy::disallowed_methods, reason = "slow is a fault here, so these tests look at a clock")]

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::exchange::table::{CellFlaw, How, TableReader, read};
use crate::exchange::{ExchangeError, limits};

/// Generous: the tests run unoptimised and beside others. What is refused here once took minutes, or all memory.
const SOON: Duration = Duration::from_secs(20);

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn xlsx(sheet: &str, shared: &str) -> Vec<u8> {
    let sheet = format!("<worksheet>{sheet}</worksheet>");
    let root = format!(
        "<Relationships><Relationship Id=\"a\" Type=\"{RELATIONSHIPS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let links = format!(
        "<Relationships><Relationship Id=\"a\" Type=\"{RELATIONSHIPS}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    zipped(&[
        ("_rels/.rels", &root),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"名单\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", &links),
        ("xl/sharedStrings.xml", shared),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

/// Rows of the cells' places and texts.
fn cells(rows: &[(u32, &[(&str, &str)])]) -> String {
    let row = |(number, cells): &(u32, &[(&str, &str)])| {
        let cell = |(place, text): &(&str, &str)| format!("<c r=\"{place}\" t=\"str\"><v>{text}</v></c>");
        format!("<row r=\"{number}\">{}</row>", cells.iter().map(cell).collect::<String>())
    };
    format!("<sheetData>{}</sheetData>", rows.iter().map(row).collect::<String>())
}

type Rows = Vec<(u64, Vec<String>)>;

fn outcome(bytes: &[u8], name: &str) -> Result<Rows, ExchangeError> {
    read(bytes, name).map(|file| file.rows.into_iter().map(|row| (row.line, row.cells)).collect())
}

fn refused(bytes: &[u8], name: &str, code: &str, why: &str) -> Option<u64> {
    let started = Instant::now();
    let error = outcome(bytes, name).unwrap_err();
    assert_eq!(error.code(), code, "{why}");
    assert!(started.elapsed() < SOON, "{why}: {:?}", started.elapsed());
    error.line()
}

fn read_as(bytes: &[u8], name: &str, expected: &[(u64, &[&str])], why: &str) {
    let started = Instant::now();
    let expected: Rows =
        expected.iter().map(|(line, cells)| (*line, cells.iter().map(|cell| (*cell).to_owned()).collect())).collect();
    assert_eq!(outcome(bytes, name).unwrap(), expected, "{why}");
    assert!(started.elapsed() < SOON, "{why}: {:?}", started.elapsed());
}

#[test]
fn a_cell_in_the_farthest_corner_is_no_table() {
    let corner = cells(&[(1_048_576, &[("XFD1048576", "x")])]);
    let line = refused(&xlsx(&corner, "<sst/>"), "a.xlsx", "import_too_many_columns", "too far to the right");
    assert_eq!(line, Some(1_048_576), "so that somebody finds the cell");
    let corner = cells(&[(1, &[("A1", "姓名")]), (2, &[("A2", "王小明")]), (1_048_576, &[("A1048576", "x")])]);
    read_as(&xlsx(&corner, "<sst/>"), "a.xlsx", &[(2, &["王小明"]), (1_048_576, &["x"])], "down is only a long list");
    let beyond = cells(&[(1, &[("A1", "姓名")]), (1_048_577, &[("A1048577", "x")])]);
    refused(&xlsx(&beyond, "<sst/>"), "a.xlsx", "import_workbook_damaged", "below the last row of all");
}

#[test]
fn a_column_of_too_many_letters_is_no_column() {
    for place in ["ABCD1", "ZZZZZZ1", "ZZZZZZZ1", "AAAAAAAAAAAAAAAAAAAA1"] {
        let sheet = xlsx(&cells(&[(1, &[("A1", "姓名")]), (2, &[(&place.replace('1', "2"), "x")])]), "<sst/>");
        let error = outcome(&sheet, "a.xlsx").unwrap_err().code();
        assert!(["import_too_many_columns", "import_workbook_damaged"].contains(&error), "{place}: {error}");
    }
}

#[test]
fn shared_texts_are_as_many_as_there_are() {
    let row = "<row><c t=\"s\"><v>0</v></c></row>";
    let sheet = &format!("<sheetData>{row}{row}</sheetData>");
    read_as(
        &xlsx(sheet, "<sst uniqueCount=\"1\"><si><t>x</t></si></sst>"),
        "a.xlsx",
        &[(2, &["x"])],
        "an honest count",
    );
    let lie = "<sst uniqueCount=\"450000000\"><si><t>x</t></si></sst>";
    refused(&xlsx(sheet, lie), "a.xlsx", "import_workbook_damaged", "room for 450 million texts");
    let one = format!("<sst><si><t>{}</t></si></sst>", "长".repeat(30_000));
    let row = |row: u32| format!("<row r=\"{row}\">{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(500));
    let sheet = format!("<sheetData>{}</sheetData>", (1..=20).map(row).collect::<String>());
    refused(&xlsx(&sheet, &one), "a.xlsx", "import_workbook_too_large", "one text in ten thousand cells");
}

#[test]
fn no_piece_of_a_workbook_fills_the_memory() {
    let blanks = " ".repeat(limits::CELL as usize * 2);
    let head = cells(&[(1, &[("A1", "x")])]);
    for (sheet, why) in [
        (format!("{head}{blanks}"), "blanks behind the cells"),
        (format!("<sheetData>{blanks}</sheetData>"), "blanks instead of cells"),
        (format!("<!--{blanks}-->{head}"), "a remark"),
        (format!("<sheetData a=\"{blanks}\"></sheetData>"), "an attribute"),
        (cells(&[(1, &[("A1", &blanks)])]), "a cell"),
    ] {
        refused(&xlsx(&sheet, "<sst/>"), "a.xlsx", "import_workbook_too_large", why);
    }
    let long = format!("<sst><si>{}</si></sst>", "<r><t>xxxxxxxxxx</t></r>".repeat(50_000));
    refused(&xlsx(&head, &long), "a.xlsx", "import_workbook_too_large", "a shared text of many pieces");
}

#[test]
fn areas_without_an_end_take_no_longer_than_cells() {
    let areas = "<mergeCell ref=\"A2:A1048576\"/>".repeat(20_000);
    let sheet = format!(
        "{}<mergeCells>{areas}</mergeCells>",
        cells(&[
            (1, &[("A1", "房号"), ("B1", "姓名")]),
            (2, &[("A2", "1208"), ("B2", "王小明")]),
            (9, &[("B9", "李娜")])
        ])
    );
    read_as(&xlsx(&sheet, "<sst/>"), "a.xlsx", &[(2, &["1208", "王小明"]), (9, &["1208", "李娜"])], "a room for all");
    let backwards = format!("{}<mergeCells><mergeCell ref=\"B9:A1\"/></mergeCells>", cells(&[(1, &[("A1", "x")])]));
    assert!(outcome(&xlsx(&backwards, "<sst/>"), "a.xlsx").is_ok(), "an area that ends before it begins is none");
}

#[test]
fn a_table_begins_where_its_first_column_does() {
    let rows: Vec<(u32, Vec<(String, String)>)> = (1..=40)
        .map(|row| (row, vec![(format!("C{row}"), format!("n{row}")), (format!("E{row}"), format!("p{row}"))]))
        .collect();
    let mut sheet = String::from("<sheetData>");
    for (row, cells) in &rows {
        let left = if *row == 35 { "<c r=\"A35\" t=\"str\"><v>left</v></c>" } else { "" };
        let cells: String =
            cells.iter().map(|(place, text)| format!("<c r=\"{place}\" t=\"str\"><v>{text}x</v></c>")).collect();
        sheet.push_str(&format!("<row r=\"{row}\">{left}{cells}</row>"));
    }
    sheet.push_str("</sheetData>");
    let bytes = xlsx(&sheet, "<sst/>");
    let file = read(&bytes, "a.xlsx").unwrap();
    assert_eq!(file.headers.len(), 3, "from C to E: {:?}", file.headers);
    let row = file.rows.iter().find(|row| row.line == 35).unwrap();
    assert_eq!(row.cells, ["n35x", "", "p35x", "left"], "what stands left of the table is told as outside its columns");
}

#[test]
fn rows_come_as_they_are_read_and_stop_when_nobody_takes_them() {
    let mut sheet = String::from("<sheetData>");
    (0..50_000).for_each(|_| sheet.push_str("<row><c t=\"str\"><v>name</v></c><c t=\"str\"><v>x</v></c></row>"));
    // A broken end is met only by those who read so far.
    sheet.push_str("<row><c t=\"nonsense\"><v>1</v></c></row></sheetData>");
    let bytes = xlsx(&sheet, "<sst/>");
    let reader = TableReader::open(bytes.as_slice(), "a.xlsx", How::default()).unwrap();
    assert_eq!(reader.take(100).filter(Result::is_ok).count(), 100, "the beginning is read without the end");
    let mut reader = TableReader::open(bytes.as_slice(), "a.xlsx", How::default()).unwrap();
    let rows = reader.by_ref().take_while(Result::is_ok).count();
    assert!(rows >= 49_998, "and every row that had ended before the fault: {rows}");
    assert!(reader.next().is_none(), "nothing comes behind a fault");
}

type Flaws = Vec<(u64, bool, Vec<(usize, CellFlaw)>)>;

fn flaws(bytes: &[u8], name: &str) -> Flaws {
    read(bytes, name).unwrap().rows.into_iter().map(|row| (row.line, row.hidden, row.flaws)).collect()
}

#[test]
fn a_formula_without_its_value_and_an_error_are_told_and_a_blank_result_is_none() {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>姓名</v></c><c r=\"B1\" t=\"str\"><v>电话</v></c><c r=\"C1\" t=\"str\"><v>过敏</v></c></row>\
        <row r=\"2\"><c r=\"A2\" t=\"str\"><v>王小明</v></c><c r=\"B2\"><f>\"138\"&amp;\"1\"</f><v></v></c><c r=\"C2\" t=\"e\"><f>X2</f><v>#N/A</v></c></row>\
        <row r=\"3\"><c r=\"A3\" t=\"str\"><v>李娜</v></c><c r=\"B3\" t=\"str\"><f>D3</f><v></v></c><c r=\"C3\"><f>D3</f><v>5</v></c></row>\
        <row r=\"4\"><c r=\"A4\"><f>D4</f></c></row>";
    let bytes = xlsx(&format!("<sheetData>{rows}</sheetData>"), "<sst/>");
    let told = [
        (2, false, vec![(1, CellFlaw::Unworked), (2, CellFlaw::Error)]),
        (3, false, vec![]),
        (4, false, vec![(0, CellFlaw::Unworked)]),
    ];
    assert_eq!(flaws(&bytes, "a.xlsx"), told, "a row of nothing but formulas may be a person");
    let cells: Rows = outcome(&bytes, "a.xlsx").unwrap();
    assert_eq!(cells[1].1, ["李娜", "", "5"], "what was worked out is read");

    let cell = |value: &str| format!("<table:table-cell {value}</table:table-cell>");
    let row = [
        text_cell("王小明"),
        cell("table:formula=\"of:=[.D2]\">"),
        cell(
            "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#N/A</text:p>",
        ),
    ];
    let header = ["姓名", "电话", "过敏"].map(text_cell).concat();
    let bytes = table(&format!(
        "<table:table-row>{header}</table:table-row><table:table-row>{}</table:table-row>",
        row.concat()
    ));
    assert_eq!(flaws(&bytes, "a.ods"), [(2, false, vec![(1, CellFlaw::Unworked), (2, CellFlaw::Error)])]);
}

#[test]
fn a_row_that_a_filter_hides_is_read_and_known_for_it() {
    let cell = |row: u32, text: &str| {
        format!("<c r=\"A{row}\" t=\"str\"><v>{text}</v></c><c r=\"B{row}\" t=\"str\"><v>x</v></c>")
    };
    let rows = format!(
        "<row r=\"1\">{}</row><row r=\"2\" hidden=\"1\">{}</row><row r=\"3\" hidden=\"0\">{}</row><row r=\"9\" hidden=\"true\">{}</row>",
        cell(1, "姓名"),
        cell(2, "王小明"),
        cell(3, "李娜"),
        cell(9, "顾明月")
    );
    let bytes = xlsx(&format!("<sheetData>{rows}</sheetData>"), "<sst/>");
    assert_eq!(flaws(&bytes, "a.xlsx"), [(2, true, vec![]), (3, false, vec![]), (9, true, vec![])]);
    let row = |shown: &str, text: &str| {
        format!("<table:table-row{shown}>{}{}</table:table-row>", text_cell(text), text_cell("x"))
    };
    let rows = [row("", "姓名"), row(" table:visibility=\"filter\"", "王小明"), row("", "李娜")];
    assert_eq!(flaws(&table(&rows.concat()), "a.ods"), [(2, true, vec![]), (3, false, vec![])]);
}

#[test]
fn a_number_shown_with_zeros_before_it_has_them() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let four = rust_xlsxwriter::Format::new().set_num_format("0000");
    let plain = rust_xlsxwriter::Format::new().set_num_format("0");
    sheet.write(0, 0, "姓名").unwrap().write(0, 1, "房号").unwrap().write(0, 2, "间夜").unwrap();
    for (row, name, room) in [(1, "王小明", 801.0), (2, "李娜", 1203.0)] {
        sheet.write(row, 0, name).unwrap();
        sheet.write_number_with_format(row, 1, room, &four).unwrap();
        sheet.write_number_with_format(row, 2, 3.0, &plain).unwrap();
    }
    sheet.set_row_hidden(2).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let expected: &[(u64, &[&str])] = &[(2, &["王小明", "0801", "3"]), (3, &["李娜", "1203", "3"])];
    read_as(&bytes, "a.xlsx", expected, "a room as its door says it");
    assert_eq!(flaws(&bytes, "a.xlsx"), [(2, false, vec![]), (3, true, vec![])]);
    let number = |shown: &str, value: &str| {
        format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{value}\"><text:p>{shown}</text:p></table:table-cell>"
        )
    };
    let rows = format!(
        "<table:table-row>{}{}</table:table-row><table:table-row>{}{}</table:table-row>",
        text_cell("房号"),
        text_cell("电话"),
        number("0801", "801"),
        number("1.38E10", "13812348812")
    );
    read_as(&table(&rows), "a.ods", &[(2, &["0801", "13812348812"])], "and nothing else is taken as it is shown");
}

fn ods(content: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("mimetype", stored).unwrap();
    zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet").unwrap();
    zip.start_file("content.xml", SimpleFileOptions::default()).unwrap();
    write!(zip, "<office:document-content><office:body><office:spreadsheet>{content}</office:spreadsheet></office:body></office:document-content>").unwrap();
    zip.finish().unwrap().into_inner()
}

fn text_cell(text: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
}

fn table(rows: &str) -> Vec<u8> {
    ods(&format!("<table:table table:name=\"名单\">{rows}</table:table>"))
}

#[test]
fn an_open_document_is_read_as_a_person_would_type_it() {
    let header: String = ["姓名", "电话", "到店", "贵宾", "备注"].map(text_cell).concat();
    let note = "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>at the edge</text:p></office:annotation>\
        <text:p>a&amp;b<text:s text:c=\"2\"/>c<text:tab/>d</text:p><text:p>&#20108;</text:p></table:table-cell>";
    let row = format!(
        "{}<table:table-cell office:value-type=\"float\" office:value=\"1.3812348812E+010\"><text:p>1.38E10</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"date\" office:date-value=\"2027-02-05\"><text:p>5.2.27</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>{note}",
        text_cell("王小明")
    );
    let sheet = format!(
        "<table:table table:name=\"空\"><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell \
         table:number-columns-repeated=\"16384\"/></table:table-row></table:table><table:table table:name=\"名单\">\
         <table:table-row><table:table-cell/>{header}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"9\"/></table:table-row>\
         <table:table-row table:number-rows-repeated=\"2\"><table:table-cell/>{row}</table:table-row></table:table>\
         <table:table table:name=\"预订\"><table:table-row>{}</table:table-row></table:table>",
        text_cell("x")
    );
    let bytes = ods(&sheet);
    let expected: &[&str] = &["王小明", "13812348812", "2027-02-05", "true", "a&b  c\td\n二"];
    read_as(&bytes, "a.ods", &[(5, expected), (6, expected)], "all digits, the remark at the edge left out");
    assert_eq!(
        TableReader::open(bytes.as_slice(), "a.ods", How::default()).unwrap().left,
        ["预订"],
        "what is not read is named"
    );
}

#[test]
fn an_open_document_that_repeats_itself_has_an_end() {
    let long = text_cell(&"x".repeat(100_000));
    let wide = format!(
        "<table:table-row>{}</table:table-row>",
        long.replacen(' ', " table:number-columns-repeated=\"16384\" ", 1)
    );
    refused(&table(&wide), "a.ods", "import_too_many_columns", "a text in every column");
    let high = format!("<table:table-row table:number-rows-repeated=\"1048576\">{long}</table:table-row>");
    refused(&table(&high), "a.ods", "import_workbook_too_large", "a text in every row");
    let blanks = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"4000000000\"/>b</text:p>\
        </table:table-cell></table:table-row>";
    refused(&table(blanks), "a.ods", "import_workbook_too_large", "blanks by the thousand million");
    let number =
        "<table:table-row table:number-rows-repeated=\"99999999999999999999999\"><table:table-cell/></table:table-row>";
    refused(&table(number), "a.ods", "import_workbook_damaged", "a number that is none");
}

/// An old workbook in the container that it comes in, with one stream.
fn compound(stream: &[u8]) -> Vec<u8> {
    const END: u32 = 0xffff_fffe;
    let sectors = stream.len().max(4096).div_ceil(512);
    let tables = (sectors + 2).div_ceil(128) + 1;
    let mut next: Vec<u32> = vec![0xffff_fffd; tables];
    next.push(END);
    let first = next.len() as u32;
    next.extend((1..sectors as u32).map(|sector| first + sector));
    next.push(END);
    next.resize(tables * 128, 0xffff_ffff);
    let mut bytes = vec![0; 512];
    bytes[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    bytes[24..34].copy_from_slice(&[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    let mut put = |at: usize, number: u32| bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
    put(44, tables as u32);
    put(48, tables as u32);
    put(56, 4096);
    put(60, END);
    put(68, END);
    (0..109).for_each(|at| put(76 + at * 4, if at < tables { at as u32 } else { 0xffff_ffff }));
    next.iter().for_each(|sector| bytes.extend(sector.to_le_bytes()));
    for (name, kind, first, length) in
        [("Root Entry", 5u8, END, 0usize), ("Workbook", 2, first, sectors * 512), ("", 0, 0, 0), ("", 0, 0, 0)]
    {
        let mut entry = [0; 128];
        for (at, unit) in name.encode_utf16().enumerate() {
            entry[at * 2..at * 2 + 2].copy_from_slice(&unit.to_le_bytes());
        }
        entry[64] = if name.is_empty() { 0 } else { name.len() as u8 * 2 + 2 };
        entry[66] = kind;
        (68..80).for_each(|at| entry[at] = 0xff);
        entry[116..120].copy_from_slice(&first.to_le_bytes());
        entry[120..124].copy_from_slice(&(length as u32).to_le_bytes());
        bytes.extend(entry);
    }
    bytes.extend(stream);
    bytes.resize(512 + (tables + 1 + sectors) * 512, 0);
    bytes
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
}

const BEGIN: &[u8] = &[0, 6, 5, 0, 0, 0, 0, 0];
const BEGIN_SHEET: &[u8] = &[0, 6, 0x10, 0, 0, 0, 0, 0];

/// A workbook with these shared texts and the records of one sheet.
fn xls(shared: &[&str], sheet: &[Vec<u8>]) -> Vec<u8> {
    xls_styled(&[], shared, sheet)
}

/// The same with records of how numbers are shown.
fn xls_styled(styles: &[Vec<u8>], shared: &[&str], sheet: &[Vec<u8>]) -> Vec<u8> {
    let mut texts = vec![0; 8];
    for text in shared {
        texts.extend((text.encode_utf16().count() as u16).to_le_bytes());
        texts.push(1);
        text.encode_utf16().for_each(|unit| texts.extend(unit.to_le_bytes()));
    }
    let texts = [styles.concat(), record(0x00fc, &texts)].concat();
    let place = |start: u32| record(0x0085, &[&start.to_le_bytes()[..], &[0, 0, 4, 0], b"list"].concat());
    let head = record(0x0809, BEGIN).len() + place(0).len() + texts.len() + record(0x000a, &[]).len();
    let globals = [record(0x0809, BEGIN), place(head as u32), texts, record(0x000a, &[])].concat();
    compound(&[globals, record(0x0809, BEGIN_SHEET), sheet.concat(), record(0x000a, &[])].concat())
}

fn shared_cell(row: u16, column: u16, text: u32) -> Vec<u8> {
    record(0x00fd, &[&row.to_le_bytes()[..], &column.to_le_bytes(), &[0, 0], &text.to_le_bytes()].concat())
}

fn number_cell(row: u16, column: u16, number: f64) -> Vec<u8> {
    record(0x0203, &[&row.to_le_bytes()[..], &column.to_le_bytes(), &[0, 0], &number.to_le_bytes()].concat())
}

/// A number in a cell with a style.
fn styled_cell(row: u16, column: u16, style: u16, number: f64) -> Vec<u8> {
    let place = [row.to_le_bytes(), column.to_le_bytes(), style.to_le_bytes()].concat();
    record(0x0203, &[&place[..], &number.to_le_bytes()].concat())
}

fn said_size(rows: u32, columns: u16) -> Vec<u8> {
    record(0x0200, &[&[0; 4][..], &rows.to_le_bytes(), &[0, 0], &columns.to_le_bytes(), &[0, 0]].concat())
}

#[test]
fn an_old_workbook_is_read_as_before() {
    let sheet = [
        said_size(3, 2),
        shared_cell(0, 0, 0),
        shared_cell(0, 1, 1),
        shared_cell(1, 0, 2),
        number_cell(1, 1, 13_812_348_812.0),
        shared_cell(2, 0, 3),
    ];
    let bytes = xls(&["姓名", "电话", "王小明", "李娜"], &sheet);
    read_as(&bytes, "a.xls", &[(2, &["王小明", "13812348812"]), (3, &["李娜", ""])], "shared texts and a number");
}

#[test]
fn an_old_workbook_shows_its_numbers_and_tells_its_hidden_rows_as_a_new_one() {
    let format = |id: u16, code: &str| {
        record(0x041e, &[&id.to_le_bytes()[..], &(code.len() as u16).to_le_bytes(), &[0], code.as_bytes()].concat())
    };
    let style = |format: u16| record(0x00e0, &[&[0, 0][..], &format.to_le_bytes(), &[0; 16]].concat());
    let row = |number: u16, flags: u16| {
        record(0x0208, &[&number.to_le_bytes()[..], &[0; 10], &flags.to_le_bytes(), &[0, 0]].concat())
    };
    let sheet = [
        said_size(4, 2),
        row(0, 0x100),
        row(1, 0x100),
        row(2, 0x120),
        row(3, 0x100),
        shared_cell(0, 0, 0),
        shared_cell(0, 1, 1),
        shared_cell(1, 0, 2),
        styled_cell(1, 1, 1, 801.0),
        shared_cell(2, 0, 3),
        // 7 and 205 in one record, the second of them in the column of rooms.
        record(0x00bd, &[3, 0, 0, 0, 0, 0, 0x1e, 0, 0, 0, 1, 0, 0x36, 3, 0, 0, 1, 0]),
    ];
    let bytes = xls_styled(&[format(164, "0000"), style(0), style(164)], &["姓名", "房号", "王小明", "李娜"], &sheet);
    read_as(
        &bytes,
        "a.xls",
        &[(2, &["王小明", "0801"]), (3, &["李娜", ""]), (4, &["7", "0205"])],
        "as the door says it",
    );
    assert_eq!(
        flaws(&bytes, "a.xls"),
        [(2, false, vec![]), (3, true, vec![]), (4, false, vec![])],
        "the third is hidden"
    );
}

#[test]
fn an_old_workbook_is_no_larger_than_it_may_be() {
    let corner = xls(&["x"], &[shared_cell(0, 0, 0), shared_cell(65_535, 60_000, 0)]);
    refused(&corner, "a.xls", "import_workbook_too_large", "a cell in a far corner");
    let lie = xls(&["x"], &[said_size(u32::MAX, u16::MAX), shared_cell(0, 0, 0)]);
    refused(&lie, "a.xls", "import_workbook_too_large", "room for all the cells there could be");
    let long = "x".repeat(4_000);
    let many: Vec<Vec<u8>> = (0..60_000).map(|row| shared_cell(row, 0, 0)).collect();
    refused(&xls(&[&long], &many), "a.xls", "import_workbook_too_large", "a copy of the text for each");
}

#[test]
fn a_container_that_runs_in_circles_is_damaged() {
    let good = xls(&["x"], &[shared_cell(0, 0, 0)]);
    assert!(outcome(&good, "a.xls").is_ok());
    // The first table of sectors stands behind the header: every entry of it may point back to the first.
    let mut bytes = good.clone();
    bytes[512..1024].chunks_exact_mut(4).for_each(|next| next.copy_from_slice(&0u32.to_le_bytes()));
    refused(&bytes, "a.xls", "import_workbook_damaged", "every chain comes back to its beginning");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_damaged_old_workbook_makes_reading_panic(at in 0usize..4_096, byte in any::<u8>(), cut in 0usize..4_096) {
        let mut bytes = xls(&["姓名", "王"], &[said_size(2, 2), shared_cell(0, 0, 0), number_cell(1, 0, 1.5), shared_cell(1, 1, 1)]);
        let length = bytes.len();
        bytes[at % length] ^= byte;
        bytes.truncate(length - cut % length);
        let _ = read(&bytes, "a.xls");
    }

    #[test]
    fn no_damaged_open_document_makes_reading_panic(at in 0usize..4_096, byte in any::<u8>()) {
        let content = format!("<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"7\">{}</table:table-row></table:table>", text_cell("x&amp;y"));
        let mut content = content.into_bytes();
        let at = at % content.len();
        content[at] ^= byte;
        let _ = read(&ods(&String::from_utf8_lossy(&content)), "a.ods");
    }
}
