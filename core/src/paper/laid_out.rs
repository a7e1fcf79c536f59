//! The layout of a card: positions and sizes. Decided here, where it can be tested and is fast;
//! the template only draws.

use serde::Serialize;

use super::imprint::Said;
use super::{Card, Picture, Wish, words};

/// How wide the column of categories is. Units: points.
pub(super) fn category_column(chinese: bool) -> f32 {
    if chinese { 50.0 } else { 60.0 }
}

/// The size categories are set in. Units: points.
const CATEGORY_SIZE: f32 = 7.5;

/// A text wider than about two lines and a half is set below its category, over the whole width. Units: em.
const LONG_TEXT: f32 = 48.0;

#[derive(Debug, Serialize)]
pub(super) struct LaidOutCard {
    vip: bool,
    standing: String,
    heading: String,
    /// Units: points. A long name is set smaller, never cut.
    heading_size: f32,
    second: String,
    pronunciation: String,
    salutation: String,
    /// For the head of further sides.
    room: String,
    stay: Vec<Fact>,
    dangers: Vec<String>,
    sections: Vec<Section>,
    /// Set a little smaller, because that saves a second side.
    tight: bool,
    /// How many sides the card takes, once that is known and more than one.
    sides: Option<usize>,
    /// Leaves marks where its rows begin and end.
    marked: bool,
    /// The heading that each side goes on with.
    goes_on: Vec<Option<String>>,
    confirmed: String,
    stale: bool,
    photo: Option<serde_json::Value>,
}

/// One of the facts of a stay, which share a line.
#[derive(Debug, Serialize)]
struct Fact {
    word: String,
    said: String,
    /// Units: points.
    size: f32,
    /// How much of the line it has. Units: 0 to 1.
    share: f32,
}

/// Rows under one word, such as all that must be.
#[derive(Debug, Serialize)]
struct Section {
    /// The drawn mark before the word, if it has one.
    mark: Option<&'static str>,
    word: String,
    groups: Vec<Group>,
}

/// Rows that share their columns.
#[derive(Debug, Serialize)]
struct Group {
    /// Texts take the column of the categories as well; a category stands above its text.
    wide: bool,
    /// Shape: category, text.
    rows: Vec<(String, String)>,
}

impl LaidOutCard {
    pub(super) fn new(card: Card, words: &Said, chinese: bool) -> Self {
        let say = |key: &str| words.get(key).cloned().unwrap_or_default();
        let (heading, second) = if chinese && !card.native_name.trim().is_empty() {
            (card.native_name, card.name)
        } else {
            (card.name, card.native_name)
        };
        let local = if card.local { say("local") } else { String::new() };
        let standing = [card.tier, local].map(|word| word.trim().to_uppercase());
        let facts = [
            ("room", card.room),
            ("arrival", card.arrival),
            ("departure", card.departure),
            ("language", card.language),
        ];
        let (stay, long_facts): (Vec<_>, Vec<_>) =
            facts.into_iter().filter(|(_, said)| !said.trim().is_empty()).partition(|(_, said)| Fact::fits(said));
        let column = category_column(chinese) / CATEGORY_SIZE - 0.5;
        let wishes = |wishes: Vec<Wish>| wishes.into_iter().map(|wish| (wish.category, wish.text)).collect();
        let section = |mark, key: &str, rows: Vec<(String, String)>| Section {
            mark,
            word: say(key),
            groups: grouped(rows, column),
        };
        let long_facts = long_facts.into_iter().map(|(key, said)| section(None, key, plain([said])));
        let warnings = [
            section(Some("caution"), "caution", plain([card.caution])),
            section(Some("complaints"), "complaints", plain(card.complaints)),
            section(Some("mourning"), "mourning", plain(card.mourning)),
            section(Some("promises"), "promises", plain(card.promises)),
            section(Some("must"), "must", wishes(card.must)),
            section(Some("avoid"), "avoid", wishes(card.avoid)),
            section(Some("likes"), "likes", wishes(card.likes)),
        ];
        let rest = [
            section(Some("traces"), "traces", wishes(card.traces)),
            section(None, "dates", plain(card.dates)),
            section(None, "children", plain(card.children)),
            section(None, "booking", plain([card.booking])),
            section(None, "notes", plain([card.notes])),
            section(None, "company", plain([card.company])),
            section(None, "contact", plain(card.contacts)),
        ];
        // What must not be missed comes first, and nothing else among it.
        let sections = warnings.into_iter().chain(long_facts).chain(rest);
        Self {
            vip: card.vip,
            standing: standing.iter().filter(|word| !word.is_empty()).cloned().collect::<Vec<_>>().join("  ·  "),
            heading_size: heading_size(&heading),
            second: if second.trim() == heading.trim() { String::new() } else { second },
            heading,
            pronunciation: card.pronunciation,
            salutation: card.salutation,
            room: stay.iter().find(|(key, _)| *key == "room").map(|(_, said)| said.clone()).unwrap_or_default(),
            stay: Fact::on_a_line(stay.into_iter().map(|(key, said)| Fact::new(key, say(key), &said)).collect()),
            dangers: card.dangers.into_iter().filter(|danger| !danger.trim().is_empty()).collect(),
            sections: sections.filter(|section| !section.groups.is_empty()).collect(),
            tight: false,
            sides: None,
            marked: false,
            goes_on: Vec::new(),
            confirmed: card.confirmed,
            stale: card.stale,
            photo: None,
        }
    }

    pub(super) fn with_photo(mut self, photo: Option<&Picture>) -> Self {
        self.photo = photo.map(Picture::for_template);
        self
    }

    pub(super) fn tight(mut self) -> Self {
        self.tight = true;
        self
    }

    pub(super) fn marked(mut self) -> Self {
        self.marked = true;
        self
    }

    /// `goes_on` is the heading that each side goes on with.
    pub(super) fn with_sides(mut self, goes_on: Vec<Option<String>>) -> Self {
        self.sides = Some(goes_on.len());
        self.goes_on = goes_on;
        self
    }
}

impl Fact {
    /// How wide a fact may be on its part of the line before it is set smaller, at 12 points. Units: em.
    const ROOMY: f32 = 3.3;
    /// The same at 9 points, of four facts. Units: em.
    const WIDEST: f32 = 4.4;
    /// The same of a day, which does not break. Units: em.
    const WIDEST_DAY: f32 = 7.6;

    /// Whether a fact fits its part in three lines; a longer one is set among the rows.
    fn fits(said: &str) -> bool {
        words::width_in_em(said) <= Self::WIDEST * 3.0
    }

    fn new(key: &str, word: String, said: &str) -> Self {
        let width = words::width_in_em(said);
        let size = match key {
            "room" if width <= Self::ROOMY => 12.0,
            // A day does not break, see `days`: it is set as large as it has room.
            "arrival" | "departure" => (Self::WIDEST_DAY * 9.0 / width.max(1.0)).clamp(7.0, 9.0),
            _ => 9.0,
        };
        let share = if matches!(key, "arrival" | "departure") { Self::DAY } else { 1.0 };
        Self { word, said: words::settle_within(said, Self::WIDEST), size, share }
    }

    /// How much more of the line a day has than another fact.
    const DAY: f32 = 1.6;

    fn on_a_line(mut facts: Vec<Self>) -> Vec<Self> {
        let whole: f32 = facts.iter().map(|fact| fact.share).sum();
        facts.iter_mut().for_each(|fact| fact.share /= whole);
        facts
    }
}

/// A name of up to ten Chinese characters, or twenty letters, is set at the largest size.
fn heading_size(heading: &str) -> f32 {
    match words::width_in_em(heading) {
        width if width <= 10.0 => 24.0,
        width if width <= 13.0 => 19.0,
        _ => 15.0,
    }
}

/// Rows without a category.
fn plain(texts: impl IntoIterator<Item = String>) -> Vec<(String, String)> {
    texts.into_iter().filter(|text| !text.trim().is_empty()).map(|text| (String::new(), text)).collect()
}

/// Rows in their order, those with the same columns together.
fn grouped(rows: Vec<(String, String)>, column: f32) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (category, text) in rows {
        let no_column = category.is_empty() || words::width_in_em(&category) > column;
        let wide = no_column || words::width_in_em(&text) > LONG_TEXT;
        match groups.last_mut() {
            Some(group) if group.wide == wide => group.rows.push((category, text)),
            _ => groups.push(Group { wide, rows: vec![(category, text)] }),
        }
    }
    groups
}
