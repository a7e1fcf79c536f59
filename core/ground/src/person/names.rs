//! How alike two names are, each in its own script.

use super::likeness::Likeness;
use super::sound::turned;
use super::written::{Name, Script};
use super::{arabic, borrowed, chinese, japanese, korean, letters, nickname, sound, words};
use crate::text::pinyin::family_length;
use crate::text::syllable::split_whole;

/// Compares two names. The languages say how a name in Han characters is read.
pub(super) fn likeness(one: &Name, other: &Name, languages: (&str, &str)) -> Likeness {
    use Script::{Han, Hangul, Kana, Latin};
    match (one.script, other.script) {
        (Han, Han) => han(&one.characters(), &other.characters()),
        (Hangul, Hangul) => hangul(&one.characters(), &other.characters()),
        (Kana, Kana) => kana(one, other),
        (Han, Latin) => han_in_latin(one, other, languages.0),
        (Latin, Han) => han_in_latin(other, one, languages.1),
        (Hangul, Latin) => hangul_in_latin(one, other),
        (Latin, Hangul) => hangul_in_latin(other, one),
        (Kana, Latin) => kana_in_latin(one, other),
        (Latin, Kana) => kana_in_latin(other, one),
        (Han, Kana) => han_in_kana(one, other),
        (Kana, Han) => han_in_kana(other, one),
        (Han, Hangul) => han_in_hangul(one, other),
        (Hangul, Han) => han_in_hangul(other, one),
        (a, b) if a == b => words::likeness(one, other),
        (Latin, script) => in_latin(other, one, script),
        (script, Latin) => in_latin(one, other, script),
        _ => Likeness::Unknown,
    }
}

/// Whether so many people have the name that it proves little.
pub(super) fn is_commonplace(name: &Name) -> bool {
    let characters = name.characters();
    let one_of = |list: &str, word: &str| list.split(' ').any(|known| known == word);
    match name.script {
        Script::Han => characters.len() < 3,
        Script::Hangul => characters.first().is_some_and(|family| "김이박최정강조윤장임".contains(*family)),
        Script::Latin => {
            let syllables: Option<usize> =
                name.words.iter().map(|word| split_whole(word).map(|found| found.len())).sum();
            syllables.is_some_and(|count| count < 3)
                || name.words.len() < 2
                || name.words.iter().any(|word| one_of(WIDESPREAD, word))
                || (name.words.iter().any(|word| one_of(FREQUENT_GIVEN, word))
                    && name.words.iter().any(|word| one_of(FREQUENT_FAMILY, word)))
        }
        _ => false,
    }
}

/// Korean and Vietnamese family names that a good part of all people there have.
const WIDESPREAD: &str = "kim lee park choi jung nguyen tran le pham";
const FREQUENT_FAMILY: &str = "smith jones williams brown taylor davies wilson evans johnson miller davis garcia martinez \
    rodriguez lopez gonzalez hernandez perez sanchez martin bernard dubois muller mueller schmidt schneider fischer weber \
    rossi russo ferrari silva santos ivanov petrov";
const FREQUENT_GIVEN: &str = "john james david michael robert william thomas paul peter mark andrew mary maria anna anne \
    elizabeth sarah jose juan carlos luis jean pierre marie thomas hans michael giuseppe giovanni ivan alexander";

fn han(one: &[char], other: &[char]) -> Likeness {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let family = family_length(long);
    if short == long {
        // A family name alone is that of many.
        return if short.len() > 1 { Likeness::Same } else { Likeness::Family };
    }
    if short.len() == family && *short == long[..family] {
        return Likeness::Family;
    }
    if short.len() > 1 && long.len() > short.len() && *short == long[family..] {
        // A given name alone, or a name behind the husband's family name.
        return if short.len() > 2 { Likeness::Part } else { Likeness::Family };
    }
    if chinese::sound_alike(one, other) { Likeness::Sound } else { Likeness::Other }
}

fn hangul(one: &[char], other: &[char]) -> Likeness {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let family = korean::family_length(long);
    match short {
        _ if short == long && short.len() > 1 => Likeness::Same,
        [_] if short[0] == long[0] => Likeness::Family,
        _ if short.len() > 1 && short.len() < long.len() && *short == long[family..] => Likeness::Family,
        _ => Likeness::Other,
    }
}

fn kana(one: &Name, other: &Name) -> Likeness {
    let whole = other.words.concat();
    let alike = turned(&one.words).any(|words| words.concat() == whole);
    let part = |short: &Name, long: &Name| {
        short.words.len() == 1 && long.words.len() > 1 && long.words.contains(&short.words[0])
    };
    match alike {
        true => Likeness::Same,
        false if part(one, other) || part(other, one) => Likeness::Family,
        false => Likeness::Other,
    }
}

fn han_in_latin(han: &Name, latin: &Name, language: &str) -> Likeness {
    let characters = han.characters();
    let (japanese, korean) = (language.starts_with("ja"), language.starts_with("ko"));
    let mut readings = Vec::new();
    if !japanese && !korean && characters.len() > 1 {
        readings.push(chinese::pinyin(&characters));
        readings.push(chinese::wade_giles(&characters));
        readings.push(chinese::cantonese(&characters));
    }
    let in_kana = if korean { Vec::new() } else { japanese::readings(&characters) };
    readings.extend(in_kana.iter().map(|kana| japanese::sounds(kana)));
    if readings.iter().any(|reading| sound::spells(&latin.words, reading)) {
        return Likeness::Read;
    }
    // Tony Wang Xiaoming
    let without = |left_out: usize| -> Vec<String> {
        latin.words.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, word)| word.clone()).collect()
    };
    if latin.words.len() > 2
        && (0..latin.words.len()).any(|at| readings.iter().any(|reading| sound::spells(&without(at), reading)))
    {
        return Likeness::Part;
    }
    if !in_kana.is_empty() && japanese {
        return Likeness::Other;
    }
    let family = &characters[..family_length(&characters).min(characters.len())];
    let mut families = chinese::family_spellings(family);
    families.extend(japanese_families(&characters));
    let Some(rest) = without_family(&latin.words, &families) else {
        let chinese = latin.words.len() > 1 && latin.words.iter().all(|word| split_whole(word).is_some());
        return if chinese { Likeness::Other } else { Likeness::Unknown };
    };
    let given = &characters[family.len()..];
    if !given.is_empty() && chinese::spells_given(&rest, given) && !japanese && !korean {
        // Each in its own way: Tan Wei Ming of Singapore, Yip Ching Foon of Hong Kong.
        return Likeness::Read;
    }
    let read = |word: &String| split_whole(word).is_some();
    let known = !in_kana.is_empty() || (!rest.is_empty() && rest.iter().all(read));
    if known && characters.len() > family.len() && !rest.is_empty() { Likeness::Other } else { Likeness::Family }
}

fn japanese_families(characters: &[char]) -> Vec<String> {
    let readings = japanese::family_readings(characters);
    readings.iter().flat_map(|kana| sound::joined(&japanese::sounds(kana))).collect()
}

/// The words without the family name that stands first or last among them, if one of these does.
fn without_family(words: &[String], families: &[String]) -> Option<Vec<String>> {
    let is_family = |word: &String| families.contains(word);
    match words {
        [first, rest @ ..] if is_family(first) => Some(rest.to_vec()),
        [rest @ .., last] if is_family(last) => Some(rest.to_vec()),
        [first, second, rest @ ..] if is_family(&format!("{first}{second}")) => Some(rest.to_vec()),
        _ => None,
    }
}

fn hangul_in_latin(hangul: &Name, latin: &Name) -> Likeness {
    let syllables = hangul.characters();
    let sounds = korean::sounds(&syllables);
    if syllables.len() > 1 && sound::spells(&latin.words, &sounds) {
        return Likeness::Read;
    }
    let family = korean::family_length(&syllables);
    match without_family(&latin.words, &sound::joined(&sounds[..family])) {
        Some(rest)
            if syllables.len() > family && !rest.is_empty() && rest.iter().all(|word| korean::looks_korean(word)) =>
        {
            Likeness::Other
        }
        Some(_) => Likeness::Family,
        None if latin.words.len() > 1 && latin.words.iter().all(|word| korean::looks_korean(word)) => Likeness::Other,
        None => Likeness::Unknown,
    }
}

fn kana_in_latin(kana: &Name, latin: &Name) -> Likeness {
    let sounds = japanese::sounds(&kana.words.concat());
    if sound::spells(&latin.words, &sounds) {
        return Likeness::Read;
    }
    let spells = |word: &String, of: &String| sound::spells(std::slice::from_ref(word), &japanese::sounds(of));
    let shared =
        kana.words.iter().any(|of| latin.words.iter().any(|word| spells(word, of))) || borrowed::shares(kana, latin);
    // Names from elsewhere are written in kana by their sound: マイケル is no Maikeru.
    match shared {
        _ if borrowed::fits(kana, latin) => Likeness::Part,
        true if kana.words.len() > 1 && latin.words.len() > 1 => Likeness::Other,
        true => Likeness::Family,
        false => Likeness::Unknown,
    }
}

fn han_in_kana(han: &Name, kana: &Name) -> Likeness {
    let characters = han.characters();
    let readings = japanese::readings(&characters);
    let mut written = turned(&kana.words).map(|words| words.concat());
    if written.any(|kana| readings.contains(&kana)) {
        return Likeness::Read;
    }
    let families = japanese::family_readings(&characters);
    let fits =
        turned(&kana.words).any(|words| families.iter().any(|family| words.concat().starts_with(family.as_str())));
    match fits {
        true if readings.is_empty() => Likeness::Family,
        true => Likeness::Other,
        false if families.is_empty() => Likeness::Unknown,
        false => Likeness::Other,
    }
}

fn han_in_hangul(han: &Name, hangul: &Name) -> Likeness {
    let (characters, syllables) = (han.characters(), hangul.characters());
    let family = chinese::korean_family(&characters[..family_length(&characters).min(characters.len())]);
    let sounds = korean::sounds(&syllables);
    let spelled = sound::joined(&sounds[..korean::family_length(&syllables)]);
    match family.iter().any(|way| spelled.contains(way)) {
        true => Likeness::Family,
        false if family.is_empty() => Likeness::Unknown,
        false => Likeness::Other,
    }
}

/// A name in another alphabet in Latin letters. Vowels are spelled in many ways, and given names have their own in every
/// language: what does not fit is no proof.
fn in_latin(name: &Name, latin: &Name, script: Script) -> Likeness {
    let spelled = |words: &[String]| turned(&latin.words).any(|latin| letters::spelled(&latin, words, script));
    if spelled(&name.words) {
        return Likeness::Read;
    }
    if script == Script::Arabic && arabic::fits(&name.words, &latin.words) {
        return Likeness::Part;
    }
    let short = (0..name.words.len()).any(|at| {
        nickname::others(&name.words[at]).iter().any(|other| {
            let mut words = name.words.clone();
            words[at] = (*other).to_owned();
            spelled(&words)
        })
    });
    let one = std::slice::from_ref;
    let fits = |word: &String| latin.words.iter().any(|latin| letters::spelled(one(latin), one(word), script));
    let near = |word: &String| latin.words.iter().any(|latin| letters::sounds_near(latin, word, script));
    match name.words.iter().filter(|word| fits(word)).count() {
        _ if short => Likeness::Part,
        0 => Likeness::Unknown,
        _ if script == Script::Arabic && arabic::differs(&name.words, &latin.words) => Likeness::Other,
        _ if name.words.len() > 1 && latin.words.len() > 1 && name.words.iter().all(near) => Likeness::Part,
        _ => Likeness::Family,
    }
}
