//! What the book is told of this room's tables.

use super::id::OWN;
use crate::book::{Naming, RoomTables};

/// A column that names festivals by their ids, and with them those of the house's own.
pub const fn naming_festivals(table: &'static str, column: &'static str) -> Naming {
    Naming { table, column, names: "own_festival", prefix: OWN }
}

pub const TABLES: RoomTables = RoomTables {
    naming: &[naming_festivals("festival_choice", "festival_id"), naming_festivals("festival_override", "festival_id")],
    ..RoomTables::NOTHING
};
