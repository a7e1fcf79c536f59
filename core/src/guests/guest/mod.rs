//! Guests: who the house knows, how to reach them, whom they belong to. Knows no screen and no clock.

mod addressed;
mod by_guest;
mod commands;
mod contact;
mod contact_key;
mod index;
mod list;
mod note;
mod person;
mod relationship;
mod search;
mod standing;
mod store;
mod tag;

#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use addressed::{greeted, on_envelope, read_as, without_postcode};
pub use by_guest::ByGuest;
pub use commands::*;
pub use contact::*;
pub use contact_key::*;
pub use index::{INDEX, TABLES};
pub use list::*;
pub use note::*;
pub use person::*;
pub use relationship::*;
pub use search::*;
pub use standing::*;
pub use store::*;
pub use tag::*;

use crate::desk::flag;
use crate::error::{Result, refuse};
use crate::text::limit;
use crate::text::pinyin::{is_read_otherwise, suggest};
use crate::text::plain::trimmed;

/// A guest's number in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct GuestId(pub i64);

/// A guest's worth to the house, most valued first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    Vip,
    Main,
    #[default]
    Ordinary,
    Occasional,
}

impl Tier {
    pub const ALL: [Tier; 4] = [Tier::Vip, Tier::Main, Tier::Ordinary, Tier::Occasional];

    /// 0 for the most valued: the order of lists, and what `special_date.tier` repeats.
    pub fn rank(self) -> i64 {
        self as i64
    }

    /// The tier of this rank. What no tier has ranks last.
    pub fn of_rank(rank: i64) -> Self {
        Tier::ALL.into_iter().find(|tier| tier.rank() == rank).unwrap_or(Tier::Occasional)
    }

    pub fn id(self) -> &'static str {
        match self {
            Tier::Vip => "vip",
            Tier::Main => "main",
            Tier::Ordinary => "ordinary",
            Tier::Occasional => "occasional",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tier| tier.id() == id)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    #[default]
    Unknown,
    Female,
    Male,
    Other,
}

/// Nobody alive was born before, and nobody known was born after.
pub const BIRTH_YEARS: RangeInclusive<i32> = 1850..=2100;

/// Everything on a guest's page that a person fills in, apart from lists (contacts, tags, dates, …).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct GuestFields {
    pub display_name: String,
    pub native_name: String,
    /// Spaced, without tones. Suggested from the name and free to be corrected, for names read otherwise.
    pub pinyin: String,
    pub salutation: String,
    pub alias: String,
    pub sex: Sex,
    pub birth_year: Option<i32>,
    /// Source: BCP 47, such as `zh-CN`; empty when unknown.
    pub language: String,
    pub nationality: String,
    pub home_city: String,
    pub occupation: String,
    pub company: String,
    pub family_situation: String,
    pub address: String,
    pub tier: Tier,
    #[serde(with = "flag")]
    #[ts(type = "boolean")]
    pub big_account: bool,
    #[serde(with = "flag")]
    #[ts(type = "boolean")]
    pub do_not_disturb: bool,
    /// Shape: HH:MM or empty.
    pub quiet_from: String,
    /// Shape: HH:MM or empty.
    pub quiet_to: String,
    /// No cheerful greeting and no gift, whatever the occasion.
    #[serde(with = "flag")]
    #[ts(type = "boolean")]
    pub do_not_celebrate: bool,
    /// An ordinary guest who gets a birthday greeting all the same.
    #[serde(with = "flag")]
    #[ts(type = "boolean")]
    pub greeting_selected: bool,
    /// What the staff must be careful about; never on paper that a guest may see.
    pub caution: String,
    pub source: String,
    pub keeper_id: Option<i64>,
}

/// Every text of a guest by its name, with the most characters it may have. A name's reading is longer than the name.
macro_rules! texts {
    ($fields:ident, $($borrow:tt)+) => {
        [
            ("display_name", limit::NAME, $($borrow)+ $fields.display_name),
            ("native_name", limit::NAME, $($borrow)+ $fields.native_name),
            ("pinyin", limit::TEXT, $($borrow)+ $fields.pinyin),
            ("salutation", limit::WORD, $($borrow)+ $fields.salutation),
            ("alias", limit::LINE, $($borrow)+ $fields.alias),
            ("language", limit::WORD, $($borrow)+ $fields.language),
            ("nationality", limit::WORD, $($borrow)+ $fields.nationality),
            ("home_city", limit::WORD, $($borrow)+ $fields.home_city),
            ("occupation", limit::LINE, $($borrow)+ $fields.occupation),
            ("company", limit::LINE, $($borrow)+ $fields.company),
            ("family_situation", limit::TEXT, $($borrow)+ $fields.family_situation),
            ("address", limit::LINE, $($borrow)+ $fields.address),
            ("caution", limit::TEXT, $($borrow)+ $fields.caution),
            ("source", limit::LINE, $($borrow)+ $fields.source),
        ]
    };
}

impl GuestFields {
    /// Trims every text, and suggests the reading of a Chinese name where none was given.
    pub fn tidy(mut self) -> Self {
        for (_, _, text) in texts!(self, &mut) {
            let trimmed = trimmed(text);
            if trimmed.len() != text.len() {
                *text = trimmed.to_owned();
            }
        }
        if self.display_name.is_empty() {
            self.display_name.clone_from(&self.native_name);
        }
        if self.pinyin.is_empty() {
            self.pinyin = self.suggested_reading();
        }
        self
    }

    /// How a Chinese name is read; empty for guests whose language reads their name otherwise.
    fn suggested_reading(&self) -> String {
        let native = if self.native_name.is_empty() { &self.display_name } else { &self.native_name };
        if is_read_otherwise(&self.language) { String::new() } else { suggest(native) }
    }

    /// Errors: `text_too_long` for the first text of those asked for that is.
    pub fn check_lengths(&self, asked: impl Fn(&str) -> bool) -> Result<()> {
        let texts = texts!(self, &);
        for (field, longest, text) in texts.into_iter().filter(|(field, ..)| asked(field)) {
            limit::check(field, text, longest)?;
        }
        Ok(())
    }

    /// Cuts every text that is too long. Shape: the names of those that were.
    pub fn cut(&mut self) -> Vec<&'static str> {
        let mut cut = Vec::new();
        for (field, longest, text) in texts!(self, &mut) {
            cut.extend(limit::cut(text, longest).then_some(field));
        }
        cut
    }

    /// Errors: `guest_name_missing`, `birth_year_out_of_range`, `quiet_hours_unreadable`, each with its field.
    pub fn validate(&self) -> Result<()> {
        if self.display_name.is_empty() {
            return refuse("guest_name_missing").field("display_name").err();
        }
        if let Some(year) = self.birth_year
            && !BIRTH_YEARS.contains(&year)
        {
            return refuse("birth_year_out_of_range").arg("year", year.to_string()).field("birth_year").err();
        }
        for (field, time) in [("quiet_from", &self.quiet_from), ("quiet_to", &self.quiet_to)] {
            if !time.is_empty() && chrono::NaiveTime::parse_from_str(time, "%H:%M").is_err() {
                return refuse("quiet_hours_unreadable").arg("time", time).field(field).err();
            }
        }
        Ok(())
    }
}
