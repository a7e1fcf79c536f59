//! Sheets on their way to a screen or a file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{MissingGlyphs, Sheets};

/// Which pages of a preview are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct PreviewRange {
    /// The first page, counted from 0.
    pub from: usize,
    pub count: usize,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct PaperPreview {
    pub page_count: usize,
    /// SVG, one a page: the very pages that the PDF holds.
    pub pages: Vec<String>,
    /// What is written on each of the pages, for those who do not see them.
    pub texts: Vec<String>,
    /// What no font of this machine can set, on all pages.
    pub missing: Vec<MissingGlyphs>,
}

/// A PDF that was written, for a person or for the print dialog.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperWritten {
    pub path: String,
    pub pages: usize,
    /// What no font of this machine can set.
    pub missing: Vec<MissingGlyphs>,
}

impl Sheets {
    pub fn preview(&self, range: PreviewRange) -> PaperPreview {
        let end = range.from.saturating_add(range.count).min(self.page_count());
        let pages = range.from.min(end)..end;
        PaperPreview {
            page_count: self.page_count(),
            texts: pages.clone().map(|page| self.text(page)).collect(),
            pages: self.svg_pages(pages),
            missing: self.missing_glyphs().to_vec(),
        }
    }
}
