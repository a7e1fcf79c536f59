//! The VIP card: one guest whole, for the manager who welcomes. It is cut out of its sheet, with room for the scissors.

use serde::Serialize;
use serde_json::{Value, json};
use typst_layout::Page;

use super::batch::set_all;
use super::card::CardLayout;
use super::desk::VIP_CARDS;
use super::imprint::Labels;
use super::typesetter::{Typesetter, by_card};
use super::{Imprint, PaperError, Picture, Watch, Wish, words};

#[derive(Debug, Clone)]
pub struct VipCardJob {
    pub imprint: Imprint,
    pub layout: CardLayout,
    pub cards: Vec<VipCard>,
}

/// All that a VIP card tells. Shape: an empty text or list is not printed; all are words already.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct VipCard {
    #[serde(skip)]
    pub photo: Option<Picture>,
    pub name: String,
    pub second: String,
    pub pronunciation: String,
    pub greet: String,
    pub tier: String,
    /// Room, arrival, departure, flight: name and value.
    pub stay: Vec<(String, String)>,
    pub dangers: Vec<String>,
    /// What to be careful about, open complaints, mourning, do not celebrate.
    pub notices: Vec<String>,
    /// What the booking says.
    pub booking: String,
    /// Company, occupation, home, language: name and value.
    pub standing: Vec<(String, String)>,
    /// Stays, gifts, complaints.
    pub history: Vec<String>,
    pub party: Vec<Companion>,
    /// Who keeps the guest, and whom to call, in order: name and value.
    pub contacts: Vec<(String, String)>,
    pub must: Vec<Wish>,
    pub avoid: Vec<Wish>,
    pub likes: Vec<Wish>,
    pub promises: Vec<String>,
    pub dates: Vec<String>,
    /// When the page was last confirmed, or that it never was.
    pub confirmed: String,
    pub stale: bool,
}

/// Somebody who comes with the guest, or lives with them.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Companion {
    pub name: String,
    /// Spouse, child, assistant; an age where it is known.
    pub who: String,
    pub dangers: Vec<String>,
}

impl VipCardJob {
    pub(super) fn set(&self, typesetter: &Typesetter, watch: Watch) -> Result<Vec<Page>, PaperError> {
        let cards = set_all(&self.cards, watch, |batch| self.batch(typesetter, batch))?;
        Ok(self.layout.lay(cards.into_iter().flatten().collect()))
    }

    fn batch(&self, typesetter: &Typesetter, cards: &[VipCard]) -> Result<Vec<Vec<Page>>, PaperError> {
        let set = |chosen: &[usize], sides: &[Option<usize>], tight: bool| {
            let mut pictures = Vec::new();
            let cards: Vec<Value> = chosen
                .iter()
                .zip(sides)
                .map(|(index, sides)| {
                    let card = &cards[*index];
                    // Named by their place, so that a day of printing makes no more names than a sheet has cards.
                    let photo = card.photo.clone().map(|photo| photo.named(&format!("photo-{index}")));
                    let card = json!({
                        "card": card,
                        "size": heading_size(&card.name),
                        "photo": photo.as_ref().map(Picture::for_template),
                        "initial": initial(&card.name),
                        "sides": sides,
                        "tight": tight,
                    });
                    pictures.extend(photo);
                    card
                })
                .collect();
            if cards.is_empty() {
                return Ok(Vec::new());
            }
            Ok(by_card(typesetter.typeset(
                VIP_CARDS,
                Labels::VIP,
                &self.imprint,
                json!({ "cards": cards }),
                &pictures,
            )?))
        };
        let all: Vec<usize> = (0..cards.len()).collect();
        let mut sides = set(&all, &vec![None; cards.len()], false)?;
        let over = |sides: &[Vec<Page>]| -> Vec<usize> {
            all.iter().copied().filter(|index| sides[*index].len() > 1).collect()
        };
        // A card a few lines too long is tried once more, a little smaller.
        let long = over(&sides);
        for (index, tight) in long.iter().zip(set(&long, &vec![None; long.len()], true)?) {
            sides[*index] = tight;
        }
        // A side can say "1/2" only once the number of sides is known.
        let long = over(&sides);
        let counts: Vec<Option<usize>> = long.iter().map(|index| Some(sides[*index].len())).collect();
        for (index, numbered) in long.iter().zip(set(&long, &counts, true)?) {
            sides[*index] = numbered;
        }
        Ok(sides)
    }
}

fn heading_size(name: &str) -> f32 {
    match words::width_in_em(name) {
        width if width <= 9.0 => 26.0,
        width if width <= 14.0 => 20.0,
        _ => 15.0,
    }
}

/// Stands where no photo does.
fn initial(name: &str) -> String {
    name.chars()
        .find(|character| character.is_alphanumeric())
        .map(|first| first.to_uppercase().collect())
        .unwrap_or_default()
}
