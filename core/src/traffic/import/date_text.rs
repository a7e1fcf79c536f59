//! Dates as people type them into tables, in either calendar. Pure.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use crate::calendar::{Calendar, LeapDayPolicy, LeapPolicy, RecurringDate};

/// Reads `1990-08-15`, `1990/8/15`, `15.8.1990`, `8-15`, `08/15`, `1990年8月15日`, `8月15日`, `19900815`,
/// `农历八月十五`, `腊月廿三`, `lunar 8/15`, `农历一九九〇年闰五月初三`. Returns `None` for anything else.
///
/// `lunar` says that the column as a whole is lunar.
pub fn recurring(text: &str, lunar: bool) -> Option<RecurringDate> {
    let mut rest = plain(text).to_lowercase();
    let mut named = None;
    for (mark, said) in CALENDARS {
        if let Some(at) = rest.find(mark) {
            rest.replace_range(at..at + mark.len(), " ");
            named = Some(said);
        }
    }
    let rest = rest.replace(['(', ')', ':'], " ");
    let calendar = match (named, rest.contains(LUNAR_WORDS)) {
        (Some(Calendar::Solar), true) => return None,
        (Some(said), _) => said,
        (None, lunar_words) if lunar_words || lunar => Calendar::Lunar,
        (None, _) => Calendar::Solar,
    };
    let (year, month, leap, day) = parts(rest.trim())?;
    let date = RecurringDate {
        calendar,
        year,
        month,
        leap,
        day,
        leap_policy: LeapPolicy::Ordinary,
        leap_day_policy: LeapDayPolicy::Feb28,
    };
    date.validate().ok().map(|()| date)
}

/// Reads a day of one certain year. Returns `None` for anything else.
pub fn day(text: &str) -> Option<NaiveDate> {
    let text = plain(text);
    let (year, month, leap, day) = parts(&text)?;
    if leap || text.contains(LUNAR_WORDS) { None } else { NaiveDate::from_ymd_opt(year?, month.into(), day.into()) }
}

/// How a date says its calendar, before or behind it or between year and month.
const CALENDARS: [(&str, Calendar); 10] = [
    ("农历", Calendar::Lunar),
    ("農曆", Calendar::Lunar),
    ("阴历", Calendar::Lunar),
    ("陰曆", Calendar::Lunar),
    ("lunar", Calendar::Lunar),
    ("公历", Calendar::Solar),
    ("公曆", Calendar::Solar),
    ("國曆", Calendar::Solar),
    ("阳历", Calendar::Solar),
    ("陽曆", Calendar::Solar),
];

/// Words that no solar date is said with, in whatever column: they name a leap month, the first and the last two months, and
/// the first ten days and the twenties of a month.
const LUNAR_WORDS: [char; 9] = ['闰', '閏', '正', '冬', '腊', '臘', '初', '廿', '卅'];

/// In half-width characters, and without the time of day that property systems and workbooks write behind a date.
fn plain(text: &str) -> String {
    let text: String = text.trim().nfkc().collect();
    let time = |rest: &str| rest.len() >= 4 && rest.contains(':') && rest.starts_with(|c: char| c.is_ascii_digit());
    match text.rsplit_once([' ', 'T']) {
        Some((date, rest)) if time(rest) => date.to_owned(),
        _ => text,
    }
}

type Parts = (Option<i32>, u8, bool, u8);

fn parts(text: &str) -> Option<Parts> {
    chinese(text).or_else(|| digits(text))
}

/// `1990年闰五月初三`, `8月15日`, `八月十五`.
fn chinese(text: &str) -> Option<Parts> {
    let (year, rest) = match text.split_once('年') {
        Some((said, rest)) => (Some(year(said.trim())?), rest),
        None => (None, text),
    };
    let (leap, rest) = match rest.trim().strip_prefix(['闰', '閏']) {
        Some(rest) => (true, rest),
        None => (false, rest.trim()),
    };
    let (month, day) = rest.split_once('月')?;
    let day = day.trim().trim_end_matches(['日', '号']);
    let month = match month.trim() {
        "正" => 1,
        "冬" => 11,
        "腊" | "臘" => 12,
        other => number(other)?,
    };
    Some((year, month, leap, number(day.strip_prefix('初').unwrap_or(day))?))
}

/// `1990`, `一九九〇`.
fn year(text: &str) -> Option<i32> {
    let digit = |c: char| match c {
        '〇' | '零' | '○' => Some('0'),
        _ => "一二三四五六七八九"
            .chars()
            .zip('1'..='9')
            .find(|(known, _)| *known == c)
            .map_or(Some(c), |(_, digit)| Some(digit)),
    };
    text.chars().map(digit).collect::<Option<String>>()?.parse().ok()
}

/// 1 to 39, in digits or Chinese.
fn number(text: &str) -> Option<u8> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let unit = |c: char| "一二三四五六七八九".chars().position(|known| known == c).map(|at| at as u8 + 1);
    let characters: Vec<char> = text.replace('廿', "二十").replace('卅', "三十").chars().collect();
    match characters.as_slice() {
        ['十'] => Some(10),
        [one] => unit(*one),
        ['十', one] => Some(10 + unit(*one)?),
        [tens, '十'] => Some(10 * unit(*tens)?),
        [tens, '十', one] => Some(10 * unit(*tens)? + unit(*one)?),
        _ => None,
    }
}

/// `1990-8-15`, `15.8.1990`, `8/15`, `--08-15`, `19900815`.
fn digits(text: &str) -> Option<Parts> {
    let text = text.trim_start_matches("--");
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some((Some(text[..4].parse().ok()?), text[4..6].parse().ok()?, false, text[6..].parse().ok()?));
    }
    let pieces: Vec<&str> = text.split(['-', '/', '.']).map(str::trim).collect();
    match pieces.as_slice() {
        [year, month, day] if year.len() == 4 => {
            Some((Some(year.parse().ok()?), month.parse().ok()?, false, day.parse().ok()?))
        }
        // With the year last the day comes first, as in Europe: a month above 12 shows an American date.
        [first, second, year] if year.len() == 4 => {
            let (first, second): (u8, u8) = (first.parse().ok()?, second.parse().ok()?);
            let (day, month) = if second > 12 { (second, first) } else { (first, second) };
            Some((Some(year.parse().ok()?), month, false, day))
        }
        [month, day] => Some((None, month.parse().ok()?, false, day.parse().ok()?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str, lunar: bool, expected: Option<(Calendar, Option<i32>, u8, bool, u8)>) {
        let read = recurring(text, lunar).map(|d| (d.calendar, d.year, d.month, d.leap, d.day));
        assert_eq!(read, expected, "{text:?}");
    }

    #[test]
    fn a_date_is_read_however_it_was_typed() {
        use Calendar::{Lunar, Solar};
        let solar = |year, month, day| Some((Solar, year, month, false, day));
        let lunar = |year, month, leap, day| Some((Lunar, year, month, leap, day));
        check("1990-08-15", false, solar(Some(1990), 8, 15));
        check("1990/8/15", false, solar(Some(1990), 8, 15));
        check("15.8.1990", false, solar(Some(1990), 8, 15));
        check("8/25/1990", false, solar(Some(1990), 8, 25));
        check("19900815", false, solar(Some(1990), 8, 15));
        check("8-15", false, solar(None, 8, 15));
        check("--08-15", false, solar(None, 8, 15));
        check("8月15日", false, solar(None, 8, 15));
        check("1990年8月15日", false, solar(Some(1990), 8, 15));
        check("农历八月十五", false, lunar(None, 8, false, 15));
        check("八月十五", true, lunar(None, 8, false, 15));
        check("腊月廿三", true, lunar(None, 12, false, 23));
        check("正月初一", true, lunar(None, 1, false, 1));
        check("lunar 8/15", false, lunar(None, 8, false, 15));
        check("Lunar: 1990-8-15 00:00", false, lunar(Some(1990), 8, false, 15));
        check("8月15日（农历）", false, lunar(None, 8, false, 15));
        check("1990年农历八月十五", false, lunar(Some(1990), 8, false, 15));
        check("公历8月15日", true, solar(None, 8, 15));
        check("农历1987年闰六月初一", false, lunar(Some(1987), 6, true, 1));
        check("一九八七年闰六月初一", true, lunar(Some(1987), 6, true, 1));
        check("一九九〇年八月十五日", false, solar(Some(1990), 8, 15));
        check("１９９０年８月１５日", false, solar(Some(1990), 8, 15));
        check("1990-08-15 00:00:00", false, solar(Some(1990), 8, 15));
        check("1990/8/15 0:00", false, solar(Some(1990), 8, 15));
        check("1990-08-15T00:00:00", false, solar(Some(1990), 8, 15));
        check("2月29日", false, solar(None, 2, 29));
    }

    #[test]
    fn words_that_only_the_lunar_calendar_has_are_lunar_in_any_column() {
        let lunar = |month, leap, day| Some((Calendar::Lunar, None, month, leap, day));
        check("腊月廿三", false, lunar(12, false, 23));
        check("正月十五", false, lunar(1, false, 15));
        check("冬月十六", false, lunar(11, false, 16));
        check("八月初三", false, lunar(8, false, 3));
        check("闰六月十五", false, lunar(6, true, 15));
        check("閏六月十五", false, lunar(6, true, 15));
        check("臘月廿三", false, lunar(12, false, 23));
        check("農曆八月十五", false, lunar(8, false, 15));
        check("公历腊月廿三", false, None);
        check("八月十五", false, Some((Calendar::Solar, None, 8, false, 15)));
    }

    #[test]
    fn what_is_no_date_is_not_guessed() {
        for text in [
            "",
            "soon",
            "13-40",
            "2月30日",
            "1990-02-29",
            "1900-02-29",
            "农历八月三十一",
            "闰正月初一",
            "1990",
            "8-15 soon",
        ] {
            check(text, false, None);
        }
    }

    #[test]
    fn a_day_needs_its_year() {
        assert_eq!(day("2026-11-22 14:00"), NaiveDate::from_ymd_opt(2026, 11, 22));
        assert_eq!(day("2026/11/22"), NaiveDate::from_ymd_opt(2026, 11, 22));
        assert_eq!(day("11-22"), None, "an arrival without a year could be any");
        assert_eq!(day("2026年腊月廿三"), None, "and one in another calendar is another day");
    }

    proptest! {
        #[test]
        fn no_text_makes_it_fail(text in "\\PC*") {
            let _ = recurring(&text, false);
            let _ = day(&text);
        }
    }
}
