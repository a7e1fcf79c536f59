//! Arrivals, for the faces.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{Arrival, ArrivalFields, add, arrivals_between, guests_named, save};
use crate::book::Op;
use crate::desk::{Call, Nothing, RowId};
use crate::error::{Result, refuse};

pub const ADDED: Op = Op::new("arrival_added");
pub const SAVED: Op = Op::new("arrival_saved");
pub const REMOVED: Op = Op::new("arrival_removed");

#[derive(Debug, Deserialize, TS)]
pub struct ArrivalListRequest {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// Shape: everybody in the house on some day of the range, by arrival.
pub fn arrival_list(call: &Call, request: ArrivalListRequest) -> Result<Vec<Arrival>> {
    call.read(|query| arrivals_between(query, request.from, request.to))
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct ArrivalAdded {
    pub id: i64,
    /// How many guests have this very name, when none was chosen and more than one could be meant.
    pub namesakes: usize,
}

/// Notes an arrival. A name that exactly one guest has is linked to that guest.
pub fn arrival_add(call: &Call, fields: ArrivalFields) -> Result<ArrivalAdded> {
    let mut fields = fields.tidy();
    call.change(ADDED, |tx| {
        tx.tell("guest", fields.name.clone());
        let mut namesakes = 0;
        if fields.guest_id.is_none() {
            let named = guests_named(tx, &fields.name)?;
            match named.as_slice() {
                [only] => fields.guest_id = Some(*only),
                several => namesakes = several.len(),
            }
        }
        Ok(ArrivalAdded { id: add(tx, &fields)?, namesakes })
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct ArrivalSave {
    pub id: i64,
    pub fields: ArrivalFields,
}

pub fn arrival_save(call: &Call, request: ArrivalSave) -> Result<Nothing> {
    let fields = request.fields.tidy();
    call.change(SAVED, |tx| {
        tx.tell("guest", fields.name.clone());
        save(tx, request.id, &fields)?;
        Ok(Nothing {})
    })
}

pub fn arrival_remove(call: &Call, request: RowId) -> Result<Nothing> {
    call.change(REMOVED, |tx| {
        let found: Option<(String,)> =
            tx.maybe("select name from arrival where id = :id", json!({ "id": request.id }))?;
        let Some((name,)) = found else { return refuse("arrival_not_found").err() };
        tx.tell("guest", name);
        tx.run("delete from arrival where id = :id", json!({ "id": request.id }))?;
        Ok(Nothing {})
    })
}
