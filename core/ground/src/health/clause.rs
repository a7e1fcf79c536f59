//! A text cut into thoughts, and each into words that are known and words that are not.

use super::letters::{Letter, Mark, letters};
use super::lexicon::{Ingredient, Kind, Word, word_at};

#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// None for words that no table knows.
    pub word: Option<&'static Word>,
    /// Where it stands in the text. Units: bytes.
    pub from: usize,
    pub to: usize,
}

impl Token {
    pub(super) fn is(&self, kinds: &[Kind]) -> bool {
        self.word.is_some_and(|word| kinds.contains(&word.kind))
    }

    pub(super) fn ingredients(&self) -> &'static [Ingredient] {
        self.word.map_or(&[], |word| word.ingredients.as_slice())
    }

    /// Whether somebody can be endangered by it, or leave it away.
    pub(super) fn is_object(&self) -> bool {
        self.is(&[Kind::Food, Kind::Dish, Kind::Thing])
    }

    fn is_known(&self) -> bool {
        self.word.is_some_and(|word| word.kind != Kind::Other)
    }

    /// Connects objects, or says nothing by itself.
    pub(super) fn is_between(&self) -> bool {
        self.is(&[Kind::Join, Kind::Fill])
    }

    fn says(&self) -> bool {
        use Kind::{Allergic, Denial, DrinkNot, EatNot, Except, Free, No, Not, Permit, Refuse};
        self.is(&[Allergic, Denial, DrinkNot, EatNot, Except, Free, No, Not, Permit, Refuse])
    }
}

/// One thought: what stands between two stops, or two commas where those part no list.
#[derive(Debug, Default)]
pub(super) struct Clause {
    pub tokens: Vec<Token>,
    /// Ends with a stop, not with a comma.
    stopped: bool,
    /// With a question mark.
    pub question: bool,
}

impl Clause {
    /// Names things and says nothing of them: `花生、虾`.
    fn is_list(&self) -> bool {
        let listed = |token: &Token| token.is_object() || token.is_between();
        self.tokens.iter().any(Token::is_object) && self.tokens.iter().all(listed)
    }

    /// Something is said of what stands before it: `花生过敏`, `过敏`.
    fn looks_back(&self) -> bool {
        let says = self.tokens.iter().position(Token::says);
        let object_before = |at: usize| self.tokens[..at].iter().any(Token::is_object);
        let nothing_after = |at: usize| !self.tokens[at + 1..].iter().any(Token::is_object);
        says.is_some_and(|at| {
            self.tokens[at].is(&[Kind::Allergic, Kind::EatNot, Kind::Free]) && (object_before(at) || nothing_after(at))
        })
    }

    /// Something is said of what follows it: `不吃花生`, `allergic to peanuts`.
    fn looks_on(&self) -> bool {
        let says = self.tokens.iter().rposition(Token::says);
        says.is_some_and(|at| {
            self.tokens[at].is(&[
                Kind::Allergic,
                Kind::EatNot,
                Kind::Refuse,
                Kind::No,
                Kind::DrinkNot,
                Kind::Permit,
                Kind::Except,
            ]) && self.tokens[at + 1..].iter().any(Token::is_object)
        })
    }
}

pub(super) fn clauses(text: &str) -> Vec<Clause> {
    let mut whole: Vec<Clause> = Vec::new();
    let mut parts = cut(text).into_iter().peekable();
    while let Some(mut part) = parts.next() {
        // A list that a comma cuts off belongs to what is said of it.
        if part.is_list() {
            match whole.last_mut() {
                Some(before) if !before.stopped && before.looks_on() => {
                    before.stopped = part.stopped;
                    before.tokens.append(&mut part.tokens);
                    continue;
                }
                _ => {}
            }
            if let Some(next) = parts.peek_mut().filter(|next| !part.stopped && (next.looks_back() || next.is_list())) {
                part.tokens.append(&mut next.tokens);
                next.tokens = part.tokens;
                continue;
            }
        }
        whole.push(part);
    }
    whole
}

/// Cut at every stop, comma and turn of thought.
fn cut(text: &str) -> Vec<Clause> {
    let letters = letters(text);
    let mut parts: Vec<Clause> = Vec::new();
    let mut part = Clause::default();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        if letter.mark != Mark::Letter {
            part.stopped = letter.mark != Mark::Comma;
            part.question = letter.mark == Mark::Question;
            parts.push(std::mem::take(&mut part));
            at += 1;
        } else if let Some((word, end)) = word_at(&letters, at) {
            if word.kind == Kind::Turn {
                part.stopped = true;
                parts.push(std::mem::take(&mut part));
            } else {
                part.tokens.push(Token { word: Some(word), from: letter.from, to: letters[end - 1].to });
            }
            at = end;
        } else {
            at = unknown(&letters, at, &mut part);
        }
    }
    parts.push(part);
    parts.retain(|part| part.stopped || !part.tokens.is_empty());
    parts
}

/// Takes one sign of Chinese, or a whole word, that no table knows. Neighbours become one.
fn unknown(letters: &[Letter], at: usize, part: &mut Clause) -> usize {
    let mut end = at + 1;
    while letters[at].in_word() && letters.get(end).is_some_and(|letter| letter.in_word()) {
        end += 1;
    }
    if letters[at].c != ' ' {
        let (from, to) = (letters[at].from, letters[end - 1].to);
        match part.tokens.last_mut() {
            Some(last) if last.word.is_none() => last.to = to,
            _ => part.tokens.push(Token { word: None, from, to }),
        }
    }
    end
}

impl Clause {
    /// What is said of the object at a place: the word that governs it.
    ///
    /// An allergy named right behind it outranks what stands before it; else the nearest before it counts, then the
    /// nearest behind it.
    pub(super) fn governor(&self, at: usize) -> Option<usize> {
        let adjoining = self.tokens[at + 1..].iter().position(|token| !token.is_object() && !token.is_between());
        let adjoining = adjoining.map(|gap| at + 1 + gap);
        if let Some(next) = adjoining.filter(|next| self.tokens[*next].is(&[Kind::Allergic, Kind::Denial, Kind::Free]))
        {
            return Some(next);
        }
        let before = self.tokens[..at].iter().rposition(|token| token.says() && !token.is(&[Kind::Free]));
        // What already closes behind another object governs that one: 花生过敏 虾.
        let before = before.filter(|before| !self.closes_back(*before, at));
        before.or_else(|| self.tokens[at + 1..].iter().position(Token::says).map(|gap| at + 1 + gap))
    }

    /// Whether what is said there closes behind an object of its own: `peanut allergy`, unless an `and` leads on.
    fn closes_back(&self, says: usize, object: usize) -> bool {
        if !self.tokens[says].is(&[Kind::Allergic, Kind::Denial, Kind::Free]) {
            return false;
        }
        let own = self.tokens[..says].iter().rev().find(|token| !token.is(&[Kind::Fill])).is_some_and(Token::is_object);
        let leads_on = self.tokens[says + 1..object].first().is_some_and(|token| token.is(&[Kind::Join]));
        own && !leads_on
    }

    /// Whether the word at a place is denied: `not vegetarian`, `没有花生过敏`, `Allergies: none`.
    pub(super) fn is_denied(&self, at: usize) -> bool {
        let skipped = |token: &&Token| token.is(&[Kind::Fill, Kind::Join]) || token.is_object() || !token.is_known();
        let denies = |token: &Token| token.is(&[Kind::Not, Kind::No]);
        let before = self.tokens[..at].iter().rev().find(|token| !skipped(token));
        let (after, behind) = (self.tokens.get(at + 1), self.tokens.len() == at + 2);
        before.is_some_and(denies) || (self.tokens[at].is(&[Kind::Allergic]) && behind && after.is_some_and(denies))
    }

    pub(super) fn asks(&self) -> bool {
        self.tokens.iter().any(|token| token.is(&[Kind::Ask]))
    }
}
