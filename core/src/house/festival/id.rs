//! The id of a festival: a word for the known ones, a number for those the house added.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::Festival;
use crate::locale::Language;

/// What the ids of the house's own festivals begin with.
pub(super) const OWN: &str = "own_";

/// Shape: as text `spring_festival`, or `own_12` for the house's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(into = "String", try_from = "String")]
#[ts(type = "string")]
pub enum FestivalId {
    World(Festival),
    Own(i64),
}

impl FestivalId {
    pub fn parse(text: &str) -> Option<Self> {
        match text.strip_prefix(OWN) {
            Some(number) => number.parse().ok().map(FestivalId::Own),
            None => Festival::from_id(text).map(FestivalId::World),
        }
    }

    /// What people call it; `own_name` is the house's word for a festival of its own.
    pub fn name(self, own_name: &str, language: Language) -> String {
        match self {
            FestivalId::World(festival) => language.text(&format!("festival-{}", festival.id().replace('_', "-"))),
            FestivalId::Own(_) => own_name.to_owned(),
        }
    }
}

impl From<FestivalId> for String {
    fn from(id: FestivalId) -> Self {
        match id {
            FestivalId::World(festival) => festival.id().to_owned(),
            FestivalId::Own(number) => format!("{OWN}{number}"),
        }
    }
}

impl TryFrom<String> for FestivalId {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        FestivalId::parse(&text).ok_or_else(|| format!("no festival is called {text}"))
    }
}
