//! Days in running text stay in one piece: Chinese breaks between any two letters, and `周` at the end of one line with `日`
//! at the beginning of the next is no weekday.

/// Between two letters that must not part.
pub(super) const JOINER: char = '\u{2060}';
/// Between two words that must not part.
pub(super) const BLANK: char = '\u{a0}';

/// The text with every day in it held together: `11月22日 周日`, `Sun 22 Nov`.
pub(super) fn held(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut held = String::with_capacity(text.len());
    let mut at = 0;
    while at < characters.len() {
        let within_word =
            at > 0 && characters[at - 1].is_ascii_alphanumeric() && characters[at].is_ascii_alphanumeric();
        let rest = &characters[at..];
        if within_word {
            held.push(characters[at]);
            at += 1;
        } else if let Some(length) = chinese_day(rest) {
            for (index, character) in rest[..length].iter().enumerate() {
                if index > 0 && *character != ' ' && rest[index - 1] != ' ' {
                    held.push(JOINER);
                }
                held.push(if *character == ' ' { BLANK } else { *character });
            }
            at += length;
        } else if let Some(length) = english_day(rest) {
            held.extend(rest[..length].iter().map(|character| if *character == ' ' { BLANK } else { *character }));
            at += length;
        } else {
            held.push(characters[at]);
            at += 1;
        }
    }
    held
}

/// How long a day at the beginning is, year and weekday included: `2026年5月3日`, `11月22日 周日`, or a weekday alone.
fn chinese_day(text: &[char]) -> Option<usize> {
    if let Some(length) = weekday(text) {
        return Some(length);
    }
    let year = year(text);
    let month = year + digits(&text[year..])?;
    if text.get(month) != Some(&'月') {
        return None;
    }
    let day = digits(&text[month + 1..])?;
    let end = month + 1 + day;
    if text.get(end) != Some(&'日') {
        return None;
    }
    let named = match text.get(end + 1) {
        Some(' ') => weekday(&text[end + 2..]).map(|length| length + 1),
        _ => None,
    };
    Some(end + 1 + named.unwrap_or(0))
}

/// How long a year before a month is: `2026年`.
fn year(text: &[char]) -> usize {
    match text {
        [a, b, c, d, '年', ..] if [a, b, c, d].iter().all(|digit| digit.is_ascii_digit()) => 5,
        _ => 0,
    }
}

fn weekday(text: &[char]) -> Option<usize> {
    match text {
        ['周', '一' | '二' | '三' | '四' | '五' | '六' | '日', ..] => Some(2),
        _ => None,
    }
}

/// `Sun 22 Nov`, `22 Nov`, and `22 Nov 2026`.
fn english_day(text: &[char]) -> Option<usize> {
    let named = match text {
        [a, b, c, ' ', ..] if a.is_ascii_uppercase() && b.is_ascii_lowercase() && c.is_ascii_lowercase() => 4,
        _ => 0,
    };
    let day = digits(&text[named..])?;
    match &text[named + day..] {
        [' ', a, b, c, rest @ ..]
            if a.is_ascii_uppercase()
                && b.is_ascii_lowercase()
                && c.is_ascii_lowercase()
                && !rest.first().is_some_and(char::is_ascii_alphabetic) =>
        {
            let year = match rest {
                [' ', a, b, c, d, ..] if [a, b, c, d].iter().all(|digit| digit.is_ascii_digit()) => 5,
                _ => 0,
            };
            Some(named + day + 4 + year)
        }
        _ => None,
    }
}

/// One or two digits.
fn digits(text: &[char]) -> Option<usize> {
    match text.iter().take_while(|character| character.is_ascii_digit()).count() {
        count @ 1..=2 => Some(count),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_stays_in_one_piece_and_other_text_as_it_is() {
        let check = |text: &str, expected: &str| {
            let shown = held(text).replace(JOINER, "+").replace(BLANK, "_");
            assert_eq!(shown, expected, "of {text}");
        };
        check("11月22日 周日", "1+1+月+2+2+日_周+日");
        check("升级湖景房（11月2日 周一前）", "升级湖景房（1+1+月+2+日_周+一前）");
        check("每周日打扫", "每周+日打扫");
        check("Sun 22 Nov: birthday", "Sun_22_Nov: birthday");
        check("by 3 Dec", "by 3_Dec");
        check("Room 12 North wing", "Room 12 North wing");
        check("2026年11月22日", "2+0+2+6+年+1+1+月+2+2+日");
        check("Gift: tea, 5 May 2026", "Gift: tea, 5_May_2026");
        check("高楼层 1208 房", "高楼层 1208 房");
    }
}
