//! Preference cards: what a card can hold. And how cards of any kind lie on paper.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use typst_layout::Page;

use super::impose::{Division, enlarged};
use super::{Imprint, Picture};

/// How cards lie on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum CardLayout {
    /// One A6 card a sheet.
    #[serde(rename = "a6")]
    A6,
    /// The same card as large as an A5 sheet.
    #[serde(rename = "a5")]
    A5,
    /// Four on an A4 sheet, with cut marks.
    #[serde(rename = "a4x4")]
    FourOnA4,
    /// A card of 198 × 138 mm on a sheet of half an A4, to be cut out.
    #[serde(rename = "half_a4")]
    HalfA4,
    /// Two of those on an A4 sheet.
    #[serde(rename = "a4x2")]
    TwoOnA4,
    /// A list, on sheets of A4.
    #[serde(rename = "a4")]
    A4,
    /// Labels of 70 × 37 mm, three across and eight down.
    #[serde(rename = "labels_3x8")]
    Labels3x8,
    /// Labels of 99.1 × 38.1 mm, two across and seven down.
    #[serde(rename = "labels_2x7")]
    Labels2x7,
    /// Labels of 80 × 50 mm on a roll.
    #[serde(rename = "labels_roll")]
    LabelsRoll,
}

impl CardLayout {
    /// Puts cards of A6, or VIP cards, on their sheets.
    pub(super) fn lay(self, pages: Vec<Page>) -> Vec<Page> {
        match self {
            Self::FourOnA4 => Division::FOUR_CARDS.impose(&pages),
            Self::HalfA4 => Division::ONE_VIP_CARD.impose(&pages),
            Self::TwoOnA4 => Division::TWO_VIP_CARDS.impose(&pages),
            Self::A5 => enlarged(pages, Division::A5_TO_A6),
            Self::A6 | Self::A4 | Self::Labels3x8 | Self::Labels2x7 | Self::LabelsRoll => pages,
        }
    }
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
    /// Names, with their ages where those are known.
    pub children: Vec<String>,
    pub company: String,
    pub contacts: Vec<String>,
    /// Internal: of staff only.
    pub notes: String,
    /// What staff must be careful about: of staff only.
    pub caution: String,
    /// When the page was last confirmed and by whom, or that it never was.
    pub confirmed: String,
    /// That was long ago, or never.
    pub stale: bool,
    /// Of staff only.
    #[serde(skip)]
    pub photo: Option<Picture>,
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
