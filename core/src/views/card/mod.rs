//! Preference cards: which guests, and what of each goes on paper. Knows the rooms, not how paper looks.

mod commands;
mod dangers;
mod gather;
mod select;
mod words;

#[cfg(test)]
mod tests;

pub use commands::*;
pub use select::CardSelection;
