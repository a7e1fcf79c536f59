//! Merges two profiles of one person, field by field as chosen. Undo separates them again.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::page::{GuestPage, pages};
use crate::book::{BookError, Change, Op};
use crate::desk::{Call, Nothing};
use crate::error::{Error, Result, refuse};
use crate::guest::{self, Guest, GuestFields, GuestId};

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
        let (kept, dropped) = both(tx, keep, drop)?;
        tx.tell("guest", kept.fields.display_name.clone());
        merge(tx, &kept, dropped.id, request.fields)?;
        Ok(Nothing {})
    })
}

/// Merges `drop` into `keep`, which takes over the fields that it lacks: for a choice by one key. Errors: as
/// [`guest_merge`].
pub fn merge_completing(tx: &Change, keep: GuestId, drop: GuestId) -> Result<()> {
    if keep == drop {
        return refuse("merge_with_self").err();
    }
    let (kept, dropped) = both(tx, keep, drop)?;
    merge(tx, &kept, drop, lacking(&kept.fields, &dropped.fields)?)
}

/// What the one says and the other does not: a field at its beginning says nothing.
fn lacking(kept: &GuestFields, dropped: &GuestFields) -> Result<Map<String, Value>> {
    let values = |fields: &GuestFields| -> Result<Map<String, Value>> {
        let values = serde_json::to_value(fields).map_err(|error| Error::Book(BookError::from(error)))?;
        Ok(values.as_object().cloned().unwrap_or_default())
    };
    let (unsaid, kept) = (values(&GuestFields::default())?, values(kept)?);
    let says = |name: &String, value: &Value| unsaid.get(name) != Some(value) && kept.get(name) == unsaid.get(name);
    Ok(values(dropped)?.into_iter().filter(|(name, value)| says(name, value)).collect())
}

fn both(tx: &Change, keep: GuestId, drop: GuestId) -> Result<(Guest, Guest)> {
    let mut both = guest::load_all(tx, &[keep, drop])?;
    let mut found = |id| both.remove(&id).map_or_else(|| guest::not_found(id), Ok);
    let dropped = found(drop)?;
    Ok((found(keep)?, dropped))
}

fn merge(tx: &Change, kept: &Guest, drop: GuestId, fields: Map<String, Value>) -> Result<()> {
    let keep = kept.id;
    tx.move_guest(drop.0, keep.0)?;
    tx.run("delete from guest where id = :id", json!({ "id": drop }))?;
    guest::save_changed(tx, kept, fields)?;
    Ok(())
}
