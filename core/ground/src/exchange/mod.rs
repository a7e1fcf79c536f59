//! vCard, CSV, XLSX and iCalendar, in and out, and pictures in: bytes to plain structs and plain structs to bytes.
//! Knows formats and the faults of the programs that write them; not the book, nor what a guest is.

mod content_line;
pub mod csv;
pub mod encoding;
mod error;
pub mod ics;
mod issues;
pub mod limits;
pub mod picture;
pub mod sheet;
pub mod table;
pub mod vcard;
pub mod xlsx;

pub use error::ExchangeError;
pub use issues::{Issues, LineIssue};
pub use sheet::{Cell, Column, ColumnKind, Sheet};
