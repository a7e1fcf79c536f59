//! What is known of a person, wherever it comes from: a guest's page, a line of a file, a booking.

use chrono::NaiveDate;

use crate::calendar::{LunarDate, lunar_of, solar_of};

/// A person as somebody wrote them down. What is not known is empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Person {
    pub display_name: String,
    pub native_name: String,
    /// One or several, with `、` or `;` between them.
    pub alias: String,
    /// How the name is read: pinyin, as a passport has it, or kana.
    pub reading: String,
    /// Only the title in it counts.
    pub salutation: String,
    pub sex: Option<Sex>,
    /// Source: BCP 47, such as `ja`.
    pub language: String,
    pub contacts: Vec<Contact>,
    pub birthdays: Vec<Birthday>,
    pub birth_year: Option<i32>,
    pub company: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sex {
    Female,
    Male,
}

/// A way to reach a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub kind: ContactKind,
    pub value: String,
    /// Whether people of other names have it too: an agency, a switchboard, a family.
    pub shared: bool,
}

/// The kinds of contact points that are compared each in its own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactKind {
    Phone,
    Email,
    /// WeChat, QQ and whatever else has one name for one person.
    Handle,
}

/// A birthday in the calendar it was said in. Years are often left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Birthday {
    pub calendar: Calendar,
    pub year: Option<i32>,
    pub month: u8,
    pub day: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calendar {
    Solar,
    Lunar { leap: bool },
}

impl Birthday {
    /// The day of birth; none without its year, and none for a day that the calendar lacks.
    pub(super) fn solar(&self) -> Option<NaiveDate> {
        let year = self.year?;
        match self.calendar {
            Calendar::Solar => NaiveDate::from_ymd_opt(year, self.month.into(), self.day.into()),
            Calendar::Lunar { leap } => solar_of(LunarDate { year, month: self.month, leap, day: self.day }).ok(),
        }
    }

    /// Month and day in the lunar calendar; of a solar birthday only with its year.
    pub(super) fn lunar_day(&self) -> Option<(u8, u8)> {
        match self.calendar {
            Calendar::Lunar { .. } => Some((self.month, self.day)),
            Calendar::Solar => self.solar().and_then(|day| lunar_of(day).ok()).map(|day| (day.month, day.day)),
        }
    }
}
