//! Cards, labels and the arrival brief: which guests, and what of each goes on paper. Knows the rooms, not how paper looks.

mod commands;
mod dangers;
mod derive;
mod family;
mod gather;
mod guest_version;
mod jobs;
mod kind;
mod order;
mod person;
mod readable;
mod select;
mod words;

#[cfg(test)]
mod tests;

pub use commands::*;
pub use guest_version::LeftOut;
pub use kind::CardKind;
pub use order::CardOrder;
pub use readable::WhyLeftOut;
pub use select::CardSelection;
