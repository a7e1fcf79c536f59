//! Previewing, saving and printing the sheet, for clients.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::gather::gather;
use crate::desk::{Call, Printout, imprint};
use crate::error::Result;
use crate::locale::Language;
use crate::paper::{HandoverJob, Job, PaperPreview, PaperWritten, PreviewRange};

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
    Ok(set(call, request.order)?.preview(request.range))
}

/// Writes the sheet as a PDF. Errors: `paper_font_missing`, `file_not_written`.
pub fn handover_export(call: &Call, request: HandoverExportRequest) -> Result<PaperWritten> {
    set(call, request.order)?.export(call, request.path)
}

/// Writes the sheet where the system's print dialog can take it from. Errors: as [`handover_export`].
pub fn handover_print(call: &Call, order: HandoverOrder) -> Result<PaperWritten> {
    set(call, order)?.print(call, "zhike-handover.pdf")
}

fn set(call: &Call, order: HandoverOrder) -> Result<Printout> {
    let language = call.language_or(order.language)?;
    let (subtitle, sections) = gather(call, language)?;
    let title = language.text("handover-title");
    let job = HandoverJob { imprint: imprint(call, language)?, title: title.clone(), subtitle, sections };
    Printout::set(call, &Job::Handover(job), title)
}
