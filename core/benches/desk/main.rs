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
mod due;
mod gifts;
mod hotel;
mod import;
mod measure;
mod page;
mod search;

use criterion::Criterion;

use hotel::Hotel;
use measure::Report;

fn main() {
    let sizes = std::env::var("ZHIKE_BENCH_GUESTS").unwrap_or_else(|_| "10000".to_owned());
    let mut criterion = Criterion::default().configure_from_args().without_plots();
    let mut report = Report::default();
    for size in sizes.split(',').filter_map(|size| size.trim().parse().ok()) {
        let hotel = Hotel::of(size);
        search::measure(&mut criterion, &hotel, &mut report);
        due::measure(&mut criterion, &hotel, &mut report);
        page::measure(&mut criterion, &hotel, &mut report);
        change::measure(&mut criterion, &hotel, &mut report);
        cards::measure(&hotel, &mut report);
        complaints::measure(&mut criterion, &hotel, &mut report);
        gifts::measure(&hotel, &mut report);
        import::measure(&hotel, &mut report);
    }
    criterion.final_summary();
    report.print();
}
