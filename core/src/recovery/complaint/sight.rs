//! Who may see a sensitive complaint: managers, who took it, who is responsible for it, and those named.

use serde_json::{Map, Value, json};

use crate::book::{Query, Role};
use crate::desk::Actor;
use crate::error::Result;
use crate::guest::GuestId;

/// A condition on `complaint` that leaves out what this person may not see, for a `where` clause; its parameter is `:me`.
pub fn seen_by(actor: Actor, params: &mut Map<String, Value>) -> &'static str {
    if actor.role >= Role::Manager {
        return "true";
    }
    params.insert("me".to_owned(), json!(actor.staff_id));
    "(complaint.sensitive = 0 or complaint.taken_by = :me or complaint.responsible_id = :me
      or exists (select 1 from complaint_viewer
        where complaint_viewer.complaint_id = complaint.id and complaint_viewer.staff_id = :me))"
}

/// The complaints of a guest that this person may not see.
pub fn hidden_of_guest(query: &Query, guest_id: GuestId, actor: Actor) -> Result<Vec<i64>> {
    let mut params = Map::new();
    let seen = seen_by(actor, &mut params);
    params.insert("guest_id".to_owned(), json!(guest_id));
    let sql =
        format!("select complaint.id from complaint where complaint.guest_id = :guest_id and ({seen}) is not true");
    Ok(query.column(&sql, params)?)
}
