//! The press: typefaces loaded once, templates compiled in, and a job goes through it to become sheets.

use std::collections::HashMap;

use serde::Serialize;
use serde_json::json;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, comemo};
use typst_kit::fonts::{self, FontStore};
use typst_layout::{Page, PagedDocument};

use super::card::Face;
use super::faces::{self, Faces};
use super::impose::Division;
use super::{
    AddressJob, CardJob, CardLayout, Imprint, PackingJob, PaperError, Sheets, SignatureJob, words,
};

const STATIONERY: &str = "stationery.typ";
const LISTING: &str = "listing.typ";
const CARDS: &str = "cards.typ";
const PACKING: &str = "packing.typ";
const SIGNATURES: &str = "signatures.typ";
const ADDRESSES: &str = "addresses.typ";
const TEMPLATES: &[(&str, &str)] = &[
    (STATIONERY, include_str!("stationery.typ")),
    (LISTING, include_str!("listing.typ")),
    (CARDS, include_str!("cards.typ")),
    (PACKING, include_str!("packing.typ")),
    (SIGNATURES, include_str!("signatures.typ")),
    (ADDRESSES, include_str!("addresses.typ")),
];
const DATA: &str = "job.json";

/// What can be printed.
#[derive(Debug, Clone)]
pub enum Job {
    Cards(CardJob),
    Packing(PackingJob),
    Signatures(SignatureJob),
    Addresses(AddressJob),
}

impl Job {
    fn is_empty(&self) -> bool {
        match self {
            Self::Cards(job) => job.cards.is_empty(),
            Self::Packing(job) => job.groups.iter().all(|group| group.lines.is_empty()),
            Self::Signatures(job) => job.lines.is_empty(),
            Self::Addresses(job) => job.labels.is_empty(),
        }
    }
}

/// Turns jobs into sheets; keep one for the life of the program, it may be shared between threads.
pub struct Press {
    fonts: FontStore,
    library: LazyHash<Library>,
    templates: HashMap<FileId, Source>,
    has_chinese: bool,
}

impl Press {
    /// Finds the system's fonts and makes the templates ready. Takes a moment: do it off the screen's thread.
    pub fn load() -> Self {
        let mut store = Self::own_fonts();
        store.extend(fonts::system());
        Self::with_fonts(store)
    }

    /// The few faces that come with the program.
    pub(super) fn own_fonts() -> FontStore {
        let mut store = FontStore::new();
        store.extend(fonts::embedded().filter(|(_, info)| info.family == faces::LATIN_SERIF));
        store
    }

    pub(super) fn with_fonts(fonts: FontStore) -> Self {
        let has_chinese = faces::has_chinese(fonts.book());
        let templates = TEMPLATES.iter().filter_map(|(name, text)| {
            let id = file_id(name)?;
            Some((id, Source::new(id, (*text).to_owned())))
        });
        Self {
            library: LazyHash::new(Library::default()),
            templates: templates.collect(),
            has_chinese,
            fonts,
        }
    }

    /// Sets a job.
    ///
    /// Errors: `paper_empty`, `paper_font_missing`, `paper_typesetting_failed`.
    pub fn print(&self, job: &Job) -> Result<Sheets, PaperError> {
        if job.is_empty() {
            return Err(PaperError::Empty);
        }
        let pages = match job {
            Job::Cards(job) => self.cards(job),
            Job::Packing(job) => self.packing(job),
            Job::Signatures(job) => self.signatures(job),
            Job::Addresses(job) => self.addresses(job),
        };
        // Results are kept for one more job, so that a preview set twice is quick and memory does not grow.
        comemo::evict(1);
        let sheets = Sheets::new(pages?);
        let missing = sheets.missing();
        if !self.has_chinese && missing.chars().any(words::is_ideographic) {
            return Err(PaperError::FontMissing {
                characters: missing.chars().take(12).collect(),
            });
        }
        Ok(sheets)
    }

    fn cards(&self, job: &CardJob) -> Result<Vec<Page>, PaperError> {
        let chinese = is_chinese(&job.imprint);
        let face = |card: &super::Card| Face::new(job.version.of(card.clone()), chinese);
        let set = |faces: Vec<Face>| {
            self.typeset(
                CARDS,
                &job.imprint,
                &json!({"version": job.version, "cards": faces}),
            )
        };
        let mut sides = by_card(set(job.cards.iter().map(face).collect())?);
        // A side can say "1/2" only when the number of sides is known: cards of more than one side are set again.
        let long: Vec<usize> = (0..sides.len())
            .filter(|index| sides[*index].len() > 1)
            .collect();
        if !long.is_empty() {
            let again = long
                .iter()
                .map(|index| face(&job.cards[*index]).with_sides(sides[*index].len()));
            for (index, numbered) in long.iter().zip(by_card(set(again.collect())?)) {
                sides[*index] = numbered;
            }
        }
        let pages: Vec<Page> = sides.into_iter().flatten().collect();
        Ok(match job.layout {
            CardLayout::A6 => pages,
            CardLayout::FourOnA4 => Division {
                columns: 2,
                rows: 2,
                used: 0,
                cut_marks: true,
            }
            .impose(&pages),
        })
    }

    fn packing(&self, job: &PackingJob) -> Result<Vec<Page>, PaperError> {
        let groups: Vec<_> = job
            .groups
            .iter()
            .filter(|group| !group.lines.is_empty())
            .map(|group| json!({"gift": group.gift, "note": group.note, "pieces": group.pieces(), "lines": group.lines}))
            .collect();
        let contents = json!({"title": job.title, "subtitle": job.subtitle, "groups": groups});
        self.typeset(PACKING, &job.imprint, &contents)
    }

    fn signatures(&self, job: &SignatureJob) -> Result<Vec<Page>, PaperError> {
        let contents = json!({"title": job.title, "subtitle": job.subtitle, "lines": job.lines});
        self.typeset(SIGNATURES, &job.imprint, &contents)
    }

    fn addresses(&self, job: &AddressJob) -> Result<Vec<Page>, PaperError> {
        let labels: Vec<_> = job
            .labels
            .iter()
            .map(|label| json!({"label": label, "place_first": label.begins_with_place()}))
            .collect();
        let pages = self.typeset(ADDRESSES, &job.imprint, &json!({"addresses": labels}))?;
        Ok(Division {
            columns: 3,
            rows: 8,
            used: job.used,
            cut_marks: false,
        }
        .impose(&pages))
    }

    fn typeset(
        &self,
        template: &str,
        imprint: &Imprint,
        contents: &impl Serialize,
    ) -> Result<Vec<Page>, PaperError> {
        let failed = |error: &dyn std::fmt::Display| PaperError::Typesetting(error.to_string());
        let (lang, region) = imprint
            .locale
            .split_once('-')
            .unwrap_or((&imprint.locale, ""));
        let mut data = json!({
            "lang": lang,
            "region": region,
            "fonts": Faces::of(self.fonts.book(), is_chinese(imprint)),
            "footer": imprint.footer,
            "labels": imprint.labels,
            "contents": contents,
        });
        words::settle_all(&mut data);
        let desk = Desk {
            press: self,
            main: file_id(template).ok_or_else(|| failed(&template))?,
            data_id: file_id(DATA).ok_or_else(|| failed(&DATA))?,
            data: Bytes::new(serde_json::to_vec(&data).map_err(|error| failed(&error))?),
        };
        let document = typst::compile::<PagedDocument>(&desk).output;
        document
            .map(|document| document.pages().to_vec())
            .map_err(|errors| failed(&said(&errors)))
    }
}

/// One job on the press: what the templates can see. They can reach no file and no clock.
struct Desk<'a> {
    press: &'a Press,
    main: FileId,
    data_id: FileId,
    data: Bytes,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.press.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.press
            .templates
            .get(&id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Each card counts its sides from one: so a page numbered one begins a card.
fn by_card(pages: Vec<Page>) -> Vec<Vec<Page>> {
    let mut cards: Vec<Vec<Page>> = Vec::new();
    for page in pages {
        match cards.last_mut() {
            Some(card) if page.number > 1 => card.push(page),
            _ => cards.push(vec![page]),
        }
    }
    cards
}

fn is_chinese(imprint: &Imprint) -> bool {
    imprint.locale.starts_with("zh")
}

fn file_id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

fn said(errors: &[SourceDiagnostic]) -> String {
    errors
        .iter()
        .map(|error| error.message.as_str())
        .collect::<Vec<_>>()
        .join("; ")
}
