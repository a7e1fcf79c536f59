//! What left the book, as a list: who wrote or printed what, when, and how many. Changes nothing.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::desk::{Call, OutgoingFormat, OutgoingKind};
use crate::error::Result;

/// A file or sheet that left the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OutgoingLine {
    pub id: i64,
    pub what: OutgoingKind,
    pub format: OutgoingFormat,
    /// Empty for what was printed.
    pub file_name: String,
    pub lines: i64,
    /// Units: milliseconds UTC.
    pub at: i64,
    /// What the clocks at the property showed. Shape: YYYY-MM-DD HH:MM.
    #[serde(default)]
    pub when: String,
    pub staff: Option<String>,
}

#[derive(Debug, Deserialize, TS)]
pub struct OutgoingListRequest {
    pub offset: u32,
    pub limit: u32,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct OutgoingList {
    pub total: i64,
    pub lines: Vec<OutgoingLine>,
}

/// Shape: newest first.
pub fn outgoing_list(call: &Call, request: OutgoingListRequest) -> Result<OutgoingList> {
    let property = call.property()?;
    call.read(|query| {
        let (total,): (i64,) = query.one("select count(*) from outgoing", json!({}))?;
        let mut lines: Vec<OutgoingLine> = query.all(
            "select outgoing.id, outgoing.what, outgoing.format, outgoing.file_name, outgoing.lines, outgoing.at,
               staff.name as staff
             from outgoing join change on change.id = outgoing.change_id
             left join staff on staff.id = change.staff_id
             order by outgoing.id desc limit :limit offset :offset",
            json!({ "limit": request.limit, "offset": request.offset }),
        )?;
        for line in &mut lines {
            line.when = property.time_of(line.at)?.format("%Y-%m-%d %H:%M").to_string();
        }
        Ok(OutgoingList { total, lines })
    })
}

#[cfg(test)]
mod tests;
