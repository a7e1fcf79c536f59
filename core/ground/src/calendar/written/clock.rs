//! The time of day that property systems, workbooks and people write beside a date. Only that it is one matters here.

use chrono::NaiveTime;

use super::error::WrittenError;
use super::numeral::count;
use super::token::{Token, take_signs};

/// Parts of the day in Chinese; longer ones first.
const PARTS_OF_DAY: [&str; 12] =
    ["上午", "下午", "中午", "晚上", "早上", "清晨", "凌晨", "傍晚", "午后", "夜里", "晚", "早"];

/// Takes out the time of day. Answers it where it is universal time and not midnight, which stands for the day itself.
///
/// Errors: `date_clock_unreadable`.
pub(super) fn without_clock(tokens: &mut Vec<Token>) -> Result<Option<NaiveTime>, WrittenError> {
    for part in PARTS_OF_DAY {
        take_signs(tokens, part);
    }
    part_stamp(tokens);
    let mut universal = None;
    if let Some((at, clock)) = (0..tokens.len()).find_map(|at| Some((at, clock_at(&tokens[..at], &tokens[at..])?))) {
        let exists = clock.hour <= 23 && clock.minute <= 59 && clock.second <= 60;
        let end_of_day = (clock.hour, clock.minute, clock.second) == (24, 0, 0);
        if !exists && !end_of_day {
            return Err(WrittenError::ClockUnreadable);
        }
        if clock.utc && (clock.hour, clock.minute) != (0, 0) {
            let [hour, minute, second] = [clock.hour, clock.minute, clock.second.min(59)].map(u32::from);
            universal = Some(NaiveTime::from_hms_opt(hour, minute, second).ok_or(WrittenError::ClockUnreadable)?);
        }
        tokens.splice(at..at + clock.length, [Token::Blank]);
    }
    tokens.iter_mut().filter(|token| is_half(token)).for_each(|token| *token = Token::Blank);
    Ok(universal)
}

struct Clock {
    hour: u8,
    minute: u8,
    second: u8,
    utc: bool,
    /// Units: tokens.
    length: usize,
}

/// `20261122T1430`, `20261122143000`, `2026-11-22T14:30`: the date and the time each by itself.
fn part_stamp(tokens: &mut Vec<Token>) {
    for at in 1..tokens.len().saturating_sub(1) {
        let between = matches!((&tokens[at - 1], &tokens[at + 1]), (Token::Digits(_), Token::Digits(_)));
        if between && tokens[at] == Token::Word("t".into()) {
            tokens[at] = Token::Blank;
        }
    }
    let Some(at) = tokens.iter().position(|token| matches!(token, Token::Digits(run) if run.len() >= 8)) else {
        return;
    };
    let (date, mut time) = match &tokens[at] {
        Token::Digits(run) if matches!(run.len(), 8 | 12 | 14) => (run[..8].to_owned(), run[8..].to_owned()),
        _ => return,
    };
    let mut end = at + 1;
    if time.is_empty()
        && let [Token::Blank, Token::Digits(run), ..] = &tokens[end..]
        && matches!(run.len(), 4 | 6)
    {
        time.clone_from(run);
        end += 2;
    }
    if time.is_empty() {
        return;
    }
    let mut parts = vec![Token::Digits(date), Token::Blank, Token::Digits(time[..2].into())];
    for part in [time.get(2..4), time.get(4..6)].into_iter().flatten() {
        parts.extend([Token::Sign(':'), Token::Digits(part.into())]);
    }
    tokens.splice(at..end, parts);
}

fn clock_at(before: &[Token], tokens: &[Token]) -> Option<Clock> {
    // `2026/11/22 AM`: the day is no hour.
    let ends_a_date = matches!(before.last(), Some(Token::Sign('-' | '/' | '.' | '月')));
    let hour_alone = || if ends_a_date { None } else { hour_alone(tokens) };
    let mut clock = colons(tokens).or_else(|| characters(tokens)).or_else(hour_alone)?;
    let after = |clock: &Clock| tokens.get(clock.length..).unwrap_or_default().to_vec();
    let half = match after(&clock).as_slice() {
        [Token::Blank, token, ..] if is_half(token) => 2,
        [token, ..] if is_half(token) => 1,
        _ => 0,
    };
    if half > 0
        && let Some(Token::Word(word)) = tokens.get(clock.length + half - 1)
    {
        clock.hour = match (word.as_str(), clock.hour) {
            ("pm", hour @ 0..12) => hour + 12,
            ("am", 12) => 0,
            (_, hour) => hour,
        };
    }
    clock.length += half;
    let (zone, utc) = zone(&after(&clock));
    clock.length += zone;
    clock.utc = utc;
    Some(clock)
}

/// `14:30`, `2:30:05`, `14:30:00.0`.
fn colons(tokens: &[Token]) -> Option<Clock> {
    let [Token::Digits(hour), Token::Sign(':'), Token::Digits(minute), rest @ ..] = tokens else { return None };
    let mut clock = Clock { hour: short(hour)?, minute: short(minute)?, second: 0, utc: false, length: 3 };
    if let [Token::Sign(':'), Token::Digits(second), rest @ ..] = rest {
        clock.second = short(second)?;
        clock.length += 2;
        if let [Token::Sign('.'), Token::Digits(_), ..] = rest {
            clock.length += 2;
        }
    }
    Some(clock)
}

/// `14时`, `14时30分`, `三点半`, `两点钟`.
fn characters(tokens: &[Token]) -> Option<Clock> {
    let [hour, Token::Sign('点' | '时'), rest @ ..] = tokens else { return None };
    let mut clock = Clock { hour: number(hour)?, minute: 0, second: 0, utc: false, length: 2 };
    match rest {
        [Token::Sign('半'), ..] => (clock.minute, clock.length) = (30, 3),
        [Token::Sign('钟' | '整'), ..] => clock.length = 3,
        [minute, Token::Sign('分'), second, Token::Sign('秒'), ..] => {
            (clock.minute, clock.second, clock.length) = (number(minute)?, number(second)?, 6);
        }
        [minute, Token::Sign('分'), ..] => (clock.minute, clock.length) = (number(minute)?, 4),
        [minute @ (Token::Digits(_) | Token::Numeral(_))] => (clock.minute, clock.length) = (number(minute)?, 3),
        _ => {}
    }
    Some(clock)
}

/// `3pm`, `3 PM`; the half of the day is left for whoever reads on.
fn hour_alone(tokens: &[Token]) -> Option<Clock> {
    let hour = match tokens {
        [Token::Digits(hour), half, ..] | [Token::Digits(hour), Token::Blank, half, ..] if is_half(half) => hour,
        _ => return None,
    };
    Some(Clock { hour: short(hour)?, minute: 0, second: 0, utc: false, length: 1 })
}

fn is_half(token: &Token) -> bool {
    matches!(token, Token::Word(word) if word == "am" || word == "pm")
}

/// How many tokens say the time zone, and whether it is universal time: `Z`, `+08:00`, `UTC`, `GMT+8`.
fn zone(tokens: &[Token]) -> (usize, bool) {
    let blank = usize::from(tokens.first() == Some(&Token::Blank));
    let rest = &tokens[blank..];
    let named = matches!(rest.first(), Some(Token::Word(word)) if matches!(word.as_str(), "z" | "utc" | "gmt"));
    let offset = &rest[usize::from(named)..];
    let length = match offset {
        [Token::Sign('+' | '-'), Token::Digits(_), Token::Sign(':'), Token::Digits(_)] => 4,
        [Token::Sign('+'), Token::Digits(_), Token::Sign(':'), Token::Digits(_), Token::Blank, ..] => 4,
        [Token::Sign('+' | '-'), Token::Digits(hours)] if matches!(hours.len(), 1 | 2 | 4) => 2,
        _ => 0,
    };
    if named || length > 0 {
        let is_zero = |token: &Token| !matches!(token, Token::Digits(run) if run.bytes().any(|b| b != b'0'));
        return (blank + usize::from(named) + length, offset[..length].iter().all(is_zero));
    }
    (0, false)
}

/// One or two figures.
fn short(digits: &str) -> Option<u8> {
    if digits.len() <= 2 { digits.parse().ok() } else { None }
}

fn number(token: &Token) -> Option<u8> {
    match token {
        Token::Digits(digits) => short(digits),
        Token::Numeral(numeral) => count(numeral),
        _ => None,
    }
}
