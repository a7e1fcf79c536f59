//! Lists that go with a gift list: what to pack, and who signed for it. A4, repeated head, page x / y.

use serde::Serialize;

use super::Imprint;

/// What to pack, a section for each gift.
#[derive(Debug, Clone)]
pub struct PackingJob {
    pub imprint: Imprint,
    pub title: String,
    pub subtitle: String,
    pub groups: Vec<PackingGroup>,
}

/// All parcels with one gift.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PackingGroup {
    pub gift: String,
    /// What the packer must know of the gift itself: supplier, allergens.
    pub note: String,
    pub lines: Vec<PackingLine>,
}

impl PackingGroup {
    /// How many pieces of the gift are needed.
    pub(super) fn pieces(&self) -> u32 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.quantity))
    }
}

/// One parcel.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PackingLine {
    pub guest: String,
    /// The guest's tier in words: the better wrapping goes to the right door.
    pub tier: String,
    /// How it gets there: to the room, by courier, or fetched at the desk.
    pub route: String,
    /// Room or address.
    pub place: String,
    pub quantity: u32,
    /// What is packed instead where the first has run out.
    pub alternative: String,
    /// Printed with the danger mark.
    pub caution: String,
    /// What the guest does not eat or drink: printed without the mark.
    pub diet: String,
}

/// Who signed for which gift.
#[derive(Debug, Clone)]
pub struct SignatureJob {
    pub imprint: Imprint,
    pub title: String,
    pub subtitle: String,
    pub lines: Vec<SignatureLine>,
}

/// One signature; the date is left to be written in by hand when empty.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SignatureLine {
    pub guest: String,
    pub company: String,
    pub gift: String,
    pub quantity: u32,
    pub date: String,
    /// Printed with the danger mark.
    pub caution: String,
    pub diet: String,
}
