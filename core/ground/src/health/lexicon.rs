//! The words of `words.txt`, found by the letter they begin with.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::letters::{Letter, Mark, letters};

/// One thing that is in food, by the name it has in `words.txt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ingredient(&'static str);

impl Ingredient {
    /// The message is `health-ingredient-` and this with hyphens.
    pub fn id(self) -> &'static str {
        self.0
    }

    pub fn is_alcohol(self) -> bool {
        self.0 == "alcohol"
    }

    /// Every ingredient there is, as the table names them first.
    pub fn all() -> Vec<Ingredient> {
        let mut all: Vec<Ingredient> = Vec::new();
        for entry in rows().flat_map(|(_, ingredients, _)| ingredients) {
            if !all.contains(&entry) {
                all.push(entry);
            }
        }
        all
    }
}

/// What a word does in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Food,
    Dish,
    /// Endangers, but nobody eats it.
    Thing,
    Diet,
    Condition,
    /// Takes no alcohol.
    Sober,
    Allergic,
    /// Says that there is no allergy.
    Denial,
    Not,
    /// Refuses food, and denies an allergy.
    No,
    Refuse,
    EatNot,
    DrinkNot,
    /// `sugar free`: stands behind what it refuses.
    Free,
    Permit,
    Except,
    Ask,
    Person,
    Join,
    Turn,
    Fill,
    /// Holds a word of the table and means none.
    Other,
}

#[derive(Debug)]
pub(super) struct Word {
    letters: Vec<char>,
    pub kind: Kind,
    pub ingredients: Vec<Ingredient>,
}

static WORDS: LazyLock<HashMap<char, Vec<Word>>> = LazyLock::new(|| {
    let mut words: HashMap<char, Vec<Word>> = HashMap::new();
    for (kind, ingredients, written) in rows() {
        for word in written.split(", ") {
            let letters: Vec<char> = letters(word.trim()).into_iter().map(|letter| letter.c).collect();
            let Some(first) = letters.first() else { continue };
            words.entry(*first).or_default().push(Word { letters, kind, ingredients: ingredients.clone() });
        }
    }
    // The longest first; of two the one that the table names first.
    words.values_mut().for_each(|words| words.sort_by_key(|word| std::cmp::Reverse(word.letters.len())));
    words
});

/// Shape: what the words do, the ingredients they concern, the words.
fn rows() -> impl Iterator<Item = (Kind, Vec<Ingredient>, &'static str)> {
    let rows = include_str!("words.txt").lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    rows.filter_map(|line| {
        let (head, words) = line.split_once(": ")?;
        let mut head = head.split(' ');
        let kind = kind(head.next()?)?;
        Some((kind, head.map(Ingredient).collect(), words))
    })
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "food" => Kind::Food,
        "dish" => Kind::Dish,
        "thing" => Kind::Thing,
        "diet" | "faith" => Kind::Diet,
        "condition" => Kind::Condition,
        "sober" => Kind::Sober,
        "allergic" => Kind::Allergic,
        "denial" => Kind::Denial,
        "not" => Kind::Not,
        "no" => Kind::No,
        "refuse" => Kind::Refuse,
        "eat_not" => Kind::EatNot,
        "drink_not" => Kind::DrinkNot,
        "free" => Kind::Free,
        "permit" => Kind::Permit,
        "except" => Kind::Except,
        "ask" => Kind::Ask,
        "person" => Kind::Person,
        "join" => Kind::Join,
        "turn" => Kind::Turn,
        "fill" => Kind::Fill,
        "other" => Kind::Other,
        _ => return None,
    })
}

/// The longest word of the table that stands at a place, and where it ends. A Latin word stands alone, in the singular or the plural.
pub(super) fn word_at(text: &[Letter], at: usize) -> Option<(&'static Word, usize)> {
    let first = text.get(at).filter(|letter| letter.mark == Mark::Letter)?;
    if first.in_word() && at > 0 && text[at - 1].in_word() {
        return None;
    }
    WORDS.get(&first.c)?.iter().find_map(|word| Some((word, ends(text, at, word)?)))
}

fn ends(text: &[Letter], at: usize, word: &Word) -> Option<usize> {
    let end = at + word.letters.len();
    let stands = text.get(at..end)?.iter().zip(&word.letters);
    if !stands.into_iter().all(|(letter, c)| letter.c == *c && letter.mark == Mark::Letter) {
        return None;
    }
    if !text[end - 1].in_word() {
        return Some(end);
    }
    let alone = |end: usize| text.get(end).is_none_or(|next| !next.in_word());
    let plural = |suffix: &str| {
        let letters = text.get(end..end + suffix.len())?;
        letters.iter().map(|letter| letter.c).eq(suffix.chars()).then_some(end + suffix.len())
    };
    [Some(end), plural("s"), plural("es")].into_iter().flatten().find(|end| alone(*end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        let lines = include_str!("words.txt").lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        for line in lines {
            let (head, words) = line.split_once(": ").expect(line);
            assert!(kind(head.split(' ').next().unwrap()).is_some(), "no such kind of word: {head}");
            for word in words.split(", ") {
                let read = letters(word);
                let found = word_at(&read, 0);
                assert_eq!(found.map(|(_, end)| end), Some(read.len()), "{word} is found as a whole");
            }
        }
    }

    #[test]
    fn no_word_means_two_things() {
        for words in WORDS.values() {
            for (index, word) in words.iter().enumerate() {
                let twin = words[index + 1..].iter().find(|other| other.letters == word.letters);
                let spelled: String = word.letters.iter().collect();
                assert!(
                    twin.is_none_or(|twin| twin.kind == word.kind && twin.ingredients == word.ingredients),
                    "{spelled} stands twice"
                );
            }
        }
    }
}
