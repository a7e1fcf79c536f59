//! What a new book can offer from its first day, in the property's language and about its money.

use super::CompensationKind;
use super::item::{CompensationItem, CompensationItemFields};
use crate::book::{Change, Op};
use crate::desk::{Call, Nothing, add_items, items};
use crate::error::{Result, refuse};
use crate::property::{self, Property};
use crate::text::money;

/// An item of the first catalogue: its message `compensation-default-…`, and what one costs the house in whole yuan.
const CATALOGUE: [(&str, CompensationKind, i64); 12] = [
    ("letter", CompensationKind::Apology, 0),
    ("visit", CompensationKind::Apology, 0),
    ("fruit-and-flowers", CompensationKind::Amenity, 80),
    ("dessert", CompensationKind::Amenity, 60),
    ("meal", CompensationKind::FoodVoucher, 200),
    ("afternoon-tea", CompensationKind::FoodVoucher, 160),
    ("spa", CompensationKind::SpaVoucher, 300),
    ("night", CompensationKind::RoomVoucher, 600),
    ("upgrade", CompensationKind::Upgrade, 200),
    ("late-check-out", CompensationKind::Upgrade, 100),
    ("discount", CompensationKind::Discount, 100),
    ("refund", CompensationKind::Refund, 600),
];

/// Adds the first catalogue.
pub fn add_defaults(tx: &Change, property: &Property) -> Result<()> {
    let new = CATALOGUE.map(|(key, kind, yuan)| CompensationItemFields {
        name: property.language.text(&format!("compensation-default-{key}")),
        kind,
        cost_minor: money::round_sum(yuan, &property.currency),
        active: true,
    });
    add_items::<CompensationItem>(tx, &new).map(drop)
}

pub const CATALOGUE_FILLED: Op = Op::for_managers("compensation_catalogue_filled");

/// Gives an empty catalogue what a new book begins with: for books from before there was one.
///
/// Errors: `not_allowed` unless a manager acts; `compensation_catalogue_not_empty`.
pub fn compensation_catalogue_fill(call: &Call, _: Nothing) -> Result<Vec<CompensationItem>> {
    call.change(CATALOGUE_FILLED, |tx| {
        if !items::<CompensationItem>(tx)?.is_empty() {
            return refuse("compensation_catalogue_not_empty").err();
        }
        add_defaults(tx, &property::load(tx)?)?;
        items(tx)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn every_item_has_a_name_in_both_languages() {
        for (key, _, _) in CATALOGUE {
            for language in Language::ALL {
                let id = format!("compensation-default-{key}");
                assert_ne!(language.text(&id), id, "{language:?} must name what it offers");
            }
        }
    }
}
