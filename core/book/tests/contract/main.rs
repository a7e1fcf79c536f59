//! What rooms may rely on, whatever engine is behind the book: asked through the public contract alone.
#![allow(clippy::unwrap_used)]

mod batch;
mod batch_undo;
mod check;
mod house;
mod lists;
mod readers;
mod search;
mod undo;
mod write;
