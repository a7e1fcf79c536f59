//! Dates on cards: with and without a year, solar and lunar, in the writings that address books really use.
//! Source: RFC 6350 section 4.3; Apple's address book for omitted years and for its alternate birthday.

use chrono::NaiveDate;

use super::record::{CardCalendar, CardDate, CardDateKind};

/// Address books that cannot leave the year out write this one, a leap year long ago.
const NO_YEAR: i32 = 1604;
/// The sexagenary cycle that Apple calls era 78 begins in this year.
const ERA_78: i32 = 1984;

/// What a date value said.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reading {
    Day { year: Option<i32>, month: u8, day: u8, leap: bool },
    YearOnly(i32),
}

/// Reads a date of the solar calendar; none when it is no date that returns.
pub(super) fn read_solar(text: &str, omitted_year: Option<i32>) -> Option<Reading> {
    let text = text.trim();
    let (year, month, day) = match text.strip_prefix("--") {
        Some(rest) => {
            let (month, day) = month_and_day(rest)?;
            (None, month, day)
        }
        None => match full_date(text)? {
            (year, None) => return Some(Reading::YearOnly(year)),
            (year, Some((month, day))) => (Some(year), month, day),
        },
    };
    let year = year.filter(|year| *year > 0 && *year != NO_YEAR && Some(*year) != omitted_year);
    NaiveDate::from_ymd_opt(year.unwrap_or(NO_YEAR), month.into(), day.into())?;
    Some(Reading::Day { year, month, day, leap: false })
}

/// Reads a lunar date: Apple's `[cycle][year in it]MM[L]DD` with `-` for what is left out, or a plain date.
pub(super) fn read_lunar(text: &str) -> Option<Reading> {
    let text = text.trim();
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
    Some(Reading::Day { year, month, day, leap })
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

/// The date that a reading stands for; none for a bare year.
pub(super) fn card_date(
    reading: &Reading,
    calendar: CardCalendar,
    kind: CardDateKind,
    label: &str,
) -> Option<CardDate> {
    let Reading::Day { year, month, day, leap } = *reading else { return None };
    Some(CardDate { kind, label: label.to_owned(), calendar, year, month, day, leap })
}

/// `MMDD`, `MM-DD`, `M/D`.
fn month_and_day(text: &str) -> Option<(u8, u8)> {
    let text = before_time(text);
    let numbers = numbers(text)?;
    match numbers.as_slice() {
        [together] if together.len() == 4 => Some((together[..2].parse().ok()?, together[2..].parse().ok()?)),
        [month, day] => Some((month.parse().ok()?, day.parse().ok()?)),
        _ => None,
    }
}

/// `YYYYMMDD`, `YYYY-MM-DD`, `YYYY/M/D`, `YYYY年M月D日`, with or without a time; or only `YYYY`.
fn full_date(text: &str) -> Option<(i32, Option<(u8, u8)>)> {
    let text = before_time(text);
    let numbers = numbers(text)?;
    let (year, month_day) = match numbers.as_slice() {
        [year] if year.len() == 4 => (*year, None),
        [together] if together.len() == 8 => {
            (&together[..4], Some((together[4..6].parse().ok()?, together[6..].parse().ok()?)))
        }
        [year, month, day] if year.len() == 4 => (*year, Some((month.parse().ok()?, day.parse().ok()?))),
        _ => return None,
    };
    Some((year.parse().ok()?, month_day))
}

fn before_time(text: &str) -> &str {
    let end = text.find(['T', 't', ' ']).unwrap_or(text.len());
    text[..end].trim()
}

/// The numbers between the separators that dates are written with; none when anything else stands there.
fn numbers(text: &str) -> Option<Vec<&str>> {
    let separators = ['-', '/', '.', '年', '月', '日'];
    let numbers: Vec<&str> = text.trim_end_matches('日').split(separators).collect();
    let all_digits = numbers.iter().all(|n| (1..=8).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit()));
    all_digits.then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, year: Option<i32>, month: u8, day: u8) {
        let expected = Some(Reading::Day { year, month, day, leap: false });
        assert_eq!(read_solar(text, None), expected, "{text} is a date that returns");
    }

    #[test]
    fn a_solar_date_is_read_in_every_writing() {
        for text in ["19800322", "1980-03-22", "1980-03-22T00:00:00Z", "1980/3/22", "1980年3月22日", "1980.03.22"] {
            check(text, Some(1980), 3, 22);
        }
        for text in ["--0815", "--08-15", "1604-08-15", "16040815", "0000-08-15"] {
            check(text, None, 8, 15);
        }
        check("--0229", None, 2, 29);
        check("20090808T1430-0500", Some(2009), 8, 8);
        let omitted = Some(Reading::Day { year: None, month: 8, day: 15, leap: false });
        assert_eq!(read_solar("1700-08-15", Some(1700)), omitted, "an omitted year is said by the card");
        assert_eq!(read_solar("1980", None), Some(Reading::YearOnly(1980)), "a year alone is kept as a year");
    }

    #[test]
    fn what_is_no_day_is_not_read() {
        for text in ["", "circa 1800", "1981-02-29", "--1301", "---22", "1980-03", "2020-1-1-1", "１９８０"] {
            assert_eq!(read_solar(text, None), None, "{text} is no day");
        }
        for text in ["", "--1301", "--0131", "12345", "0078-"] {
            assert_eq!(read_lunar(text), None, "{text} is no lunar day");
        }
    }

    #[test]
    fn a_lunar_date_is_read_as_apple_writes_it() {
        let day = |year, month, day, leap| Some(Reading::Day { year, month, day, leap });
        assert_eq!(read_lunar("007700600101"), day(Some(1983), 1, 1, false), "the last year of a cycle");
        assert_eq!(read_lunar("007800040601"), day(Some(1987), 6, 1, false), "an ordinary month");
        assert_eq!(read_lunar("0078000406L01"), day(Some(1987), 6, 1, true), "a leap month");
        assert_eq!(read_lunar("--0815"), day(None, 8, 15, false), "no year");
        assert_eq!(read_lunar("1987-06-01"), day(Some(1987), 6, 1, false), "a plain writing");
    }

    proptest! {
        #[test]
        fn a_lunar_date_reads_back_as_written(
            year in proptest::option::of(1900..=2100i32), month in 1u8..=12, day in 1u8..=30, leap in any::<bool>(),
        ) {
            let reading = Reading::Day { year, month, day, leap };
            let date = card_date(&reading, CardCalendar::Lunar, CardDateKind::Birthday, "").unwrap();
            prop_assert_eq!(read_lunar(&lunar(&date)), Some(reading));
        }

        #[test]
        fn no_text_makes_a_date_panic(text in any::<String>()) {
            let _ = read_solar(&text, None);
            let _ = read_lunar(&text);
        }
    }
}
