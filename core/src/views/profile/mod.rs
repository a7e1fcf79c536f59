//! The whole guest: everything the rooms know of one person on one page, and merging two guests.
//! The only room that may look into all the others.

mod merge;
mod page;
mod remove;

pub use merge::*;
pub use page::*;
pub use remove::*;

#[cfg(test)]
mod tests;
