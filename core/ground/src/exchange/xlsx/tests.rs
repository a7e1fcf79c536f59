use std::io::{Cursor, Read, SeekFrom};

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use chrono::NaiveDate;

use super::row::LONGEST_TEXT;
use super::*;
use crate::exchange::{Column, ColumnKind, table};

mod archive;

fn column(header: &str, kind: ColumnKind) -> Column {
    Column { header: header.into(), width: 14.0, kind }
}

fn gift_list(rows: Vec<Vec<Cell>>) -> Vec<u8> {
    let sheet = Sheet {
        title: "中秋 2027: 礼品/清单?".into(),
        columns: vec![
            column("姓名", ColumnKind::Text),
            column("电话", ColumnKind::Text),
            column("金额", ColumnKind::Money { currency: "CNY".into() }),
            column("数量", ColumnKind::Integer),
            column("日期", ColumnKind::Date),
        ],
        rows: Box::new(rows.into_iter()),
        landscape: true,
        printed: 0,
        footer: "云栖酒店 & Co".into(),
    };
    let mut out = Cursor::new(Vec::new());
    write(sheet, &mut out).unwrap();
    out.into_inner()
}

fn part(workbook: &[u8], name: &str) -> String {
    let mut parts = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    parts.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_page_is_set_up_for_the_printer() {
    let bytes = gift_list(vec![vec!["王小明".into()]]);
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for (mark, why) in [
        (r#"<pane ySplit="1""#, "the header stays in view"),
        (r#"<autoFilter ref="A1:E2""#, "every column filters"),
        (r#"<pageSetUpPr fitToPage="1""#, "all columns on one page"),
        (r#"orientation="landscape""#, "turned as asked"),
        (r#"paperSize="9""#, "A4"),
        ("云栖酒店 &amp;&amp; Co&amp;R&amp;P / &amp;N", "the footer, its own & doubled"),
        (r#"numberStoredAsText="1""#, "no green corners"),
    ] {
        assert!(sheet.contains(mark), "{why}: {mark} is missing");
    }
    let book = part(&bytes, "xl/workbook.xml");
    assert!(book.contains("Print_Titles"), "the header is on every page");
}

#[test]
fn cells_keep_their_types() {
    let day = NaiveDate::from_ymd_opt(2027, 9, 15).unwrap();
    let bytes = gift_list(vec![
        vec!["王小明".into(), "13812348812".into(), (-128_050).into(), 2.into(), day.into()],
        vec!["=HYPERLINK(\"x\")".into(), "+86 138".into(), Cell::Empty, Cell::Empty, Cell::Empty],
    ]);
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    assert_eq!(workbook.sheet_names(), ["中秋 2027 礼品清单"], "a title that a worksheet may have");
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(range.get((1, 0)), Some(&Data::String("王小明".into())), "a name");
    assert_eq!(range.get((1, 1)), Some(&Data::String("13812348812".into())), "a phone is text");
    assert_eq!(range.get((1, 2)), Some(&Data::Float(-1280.5)), "money is a number in major units");
    assert_eq!(range.get((1, 3)), Some(&Data::Float(2.0)), "a count");
    assert!(matches!(range.get((1, 4)), Some(Data::DateTime(_))), "a date is a date");
    assert_eq!(range.get((2, 0)), Some(&Data::String("=HYPERLINK(\"x\")".into())), "a formula stays a text");
    let formulas = workbook.worksheet_formula("中秋 2027 礼品清单").unwrap();
    assert!(formulas.is_empty(), "nothing in the file is a formula");
}

#[test]
fn every_cell_shows_as_its_column_says() {
    let day = NaiveDate::from_ymd_opt(2027, 9, 15).unwrap();
    let bytes = gift_list(vec![vec!["王小明".into(), "013812348812".into(), 128_050.into(), 2.into(), day.into()]]);
    let styles = part(&bytes, "xl/styles.xml");
    let (_, of_cells) = styles.split_once("<cellXfs").unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    let code_of = |cell: &str| {
        let (_, after) = sheet.split_once(&format!(r#"<c r="{cell}" s=""#)).unwrap();
        let style: usize = after.split('"').next().unwrap().parse().unwrap();
        let id = of_cells.split("<xf ").nth(1 + style).and_then(|xf| xf.split('"').nth(1)).unwrap();
        let (_, code) = styles.split_once(&format!(r#"numFmtId="{id}" formatCode=""#)).unwrap();
        code.split('"').next().unwrap().to_owned()
    };
    assert_eq!(code_of("A2"), "@", "a name is text");
    assert_eq!(code_of("B2"), "@", "a phone that a person corrects in Excel keeps its zero");
    assert_eq!(code_of("C2"), "#,##0.00", "money shows its cents");
    assert_eq!(code_of("D2"), "#,##0", "a count has none");
    assert_eq!(code_of("E2"), "yyyy-mm-dd", "a date reads alike in every country");
}

#[test]
fn our_own_workbook_is_read_again() {
    let day = NaiveDate::from_ymd_opt(2027, 9, 15).unwrap();
    let bytes = gift_list(vec![vec!["王小明".into(), "013812348812".into(), 128_050.into(), 2.into(), day.into()]]);
    let file = table::read(&bytes, "list.xlsx").unwrap();
    assert_eq!(file.headers, ["姓名", "电话", "金额", "数量", "日期"], "the header row");
    assert_eq!(file.rows[0].cells, ["王小明", "013812348812", "1280.5", "2", "2027-09-15"], "the cells as text");
    assert_eq!(file.rows[0].line, 2, "the row that Excel shows");
}

#[test]
fn an_empty_list_is_still_a_workbook() {
    let file = table::read(&gift_list(Vec::new()), "list.xlsx").unwrap();
    assert_eq!((file.headers.len(), file.rows.len()), (5, 0), "only the header");
}

#[test]
fn a_text_past_the_limit_is_cut_and_not_refused() {
    let file = table::read(&gift_list(vec![vec!["礼".repeat(40_000).into()]]), "list.xlsx").unwrap();
    let text = &file.rows[0].cells[0];
    assert_eq!(text.chars().count(), LONGEST_TEXT, "as long as a cell may be");
    assert!(text.ends_with('…'), "and it shows that more was there");
}

#[test]
fn every_text_comes_back_as_it_was() {
    let texts = ["Tom & <Jerry>", " ahead", "behind ", "two\nlines", "（礼）", "=1+1", "\"'", "礼🎁"];
    let bytes = gift_list(texts.iter().map(|text| vec![(*text).into()]).collect());
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    let read: Vec<_> = range.rows().skip(1).map(|row| row[0].to_string()).collect();
    assert_eq!(read, texts, "marks of XML and blanks at the ends are part of a text");
}

#[test]
fn a_long_table_comes_back_in_its_order() {
    let rows = 20_000;
    let bytes = gift_list((0..rows).map(|n: i64| vec![format!("guest {n}").into(), Cell::Empty, n.into()]).collect());
    let file = table::read(&bytes, "list.xlsx").unwrap();
    assert_eq!(file.rows.len() as i64, rows, "no row is lost between those who fetch and those who press");
    for (n, row) in file.rows.iter().enumerate() {
        assert_eq!(row.cells[0], format!("guest {n}"), "rows stay in their order");
    }
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains(r#"<autoFilter ref="A1:E20001""#), "the filter reaches to the last row");
    let book = part(&bytes, "xl/workbook.xml");
    assert!(book.contains("$A$1:$E$20001"), "in both places that tell of it");
}

#[test]
fn sheets_of_a_workbook_keep_to_themselves() {
    let sheet = |title: &str, rows: i64| Sheet {
        title: title.into(),
        columns: vec![column("n", ColumnKind::Integer), column("share", ColumnKind::Share)],
        rows: Box::new((0..rows).map(|n| vec![n.into(), 1_250.into()])),
        landscape: false,
        printed: 0,
        footer: String::new(),
    };
    let mut out = Cursor::new(Vec::new());
    let written = write_all(vec![sheet("long", 3), sheet("none", 0), sheet("short", 1)], &mut out).unwrap();
    assert_eq!(written, 4, "the rows of all");
    let bytes = out.into_inner();
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
    assert_eq!(workbook.sheet_names(), ["long", "none", "short"], "in the order given");
    for (index, height) in [(0, 4), (1, 1), (2, 2)] {
        let range = workbook.worksheet_range_at(index).unwrap().unwrap();
        assert_eq!(range.height(), height, "sheet {index}: its own rows below its header");
    }
    let share = workbook.worksheet_range_at(0).unwrap().unwrap().get((1, 1)).cloned();
    assert_eq!(share, Some(Data::Float(0.125)), "a share is a part of one");
    let zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut names: Vec<_> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(names[..2], ["[Content_Types].xml", "_rels/.rels"], "programs tell the kind of file by its beginning");
    let all = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all, "no part is there twice");
}

#[test]
fn a_place_that_takes_no_more_ends_the_work() {
    /// Units: bytes.
    const ROOM: u64 = 100_000;
    #[derive(Default)]
    struct Disk(Cursor<Vec<u8>>);
    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            if self.0.position() + bytes.len() as u64 > ROOM {
                return Err(std::io::ErrorKind::StorageFull.into());
            }
            self.0.write(bytes)
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    impl Seek for Disk {
        fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
            self.0.seek(to)
        }
    }
    let sheet = Sheet {
        title: "endless".into(),
        columns: vec![column("n", ColumnKind::Integer)],
        rows: Box::new((0..).map(|n: i64| vec![n.into()])),
        landscape: false,
        printed: 0,
        footer: String::new(),
    };
    let refused = write(sheet, Disk::default()).unwrap_err();
    assert!(matches!(refused, ExchangeError::WriteFailed(_)), "a full disk is told as such: {refused:?}");
}

#[test]
fn more_rows_than_a_worksheet_holds_are_refused() {
    let sheet = Sheet {
        title: "endless".into(),
        columns: vec![column("n", ColumnKind::Integer)],
        rows: Box::new((0..).map(|_: i64| Vec::new())),
        landscape: false,
        printed: 0,
        footer: String::new(),
    };
    let refused = write(sheet, Cursor::new(Vec::new())).unwrap_err();
    assert!(matches!(refused, ExchangeError::SheetTooLong), "and not cut in silence: {refused:?}");
}
