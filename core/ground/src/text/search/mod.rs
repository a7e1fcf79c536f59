//! Search keys: what a guest is found by, as words for a full-text index, and what was typed, as words to look for.
//!
//! Index and query share one folding (`text::fold`) and one spelling of words (`word`), so that a word is always exactly one
//! token and nothing typed can be read as the syntax of a query. Knows no SQL and no index.

use super::fold::fold;
use super::han::{hiragana, simplified};

mod index;
mod query;

pub use index::{IndexText, Searchable, index_text};
pub use query::{MatchQuery, Term, match_query};

/// To be raised by whoever changes the words that a guest is found by: a book whose documents have other words gets new ones.
pub const KEYS_VERSION: i64 = 3;

/// Folds text, and brings Han characters and kana to one form: 陳 is found by 陈, and カ by か.
fn folded(text: &str) -> String {
    let folded = fold(text);
    if folded.is_ascii() { folded } else { folded.chars().map(|c| hiragana(simplified(c))).collect() }
}

/// Spells a folded word so that the tokenizer keeps it whole, whatever Unicode version it knows.
///
/// Letters outside the long-settled ranges become their code point in hexadecimal.
/// Invariant: only characters that `unicode61` takes for letters or digits; never a quote.
fn word(folded: &str) -> String {
    let mut word = String::with_capacity(folded.len());
    for c in folded.chars() {
        if is_settled(c) {
            word.push(c);
        } else {
            word.push_str(&format!("u{:06x}", u32::from(c)));
        }
    }
    word
}

fn is_settled(c: char) -> bool {
    c.is_alphanumeric()
        && matches!(c,
            '0'..='9' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{52f}' | '\u{5d0}'..='\u{5ea}'
            | '\u{620}'..='\u{64a}' | '\u{904}'..='\u{939}' | '\u{e01}'..='\u{e30}' | '\u{1e00}'..='\u{1fff}'
            | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'
            | '\u{3400}'..='\u{4db5}' | '\u{4e00}'..='\u{9fef}' | '\u{ac00}'..='\u{d7a3}')
}

#[cfg(test)]
mod tests;
