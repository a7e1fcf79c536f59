//! Characters that nobody sees and that make a text seem another: control characters, and marks that turn the direction of
//! writing around. Files copied from elsewhere bring them; no name, telephone or note needs them.

use std::borrow::Cow;

/// Whether a character, standing inside a text, may deceive whoever reads it.
///
/// Source: Unicode Technical Report 36, section 2.5, for the marks of direction. Those that only say which way a single
/// character goes (U+200E, U+200F, U+061C) are none of them: Hebrew and Arabic need them.
pub fn is_deceptive(c: char) -> bool {
    let turns_around = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{206a}'..='\u{206f}');
    let annotates = matches!(c, '\u{fff9}'..='\u{fffb}');
    turns_around || annotates || (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
}

/// Whether nothing at all would be missed without it.
fn is_needless(c: char) -> bool {
    is_deceptive(c) || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}' | '\r')
}

/// Without blanks and invisible characters at the ends, which telephones copied out of other programs often have.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || is_needless(c) || matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}')
    })
}

/// Without invisible characters anywhere; line breaks and tabs stay.
pub fn plain(text: &str) -> Cow<'_, str> {
    let text = trimmed(text);
    if is_surely_plain(text) {
        return Cow::Borrowed(text);
    }
    if text.contains(is_needless) { Cow::Owned(text.replace(is_needless, "")) } else { Cow::Borrowed(text) }
}

/// Whether [`plain`] takes something out of the middle that somebody may want to know of.
pub fn loses(text: &str) -> bool {
    !is_surely_plain(text) && trimmed(text).contains(is_deceptive)
}

/// Nearly all texts, told by one look at their bytes: all that is needless begins with one of these.
fn is_surely_plain(text: &str) -> bool {
    !text.bytes().any(|byte| byte < 0x20 || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str, told: bool, why: &str) {
        assert_eq!((plain(text).as_ref(), loses(text)), (expected, told), "{text:?}: {why}");
    }

    #[test]
    fn nothing_invisible_stays_and_what_it_parted_is_told() {
        check(" 王小明\u{3000}", "王小明", false, "blanks");
        check("\u{202d}+86 138 0571 0001\u{202c}", "+86 138 0571 0001", false, "as phones copy a number");
        check("Ann\u{202e}gnauh", "Anngnauh", true, "turned around");
        check("An\0n", "Ann", true, "a stray zero");
        check("a\u{1}b\u{7f}c\u{85}d", "abcd", true, "control characters of every kind");
        check("two\r\nlines\tand a tab", "two\nlines\tand a tab", false, "breaks are part of a note");
        check("a\u{200b}b\u{feff}", "ab", false, "of no width");
        check("👩\u{200d}👧 שרה\u{200f}!", "👩\u{200d}👧 שרה\u{200f}!", false, "joined and right to left");
        check("\0\u{202e}", "", false, "nothing at all");
    }
}
