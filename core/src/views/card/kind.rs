//! What is printed of the chosen guests, and on which paper. Pure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Result, refuse};
use crate::paper::{CardLayout, LabelStock};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CardKind {
    /// What a guest likes and must not have: one for each.
    #[default]
    Preference,
    /// One guest whole, for the manager who welcomes.
    Vip,
    /// For the restaurant: a place card, or a slip for the service.
    Table,
    /// Everybody on one list, three lines each.
    Brief,
    /// Address labels.
    Label,
}

impl CardKind {
    /// The paper it can be printed on, the usual one first.
    pub fn layouts(self) -> &'static [CardLayout] {
        match self {
            CardKind::Preference => &[CardLayout::A6, CardLayout::A5, CardLayout::FourOnA4],
            CardKind::Vip => &[CardLayout::HalfA4, CardLayout::TwoOnA4],
            CardKind::Table => &[CardLayout::A6, CardLayout::FourOnA4],
            CardKind::Brief => &[CardLayout::A4],
            CardKind::Label => &[CardLayout::Labels3x8, CardLayout::Labels2x7, CardLayout::LabelsRoll],
        }
    }

    /// Errors: `card_layout_unfit`.
    pub fn check(self, layout: CardLayout) -> Result<()> {
        if self.layouts().contains(&layout) { Ok(()) } else { refuse("card_layout_unfit").field("layout").err() }
    }
}

/// The labels of a layout; the usual ones for what is no layout of labels.
pub(super) fn stock(layout: CardLayout) -> LabelStock {
    match layout {
        CardLayout::Labels2x7 => LabelStock::TwoBySeven,
        CardLayout::LabelsRoll => LabelStock::Roll,
        _ => LabelStock::ThreeByEight,
    }
}
