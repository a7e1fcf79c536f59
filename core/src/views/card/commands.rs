//! Previewing, saving and printing cards, for clients.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::guest_version::LeftOut;
use super::jobs::{Made, job};
use super::kind::CardKind;
use super::order::CardOrder;
use super::words::Ask;
use crate::desk::{Call, Printout, imprint};
use crate::error::{Result, refuse};
use crate::paper::{MissingGlyphs, PaperPreview, PaperWritten, PreviewRange};

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
    /// Lines of the house's notes that are not on the guests' cards, and why. At most as many as are worth reading.
    pub left_out: Vec<LeftOut>,
    /// How many there are in all.
    pub left_out_count: usize,
    /// Guests without an address, who get no label.
    pub without_address: usize,
    /// What no font of this machine can set, and whose it is.
    pub missing: Vec<MissingGlyphs>,
}

/// The preview sets no more than this many cards; the PDF holds all.
const PREVIEWED: usize = 200;

/// So many lines that were left out are named; the others are counted.
const LEFT_OUT_NAMED: usize = 60;

/// Errors: `cards_nobody`, `card_layout_unfit`, `card_labels_empty`, `paper_font_missing`.
pub fn card_preview(call: &Call, request: CardPreviewRequest) -> Result<CardPreview> {
    let range = PreviewRange { from: request.from, count: request.count };
    let (guests, made, printout) = set(call, &request.order, PREVIEWED)?;
    let PaperPreview { page_count, pages, texts, missing } = printout.preview(range);
    let (left_out, left_out_count) = first_named(made.left_out);
    Ok(CardPreview {
        guests,
        page_count,
        pages,
        texts,
        left_out,
        left_out_count,
        without_address: made.without_address,
        missing,
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
    pub left_out: Vec<LeftOut>,
    pub left_out_count: usize,
    pub without_address: usize,
    /// What no font of this machine can set, and whose it is.
    pub missing: Vec<MissingGlyphs>,
}

/// Writes the cards as a PDF. Errors: as [`card_preview`]; `file_failed`, `cancelled`.
pub fn card_export(call: &Call, request: CardExportRequest) -> Result<CardsWritten> {
    let (guests, made, printout) = set(call, &request.order, usize::MAX)?;
    Ok(written(guests, made, printout.export(call, request.path)?))
}

/// Writes the cards where the system's print dialog can take them from. Errors: as [`card_export`].
pub fn card_print(call: &Call, order: CardOrder) -> Result<CardsWritten> {
    let (guests, made, printout) = set(call, &order, usize::MAX)?;
    Ok(written(guests, made, printout.print(call, "zhike-cards.pdf")?))
}

fn written(guests: usize, made: Made, PaperWritten { path, pages, missing }: PaperWritten) -> CardsWritten {
    let (left_out, left_out_count) = first_named(made.left_out);
    CardsWritten { path, guests, pages, left_out, left_out_count, without_address: made.without_address, missing }
}

fn first_named(mut left_out: Vec<LeftOut>) -> (Vec<LeftOut>, usize) {
    let count = left_out.len();
    left_out.truncate(LEFT_OUT_NAMED);
    (left_out, count)
}

/// How many were chosen, and the pages of the first `most` of them with what is not on them.
fn set(call: &Call, order: &CardOrder, most: usize) -> Result<(usize, Made, Printout)> {
    order.kind.check(order.layout)?;
    let (property, language) = (call.property()?, call.language_or(order.language)?);
    let ask = Ask { property, language, version: order.version_printed(), today: call.today()? };
    let imprint = imprint(call, language)?;
    let (count, made) = call.read(|query| {
        let chosen = order.selection.choose(query, order.kind == CardKind::Brief)?;
        if chosen.is_empty() {
            return refuse("cards_nobody").err();
        }
        let count = chosen.len();
        Ok((count, job(call, query, &chosen[..count.min(most)], order, &ask, imprint)?))
    })?;
    let watch = |done: usize, total: usize| call.progress((total + done) as u64, total as u64 * 2).is_ok();
    let printout = Printout::set_watched(call, &made.job, made.title.clone(), &watch)?;
    Ok((count, made, printout))
}
