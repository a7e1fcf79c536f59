//! What specs stand on: the desk behind loopback HTTP, and the two engines that show its pages.

// Here a refusal is a failing test, and a failing test should stop where it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stderr)]

pub mod host;
pub mod screen;
pub mod script;
