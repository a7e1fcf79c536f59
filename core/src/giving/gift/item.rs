//! The catalogue: what the house can give, and how many of it are on the shelf.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::book::{Change, Op};
use crate::desk::{Call, CatalogueFields, CatalogueItem, ItemRemoved, Nothing, flag, items, remove_item, save_item};
use crate::error::{Result, refuse};

pub const ITEM_SAVED: Op = Op::new("gift_item_saved");
pub const ITEM_REMOVED: Op = Op::new("gift_item_removed");

/// An item's number in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct GiftItemId(pub i64);

impl From<i64> for GiftItemId {
    fn from(number: i64) -> Self {
        GiftItemId(number)
    }
}

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
    /// May be given again where it was given the last time, as festival food is.
    #[serde(default, with = "flag")]
    #[ts(type = "boolean")]
    pub repeats: bool,
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

impl CatalogueFields for GiftItemFields {
    fn name(&self) -> &str {
        &self.name
    }

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
    /// On a list of some year: removing it only deactivates it.
    #[serde(with = "flag")]
    #[ts(type = "boolean")]
    pub used: bool,
}

impl CatalogueItem for GiftItem {
    type Id = GiftItemId;
    type Fields = GiftItemFields;

    const TABLE: &'static str = "gift_item";
    const ITEMS: &'static str = include_str!("items.sql");
    const ADD: &'static str = include_str!("item_add.sql");
    const SAVE: &'static str = include_str!("item_save.sql");
    const SAVED: Op = ITEM_SAVED;
    const REMOVED: Op = ITEM_REMOVED;
    const NOT_FOUND: &'static str = "gift_item_not_found";

    fn id(&self) -> GiftItemId {
        self.id
    }

    fn fields(&self) -> &GiftItemFields {
        &self.fields
    }

    fn is_used(&self) -> bool {
        self.used
    }
}

/// Puts pieces back on the shelf, or takes them with a negative number. An item without a count stays so.
///
/// Errors: `gift_stock_short` when fewer are left.
pub(super) fn add_stock(tx: &Change, pieces: &[(GiftItemId, i64)]) -> Result<()> {
    if pieces.is_empty() {
        return Ok(());
    }
    let catalogue: Vec<GiftItem> = items(tx)?;
    let mut moved = Vec::new();
    for (id, pieces) in pieces {
        let Some(item) = catalogue.iter().find(|item| item.id == *id) else { continue };
        let Some(stock) = item.fields.stock else { continue };
        if stock + pieces < 0 {
            return refuse("gift_stock_short")
                .arg("item", item.fields.name.clone())
                .arg("stock", stock)
                .arg("needed", -pieces)
                .err();
        }
        moved.push(json!({ "id": id, "pieces": pieces }));
    }
    tx.run_each("update gift_item set stock = stock + :pieces where id = :id", moved)?;
    Ok(())
}

/// Shape: items in use first, then by kind and name.
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
    save_item(call, request.id, request.item)
}

#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct GiftItemRequest {
    pub id: GiftItemId,
}

/// Errors: `gift_item_not_found`.
pub fn gift_item_remove(call: &Call, request: GiftItemRequest) -> Result<ItemRemoved> {
    remove_item::<GiftItem>(call, request.id)
}
