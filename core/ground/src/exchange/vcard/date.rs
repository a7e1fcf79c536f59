//! Dates on cards, with and without a year, solar and lunar, in all forms that address books use.
//! Source: RFC 6350 section 4.3; Apple's address book for omitted years and for its alternate birthday.

use super::draft::Dropped;
use super::record::{CardCalendar, CardDate, CardDateKind};
use crate::calendar::written::{self, DateField, Orders};
use crate::calendar::{Calendar, DayOrder, WrittenDate};

/// Apple's address book writes this year when there is none.
const NO_YEAR: i32 = 1604;
/// The sexagenary cycle that Apple calls era 78 begins in this year.
const ERA_78: i32 = 1984;

/// What a date value said.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reading {
    Day(WrittenDate),
    YearOnly(i32),
}

/// Reads a date with the general grammar, and the forms that only address books use, such as a placeholder year.
///
/// Errors: the code of what is wrong with it.
pub(super) fn read(
    text: &str,
    calendar: Option<Calendar>,
    omitted_year: Option<i32>,
    field: &DateField,
) -> Result<Reading, Dropped> {
    let text = text.trim();
    if calendar == Some(Calendar::Lunar)
        && let Some(date) = apples_lunar(text)
    {
        return Ok(Reading::Day(date));
    }
    if text.len() == 4
        && let Ok(year) = text.parse()
    {
        return Ok(Reading::YearOnly(year));
    }
    let yearless = without_omitted(text, omitted_year);
    let orders = match calendar {
        // Lunar dates are written month first.
        Some(Calendar::Lunar) => DayOrder::YearFirst.into(),
        _ => Orders::ALL,
    };
    let read = written::date(yearless.as_deref().unwrap_or(text), &field.in_calendar(calendar), orders);
    read.map_err(|error| error.code())?.map(Reading::Day).ok_or("value_empty")
}

/// The date without a placeholder year, as ISO 8601 writes it.
fn without_omitted(text: &str, omitted_year: Option<i32>) -> Option<String> {
    let (year, rest) = text.split_at_checked(4)?;
    let year: i32 = year.parse().ok()?;
    if year != 0 && year != NO_YEAR && Some(year) != omitted_year {
        return None;
    }
    let rest = rest.trim_start_matches(['-', '/', '.', '年']);
    Some(if rest.contains('月') { rest.to_owned() } else { format!("--{}", rest.replace(['/', '.'], "-")) })
}

/// Apple's `[cycle][year in it]MM[L]DD` with `-` for what is left out, or a plain date.
fn apples_lunar(text: &str) -> Option<WrittenDate> {
    let (leap, digits) = match text.split_once(['L', 'l']) {
        Some((before, after)) => (true, format!("{before}{after}")),
        None => (false, text.to_owned()),
    };
    let compact = digits.replace('-', "");
    if !compact.bytes().all(|b| b.is_ascii_digit()) || !(4..=12).contains(&compact.len()) {
        return None;
    }
    let (before, month_day) = compact.split_at(compact.len() - 4);
    let month: u8 = month_day[..2].parse().ok()?;
    let day: u8 = month_day[2..].parse().ok()?;
    if !(1..=12).contains(&month) || !(1..=30).contains(&day) {
        return None;
    }
    let year = match before.len() {
        0 => None,
        4 => before.parse().ok().filter(|year| *year > 0 && *year != NO_YEAR),
        8 => {
            let era: i32 = before[..4].parse().ok()?;
            let in_era: i32 = before[4..].parse().ok()?;
            Some(ERA_78 + (era - 78) * 60 + in_era - 1).filter(|year| *year > 0)
        }
        _ => return None,
    };
    Some(WrittenDate { calendar: Calendar::Lunar, year, month, leap, day })
}

/// Writes a lunar date the way Apple's address book reads it.
pub(super) fn lunar(date: &CardDate) -> String {
    let year = match date.year {
        Some(year) => {
            let cycles = (year - ERA_78).div_euclid(60);
            format!("{:04}{:04}", 78 + cycles, (year - ERA_78).rem_euclid(60) + 1)
        }
        None => "--".to_owned(),
    };
    let leap = if date.leap { "L" } else { "" };
    format!("{year}{:02}{leap}{:02}", date.month, date.day)
}

/// Writes a solar date as version 4 has it.
pub(super) fn solar(date: &CardDate) -> String {
    match date.year {
        Some(year) => format!("{year:04}{:02}{:02}", date.month, date.day),
        None => format!("--{:02}{:02}", date.month, date.day),
    }
}

/// Writes a solar date as version 3 has it, whose dates have a year: Apple's address book says which one means none.
pub(super) fn solar_long(date: &CardDate) -> (&'static str, String) {
    match date.year {
        Some(year) => ("", format!("{year:04}-{:02}-{:02}", date.month, date.day)),
        None => (";X-APPLE-OMIT-YEAR=1604", format!("{NO_YEAR:04}-{:02}-{:02}", date.month, date.day)),
    }
}

/// The date as a card has it.
pub(super) fn card_date(date: WrittenDate, kind: CardDateKind, label: &str) -> CardDate {
    let WrittenDate { calendar, year, month, leap, day } = date;
    let calendar = match calendar {
        Calendar::Solar => CardCalendar::Solar,
        Calendar::Lunar => CardCalendar::Lunar,
    };
    CardDate { kind, label: label.to_owned(), calendar, year, month, day, leap }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use proptest::prelude::*;

    fn field() -> DateField {
        DateField::returning(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default()).at(chrono_tz::Asia::Shanghai)
    }

    fn solar_day(year: Option<i32>, month: u8, day: u8) -> Result<Reading, Dropped> {
        Ok(Reading::Day(WrittenDate { calendar: Calendar::Solar, year, month, leap: false, day }))
    }

    fn check(text: &str, year: Option<i32>, month: u8, day: u8) {
        assert_eq!(read(text, None, None, &field()), solar_day(year, month, day), "{text} is a date that returns");
    }

    #[test]
    fn a_solar_date_is_read_in_every_writing() {
        for text in [
            "19800322",
            "1980-03-22",
            "1980-03-22T00:00:00Z",
            "1980/3/22",
            "1980年3月22日",
            "1980.03.22",
            "22 Mar 1980",
        ] {
            check(text, Some(1980), 3, 22);
        }
        for text in ["--0815", "--08-15", "1604-08-15", "16040815", "0000-08-15", "1604年8月15日", "1604/8/15"] {
            check(text, None, 8, 15);
        }
        check("--0229", None, 2, 29);
        check("--0304", None, 3, 4);
        check("1604-03-04", None, 3, 4);
        check("20090808T1430-0500", Some(2009), 8, 8);
        check("1980-03-21T16:00:00Z", Some(1980), 3, 22);
        assert_eq!(
            read("1700-08-15", None, Some(1700), &field()),
            solar_day(None, 8, 15),
            "an omitted year is said by the card"
        );
        assert_eq!(read("1980", None, None, &field()), Ok(Reading::YearOnly(1980)), "a year alone is kept as a year");
    }

    #[test]
    fn what_is_no_day_says_why() {
        for (text, code) in [
            ("", "value_empty"),
            ("circa 1800", "date_unreadable"),
            ("1981-02-29", "day_out_of_month"),
            ("--1301", "no_such_month"),
            ("---22", "date_unreadable"),
            ("1980-03", "date_day_missing"),
            ("2020-1-1-1", "date_unreadable"),
            ("3/4/1990", "date_ambiguous"),
            ("14920101", "date_out_of_range"),
        ] {
            assert_eq!(read(text, None, None, &field()), Err(code), "{text} is no day");
        }
        for text in ["--1301", "--0131", "12345", "0078-"] {
            assert!(read(text, Some(Calendar::Lunar), None, &field()).is_err(), "{text} is no lunar day");
        }
    }

    #[test]
    fn a_lunar_date_is_read_as_phones_write_it() {
        let check = |text: &str, year: Option<i32>, month: u8, day: u8, leap: bool| {
            let date = WrittenDate { calendar: Calendar::Lunar, year, month, leap, day };
            assert_eq!(read(text, Some(Calendar::Lunar), None, &field()), Ok(Reading::Day(date)), "{text}");
        };
        check("007700600101", Some(1983), 1, 1, false);
        check("007800040601", Some(1987), 6, 1, false);
        check("0078000406L01", Some(1987), 6, 1, true);
        check("--0815", None, 8, 15, false);
        check("1987-06-01", Some(1987), 6, 1, false);
        check("8-15", None, 8, 15, false);
        check("6-1", None, 6, 1, false);
        check("八月十五", None, 8, 15, false);
        check("1604-08-15", None, 8, 15, false);
    }

    proptest! {
        #[test]
        fn a_lunar_date_reads_back_as_written(
            year in proptest::option::of(1900..=2100i32), month in 1u8..=12, day in 1u8..=30, leap in any::<bool>(),
        ) {
            let said = WrittenDate { calendar: Calendar::Lunar, year, month, leap, day };
            let date = card_date(said, CardDateKind::Birthday, "");
            prop_assert_eq!(read(&lunar(&date), Some(Calendar::Lunar), None, &field()), Ok(Reading::Day(said)));
        }

        #[test]
        fn no_text_makes_a_date_panic(text in any::<String>(), lunar in any::<bool>()) {
            let _ = read(&text, lunar.then_some(Calendar::Lunar), None, &field());
        }
    }
}
