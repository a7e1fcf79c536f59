//! Who belongs to whom: spouse, child, assistant, company; and who shares a household.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::{ByGuest, Guest, GuestId, name_of};
use crate::book::{Change, Op, Query};
use crate::desk::{Call, Nothing, RowId};
use crate::error::{Result, refuse};
use crate::text::limit;

pub const RELATED: Op = Op::new("related");
pub const UNRELATED: Op = Op::new("unrelated");
pub const HOUSEHOLD_JOINED: Op = Op::new("household_joined");
pub const HOUSEHOLD_LEFT: Op = Op::new("household_left");

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RelationshipKind {
    Spouse,
    Child,
    Parent,
    Sibling,
    Assistant,
    Company,
    TravelsWith,
    Friend,
    Other,
}

/// Seen from one guest: who the other is to them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Relationship {
    pub id: i64,
    pub kind: RelationshipKind,
    pub name: String,
    /// Null when the house does not know the other person.
    pub related_guest_id: Option<GuestId>,
    /// True when it was noted on the other's page: `kind` is then what this guest is to the other.
    pub noted_on_other: bool,
}

/// Shape: as they were noted, from both sides.
pub fn relationships_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<Relationship>> {
    #[derive(Deserialize)]
    struct Row {
        id: i64,
        seen_from: GuestId,
        kind: RelationshipKind,
        name: String,
        related_guest_id: Option<GuestId>,
        noted_on_other: i64,
    }
    let rows: Vec<Row> = query.all(include_str!("relationships.sql"), json!({ "ids": guests }))?;
    let seen = |row: Row| {
        let Row { id, seen_from, kind, name, related_guest_id, noted_on_other } = row;
        (seen_from, Relationship { id, kind, name, related_guest_id, noted_on_other: noted_on_other != 0 })
    };
    Ok(rows.into_iter().map(seen).collect())
}

#[derive(Debug, Deserialize, TS)]
pub struct RelationshipAdd {
    pub guest_id: GuestId,
    pub kind: RelationshipKind,
    pub related_guest_id: Option<GuestId>,
    /// For a person who is no guest of the house.
    #[serde(default)]
    pub related_name: String,
}

/// Errors: `related_missing` when neither a guest nor a name is given, `related_to_self`; `guest_not_found`;
/// `text_too_long`.
pub fn add_relationship(tx: &Change, request: &RelationshipAdd) -> Result<i64> {
    let row = row(request)?;
    if let Some(related) = request.related_guest_id {
        name_of(tx, related)?;
    }
    Ok(tx.insert(ADD, row)?)
}

/// Adds relationships of guests who are there, to others who are or to persons who are no guests.
///
/// Errors: as [`add_relationship`].
pub fn add_relationships(tx: &Change, requests: &[RelationshipAdd]) -> Result<()> {
    tx.run_each(ADD, requests.iter().map(row).collect::<Result<Vec<Value>>>()?)?;
    Ok(())
}

const ADD: &str = "insert into relationship (guest_id, related_guest_id, related_name, kind)
   values (:guest_id, :related_guest_id, :related_name, :kind)";

fn row(request: &RelationshipAdd) -> Result<Value> {
    let name = request.related_name.trim();
    if request.related_guest_id.is_none() && name.is_empty() {
        return refuse("related_missing").field("related_name").err();
    }
    limit::check("related_name", name, limit::NAME)?;
    if request.related_guest_id == Some(request.guest_id) {
        return refuse("related_to_self").field("related_name").err();
    }
    Ok(json!({
        "guest_id": request.guest_id,
        "related_guest_id": request.related_guest_id,
        "related_name": if request.related_guest_id.is_some() { "" } else { name },
        "kind": request.kind,
    }))
}

pub fn relationship_add(call: &Call, request: RelationshipAdd) -> Result<Nothing> {
    call.change(RELATED, |tx| {
        tx.tell("guest", name_of(tx, request.guest_id)?);
        add_relationship(tx, &request)?;
        Ok(Nothing {})
    })
}

pub fn relationship_remove(call: &Call, request: RowId) -> Result<Nothing> {
    call.change(UNRELATED, |tx| {
        let found: Option<(GuestId,)> =
            tx.maybe("select guest_id from relationship where id = :id", json!({ "id": request.id }))?;
        let Some((guest_id,)) = found else { return refuse("relationship_not_found").err() };
        tx.tell("guest", name_of(tx, guest_id)?);
        tx.run("delete from relationship where id = :id", json!({ "id": request.id }))?;
        Ok(Nothing {})
    })
}

/// The names of households, by their number.
pub fn households_of(query: &Query, households: &[i64]) -> Result<HashMap<i64, String>> {
    if households.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(i64, String)> = query.all(
        "select id, name from household where id in (select value from integers(:households))",
        json!({ "households": households }),
    )?;
    Ok(rows.into_iter().collect())
}

/// Somebody of a guest's household.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HouseholdMember {
    pub id: GuestId,
    pub name: String,
}

#[derive(Debug, Deserialize, TS)]
pub struct HouseholdJoin {
    pub guest_id: GuestId,
    /// Whose household; one is founded when that guest has none yet.
    pub with_guest_id: GuestId,
}

#[derive(Debug, Deserialize, TS)]
pub struct GuestRequest {
    pub guest_id: GuestId,
}

/// Puts a guest into another's household. Errors: `related_to_self`.
pub fn household_join(call: &Call, request: HouseholdJoin) -> Result<Nothing> {
    if request.guest_id == request.with_guest_id {
        return refuse("related_to_self").err();
    }
    call.change(HOUSEHOLD_JOINED, |tx| {
        tx.tell("guest", name_of(tx, request.guest_id)?);
        share_households(tx, &[(request.guest_id, request.with_guest_id)])?;
        Ok(Nothing {})
    })
}

/// Puts guests into others' households, each as a guest and with whom; one is founded where the other has none.
///
/// Errors: `guest_not_found`.
pub fn share_households(tx: &Change, pairs: &[(GuestId, GuestId)]) -> Result<()> {
    let others: Vec<GuestId> = pairs.iter().map(|(_, with)| *with).collect();
    let known = super::load_all(tx, &others)?;
    // The founders of households, each once and in the order of the pairs.
    let mut founders: Vec<&Guest> = Vec::new();
    for other in &others {
        let Some(guest) = known.get(other) else { return super::not_found(*other) };
        if guest.household_id.is_none() && founders.iter().all(|founder| founder.id != guest.id) {
            founders.push(guest);
        }
    }
    let founded = tx.insert_each(
        "insert into household (name) values (:name)",
        founders.iter().map(|founder| json!({ "name": founder.fields.display_name })),
    )?;
    let founded: HashMap<GuestId, i64> = founders.iter().map(|founder| founder.id).zip(founded).collect();
    let home = |with: &GuestId| known.get(with).and_then(|guest| guest.household_id).or(founded.get(with).copied());
    let rows = pairs.iter().flat_map(|(guest, with)| [guest, with].map(|member| (member, home(with))));
    tx.run_each(
        "update guest set household_id = :household_id where id = :id",
        rows.map(|(member, household)| json!({ "id": member, "household_id": household })),
    )?;
    Ok(())
}

pub fn household_leave(call: &Call, request: GuestRequest) -> Result<Nothing> {
    call.change(HOUSEHOLD_LEFT, |tx| {
        tx.tell("guest", name_of(tx, request.guest_id)?);
        tx.run("update guest set household_id = null where id = :id", json!({ "id": request.guest_id }))?;
        Ok(Nothing {})
    })
}
