//! One spelling for everything that is compared or searched: width, case, accents and apostrophes folded away.
//! Both the index and the query pass through here, so whatever it does to one it does to the other.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds full-width forms, case, accents and apostrophes: `Ｏ’Ｂrién` becomes `obrien`.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        // Most of what is folded: of all the below only case and apostrophes concern it.
        return text.chars().filter(|c| !is_apostrophe(*c)).map(|c| c.to_ascii_lowercase()).collect();
    }
    fold_any(text)
}

fn fold_any(text: &str) -> String {
    text.chars()
        .filter(|c| !is_apostrophe(*c))
        .nfkd()
        .filter(|c| !is_accent(*c) && !is_apostrophe(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| !is_accent(*c))
        .flat_map(|c| match plain_letters(c) {
            Some(letters) => Letters::Several(letters.chars()),
            None => Letters::One(Some(c)),
        })
        .nfc()
        .collect()
}

/// Says whether a character is written without spaces between words: Han, kana or Hangul.
pub fn is_cjk(c: char) -> bool {
    is_han(c) || is_kana(c) || is_hangul(c)
}

/// Says whether a character is a Han character, `〇` and the repetition mark included.
pub fn is_han(c: char) -> bool {
    matches!(c,
        '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Says whether a character is hiragana or katakana.
pub fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}')
}

/// Says whether a character is a Hangul syllable.
pub fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// A piece of folded text that is searched as one: a single CJK character, or a run of letters and digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    Character(char),
    Run(String),
}

/// Cuts folded text into its pieces; everything that is neither letter nor digit only separates.
pub(crate) fn pieces(folded: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut run = String::new();
    for c in folded.chars() {
        if is_word_character(c) && !is_cjk(c) {
            run.push(c);
            continue;
        }
        if !run.is_empty() {
            found.push(Piece::Run(std::mem::take(&mut run)));
        }
        if is_word_character(c) {
            found.push(Piece::Character(c));
        }
    }
    if !run.is_empty() {
        found.push(Piece::Run(run));
    }
    found
}

/// The runs of letters and digits in folded text, CJK left out.
pub(crate) fn runs(folded: &str) -> Vec<String> {
    pieces(folded)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Run(run) => Some(run),
            Piece::Character(_) => None,
        })
        .collect()
}

/// The letters and digits of folded text, CJK included, with nothing between them.
pub(crate) fn squash(folded: &str) -> String {
    folded.chars().filter(|c| is_word_character(*c)).collect()
}

fn is_word_character(c: char) -> bool {
    c.is_alphanumeric() && !is_combining_mark(c)
}

pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | 'ʹ' | 'ʻ' | 'ʼ' | '‘' | '’' | '＇')
}

/// Accents, the vowel signs and hamzas of Arabic, and the stroke that only makes an Arabic word longer.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}' | '\u{0640}' | '\u{064b}'..='\u{065f}' | '\u{0670}')
}

/// Letters that Unicode does not take apart, but that people type without their stroke or ligature.
fn plain_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'æ' => "ae",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' => "l",
        'ø' => "o",
        'œ' => "oe",
        'ß' => "ss",
        'ŧ' => "t",
        'þ' => "th",
        'ى' | 'ی' => "ي",
        'ة' => "ه",
        'ک' => "ك",
        'ٱ' => "ا",
        _ => return None,
    })
}

enum Letters {
    One(Option<char>),
    Several(std::str::Chars<'static>),
}

impl Iterator for Letters {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Letters::One(letter) => letter.take(),
            Letters::Several(letters) => letters.next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(fold(text), expected, "{text} is searched the way people type it");
    }

    #[test]
    fn width_case_accents_and_apostrophes_are_folded_away() {
        check("ＡＢＣ１２３", "abc123");
        check("Müller", "muller");
        check("O’Brien", "obrien");
        check("İstanbul", "istanbul");
        check("Łódź", "lodz");
        check("Straße", "strasse");
        check("Nguyễn Đức", "nguyen duc");
        check("王小明", "王小明");
        check("가나", "가나");
        check("مُحَمَّد الأحمد", "محمد الاحمد");
        check("فاطمة ليلى", "فاطمه ليلي");
        check("ガッツ", "ガッツ");
        check("李　娜", "李 娜");
    }

    #[test]
    fn a_cjk_character_is_a_piece_of_its_own() {
        assert_eq!(
            pieces("王xm-8812"),
            vec![Piece::Character('王'), Piece::Run("xm".into()), Piece::Run("8812".into())],
            "scripts and punctuation both separate"
        );
    }

    proptest! {
        #[test]
        fn plain_text_takes_a_short_way_to_the_same_end(text in "[\\x00-\\x7f]{0,40}") {
            prop_assert_eq!(fold(&text), fold_any(&text), "a guest indexed one way is searched the other");
        }

        #[test]
        fn folding_twice_changes_nothing_more(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone(), "index and query meet in one spelling");
        }
    }
}
