//! Arrivals, for clients.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{Arrival, ArrivalFields, add, arrivals_between, save, who_arrive};
use crate::book::Op;
use crate::desk::{Call, Nothing, RowId};
use crate::error::{Result, refuse};
use crate::identity::{Candidate, Who};

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
    /// How many guests may be meant, when nobody was chosen.
    pub namesakes: usize,
    /// Who they are, the likest first; or the one who is known by the name.
    pub candidates: Vec<Candidate>,
}

/// Notes an arrival. Who is known by the name is linked; who may be somebody is left to the desk.
pub fn arrival_add(call: &Call, fields: ArrivalFields) -> Result<ArrivalAdded> {
    let mut fields = fields.tidy();
    call.change(ADDED, |tx| {
        tx.tell("guest", fields.name.clone());
        let asked = fields.guest_id.is_none().then_some(&fields);
        let who = who_arrive(tx, asked)?.pop().unwrap_or(Who::Nobody);
        if let Who::Known(known) = &who {
            fields.guest_id = Some(known.id);
        }
        let id = add(tx, &fields)?;
        let candidates = who.candidates();
        let namesakes = if fields.guest_id.is_some() { 0 } else { candidates.len() };
        Ok(ArrivalAdded { id, namesakes, candidates })
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
