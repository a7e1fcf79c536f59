//! Gifts: what the house gives to whom, on which occasion, and what became of it.
//!
//! - `item`: the catalogue · `rule`: occasion × audience → gift or greeting · `defaults`: what a new book begins with
//! - `hazard`: whether a gift may harm or offend a guest (pure) · `wishes`: what is noted that may speak against one · `plan`: who gets what, and why not (pure)
//! - `occasion`: what a list is for, a festival or guests' dates in a period
//! - `propose`: a gift list worked out · `walk`, `candidate`, `census`: the guests it is worked out for
//! - `present`: what the rules give on guests' own days, for whoever looks at one
//! - `list`: lists and their lines as they stand
//! - `line`: changing, approving, packing, handing over · `export`: the list on paper and in files
//!
//! Plans for the whole book in one pass, so guests' wishes and memorials are read here set by set, not guest by guest.
//! Must never know a screen, a clock, or how greetings are worded and sent.

mod candidate;
mod census;
mod defaults;
mod export;
mod festival;
mod hazard;
mod item;
mod line;
mod list;
mod occasion;
mod paper;
mod plan;
mod plates;
mod present;
mod propose;
mod rule;
mod table;
mod tables;
mod walk;
mod wishes;
mod words;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

pub use defaults::*;
pub use export::*;
pub use festival::festival_remove;
pub use item::*;
pub use line::*;
pub use list::*;
pub use occasion::GiftOccasion;
pub use paper::{Given, given_to};
pub use plates::{Plate, plates};
pub use present::*;
pub use propose::*;
pub use rule::*;
pub use tables::TABLES;

use crate::book::Change;
use crate::error::Result;
use crate::guest::GuestId;

/// A gift list's number in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct GiftListId(pub i64);

/// A gift line's number in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct GiftLineId(pub i64);

/// Where a line stands, from the proposal to the guest's hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GiftState {
    Proposed,
    LeftOut,
    Approved,
    Packed,
    HandedOver,
    Declined,
}

impl GiftState {
    pub fn id(self) -> &'static str {
        match self {
            GiftState::Proposed => "proposed",
            GiftState::LeftOut => "left_out",
            GiftState::Approved => "approved",
            GiftState::Packed => "packed",
            GiftState::HandedOver => "handed_over",
            GiftState::Declined => "declined",
        }
    }
}

/// Puts back on the shelf what was set aside for a guest who is taken out of the book.
pub fn put_back(tx: &Change, guest_id: GuestId) -> Result<()> {
    let set_aside: Vec<(GiftItemId, i64)> = tx.all(
        "select gift_item_id, count(*) from gift_line
         where guest_id = :guest_id and state in ('approved', 'packed') and gift_item_id is not null
         group by gift_item_id",
        json!({ "guest_id": guest_id }),
    )?;
    item::add_stock(tx, &set_aside)
}
