//! The words of a line in a file: its state, the guest's tier, the reason. Each is formatted once and reused, since
//! a list of fifty thousand lines has a handful of reasons.

use std::collections::HashMap;

use super::GiftState;
use super::list::reason_text;
use crate::book::BookError;
use crate::error::Result;
use crate::guest::Tier;
use crate::locale::Language;

/// More reasons than this are names and numbers of single guests, and not worth keeping.
const REASONS_KEPT: usize = 1000;

pub(super) struct Words {
    language: Language,
    states: HashMap<GiftState, String>,
    tiers: HashMap<Tier, String>,
    reasons: HashMap<(GiftState, String, String), String>,
}

impl Words {
    pub(super) fn new(language: Language) -> Self {
        Words { language, states: HashMap::new(), tiers: HashMap::new(), reasons: HashMap::new() }
    }

    pub(super) fn state(&mut self, state: GiftState) -> String {
        let say = || self.language.text(&format!("gift-state-{}", state.id().replace('_', "-")));
        self.states.entry(state).or_insert_with(say).clone()
    }

    pub(super) fn tier(&mut self, tier: Tier) -> String {
        let say = || self.language.text(&format!("guest-tier-{}", tier.id()));
        self.tiers.entry(tier).or_insert_with(say).clone()
    }

    /// Why a line is there, or why there is no gift. `args` is the JSON of the message's values.
    ///
    /// Errors: values that are no JSON.
    pub(super) fn reason(&mut self, state: GiftState, reason: String, args: String) -> Result<String> {
        let asked = (state, reason, args);
        if let Some(text) = self.reasons.get(&asked) {
            return Ok(text.clone());
        }
        let (_, reason, args) = &asked;
        let text = reason_text(self.language, state, reason, &serde_json::from_str(args).map_err(BookError::from)?);
        if self.reasons.len() == REASONS_KEPT {
            self.reasons.clear();
        }
        self.reasons.insert(asked, text.clone());
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_told_with_the_values_of_its_own_line() {
        let mut words = Words::new(Language::English);
        let mut said = |name: &str| {
            let args = format!(r#"{{"staff":"{name}","item":"Tea","despite":"","note":""}}"#);
            words.reason(GiftState::Proposed, "by_hand".to_owned(), args).unwrap()
        };
        let first = said("Lin");
        assert!(first.contains("Lin"), "the one who decided is named: {first}");
        assert!(said("Mei").contains("Mei"), "a reason kept for one line is not told of another");
        assert_eq!(said("Lin"), first, "and comes back as it was");
    }

    #[test]
    fn values_that_cannot_be_read_are_an_error() {
        let told = Words::new(Language::English).reason(GiftState::Proposed, "by_hand".to_owned(), "{".to_owned());
        assert!(told.is_err(), "half a sentence must not go into a file");
    }
}
