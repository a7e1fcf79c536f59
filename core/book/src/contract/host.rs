//! What the book needs of the program around it.

use super::rooms::{RoomTables, Rooms};
use super::search::GuestIndex;
use crate::key::Random;

/// What the book does not have of its own.
#[derive(Clone, Copy)]
pub struct Host<'a> {
    /// Units: milliseconds UTC.
    pub now_ms: i64,
    pub random: Random,
    pub guests: GuestIndex,
    /// Hears how many guests of how many an opening has worked through, where there is work to do.
    pub progress: &'a dyn Fn(u64, u64),
    /// What each of the rooms says of its tables.
    pub rooms: &'static [RoomTables],
}

impl Host<'_> {
    pub(crate) fn rooms(&self) -> Rooms {
        Rooms { guest: self.guests.sources.table, tables: self.rooms }
    }
}
