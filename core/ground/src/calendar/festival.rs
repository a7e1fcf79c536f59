//! The festivals a hotel keeps, by name. Knows nothing of greetings or gifts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day of everyone that returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Festival {
    SpringFestival,
    NewYearsEveCn,
    Lantern,
    Qingming,
    DragonBoat,
    Qixi,
    MidAutumn,
    DoubleNinth,
    Laba,
    WinterSolstice,
    Easter,
    OrthodoxEaster,
    Christmas,
    ThanksgivingUs,
    Valentines,
    MothersDay,
    FathersDay,
    Seollal,
    Chuseok,
    Tet,
    RamadanStart,
    EidAlFitr,
    EidAlAdha,
    RoshHashanah,
    Hanukkah,
    Passover,
    Nowruz,
    Diwali,
    Vesak,
    Songkran,
}

impl Festival {
    /// Every festival: the Chinese ones first, then the world's.
    pub const ALL: [Self; 30] = [
        Self::SpringFestival,
        Self::NewYearsEveCn,
        Self::Lantern,
        Self::Qingming,
        Self::DragonBoat,
        Self::Qixi,
        Self::MidAutumn,
        Self::DoubleNinth,
        Self::Laba,
        Self::WinterSolstice,
        Self::Easter,
        Self::OrthodoxEaster,
        Self::Christmas,
        Self::ThanksgivingUs,
        Self::Valentines,
        Self::MothersDay,
        Self::FathersDay,
        Self::Seollal,
        Self::Chuseok,
        Self::Tet,
        Self::RamadanStart,
        Self::EidAlFitr,
        Self::EidAlAdha,
        Self::RoshHashanah,
        Self::Hanukkah,
        Self::Passover,
        Self::Nowruz,
        Self::Diwali,
        Self::Vesak,
        Self::Songkran,
    ];

    /// Its stable name in files and on the command line; the message is `festival-` and this with hyphens.
    pub fn id(self) -> &'static str {
        match self {
            Self::SpringFestival => "spring_festival",
            Self::NewYearsEveCn => "new_years_eve_cn",
            Self::Lantern => "lantern",
            Self::Qingming => "qingming",
            Self::DragonBoat => "dragon_boat",
            Self::Qixi => "qixi",
            Self::MidAutumn => "mid_autumn",
            Self::DoubleNinth => "double_ninth",
            Self::Laba => "laba",
            Self::WinterSolstice => "winter_solstice",
            Self::Easter => "easter",
            Self::OrthodoxEaster => "orthodox_easter",
            Self::Christmas => "christmas",
            Self::ThanksgivingUs => "thanksgiving_us",
            Self::Valentines => "valentines",
            Self::MothersDay => "mothers_day",
            Self::FathersDay => "fathers_day",
            Self::Seollal => "seollal",
            Self::Chuseok => "chuseok",
            Self::Tet => "tet",
            Self::RamadanStart => "ramadan_start",
            Self::EidAlFitr => "eid_al_fitr",
            Self::EidAlAdha => "eid_al_adha",
            Self::RoshHashanah => "rosh_hashanah",
            Self::Hanukkah => "hanukkah",
            Self::Passover => "passover",
            Self::Nowruz => "nowruz",
            Self::Diwali => "diwali",
            Self::Vesak => "vesak",
            Self::Songkran => "songkran",
        }
    }

    /// The festival of that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|festival| festival.id() == id)
    }

    /// Whether its days are expected ones: the moon seen in the evening may move them by a day.
    pub fn is_expected(self) -> bool {
        matches!(self, Self::RamadanStart | Self::EidAlFitr | Self::EidAlAdha)
    }
}

#[cfg(test)]
mod tests;
