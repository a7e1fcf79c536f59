//! Preference cards: what a card holds, and how it becomes the face that the template sets.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::version::CardVersion;
use super::{Imprint, words};

/// One A6 card a sheet, or four on an A4 sheet with cut marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum CardLayout {
    #[serde(rename = "a6")]
    A6,
    #[serde(rename = "a4x4")]
    FourOnA4,
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
    pub dates: Vec<String>,
    pub company: String,
    pub contacts: Vec<String>,
    /// Internal: of staff only.
    pub notes: String,
    /// What staff must be careful about: of staff only.
    pub caution: String,
}

impl Card {
    /// Whether nothing is noted beside who the guest is and when they stay.
    fn is_blank(&self) -> bool {
        let texts = [&self.company, &self.notes, &self.caution];
        let wishes = [&self.must, &self.avoid, &self.likes];
        self.dangers.is_empty()
            && self.dates.is_empty()
            && self.contacts.is_empty()
            && wishes.iter().all(|wishes| wishes.is_empty())
            && texts.iter().all(|text| text.trim().is_empty())
    }
}

/// One preference as a card says it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Wish {
    pub category: String,
    pub text: String,
    /// Concerns the desk alone (how to reach the guest, which car): of no use to housekeeping or kitchen.
    pub desk_only: bool,
}

/// Where a category has its column, and how wide that is. Units: mm.
pub(super) fn category_column(chinese: bool) -> f32 {
    if chinese { 17.5 } else { 21.0 }
}

const CATEGORY_EM_MM: f32 = 2.65;

/// A text wider than about two lines and a half is set below its category, over the whole width.
const LONG_EM: f32 = 48.0;

/// A card as the template sets it.
#[derive(Debug, Serialize)]
pub(super) struct Face {
    heading: String,
    second: String,
    /// Units: points. A long name is set smaller, never cut.
    heading_size: f32,
    pronunciation: String,
    salutation: String,
    tier: String,
    vip: bool,
    local: bool,
    room: Fact,
    arrival: Fact,
    departure: Fact,
    language: Fact,
    dangers: Vec<String>,
    must: Vec<Row>,
    avoid: Vec<Row>,
    likes: Vec<Row>,
    dates: Vec<String>,
    company: String,
    contacts: Vec<String>,
    notes: String,
    caution: String,
    /// Nothing is noted of this guest yet.
    blank: bool,
    /// Set a little smaller, because that saves a second side.
    tight: bool,
    /// How many sides the card takes, once that is known and more than one.
    sides: Option<usize>,
}

/// A wish as the template sets it: category, text, and whether the text goes below its category.
#[derive(Debug, Serialize)]
struct Row(String, String, bool);

/// One of the four facts of a stay, which share a line.
#[derive(Debug, Serialize)]
struct Fact {
    said: String,
    /// Units: points.
    size: f32,
    /// Too long for its quarter of the line: set among the rows instead.
    long: bool,
}

impl Fact {
    /// Units: em, of a quarter of the line at 12 points.
    const ROOMY: f32 = 4.5;
    /// Units: em, of a quarter of the line at 9 points.
    const WIDEST: f32 = 6.0;

    fn new(said: &str, size: f32) -> Self {
        let long = words::width_in_em(said) > Self::WIDEST * 3.0;
        if long {
            return Self { said: said.to_owned(), size, long };
        }
        let size = if words::width_in_em(said) > Self::ROOMY { 9.0 } else { size };
        Self { said: words::settle_within(said, Self::WIDEST), size, long }
    }
}

impl Face {
    pub(super) fn new(card: Card, chinese: bool) -> Self {
        let blank = card.is_blank();
        let (heading, second) = if chinese && !card.native_name.trim().is_empty() {
            (card.native_name, card.name)
        } else {
            (card.name, card.native_name)
        };
        let second = if second.trim() == heading.trim() { String::new() } else { second };
        let heading_size = match words::width_in_em(&heading) {
            width if width <= 10.0 => 24.0,
            width if width <= 13.0 => 19.0,
            _ => 15.0,
        };
        let column = category_column(chinese) / CATEGORY_EM_MM - 0.5;
        let rows = |wishes: Vec<Wish>| {
            let row = |Wish { category, text, .. }: Wish| {
                let below = words::width_in_em(&category) > column || words::width_in_em(&text) > LONG_EM;
                Row(category, text, below)
            };
            wishes.into_iter().map(row).collect()
        };
        Self {
            heading,
            second,
            heading_size,
            pronunciation: card.pronunciation,
            salutation: card.salutation,
            tier: card.tier,
            vip: card.vip,
            local: card.local,
            room: Fact::new(&card.room, 12.0),
            arrival: Fact::new(&card.arrival, 9.0),
            departure: Fact::new(&card.departure, 9.0),
            language: Fact::new(&card.language, 9.0),
            dangers: card.dangers,
            must: rows(card.must),
            avoid: rows(card.avoid),
            likes: rows(card.likes),
            dates: card.dates,
            company: card.company,
            contacts: card.contacts,
            notes: card.notes,
            caution: card.caution,
            blank,
            tight: false,
            sides: None,
        }
    }

    pub(super) fn tight(mut self) -> Self {
        self.tight = true;
        self
    }

    pub(super) fn with_sides(mut self, sides: usize) -> Self {
        self.sides = Some(sides);
        self
    }
}
