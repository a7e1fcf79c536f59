//! How fast the desk is, against the bare limit of the same machine in the same run. `cargo xtask bench` starts it.
//!
//! Books of several sizes come from the sample hotel and are kept in `target/bench`. Every row of the report goes through
//! `Desk::call`, JSON in and JSON out, as the window does. This is the one place outside the book that names the engine,
//! because the bare limit has to be measured on it.

// A bench reports on standard output, and one that cannot be set up is to stop with the reason.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr)]

mod cards;
mod change;
mod complaints;
mod drive;
mod due;
mod engine;
mod gifts;
mod hotel;
mod import;
mod measure;
mod memory;
mod page;
mod search;

use criterion::Criterion;

use hotel::Hotel;
use measure::Report;

/// A row's name, and how it is measured.
type Row = (&'static str, fn(&mut Criterion, &Hotel, &mut Report));

const ROWS: &[Row] = &[
    ("search", search::measure),
    ("due", due::measure),
    ("page", page::measure),
    ("change", change::measure),
    ("cards", cards::measure),
    ("complaints", complaints::measure),
    ("gifts", gifts::measure),
    ("import", import::measure),
];

fn main() {
    if let Some(rows) = std::env::var(import::HELD).ok().and_then(|rows| rows.parse().ok()) {
        return import::hold(rows);
    }
    let asked = |name: &str, all: &str| std::env::var(name).unwrap_or_else(|_| all.to_owned());
    let sizes = asked("ZHIKE_BENCH_GUESTS", "10000");
    let rows = asked("ZHIKE_BENCH_ROWS", "");
    let mut criterion = Criterion::default().configure_from_args().without_plots();
    let mut report = Report::default();
    for size in sizes.split(',').filter_map(|size| size.trim().parse().ok()) {
        let hotel = Hotel::of(size);
        for (name, measure) in ROWS {
            if rows.is_empty() || rows.split(',').any(|row| row.trim() == *name) {
                measure(&mut criterion, &hotel, &mut report);
            }
        }
    }
    criterion.final_summary();
    report.print(&hotel::folder().join("report.md"));
}
