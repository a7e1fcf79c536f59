//! The work of the desk that is killed: numbered steps, each one acknowledged change, and how to see that one was kept.

use serde_json::{Value, json};
use zhike_core::api::ApiError;

use crate::House;

/// Four steps make a guest: the person with phone and tag, an allergy, a new alias, a note.
pub const STEPS_A_GUEST: u64 = 4;

fn name(step: u64) -> String {
    format!("Guest {}", step / STEPS_A_GUEST)
}

fn phone(step: u64) -> String {
    format!("138{:08}", step / STEPS_A_GUEST)
}

/// Makes the step's change. Step 0 of each guest makes the guest.
pub fn make(house: &House, step: u64) -> Result<(), ApiError> {
    if step.is_multiple_of(STEPS_A_GUEST) {
        let guest = json!({
            "fields": { "display_name": name(step), "tier": "vip" },
            "contacts": [{ "kind": "phone", "value": phone(step) }],
            "tags": ["steady"],
        });
        return house.call("guest_add", guest).map(|_| ());
    }
    let id = guest_id(house, step)?;
    let (command, args) = match step % STEPS_A_GUEST {
        1 => {
            let allergy = json!({ "category": "allergy", "text": "花生", "strength": "danger" });
            ("preference_add", json!({ "guest_id": id, "preference": allergy }))
        }
        2 => ("guest_save", json!({ "id": id, "fields": { "alias": format!("alias{step}") } })),
        _ => ("note_add", json!({ "guest_id": id, "kind": "note", "text": format!("note {step}") })),
    };
    house.call(command, args).map(|_| ())
}

/// True when the step's change is in the book, whole.
pub fn is_kept(house: &House, step: u64) -> Result<bool, ApiError> {
    let id = guest_id(house, step)?;
    if id.is_null() {
        return Ok(false);
    }
    let page = house.ask("guest_open", json!({ "guest_id": id }))?;
    Ok(match step % STEPS_A_GUEST {
        0 => page["contacts"][0]["value"] == phone(step) && page["tags"] == json!(["steady"]),
        1 => page["preferences"][0]["text"] == "花生",
        2 => page["guest"]["alias"] == format!("alias{step}") && finds(house, &format!("alias{step}"), &id)?,
        _ => page["notes"][0]["text"] == format!("note {step}"),
    })
}

/// The guest of this step, by the search that the desk would use; null when there is none.
fn guest_id(house: &House, step: u64) -> Result<Value, ApiError> {
    let hits = house.ask("guest_search", json!({ "text": phone(step), "limit": 1 }))?;
    Ok(hits[0]["id"].clone())
}

fn finds(house: &House, text: &str, id: &Value) -> Result<bool, ApiError> {
    let hits: Vec<Value> = house.call("guest_search", json!({ "text": text, "limit": 5 }))?.read()?;
    Ok(hits.iter().any(|hit| &hit["id"] == id))
}
