//! A sheet that can be previewed, exported and printed, and what stands on everything the desk prints: who, when, and
//! days as people write them.

use std::path::Path;

use chrono::{Datelike, NaiveDate};
use serde_json::{Map, json};

use super::{Call, Outgoing, OutgoingFormat, OutgoingKind, house, note_outgoing};
use crate::error::Result;
use crate::file::write_whole;
use crate::locale::Language;
use crate::paper::{CaseSection, Imprint, Job, Meta, PaperPreview, PaperWritten, PreviewRange, Sheets, Watch};

/// A job that was set: the very pages that the preview shows, the PDF holds and the printer gets.
pub struct Printout {
    sheets: Sheets,
    meta: Meta,
    what: OutgoingKind,
    /// How many its reader would count.
    lines: u64,
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
        let (what, lines) = counted(job);
        Ok(Printout { sheets: call.press().print_watched(job, watch)?, meta, what, lines: lines as u64 })
    }

    pub fn preview(&self, range: PreviewRange) -> PaperPreview {
        self.sheets.preview(range)
    }

    /// Writes the pages as a PDF. Errors: `file_not_written`.
    pub fn export(&self, call: &Call, path: String) -> Result<PaperWritten> {
        self.write(call, path, OutgoingFormat::Pdf)
    }

    /// Writes the pages, under this name, where the system's print dialog can take them from. Errors: `file_not_written`.
    pub fn print(&self, call: &Call, name: &str) -> Result<PaperWritten> {
        self.write(call, call.scratch().join(name).display().to_string(), OutgoingFormat::Print)
    }

    fn write(&self, call: &Call, path: String, format: OutgoingFormat) -> Result<PaperWritten> {
        let file = Path::new(&path);
        write_whole(file, &self.sheets.pdf(&self.meta)?)?;
        note_outgoing(call, file, Outgoing { what: self.what, format, lines: self.lines })?;
        let missing = self.sheets.missing_glyphs().to_vec();
        Ok(PaperWritten { path, pages: self.sheets.page_count(), missing })
    }
}

/// What a job puts on paper, and how many of it.
fn counted(job: &Job) -> (OutgoingKind, usize) {
    match job {
        Job::Cards(job) => (OutgoingKind::Cards, job.cards.len()),
        Job::GuestCards(job) => (OutgoingKind::GuestCards, job.cards.len()),
        Job::TableCards(job) => (OutgoingKind::TableCards, job.cards.len()),
        Job::VipCards(job) => (OutgoingKind::VipCards, job.cards.len()),
        Job::Brief(job) => (OutgoingKind::ArrivalBrief, job.guests.len()),
        Job::Packing(job) => (OutgoingKind::PackingList, job.groups.iter().map(|group| group.lines.len()).sum()),
        Job::Signatures(job) => (OutgoingKind::SignatureList, job.lines.len()),
        Job::Addresses(job) => (OutgoingKind::Labels, job.labels.len()),
        Job::Report(job) => (OutgoingKind::ComplaintReport, cases(&job.sections)),
        Job::Handover(job) => (OutgoingKind::Handover, cases(&job.sections)),
        Job::Vouchers(job) => (OutgoingKind::Vouchers, job.vouchers.len()),
    }
}

fn cases(sections: &[CaseSection]) -> usize {
    sections.iter().flat_map(|section| &section.groups).map(|group| group.lines.len()).sum()
}

/// Whose paper it is, who printed, and when by the property's clock: what stands on every sheet.
pub fn imprint(call: &Call, language: Language) -> Result<Imprint> {
    let local = call.property()?.time_of(call.now_ms())?;
    let when = format!("{} {}", year_day(local.date_naive(), language), local.format("%H:%M"));
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

/// A day of another year too: `2026年5月3日`, `3 May 2026`.
pub fn year_day(day: NaiveDate, language: Language) -> String {
    let mut args = Map::new();
    args.insert("year".to_owned(), json!(day.year().to_string()));
    args.insert("month".to_owned(), json!(language.text(&format!("card-month-{}", day.month()))));
    args.insert("day".to_owned(), json!(day.day().to_string()));
    language.text_with("card-day-year", &args)
}
