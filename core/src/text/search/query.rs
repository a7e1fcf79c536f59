//! The query side: what was typed, as a match expression of quoted words.

use super::word;
use crate::text::fold::{Piece, fold, is_han, pieces, squash};
use crate::text::{phone, syllable};

/// More pieces than this are not read: nobody types them, but somebody pastes them.
const MOST_PIECES: usize = 12;

/// From so many letters on, or so many characters of Chinese, a text means few guests.
const LONG_IN_LETTERS: usize = 8;
const LONG_IN_CHARACTERS: usize = 3;

/// One typed text as two match expressions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchQuery {
    /// Matches guests whose names hold every word typed; none when a number was typed, since names hold no numbers and
    /// looking for one among them would read past every telephone.
    pub name: Option<String>,
    /// Matches guests that hold every word typed anywhere.
    pub any: String,
    /// Whether what was typed is long enough to mean few guests: a guess that costs time and no hits when it is wrong.
    pub long: bool,
    terms: Term,
}

impl MatchQuery {
    /// Whether a guest's words hold every word typed: what the index would say of them, without asking it.
    pub fn holds(&self, words: &str) -> bool {
        let words: Vec<&str> = words.split(' ').collect();
        self.terms.held_by(&words)
    }
}

/// Turns what was typed into match expressions; none when nothing in it can be searched for.
///
/// Words stand in any order and each may be unfinished. Invariant: the expressions are valid for any input, since they
/// hold nothing of it but letters and digits inside quotes.
pub fn match_query(input: &str) -> Option<MatchQuery> {
    let folded = fold(input);
    let terms = terms(&folded);
    if terms.is_empty() {
        return None;
    }
    let terms = Term::All(terms);
    let any = terms.written();
    let name = (!terms.is_number()).then(|| format!("{{name}} : ({any})"));
    let (chinese, others): (Vec<char>, Vec<char>) =
        folded.chars().filter(|c| c.is_alphanumeric()).partition(|c| is_han(*c));
    let long = chinese.len() >= LONG_IN_CHARACTERS || others.len() >= LONG_IN_LETTERS;
    Some(MatchQuery { name, any, long, terms })
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Term {
    /// A finished word: a CJK character, or a syllable with more after it.
    Word(String),
    Prefix(String),
    All(Vec<Term>),
    Either(Vec<Term>),
}

impl Term {
    fn is_number(&self) -> bool {
        match self {
            Term::Word(text) | Term::Prefix(text) => text.bytes().all(|b| b.is_ascii_digit()),
            Term::All(terms) => terms.iter().any(Term::is_number),
            Term::Either(ways) => ways.iter().all(Term::is_number),
        }
    }

    fn held_by(&self, words: &[&str]) -> bool {
        match self {
            Term::Word(text) => words.contains(&word(text).as_str()),
            Term::Prefix(text) => {
                let begun = word(text);
                words.iter().any(|word| word.starts_with(&begun))
            }
            Term::All(terms) => terms.iter().all(|term| term.held_by(words)),
            Term::Either(ways) => ways.iter().any(|way| way.held_by(words)),
        }
    }

    fn written(&self) -> String {
        match self {
            Term::Word(text) => format!("\"{}\"", word(text)),
            Term::Prefix(text) => format!("\"{}\"*", word(text)),
            Term::All(terms) => joined(terms, " AND "),
            Term::Either(terms) => joined(terms, " OR "),
        }
    }
}

fn joined(terms: &[Term], operator: &str) -> String {
    if let [only] = terms {
        return only.written();
    }
    let written: Vec<String> = terms
        .iter()
        .map(|term| match term {
            Term::All(inner) | Term::Either(inner) if inner.len() > 1 => {
                format!("({})", term.written())
            }
            _ => term.written(),
        })
        .collect();
    written.join(operator)
}

fn terms(folded: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut digits: Vec<String> = Vec::new();
    let mut room = MOST_PIECES;
    for chunk in folded.split_whitespace() {
        let mut found = pieces(chunk);
        found.truncate(room);
        room -= found.len();
        if !found.is_empty() && found.iter().all(is_number) {
            digits.extend(found.into_iter().filter_map(run));
            continue;
        }
        terms.extend(number(std::mem::take(&mut digits)));
        terms.extend(chunk_terms(chunk, found));
    }
    terms.extend(number(digits));
    terms
}

fn is_number(piece: &Piece) -> bool {
    matches!(piece, Piece::Run(run) if run.bytes().all(|b| b.is_ascii_digit()))
}

fn run(piece: Piece) -> Option<String> {
    match piece {
        Piece::Run(run) => Some(run),
        Piece::Character(_) => None,
    }
}

/// Groups of digits side by side are one telephone number, or a room and a tail.
fn number(groups: Vec<String>) -> Option<Term> {
    let whole = groups.concat();
    if whole.is_empty() {
        return None;
    }
    let comparable = phone::normalise(&whole);
    let mut ways = vec![Term::All(groups.iter().cloned().map(Term::Prefix).collect())];
    if groups.len() > 1 {
        ways.push(Term::Prefix(whole.clone()));
    }
    if comparable != whole {
        ways.push(Term::Prefix(comparable));
    } else if let Some(national) = phone::without_country_code(&whole) {
        ways.push(Term::Prefix(national.to_owned()));
    }
    Some(either(ways))
}

/// One chunk between spaces: its pieces, and where only punctuation parts them, also all of it as one word.
fn chunk_terms(chunk: &str, found: Vec<Piece>) -> Vec<Term> {
    let all_runs = found.iter().all(|piece| matches!(piece, Piece::Run(_)));
    if all_runs && found.len() > 1 {
        let whole = Term::Prefix(squash(chunk));
        let parts = found.into_iter().filter_map(run).map(run_term).collect();
        return vec![either(vec![Term::All(parts), whole])];
    }
    found
        .into_iter()
        .map(|piece| match piece {
            Piece::Character(c) => Term::Word(c.to_string()),
            Piece::Run(run) => run_term(run),
        })
        .collect()
}

/// A run of letters and digits, with the other ways it may be meant: `wangxm` is `wang` and `xm`, `xm8812` is `xm` and `8812`.
fn run_term(run: String) -> Term {
    let mut ways = Vec::new();
    let digits_at = run.find(|c: char| c.is_ascii_digit());
    if let Some(at) = digits_at.filter(|at| *at > 0) {
        let (letters, digits) = run.split_at(at);
        if digits.bytes().all(|b| b.is_ascii_digit()) {
            ways.push(Term::All(vec![Term::Prefix(letters.to_owned()), Term::Prefix(digits.to_owned())]));
        }
    } else {
        ways.extend(syllables_term(&run));
    }
    ways.insert(0, Term::Prefix(run));
    either(ways)
}

/// Letters as syllables in any order, with initials or an unfinished syllable behind them.
///
/// The finished ones are asked for whole: a guest with a reading has each of them as a word.
fn syllables_term(letters: &str) -> Option<Term> {
    let (mut syllables, rest) = syllable::split(letters);
    let last = if rest.is_empty() { syllables.pop()? } else { rest };
    if syllables.is_empty() || last.chars().count() < 2 {
        return None;
    }
    let mut terms: Vec<Term> = syllables.into_iter().map(|syllable| Term::Word(syllable.to_owned())).collect();
    terms.push(Term::Prefix(last.to_owned()));
    Some(Term::All(terms))
}

fn either(mut ways: Vec<Term>) -> Term {
    match ways.len() {
        1 => ways.remove(0),
        _ => Term::Either(ways),
    }
}
