//! What one card says of one person, in plain words; what both reading and writing speak of.

use crate::text::fold::is_han;

/// One card.
///
/// Shape: texts are trimmed and empty when the card does not say; lists keep the card's order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CardRecord {
    /// First line of the card in its file, from 1.
    pub line: u64,
    pub display_name: String,
    /// The name in its own script, where the display name is in another.
    pub native_name: String,
    pub family: String,
    pub given: String,
    pub phonetic_family: String,
    pub phonetic_given: String,
    pub nicknames: Vec<String>,
    pub salutation: String,
    pub sex: CardSex,
    /// Source: BCP 47, such as `zh-CN`.
    pub language: String,
    pub organisation: String,
    pub department: String,
    pub occupation: String,
    pub contacts: Vec<CardContact>,
    pub addresses: Vec<CardAddress>,
    pub home_city: String,
    /// From a birthday that names only the year.
    pub birth_year: Option<i32>,
    pub dates: Vec<CardDate>,
    pub related: Vec<CardRelated>,
    pub tags: Vec<String>,
    pub notes: Vec<String>,
    /// What `X-ZHIKE-…` lines say, by the rest of their name in small letters, with `_` in it: for what no standard has.
    pub own: Vec<(String, String)>,
}

/// What a card is to be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardVersion {
    V3,
    V4,
}

impl CardRecord {
    /// The phonetic name in the order in which the name itself is spoken.
    pub fn phonetic(&self) -> String {
        let in_family_order = self.family.chars().any(is_han) || self.display_name.chars().any(is_han);
        let parts = if in_family_order {
            [&self.phonetic_family, &self.phonetic_given]
        } else {
            [&self.phonetic_given, &self.phonetic_family]
        };
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CardSex {
    #[default]
    Unknown,
    Female,
    Male,
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardContactKind {
    Phone,
    Email,
    Wechat,
    Qq,
    Other,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardContact {
    pub kind: CardContactKind,
    pub value: String,
    /// `work`, `home`, `cell` … as standard types say it, the card's own words, or for kind `Other` the service.
    pub label: String,
    /// At most one of each kind.
    pub preferred: bool,
}

/// A postal address in its parts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CardAddress {
    pub po_box: String,
    pub extended: String,
    pub street: String,
    pub city: String,
    pub region: String,
    pub postal_code: String,
    pub country: String,
    pub label: String,
    pub preferred: bool,
}

impl CardAddress {
    /// The address as one text: from the large to the small in Chinese, the other way round elsewhere.
    pub fn text(&self) -> String {
        let chinese = [&self.street, &self.city, &self.region].into_iter().any(|part| part.chars().any(is_han));
        if chinese {
            let place = [&self.country, &self.region, &self.city, &self.street, &self.extended, &self.po_box];
            let place = place.map(String::as_str).concat();
            return joined(&[&place, &self.postal_code], " ");
        }
        let town = joined(&[&self.city, &self.region, &self.postal_code], " ");
        joined(&[&self.po_box, &self.extended, &self.street, &town, &self.country], ", ")
    }
}

fn joined(parts: &[&str], separator: &str) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(separator)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardDateKind {
    Birthday,
    WeddingAnniversary,
    /// The day of the person's own death.
    Memorial,
    Own,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardCalendar {
    Solar,
    Lunar,
}

/// A day that returns.
///
/// Invariant: `leap` only in the lunar calendar; a solar day exists in its year, or in a leap year when none is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardDate {
    pub kind: CardDateKind,
    /// The card's own name for a day of kind `Own`.
    pub label: String,
    pub calendar: CardCalendar,
    pub year: Option<i32>,
    pub month: u8,
    pub day: u8,
    pub leap: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardRelated {
    /// `spouse`, `child`, `assistant` … or the card's own words; empty when it does not say.
    pub kind: String,
    pub name: String,
}
