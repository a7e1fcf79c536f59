//! A festival's gifts planned for the whole book, and the list as a workbook, against the workbook's writer alone.

use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};
use criterion::Criterion;
use rust_xlsxwriter::Workbook;
use serde_json::json;

use crate::hotel::{Hotel, folder};
use crate::measure::{Report, Target, few};

const FESTIVAL: (&str, i32) = ("mid_autumn", 2027);

pub fn measure(_: &mut Criterion, hotel: &Hotel, report: &mut Report) {
    let (festival, year) = FESTIVAL;
    let proposal = json!({ "festival": festival, "year": year });
    let planned = few(3, |_| proposal.clone(), |proposal| drop(hotel.call("gift_list_propose", proposal)));
    report.row("plan a festival for all", hotel.guests, (&planned, None), &[]);

    let file = folder().join("gifts.xlsx");
    let order = json!({ "festival": festival, "year": year, "path": file, "format": "xlsx", "left_out": true });
    let lines = hotel.ask("gift_list_export", order.clone())["lines"].clone();
    let exported = few(5, |_| order.clone(), |order| drop(hotel.call("gift_list_export", order)));
    let cells = cells(&file);
    let bare = few(5, |_| folder().join("bare.xlsx"), |file| write(&file, &cells));
    let work = format!("export {lines} gift lines to XLSX");
    report.row(&work, hotel.guests, (&exported, Some(&bare)), &[Target::Ratio(1.5)]);
}

/// The cells alone: neither the formats that make them typed nor widths or print set-up, which the export writes too.
enum Cell {
    Empty,
    Number(f64),
    Text(String),
}

/// Every cell of the exported sheet, ready to be written again.
fn cells(file: &Path) -> Vec<Vec<Cell>> {
    let mut workbook: Xlsx<_> = open_workbook(file).unwrap();
    let sheet = workbook.worksheet_range_at(0).unwrap().unwrap();
    let cell = |cell: &Data| match cell {
        Data::Empty => Cell::Empty,
        Data::Float(number) => Cell::Number(*number),
        Data::Int(number) => Cell::Number(*number as f64),
        other => Cell::Text(other.to_string()),
    };
    sheet.rows().map(|row| row.iter().map(cell).collect()).collect()
}

fn write(file: &Path, cells: &[Vec<Cell>]) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_constant_memory().unwrap();
    for (row, line) in cells.iter().enumerate() {
        for (column, cell) in line.iter().enumerate() {
            let (row, column) = (row as u32, column as u16);
            match cell {
                Cell::Empty => continue,
                Cell::Number(number) => sheet.write_number(row, column, *number),
                Cell::Text(text) => sheet.write_string(row, column, text),
            }
            .unwrap();
        }
    }
    workbook.save(file).unwrap();
}
