//! Preferences: in a column of one strength with their category before them, `Drink: green tea`, and in rows with everything.

use super::list::{Entry, entries, listed};
use super::rows;
use super::words::Named;
use crate::locale::Language;
use crate::preference::{Category, NewPreference, Strength};

/// Writes wishes of one strength. Those of the column's own category need no name before them.
pub fn wishes_listed<'a>(
    wishes: impl IntoIterator<Item = (Category, &'a str)>,
    own: Category,
    language: Language,
) -> String {
    let said = |(category, text): (Category, &str)| match category == own && categorised(text).is_none() {
        true => text.to_owned(),
        false => format!("{}: {text}", category.name(language)),
    };
    let said: Vec<String> = wishes.into_iter().map(said).collect();
    listed(said.iter().map(String::as_str))
}

/// The wishes of a cell, with their categories.
pub fn wishes_read(cell: &str, own: Category) -> Vec<(Category, String)> {
    let wish = |Entry { text, .. }: Entry| match categorised(&text) {
        Some((category, text)) => (category, text.to_owned()),
        None => (own, text),
    };
    entries(cell).into_iter().filter(Entry::is_said).map(wish).collect()
}

/// The category that stands before a wish.
fn categorised(text: &str) -> Option<(Category, &str)> {
    let (before, behind) = text.split_once(": ").or_else(|| text.split_once('：'))?;
    Some((Category::named(before)?, behind.trim())).filter(|(_, text)| !text.is_empty())
}

/// Writes preferences with all that is said of them.
pub fn preferences_written<'a>(preferences: impl Iterator<Item = &'a NewPreference>, language: Language) -> String {
    let row = |new: &NewPreference| {
        vec![new.strength.name(language), new.category.name(language), new.text.clone(), new.source.clone()]
    };
    rows::write(&preferences.map(row).collect::<Vec<_>>())
}

/// The preferences of rows, and whether there were others that nobody can read.
pub fn preferences_read(text: &str) -> (Vec<NewPreference>, bool) {
    all_of(rows::read(text).into_iter().map(|[strength, category, text, source]| {
        let (strength, category) = (Strength::named(&strength)?, Category::named(&category)?);
        (!text.is_empty()).then_some(NewPreference { category, text, strength, source })
    }))
}

/// What could be read, and whether some could not.
pub(super) fn all_of<T>(read: impl Iterator<Item = Option<T>>) -> (Vec<T>, bool) {
    let read: Vec<Option<T>> = read.collect();
    let lost = read.iter().any(Option::is_none);
    (read.into_iter().flatten().collect(), lost)
}
