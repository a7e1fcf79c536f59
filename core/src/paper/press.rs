//! The press: typefaces loaded once, and a job goes through it to become sheets.

use serde_json::json;
use typst::comemo;
use typst_kit::fonts::{self, FontStore};
use typst_layout::Page;

use super::batch::{Watch, set_all};
use super::desk::{CARDS, HANDOVER, PACKING, REPORT, SIGNATURES, VOUCHER, Workshop};
use super::impose::Division;
use super::imprint::Labels;
use super::laid_out::{LaidOutCard, category_column};
use super::legible::Coverage;
use super::running::going_on;
use super::typefaces;
use super::typesetter::{Typesetter, by_card};
use super::{
    AddressJob, BriefJob, Card, CardJob, GuestCardJob, HandoverJob, PackingJob, PaperError, Picture, ReportJob, Sheets,
    SignatureJob, TableCardJob, VipCardJob, VoucherJob, VoucherLayout, words,
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
    workshop: Workshop,
    /// What the fonts have.
    coverage: Coverage,
    has_chinese: bool,
}

impl Press {
    /// Finds the system's fonts and makes the templates ready. Takes a moment: do it off the screen's thread.
    pub fn load() -> Self {
        let mut store = Self::own_fonts();
        store.extend(fonts::system().filter(|(_, info)| !typefaces::draws_boxes(&info.family)));
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
        Self { has_chinese, coverage: Coverage::of(fonts.book()), workshop: Workshop::new(fonts) }
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
        let typesetter = Typesetter::new(&self.workshop, &self.coverage);
        let (imprint, pages) = match job {
            Job::Cards(job) => (&job.imprint, cards(&typesetter, job, watch)),
            Job::GuestCards(job) => (&job.imprint, job.set(&typesetter, watch)),
            Job::TableCards(job) => (&job.imprint, job.set(&typesetter, watch)),
            Job::VipCards(job) => (&job.imprint, job.set(&typesetter, watch)),
            Job::Brief(job) => (&job.imprint, job.set(&typesetter)),
            Job::Packing(job) => (&job.imprint, packing(&typesetter, job)),
            Job::Signatures(job) => (&job.imprint, signatures(&typesetter, job)),
            Job::Addresses(job) => (&job.imprint, job.set(&typesetter, watch)),
            Job::Report(job) => (&job.imprint, report(&typesetter, job)),
            Job::Handover(job) => (&job.imprint, handover(&typesetter, job)),
            Job::Vouchers(job) => (&job.imprint, vouchers(&typesetter, job)),
        };
        // The typesetter remembers every result it made: dropped after each job, or memory would grow all day.
        comemo::evict(0);
        let sheets = Sheets::new(pages?, imprint.language, typesetter.told());
        let mut missing = sheets.missing_glyphs().iter().flat_map(|missing| missing.characters.chars()).peekable();
        if !self.has_chinese && missing.clone().any(words::is_ideographic) {
            return Err(PaperError::FontMissing { characters: missing.by_ref().take(12).collect() });
        }
        Ok(sheets)
    }
}

fn cards(typesetter: &Typesetter, job: &CardJob, watch: Watch) -> Result<Vec<Page>, PaperError> {
    let cards = set_all(&job.cards, watch, |batch| card_batch(typesetter, job, batch))?;
    Ok(job.layout.lay(cards.into_iter().flatten().collect()))
}

/// The sides of each card.
fn card_batch(typesetter: &Typesetter, job: &CardJob, cards: &[Card]) -> Result<Vec<Vec<Page>>, PaperError> {
    let chinese = job.imprint.is_chinese();
    let words = Labels::CARD.said(job.imprint.language);
    let photos = |cards: &[Card]| -> Vec<Option<Picture>> {
        let named = |(index, photo): (usize, Picture)| photo.named(&format!("photo-{index}"));
        let of = |(index, card): (usize, &Card)| job.version.of(card.clone()).photo.map(|photo| named((index, photo)));
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
        Ok(by_card(typesetter.typeset(CARDS, Labels::CARD, &job.imprint, contents, &pictures)?))
    };
    let long =
        |sides: &[Vec<Page>]| -> Vec<usize> { (0..sides.len()).filter(|index| sides[*index].len() > 1).collect() };
    let laid_out = |index: usize| {
        LaidOutCard::new(job.version.of(cards[index].clone()), &words, chinese).with_photo(photos[index].as_ref())
    };
    let mut sides = set((0..cards.len()).map(laid_out).collect())?;
    // A card a few lines too long is tried once more, a little smaller.
    let over = long(&sides);
    let tight = set(over.iter().map(|index| laid_out(*index).tight()).collect())?;
    for (index, tight) in over.into_iter().zip(tight).filter(|(_, tight)| tight.len() == 1) {
        sides[index] = tight;
    }
    // A side can say "1/2", and which heading it goes on with, only once the sides are known: cards of more than one
    // side are set again, first with marks and then with what the marks tell.
    let over = long(&sides);
    let marked = set(over.iter().map(|index| laid_out(*index).marked()).collect())?;
    let numbered = over.iter().zip(&marked).map(|(index, marked)| laid_out(*index).with_sides(going_on(marked)));
    for (index, numbered) in over.iter().zip(set(numbered.collect())?) {
        sides[*index] = numbered;
    }
    Ok(sides)
}

fn packing(typesetter: &Typesetter, job: &PackingJob) -> Result<Vec<Page>, PaperError> {
    let groups = job.groups.iter().filter(|group| !group.lines.is_empty());
    let groups: Vec<_> = groups
        .map(|group| json!({"gift": group.gift, "note": group.note, "pieces": group.pieces(), "lines": group.lines}))
        .collect();
    let contents = json!({"title": job.title, "subtitle": job.subtitle, "groups": groups});
    typesetter.typeset(PACKING, Labels::PACKING, &job.imprint, contents, &[])
}

fn signatures(typesetter: &Typesetter, job: &SignatureJob) -> Result<Vec<Page>, PaperError> {
    let total = job.lines.iter().fold(0_u32, |sum, line| sum.saturating_add(line.quantity));
    let contents = json!({"title": job.title, "subtitle": job.subtitle, "lines": job.lines, "total": total});
    typesetter.typeset(SIGNATURES, Labels::SIGNATURE, &job.imprint, contents, &[])
}

fn report(typesetter: &Typesetter, job: &ReportJob) -> Result<Vec<Page>, PaperError> {
    let contents = json!({
        "title": job.title,
        "subtitle": job.subtitle,
        "figures": job.figures,
        "charts": job.charts.iter().filter(|chart| !chart.bars.is_empty()).collect::<Vec<_>>(),
        "sections": job.sections,
    });
    typesetter.typeset(REPORT, Labels::REPORT, &job.imprint, contents, &[])
}

fn handover(typesetter: &Typesetter, job: &HandoverJob) -> Result<Vec<Page>, PaperError> {
    let contents = json!({"title": job.title, "subtitle": job.subtitle, "sections": job.sections});
    typesetter.typeset(HANDOVER, Labels::HANDOVER, &job.imprint, contents, &[])
}

fn vouchers(typesetter: &Typesetter, job: &VoucherJob) -> Result<Vec<Page>, PaperError> {
    let contents = json!({"layout": job.layout, "reach": job.reach, "vouchers": job.vouchers});
    let pages = typesetter.typeset(VOUCHER, Labels::VOUCHER, &job.imprint, contents, &[])?;
    Ok(match job.layout {
        VoucherLayout::A6 => pages,
        VoucherLayout::ThreeOnA4 => Division::THREE_VOUCHERS.impose(&pages),
    })
}
