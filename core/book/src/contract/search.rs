//! Finding guests: what the guest room tells the book of them, and a search under way.

use serde::de::DeserializeOwned;
use zhike_ground::text::search::MatchQuery;

use super::found::{Document, Found, GuestSources};
use super::{BookError, Query, engine};

/// What the guest room tells the book when it is opened.
#[derive(Clone, Copy)]
pub struct GuestIndex {
    pub sources: GuestSources,
    /// The version of the words that `documents` finds guests by. A book whose documents have those of another version gets
    /// new ones when it is opened.
    pub keys_version: i64,
    /// The documents of those of these guests who are in the book.
    pub documents: fn(&Query, &[i64]) -> Result<Vec<Document>, BookError>,
}

/// A search under way.
pub struct Search<'book>(pub(super) engine::Matches<'book>);

impl Search<'_> {
    /// The first guests whose names hold every word typed. When a number was typed, as [`Search::anywhere`].
    pub fn named(&self, limit: u32) -> Result<Vec<Found>, BookError> {
        self.0.named(limit)
    }

    /// The first guests who hold every word typed anywhere.
    pub fn anywhere(&self, limit: u32) -> Result<Vec<Found>, BookError> {
        self.0.anywhere(limit)
    }

    /// The value of `:search` for a statement that reads all who are found from the table `found(:search)`: `guest_id`, and
    /// `place`, by which they are in order.
    pub fn parameter(&self) -> String {
        self.0.parameter()
    }
}

impl<'book> Query<'book> {
    /// Begins a search for what was typed.
    pub fn search(&self, typed: &MatchQuery) -> Result<Search<'book>, BookError> {
        Ok(Search(self.engine.search(typed)?))
    }

    /// What a search shows of guests that were found, in their order.
    pub fn shown<T: DeserializeOwned>(
        &self,
        guests: &GuestSources,
        found: &[Found],
    ) -> Result<Vec<(Found, T)>, BookError> {
        self.engine.shown(guests, found)
    }
}
