//! Reports into files: what a period's records say together.

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::failure::{Failure, usage};
use crate::file;
use crate::grammar::{Report, Voucher, word};
use crate::seat::Seat;

/// The vouchers that a complaint's guest gets.
pub fn voucher(seat: &Seat, wanted: &Voucher) -> Result<Answer, Failure> {
    seat.open()?;
    let order = json!({
        "complaint_id": wanted.complaint_id,
        "compensation_id": wanted.compensation,
        "layout": word(wanted.layout).replace('-', "_"),
    });
    let written: Value = seat.ask("voucher_export", json!({ "order": order, "path": wanted.out }))?;
    Ok(file::written(seat, &wanted.out, written))
}

/// Errors: exit code 2 for a file whose ending says nothing.
pub fn run(seat: &Seat, report: &Report) -> Result<Answer, Failure> {
    let Report::Complaints { from, to, out } = report;
    let ending = file::ending(out);
    if !["xlsx", "csv", "pdf"].contains(&ending.as_str()) {
        return usage("cli-out-unknown");
    }
    seat.open()?;
    let request = json!({
        "from": from,
        "to": to,
        "path": out,
        "format": ending,
        "language": seat.language.tag(),
    });
    let written: Value = seat.ask("complaint_report", request)?;
    let counts = seat.say("cli-report-complaints", written.clone());
    let line = seat.say("cli-written", json!({ "file": out.display().to_string() }));
    Ok(Answer::new(written, format!("{counts}\n{line}")))
}
