//! Cards for the restaurant. Guests see a place card that folds and has the name on both sides; the service has a slip with
//! what the kitchen must know.

use serde::Serialize;
use serde_json::json;
use typst_layout::Page;

use super::batch::set_all;
use super::card::CardLayout;
use super::desk::TABLE_CARDS;
use super::guest_card::name_size;
use super::imprint::Labels;
use super::typesetter::{Typesetter, by_card};
use super::{Imprint, PaperError, Watch, Wish};

#[derive(Debug, Clone)]
pub struct TableCardJob {
    pub imprint: Imprint,
    pub layout: CardLayout,
    /// Place cards, which guests see; slips for the service otherwise.
    pub place_cards: bool,
    pub cards: Vec<TableCard>,
}

/// Shape: a place card has the name alone; an empty text is not printed.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct TableCard {
    pub name: String,
    pub second: String,
    pub pronunciation: String,
    /// How the guest is spoken to.
    pub greet: String,
    pub room: String,
    pub dangers: Vec<String>,
    /// What to be careful about, open complaints, that nothing is celebrated.
    pub notices: Vec<String>,
    pub must: Vec<Wish>,
    pub avoid: Vec<Wish>,
    pub likes: Vec<Wish>,
    /// A birthday near the stay.
    pub dates: Vec<String>,
    /// With their ages: for whoever lays the table.
    pub children: String,
}

impl TableCardJob {
    pub(super) fn set(&self, typesetter: &Typesetter, watch: Watch) -> Result<Vec<Page>, PaperError> {
        let cards = set_all(&self.cards, watch, |batch| {
            let cards: Vec<_> =
                batch.iter().map(|card| json!({ "card": card, "size": name_size(&card.name) })).collect();
            let contents = json!({ "place": self.place_cards, "cards": cards });
            Ok(by_card(typesetter.typeset(TABLE_CARDS, Labels::TABLE, &self.imprint, contents, &[])?))
        })?;
        Ok(self.layout.lay(cards.into_iter().flatten().collect()))
    }
}
