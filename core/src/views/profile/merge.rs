//! Merges two profiles of one person, field by field as chosen. Undo separates them again.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::page::{GuestPage, pages};
use crate::arrival;
use crate::book::Op;
use crate::complaint;
use crate::desk::{Call, Nothing};
use crate::error::{Result, refuse};
use crate::guest::{self, GuestId};
use crate::{date, gift, preference, promise, trace};

pub const MERGED: Op = Op::new("guests_merged");

#[derive(Debug, Deserialize, TS)]
pub struct MergePreview {
    pub keep: GuestId,
    pub drop: GuestId,
}

/// The two pages side by side.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct MergeSides {
    pub keep: GuestPage,
    pub drop: GuestPage,
}

pub fn merge_preview(call: &Call, request: MergePreview) -> Result<MergeSides> {
    if request.keep == request.drop {
        return refuse("merge_with_self").err();
    }
    let mut pages = pages(call, &[request.keep, request.drop])?;
    let mut page = |id| pages.remove(&id).map_or_else(|| guest::not_found(id), Ok);
    Ok(MergeSides { keep: page(request.keep)?, drop: page(request.drop)? })
}

#[derive(Debug, Deserialize, TS)]
pub struct MergeRequest {
    pub keep: GuestId,
    pub drop: GuestId,
    /// The fields whose value was chosen from the other side or typed anew.
    #[ts(type = "Partial<GuestFields>")]
    pub fields: Map<String, Value>,
}

/// Everything that hangs on `drop` moves to `keep`, what both have once; then `drop` goes, with what was left of it.
///
/// Errors: `merge_with_self`, `guest_not_found`, those of saving a guest.
pub fn guest_merge(call: &Call, request: MergeRequest) -> Result<Nothing> {
    let (keep, drop) = (request.keep, request.drop);
    if keep == drop {
        return refuse("merge_with_self").err();
    }
    call.change(MERGED, |tx| {
        let both = guest::load_all(tx, &[keep, drop])?;
        let found = |id| both.get(&id).map_or_else(|| guest::not_found(id), Ok);
        found(drop)?;
        let kept = found(keep)?;
        tx.tell("guest", kept.fields.display_name.clone());
        guest::move_to(tx, drop, keep)?;
        preference::move_to(tx, drop, keep)?;
        date::move_to(tx, drop, keep)?;
        promise::move_to(tx, drop, keep)?;
        trace::move_to(tx, drop, keep)?;
        gift::move_to(tx, drop, keep)?;
        arrival::move_to(tx, drop, keep)?;
        complaint::move_to(tx, drop, keep)?;
        tx.run("delete from guest where id = :id", json!({ "id": drop }))?;
        guest::save_changed(tx, kept, request.fields)?;
        Ok(Nothing {})
    })
}
