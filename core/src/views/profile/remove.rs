//! A guest taken out of the book.

use serde_json::json;

use crate::book::Op;
use crate::complaint;
use crate::desk::{Call, Nothing};
use crate::error::{Result, refuse};
use crate::gift;
use crate::guest::{self, GuestRequest};

pub const REMOVED: Op = Op::new("guest_removed");

/// Removes a guest with all that hangs on them. Undo brings everything back.
///
/// Errors: `guest_not_found`; `guest_has_complaints`, because complaints stay on file.
pub fn guest_remove(call: &Call, request: GuestRequest) -> Result<Nothing> {
    call.change(REMOVED, |tx| {
        tx.tell("guest", guest::name_of(tx, request.guest_id)?);
        if complaint::count_of_guest(tx, request.guest_id)? > 0 {
            return refuse("guest_has_complaints").err();
        }
        gift::put_back(tx, request.guest_id)?;
        tx.run("delete from guest where id = :id", json!({ "id": request.guest_id }))?;
        Ok(Nothing {})
    })
}
