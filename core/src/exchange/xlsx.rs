//! XLSX out: typed cells, a frozen bold header, and pages that print as they should.
//! Rows go to disk as they come, so a long list costs no memory; text is written as text and never as a formula.

use std::io::Write;
use std::panic::resume_unwind;
use std::sync::mpsc;
use std::thread;

use chrono::Datelike;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Workbook, Worksheet, XlsxError};

use super::ExchangeError;
use super::sheet::{Cell, Column, ColumnKind, Sheet};
use crate::text::money;

const A4: u8 = 9;
const LONGEST_TITLE: usize = 31;
/// Units: UTF-16 code units, as Excel counts.
const LONGEST_TEXT: usize = 32_767;

/// Rows are fetched while others are written: so many at once, and at most so many times ahead of the writer.
const CHUNK: usize = 256;
const CHUNKS_AHEAD: usize = 4;

/// Writes the table as a workbook with one worksheet and gives how many rows it had below the header.
///
/// Errors: `export_sheet_too_long`; `export_workbook_failed`; `export_write_failed`.
pub fn write(sheet: Sheet<'_>, out: impl Write) -> Result<u64, ExchangeError> {
    write_all(vec![sheet], out)
}

/// Writes a workbook with a worksheet for each table and gives how many rows they had together.
///
/// Errors: as [`write`].
pub fn write_all(sheets: Vec<Sheet<'_>>, mut out: impl Write) -> Result<u64, ExchangeError> {
    let mut workbook = Workbook::new();
    let mut rows = 0;
    for sheet in sheets {
        rows += fill(workbook.add_worksheet_with_constant_memory()?, sheet)?;
    }
    let bytes = workbook.save_to_buffer()?;
    out.write_all(&bytes).map_err(ExchangeError::WriteFailed)?;
    Ok(rows)
}

fn fill(worksheet: &mut Worksheet, sheet: Sheet<'_>) -> Result<u64, XlsxError> {
    set_up(worksheet, &sheet)?;
    let Sheet { columns, mut rows, .. } = sheet;
    let last_row = thread::scope(|scope| {
        let (sender, receiver) = mpsc::sync_channel(CHUNKS_AHEAD);
        let writer = scope.spawn(|| write_rows(worksheet, &columns, receiver));
        loop {
            let chunk: Vec<Vec<Cell>> = rows.by_ref().take(CHUNK).collect();
            // Nobody takes the rows any more when writing failed, which the writer tells itself.
            if chunk.is_empty() || sender.send(chunk).is_err() {
                break;
            }
        }
        drop(sender);
        writer.join().unwrap_or_else(|panic| resume_unwind(panic))
    })?;
    if let Some(last_column) = columns.len().checked_sub(1) {
        worksheet.autofilter(0, 0, last_row, last_column as u16)?;
        // Phones and ids are numbers kept as text on purpose: no green corner in every cell.
        worksheet.ignore_error_range(0, 0, last_row, last_column as u16, IgnoreError::NumberStoredAsText)?;
    }
    Ok(u64::from(last_row))
}

fn write_rows(
    worksheet: &mut Worksheet,
    columns: &[Column],
    chunks: mpsc::Receiver<Vec<Vec<Cell>>>,
) -> Result<u32, XlsxError> {
    let mut last_row = 0;
    for row in chunks.into_iter().flatten() {
        last_row += 1;
        for (index, (cell, column)) in row.into_iter().zip(columns).enumerate() {
            write_cell(worksheet, (last_row, index as u16), (cell, column))?;
        }
    }
    Ok(last_row)
}

fn set_up(worksheet: &mut Worksheet, sheet: &Sheet<'_>) -> Result<(), XlsxError> {
    worksheet.set_name(worksheet_name(&sheet.title))?;
    worksheet.set_paper_size(A4);
    if sheet.landscape {
        worksheet.set_landscape();
    }
    worksheet.set_print_fit_to_pages(1, 0);
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
        // Every cell below takes the format of its column; naming it cell by cell is a third of the work.
        worksheet.set_column_format(index, &column_format(column))?;
        worksheet.write_string_with_format(0, index, &column.header, &header)?;
    }
    Ok(())
}

fn column_format(column: &Column) -> Format {
    match &column.kind {
        ColumnKind::Text => Format::new().set_num_format("@"),
        ColumnKind::Integer => Format::new().set_num_format("#,##0"),
        ColumnKind::Date => Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Center),
        ColumnKind::Share => Format::new().set_num_format("0.0%"),
        ColumnKind::Money { currency } => {
            let decimals = money::decimals(currency) as usize;
            let point = if decimals == 0 { "" } else { "." };
            Format::new().set_num_format(format!("#,##0{point}{:0<decimals$}", ""))
        }
    }
}

fn write_cell(
    worksheet: &mut Worksheet,
    (row, at): (u32, u16),
    (cell, column): (Cell, &Column),
) -> Result<(), XlsxError> {
    match (cell, &column.kind) {
        (Cell::Empty, _) => {}
        (Cell::Number(number), ColumnKind::Text) => {
            worksheet.write_string(row, at, number.to_string())?;
        }
        (Cell::Number(minor), ColumnKind::Money { currency }) => {
            let units = 10f64.powi(money::decimals(currency) as i32);
            worksheet.write_number(row, at, minor as f64 / units)?;
        }
        (Cell::Number(share), ColumnKind::Share) => {
            worksheet.write_number(row, at, share as f64 / 10_000.0)?;
        }
        (Cell::Number(number), _) => {
            worksheet.write_number(row, at, number as f64)?;
        }
        (Cell::Date(date), kind) => {
            let day = u16::try_from(date.year())
                .ok()
                .and_then(|year| ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8).ok());
            match (day, kind) {
                (Some(day), ColumnKind::Date) => worksheet.write_datetime(row, at, &day)?,
                // A workbook knows no day before 1900: it stands there as people write it.
                _ => worksheet.write_string(row, at, date.format("%Y-%m-%d").to_string())?,
            };
        }
        (Cell::Text(text), _) => {
            worksheet.write_string(row, at, within_limit(text))?;
        }
    }
    Ok(())
}

fn within_limit(text: String) -> String {
    if text.len() <= LONGEST_TEXT || text.encode_utf16().count() <= LONGEST_TEXT {
        return text;
    }
    let mut room = LONGEST_TEXT - 1;
    let mut cut: String = text
        .chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= room;
            room -= c.len_utf16().min(room);
            fits
        })
        .collect();
    cut.push('…');
    cut
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

impl From<XlsxError> for ExchangeError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::RowColumnLimitError => ExchangeError::SheetTooLong,
            XlsxError::IoError(error) => ExchangeError::WriteFailed(error),
            other => ExchangeError::WorkbookFailed(Box::new(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::table;
    use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
    use chrono::NaiveDate;
    use std::io::Read;

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
            footer: "云栖酒店 & Co".into(),
        };
        let mut out = Vec::new();
        write(sheet, &mut out).unwrap();
        out
    }

    fn part(workbook: &[u8], name: &str) -> String {
        let mut parts = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
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
        let mut workbook: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
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
    fn a_worksheet_name_is_always_allowed() {
        for title in ["", "'", "[]:*?/\\", "a very long title that goes on and on and on", "春节'"] {
            let mut workbook = Workbook::new();
            assert!(workbook.add_worksheet().set_name(worksheet_name(title)).is_ok(), "{title}");
        }
    }
}
