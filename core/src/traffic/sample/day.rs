//! The special dates of sample guests: said in one calendar or the other, with or without a year.

use chrono::{Datelike, Days, NaiveDate};

use super::chance::Chance;
use crate::calendar::{Calendar, LeapDayPolicy, LeapPolicy, RecurringDate, lunar_of};
use crate::date::{DateKind, NewDate};

/// The solar date of this day, said with this year or without one.
pub fn solar(kind: DateKind, year: Option<i32>, on: NaiveDate) -> NewDate {
    let (month, day) = (on.month() as u8, on.day() as u8);
    said(kind, RecurringDate { calendar: Calendar::Solar, year, month, day, ..blank() })
}

/// A month and a day of the lunar calendar.
pub struct Moon {
    pub month: u8,
    pub day: u8,
    pub leap: bool,
}

pub fn lunar(kind: DateKind, year: Option<i32>, Moon { month, day, leap }: Moon) -> NewDate {
    said(kind, RecurringDate { calendar: Calendar::Lunar, year, month, day, leap, ..blank() })
}

fn said(kind: DateKind, date: RecurringDate) -> NewDate {
    NewDate { kind, label: String::new(), date, lead_days: None }
}

fn blank() -> RecurringDate {
    RecurringDate {
        calendar: Calendar::Solar,
        year: None,
        month: 1,
        leap: false,
        day: 1,
        leap_policy: LeapPolicy::default(),
        leap_day_policy: LeapDayPolicy::default(),
    }
}

/// The solar date that returns on a day.
pub fn solar_on(kind: DateKind, on: NaiveDate, year: i32) -> NewDate {
    // A year without the 29th of February could not have seen it.
    let year = ((on.month(), on.day()) != (2, 29)).then_some(year);
    solar(kind, year, on)
}

/// The lunar date that returns on a day. Its year is left unsaid: the month may have another length in it.
pub fn lunar_on(kind: DateKind, on: NaiveDate) -> NewDate {
    match lunar_of(on) {
        Ok(said) => lunar(kind, None, Moon { month: said.month, day: said.day, leap: false }),
        Err(_) => solar_on(kind, on, on.year()),
    }
}

pub fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// A birthday in this year: older people count by the lunar calendar, and not everybody says the year.
pub fn birthday(chance: &mut Chance, year: i32, chinese: bool) -> NewDate {
    let day = day_in(chance, year);
    let by_moon = chinese && chance.percent(if year < 1975 { 60 } else { 20 });
    let with_year = chance.percent(70);
    match lunar_of(day) {
        Ok(born) if by_moon && with_year => {
            let moon = Moon { month: born.month, day: born.day, leap: born.leap };
            lunar(DateKind::Birthday, Some(born.year), moon)
        }
        Ok(born) if by_moon => lunar(DateKind::Birthday, None, Moon { month: born.month, day: born.day, leap: false }),
        _ => solar(DateKind::Birthday, with_year.then_some(year), day),
    }
}

/// What else the house remembers, the most frequent more than once.
const OTHERS: &[(DateKind, u32)] = &[
    (DateKind::WeddingAnniversary, 40),
    (DateKind::WeddingAnniversary, 30),
    (DateKind::WeddingAnniversary, 15),
    (DateKind::FirstStay, 12),
    (DateKind::FirstStay, 6),
    (DateKind::CompanyDay, 20),
    (DateKind::Memorial, 10),
];

/// The other date the house keeps of a guest.
pub fn other(chance: &mut Chance, today: NaiveDate) -> NewDate {
    let (kind, years) = chance.pick(OTHERS);
    let year = today.year() - 1 - chance.below(years) as i32;
    let day = day_in(chance, year);
    solar(kind, chance.percent(80).then_some(day.year()), day)
}

fn day_in(chance: &mut Chance, year: i32) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    later(first, u64::from(chance.below(365)))
}
