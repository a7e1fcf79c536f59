//! Previewing, saving and printing the sheet, for the faces.

use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::gather::gather;
use crate::desk::{Call, imprint, meta};
use crate::error::Result;
use crate::file::write_whole;
use crate::locale::Language;
use crate::paper::{HandoverJob, Job, PaperPreview, PaperWritten, PreviewRange, Sheets};

#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
pub struct HandoverOrder {
    /// Null for the property's language.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
}

#[derive(Debug, Deserialize, TS)]
pub struct HandoverPreviewRequest {
    #[serde(default)]
    pub order: HandoverOrder,
    #[serde(flatten)]
    pub range: PreviewRange,
}

#[derive(Debug, Deserialize, TS)]
pub struct HandoverExportRequest {
    #[serde(default)]
    pub order: HandoverOrder,
    pub path: String,
}

/// Errors: `paper_font_missing`.
pub fn handover_preview(call: &Call, request: HandoverPreviewRequest) -> Result<PaperPreview> {
    Ok(set(call, request.order)?.0.preview(request.range))
}

/// Writes the sheet as a PDF. Errors: `paper_font_missing`, `file_not_written`.
pub fn handover_export(call: &Call, request: HandoverExportRequest) -> Result<PaperWritten> {
    let (sheets, title) = set(call, request.order)?;
    write_whole(Path::new(&request.path), &sheets.pdf(&meta(call, title)?)?)?;
    Ok(PaperWritten { path: request.path, pages: sheets.page_count() })
}

/// Writes the sheet where the system's print dialog can take it from. Errors: as [`handover_export`].
pub fn handover_print(call: &Call, order: HandoverOrder) -> Result<PaperWritten> {
    let path = call.scratch().join("zhike-handover.pdf").display().to_string();
    handover_export(call, HandoverExportRequest { order, path })
}

fn set(call: &Call, order: HandoverOrder) -> Result<(Sheets, String)> {
    let language = match order.language {
        Some(language) => language,
        None => call.language()?,
    };
    let (subtitle, sections) = gather(call, language)?;
    let title = language.text("handover-title");
    let job = HandoverJob { imprint: imprint(call, language)?, title: title.clone(), subtitle, sections };
    Ok((call.press().print(&Job::Handover(job))?, title))
}
