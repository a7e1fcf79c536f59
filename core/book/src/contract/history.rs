//! What the journal tells: the history of a guest, what a change has touched so far, and which change can be taken back.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{BookError, Change, Query};

/// One changed row of a guest, for the timeline and the field history.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct JournalEntry {
    pub id: i64,
    pub change_id: i64,
    pub op: String,
    pub args: String,
    pub staff: Option<String>,
    pub at: i64,
    pub table_name: String,
    pub row_id: i64,
    pub before: Option<String>,
    pub after: Option<String>,
}

impl JournalEntry {
    /// The fields that differ: name, value before, value after.
    pub fn fields(&self) -> Vec<(String, Value, Value)> {
        let parse = |text: &Option<String>| {
            text.as_deref().and_then(|text| serde_json::from_str::<Value>(text).ok()).unwrap_or_else(|| json!({}))
        };
        let (before, after) = (parse(&self.before), parse(&self.after));
        let names = after.as_object().filter(|fields| !fields.is_empty()).or(before.as_object());
        let Some(names) = names else { return Vec::new() };
        names
            .keys()
            .filter(|name| before[name.as_str()] != after[name.as_str()])
            .map(|name| (name.clone(), before[name.as_str()].clone(), after[name.as_str()].clone()))
            .collect()
    }
}

/// A row before and after a change; none where it did not exist.
pub type RowTouched = (Option<Value>, Option<Value>);

/// The rows of a table that this change has touched so far.
pub fn rows_touched(change: &Change, table: &str) -> Result<Vec<RowTouched>, BookError> {
    let rows: Vec<(Option<String>, Option<String>)> = change.all(
        "select before, after from journal
         where id >= :first_entry and change_id = :change_id and table_name = :table_name order by id",
        json!({ "first_entry": change.first_entry(), "change_id": change.id(), "table_name": table }),
    )?;
    let read = |text: Option<String>| text.map(|text| serde_json::from_str(&text)).transpose();
    rows.into_iter().map(|(before, after)| Ok((read(before)?, read(after)?))).collect()
}

/// What happened to a guest and all that hangs on it. Shape: newest first, at most `limit` rows.
pub fn history_of_guest(query: &Query, guest_id: i64, limit: u32) -> Result<Vec<JournalEntry>, BookError> {
    query.all(include_str!("history_of_guest.sql"), json!({ "guest_id": guest_id, "limit": limit }))
}

/// The change that Ctrl-Z takes back: this person's newest since `after` that still stands. What the codes in `lasting` did
/// cannot be taken back, and is in nobody's way.
pub fn last_undoable(query: &Query, staff_id: i64, after: i64, lasting: &[&str]) -> Result<Option<i64>, BookError> {
    let found: Option<(i64,)> = query.maybe(
        "select id from change
         where staff_id = :staff_id and id > :after and undoes is null and undone_by is null
           and op not in (select value from texts(:lasting))
         order by id desc limit 1",
        json!({ "staff_id": staff_id, "after": after, "lasting": lasting }),
    )?;
    Ok(found.map(|(id,)| id))
}

/// The undo that Ctrl-Shift-Z takes back: this person's oldest still standing, if nothing new was done since but what lasts.
pub fn last_redoable(query: &Query, staff_id: i64, after: i64, lasting: &[&str]) -> Result<Option<i64>, BookError> {
    let found: Option<(i64,)> = query.maybe(
        include_str!("last_redoable.sql"),
        json!({ "staff_id": staff_id, "after": after, "lasting": lasting }),
    )?;
    Ok(found.map(|(id,)| id))
}
