//! What is printed for whom, as a client asks for it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::kind::CardKind;
use super::select::CardSelection;
use crate::locale::Language;
use crate::paper::{CardLayout, CardVersion};

/// Which cards, how laid out, for whose eyes, in which language.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CardOrder {
    pub selection: CardSelection,
    #[serde(default)]
    #[ts(optional, as = "Option<CardKind>")]
    pub kind: CardKind,
    pub layout: CardLayout,
    #[serde(rename = "for")]
    pub version: CardVersion,
    /// Null for the property's language; cards for guests are then in the guest's.
    #[serde(default)]
    pub language: Option<Language>,
    /// Labels only: the first free label on the first sheet, counted from 1 along the rows.
    #[serde(default = "first")]
    #[ts(optional, as = "Option<usize>")]
    pub first_free: usize,
}

fn first() -> usize {
    1
}

impl CardOrder {
    /// VIP cards are the desk's own, whatever was asked for; the brief is never a guest's.
    pub(super) fn version_printed(&self) -> CardVersion {
        match (self.kind, self.version) {
            (CardKind::Vip | CardKind::Label, _) | (CardKind::Brief, CardVersion::Guest) => CardVersion::Staff,
            (_, version) => version,
        }
    }
}
