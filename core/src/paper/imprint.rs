//! What every job carries besides its contents: language, footer and the words of its labels.

use std::collections::BTreeMap;

use serde::Serialize;

/// Language, footer and labels of one job.
#[derive(Debug, Clone, Serialize)]
pub struct Imprint {
    /// Language of the labels, as in `zh-CN` or `en`; decides line breaking and punctuation.
    pub locale: String,
    /// Who printed it and when, as one finished sentence.
    pub footer: String,
    pub labels: Labels,
}

/// The translated labels of one kind of paper.
///
/// Invariant: built only by the kinds of paper below, so no label can be missing.
#[derive(Debug, Clone, Serialize)]
pub struct Labels(BTreeMap<&'static str, String>);

const CARD: &[&str] = &[
    "arrival",
    "avoid",
    "caution",
    "company",
    "contact",
    "danger",
    "danger-guest",
    "dates",
    "departure",
    "language",
    "likes",
    "local",
    "must",
    "notes",
    "nothing",
    "room",
    "salutation",
    "version-guest",
    "version-house",
    "version-staff",
];

const PACKING: &[&str] = &["caution", "guest", "pieces", "place", "quantity", "remark"];

const SIGNATURE: &[&str] = &["date", "gift", "guest", "number", "quantity", "signature"];

impl Labels {
    /// The labels of preference cards; `say` turns a message id such as `paper-card-must` into words.
    pub fn card(say: impl Fn(&str) -> String) -> Self {
        Self::gather("card", CARD, say)
    }

    /// The labels of packing lists: `paper-packing-…`.
    pub fn packing(say: impl Fn(&str) -> String) -> Self {
        Self::gather("packing", PACKING, say)
    }

    /// The labels of signature lists: `paper-signature-…`.
    pub fn signature(say: impl Fn(&str) -> String) -> Self {
        Self::gather("signature", SIGNATURE, say)
    }

    /// Address labels hold nothing but the address.
    pub fn none() -> Self {
        Self(BTreeMap::new())
    }

    fn gather(kind: &str, keys: &[&'static str], say: impl Fn(&str) -> String) -> Self {
        Self(keys.iter().map(|key| (*key, say(&format!("paper-{kind}-{key}")))).collect())
    }
}
