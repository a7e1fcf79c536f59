//! Photographs, for clients.

use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{photos_of, remove, save};
use crate::book::Op;
use crate::desk::{Call, chosen};
use crate::error::Result;
use crate::exchange::{limits, picture};
use crate::file::read_beginning;
use crate::guest::{GuestId, GuestRequest, name_of};

pub const CHOSEN: Op = Op::new("photo_chosen");
pub const REMOVED: Op = Op::new("photo_removed");

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct GuestPhoto {
    /// An address for an image element; null where there is none.
    pub photo: Option<String>,
}

pub fn photo_get(call: &Call, request: GuestRequest) -> Result<GuestPhoto> {
    let found = call.read(|query| photos_of(query, &[request.guest_id]))?;
    Ok(GuestPhoto { photo: found.get(&request.guest_id).and_then(|picture| picture.source()) })
}

#[derive(Debug, Deserialize, TS)]
pub struct PhotoChoose {
    pub guest_id: GuestId,
    pub path: String,
}

/// Takes a photograph from a file: PNG or JPEG. The file may go; where and when it was taken is not kept.
///
/// Errors: `guest_not_found`, `file_not_read`; those of [`picture::photo`], with the path.
pub fn photo_choose(call: &Call, request: PhotoChoose) -> Result<GuestPhoto> {
    let bytes = read_beginning(Path::new(&request.path), limits::PICTURE_FILE + 1)?;
    let kept = chosen(picture::photo(&bytes), &request.path)?;
    let photo = kept.source();
    // The same again is no change: an undo would find nothing to take back.
    if call.read(|query| photos_of(query, &[request.guest_id]))?.get(&request.guest_id) != Some(&kept) {
        call.change(CHOSEN, |tx| {
            tx.tell("guest", name_of(tx, request.guest_id)?);
            save(tx, request.guest_id, kept)
        })?;
    }
    Ok(GuestPhoto { photo })
}

/// Takes the photograph away, if there is one.
pub fn photo_remove(call: &Call, request: GuestRequest) -> Result<GuestPhoto> {
    if call.read(|query| photos_of(query, &[request.guest_id]))?.contains_key(&request.guest_id) {
        call.change(REMOVED, |tx| {
            tx.tell("guest", name_of(tx, request.guest_id)?);
            remove(tx, request.guest_id)
        })?;
    }
    Ok(GuestPhoto { photo: None })
}
