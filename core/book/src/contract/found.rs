//! Guests as a search has them: where they come from, the words they are found by, and one that was found.

use zhike_ground::text::search::IndexText;

/// Where a search has the guests from.
#[derive(Debug, Clone, Copy)]
pub struct GuestSources {
    /// The table with a row a guest.
    pub table: &'static str,
    /// The tables whose rows a guest is found by.
    pub found_by: &'static [&'static str],
    /// The tables whose rows a search shows of a guest.
    pub shown_from: &'static [&'static str],
    /// What a search shows of every guest, as a `select` to which a `where` on that table can be added: `rank` and `id` of the
    /// guest, then the columns of `shows`, which are those of the table `guest_hit`.
    pub shown: &'static str,
    pub shows: &'static [&'static str],
}

/// The words that a guest is found by.
#[derive(Debug, Clone)]
pub struct Document {
    pub guest_id: i64,
    /// By worth to the house: 0 comes first, 3 last.
    pub rank: i64,
    pub words: IndexText,
}

/// A guest that was found. They are in the order of a search: by rank, then as they came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    pub rank: i64,
    pub guest_id: i64,
}
