//! The days to come as a calendar file, every date written out: phones and mail programs know no lunar recurrence.

use std::collections::HashMap;
use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::{Map, json};
use ts_rs::TS;

use super::Exported;
use crate::book::BookId;
use crate::calendar::{Calendar, FIRST_YEAR, LAST_YEAR};
use crate::date::{self, DateKind, LeadTimes, Said};
use crate::desk::{Call, Outgoing, OutgoingFormat, OutgoingKind, note_outgoing};
use crate::error::{Result, refuse};
use crate::exchange::ics::{self, CalendarEntry};
use crate::festival::{FestivalDay, Festivals};
use crate::file::write_whole;
use crate::locale::Language;

/// How guests are called in a calendar that other eyes may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CalendarNames {
    #[default]
    Full,
    Initials,
    /// No guest at all: festivals only.
    None,
}

#[derive(Debug, Deserialize, TS)]
pub struct CalendarExport {
    pub path: String,
    /// Units: years from today.
    pub years: u32,
    #[serde(default)]
    #[ts(optional, as = "Option<CalendarNames>")]
    pub names: CalendarNames,
    /// Without reminders. Otherwise each date has one by its lead time.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub silent: bool,
}

/// More than this many years is a mistake in typing, not a plan.
const MOST_YEARS: u32 = 20;

/// How often the work says how far it is. Units: dates.
const STRIDE: u64 = 500;

/// Writes guests' dates and festivals of the coming years.
///
/// Errors: `years_out_of_range`, `file_not_written`, `cancelled`.
pub fn calendar_export(call: &Call, request: CalendarExport) -> Result<Exported> {
    if !(1..=MOST_YEARS).contains(&request.years) {
        return refuse("years_out_of_range").arg("most", MOST_YEARS).field("years").err();
    }
    let (today, property, book) = (call.today()?, call.property()?, call.book()?.id());
    let span = Span { from: today, to: last_day(today, request.years) };
    let entries = call.read(|query| {
        let festivals = Festivals::load(query)?.at(&property).days_between(span.first(), span.to);
        let mut entries = festival_entries(&festivals, &span, book, property.language);
        if request.names == CalendarNames::None {
            return Ok(entries);
        }
        let lead = if request.silent { None } else { Some(date::lead_times(query)?) };
        let writer = Writer { book, language: property.language, names: request.names, lead };
        let (total,): (u64,) = query.one("select count(*) from special_date", json!({}))?;
        let mut done = 0;
        date::each_said(query, |said| {
            if done % STRIDE == 0 {
                call.progress(done, total)?;
            }
            done += 1;
            let days = said.new.date.occurrences(span.first(), span.to)?;
            let days = in_years(days.into_iter().map(|day| (day, day)));
            entries.extend(
                days.into_iter().filter(|(_, day)| *day >= span.from).map(|(key, day)| writer.entry(&said, &key, day)),
            );
            Ok(())
        })?;
        Ok(entries)
    })?;
    let count = entries.len() as u64;
    let name = property
        .language
        .text_with("export-calendar", &Map::from_iter([("property".to_owned(), json!(property.name))]));
    let text = ics::write(&ics::Calendar { name, made_at_ms: call.now_ms(), entries });
    let path = PathBuf::from(&request.path);
    write_whole(&path, text.as_bytes())?;
    note_outgoing(call, &path, Outgoing { what: OutgoingKind::Calendar, format: OutgoingFormat::Ics, lines: count })?;
    Ok(Exported { path: request.path, count, lost: Vec::new() })
}

fn last_day(today: NaiveDate, years: u32) -> NaiveDate {
    let year = (today.year() + years as i32).min(LAST_YEAR);
    // 29 February has no counterpart in most years; the day before ends the span as well.
    today.with_year(year).or_else(|| today.pred_opt()?.with_year(year)).unwrap_or(today)
}

struct Span {
    from: NaiveDate,
    to: NaiveDate,
}

impl Span {
    /// The first day of the first year: which day of a year is its second follows from the whole year.
    fn first(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.from.year().max(FIRST_YEAR), 1, 1).unwrap_or(self.from)
    }
}

/// The part of an entry's id that tells the days of one date apart: the year and, for the second day in it, which. It stays
/// when the day is put right.
fn in_years<T>(days: impl Iterator<Item = (NaiveDate, T)>) -> Vec<(String, T)> {
    let mut of_year: HashMap<i32, u32> = HashMap::new();
    let key = |(day, what): (NaiveDate, T)| {
        let count = of_year.entry(day.year()).or_default();
        *count += 1;
        let key = if *count == 1 { day.year().to_string() } else { format!("{}-{count}", day.year()) };
        (key, what)
    };
    days.map(key).collect()
}

fn festival_entries(festivals: &[FestivalDay], span: &Span, book: BookId, language: Language) -> Vec<CalendarEntry> {
    let mut by_festival: HashMap<String, Vec<&FestivalDay>> = HashMap::new();
    for festival in festivals {
        by_festival.entry(String::from(festival.id)).or_default().push(festival);
    }
    let mut entries: Vec<CalendarEntry> = Vec::new();
    for (id, days) in by_festival {
        for (key, festival) in in_years(days.into_iter().map(|festival| (festival.date, festival))) {
            entries.push(CalendarEntry {
                uid: format!("festival-{id}-{key}@{book}.zhike"),
                date: festival.date,
                summary: festival.name(language),
                description: String::new(),
                categories: vec![language.text("export-category-festival")],
                private: false,
                alarm: None,
            });
        }
    }
    entries.retain(|entry| entry.date >= span.from);
    entries.sort_by(|one, other| (one.date, &one.uid).cmp(&(other.date, &other.uid)));
    entries
}

/// What all entries have in common.
struct Writer {
    book: BookId,
    language: Language,
    names: CalendarNames,
    /// None for a calendar without reminders.
    lead: Option<LeadTimes>,
}

impl Writer {
    fn entry(&self, said: &Said, key: &str, day: NaiveDate) -> CalendarEntry {
        let Said { id, new, tier, .. } = said;
        let language = self.language;
        let kind = match (self.names, new.kind) {
            // What a house calls a day may name people.
            (CalendarNames::Initials, DateKind::Own) => language.text("date-kind-own"),
            _ => date::kind_text(new, language),
        };
        let lunar = (new.date.calendar == Calendar::Lunar).then(|| date::lunar_text(&new.date, language));
        // A day of mourning counts no years.
        let turning = new.date.turning_on(day).filter(|_| new.kind != DateKind::Memorial).map(|age| {
            let id = if new.kind == DateKind::Birthday { "date-turns" } else { "date-years" };
            language.text_with(id, &Map::from_iter([("age".to_owned(), json!(age))]))
        });
        let lead = self.lead.as_ref().map(|lead| new.lead_days.unwrap_or(lead.of(new.kind, *tier)));
        CalendarEntry {
            uid: format!("date-{id}-{key}@{}.zhike", self.book),
            date: day,
            summary: self.summary(said, &kind),
            description: [lunar, turning].into_iter().flatten().collect::<Vec<_>>().join("\n"),
            categories: vec![kind],
            private: true,
            alarm: lead,
        }
    }

    /// Whose day it is and what for; whom nobody must congratulate is said with it.
    fn summary(&self, said: &Said, kind: &str) -> String {
        let guest = match self.names {
            CalendarNames::Initials => initials(&said.guest, &said.pinyin),
            CalendarNames::Full | CalendarNames::None => said.guest.clone(),
        };
        let message = match (said.new.kind, said.do_not_celebrate) {
            (DateKind::Memorial, _) => "export-day-memorial",
            (_, true) => "export-day-do-not-celebrate",
            _ => "export-day",
        };
        let args = Map::from_iter([("guest".to_owned(), json!(guest)), ("kind".to_owned(), json!(kind))]);
        self.language.text_with(message, &args)
    }
}

/// `M. Q.`: of a name that is read in letters, the first of each word.
fn initials(name: &str, pinyin: &str) -> String {
    let read = if pinyin.trim().is_empty() { name } else { pinyin };
    let words = read.split(|c: char| !c.is_alphanumeric()).filter_map(|word| word.chars().next());
    words.map(|first| format!("{}.", first.to_uppercase())).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(guest: &str, pinyin: &str, kind: DateKind, do_not_celebrate: bool) -> Said {
        let date = crate::calendar::RecurringDate {
            calendar: Calendar::Solar,
            year: None,
            month: 5,
            leap: false,
            day: 9,
            leap_policy: Default::default(),
            leap_day_policy: Default::default(),
        };
        let new = date::NewDate { kind, label: "小顾入学".into(), date, lead_days: None };
        Said { id: 7, guest: guest.into(), pinyin: pinyin.into(), do_not_celebrate, tier: 0, new }
    }

    fn writer(book: u8, names: CalendarNames, language: Language) -> Writer {
        Writer { book: BookId::from_bytes([book; 16]), language, names, lead: None }
    }

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, month, day).unwrap_or_default()
    }

    #[test]
    fn an_entry_is_the_same_when_its_day_is_put_right_and_another_s_in_another_book() {
        let said = said("顾明月", "gu ming yue", DateKind::Birthday, false);
        let uid = |book, day: NaiveDate| {
            let [(key, day)] = &in_years([(day, day)].into_iter())[..] else { return String::new() };
            writer(book, CalendarNames::Full, Language::Chinese).entry(&said, key, *day).uid
        };
        assert_eq!(uid(1, day(3, 9)), uid(1, day(3, 19)), "the phone replaces it");
        assert_ne!(uid(1, day(3, 9)), uid(2, day(3, 9)), "two houses in one phone");
    }

    #[test]
    fn two_days_in_a_year_are_two_entries() {
        let keys = in_years([day(1, 5), day(12, 25)].map(|day| (day, ())).into_iter());
        assert_eq!(keys.iter().map(|(key, ())| key.as_str()).collect::<Vec<_>>(), ["2027", "2027-2"]);
    }

    #[test]
    fn initials_name_nobody() {
        assert_eq!(initials("顾明月", "gu ming yue"), "G. M. Y.");
        assert_eq!(initials("Mara Quill-Holm", ""), "M. Q. H.");
        let said = said("顾明月", "gu ming yue", DateKind::Own, false);
        for language in Language::ALL {
            let entry = writer(1, CalendarNames::Initials, language).entry(&said, "2027", day(5, 9));
            let text = format!("{entry:?}");
            assert!(!text.contains('顾'), "neither the guest nor what the house calls the day: {text}");
        }
    }

    #[test]
    fn whom_nobody_must_congratulate_is_said_in_the_summary() {
        for (language, mourning, silent) in [
            (Language::English, "顾明月: Memorial (no greetings)", "顾明月: Birthday (no celebrations)"),
            (Language::Chinese, "顾明月 忌日（勿祝贺）", "顾明月 生日（不庆祝）"),
        ] {
            let summary = |kind, flag| {
                let said = said("顾明月", "gu ming yue", kind, flag);
                writer(1, CalendarNames::Full, language).entry(&said, "2027", day(5, 9)).summary
            };
            assert_eq!(summary(DateKind::Memorial, false), mourning);
            assert_eq!(summary(DateKind::Birthday, true), silent);
        }
    }
}
