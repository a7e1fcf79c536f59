//! The ways in which year, month and day stand beside each other.

use super::error::WrittenError;
use super::numeral::{count, figures};
use super::reading::{Figures, Year};
use super::token::Token;
use crate::calendar::cycle_of;

/// What stands where, in each order that the figures may have.
pub(super) struct Layout {
    /// Shape: one an order, as in `DayOrder::ALL`.
    pub orders: [Option<Figures>; 3],
    /// Has words that only the lunar calendar has.
    pub lunar_only: bool,
    /// Is written as lunar dates are: in Chinese numerals, and without 日.
    pub lunar_manner: bool,
}

impl Layout {
    fn solar(orders: [Option<Figures>; 3]) -> Self {
        Layout { orders, lunar_only: false, lunar_manner: false }
    }

    /// Nothing that could stand in another order.
    fn certain(figures: Figures) -> Self {
        Layout::solar([Some(figures); 3])
    }
}

type Read = Option<Result<Layout, WrittenError>>;

/// Errors: `date_unreadable`; `date_day_missing`; `date_serial`; `date_year_by_cycle`.
pub(super) fn read(tokens: &[Token]) -> Result<Layout, WrittenError> {
    chinese(tokens)
        .or_else(|| numbered_month(tokens))
        .or_else(|| named_month(tokens))
        .or_else(|| in_figures(tokens))
        .unwrap_or(Err(WrittenError::Unreadable))
}

/// `1990年闰五月初三`, `8月15日`, `八月十五`.
fn chinese(tokens: &[Token]) -> Read {
    let solid: Vec<&Token> = tokens.iter().filter(|token| **token != Token::Blank).collect();
    let mut rest = solid.as_slice();
    if !rest.iter().any(|token| matches!(token, Token::Sign('年' | '月'))) {
        return None;
    }
    let mut year = None;
    if let [said, Token::Sign('年'), behind @ ..] = rest {
        year = Some(whole_or_short(said)?);
        rest = behind;
    }
    let mut lunar_only = false;
    if let [Token::Sign(stem), Token::Sign(branch), Token::Sign('年'), behind @ ..] = rest {
        let (stem, branch) = (place(STEMS, *stem)?, place(BRANCHES, *branch)?);
        let Some(Year::Whole(year)) = year else { return Some(Err(WrittenError::YearByCycle)) };
        let cycle = cycle_of(year);
        if (cycle.stem, cycle.branch) != (stem, branch) {
            return Some(Err(WrittenError::YearByCycle));
        }
        lunar_only = true;
        rest = behind;
    }
    if rest.is_empty() {
        return Some(Err(WrittenError::DayMissing));
    }
    let [month, Token::Sign('月'), behind @ ..] = rest else { return None };
    let (month, mut digits) = match month {
        Token::Sign('正') => (1, false),
        Token::Sign('冬') => (11, false),
        Token::Sign('腊') => (12, false),
        Token::Digits(_) => (number(month)?, true),
        _ => (number(month)?, false),
    };
    lunar_only |= matches!(rest.first(), Some(Token::Sign(_)));
    let first_ten = matches!(behind.first(), Some(Token::Sign('初')));
    let behind = &behind[usize::from(first_ten)..];
    let (said, solar_end) = match behind {
        [] if !first_ten => return Some(Err(WrittenError::DayMissing)),
        [said] => (said, false),
        [said, Token::Sign('日' | '号')] => (said, true),
        _ => return None,
    };
    let day = number(said)?;
    if first_ten && day > 10 {
        return None;
    }
    digits |= matches!(said, Token::Digits(_));
    lunar_only |= first_ten || matches!(said, Token::Numeral(run) if run.starts_with(['廿', '卅']));
    let orders = [Some(Figures { year, month, day }); 3];
    Some(Ok(Layout { orders, lunar_only, lunar_manner: !digits && !solar_end }))
}

const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

fn place(among: &str, c: char) -> Option<u8> {
    among.chars().position(|known| known == c).map(|at| at as u8 + 1)
}

/// `15th of the 8th month`, `1987: 1st of the 6th month`: how English says a lunar date.
fn numbered_month(tokens: &[Token]) -> Read {
    let is_month = |token: &Token| matches!(token, Token::Word(word) if word == "month");
    if !tokens.iter().any(is_month) {
        return None;
    }
    let mut numbers = Vec::new();
    for token in tokens {
        match token {
            Token::Digits(digits) => numbers.push(digits),
            Token::Word(word) if is_filler(word) || word == "month" || word == "day" => {}
            Token::Blank | Token::Sign(':') => {}
            _ => return None,
        }
    }
    let (year, day, month) = match numbers.as_slice() {
        [day, month] => (None, day, month),
        [year, day, month] => (Some(year_of(year)?), day, month),
        _ => return None,
    };
    let figures = Figures { year, month: short(month)?, day: short(day)? };
    Some(Ok(Layout { lunar_only: true, ..Layout::certain(figures) }))
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// `15 Aug 1990`, `August 15th, 1990`, `22-NOV-26`, `the 15th of August`.
fn named_month(tokens: &[Token]) -> Read {
    let mut month = None;
    let (mut before, mut behind) = (Vec::new(), Vec::new());
    for token in tokens {
        match token {
            Token::Word(word) if is_filler(word) => {}
            Token::Word(word) => {
                let named = MONTHS.iter().position(|name| word.len() >= 3 && name.starts_with(word.as_str()))?;
                if month.replace(named as u8 + 1).is_some() {
                    return None;
                }
            }
            Token::Digits(digits) if month.is_none() => before.push(digits),
            Token::Digits(digits) => behind.push(digits),
            Token::Blank | Token::Sign('-' | '/' | '.') => {}
            _ => return None,
        }
    }
    let month = month?;
    let (day, year) = match (before.as_slice(), behind.as_slice()) {
        ([], []) => return Some(Err(WrittenError::DayMissing)),
        ([alone], []) | ([], [alone]) if alone.len() == 4 => return Some(Err(WrittenError::DayMissing)),
        ([day], []) | ([], [day]) => (day, None),
        ([year], [day]) if year.len() == 4 || short(year).is_some_and(|year| year > 31) => (day, Some(year)),
        ([day], [year]) | ([], [day, year]) => (day, Some(year)),
        _ => return None,
    };
    let year = match year {
        Some(year) => Some(year_of(year)?),
        None => None,
    };
    Some(Ok(Layout::certain(Figures { year, month, day: short(day)? })))
}

/// What may stand beside the figures of an English date.
fn is_filler(word: &str) -> bool {
    matches!(word, "of" | "the" | "st" | "nd" | "rd" | "th" | "on")
}

/// `1990-8-15`, `15.8.1990`, `8/15`, `--08-15`, `19900815`, `22/11/26`.
fn in_figures(tokens: &[Token]) -> Read {
    let without_year = tokens.strip_prefix(&[Token::Sign('-'), Token::Sign('-')]);
    let tokens = without_year.unwrap_or(tokens);
    let mut numbers: Vec<&str> = Vec::new();
    let mut between: Vec<char> = Vec::new();
    for token in tokens {
        match token {
            Token::Digits(digits) => numbers.push(digits),
            // A point may have a blank behind it: `2026. 11. 22.`
            Token::Blank if between.len() < numbers.len() => between.push(' '),
            Token::Blank => {}
            Token::Sign(sign @ ('-' | '/' | '.')) => {
                if between.len() == numbers.len() && between.pop() != Some(' ') || between.len() + 1 != numbers.len() {
                    return None;
                }
                between.push(*sign);
            }
            _ => return None,
        }
    }
    let ends_in_point = between.len() == numbers.len() && between.last() == Some(&'.');
    if between.len() == numbers.len() && !ends_in_point {
        return None;
    }
    let points = between.iter().all(|sign| *sign == '.');
    match numbers.as_slice() {
        [run] if between.is_empty() => run_of_figures(run, without_year.is_some()),
        // ISO 8601 leaves the year out so, and has the month first.
        [month, day] if without_year.is_some() && between == ['-'] => {
            Some(Ok(Layout::certain(Figures { year: None, month: short(month)?, day: short(day)? })))
        }
        [first, second] if between[0] != ' ' => pair(first, second, ends_in_point),
        [first, second, third] => three([first, second, third], points, between.contains(&' ')),
        _ => None,
    }
}

/// `19900815`, `--0815`; and what is nearly a date but none.
fn run_of_figures(run: &str, without_year: bool) -> Read {
    match run.len() {
        8 if !without_year => {
            let (year, month, day) = (run[..4].parse().ok()?, run[4..6].parse().ok()?, run[6..].parse().ok()?);
            Some(Ok(Layout::certain(Figures { year: Some(Year::Whole(year)), month, day })))
        }
        4 if without_year => Some(Ok(Layout::certain(Figures {
            year: None,
            month: run[..2].parse().ok()?,
            day: run[2..].parse().ok()?,
        }))),
        4 => Some(Err(WrittenError::DayMissing)),
        5 => Some(Err(WrittenError::Serial)),
        _ => None,
    }
}

/// `8/15`, `15.8.`, `8.15`.
fn pair(first: &str, second: &str, ends_in_point: bool) -> Read {
    if first.len() == 4 || second.len() == 4 {
        return Some(Err(WrittenError::DayMissing));
    }
    let (first, second) = (short(first)?, short(second)?);
    let month_first = Figures { year: None, month: first, day: second };
    let day_first = Figures { year: None, month: second, day: first };
    if ends_in_point {
        return Some(Ok(Layout::certain(day_first)));
    }
    Some(Ok(Layout::solar([Some(month_first), Some(month_first), Some(day_first)])))
}

/// `1990-8-15`, `15.8.1990`, `8/25/1990`, `22/11/26`, `90-8-15`.
fn three([first, second, third]: [&str; 3], points: bool, blanks: bool) -> Read {
    if first.len() == 4 {
        let figures = Figures { year: year_of(first).map(Some)?, month: short(second)?, day: short(third)? };
        return Some(Ok(Layout::certain(figures)));
    }
    let (one, two) = (short(first)?, short(second)?);
    let year = Some(year_of(third)?);
    let month_first = Figures { year, month: one, day: two };
    let day_first = Figures { year, month: two, day: one };
    if third.len() == 4 {
        // Points stand between day and month in that order; only where that cannot be, the other way round.
        if points && (1..=12).contains(&two) {
            return Some(Ok(Layout::certain(day_first)));
        }
        return Some(Ok(Layout::solar([Some(month_first), Some(month_first), Some(day_first)])));
    }
    if blanks || first.len() != 2 && third.len() != 2 {
        return None;
    }
    let last = |figures| Some(figures).filter(|_| third.len() == 2);
    let month_first = last(month_first).filter(|_| !points);
    let day_first = last(day_first);
    // A year of one figure is none; who writes the year first and has it last here, writes the rest in the usual order.
    let year_first = short(third).filter(|day| first.len() == 2 && (1..=12).contains(&two) && (1..=31).contains(day));
    let year_first = year_first.map(|day| Figures { year: Some(Year::Short(one)), month: two, day });
    Some(Ok(Layout::solar([year_first.or(month_first).or(day_first), month_first, day_first])))
}

fn year_of(digits: &str) -> Option<Year> {
    match digits.len() {
        4 => digits.parse().ok().map(Year::Whole),
        1 | 2 => digits.parse().ok().map(Year::Short),
        _ => None,
    }
}

fn whole_or_short(token: &Token) -> Option<Year> {
    match token {
        Token::Digits(digits) if digits.len() != 1 => year_of(digits),
        Token::Numeral(numeral) => {
            figures(numeral).filter(|digits| digits.len() != 1).and_then(|digits| year_of(&digits))
        }
        _ => None,
    }
}

fn number(token: &Token) -> Option<u8> {
    match token {
        Token::Digits(digits) => short(digits),
        Token::Numeral(numeral) => count(numeral),
        _ => None,
    }
}

/// One or two figures.
fn short(digits: &str) -> Option<u8> {
    if digits.len() <= 2 { digits.parse().ok() } else { None }
}
