//! What every job carries besides its contents: language and footer, and the words of its labels.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::locale::Language;

/// Language and footer of one job.
#[derive(Debug, Clone)]
pub struct Imprint {
    /// Of the labels; decides line breaking and punctuation too. What is written about a guest may be in any language.
    pub language: Language,
    /// Who printed it and when, as one finished sentence.
    pub footer: String,
}

impl Imprint {
    /// The usual footer: `who` printed it at `when`, a date and time already written out.
    pub fn signed(language: Language, who: &str, when: &str) -> Self {
        let args = Map::from_iter([("who".to_owned(), Value::from(who)), ("when".to_owned(), Value::from(when))]);
        Self { language, footer: language.text_with("paper-footer", &args) }
    }

    pub(super) fn is_chinese(&self) -> bool {
        self.language == Language::Chinese
    }
}

/// Labels in one language, by the name their template has for them.
pub(super) type Said = BTreeMap<&'static str, String>;

/// The translated labels of one kind of paper, as its template names them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Labels {
    kind: &'static str,
    keys: &'static [&'static str],
}

impl Labels {
    pub(super) const CARD: Self = Self {
        kind: "card",
        keys: &[
            "arrival",
            "avoid",
            "booking",
            "caution",
            "company",
            "complaints",
            "contact",
            "continued",
            "danger",
            "danger-guest",
            "dates",
            "departure",
            "language",
            "likes",
            "local",
            "mourning",
            "must",
            "notes",
            "nothing",
            "promises",
            "room",
            "salutation",
            "traces",
            "version-guest",
            "version-house",
            "version-staff",
        ],
    };
    pub(super) const PACKING: Self =
        Self { kind: "packing", keys: &["caution", "guest", "pieces", "place", "quantity", "remark"] };
    pub(super) const SIGNATURE: Self =
        Self { kind: "signature", keys: &["date", "gift", "guest", "number", "quantity", "signature"] };
    pub(super) const REPORT: Self = Self { kind: "report", keys: &["count", "together"] };
    pub(super) const HANDOVER: Self =
        Self { kind: "handover", keys: &["handed-over", "remarks", "taken-over", "time"] };
    pub(super) const VOUCHER: Self = Self { kind: "voucher", keys: &["conditions", "guest", "number", "valid-until"] };
    /// Address labels hold nothing but the address.
    pub(super) const NONE: Self = Self { kind: "", keys: &[] };

    pub(super) fn ids(self) -> impl Iterator<Item = (&'static str, String)> {
        self.keys.iter().map(move |key| (*key, format!("paper-{}-{key}", self.kind)))
    }

    pub(super) fn said(self, language: Language) -> Said {
        self.ids().map(|(key, id)| (key, language.text(&id))).collect()
    }
}
