//! Makes any text safe to set: no control characters, and no run so long that it would leave the page.

use serde_json::Value;

use super::days;

/// A run wider than this gets places to break; wider than nearly every word of any language.
///
/// Units: em.
const WIDEST_RUN: f32 = 12.0;
const BREAK: char = '\u{200b}';

/// Makes every text in a job's data safe to set.
pub(super) fn settle_all(value: &mut Value) {
    match value {
        Value::String(text) => *text = days::held(&settle(text)),
        Value::Array(items) => items.iter_mut().for_each(settle_all),
        Value::Object(fields) => fields.values_mut().for_each(settle_all),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// One text, with plain line ends, without control characters, and breakable everywhere it must be.
pub(super) fn settle(text: &str) -> String {
    settle_within(text, WIDEST_RUN)
}

/// As [`settle`], for a column no wider than `widest` em.
pub(super) fn settle_within(text: &str, widest: f32) -> String {
    let mut settled = String::with_capacity(text.len());
    let mut run = 0.0;
    let mut characters = text.trim().chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        let character = match character {
            '\r' if next == Some('\n') => continue,
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            '\t' => ' ',
            other if other.is_control() && other != '\n' => continue,
            other => other,
        };
        // The point between the parts of a name never begins a line.
        if character == '·' && settled.chars().next_back().is_some_and(is_ideographic) {
            settled.push(days::JOINER);
        }
        settled.push(character);
        run = if breaks_itself(character, next) { 0.0 } else { run + width(character) };
        if run + 1.0 > widest && next.is_some_and(can_begin_a_line) {
            settled.push(BREAK);
            run = 0.0;
        }
    }
    settled
}

/// Whether a character belongs to a script that breaks its lines between any two letters, or to its punctuation.
pub(super) fn is_ideographic(character: char) -> bool {
    matches!(
        character,
        '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}'
    )
}

/// About how wide a text is. Units: em, a little more than the truth.
pub(super) fn width_in_em(text: &str) -> f32 {
    text.chars().map(width).sum()
}

/// As much of a text as has room, on one line, with a sign that there is more.
pub(super) fn within(text: &str, widest: f32) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if width_in_em(&line) <= widest {
        return line;
    }
    let mut room = widest.max(2.0) - 1.0;
    let kept: String = line
        .chars()
        .take_while(|character| {
            room -= width(*character);
            room >= 0.0
        })
        .collect();
    format!("{}…", kept.trim_end_matches([' ', ',', ';', '，', '、', '；']))
}

fn width(character: char) -> f32 {
    match character {
        'W' | 'M' | '@' | '%' => 1.0,
        'A'..='Z' => 0.75,
        ' ' | '.' | ',' | 'i' | 'l' | 'j' | '\'' => 0.3,
        'm' | 'w' => 0.85,
        '\u{0}'..='\u{24f}' => 0.55,
        _ => 1.0,
    }
}

/// Source: Unicode Standard Annex 14, the few classes that matter here.
fn breaks_itself(character: char, next: Option<char>) -> bool {
    match character {
        '-' | '/' => next.is_some_and(char::is_alphabetic),
        other => other.is_whitespace() || (is_ideographic(other) && other.is_alphanumeric()),
    }
}

/// A mark that sits on the letter before it must stay with that letter.
fn can_begin_a_line(character: char) -> bool {
    character.is_alphanumeric()
        || character.is_ascii_punctuation()
        || matches!(character, '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_words_and_loses_what_cannot_be_printed() {
        let check = |text: &str, expected: &str| assert_eq!(settle(text), expected, "of {text:?}");
        check("高楼层，远离电梯", "高楼层，远离电梯");
        check(" a\r\nb\rc\td\u{0}e\u{7} ", "a\nb\nc de");
        check("one\u{2028}two", "one\ntwo");
        check("responsibilities", "responsibilities");
        check("Bartholomew-Featherstonehaugh", "Bartholomew-Featherstonehaugh");
        check("# $x$ *b* [c]", "# $x$ *b* [c]");
    }

    #[test]
    fn a_run_without_a_place_to_break_gets_one() {
        let check = |text: String| {
            let settled = settle(&text);
            let widest = settled.split(BREAK).map(width_in_em).fold(0.0, f32::max);
            assert!(widest <= WIDEST_RUN, "no part of {settled} may be wider than its column");
            assert_eq!(settled.replace(BREAK, ""), text, "breaking adds and loses no letter");
        };
        check("a".repeat(60));
        check("W".repeat(60));
        check("-".repeat(200));
        check("！".repeat(60));
        check("ab.cd".repeat(30));
    }

    #[test]
    fn a_text_without_room_ends_with_a_sign_that_there_is_more() {
        assert_eq!(within("高楼层，远离电梯", 20.0), "高楼层，远离电梯", "what has room stays whole");
        assert_eq!(within("高楼层，远离电梯", 5.0), "高楼层…");
        assert_eq!(within("one\ntwo", 20.0), "one two", "on one line");
        assert!(width_in_em(&within(&"W".repeat(90), 34.0)) <= 34.0);
    }

    #[test]
    fn chinese_breaks_anywhere_by_itself() {
        let text = "每天早晨六点半叫早，先按一次门铃。".repeat(10);
        assert_eq!(settle(&text), text, "no break is added where the script has its own");
    }
}
