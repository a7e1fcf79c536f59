//! How Korean names are spelled in Latin letters: every passport does it its own way.

use super::sound::{Sound, Table, ways};

const FIRST_SYLLABLE: u32 = 0xac00;
const VOWELS: u32 = 21;
const FINALS: u32 = 28;

/// Units: letters of a syllable.
const LONGEST: usize = 6;

/// Family names of two syllables.
const COMPOUND: &[&str] = &["선우", "남궁", "황보", "제갈", "사공", "독고", "서문", "동방"];

/// How many syllables of a Korean name are the family name.
pub(super) fn family_length(syllables: &[char]) -> usize {
    let begins = |family: &str| syllables.len() > 2 && syllables.iter().take(2).collect::<String>() == *family;
    if COMPOUND.iter().any(|family| begins(family)) { 2 } else { syllables.len().min(1) }
}

/// The sounds of a name, family name first.
pub(super) fn sounds(syllables: &[char]) -> Vec<Sound> {
    let family = family_length(syllables);
    let each = syllables.iter().enumerate().map(|(at, syllable)| {
        let mut found = sound(*syllable);
        if at < family {
            found.extend(FAMILIES.of_character(*syllable).into_iter().flat_map(ways));
        }
        found
    });
    each.collect()
}

/// Every spelling of a syllable that follows from its letters.
fn sound(syllable: char) -> Sound {
    let Some(index) = u32::from(syllable).checked_sub(FIRST_SYLLABLE) else { return Vec::new() };
    let (initial, vowel, last) = (index / (VOWELS * FINALS), index / FINALS % VOWELS, index % FINALS);
    let part = |table: &'static [&'static str], at: u32| table.get(at as usize).copied().unwrap_or_default();
    let vowels = if last == 0 { part(OPEN_VOWELS, vowel) } else { part(CLOSED_VOWELS, vowel) };
    let mut found = Vec::new();
    for start in part(INITIALS, initial).split('/') {
        for middle in vowels.split('/') {
            for end in part(LAST, last).split('/') {
                found.push(format!("{start}{middle}{end}"));
            }
        }
    }
    found
}

/// Whether a word can be read as Korean syllables: then it is a Korean given name and no English one.
pub(super) fn looks_korean(word: &str) -> bool {
    // From each place that a syllable may begin at, in turn: the ways to part a long word are too many to try each.
    let mut begins = vec![false; word.len() + 1];
    begins[0] = true;
    for at in 0..word.len() {
        if begins[at] && word.is_char_boundary(at) {
            let ends = (at + 1..=word.len().min(at + LONGEST)).filter(|end| word.is_char_boundary(*end));
            let ends: Vec<usize> = ends.filter(|end| is_syllable(&word[at..*end])).collect();
            ends.into_iter().for_each(|end| begins[end] = true);
        }
    }
    begins[word.len()]
}

fn is_syllable(letters: &str) -> bool {
    let starts = INITIALS.iter().flat_map(|ways| ways.split('/'));
    starts.filter_map(|start| letters.strip_prefix(start)).any(|rest| {
        let middles = OPEN_VOWELS.iter().chain(CLOSED_VOWELS).flat_map(|ways| ways.split('/'));
        middles
            .filter_map(|middle| rest.strip_prefix(middle))
            .any(|rest| LAST.iter().any(|ways| ways.split('/').any(|end| end == rest)))
    })
}

// In the order in which Unicode composes syllables.
const INITIALS: &[&str] = &[
    "g/k", "kk/gg", "n", "d/t", "tt/dd", "r/l", "m", "b/p", "pp/bb", "s/sh", "ss", "", "j/ch", "jj", "ch", "k", "t",
    "p", "h",
];
const OPEN_VOWELS: &[&str] = &[
    "a/ah",
    "ae/ai/ay",
    "ya",
    "yae",
    "eo/uh",
    "e/eh",
    "yeo/yuh",
    "ye/yeh",
    "o/oh",
    "wa",
    "wae",
    "oe/oi",
    "yo/yoh",
    "u/oo/woo",
    "wo/weo",
    "we",
    "wi/ui",
    "yu/yoo/you",
    "eu",
    "ui/ee/i/eui",
    "i/ee/y",
];
const CLOSED_VOWELS: &[&str] = &[
    "a",
    "ae/ai",
    "ya",
    "yae",
    "eo/u",
    "e",
    "yeo/you/yu/yo",
    "ye",
    "o",
    "wa",
    "wae",
    "oe/oi",
    "yo",
    "u/oo/woo",
    "wo/weo",
    "we",
    "wi",
    "yu/yoo",
    "eu/u",
    "ui/i",
    "i/ee",
];
const LAST: &[&str] = &[
    "", "k/g/ck", "k", "k", "n", "n", "n", "t", "l/r", "k", "m", "l", "l", "l", "p", "l", "m", "p/b", "p", "t/s", "t",
    "ng", "t", "t", "k", "t", "p", "t",
];

/// Family names that are spelled as nothing in their letters says.
static FAMILIES: Table = Table::new(
    "\
    이=lee/yi/rhee/ri/li 박=park/bahk 최=choi/choe/chwe 정=chung/jong 임=lim/rim/yim 유=ryu/ryoo/lyu \
    류=yoo/yu/you 노=roh/noh/ro 나=ra/nah 오=oh 서=suh/so/sur 안=ahn 백=paik/baik/back 허=hur/her/huh \
    우=woo/wu 구=koo/goo/ku 엄=um/uhm 문=moon 전=chun/jun/chon 윤=youn 장=chang 조=joe/cho 심=shim \
    신=shin 여=yuh/yeo 손=sohn 양=ryang 염=yum 육=yook/yuk",
);
