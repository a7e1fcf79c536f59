//! People around a guest: `Spouse / Tom Quill`, and with the number that a guest has in the file, `Child / Ida Holm / 12`.

use super::rows;
use super::wishes::all_of;
use super::words::Named;
use crate::guest::RelationshipKind;
use crate::locale::Language;

/// Who somebody is to a guest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    pub kind: RelationshipKind,
    pub name: String,
    /// Of one who is a guest too: the number they have in the file.
    pub number: Option<i64>,
}

pub fn related_written<'a>(related: impl Iterator<Item = &'a Related>, language: Language) -> String {
    let row = |one: &Related| {
        let number = one.number.map(|number| number.to_string()).unwrap_or_default();
        vec![one.kind.name(language), one.name.clone(), number]
    };
    rows::write(&related.map(row).collect::<Vec<_>>())
}

/// The people of rows, and whether there were others that nobody can read.
pub fn related_read(text: &str) -> (Vec<Related>, bool) {
    all_of(rows::read(text).into_iter().map(|[kind, name, number]| {
        let kind = RelationshipKind::named(&kind)?;
        (!name.is_empty()).then(|| Related { kind, name, number: number.parse().ok() })
    }))
}
