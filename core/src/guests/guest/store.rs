//! How a guest is kept: the row, and the document it is found by.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{GuestFields, GuestId, Tier};
use crate::book::{BookError, Change, Query};
use crate::error::{Error, Result, refuse};
use crate::staff;
use crate::text::search::{Searchable, index_text};

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
    match query.maybe(include_str!("load.sql"), json!({ "id": id }))? {
        Some(guest) => Ok(guest),
        None => not_found(id),
    }
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
    id: Option<i64>,
}

/// Errors: `staff_not_found` for a keeper who is not on the list; those of [`GuestFields::validate`].
fn check(query: &Query, fields: &GuestFields) -> Result<()> {
    fields.validate()?;
    fields.keeper_id.map_or(Ok(()), |id| staff::member(query, id).map(drop))
}

/// Adds a guest; with `id`, under that number (batches count their own).
///
/// Errors: `staff_not_found`; `text_too_long`; those of [`GuestFields::validate`].
pub fn add(tx: &Change, fields: &GuestFields, id: Option<GuestId>) -> Result<GuestId> {
    check(tx, fields)?;
    fields.check_lengths(|_| true)?;
    let row = row(tx, fields, id);
    Ok(GuestId(tx.insert(include_str!("add.sql"), &row)?))
}

/// Gives some fields new values. A field that is not named keeps its own.
///
/// Errors: `guest_not_found`; `bad_request` for a name that is no field; `staff_not_found`; `text_too_long` for a new
/// value; those of
/// [`GuestFields::validate`].
pub fn save(tx: &Change, id: GuestId, changes: Map<String, Value>) -> Result<GuestFields> {
    let current = load(tx, id)?.fields;
    let renamed = ["display_name", "native_name", "language"].iter().any(|name| changes.contains_key(*name));
    let Ok(Value::Object(mut values)) = serde_json::to_value(&current) else { return not_found(id) };
    if renamed && !changes.contains_key("pinyin") && current.pinyin == current.suggested_reading() {
        // The reading was the suggested one: a new name gets a new suggestion, a corrected reading stays.
        values.insert("pinyin".to_owned(), "".into());
    }
    let changed: Vec<String> = changes.keys().cloned().collect();
    for (name, value) in changes {
        let Some(slot) = values.get_mut(&name) else {
            return refuse("bad_request").arg("detail", name).err();
        };
        *slot = value;
    }
    let fields: GuestFields = serde_json::from_value(Value::Object(values))
        .map_err(|error| Error::from(refuse("bad_request").arg("detail", error.to_string())))?;
    let fields = fields.tidy();
    check(tx, &fields)?;
    // A text that was too long before there was a limit keeps nobody from mending another.
    fields.check_lengths(|name| changed.iter().any(|changed| changed == name))?;
    // Saved as it was, a guest was not touched: an undo would find nothing to take back.
    if fields != current {
        tx.run(include_str!("save.sql"), row(tx, &fields, Some(id)))?;
    }
    Ok(fields)
}

fn row<'a>(tx: &Change, fields: &'a GuestFields, id: Option<GuestId>) -> Row<'a> {
    Row {
        sort_key: crate::text::name::sort_key(&fields.display_name, &fields.pinyin),
        now_ms: tx.acting.now_ms,
        id: id.map(|id| id.0),
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

#[derive(Deserialize)]
struct Named {
    display_name: String,
    native_name: String,
    alias: String,
    pinyin: String,
    tier: Tier,
}

/// Rebuilds the search documents of these guests; one that is gone loses its document.
pub fn reindex(tx: &Change, guests: &[i64]) -> Result<(), BookError> {
    for &id in guests {
        let named: Option<Named> = tx.maybe(
            "select display_name, native_name, alias, pinyin, tier from guest where id = :id",
            json!({ "id": id }),
        )?;
        let Some(named) = named else {
            tx.unindex_guest(id)?;
            continue;
        };
        let contacts: Vec<(String, String)> =
            tx.all("select kind, value from contact_point where guest_id = :id order by id", json!({ "id": id }))?;
        let rooms: Vec<String> = tx.column(
            "select distinct room from arrival where guest_id = :id and room <> '' order by room",
            json!({ "id": id }),
        )?;
        let contacts: Vec<(&str, &str)> =
            contacts.iter().map(|(kind, value)| (kind.as_str(), value.as_str())).collect();
        let rooms: Vec<&str> = rooms.iter().map(String::as_str).collect();
        let text = index_text(&Searchable {
            names: &[&named.display_name, &named.native_name, &named.alias],
            pinyin: &named.pinyin,
            contacts: &contacts,
            rooms: &rooms,
        });
        tx.index_guest(id, named.tier.rank(), &text.name, &text.other)?;
    }
    Ok(())
}

/// Gives contact points, tags, notes and relationships of one guest to another, once each: for a merge.
pub fn move_to(tx: &Change, from: GuestId, to: GuestId) -> Result<()> {
    let params = json!({ "from": from, "to": to });
    let statements = [
        "delete from contact_point where guest_id = :from and match_key in
           (select match_key from contact_point where guest_id = :to)",
        "update contact_point set guest_id = :to, preferred = 0 where guest_id = :from",
        "delete from guest_tag where guest_id = :from and tag_id in (select tag_id from guest_tag where guest_id = :to)",
        "update guest_tag set guest_id = :to where guest_id = :from",
        "update note set guest_id = :to where guest_id = :from",
        "delete from relationship where (guest_id = :from and related_guest_id = :to)
           or (guest_id = :to and related_guest_id = :from)",
        "update relationship set guest_id = :to where guest_id = :from",
        "update relationship set related_guest_id = :to where related_guest_id = :from",
    ];
    for sql in statements {
        tx.run(sql, &params)?;
    }
    Ok(())
}
