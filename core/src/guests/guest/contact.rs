//! Contact points: the ways a guest can be reached. A guest without any is normal.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{ByGuest, GuestId, name_of};
use crate::book::{Change, Op, Query};
use crate::desk::{Call, Nothing, RowId, flag};
use crate::error::{Result, refuse};
use crate::text::limit;
use crate::text::plain::trimmed;

pub const CONTACT_ADDED: Op = Op::new("contact_added");
pub const CONTACT_SAVED: Op = Op::new("contact_saved");
pub const CONTACT_REMOVED: Op = Op::new("contact_removed");

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContactKind {
    Phone,
    Email,
    Wechat,
    Qq,
    Post,
    Other,
}

impl ContactKind {
    pub fn id(self) -> &'static str {
        match self {
            ContactKind::Phone => "phone",
            ContactKind::Email => "email",
            ContactKind::Wechat => "wechat",
            ContactKind::Qq => "qq",
            ContactKind::Post => "post",
            ContactKind::Other => "other",
        }
    }

    /// What two contact points of one person share, however they were typed.
    pub fn match_key(self, value: &str) -> String {
        match self {
            ContactKind::Phone => format!("phone:{}", crate::text::phone::normalise(value)),
            kind => format!("{}:{}", kind.id(), value.trim().to_lowercase()),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NewContact {
    pub kind: ContactKind,
    pub value: String,
    #[serde(default)]
    pub label: String,
    #[serde(default, with = "flag")]
    #[ts(type = "boolean")]
    pub preferred: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ContactPoint {
    pub id: i64,
    pub guest_id: GuestId,
    pub kind: ContactKind,
    pub value: String,
    pub label: String,
    #[serde(with = "flag")]
    #[ts(type = "boolean")]
    pub preferred: bool,
}

/// Shape: of each guest the preferred one first, then as they were added.
pub fn contacts_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<ContactPoint>> {
    let rows: Vec<ContactPoint> = query.all(
        "select id, guest_id, kind, value, label, preferred from contact_point
         where guest_id in (select value from integers(:guests)) order by preferred desc, id",
        json!({ "guests": guests }),
    )?;
    Ok(ByGuest::of_rows(rows, |contact| contact.guest_id))
}

/// A contact point as it is written.
#[derive(Serialize)]
struct Row<'a> {
    guest_id: GuestId,
    kind: ContactKind,
    value: &'a str,
    label: &'a str,
    preferred: bool,
    match_key: String,
}

impl<'a> Row<'a> {
    /// Errors: those of [`checked`].
    fn of(guest_id: GuestId, new: &'a NewContact) -> Result<Self> {
        let (kind, value) = (new.kind, checked(new)?);
        let match_key = kind.match_key(value);
        Ok(Row { guest_id, kind, value, label: new.label.trim(), preferred: new.preferred, match_key })
    }
}

const INSERT: &str = "insert into contact_point (guest_id, kind, value, label, preferred, match_key)
  values (:guest_id, :kind, :value, :label, :preferred, :match_key)";

/// Errors: `contact_empty`; `text_too_long`.
pub fn add_contact(tx: &Change, guest_id: GuestId, new: &NewContact) -> Result<i64> {
    let row = Row::of(guest_id, new)?;
    if new.preferred {
        prefer_none(tx, guest_id)?;
    }
    Ok(tx.insert(INSERT, row)?)
}

/// Adds the contact points of a guest who has none yet. Of several preferred ones the last is.
///
/// Errors: as [`add_contact`].
pub fn add_first_contacts(tx: &Change, guest_id: GuestId, contacts: &[NewContact]) -> Result<()> {
    let mut rows = contacts.iter().map(|new| Row::of(guest_id, new)).collect::<Result<Vec<_>>>()?;
    let others = rows.iter_mut().rev().filter(|row| row.preferred).skip(1);
    others.for_each(|row| row.preferred = false);
    tx.run_each(INSERT, rows)?;
    Ok(())
}

/// Errors: `contact_empty`; `text_too_long`.
fn checked(new: &NewContact) -> Result<&str> {
    let value = trimmed(&new.value);
    if value.is_empty() {
        return refuse("contact_empty").field("value").err();
    }
    limit::check("value", value, limit::LINE)?;
    limit::check("label", &new.label, limit::WORD)?;
    Ok(value)
}

fn prefer_none(tx: &Change, guest_id: GuestId) -> Result<()> {
    tx.run(
        "update contact_point set preferred = 0 where guest_id = :guest_id and preferred = 1",
        json!({ "guest_id": guest_id }),
    )?;
    Ok(())
}

fn guest_of(query: &Query, id: i64) -> Result<GuestId> {
    let found: Option<(GuestId,)> =
        query.maybe("select guest_id from contact_point where id = :id", json!({ "id": id }))?;
    match found {
        Some((guest_id,)) => Ok(guest_id),
        None => refuse("contact_not_found").err(),
    }
}

#[derive(Debug, Deserialize, TS)]
pub struct ContactAdd {
    pub guest_id: GuestId,
    #[serde(flatten)]
    pub contact: NewContact,
}

#[derive(Debug, Deserialize, TS)]
pub struct ContactSave {
    pub id: i64,
    #[serde(flatten)]
    pub contact: NewContact,
}

pub fn contact_add(call: &Call, request: ContactAdd) -> Result<ContactPoint> {
    call.change(CONTACT_ADDED, |tx| {
        tx.tell("guest", name_of(tx, request.guest_id)?);
        let id = add_contact(tx, request.guest_id, &request.contact)?;
        contact(tx, id)
    })
}

pub fn contact_save(call: &Call, request: ContactSave) -> Result<ContactPoint> {
    call.change(CONTACT_SAVED, |tx| {
        let guest_id = guest_of(tx, request.id)?;
        tx.tell("guest", name_of(tx, guest_id)?);
        let new = &request.contact;
        let value = checked(new)?;
        if new.preferred {
            prefer_none(tx, guest_id)?;
        }
        tx.run(
            "update contact_point
             set kind = :kind, value = :value, label = :label, preferred = :preferred, match_key = :match_key
             where id = :id",
            json!({
                "id": request.id,
                "kind": new.kind,
                "value": value,
                "label": new.label.trim(),
                "preferred": new.preferred,
                "match_key": new.kind.match_key(value),
            }),
        )?;
        contact(tx, request.id)
    })
}

pub fn contact_remove(call: &Call, request: RowId) -> Result<Nothing> {
    call.change(CONTACT_REMOVED, |tx| {
        let guest_id = guest_of(tx, request.id)?;
        tx.tell("guest", name_of(tx, guest_id)?);
        tx.run("delete from contact_point where id = :id", json!({ "id": request.id }))?;
        Ok(Nothing {})
    })
}

fn contact(query: &Query, id: i64) -> Result<ContactPoint> {
    Ok(query.one(
        "select id, guest_id, kind, value, label, preferred from contact_point where id = :id",
        json!({ "id": id }),
    )?)
}
