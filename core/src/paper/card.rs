//! Preference cards: what a card can hold.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Imprint;

/// One A6 card a sheet, or four on an A4 sheet with cut marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum CardLayout {
    #[serde(rename = "a6")]
    A6,
    #[serde(rename = "a4x4")]
    FourOnA4,
}

/// Who will hold the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum CardVersion {
    /// The guest-relations desk: everything.
    Staff,
    /// Housekeeping, kitchen and service: what they act on, nothing about the person's standing or how to reach them.
    House,
    /// Safe for the guest's own eyes, and for a table where others sit.
    Guest,
}

/// A run of preference cards.
#[derive(Debug, Clone)]
pub struct CardJob {
    pub imprint: Imprint,
    pub layout: CardLayout,
    pub version: CardVersion,
    pub cards: Vec<Card>,
}

/// All that a card can hold of one guest; what a version leaves out is decided by [`CardVersion::of`].
///
/// Shape: an empty text or list is not printed. Dates, tier and language are words already.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Card {
    pub name: String,
    pub native_name: String,
    pub pronunciation: String,
    pub salutation: String,
    pub tier: String,
    /// Set in gold and with the great seal.
    pub vip: bool,
    pub local: bool,
    pub room: String,
    pub arrival: String,
    pub departure: String,
    pub language: String,
    pub dangers: Vec<String>,
    pub must: Vec<Wish>,
    pub avoid: Vec<Wish>,
    pub likes: Vec<Wish>,
    /// What was said to the guest and is still owed: of the desk only.
    pub promises: Vec<String>,
    /// What departments are to do for this stay; the category is the department.
    pub traces: Vec<Wish>,
    pub dates: Vec<String>,
    pub company: String,
    pub contacts: Vec<String>,
    /// Internal: of staff only.
    pub notes: String,
    /// What staff must be careful about: of staff only.
    pub caution: String,
    /// Serious complaints that are open; what they are about the desk alone is told.
    pub complaints: Vec<String>,
    /// That nothing is celebrated, and why: of staff and the back of the house.
    pub mourning: Vec<String>,
    /// What the booking says: of the desk only.
    pub booking: String,
}

/// One preference as a card says it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Wish {
    pub category: String,
    pub text: String,
    /// Concerns the desk alone (how to reach the guest, which car): of no use to housekeeping or kitchen.
    pub desk_only: bool,
}
