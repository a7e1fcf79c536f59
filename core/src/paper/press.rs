//! The press: typefaces loaded once, and a job goes through it to become sheets.

use serde_json::json;
use typst::comemo;
use typst_kit::fonts::{self, FontStore};
use typst_layout::Page;

use super::batch::{Watch, set_all};
use super::desk::{CARDS, HANDOVER, PACKING, REPORT, SIGNATURES, VOUCHER, Workshop};
use super::glyph::{missing_glyphs, readable};
use super::impose::Division;
use super::imprint::Labels;
use super::laid_out::{LaidOutCard, category_column};
use super::running::going_on;
use super::sheets::missing_in;
use super::typefaces;
use super::typesetter::{Typesetter, by_card};
use super::{
    AddressJob, BriefJob, Card, CardJob, GuestCardJob, HandoverJob, MissingGlyphs, PackingJob, PaperError, Picture,
    ReportJob, Sheets, SignatureJob, TableCardJob, VipCardJob, VoucherJob, VoucherLayout, words,
};

/// What can be printed.
#[derive(Debug, Clone)]
pub enum Job {
    Cards(CardJob),
    GuestCards(GuestCardJob),
    TableCards(TableCardJob),
    VipCards(VipCardJob),
    Brief(BriefJob),
    Packing(PackingJob),
    Signatures(SignatureJob),
    Addresses(AddressJob),
    Report(ReportJob),
    Handover(HandoverJob),
    Vouchers(VoucherJob),
}

impl Job {
    fn is_empty(&self) -> bool {
        match self {
            Self::Cards(job) => job.cards.is_empty(),
            Self::GuestCards(job) => job.cards.is_empty(),
            Self::TableCards(job) => job.cards.is_empty(),
            Self::VipCards(job) => job.cards.is_empty(),
            Self::Brief(job) => job.guests.is_empty(),
            Self::Packing(job) => job.groups.iter().all(|group| group.lines.is_empty()),
            Self::Signatures(job) => job.lines.is_empty(),
            Self::Addresses(job) => job.labels.is_empty(),
            Self::Vouchers(job) => job.vouchers.is_empty(),
            // That nothing is open is worth a sheet: it is read out, or signed.
            Self::Report(_) | Self::Handover(_) => false,
        }
    }
}

/// Turns jobs into sheets; keep one for the life of the program, it may be shared between threads.
pub struct Press {
    typesetter: Typesetter,
    has_chinese: bool,
}

/// The sides of a card, and what no font has for them.
type CardSides = (Vec<Page>, Vec<MissingGlyphs>);

impl Press {
    /// Finds the system's fonts and makes the templates ready. Takes a moment: do it off the screen's thread.
    pub fn load() -> Self {
        let mut store = Self::own_fonts();
        store.extend(fonts::system());
        Self::with_fonts(store)
    }

    /// The few typefaces that come with the program.
    pub(super) fn own_fonts() -> FontStore {
        let mut store = FontStore::new();
        store.extend(fonts::embedded().filter(|(_, info)| info.family == typefaces::LATIN_SERIF));
        store
    }

    pub(super) fn with_fonts(fonts: FontStore) -> Self {
        let has_chinese = typefaces::has_chinese(fonts.book());
        Self { has_chinese, typesetter: Typesetter { workshop: Workshop::new(fonts) } }
    }

    /// Sets a job.
    ///
    /// Errors: `paper_empty`, `paper_font_missing`, `paper_typesetting_failed`.
    pub fn print(&self, job: &Job) -> Result<Sheets, PaperError> {
        self.print_watched(job, &|_, _| true)
    }

    /// Sets a job, telling `watch` how many cards or labels of how many are done; a watch that answers no cancels it.
    ///
    /// Errors: as [`Press::print`], and `paper_cancelled`.
    pub fn print_watched(&self, job: &Job, watch: Watch) -> Result<Sheets, PaperError> {
        if job.is_empty() {
            return Err(PaperError::Empty);
        }
        let mut missing = None;
        let (imprint, pages) = match job {
            Job::Cards(job) => (&job.imprint, self.cards(job, watch, &mut missing)),
            Job::GuestCards(job) => (&job.imprint, job.set(&self.typesetter, watch)),
            Job::TableCards(job) => (&job.imprint, job.set(&self.typesetter, watch)),
            Job::VipCards(job) => (&job.imprint, job.set(&self.typesetter, watch)),
            Job::Brief(job) => (&job.imprint, job.set(&self.typesetter)),
            Job::Packing(job) => (&job.imprint, self.packing(job)),
            Job::Signatures(job) => (&job.imprint, self.signatures(job)),
            Job::Addresses(job) => (&job.imprint, job.set(&self.typesetter, watch)),
            Job::Report(job) => (&job.imprint, self.report(job)),
            Job::Handover(job) => (&job.imprint, self.handover(job)),
            Job::Vouchers(job) => (&job.imprint, self.vouchers(job)),
        };
        // The typesetter remembers every result it made: dropped after each job, or memory would grow all day.
        comemo::evict(0);
        let sheets = Sheets::new(pages?, imprint.language, missing);
        let mut missing = sheets.missing_glyphs().iter().flat_map(|missing| missing.characters.chars()).peekable();
        if !self.has_chinese && missing.clone().any(words::is_ideographic) {
            return Err(PaperError::FontMissing { characters: missing.by_ref().take(12).collect() });
        }
        Ok(sheets)
    }

    /// What no font can set is put into `missing`, with whose card it is on.
    fn cards(
        &self,
        job: &CardJob,
        watch: Watch,
        missing: &mut Option<Vec<MissingGlyphs>>,
    ) -> Result<Vec<Page>, PaperError> {
        let cards = set_all(&job.cards, watch, |batch| self.card_batch(job, batch))?;
        let found = missing.insert(Vec::new());
        let mut pages = Vec::new();
        for (sides, lost) in cards {
            found.extend(lost);
            pages.extend(sides);
        }
        Ok(job.layout.lay(pages))
    }

    /// The sides of each card, and what no font can set on it.
    fn card_batch(&self, job: &CardJob, cards: &[Card]) -> Result<Vec<CardSides>, PaperError> {
        let chinese = job.imprint.is_chinese();
        let words = Labels::CARD.said(job.imprint.language);
        let photos = |cards: &[Card]| -> Vec<Option<Picture>> {
            let named = |(index, photo): (usize, Picture)| photo.named(&format!("photo-{index}"));
            let of =
                |(index, card): (usize, &Card)| job.version.of(card.clone()).photo.map(|photo| named((index, photo)));
            cards.iter().enumerate().map(of).collect()
        };
        let photos = photos(cards);
        let pictures: Vec<Picture> = photos.iter().flatten().cloned().collect();
        let set = |cards: Vec<LaidOutCard>| {
            if cards.is_empty() {
                return Ok(Vec::new());
            }
            let column = category_column(chinese);
            let contents = json!({"version": job.version, "category": column, "cards": cards});
            Ok(by_card(self.typesetter.typeset(CARDS, Labels::CARD, &job.imprint, contents, &pictures)?))
        };
        let long =
            |sides: &[Vec<Page>]| -> Vec<usize> { (0..sides.len()).filter(|index| sides[*index].len() > 1).collect() };
        let mut cards = cards.to_vec();
        let laid_out = |cards: &[Card], index: usize| {
            LaidOutCard::new(job.version.of(cards[index].clone()), &words, chinese).with_photo(photos[index].as_ref())
        };
        let mut sides = set((0..cards.len()).map(|index| laid_out(&cards, index)).collect())?;
        // A box is no warning: a danger that cannot be set says what can be read of it.
        let missing: Vec<String> = sides.iter().map(missing_in).collect();
        let mut warned = Vec::new();
        for (index, missing) in missing.iter().enumerate().filter(|(_, missing)| !missing.is_empty()) {
            for danger in &mut cards[index].dangers {
                if let Some(said) = readable(danger, missing, job.imprint.language) {
                    *danger = said;
                    warned.push(index);
                }
            }
        }
        warned.dedup();
        let readable_sides = set(warned.iter().map(|index| laid_out(&cards, *index)).collect())?;
        for (index, readable) in warned.iter().zip(readable_sides) {
            sides[*index] = readable;
        }
        // A card a few lines too long is tried once more, a little smaller.
        let over = long(&sides);
        let tight = set(over.iter().map(|index| laid_out(&cards, *index).tight()).collect())?;
        for (index, tight) in over.into_iter().zip(tight).filter(|(_, tight)| tight.len() == 1) {
            sides[index] = tight;
        }
        // A side can say "1/2", and which heading it goes on with, only once the sides are known: cards of more than one
        // side are set again, first with marks and then with what the marks tell.
        let over = long(&sides);
        let marked = set(over.iter().map(|index| laid_out(&cards, *index).marked()).collect())?;
        let numbered =
            over.iter().zip(&marked).map(|(index, marked)| laid_out(&cards, *index).with_sides(going_on(marked)));
        for (index, numbered) in over.iter().zip(set(numbered.collect())?) {
            sides[*index] = numbered;
        }
        let lost = cards.iter().zip(missing).map(|(card, missing)| missing_glyphs(&card.name, &missing));
        Ok(sides.into_iter().zip(lost).collect())
    }

    fn packing(&self, job: &PackingJob) -> Result<Vec<Page>, PaperError> {
        let groups = job.groups.iter().filter(|group| !group.lines.is_empty());
        let groups: Vec<_> = groups
            .map(
                |group| json!({"gift": group.gift, "note": group.note, "pieces": group.pieces(), "lines": group.lines}),
            )
            .collect();
        let contents = json!({"title": job.title, "subtitle": job.subtitle, "groups": groups});
        self.typesetter.typeset(PACKING, Labels::PACKING, &job.imprint, contents, &[])
    }

    fn signatures(&self, job: &SignatureJob) -> Result<Vec<Page>, PaperError> {
        let total = job.lines.iter().fold(0_u32, |sum, line| sum.saturating_add(line.quantity));
        let contents = json!({"title": job.title, "subtitle": job.subtitle, "lines": job.lines, "total": total});
        self.typesetter.typeset(SIGNATURES, Labels::SIGNATURE, &job.imprint, contents, &[])
    }

    fn report(&self, job: &ReportJob) -> Result<Vec<Page>, PaperError> {
        let contents = json!({
            "title": job.title,
            "subtitle": job.subtitle,
            "figures": job.figures,
            "charts": job.charts.iter().filter(|chart| !chart.bars.is_empty()).collect::<Vec<_>>(),
            "sections": job.sections,
        });
        self.typesetter.typeset(REPORT, Labels::REPORT, &job.imprint, contents, &[])
    }

    fn handover(&self, job: &HandoverJob) -> Result<Vec<Page>, PaperError> {
        let contents = json!({"title": job.title, "subtitle": job.subtitle, "sections": job.sections});
        self.typesetter.typeset(HANDOVER, Labels::HANDOVER, &job.imprint, contents, &[])
    }

    fn vouchers(&self, job: &VoucherJob) -> Result<Vec<Page>, PaperError> {
        let contents = json!({"layout": job.layout, "reach": job.reach, "vouchers": job.vouchers});
        let pages = self.typesetter.typeset(VOUCHER, Labels::VOUCHER, &job.imprint, contents, &[])?;
        Ok(match job.layout {
            VoucherLayout::A6 => pages,
            VoucherLayout::ThreeOnA4 => Division::THREE_VOUCHERS.impose(&pages),
        })
    }
}
