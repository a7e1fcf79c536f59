//! A visit as one line: `3 nights 1208 ¥4,200`, `4位 荷风厅 1280元 昨天`. For the quick line on the guest's page.

use chrono::{Datelike, NaiveDate, TimeDelta};
use unicode_normalization::UnicodeNormalization;

use super::{NewVisit, Spend, VisitKind, VisitState};
use crate::calendar::written::{self, DateField, WrittenDate};
use crate::error::{Error, Result, refuse};
use crate::property::Property;
use crate::text::money;

/// What a number is of by the word behind it.
const NIGHTS: &[&str] = &["nights", "night", "间夜", "晚", "夜"];
const COVERS: &[&str] = &["covers", "cover", "people", "persons", "person", "pax", "位", "人"];
/// Words that make it a meal by themselves.
const MEALS: &[&str] = &[
    "lunch",
    "dinner",
    "breakfast",
    "brunch",
    "meal",
    "tea",
    "午餐",
    "晚餐",
    "早餐",
    "早茶",
    "下午茶",
    "用餐",
    "午饭",
    "晚饭",
];
const DAY_USE: &[&str] = &["dayuse", "day-use", "日用房", "日用", "钟点房"];

/// Reads a visit. Without a date a stay ends today, because it is written down when the guest leaves; a date is the day of
/// arrival, or of the meal.
///
/// Errors: `visit_unclear` where neither nights nor a meal are told; those of [`money::MoneyError`]; `date_out_of_range`.
pub fn read(line: &str, property: &Property, today: NaiveDate) -> Result<NewVisit> {
    let mut told = Told::default();
    for word in words(line) {
        told.take(&word, property, today)?;
    }
    told.visit(today)
}

/// The words of a line; a number and what it is of are one word.
fn words(line: &str) -> Vec<String> {
    let mut folded = String::new();
    for c in line.nfkc() {
        folded.push(c);
        // Chinese sets no blank behind a unit.
        if ['晚', '夜', '位', '人', '元'].contains(&c) {
            folded.push(' ');
        }
    }
    let mut words: Vec<String> = Vec::new();
    for word in folded.split_whitespace() {
        let unit = NIGHTS.iter().chain(COVERS).any(|unit| unit.eq_ignore_ascii_case(word));
        match words.last_mut() {
            Some(number) if unit && number.bytes().all(|byte| byte.is_ascii_digit()) => number.push_str(word),
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// The number before one of these words.
fn number_of(word: &str, units: &[&str]) -> Option<i64> {
    let number = units.iter().find_map(|unit| word.strip_suffix(unit))?;
    number.parse().ok()
}

#[derive(Default)]
struct Told {
    nights: Option<i64>,
    covers: i64,
    meal: bool,
    paid_minor: i64,
    on: Option<NaiveDate>,
    place: Vec<String>,
}

impl Told {
    fn take(&mut self, word: &str, property: &Property, today: NaiveDate) -> Result<()> {
        let lower = word.to_lowercase();
        if let Some(nights) = number_of(&lower, NIGHTS) {
            self.nights = Some(nights);
        } else if let Some(covers) = number_of(&lower, COVERS) {
            self.covers = covers;
            self.meal = true;
        } else if DAY_USE.contains(&lower.as_str()) {
            self.nights = Some(0);
        } else if word.bytes().all(|byte| byte.is_ascii_digit()) {
            // The number of a room or a table.
            self.place.push(word.to_owned());
        } else if let Some(paid) = paid(word, &property.currency)? {
            self.paid_minor += paid;
        } else if let Some(day) = day(word, property, today) {
            self.on = Some(day);
        } else {
            self.meal |= MEALS.contains(&lower.as_str());
            self.place.push(word.to_owned());
        }
        Ok(())
    }

    fn visit(self, today: NaiveDate) -> Result<NewVisit> {
        let kind = match (self.nights, self.meal) {
            (Some(_), _) => VisitKind::Stay,
            (None, true) => VisitKind::Meal,
            (None, false) => return refuse("visit_unclear").err(),
        };
        let nights = TimeDelta::try_days(self.nights.unwrap_or(0)).unwrap_or(TimeDelta::MAX);
        let out_of_range = || Error::from(refuse("date_out_of_range"));
        let from_on = match self.on {
            Some(day) => day,
            None => today.checked_sub_signed(nights).ok_or_else(out_of_range)?,
        };
        let to_on = from_on.checked_add_signed(nights).ok_or_else(out_of_range)?;
        let spend = match kind {
            VisitKind::Stay => Spend { room_minor: self.paid_minor, ..Spend::default() },
            VisitKind::Meal => Spend { food_minor: self.paid_minor, ..Spend::default() },
        };
        Ok(NewVisit {
            kind,
            // Somebody whose departure is still to come is in the house.
            state: if to_on > today { VisitState::InHouse } else { VisitState::Stayed },
            from_on,
            to_on,
            place: self.place.join(" "),
            covers: self.covers,
            spend,
            account: String::new(),
            channel: String::new(),
            note: String::new(),
        })
    }
}

/// The day that a word is: of one without its year, the last that has been.
fn day(word: &str, property: &Property, today: NaiveDate) -> Option<NaiveDate> {
    if let Some(day) = written::spoken(word, today) {
        return Some(day);
    }
    let said = written::date(word, &DateField::near(today), property.orders()).ok()??;
    let in_year = |year: i32| WrittenDate { year: Some(said.year.unwrap_or(year)), ..said }.civil_day().ok();
    match said.year {
        Some(year) => in_year(year),
        None => [today.year(), today.year() - 1].into_iter().filter_map(in_year).find(|day| *day <= today),
    }
}

/// The sum that a word is; none for a word that is no sum. Errors: for one that is a sum and cannot be read for certain.
fn paid(word: &str, currency: &str) -> Result<Option<i64>> {
    match money::parse(word, currency) {
        Ok(minor) => Ok(Some(minor)),
        Err(money::MoneyError::Unreadable) => Ok(None),
        Err(error) => refuse(error.code()).arg("value", word).arg("currency", currency).err(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::locale::Language;
    use crate::traffic::sample::property;

    const TODAY: &str = "2026-11-21";

    fn heard(line: &str) -> String {
        let today = TODAY.parse().unwrap();
        match read(line, &property(Language::Chinese), today) {
            Ok(visit) => {
                let Spend { room_minor, food_minor, .. } = visit.spend;
                let what = if visit.kind == VisitKind::Stay { "stay" } else { "meal" };
                let paid = room_minor + food_minor;
                format!("{what} {} {} '{}' {} {paid}", visit.from_on, visit.to_on, visit.place, visit.covers)
            }
            Err(error) => error.code().to_owned(),
        }
    }

    #[test]
    fn a_line_says_what_kind_when_where_and_how_much() {
        for (line, right) in [
            ("3 nights 1208 ¥4,200", "stay 2026-11-18 2026-11-21 '1208' 0 420000"),
            ("3晚 1208 ¥4200", "stay 2026-11-18 2026-11-21 '1208' 0 420000"),
            ("３晚1208 4200元", "stay 2026-11-18 2026-11-21 '1208' 0 420000"),
            ("1 night 0806 2026-10-01", "stay 2026-10-01 2026-10-02 '0806' 0 0"),
            ("2间夜 10/1 1.2万", "stay 2026-10-01 2026-10-03 '' 0 1200000"),
            ("2晚 昨天", "stay 2026-11-20 2026-11-22 '' 0 0"),
            ("2 nights 12/24", "stay 2025-12-24 2025-12-26 '' 0 0"),
            ("day-use 1208", "stay 2026-11-21 2026-11-21 '1208' 0 0"),
            ("日用房 1208 300元", "stay 2026-11-21 2026-11-21 '1208' 0 30000"),
            ("4 covers Lotus Hall ¥1,280", "meal 2026-11-21 2026-11-21 'Lotus Hall' 4 128000"),
            ("4位 荷风厅 1280元", "meal 2026-11-21 2026-11-21 '荷风厅' 4 128000"),
            ("dinner ¥880", "meal 2026-11-21 2026-11-21 'dinner' 0 88000"),
            ("6人 下午茶 2026-11-19", "meal 2026-11-19 2026-11-19 '下午茶' 6 0"),
            ("1208 ¥4,200", "visit_unclear"),
            ("", "visit_unclear"),
            ("3 nights $400", "money_other_currency"),
            ("3 nights ¥12,5", "money_ambiguous"),
            ("99999999999999 nights", "date_out_of_range"),
        ] {
            assert_eq!(heard(line), right, "of {line}");
        }
    }

    #[test]
    fn who_has_not_left_is_in_house() {
        let today = TODAY.parse().unwrap();
        let visit = read("3晚 1208 2026-11-20", &property(Language::Chinese), today).unwrap();
        assert_eq!((visit.state, visit.to_on.to_string()), (VisitState::InHouse, "2026-11-23".to_owned()));
    }
}
