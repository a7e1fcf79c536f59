//! What every job carries besides its contents: the house, language and footer, and the words of its labels.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::Picture;
use crate::locale::Language;

/// Whose paper it is.
#[derive(Debug, Clone, Default)]
pub struct House {
    /// Stands where no logo does.
    pub name: String,
    pub logo: Option<Picture>,
}

/// House, language and footer of one job.
#[derive(Debug, Clone)]
pub struct Imprint {
    /// Of the labels; decides line breaking and punctuation too. What is written about a guest may be in any language.
    pub language: Language,
    /// Who printed it and when, as one finished sentence.
    pub footer: String,
    pub house: House,
}

impl Imprint {
    /// The usual footer: `who` printed it at `when`, a date and time already written out.
    pub fn signed(language: Language, who: &str, when: &str, house: House) -> Self {
        let args = Map::from_iter([("who".to_owned(), Value::from(who)), ("when".to_owned(), Value::from(when))]);
        Self { language, footer: language.text_with("paper-footer", &args), house }
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
            "children",
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
    pub(super) const TABLE: Self = Self {
        kind: "table",
        keys: &[
            "avoid",
            "children",
            "continued",
            "covers",
            "danger",
            "dates",
            "likes",
            "must",
            "no-danger",
            "room",
            "salutation",
            "service",
            "table",
            "time",
        ],
    };
    pub(super) const VIP: Self = Self {
        kind: "vip",
        keys: &[
            "avoid",
            "booking",
            "contacts",
            "continued",
            "danger",
            "dates",
            "history",
            "likes",
            "must",
            "party",
            "promises",
            "salutation",
            "version",
        ],
    };
    pub(super) const BRIEF: Self = Self {
        kind: "brief",
        keys: &["avoid", "caution", "complaint", "danger", "date", "must", "note", "nothing", "promise", "salutation"],
    };
    pub(super) const PACKING: Self = Self {
        kind: "packing",
        keys: &["alternative", "checked-by", "guest", "packed-by", "pieces", "place", "quantity", "remark"],
    };
    pub(super) const SIGNATURE: Self = Self {
        kind: "signature",
        keys: &["collected-by", "date", "gift", "guest", "handed-by", "number", "quantity", "signature", "total"],
    };
    pub(super) const REPORT: Self = Self { kind: "report", keys: &["count", "together"] };
    pub(super) const HANDOVER: Self = Self {
        kind: "handover",
        keys: &[
            "amount",
            "cash",
            "count",
            "handed-over",
            "item",
            "keys",
            "left-luggage",
            "remarks",
            "safe",
            "taken-over",
            "things",
            "time",
        ],
    };
    pub(super) const VOUCHER: Self = Self {
        kind: "voucher",
        keys: &["conditions", "guest", "number", "reach", "signature", "stamp", "valid-until"],
    };
    /// Address labels hold nothing but the address.
    pub(super) const NONE: Self = Self { kind: "", keys: &[] };

    pub(super) fn ids(self) -> impl Iterator<Item = (&'static str, String)> {
        self.keys.iter().map(move |key| (*key, format!("paper-{}-{key}", self.kind)))
    }

    pub(super) fn said(self, language: Language) -> Said {
        self.ids().map(|(key, id)| (key, language.text(&id))).collect()
    }
}
