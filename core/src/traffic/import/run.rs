//! Runs an import as one change, reported line by line.

use super::arrivals::{Rows, arrivals};
use super::card;
use super::column::ImportKind;
use super::people::{People, guests};
use super::report::{ImportReport, Tally};
use super::row::{self, Matched};
use super::source::Source;
use crate::book::Change;
use crate::calendar::written::DateField;
use crate::desk::Call;
use crate::error::Result;

/// Imports everything in a file.
pub(super) fn run(call: &Call, tx: &mut Change, kind: ImportKind, source: Source) -> Result<ImportReport> {
    let mut tally = Tally::default();
    match source {
        Source::Cards(file) => {
            tally.refused = file.refused;
            tally.dropped = file.dropped;
            let total = file.cards.len() as u64;
            let known = card::Known {
                language: call.language()?,
                dates: DateField::returning(call.today()?).at(call.property()?.zone()?),
            };
            let people = Box::new(file.cards.iter().map(|read| Ok(Ok(card::candidate(read, &known)))));
            guests(call, tx, People { lines: people, total }, &mut tally)?;
        }
        Source::Table { columns, rows, total, unmatched, passed } => {
            tally.dropped.extend(unmatched);
            if kind == ImportKind::Arrivals {
                arrivals(call, tx, Rows { rows, total, columns: &columns }, &mut tally)?;
            } else {
                let people = Box::new(rows.map(|row| Ok(row::candidate(&Matched::new(&row?, &columns)))));
                guests(call, tx, People { lines: people, total }, &mut tally)?;
            }
            tally.remarks.take(passed.take());
        }
    }
    Ok(tally.report())
}
