//! What specs stand on: a desk on a temporary book, the desk behind loopback HTTP, and the two engines that show its pages.

// Here a refusal is a failing test, and a failing test should stop where it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stderr)]

mod engine;
mod house;

pub mod host;
pub mod screen;
pub mod script;
pub mod steps;
pub mod tour;

pub use house::{House, PASSPHRASE, property};
