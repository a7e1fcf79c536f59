//! A sheet that can be previewed, exported and printed, and what stands on everything the desk prints: who, when, and
//! days as people write them.

use std::path::Path;

use chrono::{Datelike, NaiveDate};
use serde_json::{Map, json};

use super::{Call, house};
use crate::error::Result;
use crate::file::write_whole;
use crate::locale::Language;
use crate::paper::{Imprint, Job, Meta, PaperPreview, PaperWritten, PreviewRange, Sheets, Watch};

/// A job that was set: the very pages that the preview shows, the PDF holds and the printer gets.
pub struct Printout {
    sheets: Sheets,
    meta: Meta,
}

impl Printout {
    /// Sets a job. `title` is what the PDF calls itself.
    ///
    /// Errors: `paper_empty`, `paper_font_missing`.
    pub fn set(call: &Call, job: &Job, title: String) -> Result<Self> {
        Self::set_watched(call, job, title, &|_, _| true)
    }

    /// As [`Printout::set`], with a watch that is told how far the work is and may end it. Errors: `cancelled` too.
    pub fn set_watched(call: &Call, job: &Job, title: String, watch: Watch) -> Result<Self> {
        let property = call.property()?;
        let meta = Meta { title, created: property.time_of(call.now_ms())?, author: property.name };
        Ok(Printout { sheets: call.press().print_watched(job, watch)?, meta })
    }

    pub fn preview(&self, range: PreviewRange) -> PaperPreview {
        self.sheets.preview(range)
    }

    /// Writes the pages as a PDF. Errors: `file_not_written`.
    pub fn export(&self, path: String) -> Result<PaperWritten> {
        write_whole(Path::new(&path), &self.sheets.pdf(&self.meta)?)?;
        let missing = self.sheets.missing_glyphs().to_vec();
        Ok(PaperWritten { path, pages: self.sheets.page_count(), missing })
    }

    /// Writes the pages, under this name, where the system's print dialog can take them from. Errors: `file_not_written`.
    pub fn print(&self, call: &Call, name: &str) -> Result<PaperWritten> {
        self.export(call.scratch().join(name).display().to_string())
    }
}

/// Whose paper it is, who printed, and when by the property's clock: what stands on every sheet.
pub fn imprint(call: &Call, language: Language) -> Result<Imprint> {
    let local = call.property()?.time_of(call.now_ms())?;
    let when = local.format("%Y-%m-%d %H:%M").to_string();
    Ok(Imprint::signed(language, &call.session()?.staff().name, &when, house(call)?))
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
