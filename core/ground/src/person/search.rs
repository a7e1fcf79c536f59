//! The words by which the guests are found in the search index who may be a person: a wide net, for [`super::compare`] to
//! look through. Contact points find the others.

use std::collections::HashSet;

use super::record::Person;
use super::sound::{Sound, joined};
use super::words::forms;
use super::written::{Name, Script, read, read_aliases};
use super::{arabic, borrowed, chinese, japanese, korean, letters, nickname};
use crate::text::pinyin::{family_length, suggest, surnames_read};
use crate::text::search::{MatchQuery, Term};
use crate::text::syllable::split_whole;

/// Of a name that may be spelled otherwise, so many letters are taken for certain. Units: letters.
const CERTAIN: usize = 2;

/// A search for all guests who may be one of these people; none when none of them has a name to search for.
pub fn search(people: &[Person]) -> Option<MatchQuery> {
    let mut ways = Vec::new();
    for person in people {
        let written =
            [read(&person.display_name), read(&person.native_name), read_aliases(&person.alias), read(&person.reading)];
        ways.extend(written.iter().flat_map(|written| &written.names).flat_map(terms));
    }
    // Namesakes are looked for once.
    let mut seen = HashSet::new();
    ways.retain(|way| seen.insert(way.clone()));
    MatchQuery::any_name(ways)
}

fn terms(name: &Name) -> Vec<Term> {
    match name.script {
        Script::Han => han(&name.characters()),
        Script::Hangul => hangul(&name.characters()),
        Script::Kana => kana(name),
        Script::Latin => latin(name),
        Script::Arabic => {
            let mut ways = in_letters(name);
            ways.extend(ends(&name.words, arabic::beginnings));
            ways
        }
        script => {
            let mut ways = in_letters(name);
            ways.extend(prefixes(name.words.iter().map(|word| letters::sounds(word, script))));
            ways
        }
    }
}

/// All characters, or the family name and how the given name begins, in whatever Latin letters they are spelled.
fn han(characters: &[char]) -> Vec<Term> {
    let family = family_length(characters);
    if characters.len() <= family {
        return Vec::new();
    }
    let mut ways = vec![each(characters)];
    if characters.len() > 3 {
        // Behind the husband's family name.
        ways.push(each(&characters[family..]));
    }
    ways.push(Term::word(&suggest(&characters.iter().collect::<String>()).replace(' ', "")));
    let first = &characters[family..=family];
    let given = [chinese::pinyin(first), chinese::wade_giles(first), chinese::cantonese(first)].concat().concat();
    let families = chinese::family_spellings(&characters[..family]);
    ways.push(Term::All(vec![words(families), begun_as(given.clone())]));
    if family > 1 {
        let mut apart: Vec<Term> = chinese::pinyin(&characters[..family]).into_iter().map(words).collect();
        apart.push(begun_as(given));
        ways.push(Term::All(apart));
    }
    for kana in japanese::readings(characters) {
        ways.push(each(&kana.chars().collect::<Vec<_>>()));
    }
    for (family, given) in japanese::parted_readings(characters) {
        let (family, given) = (japanese::sounds(&family), japanese::sounds(&given));
        ways.push(Term::All(vec![words(joined(&family)), beginnings(start(&given))]));
    }
    ways
}

fn hangul(syllables: &[char]) -> Vec<Term> {
    let sounds = korean::sounds(syllables);
    let mut ways = vec![each(syllables)];
    // 황보라 has a family name of one syllable or of two.
    for family in 1..=korean::family_length(syllables) {
        if let Some(given) = sounds.get(family) {
            ways.push(Term::All(vec![words(joined(&sounds[..family])), beginnings(given.clone())]));
        }
    }
    ways
}

fn kana(name: &Name) -> Vec<Term> {
    let mut ways = vec![each(&name.characters())];
    for word in &name.words {
        ways.extend(japanese::families_in_kana(word).iter().map(|kanji| each(&kanji.chars().collect::<Vec<_>>())));
    }
    ways.extend(prefixes(name.words.iter().map(|word| japanese::sounds(word))));
    ways.extend(ends(&name.words, borrowed::beginnings));
    ways
}

/// The beginnings of the first and the last word, of which a name in another script has both.
fn ends(words: &[String], begun: fn(&str) -> Vec<String>) -> Option<Term> {
    let (first, last) = (words.first()?, words.last()?);
    let either = |word: &String| Term::Either(begun(word).iter().map(|start| Term::beginning(start)).collect());
    Some(if words.len() > 1 { Term::All(vec![either(first), either(last)]) } else { either(first) })
}

/// The beginnings of all words, each in every spelling.
fn prefixes(words: impl Iterator<Item = Vec<Sound>>) -> Option<Term> {
    let begun: Vec<Term> = words.map(|sounds| beginnings(start(&sounds))).collect();
    (begun.len() > 1).then_some(Term::All(begun))
}

/// Every spelling of the first sounds of a word.
fn start(sounds: &[Sound]) -> Vec<String> {
    joined(&sounds[..sounds.len().min(CERTAIN)])
}

fn latin(name: &Name) -> Vec<Term> {
    let mut ways = in_letters(name);
    // Hong Kong and Taiwan spell names that the index has in characters and in pinyin.
    let by_table = |spelled: fn(&str) -> Vec<String>| {
        let each: Vec<Vec<String>> = name.words.iter().map(|word| spelled(word)).collect();
        let known = each.len() > 1 && each.iter().all(|ways| !ways.is_empty());
        known.then(|| Term::All(each.into_iter().map(words).collect()))
    };
    ways.extend(by_table(chinese::characters_in_cantonese));
    ways.extend(by_table(chinese::syllables_in_wade_giles));
    // Of a given name in kanji the index has a Chinese reading.
    for word in &name.words {
        ways.extend(japanese::families_read(word).iter().map(|kanji| each(&kanji.chars().collect::<Vec<_>>())));
    }
    ways.extend(in_other_scripts(name));
    // Without its umlauts, and without the rounded u, a name may stand in the index too.
    let forms: Vec<Vec<String>> =
        name.words.iter().zip(&name.accented).map(|(word, accented)| forms(word, accented)).collect();
    for nth in 1..forms.iter().map(Vec::len).max().unwrap_or_default() {
        let words: Vec<String> =
            forms.iter().filter_map(|of_one| of_one.get(nth).or(of_one.first()).cloned()).collect();
        if words != name.words {
            ways.extend(in_letters(&Name { words, ..name.clone() }));
        }
    }
    ways
}

/// The name as the index has those in Arabic letters and in kana; none for a name in pinyin.
fn in_other_scripts(name: &Name) -> Vec<Term> {
    if name.words.iter().all(|word| split_whole(word).is_some()) {
        return Vec::new();
    }
    let mut ways = Vec::new();
    // マイケルスミス is one word: either end is looked for, as a beginning.
    for word in [name.words.first(), name.words.last()].into_iter().flatten() {
        ways.extend(borrowed::sought_words(word).iter().map(|key| Term::beginning(key)));
    }
    let arabic: Vec<Term> =
        name.words.iter().filter_map(|word| arabic::index_word(word)).map(|key| Term::word(&key)).collect();
    if let [first, .., last] = arabic.as_slice() {
        ways.push(Term::All(vec![first.clone(), last.clone()]));
    }
    ways
}

/// The family name, the first or the last word, with the beginning of another; and the beginning of the family name with
/// another word.
fn in_letters(name: &Name) -> Vec<Term> {
    if name.words.len() < 2 {
        return vec![words(name.words.clone())];
    }
    let mut ways = vec![Term::word(&name.words.concat())];
    for family in [0, name.words.len() - 1] {
        for (at, given) in name.words.iter().enumerate().filter(|(at, _)| *at != family) {
            ways.push(Term::All(vec![family_name(&name.words[family]), short(given)]));
            if at == 0 || at == name.words.len() - 1 || given.len() > CERTAIN {
                ways.push(Term::All(vec![begun(&name.words[family]), Term::word(given)]));
            }
        }
    }
    ways
}

/// A family name, and the same in the characters and the reading that the index may have it in.
fn family_name(word: &str) -> Term {
    let mut ways = vec![Term::word(word)];
    ways.extend(chinese::families_spelled(word).iter().map(|name| Term::word(name)));
    ways.extend(surnames_read(word).iter().map(|reading| Term::word(reading)));
    ways.extend(japanese::families_read(word).iter().map(|kanji| each(&kanji.chars().collect::<Vec<_>>())));
    Term::Either(ways)
}

/// How a given name begins, its initial, and what it is short for.
fn short(given: &str) -> Term {
    let mut ways = vec![begun(given)];
    ways.extend(nickname::others(given).iter().map(|name| Term::word(name)));
    ways.extend(given.chars().next().map(|initial| Term::word(&initial.to_string())));
    Term::Either(ways)
}

fn begun(word: &str) -> Term {
    // A syllable of pinyin is written in one way.
    if let Some([first, ..]) = split_whole(word).as_deref() {
        return Term::beginning(first);
    }
    Term::beginning(&word.chars().take(CERTAIN).collect::<String>())
}

fn beginnings(spelled: Vec<String>) -> Term {
    let mut starts: Vec<String> = spelled.iter().map(|way| way.chars().take(CERTAIN).collect()).collect();
    starts.sort_unstable();
    starts.dedup();
    starts.retain(|start| !start.is_empty());
    Term::Either(starts.iter().map(|start| Term::beginning(start)).collect())
}

/// Words that begin with one of these spellings, which are known whole.
fn begun_as(mut spelled: Vec<String>) -> Term {
    spelled.sort_unstable();
    spelled.dedup();
    spelled.retain(|way| !way.is_empty());
    Term::Either(spelled.iter().map(|way| Term::beginning(way)).collect())
}

fn words(mut spelled: Vec<String>) -> Term {
    spelled.sort_unstable();
    spelled.dedup();
    Term::Either(spelled.iter().map(|word| Term::word(word)).collect())
}

fn each(characters: &[char]) -> Term {
    Term::All(characters.iter().map(|c| Term::word(&c.to_string())).collect())
}
