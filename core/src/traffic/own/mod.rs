//! What our own columns and lines hold besides what other programs know: several things of a guest in one text, written so
//! that an import takes them apart again, in whatever language they were written. Pure.
//!
//! - `list`: words in one cell; `rows`: things of several parts, a line each; `notes`: long texts
//! - `wishes`, `contacts`, `days`, `related`: what they are made of
//! - `words`: kinds by the names that a screen gives them

mod contacts;
mod days;
mod list;
mod notes;
mod related;
mod rows;
mod wishes;
mod words;

#[cfg(test)]
mod tests;

pub use contacts::*;
pub use days::*;
pub use list::*;
pub use notes::*;
pub use related::*;
pub use wishes::*;
pub use words::*;
