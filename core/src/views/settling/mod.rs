//! Settling who somebody is: the one who was written down beside the guests who it may be, and the choice.
//! What makes two persons one is not decided here.

mod commands;
mod known;
mod question;

#[cfg(test)]
mod tests;

pub use commands::*;
pub use known::{Known, sides};
pub use question::{Asked, Question, Side, Written};
