//! The index side: everything a guest may be asked for by, as words.

use super::{folded, word};
use crate::person::spelled::in_latin_letters;
use crate::text::fold::{Piece, fold, is_han, pieces, runs, squash};
use crate::text::{name, phone, syllable};

/// What of a guest is searchable, as the rooms keep it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Searchable<'a> {
    /// Display, native, alias and phonetic names.
    pub names: &'a [&'a str],
    /// Toneless pinyin with spaces, or empty.
    pub pinyin: &'a str,
    /// Contact points as kind and value; the kinds are those of contact points.
    pub contacts: &'a [(&'a str, &'a str)],
    /// Rooms the guest stays or stayed in.
    pub rooms: &'a [&'a str],
}

/// Words for the two columns of the index, separated by spaces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IndexText {
    pub name: String,
    pub other: String,
}

/// Works out the words a guest is found by.
pub fn index_text(source: &Searchable<'_>) -> IndexText {
    let mut name = Words::default();
    for written in source.names {
        add_name(&mut name, written);
    }
    add_readings(&mut name, source);
    in_latin_letters(source.pinyin).iter().for_each(|word| name.add(word));

    let mut other = Words::default();
    for (kind, value) in source.contacts {
        match *kind {
            "phone" => phone::search_forms(value).into_iter().for_each(|form| other.add(&form)),
            "email" => add_email(&mut other, value),
            "post" => {}
            _ => add_handle(&mut other, value),
        }
    }
    for room in source.rooms {
        add_handle(&mut other, room);
    }
    IndexText { name: name.joined(), other: other.joined() }
}

fn add_name(words: &mut Words, written: &str) {
    let folded = folded(written);
    let mut latin = Vec::new();
    for piece in pieces(&folded) {
        match piece {
            Piece::Character(c) => words.add(c.encode_utf8(&mut [0; 4])),
            Piece::Run(run) => latin.push(run),
        }
    }
    for run in &latin {
        words.add(run);
    }
    if (2..=4).contains(&latin.len()) {
        words.add(&latin.concat());
        words.add(&initials(&latin));
    }
    in_latin_letters(written).iter().for_each(|word| words.add(word));
    if let Some((_, after)) = written.split_once(['\'', '’']) {
        runs(&fold(after)).iter().for_each(|run| words.add(run));
    }
}

/// Syllables, the whole name, the given name and the initials of both, in every spelling of ü.
fn add_readings(words: &mut Words, source: &Searchable<'_>) {
    let native = source.names.iter().copied().find(|written| written.chars().any(is_han)).unwrap_or_default();
    let reading = folded(&syllable::with_v(source.pinyin));
    let mut syllables: Vec<String> = pieces(&reading).into_iter().flat_map(apart).collect();
    if syllables.is_empty() {
        syllables = latin_syllables(source.names);
    }
    if syllables.is_empty() {
        return;
    }
    let family = {
        let parts = name::spoken(native, &syllables.join(" "));
        let mut length = 0;
        syllables
            .iter()
            .take_while(|syllable| {
                length += syllable.len();
                length <= parts.family.len()
            })
            .count()
    };
    for spelling in spelled(&syllables) {
        let given = &spelling[family..];
        spelling.iter().for_each(|syllable| words.add(syllable));
        words.add(&spelling.concat());
        words.add(&given.concat());
    }
    words.add(&initials(&syllables));
    words.add(&initials(&syllables[family..]));
}

/// A word of a reading in its syllables, or as it is where it has none: `xiaojun` is `xiao` and `jun`.
///
/// A character stands for itself where it has no reading, and kana always do.
fn apart(piece: Piece) -> Vec<String> {
    let word = match piece {
        Piece::Character(c) => return vec![c.to_string()],
        Piece::Run(word) => word,
    };
    match syllable::split_whole(&word) {
        Some(syllables) if !syllable::is_syllable(&word) => syllables.into_iter().map(str::to_owned).collect(),
        _ => vec![word],
    }
}

/// The syllables of a name written in pinyin from the start, as a passport has it.
fn latin_syllables(names: &[&str]) -> Vec<String> {
    names
        .iter()
        .find_map(|written| {
            let words = runs(&fold(written));
            let family_first = name::split(written);
            let ordered = runs(&fold(&format!("{} {}", family_first.family, family_first.given)));
            let syllables: Option<Vec<Vec<&str>>> = ordered.iter().map(|word| syllable::split_whole(word)).collect();
            (words.len() > 1)
                .then_some(syllables)
                .flatten()
                .map(|syllables| syllables.concat().into_iter().map(str::to_owned).collect())
        })
        .unwrap_or_default()
}

/// The same syllables once for each spelling of ü; most names have just one.
fn spelled(syllables: &[String]) -> Vec<Vec<String>> {
    let variants: Vec<Vec<String>> = syllables.iter().map(|syllable| syllable::spellings(syllable)).collect();
    let count = variants.iter().map(Vec::len).max().unwrap_or(0);
    (0..count).map(|nth| variants.iter().map(|of_one| of_one[nth.min(of_one.len() - 1)].clone()).collect()).collect()
}

fn initials(words: &[String]) -> String {
    words.iter().filter_map(|word| word.chars().next()).collect()
}

fn add_email(words: &mut Words, value: &str) {
    let folded = fold(value);
    let local = folded.split_once('@').map_or(folded.as_str(), |(local, _)| local);
    words.add(&squash(&folded));
    add_handle(words, local);
}

/// A handle or room as one word and, where it is punctuated, in its parts.
fn add_handle(words: &mut Words, value: &str) {
    let folded = folded(value);
    let mut parts = Vec::new();
    for piece in pieces(&folded) {
        match piece {
            Piece::Character(c) => words.add(c.encode_utf8(&mut [0; 4])),
            Piece::Run(run) => parts.push(run),
        }
    }
    words.add(&parts.concat());
    if parts.len() > 1 {
        parts.iter().for_each(|part| words.add(part));
    }
}

/// Words in the order they came, each once.
#[derive(Default)]
struct Words(Vec<String>);

impl Words {
    fn add(&mut self, folded: &str) {
        if folded.is_empty() {
            return;
        }
        let word = word(folded);
        if !self.0.contains(&word) {
            self.0.push(word);
        }
    }

    fn joined(self) -> String {
        self.0.join(" ")
    }
}
