//! A festival's gifts planned for the whole book, and the list as a workbook, against the workbook's writer alone.

use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;
use serde_json::json;

use crate::hotel::{Hotel, folder};
use crate::measure::{Report, Target, few};

const FESTIVAL: (&str, i32) = ("mid_autumn", 2027);

pub fn measure(hotel: &Hotel, report: &mut Report) {
    let (festival, year) = FESTIVAL;
    let planned = few(3, || {
        hotel.ask("gift_list_propose", json!({ "festival": festival, "year": year }));
    });
    report.row("plan a festival for all", hotel.guests, (&planned, None), &[]);

    let file = folder().join("gifts.xlsx");
    let order = json!({ "festival": festival, "year": year, "path": file, "format": "xlsx", "left_out": true });
    let lines = hotel.ask("gift_list_export", order.clone())["lines"].clone();
    let exported = few(5, || {
        hotel.ask("gift_list_export", order.clone());
    });
    let cells = cells(&file);
    let bare = few(5, || write(&folder().join("bare.xlsx"), &cells));
    let work = format!("export {lines} gift lines to XLSX");
    report.row(&work, hotel.guests, (&exported, Some(&bare)), &[Target::Ratio(1.5)]);
}

/// Every cell of the exported sheet.
fn cells(file: &Path) -> Vec<Vec<Data>> {
    let mut workbook: Xlsx<_> = open_workbook(file).unwrap();
    let sheet = workbook.worksheet_range_at(0).unwrap().unwrap();
    sheet.rows().map(<[Data]>::to_vec).collect()
}

fn write(file: &Path, cells: &[Vec<Data>]) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_constant_memory().unwrap();
    for (row, line) in cells.iter().enumerate() {
        for (column, cell) in line.iter().enumerate() {
            let (row, column) = (row as u32, column as u16);
            match cell {
                Data::Empty => continue,
                Data::Float(number) => sheet.write(row, column, *number),
                Data::Int(number) => sheet.write(row, column, *number as f64),
                other => sheet.write(row, column, other.to_string()),
            }
            .unwrap();
        }
    }
    workbook.save(file).unwrap();
}
