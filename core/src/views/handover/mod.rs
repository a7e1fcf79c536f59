//! The shift hand-over: what the next shift must know of complaints, promises and instructions, on one sheet that both
//! shifts sign. Knows the rooms, not how paper looks. Sensitive complaints are left out, because anyone at the desk can
//! read it.

mod commands;
mod gather;
mod house;

#[cfg(test)]
mod tests;

pub use commands::*;
