//! Cards, lists and labels as pages. Knows how paper looks, not where the words come from: every name, wish and label
//! comes in as words already chosen and translated, and goes out as PDF or as the SVG of the same pages.
//! Must never know the book, the clock or a template for words.

mod address;
mod batch;
mod brief;
mod card;
mod case;
mod days;
mod desk;
mod error;
mod glyph;
mod guest_card;
mod handover;
mod impose;
mod imprint;
mod laid_out;
mod legible;
mod lists;
mod picture;
mod press;
mod preview;
mod report;
mod running;
mod sheets;
mod table_card;
mod typefaces;
mod typesetter;
mod version;
mod vip;
mod voucher;
mod words;

#[cfg(test)]
mod tests;

pub use address::{AddressJob, AddressLabel, LabelStock, Script, script_of};
pub use batch::Watch;
pub use brief::{BriefGuest, BriefJob};
pub use card::{Card, CardJob, CardLayout, CardVersion, Wish};
pub use case::{CaseGroup, CaseLine, CaseSection, Tone};
pub use error::PaperError;
pub use glyph::MissingGlyphs;
pub use guest_card::{GUEST_CARD_WIDEST, GuestCard, GuestCardJob, width_on_guest_card};
pub use handover::HandoverJob;
pub use imprint::{House, Imprint};
pub use lists::{PackingGroup, PackingJob, PackingLine, SignatureJob, SignatureLine};
pub use picture::Picture;
pub use press::{Job, Press};
pub use preview::{PaperPreview, PaperWritten, PreviewRange};
pub use report::{Bar, Chart, Figure, ReportJob};
pub use sheets::{Meta, Sheets};
pub use table_card::{TableCard, TableCardJob};
pub use vip::{Companion, VipCard, VipCardJob};
pub use voucher::{Voucher, VoucherJob, VoucherLayout};
