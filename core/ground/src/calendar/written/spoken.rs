//! Days said from today: `tomorrow`, `Friday`, `next Wednesday`, `下周三`, `in 3 days`, `两周后`. Only where somebody types now: a
//! file says nothing of the day on which it was written.

use chrono::{Datelike, Days, NaiveDate};

use super::numeral;
use super::token::{Token, tokens, trimmed};
use super::{WEEKDAYS, WrittenDate, WrittenError};

/// Nobody counts further in days.
const FURTHEST: u64 = 3660;
/// A date without a year may lie so far back, and otherwise comes next. Units: days.
const BACK: u64 = 60;
const AHEAD: u64 = 400;

/// The day that a text means when it is typed today. Shape: none where it says nothing of today.
pub fn spoken(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let found = trimmed(&tokens(text));
    by_name(&found, today).or_else(|| counted(&found, today)).or_else(|| weekday(&found, today))
}

/// The day on which a date without its year falls next, or fell lately. Errors: those of the calendar.
pub fn next_of(date: WrittenDate, today: NaiveDate) -> Result<Option<NaiveDate>, WrittenError> {
    let days = date.recurring().occurrences(today - Days::new(BACK), today + Days::new(AHEAD))?;
    Ok(days.into_iter().next())
}

fn by_name(found: &[Token], today: NaiveDate) -> Option<NaiveDate> {
    let said: String = found.iter().map(spelled).collect();
    let days = match said.as_str() {
        "today" | "tonight" | "今天" | "今日" | "今晚" | "今" => 0,
        "tomorrow" | "tmr" | "tmrw" | "明天" | "明日" | "明晚" | "明" => 1,
        "dayaftertomorrow" | "thedayaftertomorrow" | "后天" | "後天" | "后日" | "後日" => 2,
        "大后天" | "大後天" => 3,
        "yesterday" | "昨天" | "昨日" => -1,
        "daybeforeyesterday" | "thedaybeforeyesterday" | "前天" | "前日" => -2,
        _ => return None,
    };
    moved(today, days)
}

/// `in 3 days`, `3 weeks`, `+3`, `3天后`, `两周后`.
fn counted(found: &[Token], today: NaiveDate) -> Option<NaiveDate> {
    let words: Vec<&Token> = found.iter().filter(|token| **token != Token::Blank).collect();
    let number = |token: &Token| match token {
        Token::Digits(digits) => digits.parse::<u64>().ok(),
        Token::Numeral(numeral) => numeral::count(numeral).map(u64::from),
        _ => None,
    };
    let is = |token: Option<&&Token>, said: &[&str]| token.is_some_and(|token| said.contains(&spelled(token).as_str()));
    let (count, unit) = match words.as_slice() {
        [Token::Sign('+'), many] => (number(many)?, 1),
        [Token::Word(first), many, unit] if first == "in" => (number(many)?, unit_of(unit)?),
        [many, unit] if matches!(unit, Token::Word(_)) => (number(many)?, unit_of(unit)?),
        [many, Token::Sign('天'), rest @ ..] if rest.len() == 1 && is(rest.first(), &["后", "後"]) => {
            (number(many)?, 1)
        }
        [many, Token::Sign('周'), rest @ ..] if rest.len() == 1 && is(rest.first(), &["后", "後"]) => {
            (number(many)?, 7)
        }
        _ => return None,
    };
    if count > FURTHEST {
        return None;
    }
    moved(today, (count * unit) as i64)
}

fn unit_of(token: &Token) -> Option<u64> {
    match spelled(token).as_str() {
        "day" | "days" | "d" => Some(1),
        "week" | "weeks" | "w" => Some(7),
        _ => None,
    }
}

/// `Friday`, `this Friday`, `next Friday`, `周五`, `本周五`, `下周五`, `下下周一`. Weeks begin on Monday; one that is only named is the
/// next that comes, and never today.
fn weekday(found: &[Token], today: NaiveDate) -> Option<NaiveDate> {
    let mut words: Vec<Token> = found.iter().filter(|token| **token != Token::Blank).cloned().collect();
    if words.last() == Some(&Token::Sign('.')) {
        words.pop();
    }
    let last = words.pop()?;
    let (day, before) = match &last {
        Token::Word(word) if word.len() >= 3 => {
            (WEEKDAYS.iter().position(|day| day.starts_with(word.as_str()))?, words)
        }
        // `下周三`: the numeral, or 日 and 天 for Sunday.
        Token::Numeral(_) | Token::Sign('日' | '天') | Token::Digits(_) => {
            let day = match &last {
                Token::Sign(_) => 6,
                Token::Numeral(numeral) => usize::from(numeral::count(numeral)?).checked_sub(1)?,
                Token::Digits(digits) => digits.parse::<usize>().ok()?.checked_sub(1)?,
                _ => return None,
            };
            let week = |words: &mut Vec<Token>, mark: &[char]| {
                let signs: Vec<Token> = mark.iter().map(|sign| Token::Sign(*sign)).collect();
                let there = words.ends_with(&signs);
                words.truncate(words.len() - if there { signs.len() } else { 0 });
                there
            };
            let named = [&['周'][..], &['星', '期'], &['礼', '拜']].into_iter().any(|mark| week(&mut words, mark));
            if !named || day > 6 {
                return None;
            }
            (day, words)
        }
        _ => return None,
    };
    let monday = today - Days::new(today.weekday().num_days_from_monday().into());
    let at = |weeks: u64| monday.checked_add_days(Days::new(weeks * 7 + day as u64));
    let said: String = before.iter().map(spelled).filter(|word| word != "个" && word != "on").collect();
    match said.as_str() {
        "" | "coming" => [0, 1].into_iter().filter_map(at).find(|found| *found > today),
        "this" | "本" | "这" | "這" => at(0),
        "next" | "下" => at(1),
        "下下" => at(2),
        "last" | "上" => at(0)?.checked_sub_days(Days::new(7)),
        _ => None,
    }
}

fn spelled(token: &Token) -> String {
    match token {
        Token::Digits(text) | Token::Numeral(text) | Token::Word(text) => text.clone(),
        Token::Sign(sign) => sign.to_string(),
        Token::Blank => String::new(),
    }
}

fn moved(today: NaiveDate, days: i64) -> Option<NaiveDate> {
    let far = Days::new(days.unsigned_abs());
    if days < 0 { today.checked_sub_days(far) } else { today.checked_add_days(far) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::calendar::written::{DateField, Orders, date};

    /// A Monday.
    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
    }

    #[test]
    fn a_day_is_said_from_today() {
        for (text, wanted) in [
            ("today", "2026-11-30"),
            ("Tomorrow", "2026-12-01"),
            ("the day after tomorrow", "2026-12-02"),
            ("yesterday", "2026-11-29"),
            ("今天", "2026-11-30"),
            ("明天", "2026-12-01"),
            ("后天", "2026-12-02"),
            ("大后天", "2026-12-03"),
            ("昨天", "2026-11-29"),
            ("Friday", "2026-12-04"),
            ("fri", "2026-12-04"),
            ("Fri.", "2026-12-04"),
            ("on Friday", "2026-12-04"),
            ("this Friday", "2026-12-04"),
            ("next Friday", "2026-12-11"),
            ("Monday", "2026-12-07"),
            ("周五", "2026-12-04"),
            ("星期五", "2026-12-04"),
            ("礼拜天", "2026-12-06"),
            ("本周日", "2026-12-06"),
            ("这周三", "2026-12-02"),
            ("下周三", "2026-12-09"),
            ("下週三", "2026-12-09"),
            ("下个星期三", "2026-12-09"),
            ("下下周一", "2026-12-14"),
            ("上周五", "2026-11-27"),
            ("in 3 days", "2026-12-03"),
            ("2 weeks", "2026-12-14"),
            ("+10", "2026-12-10"),
            ("3天后", "2026-12-03"),
            ("三天后", "2026-12-03"),
            ("两周后", "2026-12-14"),
        ] {
            assert_eq!(spoken(text, today()).map(|day| day.to_string()).as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn what_is_a_date_or_a_name_is_not_said_from_today() {
        for text in [
            "",
            "12/3",
            "2026-12-03",
            "3",
            "三",
            "农历八月十五",
            "next",
            "下周",
            "周",
            "some day",
            "day",
            "March",
            "mon 3 dec",
            "in 3 months",
            "in 99999999999 days",
            "周八",
            "星期九",
            "明天 15:00 12/3",
        ] {
            assert_eq!(spoken(text, today()), None, "{text}");
        }
    }

    #[test]
    fn a_date_without_its_year_is_the_next_or_was_lately() {
        for (text, wanted) in [
            ("12/3", "2026-12-03"),
            ("1月5日", "2027-01-05"),
            ("15 Nov", "2026-11-15"),
            ("8/15", "2027-08-15"),
            ("腊月初八", "2027-01-15"),
        ] {
            let said = date(text, &DateField::near(today()), Orders::from(crate::calendar::DayOrder::MonthFirst));
            let day = next_of(said.unwrap().unwrap(), today()).unwrap();
            assert_eq!(day.map(|day| day.to_string()).as_deref(), Some(wanted), "{text}");
        }
    }
}
