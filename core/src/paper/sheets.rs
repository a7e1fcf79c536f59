//! Finished sheets: the very pages that the preview shows and the PDF holds.

use std::ops::Range;

use chrono::{DateTime, Datelike, FixedOffset, Timelike};
use typst::foundations::{Datetime, Smart};
use typst::layout::{Frame, FrameItem};
use typst::model::DocumentInfo;
use typst::text::{Locale, TextItem};
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, Timestamp};
use typst_svg::SvgOptions;

use super::desk::said;
use super::{MissingGlyphs, PaperError, days};
use crate::locale::Language;

/// What a PDF says about itself.
#[derive(Debug, Clone)]
pub struct Meta {
    pub title: String,
    /// The property.
    pub author: String,
    pub created: DateTime<FixedOffset>,
}

/// The sheets of one job.
#[derive(Debug, Clone)]
pub struct Sheets {
    pages: Vec<Page>,
    language: Language,
    missing: Vec<MissingGlyphs>,
}

impl Sheets {
    pub(super) fn new(pages: Vec<Page>, language: Language, missing: Vec<MissingGlyphs>) -> Self {
        Self { pages, language, missing }
    }

    /// Characters that no font on this machine can set, with whose they are and which font has them.
    pub fn missing_glyphs(&self) -> &[MissingGlyphs] {
        &self.missing
    }

    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// The sheets as one PDF.
    ///
    /// Errors: `paper_typesetting_failed`.
    pub fn pdf(&self, meta: &Meta) -> Result<Vec<u8>, PaperError> {
        let info = DocumentInfo {
            title: Some(meta.title.as_str().into()),
            author: vec![meta.author.as_str().into()],
            // Tells a screen reader in which voice to read.
            locale: locale(self.language),
            ..DocumentInfo::default()
        };
        let document = PagedDocument::new(self.pages.iter().cloned().collect(), info);
        let options = PdfOptions {
            creator: Smart::Custom(Some("Zhike".to_owned())),
            timestamp: timestamp(&meta.created),
            // Imposed sheets have no one reading order to tag.
            tagged: false,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|errors| PaperError::Typesetting(said(&errors)))
    }

    /// Sheets as SVG pictures for the preview; a range past the end is cut short.
    pub fn svg_pages(&self, range: Range<usize>) -> Vec<String> {
        let end = range.end.min(self.pages.len());
        let start = range.start.min(end);
        self.pages[start..end].iter().map(|page| typst_svg::svg(page, &SvgOptions::default())).collect()
    }

    /// The words on a sheet, a line for each run: what a screen reader says of the preview.
    pub fn text(&self, page: usize) -> String {
        let mut said = String::new();
        for item in self.pages.get(page).map(|page| runs(&page.frame)).unwrap_or_default() {
            said.push_str(item.text.trim_end_matches('\u{200b}'));
            said.push('\n');
        }
        // What only says where a line may break is no word.
        said.replace(['\u{200b}', days::JOINER], "").replace(days::BLANK, " ")
    }

    /// Characters that no font on this machine can set; they stand as boxes on the sheets.
    ///
    /// Shape: each once, in order of appearance.
    #[cfg(test)]
    pub(super) fn missing(&self) -> String {
        missing_in(&self.pages)
    }

    /// Units: points, of the first run that holds `text`.
    #[cfg(test)]
    pub(super) fn size_of(&self, text: &str) -> Option<f64> {
        let mut runs = self.pages.iter().flat_map(|page| runs(&page.frame));
        runs.find(|run| run.text.contains(text)).map(|run| run.size.to_pt())
    }

    #[cfg(test)]
    pub(super) fn pages(&self) -> &[Page] {
        &self.pages
    }
}

/// Characters that no font on this machine can set. Shape: each once, in order of appearance.
pub(super) fn missing_in<'a>(pages: impl IntoIterator<Item = &'a Page>) -> String {
    let mut missing = String::new();
    for item in pages.into_iter().flat_map(|page| runs(&page.frame)) {
        for glyph in item.glyphs.iter().filter(|glyph| glyph.id == 0) {
            let text = item.text.get(glyph.range()).unwrap_or_default();
            for character in text.chars().filter(|character| !character.is_whitespace()) {
                if !missing.contains(character) {
                    missing.push(character);
                }
            }
        }
    }
    missing
}

/// The text runs of a frame, in the order they were set.
fn runs(frame: &Frame) -> Vec<&TextItem> {
    let mut found = Vec::new();
    for (_, item) in frame.items() {
        match item {
            FrameItem::Text(text) => found.push(text),
            FrameItem::Group(group) => found.extend(runs(&group.frame)),
            _ => {}
        }
    }
    found
}

fn locale(language: Language) -> Smart<Locale> {
    let (lang, region) = match language.tag().split_once('-') {
        Some((lang, region)) => (lang, region.parse().ok()),
        None => (language.tag(), None),
    };
    lang.parse().map_or(Smart::Auto, |lang| Smart::Custom(Locale::new(lang, region)))
}

fn timestamp(at: &DateTime<FixedOffset>) -> Option<Timestamp> {
    let (month, day) = (at.month() as u8, at.day() as u8);
    let (hour, minute, second) = (at.hour() as u8, at.minute() as u8, at.second() as u8);
    let local = Datetime::from_ymd_hms(at.year(), month, day, hour, minute, second)?;
    Timestamp::new_local(local, at.offset().local_minus_utc() / 60)
}
