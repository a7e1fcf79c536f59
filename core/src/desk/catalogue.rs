//! A catalogue: the things the house can give or offer. An item that was ever used is deactivated and not deleted,
//! because what was given goes by its name. A room says what its items hold and where they are kept; the rules are here.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::Call;
use crate::book::{BookError, Change, Op, Query};
use crate::error::{Error, Result, refuse};

/// What a person fills in about an item.
pub trait CatalogueFields: Serialize {
    fn name(&self) -> &str;

    /// Without blanks around what was typed.
    fn tidy(self) -> Self;

    fn validate(&self) -> Result<()>;
}

/// An item as its room keeps it.
pub trait CatalogueItem: DeserializeOwned {
    type Id: Copy + PartialEq + From<i64> + Serialize;
    type Fields: CatalogueFields;

    const TABLE: &'static str;
    /// Every item: those in use first, then by kind and name.
    const ITEMS: &'static str;
    /// Takes the fields; `SAVE` takes the id with them.
    const ADD: &'static str;
    const SAVE: &'static str;
    const SAVED: Op;
    const REMOVED: Op;
    /// The code for an id that no item has.
    const NOT_FOUND: &'static str;

    fn id(&self) -> Self::Id;
    fn fields(&self) -> &Self::Fields;
    fn is_used(&self) -> bool;
}

/// Shape: those in use first, then by kind and name.
pub fn items<Item: CatalogueItem>(query: &Query) -> Result<Vec<Item>> {
    Ok(query.all(Item::ITEMS, json!({}))?)
}

/// Errors: [`CatalogueItem::NOT_FOUND`].
pub fn item<Item: CatalogueItem>(query: &Query, id: Item::Id) -> Result<Item> {
    match items::<Item>(query)?.into_iter().find(|item| item.id() == id) {
        Some(item) => Ok(item),
        None => refuse(Item::NOT_FOUND).err(),
    }
}

/// Adds items, and returns their ids in the same order. Errors: those of the fields.
pub fn add_items<Item: CatalogueItem>(tx: &Change, new: &[Item::Fields]) -> Result<Vec<Item::Id>> {
    new.iter().try_for_each(CatalogueFields::validate)?;
    Ok(tx.insert_each(Item::ADD, new)?.into_iter().map(Item::Id::from).collect())
}

/// Saves an item, or adds one where there is no id. Errors: [`CatalogueItem::NOT_FOUND`]; those of the fields.
pub fn save_item<Item: CatalogueItem>(call: &Call, id: Option<Item::Id>, fields: Item::Fields) -> Result<Item> {
    let fields = fields.tidy();
    call.change(Item::SAVED, |tx| {
        tx.tell("item", fields.name());
        fields.validate()?;
        let id = match id {
            None => Item::Id::from(tx.insert(Item::ADD, &fields)?),
            Some(id) => {
                let mut params = serde_json::to_value(&fields).map_err(|error| Error::Book(BookError::from(error)))?;
                params["id"] = json!(id);
                tx.run(Item::SAVE, params)?;
                id
            }
        };
        item(tx, id)
    })
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct ItemRemoved {
    /// It was used at some time, so it is only deactivated.
    pub deactivated: bool,
}

/// Errors: [`CatalogueItem::NOT_FOUND`].
pub fn remove_item<Item: CatalogueItem>(call: &Call, id: Item::Id) -> Result<ItemRemoved> {
    call.change(Item::REMOVED, |tx| {
        let found: Item = item(tx, id)?;
        let deactivated = found.is_used();
        tx.tell("item", found.fields().name());
        tx.tell("deactivated", if deactivated { "yes" } else { "no" });
        let table = Item::TABLE;
        let sql = if deactivated {
            format!("update {table} set active = 0 where id = :id")
        } else {
            format!("delete from {table} where id = :id")
        };
        tx.run(&sql, json!({ "id": id }))?;
        Ok(ItemRemoved { deactivated })
    })
}
