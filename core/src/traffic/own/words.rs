//! Kinds by the names that screens give them. They are read in every language, and by their own word.

use serde::Serialize;

use crate::date::DateKind;
use crate::guest::{ContactKind, RelationshipKind};
use crate::locale::Language;
use crate::preference::{Category, Strength};

/// What has a name on screens.
pub trait Named: Copy + Serialize + 'static {
    /// Before the word of the kind in the name's message.
    const MESSAGES: &'static str;
    const EVERY: &'static [Self];

    fn word(self) -> String {
        serde_json::to_value(self).ok().and_then(|id| Some(id.as_str()?.replace('_', "-"))).unwrap_or_default()
    }

    fn name(self, language: Language) -> String {
        language.text(&format!("{}-{}", Self::MESSAGES, self.word()))
    }

    /// The kind of this name.
    fn named(text: &str) -> Option<Self> {
        let text = text.trim();
        let is = |kind: &Self| {
            Language::ALL.iter().any(|language| kind.name(*language).eq_ignore_ascii_case(text)) || kind.word() == text
        };
        Self::EVERY.iter().copied().find(is)
    }
}

impl Named for Category {
    const MESSAGES: &'static str = "preference-category";
    const EVERY: &'static [Self] = &Category::ALL;
}

impl Named for Strength {
    const MESSAGES: &'static str = "preference-strength";
    const EVERY: &'static [Self] = &[Strength::Danger, Strength::Must, Strength::Avoid, Strength::Likes];
}

impl Named for DateKind {
    const MESSAGES: &'static str = "date-kind";
    const EVERY: &'static [Self] = &DateKind::ALL;
}

impl Named for ContactKind {
    const MESSAGES: &'static str = "contact-kind";
    const EVERY: &'static [Self] = &[
        ContactKind::Phone,
        ContactKind::Email,
        ContactKind::Wechat,
        ContactKind::Qq,
        ContactKind::Post,
        ContactKind::Other,
    ];
}

impl Named for RelationshipKind {
    const MESSAGES: &'static str = "relationship-kind";
    const EVERY: &'static [Self] = &[
        RelationshipKind::Spouse,
        RelationshipKind::Child,
        RelationshipKind::Parent,
        RelationshipKind::Sibling,
        RelationshipKind::Assistant,
        RelationshipKind::Company,
        RelationshipKind::TravelsWith,
        RelationshipKind::Friend,
        RelationshipKind::Other,
    ];
}

/// Whether a text is what a message says in some language.
pub(super) fn says(message: &str, text: &str) -> bool {
    Language::ALL.iter().any(|language| language.text(message) == text)
}
