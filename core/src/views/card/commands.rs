//! Previewing, saving and printing cards, for the faces.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CardSelection;
use super::gather::{Ask, cards};
use crate::desk::{Call, imprint, meta};
use crate::error::{Result, refuse};
use crate::locale::Language;
use crate::paper::{Card, CardJob, CardLayout, CardVersion, Job, Sheets};

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
}

/// The preview sets no more than this many cards; the PDF holds all.
const PREVIEWED: usize = 200;

/// What goes on so many cards is asked of the rooms at once.
const GATHERED: usize = 200;

/// Errors: `cards_nobody`, `paper_font_missing`.
pub fn card_preview(call: &Call, request: CardPreviewRequest) -> Result<CardPreview> {
    let (guests, cards) = gather(call, &request.order, PREVIEWED)?;
    let sheets = set(call, &request.order, cards)?;
    let pages = request.from..request.from.saturating_add(request.count).min(sheets.page_count());
    Ok(CardPreview {
        guests,
        page_count: sheets.page_count(),
        texts: pages.clone().map(|page| sheets.text(page)).collect(),
        pages: sheets.svg_pages(pages),
    })
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
}

/// Writes the cards as a PDF. Errors: `cards_nobody`, `paper_font_missing`, `file_failed`, `cancelled`.
pub fn card_export(call: &Call, request: CardExportRequest) -> Result<CardsWritten> {
    let (guests, cards) = gather(call, &request.order, usize::MAX)?;
    let sheets = set(call, &request.order, cards)?;
    let language = language(call, &request.order)?;
    let meta = meta(call, language.text("card-title"))?;
    let pdf = sheets.pdf(&meta)?;
    crate::file::write_whole(&PathBuf::from(&request.path), &pdf)?;
    Ok(CardsWritten { path: request.path, guests, pages: sheets.page_count() })
}

/// Writes the cards where the system's print dialog can take them from. Errors: as [`card_export`].
pub fn card_print(call: &Call, order: CardOrder) -> Result<CardsWritten> {
    let path = call.scratch().join("zhike-cards.pdf").display().to_string();
    card_export(call, CardExportRequest { order, path })
}

/// How many were chosen, and the cards of the first `most` of them.
fn gather(call: &Call, order: &CardOrder, most: usize) -> Result<(usize, Vec<Card>)> {
    let ask = Ask {
        property: call.property()?,
        language: language(call, order)?,
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

fn set(call: &Call, order: &CardOrder, cards: Vec<Card>) -> Result<Sheets> {
    let language = language(call, order)?;
    let job =
        Job::Cards(CardJob { imprint: imprint(call, language)?, layout: order.layout, version: order.version, cards });
    let watch = |done: usize, total: usize| call.progress((total + done) as u64, total as u64 * 2).is_ok();
    Ok(call.press().print_watched(&job, &watch)?)
}

fn language(call: &Call, order: &CardOrder) -> Result<Language> {
    match order.language {
        Some(language) => Ok(language),
        None => call.language(),
    }
}
