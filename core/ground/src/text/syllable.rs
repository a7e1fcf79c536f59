//! Which letters make a pinyin syllable, and where a word typed without spaces falls apart into syllables.

use pinyin::ToPinyin;
use std::collections::HashSet;
use std::sync::LazyLock;

const LONGEST: usize = 6;

/// Every toneless syllable that some common character is read as; the ones with ü in all spellings people type.
static SYLLABLES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let mut all = HashSet::new();
    for reading in ('\u{4e00}'..='\u{9fa5}').filter_map(|c| c.to_pinyin()) {
        let plain = reading.plain();
        if plain.contains(['a', 'e', 'i', 'o', 'u', 'ü']) {
            all.extend(spellings(&with_v(plain)));
        }
    }
    all
});

/// Writes ü the way it is typed, with or without a tone: `lü` becomes `lv`.
pub(crate) fn with_v(reading: &str) -> String {
    reading.replace(['ü', 'Ü', 'ǖ', 'ǘ', 'ǚ', 'ǜ'], "v")
}

/// The ways a syllable with ü is typed: `lv`, `lu`, and `lyu` as in passports. Any other syllable only as it is.
pub(crate) fn spellings(syllable: &str) -> Vec<String> {
    let rounded = match syllable.split_once("yu") {
        Some((initial @ ("l" | "n"), rest)) => format!("{initial}v{rest}"),
        _ => syllable.to_owned(),
    };
    if rounded.contains('v') {
        let (plain, passport) = (rounded.replace('v', "u"), rounded.replace('v', "yu"));
        vec![rounded, plain, passport]
    } else {
        vec![rounded]
    }
}

/// Every syllable there is.
pub(crate) fn all_syllables() -> impl Iterator<Item = &'static String> {
    SYLLABLES.iter()
}

/// Says whether folded letters are exactly one syllable.
pub(crate) fn is_syllable(letters: &str) -> bool {
    SYLLABLES.contains(letters)
}

/// Takes syllables off the front of a folded word, the longest first, and gives what is left over.
pub(crate) fn split(word: &str) -> (Vec<&str>, &str) {
    let mut syllables = Vec::new();
    let mut rest = word;
    if !word.is_ascii() {
        return (syllables, rest);
    }
    while !rest.is_empty() {
        let Some(length) = (1..=rest.len().min(LONGEST)).rev().find(|n| is_syllable(&rest[..*n])) else {
            break;
        };
        let (syllable, after) = rest.split_at(length);
        syllables.push(syllable);
        rest = after;
    }
    (syllables, rest)
}

/// The syllables of a folded word that consists of nothing else.
pub(crate) fn split_whole(word: &str) -> Option<Vec<&str>> {
    let (syllables, rest) = split(word);
    (rest.is_empty() && !syllables.is_empty()).then_some(syllables)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_falls_apart_into_its_longest_syllables() {
        assert_eq!(split("wangxiaoming"), (vec!["wang", "xiao", "ming"], ""), "a whole name");
        assert_eq!(split("wangxm"), (vec!["wang"], "xm"), "initials are left over");
        assert_eq!(split("smith"), (Vec::new(), "smith"), "no syllable at the front");
        assert_eq!(split("lvlulyu"), (vec!["lv", "lu", "lyu"], ""), "ü in every spelling");
        assert_eq!(split_whole("john"), None, "a Western name is no pinyin");
    }

    #[test]
    fn a_bare_consonant_is_no_syllable() {
        for letters in ["n", "m", "hm", "x", "zh"] {
            assert!(!is_syllable(letters), "{letters} would eat initials");
        }
    }
}
