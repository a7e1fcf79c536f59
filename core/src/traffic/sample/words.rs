//! What the sample's staff wrote down: wishes, dangers and notes, in the language of the house.

use std::sync::LazyLock;

use crate::locale::Language;
use crate::preference::{Category, NewPreference, Strength};

/// A text in Chinese and in English.
pub type Both = [&'static str; 2];

pub fn say(language: Language, both: Both) -> &'static str {
    match language {
        Language::Chinese => both[0],
        Language::English => both[1],
    }
}

#[derive(Clone, Copy)]
pub struct Wish {
    pub category: Category,
    pub strength: Strength,
    pub text: Both,
}

impl Wish {
    pub fn said(self, language: Language) -> NewPreference {
        NewPreference {
            category: self.category,
            strength: self.strength,
            text: say(language, self.text).to_owned(),
            source: String::new(),
        }
    }
}

/// What guests like, must have or avoid.
pub fn wishes() -> &'static [Wish] {
    static WISHES: LazyLock<Vec<Wish>> = LazyLock::new(|| {
        lines(include_str!("wishes.tsv"))
            .filter_map(|line| match line.as_slice() {
                [category, strength, chinese, english] => {
                    Some(Wish { category: read(category)?, strength: read(strength)?, text: [chinese, english] })
                }
                _ => None,
            })
            .collect()
    });
    &WISHES
}

/// What endangers guests.
pub fn dangers() -> &'static [Wish] {
    static DANGERS: LazyLock<Vec<Wish>> = LazyLock::new(|| {
        lines(include_str!("dangers.tsv"))
            .filter_map(|line| match line.as_slice() {
                [chinese, english] => {
                    Some(Wish { category: Category::Allergy, strength: Strength::Danger, text: [chinese, english] })
                }
                _ => None,
            })
            .collect()
    });
    &DANGERS
}

pub fn notes() -> &'static [Both] {
    static NOTES: LazyLock<Vec<Both>> = LazyLock::new(|| {
        lines(include_str!("notes.tsv"))
            .filter_map(|line| match line.as_slice() {
                [chinese, english] => Some([*chinese, *english]),
                _ => None,
            })
            .collect()
    });
    &NOTES
}

fn lines(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

fn read<T: serde::de::DeserializeOwned>(id: &str) -> Option<T> {
    serde_json::from_value(id.into()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_lists_is_read() {
        let check = |read: usize, text: &'static str| assert_eq!(read, lines(text).count(), "a line was dropped");
        check(wishes().len(), include_str!("wishes.tsv"));
        check(dangers().len(), include_str!("dangers.tsv"));
        check(notes().len(), include_str!("notes.tsv"));
    }
}
