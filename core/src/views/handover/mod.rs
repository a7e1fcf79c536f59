//! The shift hand-over: what the next shift must know of complaints, promises and instructions, on one sheet that both
//! shifts sign. Knows the rooms, not how paper looks. Sensitive complaints are not on it: it lies on the desk.

mod commands;
mod gather;

#[cfg(test)]
mod tests;

pub use commands::*;
