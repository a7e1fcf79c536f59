//! How names in Cyrillic, Greek and Arabic letters are spelled in Latin ones.

use super::sound::{Sound, Table, spells, ways};
use super::written::Script;

/// Whether Latin words spell a name in another alphabet.
pub(super) fn spelled(latin: &[String], words: &[String], script: Script) -> bool {
    match script {
        Script::Cyrillic => alphabet(latin, words, &CYRILLIC),
        Script::Greek => alphabet(latin, words, &GREEK),
        Script::Arabic => arabic(latin, words),
        _ => false,
    }
}

fn alphabet(latin: &[String], words: &[String], table: &Table) -> bool {
    let letters = words.iter().flat_map(|word| word.chars());
    let sounds: Option<Vec<Sound>> = letters.map(|c| table.of_character(c).map(ways)).collect();
    // x stands for two letters, and no sound is written across them.
    let latin: Vec<String> = latin.iter().map(|word| word.replace('x', "ks")).collect();
    sounds.is_some_and(|sounds| latin.len() == words.len() && spells(&latin, &sounds))
}

/// Whether two words have the same consonants, whatever stands between them: Александр and Alexander.
pub(super) fn sounds_near(latin: &str, word: &str, script: Script) -> bool {
    let table = match script {
        Script::Cyrillic => &CYRILLIC,
        Script::Greek => &GREEK,
        _ => return false,
    };
    let first = |c: char| table.of_character(c).and_then(|ways| ways.split('/').next()).unwrap_or_default();
    let spelled: String = word.chars().map(first).collect();
    bare(&spelled) == bare(&latin.replace('x', "ks"))
}

/// The sounds of a word; of other alphabets none.
pub(super) fn sounds(word: &str, script: Script) -> Vec<Sound> {
    let table = match script {
        Script::Cyrillic => &CYRILLIC,
        Script::Greek => &GREEK,
        Script::Arabic => &ARABIC,
        _ => return Vec::new(),
    };
    word.chars().filter_map(|c| table.of_character(c).map(ways)).collect()
}

/// Arabic writes no short vowels, and Latin letters double what Arabic writes once.
fn arabic(latin: &[String], words: &[String]) -> bool {
    let latin: Vec<String> =
        latin.iter().filter(|word| !ARTICLES.contains(&word.as_str())).map(|word| bare(word)).collect();
    let letters = words.iter().flat_map(|word| {
        match word.strip_prefix("ال") {
            // The article is a word of its own, part of the name, or left out.
            Some(word) => format!("~{word}"),
            None => word.clone(),
        }
        .chars()
        .collect::<Vec<char>>()
    });
    let sounds: Option<Vec<Sound>> = letters.map(|c| ARABIC.of_character(c).map(ways)).collect();
    sounds.is_some_and(|sounds| latin.len() == words.len() && spells(&latin, &sounds))
}

const ARTICLES: &[&str] = &["al", "el", "ul"];

/// The consonants of a word, each once.
fn bare(word: &str) -> String {
    let mut bare = String::new();
    let mut last = None;
    for c in word.chars() {
        if last != Some(c) && !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u') {
            bare.push(c);
        }
        last = Some(c);
    }
    bare
}

// A slash at the end of a line: the letter is not always written.
static CYRILLIC: Table = Table::new(
    "\
    а=a б=b в=v/w/f г=g/h/gh д=d е=e/ye/ie/je/o/yo/io ж=zh/j/z з=z/s и=i/y/ii/yi/ к=k/c л=l м=m н=n о=o/a п=p р=r с=s/ss \
    т=t у=u/ou ф=f/ph х=kh/h/ch/x ц=ts/c/tz ч=ch/tch/c ш=sh/s/sch щ=shch/sch/sc/sh ъ=/ie ы=y/i ь=/i/y/j э=e \
    ю=yu/iu/ju/u я=ya/ia/ja/a і=i/y ї=i/yi/ji є=ye/ie/e/je ґ=g ў=u/w",
);
static GREEK: Table = Table::new(
    "\
    α=a β=v/b γ=g/y/gh/n δ=d/dh ε=e ζ=z η=i/e/h θ=th/t ι=i/y κ=k/c λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r/rh σ=s/ss ς=s τ=t \
    υ=y/i/u/v/f φ=f/ph χ=ch/h/kh/ks ψ=ps ω=o",
);
static ARABIC: Table = Table::new(
    "\
    ~=l/ ا=/ أ=/ إ=/ آ=/ ب=b/p ت=t ث=th/t/s ج=j/g/dj ح=h خ=kh/h/x د=d ذ=dh/d/z/th ر=r ز=z س=s ش=sh/ch ص=s ض=d/dh ط=t ظ=z/dh ع=/ غ=gh/g \
    ف=f ق=q/k/g ك=k/c ل=l م=m ن=n ه=h/ و=w/v/ ي=y/ ى=y/ ة=h/t/ ء=/ ئ=/y ؤ=/w ک=k ی=y/ پ=p چ=ch گ=g ژ=zh/j",
);
