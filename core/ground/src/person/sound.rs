//! Whether Latin letters spell the sounds of a name in another script.

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

/// The ways in which one sound of a name is spelled. An empty way is a letter that is not always written.
pub(super) type Sound = Vec<String>;

/// Whether the words, read in turn from any of them, spell exactly these sounds. A word ends where a sound ends, so that
/// `Fang Gan` is 方敢 and never 范刚.
pub(super) fn spells(words: &[String], sounds: &[Sound]) -> bool {
    !sounds.is_empty()
        && !words.is_empty()
        && (0..words.len()).any(|first| {
            let turned: Vec<&str> = words[first..].iter().chain(&words[..first]).map(String::as_str).collect();
            follows(&turned, sounds)
        })
}

/// Sound by sound, how far the words may have been read: a long row of letters that are not always written would have too
/// many ways to try each.
fn follows(words: &[&str], sounds: &[Sound]) -> bool {
    let mut read = BTreeSet::from([(0, 0)]);
    for sound in sounds {
        let mut further = BTreeSet::new();
        for (nth, at) in read {
            let rest = words.get(nth).map_or("", |word| &word[at..]);
            for way in sound.iter().filter(|way| rest.starts_with(way.as_str())) {
                let ends = way.len() == rest.len() && nth < words.len();
                further.insert(if ends { (nth + 1, 0) } else { (nth, at + way.len()) });
            }
        }
        read = further;
    }
    read.contains(&(words.len(), 0))
}

/// The words, beginning with each of them in turn.
pub(super) fn turned(words: &[String]) -> impl Iterator<Item = Vec<String>> + '_ {
    (0..words.len()).map(|first| words[first..].iter().chain(&words[..first]).cloned().collect())
}

/// Every way to spell all the sounds in one word. Family names have two at most.
pub(super) fn joined(sounds: &[Sound]) -> Vec<String> {
    let Some((first, others)) = sounds.split_first() else { return Vec::new() };
    others.iter().fold(first.clone(), |words, sound| {
        words.iter().flat_map(|word| sound.iter().map(move |way| format!("{word}{way}"))).collect()
    })
}

/// `"lee/yi"` as the ways of one sound.
pub(super) fn ways(listed: &str) -> Sound {
    listed.split('/').map(str::to_owned).collect()
}

/// The lines of a table such as `陈=chan 林=lam`.
pub(super) fn lines(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.split_whitespace().filter_map(|line| line.split_once('='))
}

/// Such a table, in which keys are looked up.
pub(super) struct Table {
    text: &'static str,
    listed: OnceLock<HashMap<&'static str, &'static str>>,
}

impl Table {
    pub(super) const fn new(text: &'static str) -> Self {
        Table { text, listed: OnceLock::new() }
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        lines(self.text)
    }

    /// What it says of a key; of one that it has twice, the first.
    pub(super) fn of(&self, key: &str) -> Option<&'static str> {
        let listed = self.listed.get_or_init(|| {
            let mut table = HashMap::new();
            for (key, said) in self.lines() {
                table.entry(key).or_insert(said);
            }
            table
        });
        listed.get(key).copied()
    }

    pub(super) fn of_character(&self, key: char) -> Option<&'static str> {
        self.of(key.encode_utf8(&mut [0; 4]))
    }
}
