//! The query side: what was typed, as words to look for.

use std::collections::HashSet;

use super::{folded, word};
use crate::text::fold::{Piece, is_han, pieces, squash};
use crate::text::{phone, syllable};

/// More pieces than this are not read: nobody types them, but somebody pastes them.
const MOST_PIECES: usize = 12;

/// A character of Chinese tells as much of a name as so many letters.
const LETTERS_A_CHARACTER: f64 = 4.0;
/// One more letter leaves one guest in so many.
const GUESTS_A_LETTER: f64 = 3.2;

/// One typed text, as words to look for.
#[derive(Debug, Clone, PartialEq)]
pub struct MatchQuery {
    /// What a guest must hold to match.
    pub terms: Term,
    /// Whether it is worth looking for among names: not when a number was typed, since names hold no numbers and looking for
    /// one among them would read past every telephone.
    pub among_names: bool,
    /// How much was typed. Units: letters.
    letters: f64,
}

impl MatchQuery {
    /// Looks for guests whose names hold the words of one of these ways; none without any.
    pub(crate) fn any_name(mut ways: Vec<Term>) -> Option<Self> {
        ways.retain(Term::is_some);
        // Letters say how likely it is that few are found, and of many ways nobody knows.
        (!ways.is_empty()).then_some(MatchQuery { terms: Term::Either(ways), among_names: true, letters: 0.0 })
    }

    /// Looks for guests who are found by one of these; none without any.
    pub fn any_of<'a>(nets: impl Iterator<Item = &'a Term>) -> Option<Self> {
        let mut seen = HashSet::new();
        let ways = nets.flat_map(|net| match net {
            Term::Either(ways) => ways.as_slice(),
            other => std::slice::from_ref(other),
        });
        Self::any_name(ways.filter(|way| seen.insert(*way)).cloned().collect())
    }

    /// Whether so much was typed that no more than `few` of so many guests are likely to match: a guess that costs
    /// time and no hits when it is wrong.
    pub fn means_few(&self, few: u32, guests: i64) -> bool {
        GUESTS_A_LETTER.powf(self.letters) * f64::from(few) >= guests as f64
    }

    /// Whether a guest's words hold every word typed: what the index would say of them, without asking it.
    /// `columns` are texts of an [`super::IndexText`].
    pub fn holds(&self, columns: &[&str]) -> bool {
        self.terms.held_by(columns)
    }
}

/// Turns what was typed into words to look for; none when nothing in it can be searched for.
///
/// Words stand in any order and each may be unfinished. Invariant: they hold nothing of what was typed but letters and
/// digits.
pub fn match_query(input: &str) -> Option<MatchQuery> {
    let folded = folded(input);
    let terms = terms(&folded);
    if terms.is_empty() {
        return None;
    }
    let terms = Term::All(terms);
    let (chinese, others): (Vec<char>, Vec<char>) =
        folded.chars().filter(|c| c.is_alphanumeric()).partition(|c| is_han(*c));
    let letters = others.len() as f64 + chinese.len() as f64 * LETTERS_A_CHARACTER;
    Some(MatchQuery { among_names: !terms.is_number(), letters, terms })
}

/// Words to look for, spelled as in the index.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Term {
    /// A finished word: a CJK character, or a syllable with more after it.
    Word(String),
    /// The beginning of a word.
    Prefix(String),
    All(Vec<Term>),
    Either(Vec<Term>),
}

impl Term {
    /// A whole word.
    pub(crate) fn word(written: &str) -> Self {
        finished(&folded(written))
    }

    /// A word that begins so.
    pub(crate) fn beginning(written: &str) -> Self {
        begun(&folded(written))
    }

    /// Whether there is a word to look for in every part of it.
    fn is_some(&self) -> bool {
        match self {
            Term::Word(text) | Term::Prefix(text) => !text.is_empty(),
            Term::All(terms) => !terms.is_empty() && terms.iter().all(Term::is_some),
            Term::Either(ways) => !ways.is_empty() && ways.iter().all(Term::is_some),
        }
    }

    fn is_number(&self) -> bool {
        match self {
            Term::Word(text) | Term::Prefix(text) => text.bytes().all(|b| b.is_ascii_digit()),
            Term::All(terms) => terms.iter().any(Term::is_number),
            Term::Either(ways) => ways.iter().all(Term::is_number),
        }
    }

    fn held_by(&self, columns: &[&str]) -> bool {
        let any = |is: &dyn Fn(&str) -> bool| columns.iter().any(|column| column.split(' ').any(is));
        match self {
            Term::Word(text) => any(&|word| word == text),
            Term::Prefix(text) => any(&|word| word.starts_with(text.as_str())),
            Term::All(terms) => terms.iter().all(|term| term.held_by(columns)),
            Term::Either(ways) => ways.iter().any(|way| way.held_by(columns)),
        }
    }
}

fn terms(folded: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut digits: Vec<String> = Vec::new();
    let mut left = MOST_PIECES;
    for chunk in folded.split_whitespace() {
        let mut found = pieces(chunk);
        found.truncate(left);
        left -= found.len();
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
    let mut ways = vec![Term::All(groups.iter().map(|group| begun(group)).collect())];
    if groups.len() > 1 {
        ways.push(begun(&whole));
    }
    if comparable != whole {
        ways.push(begun(&comparable));
    } else if let Some(national) = phone::without_country_code(&whole) {
        ways.push(begun(national));
    }
    Some(either(ways))
}

/// One chunk between spaces: its pieces, and where only punctuation parts them, also all of it as one word.
fn chunk_terms(chunk: &str, found: Vec<Piece>) -> Vec<Term> {
    let all_runs = found.iter().all(|piece| matches!(piece, Piece::Run(_)));
    if all_runs && found.len() > 1 {
        let whole = begun(&squash(chunk));
        let parts = found.into_iter().filter_map(run).map(run_term).collect();
        return vec![either(vec![Term::All(parts), whole])];
    }
    found
        .into_iter()
        .map(|piece| match piece {
            Piece::Character(c) => finished(c.encode_utf8(&mut [0; 4])),
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
            ways.push(Term::All(vec![begun(letters), begun(digits)]));
        }
    } else {
        ways.extend(syllables_term(&run));
    }
    ways.insert(0, begun(&run));
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
    let mut terms: Vec<Term> = syllables.into_iter().map(finished).collect();
    terms.push(begun(last));
    Some(Term::All(terms))
}

fn finished(folded: &str) -> Term {
    Term::Word(word(folded))
}

fn begun(folded: &str) -> Term {
    Term::Prefix(word(folded))
}

fn either(mut ways: Vec<Term>) -> Term {
    match ways.len() {
        1 => ways.remove(0),
        _ => Term::Either(ways),
    }
}
