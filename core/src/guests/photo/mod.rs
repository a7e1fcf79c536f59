//! A guest's photograph: small, kept in the book, and in no file that leaves the house. Knows no screen and no paper.

mod commands;
mod store;

#[cfg(test)]
mod tests;

pub use commands::*;
pub use store::*;
