//! Address labels: 24 to an A4 sheet, 70 × 37 mm each.

use serde::Serialize;

use super::{Imprint, words};

/// Sheets of address labels, three across and eight down.
#[derive(Debug, Clone)]
pub struct AddressJob {
    pub imprint: Imprint,
    pub labels: Vec<AddressLabel>,
    /// Labels already used up on the first sheet, counted along the rows.
    pub used: usize,
}

/// One address as it is posted.
///
/// Shape: `name` is whole, with the title the envelope carries; `address` may hold several lines.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct AddressLabel {
    pub name: String,
    pub company: String,
    pub address: String,
    pub postcode: String,
}

impl AddressLabel {
    /// A Chinese address begins with the place and ends with the person; a Western one the other way round.
    pub(super) fn begins_with_place(&self) -> bool {
        self.address.chars().any(words::is_ideographic)
    }
}
