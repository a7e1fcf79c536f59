//! What a text names, where it stands already that this endangers somebody, or that it is what a gift is made of.

use super::claim::read;
use super::clause::{Clause, Token, clauses};
use super::lexicon::{Ingredient, Kind};

/// What somebody must not have, from a text that is noted as a danger or as to be avoided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    pub ingredients: Vec<Ingredient>,
    /// False where the text holds nothing that a table knows: what it forbids is then not known either.
    pub understood: bool,
}

/// Everything that a text names or claims, but what it permits or denies.
pub fn named(text: &str) -> Named {
    let mut named = Named::default();
    let mut add = |ingredients: &[Ingredient]| {
        for ingredient in ingredients {
            if !named.ingredients.contains(ingredient) {
                named.ingredients.push(*ingredient);
            }
        }
    };
    let mut understood = false;
    for claim in read(text) {
        understood |= !claim.forbids.is_empty();
        add(&claim.forbids);
    }
    for clause in clauses(text) {
        for (at, token) in clause.tokens.iter().enumerate() {
            understood |= token.is_object() || token.is(&[Kind::Denial, Kind::Diet, Kind::Condition, Kind::Sober]);
            if token.is_object() && !is_free(&clause, at, &[Kind::Permit, Kind::Denial]) {
                add(token.ingredients());
            }
        }
    }
    named.understood = understood;
    named
}

/// What a gift holds, by its label or its name. Shape: each ingredient once, with the words that say so.
///
/// `without` is what the words deny: `无糖`, `no lard`, `halal`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contents {
    pub holds: Vec<(Ingredient, String)>,
    /// Names a dish: it holds what the dish is usually made of.
    pub presumed: Vec<Ingredient>,
    pub without: Vec<Ingredient>,
}

pub fn contents(text: &str) -> Contents {
    use Kind::{Denial, Dish, Free, No, Not, Refuse};
    let mut contents = Contents::default();
    for clause in clauses(text) {
        for (at, token) in clause.tokens.iter().enumerate() {
            let denied = is_free(&clause, at, &[No, Not, Refuse, Free, Denial]);
            for ingredient in token.ingredients() {
                if token.is(&[Kind::Diet, Kind::Sober]) || (token.is_object() && denied) {
                    contents.without.push(*ingredient);
                } else if token.is(&[Dish]) {
                    contents.presumed.push(*ingredient);
                } else if token.is_object() && !contents.holds.iter().any(|(known, _)| known == ingredient) {
                    contents.holds.push((*ingredient, words(text, token)));
                }
            }
        }
    }
    contents
}

fn words(text: &str, token: &Token) -> String {
    text[token.from..token.to].to_owned()
}

/// Whether what is said of the word at a place is one of these.
fn is_free(clause: &Clause, at: usize, kinds: &[Kind]) -> bool {
    clause.governor(at).is_some_and(|governor| clause.tokens[governor].is(kinds))
}
