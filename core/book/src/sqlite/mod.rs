//! The engine: SQLite with SQLCipher, and everything that only it knows. What it offers to whom, `contract` says.
//!
//! - the file: `store` opens it, `vfs` shows the engine its pages, `log` and `rescue` guard it, `first_format` and `migrate`
//!   bring older books up to this program's
//! - statements: `connection`, `spelling`, `params`, `view`, `writing`; `statements` counts them for tests
//! - what a change leaves: `journal`, `batch`, `seal`; `replay` reads it again for `check`, `undo` takes it back
//! - `search`: the full-text index and what stands beside it

mod batch;
mod check;
mod connection;
mod error;
mod expression;
mod files;
mod first_format;
mod journal;
mod line;
mod log;
mod migrate;
mod params;
mod replay;
mod rescue;
mod seal;
mod search;
mod show;
mod spelling;
#[cfg(feature = "statements")]
pub mod statements;
mod store;
mod together;
mod touched;
mod undo;
mod unseen;
mod vfs;
mod view;
mod writing;

#[cfg(test)]
mod file_tests;
#[cfg(test)]
mod tests;

pub use expression::expression;
pub use files::remove;
pub use migrate::tables;
pub(crate) use search::Matches;
pub(crate) use store::{Store, identify};
pub use vfs::NAME as FILE_LAYER;
pub(crate) use view::View;
pub(crate) use writing::{Recorded, Writing};
