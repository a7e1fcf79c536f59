//! What the book needs of the program around it.

use super::search::GuestIndex;
use crate::key::Random;

/// What the book does not have of its own.
#[derive(Clone, Copy)]
pub struct Host {
    /// Units: milliseconds UTC.
    pub now_ms: i64,
    pub random: Random,
    pub guests: GuestIndex,
}
