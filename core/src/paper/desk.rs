//! What a template can access: the templates, the fonts, its own job and the pictures that came with it. No files and no
//! clock.

use std::collections::HashMap;

use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_kit::fonts::FontStore;
use typst_layout::{Page, PagedDocument};

use super::{PaperError, Picture};

pub(super) const CARDS: &str = "cards.typ";
pub(super) const PACKING: &str = "packing.typ";
pub(super) const SIGNATURES: &str = "signatures.typ";
pub(super) const ADDRESSES: &str = "addresses.typ";
pub(super) const REPORT: &str = "report.typ";
pub(super) const HANDOVER: &str = "handover.typ";
pub(super) const VOUCHER: &str = "voucher.typ";
pub(super) const GUEST_CARDS: &str = "guest_cards.typ";
pub(super) const TABLE_CARDS: &str = "table_cards.typ";
pub(super) const VIP_CARDS: &str = "vip_cards.typ";
pub(super) const BRIEF: &str = "brief.typ";

const TEMPLATES: &[(&str, &str)] = &[
    ("stationery.typ", include_str!("stationery.typ")),
    ("listing.typ", include_str!("listing.typ")),
    (CARDS, include_str!("cards.typ")),
    (PACKING, include_str!("packing.typ")),
    (SIGNATURES, include_str!("signatures.typ")),
    (ADDRESSES, include_str!("addresses.typ")),
    ("cases.typ", include_str!("cases.typ")),
    (REPORT, include_str!("report.typ")),
    (HANDOVER, include_str!("handover.typ")),
    (VOUCHER, include_str!("voucher.typ")),
    (GUEST_CARDS, include_str!("guest_cards.typ")),
    (TABLE_CARDS, include_str!("table_cards.typ")),
    (VIP_CARDS, include_str!("vip_cards.typ")),
    (BRIEF, include_str!("brief.typ")),
];

const DATA: &str = "job.json";

/// Fonts, library and templates, ready for any job.
pub(super) struct Workshop {
    pub fonts: FontStore,
    library: LazyHash<Library>,
    templates: HashMap<FileId, Source>,
}

impl Workshop {
    pub(super) fn new(fonts: FontStore) -> Self {
        let templates = TEMPLATES.iter().filter_map(|(name, text)| {
            let id = file_id(name)?;
            Some((id, Source::new(id, (*text).to_owned())))
        });
        Self { library: LazyHash::new(Library::default()), templates: templates.collect(), fonts }
    }

    /// Sets one template with one job's data, which the template reads as values and never as markup.
    pub(super) fn typeset(&self, template: &str, data: &Value, pictures: &[Picture]) -> Result<Vec<Page>, PaperError> {
        let failed = |error: &dyn std::fmt::Display| PaperError::Typesetting(error.to_string());
        let desk = Desk {
            workshop: self,
            main: file_id(template).ok_or_else(|| failed(&template))?,
            data_id: file_id(DATA).ok_or_else(|| failed(&DATA))?,
            data: Bytes::new(serde_json::to_vec(data).map_err(|error| failed(&error))?),
            pictures: pictures.iter().filter_map(|picture| Some((file_id(picture.path())?, picture.bytes()))).collect(),
        };
        match typst::compile::<PagedDocument>(&desk).output {
            Ok(document) => Ok(document.pages().to_vec()),
            Err(errors) => Err(PaperError::Typesetting(said(&errors))),
        }
    }
}

/// One job on its way through the workshop.
struct Desk<'a> {
    workshop: &'a Workshop,
    main: FileId,
    data_id: FileId,
    data: Bytes,
    pictures: HashMap<FileId, Bytes>,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.workshop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.workshop.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.workshop.templates.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id {
            return Ok(self.data.clone());
        }
        self.pictures.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.workshop.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The typesetter's complaints in one line.
pub(super) fn said(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ")
}

fn file_id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}
