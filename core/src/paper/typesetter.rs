//! Templates with their data become pages: what every kind of paper is set with.

use serde::Serialize;
use serde_json::json;
use typst_layout::Page;

use super::desk::Workshop;
use super::imprint::{Imprint, Labels};
use super::typefaces::Typefaces;
use super::{PaperError, Picture, words};

/// The workshop, as the kinds of paper use it.
pub(super) struct Typesetter {
    pub workshop: Workshop,
}

impl Typesetter {
    /// Sets a template. The pictures are those of the contents; the house's logo comes with the imprint.
    pub(super) fn typeset(
        &self,
        template: &str,
        labels: Labels,
        imprint: &Imprint,
        contents: impl Serialize,
        pictures: &[Picture],
    ) -> Result<Vec<Page>, PaperError> {
        let tag = imprint.language.tag();
        let (lang, region) = tag.split_once('-').unwrap_or((tag, ""));
        let mut data = json!({
            "lang": lang,
            "region": region,
            "fonts": Typefaces::of(self.workshop.fonts.book(), imprint.is_chinese()),
            "footer": imprint.footer,
            "house": { "name": imprint.house.name, "logo": imprint.house.logo.as_ref().map(Picture::for_template) },
            "labels": labels.said(imprint.language),
            "contents": contents,
        });
        words::settle_all(&mut data);
        let pictures: Vec<Picture> = imprint.house.logo.iter().chain(pictures).cloned().collect();
        self.workshop.typeset(template, &data, &pictures)
    }
}

/// Each card counts its sides from one: so a page numbered one begins a card.
pub(super) fn by_card(pages: Vec<Page>) -> Vec<Vec<Page>> {
    let mut cards: Vec<Vec<Page>> = Vec::new();
    for page in pages {
        match cards.last_mut() {
            Some(card) if page.number > 1 => card.push(page),
            _ => cards.push(vec![page]),
        }
    }
    cards
}
