//! Dates as people write them: typed into a field, pasted, or in a cell of a file. One grammar for all of them. Pure.
//!
//! - Solar: `1990-08-15`, `15.8.1990`, `8/25/1990`, `15 Aug 1990`, `8月15日`, `一九九〇年八月十五日`, `19900815`.
//! - Lunar: what says so (`农历8月15日`, `lunar 8/15`), what only the lunar calendar has (`腊月廿三`, `闰六月初一`), and a month and day in
//!   Chinese numerals without 日 or 号 behind them: `八月十五` is Mid-Autumn, `八月十五日` is 15 August. A field or column that is of
//!   one calendar decides for the last kind; the text itself comes first in all others.
//! - A time of day, a weekday and brackets are taken for what they are and left out.
//! - Two figures for a year: the latest such year that the field can mean.
//! - What is typed may be said from today, `tomorrow` or `下周三`, or leave out the year of the day that comes next: see
//!   `spoken`, which no file is read by.
//! - Where day and month may be either way round, there is a reading for each order. Who asks says which orders are
//!   possible: the house's own, or the one that a column of a file keeps to.

mod clock;
mod date;
mod error;
mod layout;
mod numeral;
mod order;
mod reading;
mod spoken;
mod token;

use chrono::{Datelike, NaiveDate, TimeZone};
use chrono_tz::Tz;

pub use date::WrittenDate;
pub use error::WrittenError;
pub use order::{DayOrder, Orders};
pub use reading::Readings;
pub use spoken::{next_of, spoken};

use super::Calendar;
use clock::without_clock;
use reading::Said;
use token::{Token, tokens};

/// What a field or a column takes.
#[derive(Debug, Clone, Copy)]
pub struct DateField {
    /// The calendar of a column that is of one; none where each date says its own.
    calendar: Option<Calendar>,
    /// The year that two figures mean at the latest.
    latest_year: i32,
    /// Years that a date is likely in, where the order of its figures leaves several.
    near: Option<(i32, i32)>,
    /// Where the house is: a time of day in UTC is another day there in some hours.
    zone: Option<Tz>,
}

impl DateField {
    /// A date of a guest that returns, such as a birthday: it has been.
    pub fn returning(today: NaiveDate) -> Self {
        DateField { calendar: None, latest_year: today.year(), near: None, zone: None }
    }

    /// The same in a column of one calendar.
    pub fn in_calendar(self, calendar: Option<Calendar>) -> Self {
        DateField { calendar, ..self }
    }

    /// The same at a house in this zone.
    pub fn at(self, zone: Tz) -> Self {
        DateField { zone: Some(zone), ..self }
    }

    /// A day of the house, such as an arrival: it is about now.
    pub fn near(today: NaiveDate) -> Self {
        let year = today.year();
        DateField { calendar: None, latest_year: year + 19, near: Some((year - 1, year + 2)), zone: None }
    }
}

/// Reads a date with or without its year. Shape: none where the text says that there is no date, such as `0000-00-00`.
pub fn readings(text: &str, field: &DateField) -> Result<Option<Readings>, WrittenError> {
    let mut tokens = tokens(text);
    if says_nothing(&tokens) {
        return Ok(None);
    }
    let named = take_calendar(&mut tokens)?;
    take_weekday(&mut tokens);
    let clock = without_clock(&mut tokens)?;
    let leap = take_leap(&mut tokens);
    let layout = layout::read(&token::trimmed(&tokens))?;
    let lunar_only = layout.lunar_only || leap;
    let calendar = match named {
        Some(Calendar::Solar) if lunar_only => return Err(WrittenError::CalendarsMixed),
        Some(named) => named,
        None if lunar_only => Calendar::Lunar,
        None => field.calendar.unwrap_or(if layout.lunar_manner { Calendar::Lunar } else { Calendar::Solar }),
    };
    let said = Said { calendar, leap, latest_year: field.latest_year };
    let mut readings = Readings::of(&layout.orders, said)?;
    if let Some((first, last)) = field.near {
        readings.keep_near(first..=last);
    }
    if let Some(universal) = clock {
        let zone = field.zone.ok_or(WrittenError::ClockInUtc)?;
        readings.move_days(|day| zone.from_utc_datetime(&day.and_time(universal)).date_naive())?;
    }
    Ok(Some(readings))
}

/// The calendar that a label or a heading names: `农历生日`, `lunar birthday`.
pub fn calendar_named(label: &str) -> Option<Calendar> {
    let mut tokens = tokens(label);
    let mut found =
        CALENDARS.iter().filter(|(mark, _)| mark.chars().count() > 1 && token::take_signs(&mut tokens, mark));
    let named = found.next().map(|(_, calendar)| *calendar);
    named.or_else(|| token::take_word(&mut tokens, "lunar").then_some(Calendar::Lunar))
}

/// A label without the calendar that it names: `农历生日` is a birthday.
pub fn without_calendar(label: &str) -> String {
    const NAMES: [&str; 20] = [
        "农历", "農曆", "農历", "阴历", "陰曆", "旧历", "舊曆", "公历", "公曆", "国历", "國曆", "阳历", "陽曆", "西历",
        "西曆", "新历", "新曆", "lunar", "Lunar", "solar",
    ];
    let named = NAMES.iter().fold(label.to_owned(), |label, name| label.replace(name, ""));
    let rest = named.replace("()", "").replace("（）", "");
    rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '-' | '·')).to_owned()
}

/// The one date that a text means in these orders.
///
/// Errors: `date_ambiguous` where they leave two; those of [`readings`].
pub fn date(text: &str, field: &DateField, orders: Orders) -> Result<Option<WrittenDate>, WrittenError> {
    readings(text, field)?.map(|readings| readings.under(orders)).transpose()
}

/// The one civil day that a text means in these orders, said in either calendar.
///
/// Errors: `date_year_missing`; those of [`date`].
pub fn day(text: &str, field: &DateField, orders: Orders) -> Result<Option<NaiveDate>, WrittenError> {
    date(text, field, orders)?.map(|said| said.civil_day()).transpose()
}

/// `0/0/00`, `0000-00-00 00:00:00`, `-`: how programs write that there is no date.
fn says_nothing(tokens: &[Token]) -> bool {
    tokens.iter().all(|token| match token {
        Token::Digits(digits) => digits.bytes().all(|digit| digit == b'0'),
        Token::Sign(sign) => matches!(sign, '-' | '/' | '.' | ':' | '—' | '–'),
        Token::Blank => true,
        Token::Numeral(_) | Token::Word(_) => false,
    })
}

const CALENDARS: [(&str, Calendar); 9] = [
    ("农历", Calendar::Lunar),
    ("阴历", Calendar::Lunar),
    ("旧历", Calendar::Lunar),
    ("公历", Calendar::Solar),
    ("国历", Calendar::Solar),
    ("阳历", Calendar::Solar),
    ("西历", Calendar::Solar),
    ("新历", Calendar::Solar),
    ("阳", Calendar::Solar),
];

/// Takes out how a date names its calendar: `农历`, `(阴)`, `lunar:`, `l 8/15`. Errors: `date_calendars_mixed`.
fn take_calendar(tokens: &mut Vec<Token>) -> Result<Option<Calendar>, WrittenError> {
    let mut named = None;
    let mut name = |calendar| match named.replace(calendar) {
        Some(other) if other != calendar => Err(WrittenError::CalendarsMixed),
        _ => Ok(()),
    };
    for (mark, calendar) in CALENDARS {
        if token::take_signs(tokens, mark) {
            name(calendar)?;
        }
    }
    // Behind the date one character is enough: `1988.8.15(阴)`.
    for (mark, calendar) in [("农", Calendar::Lunar), ("阴", Calendar::Lunar), ("公", Calendar::Solar)] {
        if token::take_signs(tokens, mark) {
            name(calendar)?;
        }
    }
    for (word, calendar) in [("lunar", Calendar::Lunar), ("solar", Calendar::Solar)] {
        if token::take_word(tokens, word) {
            name(calendar)?;
        }
    }
    if matches!(tokens.first(), Some(Token::Word(word)) if word == "l") {
        tokens.remove(0);
        name(Calendar::Lunar)?;
    }
    Ok(named)
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Takes out `星期日`, `周一`, `Sun`, `Thurs.`.
fn take_weekday(tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        let named = match &tokens[at] {
            Token::Word(word) if word.len() >= 3 && WEEKDAYS.iter().any(|day| day.starts_with(word.as_str())) => 1,
            Token::Sign('周') => 1 + usize::from(is_weekday(tokens.get(at + 1))),
            Token::Sign('星') if tokens.get(at + 1) == Some(&Token::Sign('期')) => {
                2 + usize::from(is_weekday(tokens.get(at + 2)))
            }
            Token::Sign('礼') if tokens.get(at + 1) == Some(&Token::Sign('拜')) => {
                2 + usize::from(is_weekday(tokens.get(at + 2)))
            }
            _ => continue,
        };
        tokens[at..at + named].fill(Token::Blank);
        if named == 1 && tokens.get(at + 1) == Some(&Token::Sign('.')) {
            tokens[at + 1] = Token::Blank;
        }
    }
}

fn is_weekday(token: Option<&Token>) -> bool {
    match token {
        Some(Token::Sign(sign)) => matches!(sign, '日' | '天'),
        Some(Token::Numeral(numeral)) => matches!(numeral.as_str(), "一" | "二" | "三" | "四" | "五" | "六"),
        _ => false,
    }
}

fn take_leap(tokens: &mut Vec<Token>) -> bool {
    token::take_signs(tokens, "闰") | token::take_word(tokens, "leap")
}

#[cfg(test)]
mod tests;
