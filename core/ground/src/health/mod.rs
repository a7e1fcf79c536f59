//! What a text says about health and ways of eating: an allergy, a diet, a condition, what somebody does not eat.
//! Pure, and the only place that decides it: the quick line, notes, arrivals and gifts all ask here.
//!
//! `words.txt` holds the words, `tests/lines.txt` what texts say: that table is the specification.

mod claim;
mod clause;
mod letters;
mod lexicon;
mod named;

#[cfg(test)]
mod tests;

pub use claim::{About, Claim, read, says_more};
pub use lexicon::Ingredient;
pub use named::{Contents, Named, contents, named};

/// Whether a text tells of anybody's health or diet: such a text is for staff, and not for a table where others sit.
pub fn speaks_of_health(text: &str) -> bool {
    !read(text).is_empty()
}
