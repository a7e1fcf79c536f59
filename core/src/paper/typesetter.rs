//! Templates with their data become pages: what every kind of paper is set with.

use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use serde_json::json;
use typst_layout::Page;

use super::desk::{GUEST_CARDS, VOUCHER, Workshop};
use super::glyph::missing_glyphs;
use super::imprint::{Imprint, Labels};
use super::legible::{Coverage, Legible};
use super::sheets::missing_in;
use super::typefaces::Typefaces;
use super::{MissingGlyphs, PaperError, Picture, words};

/// So often a job is set anew because a font turned out not to have what it claims.
const SET_ANEW: usize = 2;

/// The workshop, as the kinds of paper use it for one job.
pub(super) struct Typesetter<'a> {
    pub workshop: &'a Workshop,
    pub coverage: &'a Coverage,
    /// What no font can set, and whose it is.
    pub told: Mutex<Vec<MissingGlyphs>>,
}

impl<'a> Typesetter<'a> {
    pub(super) fn new(workshop: &'a Workshop, coverage: &'a Coverage) -> Self {
        Self { workshop, coverage, told: Mutex::default() }
    }

    /// Sets a template. The pictures are those of the contents; the house's logo comes with the imprint.
    ///
    /// Invariant: what no font can set does not come to the template, see [`Legible`].
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
        let guests_read = template == GUEST_CARDS || template == VOUCHER || data["contents"]["place"] == json!(true);
        let pictures: Vec<Picture> = imprint.house.logo.iter().chain(pictures).cloned().collect();
        let mut boxes = String::new();
        let mut anew = 0;
        loop {
            let mut legible = Legible {
                coverage: self.coverage,
                boxes: &boxes,
                language: imprint.language,
                guests_read,
                told: Vec::new(),
            };
            let mut said = data.clone();
            for part in ["contents", "labels", "house", "footer"] {
                legible.settle(&mut said[part]);
            }
            let told = legible.told;
            let pages = self.workshop.typeset(template, &said, &pictures)?;
            let found = missing_in(&pages);
            if found.is_empty() || anew == SET_ANEW {
                self.tell(told);
                self.tell(missing_glyphs("", &found));
                return Ok(pages);
            }
            boxes.push_str(&found);
            anew += 1;
        }
    }

    fn tell(&self, told: Vec<MissingGlyphs>) {
        let mut all = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        all.extend(told);
    }

    /// What no font of the machine has. Shape: by whose it is, each row once.
    pub(super) fn told(self) -> Vec<MissingGlyphs> {
        let mut told = self.told.into_inner().unwrap_or_else(PoisonError::into_inner);
        // Cards are set side by side, and some more than once.
        told.sort_by(|a, b| (&a.whose, &a.script, &a.characters).cmp(&(&b.whose, &b.script, &b.characters)));
        told.dedup();
        told
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
