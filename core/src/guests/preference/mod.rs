//! Preferences: what a guest must have, likes, avoids or is endangered by. Knows no screen and no clock.

mod heard;
mod offer;
mod words;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::book::{Change, Moving, Op, Query, RoomTables};
use crate::desk::{Call, Nothing, RowId};
use crate::error::{Result, refuse};
use crate::guest::{self, ByGuest, GuestId};
use crate::text::limit;

pub use heard::*;
pub use offer::*;
pub use words::*;

pub const ADDED: Op = Op::new("preference_added");
pub const SAVED: Op = Op::new("preference_saved");
pub const CONFIRMED: Op = Op::new("preference_confirmed");
pub const REMOVED: Op = Op::new("preference_removed");

/// What the book is told: when two guests become one, what both have is there once. That a danger was declined is forgotten:
/// it was said of the words on one page, and must not silence the same words on the other.
pub const TABLES: RoomTables = RoomTables {
    moving: &[
        Moving {
            table: "preference",
            statements: &["update preference set guest_id = :to where guest_id = :from and not exists (
              select 1 from preference as theirs where theirs.guest_id = :to
                and theirs.category = preference.category and theirs.text = preference.text
                and theirs.strength = preference.strength)"],
        },
        Moving { table: "declined_offer", statements: &["delete from declined_offer where guest_id in (:from, :to)"] },
    ],
    ..RoomTables::NOTHING
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    Room,
    /// Bed and pillow.
    Bed,
    /// Floor and view.
    Floor,
    Temperature,
    Food,
    Drink,
    /// Dietary restriction.
    Dietary,
    Allergy,
    Amenity,
    Newspaper,
    Smoking,
    Accessibility,
    Transport,
    Communication,
    Other,
}

impl Category {
    pub const ALL: [Category; 15] = [
        Category::Room,
        Category::Bed,
        Category::Floor,
        Category::Temperature,
        Category::Food,
        Category::Drink,
        Category::Dietary,
        Category::Allergy,
        Category::Amenity,
        Category::Newspaper,
        Category::Smoking,
        Category::Accessibility,
        Category::Transport,
        Category::Communication,
        Category::Other,
    ];
}

/// How much it matters, what must never be missed first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    Danger,
    Must,
    Avoid,
    Likes,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NewPreference {
    pub category: Category,
    pub text: String,
    pub strength: Strength,
    #[serde(default)]
    pub source: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Preference {
    pub id: i64,
    pub guest_id: GuestId,
    pub category: Category,
    pub text: String,
    pub strength: Strength,
    pub source: String,
    pub noted_by: Option<String>,
    /// Units: milliseconds UTC.
    pub noted_at: i64,
    pub confirmed_on: Option<NaiveDate>,
}

/// Shape: dangers first, then must, avoid, likes; within one strength as they were noted.
pub fn preferences_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<Preference>> {
    let rows: Vec<Preference> = query.all(include_str!("of_guests.sql"), json!({ "guests": guests }))?;
    Ok(ByGuest::of_rows(rows, |preference| preference.guest_id))
}

/// Which guests are asked about.
#[derive(Debug, Deserialize, TS)]
pub struct DangersRequest {
    pub guest_ids: Vec<GuestId>,
}

/// What endangers a guest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GuestDanger {
    pub guest_id: GuestId,
    pub category: Category,
    pub text: String,
}

/// What endangers these guests, for lists, whose rows only count dangers.
///
/// Shape: by guest, then in the order they were added; no row for a guest without dangers.
pub fn guest_dangers(call: &Call, request: DangersRequest) -> Result<Vec<GuestDanger>> {
    call.read(|query| dangers_of(query, &request.guest_ids))
}

/// Shape: as [`guest_dangers`].
pub fn dangers_of(query: &Query, guests: &[GuestId]) -> Result<Vec<GuestDanger>> {
    let sql = "select guest_id, category, text from preference
         where strength = 'danger' and guest_id in (select value from integers(:guests)) order by guest_id, id";
    Ok(query.all(sql, json!({ "guests": guests }))?)
}

/// A preference as it is written.
#[derive(Serialize)]
struct Row<'a> {
    guest_id: GuestId,
    category: Category,
    text: &'a str,
    strength: Strength,
    source: &'a str,
    noted_by: i64,
    noted_at: i64,
}

/// Adds a preference to a guest.
///
/// Errors: `preference_empty` when the text is blank; `text_too_long`.
pub fn add(tx: &Change, guest_id: GuestId, new: &NewPreference) -> Result<i64> {
    Ok(tx.insert(ADD, row(tx, guest_id, new)?)?)
}

/// Adds preferences to guests. Errors: as [`add`].
pub fn add_all<'a>(tx: &Change, new: impl Iterator<Item = (GuestId, &'a NewPreference)>) -> Result<()> {
    let rows = new.map(|(guest_id, new)| row(tx, guest_id, new));
    tx.run_each(ADD, rows.collect::<Result<Vec<Row>>>()?)?;
    Ok(())
}

const ADD: &str = "insert into preference (guest_id, category, text, strength, source, noted_by, noted_at)
   values (:guest_id, :category, :text, :strength, :source, :noted_by, :noted_at)";

fn row<'a>(tx: &Change, guest_id: GuestId, new: &'a NewPreference) -> Result<Row<'a>> {
    Ok(Row {
        guest_id,
        category: new.category,
        text: checked(new)?,
        strength: new.strength,
        source: new.source.trim(),
        noted_by: tx.acting.staff_id,
        noted_at: tx.acting.now_ms,
    })
}

fn checked(new: &NewPreference) -> Result<&str> {
    let text = new.text.trim();
    if text.is_empty() {
        return refuse("preference_empty").field("text").err();
    }
    limit::check("text", text, limit::TEXT)?;
    limit::check("source", &new.source, limit::LINE)?;
    Ok(text)
}

fn guest_of(query: &Query, id: i64) -> Result<GuestId> {
    let found: Option<(GuestId,)> =
        query.maybe("select guest_id from preference where id = :id", json!({ "id": id }))?;
    match found {
        Some((guest_id,)) => Ok(guest_id),
        None => refuse("preference_not_found").err(),
    }
}

#[derive(Debug, Deserialize, TS)]
pub struct PreferenceAdd {
    pub guest_id: GuestId,
    pub preference: NewPreference,
}

#[derive(Debug, Deserialize, TS)]
pub struct PreferenceSave {
    pub id: i64,
    pub preference: NewPreference,
}

pub fn preference_add(call: &Call, request: PreferenceAdd) -> Result<Nothing> {
    call.change(ADDED, |tx| {
        tx.tell("guest", guest::name_of(tx, request.guest_id)?);
        tx.tell("text", request.preference.text.trim());
        add(tx, request.guest_id, &request.preference)?;
        Ok(Nothing {})
    })
}

pub fn preference_save(call: &Call, request: PreferenceSave) -> Result<Nothing> {
    call.change(SAVED, |tx| {
        let guest_id = guest_of(tx, request.id)?;
        tx.tell("guest", guest::name_of(tx, guest_id)?);
        let new = &request.preference;
        tx.run(
            "update preference set category = :category, text = :text, strength = :strength, source = :source
             where id = :id",
            json!({
                "id": request.id,
                "category": new.category,
                "text": checked(new)?,
                "strength": new.strength,
                "source": new.source.trim(),
            }),
        )?;
        Ok(Nothing {})
    })
}

/// Says that a preference was heard again and still holds.
pub fn preference_confirm(call: &Call, request: RowId) -> Result<Nothing> {
    let today = call.today()?;
    call.change(CONFIRMED, |tx| {
        let guest_id = guest_of(tx, request.id)?;
        tx.tell("guest", guest::name_of(tx, guest_id)?);
        tx.run(
            "update preference set confirmed_on = :today where id = :id",
            json!({ "id": request.id, "today": today }),
        )?;
        Ok(Nothing {})
    })
}

pub fn preference_remove(call: &Call, request: RowId) -> Result<Nothing> {
    call.change(REMOVED, |tx| {
        let guest_id = guest_of(tx, request.id)?;
        tx.tell("guest", guest::name_of(tx, guest_id)?);
        tx.run("delete from preference where id = :id", json!({ "id": request.id }))?;
        Ok(Nothing {})
    })
}

#[cfg(test)]
mod tests;
