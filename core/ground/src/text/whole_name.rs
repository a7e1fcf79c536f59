//! One name out of the parts that address books and property systems keep apart.

use super::fold::{fold, is_han, is_hangul, is_kana};

/// A whole name in the order in which its language says it: family name first in Chinese, Japanese, Korean and
/// Vietnamese.
pub fn joined(family: &str, middle: &str, given: &str) -> String {
    let [family, middle, given] = [family, middle, given].map(str::trim);
    let all = || family.chars().chain(middle.chars()).chain(given.chars()).filter(|c| c.is_alphanumeric());
    if !family.is_empty() && !given.is_empty() && all().all(is_katakana) {
        // A Western name in Japanese letters.
        return spaced(&[given, middle, family], "・");
    }
    if all().any(|c| is_han(c) || is_kana(c) || is_hangul(c)) && all().all(|c| !c.is_ascii_alphabetic()) {
        return [family, middle, given].concat();
    }
    if is_vietnamese(family, all()) {
        return spaced(&[family, middle, given], " ");
    }
    if family.chars().any(is_han) && given.chars().any(is_han) {
        return [family, middle, given].concat();
    }
    spaced(&[given, middle, family], " ")
}

/// A written name in the order in which its language says it, whatever order a program gave its parts.
pub fn in_order(written: &str, family: &str, given: &str) -> String {
    let mut solid = written.chars().filter(|c| !c.is_whitespace());
    let is_cjk = |c: char| is_han(c) || is_kana(c) || is_hangul(c);
    if !solid.all(is_cjk) || written.chars().all(|c| c.is_whitespace() || is_katakana(c)) {
        return written.to_owned();
    }
    let closed: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    match closed == format!("{given}{family}") {
        true => format!("{family}{given}"),
        false if closed.chars().all(is_han) => closed,
        false => written.to_owned(),
    }
}

/// A name turned round with a comma, as registers have it, and the title behind a second one: `Holm,Ida`, `Quill,Tom,Mr`.
/// Shape: none where the commas are something else's.
pub fn turned(written: &str) -> Option<(String, String)> {
    let parts: Vec<&str> = written.split(',').map(str::trim).collect();
    let (family, given, title) = match parts.as_slice() {
        [family, given] => (family, given, ""),
        [family, given, title] if is_title(title) => (family, given, *title),
        _ => return None,
    };
    let is_name = |part: &str| {
        let words = part.split_whitespace().count();
        let letters = |c: char| c.is_alphabetic() && !is_han(c) && !is_kana(c) && !is_hangul(c);
        (1..=3).contains(&words)
            && part.chars().all(|c| letters(c) || c.is_whitespace() || matches!(c, '.' | '-' | '\'' | '’'))
    };
    let is_suffix = SUFFIXES.contains(&fold(given).trim_end_matches('.'));
    (is_name(family) && is_name(given) && !is_suffix && !is_title(given))
        .then(|| (joined(family, "", given), title.to_owned()))
}

/// What stands behind a comma and is no given name.
const SUFFIXES: &[&str] = &[
    "jr", "sr", "ii", "iii", "iv", "md", "m.d", "phd", "ph.d", "esq", "ltd", "inc", "llc", "co", "corp", "plc", "gmbh",
    "ag", "sa", "limited", "sons",
];

fn is_title(text: &str) -> bool {
    matches!(
        fold(text).trim_end_matches('.'),
        "mr" | "mrs" | "ms" | "miss" | "mx" | "dr" | "prof" | "professor" | "sir" | "madam" | "mme" | "herr" | "frau"
    )
}

fn spaced(parts: &[&str], between: &str) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}' | '=' | '＝')
}

/// A Vietnamese family name, and letters that only Vietnamese has.
fn is_vietnamese(family: &str, mut all: impl Iterator<Item = char>) -> bool {
    const FAMILIES: &[&str] = &[
        "nguyen", "tran", "le", "pham", "huynh", "hoang", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
        "duong", "ly", "dinh", "doan", "trinh", "lam", "mai", "cao", "luong", "dao", "truong",
    ];
    let own = |c: char| matches!(c, 'ă' | 'Ă' | 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{1ea0}'..='\u{1ef9}');
    FAMILIES.contains(&fold(family).as_str()) && all.any(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_says_its_family_name_where_it_belongs() {
        for (family, middle, given, whole) in [
            ("顾", "", "明月", "顾明月"),
            ("김", "", "민수", "김민수"),
            ("さとう", "", "はなこ", "さとうはなこ"),
            ("山田", "", "太郎", "山田太郎"),
            ("スミス", "", "マイケル", "マイケル・スミス"),
            ("Nguyễn", "Văn", "An", "Nguyễn Văn An"),
            ("Nguyễn", "", "Văn An", "Nguyễn Văn An"),
            ("Le", "", "Marie", "Marie Le"),
            ("Fenwick", "J.", "Marlo", "Marlo J. Fenwick"),
            ("Chan", "", "Tai Man 大文", "Tai Man 大文 Chan"),
            ("Горина", "", "Ольга", "Ольга Горина"),
            ("", "", "Ida", "Ida"),
            ("顾", "", "", "顾"),
        ] {
            assert_eq!(joined(family, middle, given), whole);
        }
    }

    #[test]
    fn a_written_name_is_put_in_order_and_else_left() {
        assert_eq!(in_order("さくら いとう", "いとう", "さくら"), "いとうさくら");
        assert_eq!(in_order("준호 이", "이", "준호"), "이준호");
        assert_eq!(in_order("若兰 欧阳", "欧阳", "若兰"), "欧阳若兰");
        assert_eq!(in_order("王 小明", "", ""), "王小明");
        assert_eq!(in_order("古丽·买买提", "买买提", "古丽"), "古丽·买买提");
        assert_eq!(in_order("スミス マイケル", "スミス", "マイケル"), "スミス マイケル");
        assert_eq!(in_order("이 준호", "", ""), "이 준호");
        assert_eq!(in_order("Ida Holm", "Ida", "Holm"), "Ida Holm");
    }

    #[test]
    fn a_comma_turns_a_name_and_leaves_everything_else() {
        let name = |text: &str| turned(text);
        assert_eq!(name("Holm,Ida"), Some(("Ida Holm".to_owned(), String::new())));
        assert_eq!(name("Quill, Tom, Mr."), Some(("Tom Quill".to_owned(), "Mr.".to_owned())));
        assert_eq!(name("van der Berg, Anna Maria"), Some(("Anna Maria van der Berg".to_owned(), String::new())));
        for text in [
            "Quill & Sons, Ltd",
            "Birk, Jr.",
            "Smith, Mr",
            "顾明月,沈舟",
            "Holm, Ida, Tom",
            "Room 5, Ida",
            "Ida Holm",
            "Holm,",
        ] {
            assert_eq!(name(text), None, "{text}");
        }
    }
}
