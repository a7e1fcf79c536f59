//! The catalogue: what the house can offer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CompensationKind;
use crate::book::Op;
use crate::desk::{Call, CatalogueFields, CatalogueItem, ItemRemoved, Nothing, flag, items, remove_item, save_item};
use crate::error::{Result, refuse};

// The catalogue's costs decide what a role may give, so it is the managers'.
pub const ITEM_SAVED: Op = Op::for_managers("compensation_item_saved");
pub const ITEM_REMOVED: Op = Op::for_managers("compensation_item_removed");

/// An item's number in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct CompensationItemId(pub i64);

impl From<i64> for CompensationItemId {
    fn from(number: i64) -> Self {
        CompensationItemId(number)
    }
}

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

impl CatalogueFields for CompensationItemFields {
    fn name(&self) -> &str {
        &self.name
    }

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
    /// Offered at some time: removing it only deactivates it.
    #[serde(with = "flag")]
    #[ts(type = "boolean")]
    pub used: bool,
}

impl CatalogueItem for CompensationItem {
    type Id = CompensationItemId;
    type Fields = CompensationItemFields;

    const TABLE: &'static str = "compensation_item";
    const ITEMS: &'static str = include_str!("items.sql");
    const ADD: &'static str =
        "insert into compensation_item (name, kind, cost_minor, active) values (:name, :kind, :cost_minor, :active)";
    const SAVE: &'static str = "update compensation_item
         set name = :name, kind = :kind, cost_minor = :cost_minor, active = :active where id = :id";
    const SAVED: Op = ITEM_SAVED;
    const REMOVED: Op = ITEM_REMOVED;
    const NOT_FOUND: &'static str = "compensation_item_not_found";

    fn id(&self) -> CompensationItemId {
        self.id
    }

    fn fields(&self) -> &CompensationItemFields {
        &self.fields
    }

    fn is_used(&self) -> bool {
        self.used
    }
}

/// Shape: items in use first, then by kind and name.
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
    save_item(call, request.id, request.item)
}

#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct CompensationItemRequest {
    pub id: CompensationItemId,
}

/// Errors: `not_allowed` unless a manager acts; `compensation_item_not_found`.
pub fn compensation_item_remove(call: &Call, request: CompensationItemRequest) -> Result<ItemRemoved> {
    remove_item::<CompensationItem>(call, request.id)
}
