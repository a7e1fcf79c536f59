//! What the book is told of this room's tables.

use crate::book::RoomTables;
use crate::festival::naming_festivals;

pub const TABLES: RoomTables = RoomTables {
    naming: &[naming_festivals("gift_list", "festival_id"), naming_festivals("gift_rule", "occasion")],
    ..RoomTables::NOTHING
};
