//! The festivals a hotel keeps: their names, and the days they fall on. Knows nothing of greetings or gifts.
//! A festival without a sure day in a year shows none: staff enter it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::festival_rule;
use super::lunar::{FIRST_YEAR, LAST_YEAR};

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

    /// Its days in a solar year.
    ///
    /// Shape: in order; none where no sure day is known or the year is not 1900 to 2100; two where a lunar date comes twice.
    pub fn dates_in(self, solar_year: i32) -> Vec<NaiveDate> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&solar_year) {
            return Vec::new();
        }
        festival_rule::of(self).dates_in(solar_year)
    }

    /// The other days on which it may fall in a year where astronomers leave its day open.
    ///
    /// Shape: none but for Double Ninth 2057 and Qixi 2097, which have the day before and the day after.
    pub fn open_dates_in(self, solar_year: i32) -> Vec<NaiveDate> {
        if !matches!((self, solar_year), (Self::DoubleNinth, 2057) | (Self::Qixi, 2097)) {
            return Vec::new();
        }
        let days = self.dates_in(solar_year).into_iter();
        days.flat_map(|day| [day.pred_opt(), day.succ_opt()]).flatten().collect()
    }
}

#[cfg(test)]
mod tests;
