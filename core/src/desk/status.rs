//! How things stand at the desk.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Call, Nothing, Property, Staff, is_sample};
use crate::error::Result;

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct DeskStatus {
    /// Null while no book is open.
    pub open: Option<OpenDesk>,
    /// The place of the open book or, while none is, of the one that was open last on this computer; whether it still
    /// lies there is not asked.
    pub last: Option<String>,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct OpenDesk {
    pub path: String,
    pub property: Property,
    pub staff: Staff,
    /// Shape: YYYY-MM-DD, the civil day at the property.
    pub today: chrono::NaiveDate,
    /// True for a sample hotel that anybody may look around in.
    pub sample: bool,
    /// True when the book opens by itself on this computer.
    pub auto_unlock: bool,
    /// Where the newest changes of another state of this book lie, which were found beside it and belong to no file any
    /// more: a backup was put in the place of a book that had crashed. To be told once.
    pub log_set_aside: Option<String>,
}

pub fn desk_status(call: &Call, _: Nothing) -> Result<DeskStatus> {
    let Some(session) = call.desk().session() else {
        return Ok(DeskStatus { open: None, last: call.desk().last_book() });
    };
    let path = session.book.path().display().to_string();
    let property = session.property();
    Ok(DeskStatus {
        open: Some(OpenDesk {
            path: path.clone(),
            today: property.day_of(call.now_ms())?,
            property,
            staff: session.staff(),
            sample: is_sample(&session.book)?,
            auto_unlock: session.auto_unlock(),
            log_set_aside: session.book.log_set_aside().map(|path| path.display().to_string()),
        }),
        last: Some(path),
    })
}
