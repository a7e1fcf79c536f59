//! In which order year, month and day stand in figures.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a house, or whoever made a file, writes a date in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayOrder {
    /// 2026-11-22, and 11/22 without the year: China, Japan, Korea.
    YearFirst,
    /// 11/22/2026: the United States.
    MonthFirst,
    /// 22/11/2026: most of the world.
    DayFirst,
}

impl DayOrder {
    pub const ALL: [DayOrder; 3] = [DayOrder::YearFirst, DayOrder::MonthFirst, DayOrder::DayFirst];

    pub fn id(self) -> &'static str {
        match self {
            DayOrder::YearFirst => "year_first",
            DayOrder::MonthFirst => "month_first",
            DayOrder::DayFirst => "day_first",
        }
    }

    /// How dates are written where a currency is paid with: the country a house is in, as far as its book says.
    ///
    /// Source: CLDR, the short date patterns of the countries of each currency.
    pub fn of_currency(currency: &str) -> Self {
        match currency {
            "CNY" | "TWD" | "JPY" | "KRW" | "MNT" | "HUF" | "IRR" | "NPR" | "SEK" => DayOrder::YearFirst,
            "USD" | "PHP" => DayOrder::MonthFirst,
            _ => DayOrder::DayFirst,
        }
    }
}

/// Orders that are still possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Orders([bool; 3]);

impl Orders {
    pub const ALL: Orders = Orders([true; 3]);
    pub const NONE: Orders = Orders([false; 3]);

    /// Every two, which a date may mean different days in.
    pub const PAIRS: [Orders; 3] =
        [Orders([true, true, false]), Orders([true, false, true]), Orders([false, true, true])];

    pub fn only(order: DayOrder) -> Self {
        let mut orders = Orders::NONE;
        orders.add(order);
        orders
    }

    pub fn add(&mut self, order: DayOrder) {
        self.0[order as usize] = true;
    }

    pub fn has(self, order: DayOrder) -> bool {
        self.0[order as usize]
    }

    /// Those of both.
    pub fn and(self, other: Orders) -> Self {
        let mut both = self;
        both.0.iter_mut().zip(other.0).for_each(|(mine, theirs)| *mine &= theirs);
        both
    }

    pub fn is_none(self) -> bool {
        self == Orders::NONE
    }

    pub fn iter(self) -> impl Iterator<Item = DayOrder> {
        DayOrder::ALL.into_iter().filter(move |order| self.has(*order))
    }
}

impl From<DayOrder> for Orders {
    fn from(order: DayOrder) -> Self {
        Orders::only(order)
    }
}
