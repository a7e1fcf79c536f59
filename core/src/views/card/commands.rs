//! Previewing, saving and printing cards, for clients.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CardSelection;
use super::gather::cards;
use super::words::Ask;
use crate::desk::{Call, Printout, imprint};
use crate::error::{Result, refuse};
use crate::locale::Language;
use crate::paper::{
    Card, CardJob, CardLayout, CardVersion, Job, MissingGlyphs, PaperPreview, PaperWritten, PreviewRange,
};

/// Which cards, how laid out, for whose eyes, in which language.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CardOrder {
    pub selection: CardSelection,
    pub layout: CardLayout,
    #[serde(rename = "for")]
    pub version: CardVersion,
    /// Null for the property's language.
    #[serde(default)]
    pub language: Option<Language>,
}

#[derive(Debug, Deserialize, TS)]
pub struct CardPreviewRequest {
    pub order: CardOrder,
    /// The first page wanted, counted from 0, and how many.
    pub from: usize,
    pub count: usize,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct CardPreview {
    pub guests: usize,
    pub page_count: usize,
    /// SVG, one a page: the very pages that the PDF holds.
    pub pages: Vec<String>,
    /// What is written on each of the pages, for those who do not see them.
    pub texts: Vec<String>,
    /// What no font of this machine can set, and whose it is.
    pub missing: Vec<MissingGlyphs>,
}

/// The preview sets no more than this many cards; the PDF holds all.
const PREVIEWED: usize = 200;

/// What goes on so many cards is asked of the rooms at once.
const GATHERED: usize = 200;

/// Errors: `cards_nobody`, `paper_font_missing`.
pub fn card_preview(call: &Call, request: CardPreviewRequest) -> Result<CardPreview> {
    let (guests, cards) = gather(call, &request.order, PREVIEWED)?;
    let range = PreviewRange { from: request.from, count: request.count };
    let PaperPreview { page_count, pages, texts, missing } = set(call, &request.order, cards)?.preview(range);
    Ok(CardPreview { guests, page_count, pages, texts, missing })
}

#[derive(Debug, Deserialize, TS)]
pub struct CardExportRequest {
    pub order: CardOrder,
    pub path: String,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct CardsWritten {
    pub path: String,
    pub guests: usize,
    pub pages: usize,
    /// What no font of this machine can set, and whose it is.
    pub missing: Vec<MissingGlyphs>,
}

/// Writes the cards as a PDF. Errors: `cards_nobody`, `paper_font_missing`, `file_failed`, `cancelled`.
pub fn card_export(call: &Call, request: CardExportRequest) -> Result<CardsWritten> {
    let (guests, cards) = gather(call, &request.order, usize::MAX)?;
    let PaperWritten { path, pages, missing } = set(call, &request.order, cards)?.export(request.path)?;
    Ok(CardsWritten { path, guests, pages, missing })
}

/// Writes the cards where the system's print dialog can take them from. Errors: as [`card_export`].
pub fn card_print(call: &Call, order: CardOrder) -> Result<CardsWritten> {
    let (guests, cards) = gather(call, &order, usize::MAX)?;
    let PaperWritten { path, pages, missing } = set(call, &order, cards)?.print(call, "zhike-cards.pdf")?;
    Ok(CardsWritten { path, guests, pages, missing })
}

/// How many were chosen, and the cards of the first `most` of them.
fn gather(call: &Call, order: &CardOrder, most: usize) -> Result<(usize, Vec<Card>)> {
    let ask = Ask {
        property: call.property()?,
        language: call.language_or(order.language)?,
        version: order.version,
        today: call.today()?,
    };
    call.read(|query| {
        let chosen = order.selection.choose(query)?;
        if chosen.is_empty() {
            return refuse("cards_nobody").err();
        }
        let total = chosen.len().min(most);
        let mut gathered = Vec::with_capacity(total);
        for some in chosen[..total].chunks(GATHERED) {
            call.progress(gathered.len() as u64, total as u64 * 2)?;
            gathered.extend(cards(query, some, &ask)?);
        }
        Ok((chosen.len(), gathered))
    })
}

fn set(call: &Call, order: &CardOrder, cards: Vec<Card>) -> Result<Printout> {
    let language = call.language_or(order.language)?;
    let job =
        Job::Cards(CardJob { imprint: imprint(call, language)?, layout: order.layout, version: order.version, cards });
    let watch = |done: usize, total: usize| call.progress((total + done) as u64, total as u64 * 2).is_ok();
    Printout::set_watched(call, &job, language.text("card-title"), &watch)
}
