//! How a guest is kept.

use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{GuestFields, GuestId};
use crate::book::{BookError, Change, Query};
use crate::error::{Error, Result, refuse};
use crate::staff;

/// A guest's row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Guest {
    pub id: GuestId,
    #[serde(flatten)]
    pub fields: GuestFields,
    pub household_id: Option<i64>,
    /// Shape: YYYY-MM-DD.
    pub confirmed_on: Option<String>,
    pub confirmed_by: Option<i64>,
    /// Units: milliseconds UTC.
    pub created_at: i64,
    pub updated_at: i64,
}

/// Errors: `guest_not_found`.
pub fn load(query: &Query, id: GuestId) -> Result<Guest> {
    match load_all(query, &[id])?.remove(&id) {
        Some(guest) => Ok(guest),
        None => not_found(id),
    }
}

/// Those of these guests that there are.
pub fn load_all(query: &Query, ids: &[GuestId]) -> Result<HashMap<GuestId, Guest>> {
    let rows: Vec<Guest> = query.all(include_str!("load.sql"), json!({ "ids": ids }))?;
    Ok(rows.into_iter().map(|guest| (guest.id, guest)).collect())
}

pub fn not_found<T>(id: GuestId) -> Result<T> {
    refuse("guest_not_found").arg("id", id.0.to_string()).err()
}

/// A row as it is written: what was filled in, and what follows from it.
#[derive(Serialize)]
struct Row<'a> {
    #[serde(flatten)]
    fields: &'a GuestFields,
    sort_key: String,
    now_ms: i64,
    id: GuestId,
}

/// Errors: `staff_not_found` for a keeper who is not on the list; those of [`GuestFields::validate`].
fn check(query: &Query, guests: &[&GuestFields]) -> Result<()> {
    guests.iter().try_for_each(|fields| fields.validate())?;
    let keepers: BTreeSet<i64> = guests.iter().filter_map(|fields| fields.keeper_id).collect();
    if keepers.is_empty() {
        return Ok(());
    }
    let staff: BTreeSet<i64> = staff::list(query)?.into_iter().map(|member| member.id).collect();
    if keepers.is_subset(&staff) { Ok(()) } else { refuse("staff_not_found").err() }
}

/// Adds a guest. Errors: `staff_not_found`; `text_too_long`; those of [`GuestFields::validate`].
pub fn add(tx: &Change, fields: &GuestFields) -> Result<GuestId> {
    Ok(add_all(tx, std::iter::once(fields))?[0])
}

/// Adds guests, and returns their ids in the same order, one after another. A number that a guest once had is no other
/// guest's, because the journal tells of people by it. Errors: as [`add`].
pub fn add_all<'a>(tx: &Change, new: impl Iterator<Item = &'a GuestFields>) -> Result<Vec<GuestId>> {
    let new: Vec<&GuestFields> = new.collect();
    check(tx, &new)?;
    new.iter().try_for_each(|fields| fields.check_lengths(|_| true))?;
    let count = new.len() as i64;
    let (last,): (i64,) =
        tx.one("update guest_number set last = last + :count returning last", json!({ "count": count }))?;
    let ids: Vec<GuestId> = (last - count + 1..=last).map(GuestId).collect();
    tx.run_each(include_str!("add.sql"), new.into_iter().zip(&ids).map(|(fields, id)| row(tx, fields, *id)))?;
    Ok(ids)
}

/// Saves guests as [`changed`] made them; who keeps them must not have changed.
pub fn save_all<'a>(tx: &Change, guests: impl Iterator<Item = (GuestId, &'a GuestFields)>) -> Result<()> {
    tx.run_each(include_str!("save.sql"), guests.map(|(id, fields)| row(tx, fields, id)))?;
    Ok(())
}

/// Gives some fields new values. A field that is not named keeps its own.
///
/// Errors: `guest_not_found`; `bad_request` for a name that is no field; `staff_not_found`; `text_too_long` for a new
/// value; those of
/// [`GuestFields::validate`].
pub fn save(tx: &Change, id: GuestId, changes: Map<String, Value>) -> Result<GuestFields> {
    save_changed(tx, &load(tx, id)?, changes)
}

/// As [`save`], for a guest as the change has just read it.
pub fn save_changed(tx: &Change, guest: &Guest, changes: Map<String, Value>) -> Result<GuestFields> {
    let (id, current) = (guest.id, &guest.fields);
    let fields = changed(current, changes)?;
    check(tx, &[&fields])?;
    // Saved as it was, a guest was not touched: an undo would find nothing to take back.
    if fields != *current {
        tx.run(include_str!("save.sql"), row(tx, &fields, id))?;
    }
    Ok(fields)
}

/// The fields with some new values.
///
/// Errors: `bad_request` for a name that is no field; `text_too_long` for a new value; those of
/// [`GuestFields::validate`].
pub fn changed(current: &GuestFields, changes: Map<String, Value>) -> Result<GuestFields> {
    let renamed = ["display_name", "native_name", "language"].iter().any(|name| changes.contains_key(*name));
    let mut values = serde_json::to_value(current).map_err(|error| Error::Book(BookError::from(error)))?;
    if renamed && !changes.contains_key("pinyin") && current.pinyin == current.suggested_reading() {
        // The reading was the suggested one: a new name gets a new suggestion, a corrected reading stays.
        values["pinyin"] = "".into();
    }
    let changed: Vec<String> = changes.keys().cloned().collect();
    for (name, value) in changes {
        let Some(slot) = values.get_mut(&name) else {
            return refuse("bad_request").arg("detail", name).err();
        };
        *slot = value;
    }
    let fields: GuestFields = serde_json::from_value(values)
        .map_err(|error| Error::from(refuse("bad_request").arg("detail", error.to_string())))?;
    let fields = fields.tidy();
    fields.validate()?;
    // A text that was too long before there was a limit keeps nobody from mending another.
    fields.check_lengths(|name| changed.iter().any(|changed| changed == name))?;
    Ok(fields)
}

fn row<'a>(tx: &Change, fields: &'a GuestFields, id: GuestId) -> Row<'a> {
    Row {
        sort_key: crate::text::name::sort_key(&fields.display_name, &fields.pinyin),
        now_ms: tx.acting.now_ms,
        id,
        fields,
    }
}

/// Errors: `guest_not_found`.
pub fn name_of(query: &Query, id: GuestId) -> Result<String> {
    let found: Option<(String,)> = query.maybe("select display_name from guest where id = :id", json!({ "id": id }))?;
    match found {
        Some((name,)) => Ok(name),
        None => not_found(id),
    }
}
