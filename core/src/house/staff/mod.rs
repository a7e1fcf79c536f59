//! Staff members: who acts, with which role, in which department. Knows no passwords: who acts is chosen at the top
//! of the window.
//!
//! - `rules`: what must hold of the list, whatever changed it, and undone or not
//! - `seat`: who acts at an open book
//! - `store`, `commands`: how the list is kept, and what a client may ask

mod commands;
mod rules;
mod seat;
mod store;

#[cfg(test)]
mod tests;

pub use commands::*;
pub use rules::*;
pub use seat::{refresh, sit};
pub use store::*;

pub use crate::desk::{Department, Staff};

/// The id of the first manager, who founds the book.
pub const FIRST: i64 = 1;
