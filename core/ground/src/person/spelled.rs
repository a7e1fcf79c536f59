//! A name in Hangul, kana, Cyrillic, Greek or Arabic letters as words in Latin letters, so that it is found by them. Names
//! in Han characters are found by their reading.

use super::sound::{Sound, joined};
use super::words::forms;
use super::written::{Name, Script, read};
use super::{arabic, borrowed, japanese, korean, letters};

/// The words of a written name: the family name in every spelling, and what begins otherwise of the given name.
pub(crate) fn in_latin_letters(written: &str) -> Vec<String> {
    // `J0hn 2` is found as John.
    if written.is_ascii() && !written.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    read(written).names.iter().flat_map(words).collect()
}

fn words(name: &Name) -> Vec<String> {
    match name.script {
        Script::Hangul => hangul(&name.characters()),
        Script::Kana => {
            let spelled = name.words.iter().map(|word| usual(&japanese::sounds(word)));
            spelled.chain(borrowed::index_words(&name.words)).collect()
        }
        Script::Arabic => arabic::index_words(&name.words),
        Script::Cyrillic | Script::Greek => {
            name.words.iter().map(|word| usual(&letters::sounds(word, name.script))).collect()
        }
        // Müller is found as Mueller too.
        Script::Latin => {
            name.words.iter().zip(&name.accented).flat_map(|(word, accented)| forms(word, accented)).collect()
        }
        _ => Vec::new(),
    }
}

fn hangul(syllables: &[char]) -> Vec<String> {
    let sounds = korean::sounds(syllables);
    let mut words = Vec::new();
    // 황보라 has a family name of one syllable or of two.
    for length in 1..=korean::family_length(syllables) {
        let (family, given) = sounds.split_at(length);
        words.extend(joined(family));
        words.extend(given.iter().flatten().cloned());
        words.push(usual(given));
    }
    words
}

/// The shortest spelling of every sound, which leaves long vowels out.
fn usual(sounds: &[Sound]) -> String {
    let long = |sound: &&Sound| !sound.iter().any(String::is_empty);
    sounds.iter().filter(long).filter_map(|sound| sound.first().map(String::as_str)).collect()
}
