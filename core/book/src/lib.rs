//! The one encrypted file that holds everything, and the only place that names the database engine.
//!
//! Rooms hand it SQL text and serde values and get serde values back. Every write goes through
//! [`Book::change`], which keeps the journal and the search index; nothing else can write, because the
//! triggers refuse a row that is changed outside it.
//!
//! - `contract`: the book as the rooms see it, and what an engine must offer
//! - `sqlite`: the engine, and everything that only SQLite knows
//! - the others know neither: the plain header, the keys, the chain of hashes, the files

mod chain;
mod contract;
mod header;
mod hex;
mod key;
mod place;
mod slot;
mod sqlite;

pub use contract::{
    Acting, Belonging, Book, BookError, ChainHead, Change, ChangeNote, CheckReport, Document, Finding, Following,
    Found, GuestIndex, GuestSources, Host, JournalEntry, Moving, Naming, Op, Problem, ProblemCode, Query, Resting,
    Role, RoomTables, Search, Witness, history_of_guest, identify, last_redoable, last_undoable, rows_touched,
};
pub use key::{BookId, Random, RawKey};
#[cfg(feature = "statements")]
pub use sqlite::statements;
/// What a bench needs that sets the bare engine beside the book.
pub use sqlite::{FILE_LAYER, expression};
pub use sqlite::{remove, tables};
