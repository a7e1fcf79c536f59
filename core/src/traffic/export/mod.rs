//! Taking out what the book holds: guests as an address book or a table, days as a calendar.
//! Reads the rooms and writes files; changes nothing.

mod cards;
mod days;
mod guests;
mod people;
mod table;

#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod tests;

pub use days::*;
pub use guests::*;
