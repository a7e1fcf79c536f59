//! Bringing in what the house already has: address books, tables of guests, the property system's arrivals.
//! Every import is one change: previewed first, reported line by line, undone whole.

mod arrivals;
mod besides;
mod candidate;
mod card;
mod column;
mod commands;
mod dates;
mod known;
mod links;
mod newcomers;
mod order;
mod page;
mod people;
mod report;
mod row;
mod run;
mod settle;
mod source;

#[cfg(test)]
mod reading_tests;
#[cfg(test)]
mod tests;

pub use candidate::Candidate;
pub use card::{EMPTY, KEPT_OTHERWISE, Known as KnownOfCards, as_object, read_back};
pub use column::{ImportField, ImportKind, is_worked_out, suggest as suggested};
pub use commands::*;
pub use order::{ColumnInDoubt, ColumnOfBoth, OrderReading};
pub use report::{ImportDiffering, ImportDouble, ImportIssue, ImportJoin, ImportReport, ImportUnsettled};
pub use settle::*;
pub use source::ImportPreview;
