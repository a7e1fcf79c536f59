//! The card a guest finds in the room: stationery. A name, a line of welcome and what was thought of, in sentences that
//! come in finished. Nothing here could tell a tier, a room, a number or a diet: a card has no place for them.

use serde::Serialize;
use serde_json::json;
use typst_layout::Page;

use super::batch::set_all;
use super::card::CardLayout;
use super::desk::GUEST_CARDS;
use super::imprint::Labels;
use super::typesetter::{Typesetter, by_card};
use super::{Imprint, PaperError, Watch, words};
use crate::locale::Language;

#[derive(Debug, Clone)]
pub struct GuestCardJob {
    /// Its language is that of no card: each has its own.
    pub imprint: Imprint,
    pub layout: CardLayout,
    pub cards: Vec<GuestCard>,
}

/// Shape: every text is a finished sentence or name; an empty one is not printed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GuestCard {
    #[serde(skip)]
    pub language: Language,
    /// Stands above the name: `Dear`.
    pub greeting: String,
    pub name: String,
    /// In Latin letters, where that differs: stands in place of a name that no font can set.
    pub other_name: String,
    pub welcome: String,
    /// What was thought of, a paragraph each.
    pub wishes: Vec<String>,
    pub closing: String,
}

/// The most that a card can say below its welcome. Units: em.
pub const GUEST_CARD_WIDEST: f32 = 190.0;

/// How much room a text takes on a guest's card. Units: em.
pub fn width_on_guest_card(text: &str) -> f32 {
    words::width_in_em(text)
}

impl GuestCardJob {
    pub(super) fn set(&self, typesetter: &Typesetter, watch: Watch) -> Result<Vec<Page>, PaperError> {
        let cards = set_all(&self.cards, watch, |batch| self.batch(typesetter, batch))?;
        Ok(self.layout.lay(cards.into_iter().flatten().collect()))
    }

    /// Each card in its own language, all in their order.
    fn batch(&self, typesetter: &Typesetter, cards: &[GuestCard]) -> Result<Vec<Vec<Page>>, PaperError> {
        let mut sides: Vec<Vec<Page>> = vec![Vec::new(); cards.len()];
        for language in Language::ALL {
            let indices: Vec<usize> = (0..cards.len()).filter(|index| cards[*index].language == language).collect();
            if indices.is_empty() {
                continue;
            }
            let imprint = Imprint { language, ..self.imprint.clone() };
            let cards: Vec<_> = indices
                .iter()
                .map(|index| json!({ "card": cards[*index], "size": name_size(&cards[*index].name) }))
                .collect();
            let pages = typesetter.typeset(GUEST_CARDS, Labels::NONE, &imprint, json!({ "cards": cards }), &[])?;
            for (index, pages) in indices.into_iter().zip(by_card(pages)) {
                sides[index] = pages;
            }
        }
        Ok(sides)
    }
}

/// A long name is set smaller, never cut. Units: points.
pub(super) fn name_size(name: &str) -> f32 {
    match words::width_in_em(name) {
        width if width <= 8.0 => 25.0,
        width if width <= 11.0 => 20.0,
        width if width <= 16.0 => 16.0,
        _ => 13.0,
    }
}
