//! The one encrypted file that holds everything. The only place that names the database engine.
//!
//! Rooms hand it SQL text and serde values and get serde values back. Every write goes through
//! [`Book::change`], which keeps the journal and the search index; nothing else can write, because the
//! triggers refuse a row that is changed outside it.

mod change;
mod check;
mod connection;
mod door;
mod error;
mod history;
mod journal;
mod key;
mod migrate;
mod open;
mod params;
mod query;
mod search_index;
mod undo;

#[cfg(test)]
mod tests;

pub use change::{Acting, Change, ChangeNote, Op, Reindex, Role};
pub use check::{CheckReport, Finding};
pub use error::BookError;
pub use history::{JournalEntry, history_of_guest, rows_touched};
pub use key::{RawKey, Salt};
pub use open::{Book, read_salt, remove};
pub use query::Query;
pub use search_index::{INDEXED, guest_of_document};
pub use undo::{last_redoable, last_undoable};
