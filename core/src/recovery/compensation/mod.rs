//! Compensation: what the house can offer a guest to make good, what it costs, and how much of it each role may give.
//! Knows no screen and no clock. The complaint room knows what it is given for.
//!
//! - `item`: the catalogue · `defaults`: what a new book begins with · `limit`: how much each role may give (pure)
//! - `store`: what was proposed and granted for one complaint · `voucher`: the numbers of vouchers

mod defaults;
mod item;
mod limit;
mod store;
mod voucher;

#[cfg(test)]
mod tests;

pub use defaults::*;
pub use item::*;
pub use limit::*;
pub use store::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::book::RoomTables;
use crate::error::{Result, refuse};

/// What the book is told: a voucher's number is given once.
pub const TABLES: RoomTables = RoomTables { unjournaled: &["voucher_number"], ..RoomTables::NOTHING };

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CompensationKind {
    /// Words: a letter, a visit by the manager.
    Apology,
    Amenity,
    FoodVoucher,
    SpaVoucher,
    RoomVoucher,
    Upgrade,
    Discount,
    Refund,
    #[default]
    Own,
}

impl CompensationKind {
    /// Handed over as a numbered paper.
    pub fn is_voucher(self) -> bool {
        matches!(self, CompensationKind::FoodVoucher | CompensationKind::SpaVoucher | CompensationKind::RoomVoucher)
    }
}

/// One thing offered, as it stood in the catalogue on that day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Offer {
    /// Null for something that is not in the catalogue.
    pub compensation_item_id: Option<i64>,
    pub name: String,
    pub kind: CompensationKind,
    pub quantity: u32,
    /// Units: minor units of the property's currency, for one piece.
    pub cost_minor: i64,
}

/// More than this of one thing is a slip of the finger.
const MOST_PIECES: u32 = 999;

impl Offer {
    /// Errors: `compensation_name_missing`, `compensation_quantity_wrong`, `compensation_cost_negative`.
    pub fn validate(&self) -> Result<()> {
        if self.name.trim().is_empty() {
            return refuse("compensation_name_missing").field("name").err();
        }
        if !(1..=MOST_PIECES).contains(&self.quantity) {
            return refuse("compensation_quantity_wrong").arg("most", MOST_PIECES).field("quantity").err();
        }
        if self.cost_minor < 0 {
            return refuse("compensation_cost_negative").field("cost_minor").err();
        }
        Ok(())
    }

    pub fn total_minor(&self) -> i64 {
        self.cost_minor.saturating_mul(i64::from(self.quantity))
    }
}

pub fn total_minor(offers: &[Offer]) -> i64 {
    offers.iter().fold(0, |sum, offer| sum.saturating_add(offer.total_minor()))
}
