//! What a text claims of somebody's health or diet.

use std::collections::BTreeMap;

use super::clause::{Clause, Token, clauses};
use super::lexicon::{Ingredient, Kind};

/// What a claim is about, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    Allergy,
    /// Diabetes, pregnancy, a pacemaker.
    Condition,
    /// A way of eating, by faith or by choice.
    Diet,
    /// Takes no alcohol.
    Sober,
    /// What somebody does not eat.
    Avoid,
}

/// One thing that a text says of somebody's health or diet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub about: About,
    /// In the words of the text: of an allergy what to, of a diet which. The whole thought where it is of another person
    /// or where the text does not say what.
    pub what: String,
    /// What must not be served. Empty where no table knows it.
    pub forbids: Vec<Ingredient>,
    /// Said of somebody else than the guest: a child, a wife.
    pub of_other: bool,
}

/// Everything that a text says of health and diet, in its order, each once. What it denies, asks or permits is no claim.
pub fn read(text: &str) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    for clause in clauses(text) {
        for claim in (Reader { text, clause: &clause }).claims() {
            if !claims.iter().any(|known| known.about == claim.about && known.what == claim.what) {
                claims.push(claim);
            }
        }
    }
    claims
}

/// Whether a text says more than its claims quote, so that they cannot stand in its place: `nuts, in traces too`.
pub fn says_more(text: &str, claims: &[Claim]) -> bool {
    use Kind::{Allergic, DrinkNot, EatNot, Fill, Free, Join, No, Not, Refuse};
    let is_quoted = |word: &str| claims.iter().any(|claim| claim.what.contains(word));
    let says = |token: &Token| !token.is(&[Allergic, DrinkNot, EatNot, Fill, Free, Join, No, Not, Refuse]);
    clauses(text).iter().flat_map(|clause| &clause.tokens).any(|token| {
        let word = text[token.from..token.to].trim();
        !word.is_empty() && says(token) && !is_quoted(word)
    })
}

/// A governed group of objects: which ingredients, and where the words stand.
#[derive(Default)]
struct Objects {
    forbids: Vec<Ingredient>,
    /// Units: bytes.
    span: Option<(usize, usize)>,
    /// Somebody can eat one of them.
    edible: bool,
}

impl Objects {
    fn add(&mut self, token: &Token) {
        for ingredient in token.ingredients() {
            if !self.forbids.contains(ingredient) {
                self.forbids.push(*ingredient);
            }
        }
        let (from, to) = self.span.unwrap_or((token.from, token.to));
        self.span = Some((from.min(token.from), to.max(token.to)));
        self.edible |= !token.is(&[Kind::Thing]);
    }
}

struct Reader<'a> {
    text: &'a str,
    clause: &'a Clause,
}

impl Reader<'_> {
    fn claims(&self) -> Vec<Claim> {
        let tokens = &self.clause.tokens;
        if self.clause.asks() {
            return Vec::new();
        }
        let mut governed: BTreeMap<usize, Objects> = BTreeMap::new();
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.is_object()) {
            if let Some(governor) = self.clause.governor(at) {
                governed.entry(governor).or_default().add(token);
            }
        }
        let named =
            tokens.iter().enumerate().any(|(at, token)| token.is(&[Kind::Allergic]) && governed.contains_key(&at));
        let mut claims = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let Some(word) = token.word else { continue };
            let objects = governed.remove(&at);
            let claim = match word.kind {
                // `Any allergies?` says of nothing that it is one.
                Kind::Allergic if objects.is_none() && (named || self.clause.question) => continue,
                Kind::Allergic if !self.clause.is_denied(at) => self.allergy(at, objects),
                Kind::Diet if !self.clause.is_denied(at) => self.word(About::Diet, token),
                Kind::Sober if !self.clause.is_denied(at) => self.word(About::Sober, token),
                Kind::Condition if !self.clause.is_denied(at) => self.word(About::Condition, token),
                Kind::Except if self.adds() => continue,
                Kind::Refuse | Kind::No | Kind::Free | Kind::Except => match objects.filter(|objects| objects.edible) {
                    Some(objects) => self.avoid(objects),
                    None => continue,
                },
                Kind::EatNot => match objects {
                    Some(objects) => self.avoid(objects),
                    None => match self.run_after(at).or_else(|| self.run_before(at)) {
                        Some(span) => self.said(About::Avoid, Some(span), Vec::new()),
                        None => continue,
                    },
                },
                Kind::DrinkNot => match objects {
                    Some(objects) => self.avoid(objects),
                    None if self.run_after(at).is_none() => self.word(About::Sober, &Token { word: sober(), ..*token }),
                    None => continue,
                },
                _ => continue,
            };
            claims.push(claim);
        }
        claims
    }

    fn allergy(&self, at: usize, objects: Option<Objects>) -> Claim {
        let objects = objects.unwrap_or_default();
        let span = objects.span.or_else(|| self.run_before(at)).or_else(|| self.run_after(at));
        self.said(About::Allergy, span, objects.forbids)
    }

    /// What is refused, and alcohol alone is a word of its own.
    fn avoid(&self, objects: Objects) -> Claim {
        let sober = !objects.forbids.is_empty() && objects.forbids.iter().all(|ingredient| ingredient.is_alcohol());
        self.said(if sober { About::Sober } else { About::Avoid }, objects.span, objects.forbids)
    }

    fn word(&self, about: About, token: &Token) -> Claim {
        self.said(about, Some((token.from, token.to)), token.ingredients().to_vec())
    }

    fn said(&self, about: About, span: Option<(usize, usize)>, forbids: Vec<Ingredient>) -> Claim {
        let of_other = self.clause.tokens.iter().any(|token| token.is(&[Kind::Person]));
        let (from, to) = span.filter(|_| !of_other).unwrap_or_else(|| self.whole());
        Claim { about, what: self.text[from..to].trim().to_owned(), forbids, of_other }
    }

    fn whole(&self) -> (usize, usize) {
        let from = self.clause.tokens.iter().map(|token| token.from).min().unwrap_or(0);
        (from, self.clause.tokens.iter().map(|token| token.to).max().unwrap_or(from))
    }

    /// `除了海鲜也喜欢牛肉`: besides, not except.
    fn adds(&self) -> bool {
        let (from, to) = self.whole();
        ["也", "还", "also"].iter().any(|word| self.text[from..to].contains(word))
    }

    /// Words that no table knows, right before a place.
    fn run_before(&self, at: usize) -> Option<(usize, usize)> {
        let before = self.clause.tokens[..at].iter().rev().find(|token| !token.is(&[Kind::Fill]))?;
        is_run(before).then_some((before.from, before.to))
    }

    /// The same behind it.
    fn run_after(&self, at: usize) -> Option<(usize, usize)> {
        let after = self.clause.tokens[at + 1..].iter().find(|token| !token.is(&[Kind::Fill]))?;
        is_run(after).then_some((after.from, after.to))
    }
}

fn is_run(token: &Token) -> bool {
    token.word.is_none_or(|word| word.kind == Kind::Other)
}

/// What `does not drink` says where it names no drink.
fn sober() -> Option<&'static super::lexicon::Word> {
    clauses("no alcohol").first().and_then(|clause| clause.tokens.first()).and_then(|token| token.word)
}
