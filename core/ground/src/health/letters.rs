//! A text as it is compared: one case, one width, simplified characters, single blanks; each letter knows where it stood.

use unicode_normalization::char::is_combining_mark;

use crate::text::fold::{fold, is_apostrophe, is_cjk};
use crate::text::han::{hiragana, simplified};

/// Where one thought ends. A comma may also stand within a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Letter,
    Comma,
    Stop,
    /// A stop that asks.
    Question,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    pub c: char,
    pub mark: Mark,
    /// Where it stood in the text. Units: bytes.
    pub from: usize,
    pub to: usize,
}

impl Letter {
    /// Whether it belongs to a script that separates its words.
    pub(super) fn in_word(self) -> bool {
        (self.c.is_alphanumeric() || is_combining_mark(self.c)) && !is_cjk(self.c)
    }
}

pub(super) fn letters(text: &str) -> Vec<Letter> {
    let mut found: Vec<Letter> = Vec::with_capacity(text.len());
    for (from, written) in text.char_indices() {
        let to = from + written.len_utf8();
        let mut push = |c: char, mark: Mark| found.push(Letter { c, mark, from, to });
        match written {
            ',' | '，' | '—' | '|' | '﹐' | '､' => push(' ', Mark::Comma),
            '.' | '。' | ';' | '；' | '!' | '！' | '\n' | '\r' | '．' | '｡' => push(' ', Mark::Stop),
            '?' | '？' => push(' ', Mark::Question),
            '、' | '/' | '&' | '+' | '／' | '＆' | '＋' => {
                push(if written == '、' { '、' } else { '/' }, Mark::Letter)
            }
            c if c.is_ascii_alphanumeric() => push(c.to_ascii_lowercase(), Mark::Letter),
            c if is_apostrophe(c) => {}
            c if c.is_alphanumeric() || is_combining_mark(c) => {
                for c in fold(c.encode_utf8(&mut [0; 4])).chars() {
                    push(hiragana(simplified(c)), Mark::Letter);
                }
            }
            _ => push(' ', Mark::Letter),
        }
    }
    // Single blanks, so that a phrase is found however it was spaced. What ends a thought stays.
    let mut blank = false;
    found.retain(|letter| {
        let again = blank && letter.c == ' ' && letter.mark == Mark::Letter;
        blank = letter.c == ' ';
        !again
    });
    found
}
