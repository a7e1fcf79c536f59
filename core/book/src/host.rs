//! What the book needs of the program around it.

use super::change::Reindex;
use super::key::Random;

/// What the book does not have of its own.
#[derive(Clone, Copy)]
pub struct Host {
    /// Units: milliseconds UTC.
    pub now_ms: i64,
    pub random: Random,
    pub reindex: Reindex,
    /// The version of the search keys that `reindex` makes documents with. A book whose documents were made with others gets
    /// new ones when it is opened.
    pub search_keys: i64,
}
