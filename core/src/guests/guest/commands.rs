//! Adding, changing and removing guests, for clients.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{GuestFields, GuestId, GuestRequest, NewContact, add, add_first_contacts, add_tags, name_of, save};
use crate::book::Op;
use crate::desk::{Call, Nothing, RowId};
use crate::error::{Result, refuse};

pub const GUEST_ADDED: Op = Op::new("guest_added");
pub const GUEST_SAVED: Op = Op::new("guest_saved");
pub const RELATED_TO_GUEST: Op = Op::new("related_to_guest");
pub const GUEST_CONFIRMED: Op = Op::new("guest_confirmed");

#[derive(Debug, Deserialize, TS)]
pub struct GuestAdd {
    /// A field that is not named begins empty.
    #[ts(type = "Partial<GuestFields>")]
    pub fields: GuestFields,
    #[serde(default)]
    #[ts(as = "Option<Vec<NewContact>>", optional)]
    pub contacts: Vec<NewContact>,
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub tags: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct GuestAdded {
    pub id: GuestId,
}

pub fn guest_add(call: &Call, request: GuestAdd) -> Result<GuestAdded> {
    let (fields, mut contacts) = (request.fields.tidy(), request.contacts);
    call.change(GUEST_ADDED, |tx| {
        tx.tell("guest", fields.display_name.clone());
        let id = add(tx, &fields)?;
        contacts.retain(|contact| !contact.value.trim().is_empty());
        add_first_contacts(tx, id, &contacts)?;
        add_tags(tx, id, &request.tags)?;
        Ok(GuestAdded { id })
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct GuestSave {
    pub id: GuestId,
    /// Only the fields that were changed.
    #[ts(type = "Partial<GuestFields>")]
    pub fields: Map<String, Value>,
}

pub fn guest_save(call: &Call, request: GuestSave) -> Result<GuestFields> {
    call.change(GUEST_SAVED, |tx| {
        let fields = save(tx, request.id, request.fields)?;
        tx.tell("guest", fields.display_name.clone());
        Ok(fields)
    })
}

/// Says that all that is known of this guest was looked through today and still holds.
pub fn guest_confirm(call: &Call, request: GuestRequest) -> Result<Nothing> {
    let today = call.today()?;
    call.change(GUEST_CONFIRMED, |tx| {
        tx.tell("guest", name_of(tx, request.guest_id)?);
        tx.run(
            "update guest set confirmed_on = :today, confirmed_by = :staff_id where id = :id",
            json!({ "id": request.guest_id, "today": today, "staff_id": tx.acting.staff_id }),
        )?;
        Ok(Nothing {})
    })
}

/// Makes a guest of a person whom the house knows by name only, and keeps who that is to the guest.
///
/// Errors: `relationship_not_found`, also when the other is a guest by now.
pub fn relationship_to_guest(call: &Call, request: RowId) -> Result<GuestAdded> {
    call.change(RELATED_TO_GUEST, |tx| {
        let found: Option<(String,)> = tx.maybe(
            "select related_name from relationship where id = :id and related_guest_id is null",
            json!({ "id": request.id }),
        )?;
        let Some((name,)) = found else { return refuse("relationship_not_found").err() };
        tx.tell("guest", name.clone());
        let id = add(tx, &GuestFields { display_name: name, ..GuestFields::default() }.tidy())?;
        tx.run(
            "update relationship set related_guest_id = :guest_id, related_name = '' where id = :id",
            json!({ "id": request.id, "guest_id": id }),
        )?;
        Ok(GuestAdded { id })
    })
}
