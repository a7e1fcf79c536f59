//! What stands on everything the desk prints: who, when, and days as people write them.

use chrono::{Datelike, NaiveDate};
use serde_json::{Map, json};

use super::Call;
use crate::error::Result;
use crate::locale::Language;
use crate::paper::{Imprint, Meta};

/// What a PDF of this house says about itself.
pub fn meta(call: &Call, title: String) -> Result<Meta> {
    let property = call.property()?;
    Ok(Meta { title, created: property.time_of(call.now_ms())?, author: property.name })
}

/// Who printed, and when by the property's clock: what stands at the foot of every sheet.
pub fn imprint(call: &Call, language: Language) -> Result<Imprint> {
    let local = call.property()?.time_of(call.now_ms())?;
    Ok(Imprint::signed(language, &call.session()?.staff().name, &local.format("%Y-%m-%d %H:%M").to_string()))
}

/// A solar day as people write it: `Sat 21 Nov`, `11月21日 周六`.
pub fn day_text(date: NaiveDate, language: Language) -> String {
    let weekday = language.text(&format!("card-weekday-{}", date.weekday().number_from_monday()));
    let month = language.text(&format!("card-month-{}", date.month()));
    let mut args = Map::new();
    args.insert("weekday".to_owned(), json!(weekday));
    args.insert("month".to_owned(), json!(month));
    args.insert("day".to_owned(), json!(date.day().to_string()));
    language.text_with("card-day", &args)
}
