#![allow(clippy::unwrap_used)]

use super::*;
use encoding_rs::GB18030;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

fn rows(file: &TableFile) -> Vec<(u64, Vec<&str>)> {
    file.rows.iter().map(|row| (row.line, row.cells.iter().map(String::as_str).collect())).collect()
}

fn check(text: &str, name: &str, headers: &[&str], expected: &[(u64, &[&str])]) {
    let file = read(text.as_bytes(), name).unwrap();
    assert_eq!(file.headers, headers, "the columns of {text:?}");
    let expected: Vec<(u64, Vec<&str>)> = expected.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
    assert_eq!(rows(&file), expected, "the rows of {text:?}");
}

#[test]
fn the_delimiter_is_found_out() {
    for delimiter in [",", ";", "\t", "|"] {
        let text = "name,phone,note\nAnn,1381,\"a,b;c\"\nBob,1382,x\n".replace(',', delimiter).replace("a,b", "a b");
        let file = read(text.as_bytes(), "list.txt").unwrap();
        assert_eq!(file.headers, ["name", "phone", "note"], "split at {delimiter:?}");
    }
    check("sep=;\na;b,c\nx;y,z\n", "list.csv", &["a", "b,c"], &[(3, &["x", "y,z"])]);
    check("name\nAnn\n", "list.csv", &["name"], &[(2, &["Ann"])]);
}

#[test]
fn line_numbers_are_those_of_the_file() {
    check(
        "name,note\r\n\r\nAnn,\"two\r\nlines\"\r\n,\r\nBob,x\r\n\r\n\r\nCleo,\"last\n\"",
        "list.csv",
        &["name", "note"],
        &[(3, &["Ann", "two\nlines"]), (6, &["Bob", "x"]), (9, &["Cleo", "last"])],
    );
}

#[test]
fn a_header_is_found_below_titles_and_missed_where_there_is_none() {
    check(
        "Guest list 2027,,\n,,\nname,phone,\nAnn,13812348812,x\n",
        "list.csv",
        &["name", "phone", "C"],
        &[(4, &["Ann", "13812348812", "x"])],
    );
    let file = read(b"Ann,13812348812\nBob,13812348813\n", "list.csv").unwrap();
    assert!(!file.has_header, "a phone number names no column");
    assert_eq!((file.headers, file.rows.len()), (vec!["A".to_owned(), "B".to_owned()], 2), "all rows are data");
    check("phone,phone,\nx,y,\n", "list.csv", &["phone", "phone (2)"], &[(2, &["x", "y", ""])]);
}

fn is_heading(text: &str) -> bool {
    ["姓名", "电话", "联系方式", "备注", "guest", "phone", "arrival", "arrival date", "departure date", "room"]
        .contains(&text)
}

#[test]
fn known_headings_are_found_under_titles_and_groups() {
    let check = |text: &str, headers: &[&str], first: u64| {
        let mut reader = TableReader::open(text.as_bytes(), "a.csv", How { is_heading, ..How::default() }).unwrap();
        assert_eq!(reader.headers, headers, "{text}");
        assert_eq!(reader.next().unwrap().unwrap().line, first, "{text}");
    };
    check("预抵客人名单,2026-11-22\n姓名,电话\n林见鹿,1381\n", &["姓名", "电话"], 3);
    check(
        "酒店：西湖,打印时间：2026-11-21 22:10,,\n房态,姓名,电话,备注\nX,林见鹿,1381,\n",
        &["房态", "姓名", "电话", "备注"],
        3,
    );
    check("姓名,联系方式,,备注\n,电话,邮箱,\n林见鹿,1381,a@b.cn,x\n", &["姓名", "电话", "邮箱", "备注"], 3);
    check(
        "Guest,Arrival,,Departure\n,Date,Time,Date\nIda,22/11/26,14:00,23/11/26\n",
        &["Guest", "Arrival Date", "Time", "Departure Date"],
        3,
    );
    check("姓名,电话\n王小明,1381\n姓名,电话\n", &["姓名", "电话"], 2);
}

#[test]
fn a_row_of_words_below_figures_is_no_heading() {
    let file = read("Ann,1381,Paris\nBob,,Rome\nCleo,1383,Oslo\n".as_bytes(), "a.csv").unwrap();
    assert!(!file.has_header, "Bob is a person");
    assert_eq!(file.rows.len(), 3, "and so is Ann");
}

#[test]
fn a_list_from_chinese_excel_is_read_as_it_was_saved() {
    let text = "姓名,电话\r\n王小明,13812348812\r\n";
    for bytes in [GB18030.encode(text).0.into_owned(), format!("\u{feff}{text}").into_bytes()] {
        let file = read(&bytes, "名单.csv").unwrap();
        assert_eq!(file.headers, ["姓名", "电话"], "{:?}", file.encoding);
        assert_eq!(rows(&file), [(2, vec!["王小明", "13812348812"])], "{:?}", file.encoding);
    }
}

#[test]
fn what_cannot_be_read_says_why() {
    let code = |bytes: &[u8], name: &str| read(bytes, name).unwrap_err().code();
    assert_eq!(code(b"", "a.csv"), "import_file_empty", "nothing");
    assert_eq!(code(b"\n , \n", "a.csv"), "import_file_empty", "only blanks");
    assert_eq!(code(b"<html><p>log in", "a.xls"), "import_file_kind_unknown", "a web page without a table");
    assert_eq!(code(b"PK\x03\x04 not really", "a.xlsx"), "import_workbook_damaged", "no workbook");
    assert_eq!(code(b"\xd0\xcf\x11\xe0 not really", "a.xls"), "import_workbook_damaged", "no old workbook");
    assert_eq!(code(b"\xef\xbb\xbfa,b\nx,\xff\xff\n", "a.csv"), "import_text_undecodable", "bytes of no encoding");
    let unclosed = format!("a,b\n\"x,y\n{}", "1,2\n".repeat(1_000));
    let error = read(unclosed.as_bytes(), "a.csv").unwrap_err();
    assert_eq!((error.code(), error.line()), ("import_quote_unclosed", Some(2)), "where the quotation opens");
    let at_end = read(b"a,b\n1,2\nx,\"y\n", "a.csv").unwrap_err();
    assert_eq!((at_end.code(), at_end.line()), ("import_quote_unclosed", Some(3)), "in the last line");
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet();
    let sheet = workbook.add_worksheet();
    let day = Format::new().set_num_format("yyyy/m/d");
    let short = Format::new().set_num_format("0.00E+00");
    let header = Format::new().set_bold();
    sheet.merge_range(1, 1, 1, 5, "在店名单", &header).unwrap();
    for (column, text) in ["姓名", "电话", "到店", "贵宾", "房号"].iter().enumerate() {
        sheet.write_string(2, 1 + column as u16, *text).unwrap();
    }
    for (row, name) in [(3, "王小明"), (5, "李娜")] {
        sheet.write_string(row, 1, name).unwrap();
        sheet.write_number_with_format(row, 2, 13_812_348_812f64, &short).unwrap();
        sheet.write_datetime_with_format(row, 3, ExcelDateTime::from_ymd(2027, 2, 5).unwrap(), &day).unwrap();
        sheet.write_boolean(row, 4, true).unwrap();
    }
    sheet.merge_range(3, 5, 5, 5, "", &header).unwrap();
    sheet.write_number(3, 5, 1208.0).unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_is_read_as_a_person_would_type_it() {
    let file = read(&workbook(), "list.xlsx").unwrap();
    assert_eq!(file.headers, ["姓名", "电话", "到店", "贵宾", "房号"], "the header below the title");
    assert_eq!(
        rows(&file),
        [
            (4, vec!["王小明", "13812348812", "2027-02-05", "true", "1208"]),
            (6, vec!["李娜", "13812348812", "2027-02-05", "true", "1208"]),
        ],
        "all digits of the phone, the shared room for both, and no row that only shares"
    );
}

#[test]
fn a_worksheet_out_of_sight_is_not_read() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("参数").unwrap().set_hidden(true).write_string(0, 0, "v2").unwrap();
    let sheet = workbook.add_worksheet().set_name("名单").unwrap().set_active(true);
    sheet.write_string(0, 0, "姓名").unwrap().write_string(1, 0, "王小明").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let mut reader = TableReader::open(bytes.as_slice(), "list.xlsx", How::default()).unwrap();
    assert_eq!(reader.by_ref().next().unwrap().unwrap().cells, ["王小明"], "what a property system hides is no list");
    assert!(reader.left.is_empty(), "and nothing that anybody misses");
}

#[test]
fn a_workbook_is_known_by_its_content_and_not_its_name() {
    assert_eq!(read(&workbook(), "list.csv").unwrap().rows.len(), 2, "a renamed workbook");
    assert_eq!(read(b"a\tb\nx\ty\n", "report.xls").unwrap().headers, ["a", "b"], "a text called a workbook");
}

/// The same row again and again, without an end.
struct Repeated {
    row: &'static [u8],
    at: usize,
}

impl Read for Repeated {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        for byte in buffer.iter_mut() {
            *byte = self.row[self.at % self.row.len()];
            self.at += 1;
        }
        Ok(buffer.len())
    }
}

#[test]
fn a_long_file_is_read_row_by_row() {
    let header = &b"name,phone\n"[..];
    let row = "王小明,13812348812\n".as_bytes();
    let endless = header.chain(Repeated { row, at: 0 });
    let reader = TableReader::open(endless, "endless.csv", How::default()).unwrap();
    let last = reader.take(50_000).last().unwrap().unwrap();
    assert_eq!(last.line, 50_001, "a file without an end is read all the same");
}

/// The same text again and again, and how much of it was asked for.
struct Endless<'a> {
    text: &'a [u8],
    given: &'a std::sync::atomic::AtomicU64,
}

impl Read for Endless<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        use std::sync::atomic::Ordering;
        let start = self.given.fetch_add(buffer.len() as u64, Ordering::Relaxed) as usize;
        for (at, byte) in buffer.iter_mut().enumerate() {
            *byte = self.text[(start + at) % self.text.len()];
        }
        Ok(buffer.len())
    }
}

#[test]
fn a_line_without_an_end_is_refused_before_it_fills_the_memory() {
    for (head, text, code, line) in [
        ("name,phone\nAnn,1\n", "x", "import_line_too_long", 3),
        ("name,phone\n\"Ann,1\n", "Bob,2 and so on for ever", "import_line_too_long", 2),
        ("name,phone\nAnn,1\n", "x,", "import_line_too_long", 3),
    ] {
        let given = std::sync::atomic::AtomicU64::new(0);
        let endless = Endless { text: text.as_bytes(), given: &given };
        let reader = TableReader::open(head.as_bytes().chain(endless), "a.csv", How::default());
        let error = reader.and_then(|reader| reader.collect::<Result<Vec<_>, _>>()).unwrap_err();
        assert_eq!((error.code(), error.line()), (code, Some(line)), "after {head:?} only {text:?}");
        let given = given.into_inner();
        assert!(given < 3 * crate::exchange::limits::RECORD, "it was not read to its end: {given} bytes");
    }
}

#[test]
fn more_columns_than_anybody_has_are_refused_and_empty_ones_are_not() {
    let wide = format!("name{}\nAnn,1\n", ",x".repeat(2_000));
    let error = read(wide.as_bytes(), "a.csv").unwrap_err();
    assert_eq!((error.code(), error.line()), ("import_too_many_columns", Some(1)));
    let commas = format!("name,phone{}\nAnn,1\n", ",".repeat(2_000));
    assert_eq!(read(commas.as_bytes(), "a.csv").unwrap().rows.len(), 1, "empty columns, as Excel writes them");
    let alike = format!("{}\n{}\n", vec!["x"; 512].join(","), vec!["y"; 512].join(","));
    assert_eq!(read(alike.as_bytes(), "a.csv").unwrap().headers[511], "x (512)", "names that are all alike");
}

#[test]
fn a_stray_zero_leaves_the_table_as_it_is() {
    let file = read(b"name,phone\nAnn,1\x0038\nBob,139\n", "a.csv").unwrap();
    assert_eq!(file.headers, ["name", "phone"]);
    assert_eq!(rows(&file), [(2, vec!["Ann", "138"]), (3, vec!["Bob", "139"])]);
    assert_eq!(file.rows[0].flaws, [(1, CellFlaw::Altered)], "and the cell it stood in is known");
    let turned = read("name,phone\nAnn\u{202e}bob,\u{202d}1\u{202c}\n".as_bytes(), "a.csv").unwrap();
    assert_eq!((rows(&turned), &turned.rows[0].flaws), (vec![(2, vec!["Annbob", "1"])], &vec![(0, CellFlaw::Altered)]));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_reading_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, "a.csv");
    }

    #[test]
    fn no_damaged_workbook_makes_reading_panic(at in 0usize..6_000, byte in any::<u8>(), cut in 0usize..6_000) {
        let mut bytes = workbook();
        let length = bytes.len();
        bytes[at % length] ^= byte;
        bytes.truncate(length - cut % length);
        let _ = read(&bytes, "a.xlsx");
    }
}
