//! Contact points with what they are for, and which is preferred: `Phone / 138 0571 0001 / driver / preferred`.

use super::rows;
use super::wishes::all_of;
use super::words::{Named, says};
use crate::guest::{ContactKind, NewContact};
use crate::locale::Language;
use crate::text::phone;

const PREFERRED: &str = "export-preferred";

pub fn contacts_written<'a>(contacts: impl Iterator<Item = &'a NewContact>, language: Language) -> String {
    let row = |new: &NewContact| {
        let preferred = if new.preferred { language.text(PREFERRED) } else { String::new() };
        vec![new.kind.name(language), new.value.clone(), new.label.clone(), preferred]
    };
    rows::write(&contacts.map(row).collect::<Vec<_>>())
}

/// The contact points of rows, and whether there were others that nobody can read.
pub fn contacts_read(text: &str) -> (Vec<NewContact>, bool) {
    all_of(rows::read(text).into_iter().map(|[kind, value, label, preferred]| {
        let kind = ContactKind::named(&kind)?;
        // Half a number reaches nobody.
        let whole = kind != ContactKind::Phone || phone::read(&value).is_ok();
        (whole && !value.is_empty()).then(|| NewContact { kind, value, label, preferred: says(PREFERRED, &preferred) })
    }))
}
