#![allow(clippy::unwrap_used)]

mod clocks;
mod commands;
mod machine;
