//! The one encrypted file that holds everything. The only place that names the database engine.
//!
//! Rooms hand it SQL text and serde values and get serde values back. Every write goes through
//! [`Book::change`], which keeps the journal and the search index; nothing else can write, because the
//! triggers refuse a row that is changed outside it.

mod batch;
mod chain;
mod change;
mod check;
mod connection;
mod door;
mod error;
mod first_format;
mod header;
mod hex;
mod history;
mod host;
mod journal;
mod key;
mod log;
mod migrate;
mod open;
mod params;
mod place;
mod query;
mod replay;
mod rescue;
mod search_index;
mod slot;
mod spelling;
#[cfg(feature = "statements")]
pub mod statements;
mod undo;
mod vfs;

#[cfg(test)]
mod file_tests;
#[cfg(test)]
mod tests;

pub use change::{Acting, Change, ChangeNote, Op, Reindex, Role};
pub use check::{ChainHead, CheckReport, Finding, Problem, ProblemCode, Witness};
pub use error::{BookError, Resting};
pub use history::{JournalEntry, history_of_guest, rows_touched};
pub use host::Host;
pub use key::{BookId, Random, RawKey};
pub use migrate::tables;
pub use open::{Book, identify};
pub use place::remove;
pub use query::Query;
pub use search_index::{INDEXED, guest_of_document};
pub use undo::{last_redoable, last_undoable};
pub use vfs::NAME as FILE_LAYER;
