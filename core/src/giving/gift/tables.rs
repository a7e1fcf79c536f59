//! What the book is told of this room's tables.

use crate::book::{Moving, RoomTables};
use crate::festival::naming_festivals;

/// Where two guests who become one are on one list, the line that came further stays, and what was set aside for the other
/// goes back on the shelf.
const MOVING: &[&str] = &[
    concat!(
        "update gift_item set stock = gift_item.stock + set_aside.pieces from (
           select gift_item_id, count(*) as pieces from (",
        include_str!("doubled.sql"),
        ") as doubled where state in ('approved', 'packed') group by gift_item_id
         ) as set_aside where gift_item.id = set_aside.gift_item_id and gift_item.stock is not null"
    ),
    concat!("delete from gift_line where id in (select id from (", include_str!("doubled.sql"), ") as doubled)"),
    "update gift_line set guest_id = :to where guest_id = :from",
];

pub const TABLES: RoomTables = RoomTables {
    naming: &[naming_festivals("gift_list", "festival_id"), naming_festivals("gift_rule", "occasion")],
    moving: &[Moving { table: "gift_line", statements: MOVING }],
    ..RoomTables::NOTHING
};
