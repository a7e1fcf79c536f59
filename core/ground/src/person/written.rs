//! A written name as the names it holds: titles taken off, scripts apart, the family name where the writing tells it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::counted;
use super::title::{self, Titles};
use crate::text::fold::{fold, is_apostrophe, is_han, is_hangul, is_kana};
use crate::text::han::{hiragana, simplified};
use crate::text::plain::plain;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Script {
    /// Chinese names, and Japanese ones with kanji in them.
    Han,
    Kana,
    Hangul,
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Other,
}

impl Script {
    fn of(c: char) -> Self {
        match c {
            _ if is_han(c) => Script::Han,
            _ if is_kana(c) => Script::Kana,
            _ if is_hangul(c) => Script::Hangul,
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
            '\u{400}'..='\u{52f}' => Script::Cyrillic,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => Script::Arabic,
            _ => Script::Other,
        }
    }

    pub fn is_cjk(self) -> bool {
        matches!(self, Script::Han | Script::Kana | Script::Hangul)
    }
}

/// One name in one script.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Name {
    pub script: Script,
    /// Folded, as they were written; the family name first where the writing tells it. A CJK name has its characters here.
    pub words: Vec<String>,
    /// The same words with their accents.
    pub accented: Vec<String>,
    /// How many of the words are the family name, where the writing tells it.
    pub family: Option<usize>,
}

impl Name {
    /// The characters of a name in Han characters, kana or Hangul.
    pub fn characters(&self) -> Vec<char> {
        self.words.iter().flat_map(|word| word.chars()).collect()
    }
}

/// What a written name holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Written {
    pub names: Vec<Name>,
    pub titles: Titles,
    /// Whether it speaks of several persons.
    pub several: bool,
}

/// Reads the name of a booking or a page. Everything that may be a name in it is one.
pub(super) fn read(text: &str) -> Written {
    let mut found = Written::default();
    let text: String = plain(text).nfkc().collect();
    let (outside, inside) = brackets(&text);
    for part in std::iter::once(outside.as_str()).chain(inside.iter().map(String::as_str)) {
        read_part(part, &mut found);
    }
    found
}

/// Several names of one person, as an alias has them.
pub(super) fn read_aliases(text: &str) -> Written {
    let mut found = Written::default();
    for alias in text.split(['、', '；', ';', '|', '\n']) {
        let read = read(alias);
        found.names.extend(read.names);
        found.titles.add(read.titles);
    }
    found
}

/// The text without its brackets, and what stood in them.
fn brackets(text: &str) -> (String, Vec<String>) {
    let (mut outside, mut inside, mut depth) = (String::new(), Vec::new(), 0);
    for c in text.chars() {
        match c {
            '(' | '[' | '【' | '〔' => {
                if depth == 0 {
                    inside.push(String::new());
                    outside.push(' ');
                }
                depth += 1;
            }
            ')' | ']' | '】' | '〕' => depth = i32::max(depth - 1, 0),
            _ if depth > 0 => inside.last_mut().into_iter().for_each(|part| part.push(c)),
            _ => outside.push(c),
        }
    }
    (outside, inside)
}

fn read_part(text: &str, found: &mut Written) {
    if text.chars().any(|c| c.is_ascii_digit()) && !text.contains(['+', '&']) {
        // A count of persons, a room or a slip of the hand: it may also tell two bearers of the name apart.
        found.several = true;
        for name in counted::without(text).iter().filter(|name| has_letters(name)) {
            read_one(name, found);
        }
        return;
    }
    let persons = persons(text);
    found.several |= persons.len() > 1;
    let mut family: Vec<String> = Vec::new();
    for person in persons {
        let first = found.names.len();
        read_one(&person, found);
        for name in &mut found.names[first..] {
            match name.family {
                Some(length) => family = name.words[..length].to_vec(),
                // Smith, John & Mary
                None if name.words.len() == 1 && !family.is_empty() && name.script == Script::Latin => {
                    name.words.splice(0..0, family.iter().cloned());
                    name.accented.splice(0..0, family.iter().cloned());
                    name.family = Some(family.len());
                }
                None => {}
            }
        }
    }
}

/// The persons that a text speaks of; a slash parts those whose names are whole on either side of it.
fn persons(text: &str) -> Vec<String> {
    let words = [" and ", " und ", " et "];
    let text = words.iter().fold(text.to_owned(), |text, word| text.replace(word, "&"));
    let mut persons = Vec::new();
    for part in text.split(['&', '+', '、']) {
        let around: Vec<&str> = part.split('/').map(str::trim).collect();
        let whole = |part: &&str| part.chars().filter(|c| is_han(*c) || is_hangul(*c)).count() > 1;
        if around.len() > 1 && around.iter().all(whole) {
            persons.extend(around.into_iter().map(str::to_owned));
        } else {
            persons.push(part.to_owned());
        }
    }
    persons
}

fn read_one(text: &str, found: &mut Written) {
    let is_latin = text.chars().filter(|c| c.is_alphabetic()).all(|c| !Script::of(c).is_cjk());
    let parted = if is_latin { text.split_once(['/', ',', '，']) } else { None };
    match parted {
        Some((family, given)) if has_letters(family) && has_letters(given) => {
            let (mut family, mut given) = (words(family), words(given));
            let titles = strip(&mut given);
            found.titles.add(titles);
            found.titles.add(strip(&mut family));
            // What is left of `Smith, Esq.` is no name in two parts.
            if given.is_empty() {
                push_latin(family, None, found);
                return;
            }
            if text.contains('/') && titles == Titles::default() {
                push_stuck(&family, &given, found);
            }
            let length = family.len();
            family.extend(given);
            push_latin(family, Some(length), found);
        }
        _ => {
            let words = words(text);
            for script in [Script::Han, Script::Kana, Script::Hangul] {
                push_cjk(&words, script, found);
            }
            for script in [Script::Latin, Script::Cyrillic, Script::Greek, Script::Arabic, Script::Other] {
                let mut own: Vec<Word> = words.iter().filter(|word| word.script == script).cloned().collect();
                found.titles.add(strip(&mut own));
                push_latin(own, None, found);
            }
        }
    }
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// A word of one script, as it was written in lower case and folded.
#[derive(Debug, Clone, PartialEq)]
struct Word {
    script: Script,
    accented: String,
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut within = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        let joins = is_combining_mark(c) || is_apostrophe(c) || c == 'ー';
        if !c.is_alphabetic() && !joins {
            within = false;
            continue;
        }
        match words.last_mut() {
            Some(word) if within && (joins || word.script == Script::of(c)) => word.accented.push(c),
            _ if joins && c != 'ー' => {}
            _ => words.push(Word { script: Script::of(c), accented: c.to_string() }),
        }
        within = true;
    }
    words
}

/// Takes the titles off words in Latin letters.
fn strip(words: &mut Vec<Word>) -> Titles {
    let mut folded: Vec<String> = words.iter().map(|word| fold(&word.accented)).collect();
    let before = folded.clone();
    let titles = title::latin(&mut folded);
    let first = (0..=before.len() - folded.len()).find(|at| before[*at..].starts_with(&folded)).unwrap_or(0);
    words.drain(..first);
    words.truncate(folded.len());
    titles
}

fn push_stuck(family: &[Word], given: &[Word], found: &mut Written) {
    let Some((last, others)) = given.split_last() else { return };
    let folded = fold(&last.accented);
    let Some((bare, titles)) = title::stuck(&folded) else { return };
    found.titles.add(titles);
    let bare = Word { script: last.script, accented: bare.to_owned() };
    let words = family.iter().chain(others).cloned().chain([bare]).collect();
    push_latin(words, Some(family.len()), found);
}

/// Adds a name in letters.
fn push_latin(words: Vec<Word>, family: Option<usize>, found: &mut Written) {
    let Some(first) = words.first() else { return };
    let script = first.script;
    let folded = words.iter().map(|word| fold(&word.accented)).collect();
    let accented = words.into_iter().map(|word| word.accented).collect();
    found.names.push(Name { script, words: folded, accented, family });
}

/// Adds the name that the words of one script are; with kanji also the one that kanji and kana are together.
fn push_cjk(words: &[Word], script: Script, found: &mut Written) {
    let own: Vec<&Word> = words.iter().filter(|word| word.script == script).collect();
    if own.is_empty() {
        return;
    }
    if script == Script::Han && words.iter().any(|word| word.script == Script::Kana) {
        let mixed = words.iter().filter(|word| matches!(word.script, Script::Han | Script::Kana));
        push_characters(mixed.map(|word| word.accented.clone()).collect(), script, found);
    }
    push_characters(own.into_iter().map(|word| word.accented.clone()).collect(), script, found);
}

/// 민수 김, as in the West; a single syllable behind a name may also be a title.
fn is_given_name_first(words: &[String]) -> bool {
    matches!(words, [given, family] if given.chars().count() > 1 && family.chars().count() == 1 && !["씨", "님"].contains(&family.as_str()))
}

fn push_characters(mut words: Vec<String>, script: Script, found: &mut Written) {
    if script == Script::Hangul && is_given_name_first(&words) {
        words.rotate_left(1);
    }
    let lengths: Vec<usize> = words.iter().map(|word| word.chars().count()).collect();
    let mut characters: Vec<char> = words.concat().chars().map(|c| hiragana(simplified(c))).collect();
    for party in PARTIES.iter().filter(|_| script == Script::Han) {
        let length = party.chars().count();
        if characters.len() > length + 1 && characters[characters.len() - length..].iter().copied().eq(party.chars()) {
            characters.truncate(characters.len() - length);
            found.several = true;
        }
    }
    found.titles.add(title::cjk(&mut characters));
    // Kana are parted as they were written, since nothing in them tells where the family name ends.
    let mut rest = characters.into_iter();
    let mut parted: Vec<String> = lengths.into_iter().map(|length| rest.by_ref().take(length).collect()).collect();
    parted.retain(|word| !word.is_empty());
    if script != Script::Kana {
        parted = vec![parted.concat()];
    }
    let name = Name { script, accented: parted.clone(), words: parted, family: None };
    if !name.words.concat().is_empty() && !found.names.contains(&name) {
        found.names.push(name);
    }
}

/// What is written behind the name of one for all who come along.
const PARTIES: &[&str] = &["一家", "全家", "一行", "夫妇"];
