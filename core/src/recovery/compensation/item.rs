//! The catalogue: what the house can offer. An item that was ever offered is deactivated, not deleted.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::CompensationKind;
use crate::book::{Change, Op, Query};
use crate::desk::{Call, Nothing, flag};
use crate::error::{Result, refuse};

// The catalogue's costs decide what a role may give, so it is the managers'.
pub const ITEM_SAVED: Op = Op::for_managers("compensation_item_saved");
pub const ITEM_REMOVED: Op = Op::for_managers("compensation_item_removed");
pub const ITEM_DEACTIVATED: Op = Op::for_managers("compensation_item_deactivated");

/// An item's number in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct CompensationItemId(pub i64);

/// What a person fills in about an item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CompensationItemFields {
    pub name: String,
    #[serde(default)]
    pub kind: CompensationKind,
    /// Units: minor units of the property's currency, for one piece.
    #[serde(default)]
    pub cost_minor: i64,
    /// False: kept for the history, offered no more.
    #[serde(default = "yes", with = "flag")]
    #[ts(type = "boolean")]
    pub active: bool,
}

fn yes() -> bool {
    true
}

impl CompensationItemFields {
    fn tidy(mut self) -> Self {
        self.name = self.name.trim().to_owned();
        self
    }

    /// Errors: `compensation_name_missing`, `compensation_cost_negative`, each with its field.
    fn validate(&self) -> Result<()> {
        if self.name.is_empty() {
            return refuse("compensation_name_missing").field("name").err();
        }
        if self.cost_minor < 0 {
            return refuse("compensation_cost_negative").field("cost_minor").err();
        }
        Ok(())
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CompensationItem {
    pub id: CompensationItemId,
    #[serde(flatten)]
    pub fields: CompensationItemFields,
    /// Offered at some time: removing it only puts it out of use.
    #[serde(with = "flag")]
    #[ts(type = "boolean")]
    pub used: bool,
}

/// Shape: items in use first, then by kind and name.
pub fn items(query: &Query) -> Result<Vec<CompensationItem>> {
    Ok(query.all(include_str!("items.sql"), json!({}))?)
}

/// Errors: `compensation_item_not_found`.
pub fn item(query: &Query, id: CompensationItemId) -> Result<CompensationItem> {
    match items(query)?.into_iter().find(|item| item.id == id) {
        Some(item) => Ok(item),
        None => refuse("compensation_item_not_found").err(),
    }
}

/// Adds an item to the catalogue. Errors: those of the fields.
pub(super) fn add(tx: &Change, fields: &CompensationItemFields) -> Result<CompensationItemId> {
    fields.validate()?;
    let id = tx.insert(
        "insert into compensation_item (name, kind, cost_minor, active) values (:name, :kind, :cost_minor, :active)",
        fields,
    )?;
    Ok(CompensationItemId(id))
}

pub fn compensation_items(call: &Call, _: Nothing) -> Result<Vec<CompensationItem>> {
    call.read(items)
}

#[derive(Debug, Deserialize, TS)]
pub struct CompensationItemSave {
    /// Null for a new item.
    pub id: Option<CompensationItemId>,
    pub item: CompensationItemFields,
}

/// Errors: `not_allowed` unless a manager acts; `compensation_item_not_found`, those of the fields.
pub fn compensation_item_save(call: &Call, request: CompensationItemSave) -> Result<CompensationItem> {
    let fields = request.item.tidy();
    call.change(ITEM_SAVED, |tx| {
        tx.tell("item", fields.name.clone());
        let id = match request.id {
            None => add(tx, &fields)?,
            Some(id) => {
                item(tx, id)?;
                fields.validate()?;
                tx.run(
                    "update compensation_item set name = :name, kind = :kind, cost_minor = :cost_minor, active = :active
                     where id = :id",
                    json!({
                        "id": id,
                        "name": fields.name,
                        "kind": fields.kind,
                        "cost_minor": fields.cost_minor,
                        "active": i64::from(fields.active),
                    }),
                )?;
                id
            }
        };
        item(tx, id)
    })
}

#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct CompensationItemRequest {
    pub id: CompensationItemId,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct CompensationItemRemoved {
    /// It was offered at some time, so it is only out of use now.
    pub deactivated: bool,
}

/// Errors: `not_allowed` unless a manager acts; `compensation_item_not_found`.
pub fn compensation_item_remove(call: &Call, request: CompensationItemRequest) -> Result<CompensationItemRemoved> {
    let found = call.read(|query| item(query, request.id))?;
    let (op, sql) = if found.used {
        (ITEM_DEACTIVATED, "update compensation_item set active = 0 where id = :id")
    } else {
        (ITEM_REMOVED, "delete from compensation_item where id = :id")
    };
    call.change(op, |tx| {
        tx.tell("item", found.fields.name.clone());
        tx.run(sql, json!({ "id": request.id }))?;
        Ok(CompensationItemRemoved { deactivated: found.used })
    })
}
