//! The book as the rooms see it: reading, changing, undoing, searching, checking. It names no engine but in one line.
//!
//! # What an engine offers
//!
//! The types here hold what the engine gives them and hand on to it. A second engine is a folder beside `sqlite` with these
//! names in it, and a choice at that one line:
//!
//! - `Store`, an open book: `create`, `open`, `open_with_key`; `read` on one consistent view beside any writer; `write`, one
//!   transaction, kept as a whole or not at all; `check`; `renew_documents`, for a
//!   book whose search documents are another program's; the passphrase and the place of the file.
//! - `View`, what reads: `each` and `maybe` for the rooms' statements, with named parameters and lists (see [`Query`]);
//!   `search` and `shown`.
//! - `Transaction`: `begin` writes a change's line in the ledger; `recorded` reads the line of an older one.
//! - `Writing`, an open change: `run`, `run_all`, `insert`, `each_row`, `begin_batch` and `end_batch`; `moving`, the statements
//!   that give one guest's rows to another; `take_back`, which undoes; `touched`, `index`, `index_all` and `seal`, which
//!   end it.
//! - `Matches`, a search under way: `named`, `anywhere`, and `parameter` for the table `found(:search)`.
//!
//! Whatever the engine, these hold:
//!
//! - A row's change writes a row of `journal` that carries the number of its change; the rows of one change are those that
//!   carry its number, within `first_entry` and `last_entry` of its line. Others may lie between them.
//! - A batch is one row of `journal` for a table. It records which ids it added, whatever others added meanwhile. What
//!   takes it back keeps the rows of a range in one row of `journal`.
//! - Changes are numbered one after another in the order they are kept, since each seals the one before it. An engine that
//!   lets many write makes them wait for that number (`chain_head` is the row to lock).
//! - `insert` answers the id of the row it added. An engine without such a call of its own adds `returning id`.

use crate::sqlite as engine;

mod acting;
mod book;
mod change;
mod check;
mod error;
mod found;
mod history;
mod host;
mod query;
mod rooms;
mod search;

pub use acting::{Acting, Op, Role};
pub use book::{Book, identify};
pub use change::{Change, ChangeNote};
pub use check::{ChainHead, CheckReport, Finding, Problem, ProblemCode, Witness};
pub(crate) use check::{LISTED, Problems};
pub use error::{BookError, Resting};
pub use found::{Document, Found, GuestSources};
pub use history::{JournalEntry, history_of_guest, last_redoable, last_undoable, rows_touched};
pub use host::Host;
pub use query::Query;
pub(crate) use rooms::Rooms;
pub use rooms::{Belonging, Following, Moving, Naming, RoomTables};
pub use search::{GuestIndex, Search};
