//! CSV out, as Excel on a Chinese Windows opens it right: UTF-8 with a byte order mark, CRLF, no text ever a formula.

use std::io::Write;

use csv::{Terminator, Writer, WriterBuilder};

use super::ExchangeError;
use super::sheet::{Cell, Column, ColumnKind, Sheet, guarded};
use crate::text::money;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Writes the table and gives how many rows it had below the header.
///
/// Errors: `export_write_failed`.
pub fn write(sheet: Sheet<'_>, mut out: impl Write) -> Result<u64, ExchangeError> {
    out.write_all(BYTE_ORDER_MARK).map_err(ExchangeError::WriteFailed)?;
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(out);
    record(&mut writer, sheet.columns.iter().map(|column| guarded(&column.header)))?;
    let mut count = 0;
    for row in sheet.rows {
        record(&mut writer, row.iter().zip(&sheet.columns).map(|(cell, column)| text(cell, column)))?;
        count += 1;
    }
    writer.flush().map_err(ExchangeError::WriteFailed)?;
    Ok(count)
}

fn record(writer: &mut Writer<impl Write>, fields: impl Iterator<Item = String>) -> Result<(), ExchangeError> {
    let fields: Vec<String> = fields.collect();
    writer.write_record(&fields).map_err(|error| match error.into_kind() {
        csv::ErrorKind::Io(error) => ExchangeError::WriteFailed(error),
        _ => ExchangeError::WriteFailed(std::io::ErrorKind::InvalidData.into()),
    })
}

fn text(cell: &Cell, column: &Column) -> String {
    match (cell, &column.kind) {
        (Cell::Empty, _) => String::new(),
        (Cell::Text(text), _) => guarded(text),
        (Cell::Number(minor), ColumnKind::Money { currency }) => money::amount(*minor, currency),
        (Cell::Number(share), ColumnKind::Share) => format!("{}.{:02}%", share / 100, share % 100),
        (Cell::Number(number), _) => number.to_string(),
        (Cell::Date(date), _) => date.format("%Y-%m-%d").to_string(),
        (Cell::Time(time), _) => time.format("%Y-%m-%d %H:%M").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::table;
    use chrono::NaiveDate;
    use proptest::prelude::*;

    fn column(header: &str, kind: ColumnKind) -> Column {
        Column { header: header.into(), width: 12.0, kind }
    }

    fn written(columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> String {
        let sheet = Sheet {
            title: "t".into(),
            columns,
            rows: Box::new(rows.into_iter()),
            landscape: false,
            printed: 0,
            footer: String::new(),
        };
        let mut out = Vec::new();
        write(sheet, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn excel_opens_it_right() {
        let money = ColumnKind::Money { currency: "CNY".into() };
        let columns = vec![
            column("姓名", ColumnKind::Text),
            column("电话", ColumnKind::Text),
            column("金额", money),
            column("人数", ColumnKind::Integer),
            column("日期", ColumnKind::Date),
        ];
        let day = NaiveDate::from_ymd_opt(2027, 2, 5).unwrap();
        let rows = vec![
            vec!["王小明, \"Tony\"".into(), "13812348812".into(), (-128_050).into(), (-2).into(), day.into()],
            vec!["=1+1".into(), "+86 138".into(), Cell::Empty, 3.into(), Cell::Empty],
        ];
        assert_eq!(
            written(columns, rows),
            "\u{feff}姓名,电话,金额,人数,日期\r\n\"王小明, \"\"Tony\"\"\",13812348812,-1280.50,-2,2027-02-05\r\n'=1+1,'+86 138,,3,\r\n",
            "mark, CRLF, quotes, numbers as numbers, formulas as text"
        );
    }

    #[test]
    fn no_text_begins_a_formula() {
        for start in FORMULA_STARTS {
            let text = written(vec![column("a", ColumnKind::Text)], vec![vec![format!("{start}cmd").into()]]);
            let line = text.split("\r\n").nth(1).unwrap().trim_start_matches('"');
            assert!(line.starts_with('\''), "{start:?} would begin a formula: {line}");
        }
    }

    const FORMULA_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_table_reads_back_as_it_was_written(
            rows in proptest::collection::vec(proptest::collection::vec("[a-z王'=+@,;\"|-][a-z王'=+@,;\"\n| -]{0,10}[a-z王,;]", 3), 1..20),
        ) {
            let columns = ["姓名", "喜好", "备注"].map(|header| column(header, ColumnKind::Text)).to_vec();
            let cells = rows.iter().map(|row| row.iter().map(|text| text.as_str().into()).collect()).collect();
            let text = written(columns, cells);
            let file = table::read(text.as_bytes(), "list.csv").unwrap();
            prop_assert_eq!(file.headers, ["姓名", "喜好", "备注"]);
            let back: Vec<Vec<String>> = file.rows.into_iter().map(|row| row.cells).collect();
            prop_assert_eq!(back, rows);
        }
    }
}
