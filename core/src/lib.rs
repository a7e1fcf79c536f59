//! Zhike's core: what the house knows of its guests and the rules it lives by.
//! Knows no window, no terminal and no clock of its own.

pub mod book;
pub mod calendar;
pub mod exchange;
pub mod paper;
pub mod text;
