//! How photographs are stored: one of a guest at most.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::book::{Change, Moving, Query, RoomTables};
use crate::desk::StoredPicture;
use crate::error::Result;
use crate::guest::GuestId;

/// What the book is told: when two guests become one, the photograph that there is stays.
pub const TABLES: RoomTables = RoomTables {
    moving: &[Moving {
        table: "guest_photo",
        statements: &["update guest_photo set guest_id = :to
          where guest_id = :from and not exists (select 1 from guest_photo as theirs where theirs.guest_id = :to)"],
    }],
    ..RoomTables::NOTHING
};

#[derive(Serialize, Deserialize)]
struct Row {
    guest_id: GuestId,
    #[serde(flatten)]
    picture: StoredPicture,
}

/// Those of these guests who have one. Served by the unique key on the guest.
pub fn photos_of(query: &Query, guests: &[GuestId]) -> Result<HashMap<GuestId, StoredPicture>> {
    let rows: Vec<Row> = query.all(
        "select guest_id, media_type, width, height, data from guest_photo
         where guest_id in (select value from integers(:guests))",
        json!({ "guests": guests }),
    )?;
    Ok(rows.into_iter().map(|row| (row.guest_id, row.picture)).collect())
}

/// Stores a photograph in place of an earlier one.
pub fn save(tx: &Change, guest_id: GuestId, picture: StoredPicture) -> Result<()> {
    tx.run(
        "insert into guest_photo (guest_id, media_type, width, height, data)
         values (:guest_id, :media_type, :width, :height, :data)
         on conflict (guest_id) do update set media_type = excluded.media_type, width = excluded.width,
           height = excluded.height, data = excluded.data",
        Row { guest_id, picture },
    )?;
    Ok(())
}

pub fn remove(tx: &Change, guest_id: GuestId) -> Result<()> {
    tx.run("delete from guest_photo where guest_id = :guest_id", json!({ "guest_id": guest_id }))?;
    Ok(())
}
