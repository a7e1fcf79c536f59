//! The days to come as a calendar file, every date written out: phones and mail programs know no lunar recurrence.

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use serde_json::{Map, json};
use ts_rs::TS;

use super::Exported;
use crate::calendar::{Calendar, LAST_YEAR};
use crate::date::{self, DateKind, NewDate};
use crate::desk::Call;
use crate::error::{Result, refuse};
use crate::exchange::ics::{self, CalendarEntry};
use crate::festival::Festivals;
use crate::file::write_whole;
use crate::locale::Language;

#[derive(Debug, Deserialize, TS)]
pub struct CalendarExport {
    pub path: String,
    /// Units: years from today.
    pub years: u32,
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
    let (today, property) = (call.today()?, call.property()?);
    let to = last_day(today, request.years);
    let entries = call.read(|query| {
        let festivals = Festivals::load(query)?.days_between(today, to);
        let mut entries: Vec<CalendarEntry> = festivals
            .iter()
            .map(|festival| CalendarEntry {
                uid: format!("festival-{}-{}@zhike", String::from(festival.id), festival.date),
                date: festival.date,
                summary: festival.name(property.language),
                description: String::new(),
                categories: vec![property.language.text("export-category-festival")],
            })
            .collect();
        let (total,): (u64,) = query.one("select count(*) from special_date", json!({}))?;
        let mut done = 0;
        date::each_said(query, |id, guest, said| {
            if done % STRIDE == 0 {
                call.progress(done, total)?;
            }
            done += 1;
            for day in said.date.occurrences(today, to)? {
                entries.push(entry((id, &guest), &said, day, property.language));
            }
            Ok(())
        })?;
        Ok(entries)
    })?;
    let count = entries.len() as u64;
    let name = property
        .language
        .text_with("export-calendar", &Map::from_iter([("property".to_owned(), json!(property.name))]));
    let text = ics::write(&ics::Calendar { name, made_at_ms: call.now_ms(), entries });
    write_whole(&PathBuf::from(&request.path), text.as_bytes())?;
    Ok(Exported { path: request.path, count })
}

fn last_day(today: NaiveDate, years: u32) -> NaiveDate {
    let year = (today.year() + years as i32).min(LAST_YEAR);
    // 29 February has no counterpart in most years; the day before ends the span as well.
    today.with_year(year).or_else(|| today.pred_opt()?.with_year(year)).unwrap_or(today)
}

fn entry((id, guest): (i64, &str), said: &NewDate, day: NaiveDate, language: Language) -> CalendarEntry {
    let args = Map::from_iter([
        ("guest".to_owned(), json!(guest)),
        ("kind".to_owned(), json!(date::kind_text(said, language))),
    ]);
    let lunar = (said.date.calendar == Calendar::Lunar).then(|| date::lunar_text(&said.date, language));
    // A day of mourning counts no years.
    let turning = said.date.turning_on(day).filter(|_| said.kind != DateKind::Memorial).map(|age| {
        let id = if said.kind == DateKind::Birthday { "date-turns" } else { "date-years" };
        language.text_with(id, &Map::from_iter([("age".to_owned(), json!(age))]))
    });
    CalendarEntry {
        uid: format!("date-{id}-{day}@zhike"),
        date: day,
        summary: language.text_with("export-day", &args),
        description: [lunar, turning].into_iter().flatten().collect::<Vec<_>>().join("\n"),
        categories: vec![date::kind_text(said, language)],
    }
}
