//! Cards, lists and labels as pages. Knows how paper looks, not where the words come from: every name, wish and label
//! comes in as words already chosen and translated, and goes out as PDF or as the SVG of the same pages.
//! Must never know the book, the clock or a template for words.

mod address;
mod batch;
mod card;
mod case;
mod desk;
mod error;
mod face;
mod faces;
mod glyph;
mod handover;
mod impose;
mod imprint;
mod lists;
mod press;
mod preview;
mod report;
mod running;
mod sheets;
mod version;
mod voucher;
mod words;

#[cfg(test)]
mod tests;

pub use address::{AddressJob, AddressLabel, begins_with_place};
pub use batch::Watch;
pub use card::{Card, CardJob, CardLayout, CardVersion, Wish};
pub use case::{CaseGroup, CaseLine, CaseSection, Tone};
pub use error::PaperError;
pub use glyph::MissingGlyphs;
pub use handover::HandoverJob;
pub use imprint::Imprint;
pub use lists::{PackingGroup, PackingJob, PackingLine, SignatureJob, SignatureLine};
pub use press::{Job, Press};
pub use preview::{PaperPreview, PaperWritten, PreviewRange};
pub use report::{Bar, Chart, Figure, ReportJob};
pub use sheets::{Meta, Sheets};
pub use voucher::{Voucher, VoucherJob, VoucherLayout};
