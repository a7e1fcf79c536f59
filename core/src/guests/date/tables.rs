//! What the book is told of this room's tables.

use crate::book::{Belonging, Following, Moving, RoomTables};

/// A date repeats its guest's worth, so that a day's dates come in order, and a trigger keeps it so. What was decided about
/// a date is of its guest.
pub const TABLES: RoomTables = RoomTables {
    following: &[Following {
        table: "special_date",
        column: "tier",
        due: Some("select guest_marks.tier_rank from guest_marks where guest_marks.guest_id = special_date.guest_id"),
    }],
    // Those both have stay behind.
    moving: &[Moving { table: "special_date", statements: &[include_str!("move.sql")] }],
    belonging: &[Belonging { table: "reminder", column: "special_date_id", to: "special_date" }],
    ..RoomTables::NOTHING
};
