//! A text cut into what a date can be made of.

use unicode_normalization::UnicodeNormalization;

use super::numeral::is_numeral;
use crate::text::plain::plain;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Digits(String),
    /// A run of Chinese numerals.
    Numeral(String),
    /// A run of Latin letters, all of them small.
    Word(String),
    Sign(char),
    /// One or more blanks, commas or brackets.
    Blank,
}

/// In half-width characters, small letters and one form of each Chinese character.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let folded: String = plain(text).nfkc().flat_map(char::to_lowercase).map(one_form).collect();
    let folded = folded.replace("a.m.", "am").replace("p.m.", "pm");
    let mut found = Vec::new();
    for c in feast_days(folded).chars() {
        match (found.last_mut(), c) {
            (Some(Token::Digits(run)), _) if c.is_ascii_digit() => run.push(c),
            (Some(Token::Numeral(run)), _) if is_numeral(c) => run.push(c),
            (Some(Token::Word(run)), _) if c.is_ascii_lowercase() => run.push(c),
            // The mark of a short year says no more than the year: `'90`.
            (_, '\'' | '’' | '‘') => {}
            (Some(Token::Blank), _) if is_blank(c) => {}
            (_, _) if is_blank(c) => found.push(Token::Blank),
            (_, _) if c.is_ascii_digit() => found.push(Token::Digits(c.into())),
            (_, _) if is_numeral(c) => found.push(Token::Numeral(c.into())),
            (_, _) if c.is_ascii_lowercase() => found.push(Token::Word(c.into())),
            (_, _) => found.push(Token::Sign(c)),
        }
    }
    found
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | '、' | '(' | ')' | '[' | ']' | '【' | '】' | '《' | '》')
}

fn one_form(c: char) -> char {
    match c {
        '閏' => '闰',
        '臘' => '腊',
        '號' => '号',
        '點' => '点',
        '時' => '时',
        '曆' | '歷' | '暦' => '历',
        '農' => '农',
        '陰' => '阴',
        '陽' => '阳',
        '舊' => '旧',
        '國' => '国',
        '週' => '周',
        '禮' => '礼',
        '兩' => '两',
        '鐘' | '鍾' => '钟',
        '零' | '○' | '◯' => '〇',
        '년' => '年',
        '월' => '月',
        '일' => '日',
        '‐' | '‑' | '−' | '–' | '—' => '-',
        '∕' | '⁄' | '\\' => '/',
        other => other,
    }
}

/// The last night of the lunar year and the days after it, by their own names. With a year beside them it is not clear which
/// year they close: those are left as they are, and read as no date.
fn feast_days(text: String) -> String {
    if text.replace("大年", "").contains('年') || text.contains(|c: char| c.is_ascii_digit()) {
        return text;
    }
    text.replace("大年三十", "腊月三十").replace("除夕", "腊月三十").replace("大年初", "正月初")
}

/// Takes out a run of signs, with a colon behind it. Answers whether it was there.
pub(super) fn take_signs(tokens: &mut Vec<Token>, mark: &str) -> bool {
    let length = mark.chars().count();
    let is_mark = |window: &[Token]| window.iter().zip(mark.chars()).all(|(token, c)| *token == Token::Sign(c));
    match tokens.windows(length).position(is_mark) {
        Some(at) => take(tokens, at, length),
        None => false,
    }
}

/// Takes out a word, with a colon behind it. Answers whether it was there.
pub(super) fn take_word(tokens: &mut Vec<Token>, word: &str) -> bool {
    match tokens.iter().position(|token| matches!(token, Token::Word(found) if found == word)) {
        Some(at) => take(tokens, at, 1),
        None => false,
    }
}

fn take(tokens: &mut Vec<Token>, at: usize, length: usize) -> bool {
    let colon = usize::from(tokens.get(at + length) == Some(&Token::Sign(':')));
    tokens.splice(at..at + length + colon, [Token::Blank]);
    true
}

/// Without blanks at the ends, and with one between two others.
pub(super) fn trimmed(tokens: &[Token]) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        if *token != Token::Blank || kept.last().is_some_and(|last| *last != Token::Blank) {
            kept.push(token.clone());
        }
    }
    if kept.last() == Some(&Token::Blank) {
        kept.pop();
    }
    kept
}
