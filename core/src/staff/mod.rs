//! Staff members: who acts, with which role.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::api::{Call, Nothing};
use crate::book::{Change, Query, Role};
use crate::error::{Result, refuse};

/// The id of the first manager, who founds the book.
pub const FIRST: i64 = 1;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Staff {
    pub id: i64,
    pub name: String,
    pub role: Role,
    pub active: bool,
}

/// Shape: by name.
pub fn list(query: &Query) -> Result<Vec<Staff>> {
    Ok(query.all("select id, name, role, active from staff order by name", json!({}))?)
}

/// Errors: `staff_name_missing`.
pub fn validate_name(name: &str) -> Result<()> {
    if name.trim().is_empty() { refuse("staff_name_missing").field("manager").err() } else { Ok(()) }
}

/// The first manager of a new book, who is also its administrator.
pub fn add_first(tx: &Change, name: &str) -> Result<()> {
    tx.run(
        "insert into staff (id, name, role) values (:id, :name, 'administrator')",
        json!({ "id": FIRST, "name": name.trim() }),
    )?;
    Ok(())
}

pub fn staff_list(call: &Call, _: Nothing) -> Result<Vec<Staff>> {
    call.read(list)
}
