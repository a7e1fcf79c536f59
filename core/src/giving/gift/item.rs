//! The catalogue: what the house can give. An item that was ever on a list is deactivated, not deleted.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::book::{BookError, Change, Op, Query};
use crate::desk::{Call, Nothing, flag};
use crate::error::{Error, Result, refuse};

pub const ITEM_SAVED: Op = Op::new("gift_item_saved");
pub const ITEM_REMOVED: Op = Op::new("gift_item_removed");
pub const ITEM_DEACTIVATED: Op = Op::new("gift_item_deactivated");

/// An item's number in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct GiftItemId(pub i64);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GiftKind {
    SpaCoupon,
    /// Specialities of other regions.
    Package,
    /// Never given to a local guest.
    LocalSpeciality,
    FoodVoucher,
    RoomVoucher,
    #[default]
    Own,
}

/// What a person fills in about an item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GiftItemFields {
    pub name: String,
    #[serde(default)]
    pub kind: GiftKind,
    #[serde(default)]
    pub cost_minor: i64,
    /// Null: as many as are needed.
    #[serde(default)]
    pub stock: Option<i64>,
    /// What it contains that could harm, in words of either language.
    #[serde(default)]
    pub allergens: String,
    #[serde(default, with = "flag")]
    #[ts(type = "boolean")]
    pub alcohol: bool,
    #[serde(default)]
    pub supplier: String,
    /// False: kept for the history, given no more.
    #[serde(default = "yes", with = "flag")]
    #[ts(type = "boolean")]
    pub active: bool,
}

fn yes() -> bool {
    true
}

impl GiftItemFields {
    fn tidy(mut self) -> Self {
        for text in [&mut self.name, &mut self.allergens, &mut self.supplier] {
            *text = text.trim().to_owned();
        }
        self
    }

    /// Errors: `gift_item_name_missing`, `gift_amount_negative`, each with its field.
    fn validate(&self) -> Result<()> {
        if self.name.is_empty() {
            return refuse("gift_item_name_missing").field("name").err();
        }
        if self.cost_minor < 0 {
            return refuse("gift_amount_negative").field("cost_minor").err();
        }
        if self.stock.is_some_and(|stock| stock < 0) {
            return refuse("gift_amount_negative").field("stock").err();
        }
        Ok(())
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GiftItem {
    pub id: GiftItemId,
    #[serde(flatten)]
    pub fields: GiftItemFields,
    /// On a list of some year: removing it only puts it out of use.
    #[serde(with = "flag")]
    #[ts(type = "boolean")]
    pub used: bool,
}

/// Shape: items in use first, then by kind and name.
pub fn items(query: &Query) -> Result<Vec<GiftItem>> {
    Ok(query.all(include_str!("items.sql"), json!({}))?)
}

/// Errors: `gift_item_not_found`.
pub fn item(query: &Query, id: GiftItemId) -> Result<GiftItem> {
    match items(query)?.into_iter().find(|item| item.id == id) {
        Some(item) => Ok(item),
        None => refuse("gift_item_not_found").err(),
    }
}

/// Adds an item to the catalogue. Errors: those of the fields.
pub(super) fn add(tx: &Change, fields: &GiftItemFields) -> Result<GiftItemId> {
    fields.validate()?;
    let id = tx.insert(
        "insert into gift_item (name, kind, cost_minor, stock, allergens, alcohol, supplier, active)
         values (:name, :kind, :cost_minor, :stock, :allergens, :alcohol, :supplier, :active)",
        fields,
    )?;
    Ok(GiftItemId(id))
}

/// Puts pieces back on the shelf, or takes them with a negative number. An item without a count stays so.
///
/// Errors: `gift_stock_short` when fewer are left.
pub(super) fn add_stock(tx: &Change, id: GiftItemId, pieces: i64) -> Result<()> {
    let (name, stock): (String, Option<i64>) =
        tx.one("select name, stock from gift_item where id = :id", json!({ "id": id }))?;
    let Some(stock) = stock else { return Ok(()) };
    if stock + pieces < 0 {
        return refuse("gift_stock_short").arg("item", name).arg("stock", stock).arg("needed", -pieces).err();
    }
    tx.run("update gift_item set stock = :stock where id = :id", json!({ "id": id, "stock": stock + pieces }))?;
    Ok(())
}

pub fn gift_item_list(call: &Call, _: Nothing) -> Result<Vec<GiftItem>> {
    call.read(items)
}

#[derive(Debug, Deserialize, TS)]
pub struct GiftItemSave {
    /// Null for a new item.
    pub id: Option<GiftItemId>,
    pub item: GiftItemFields,
}

/// Errors: `gift_item_not_found`, those of the fields.
pub fn gift_item_save(call: &Call, request: GiftItemSave) -> Result<GiftItem> {
    let fields = request.item.tidy();
    call.change(ITEM_SAVED, |tx| {
        tx.tell("item", fields.name.clone());
        let id = match request.id {
            None => add(tx, &fields)?,
            Some(id) => {
                item(tx, id)?;
                fields.validate()?;
                let mut params = serde_json::to_value(&fields).map_err(|error| Error::Book(BookError::from(error)))?;
                params["id"] = json!(id);
                tx.run(include_str!("item_save.sql"), params)?;
                id
            }
        };
        item(tx, id)
    })
}

#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct GiftItemRequest {
    pub id: GiftItemId,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct GiftItemRemoved {
    /// It was on a list, so it is only out of use now.
    pub deactivated: bool,
}

/// Errors: `gift_item_not_found`.
pub fn gift_item_remove(call: &Call, request: GiftItemRequest) -> Result<GiftItemRemoved> {
    let found = call.read(|query| item(query, request.id))?;
    let (op, sql) = if found.used {
        (ITEM_DEACTIVATED, "update gift_item set active = 0 where id = :id")
    } else {
        (ITEM_REMOVED, "delete from gift_item where id = :id")
    };
    call.change(op, |tx| {
        tx.tell("item", found.fields.name.clone());
        tx.run(sql, json!({ "id": request.id }))?;
        Ok(GiftItemRemoved { deactivated: found.used })
    })
}
