//! Han characters in one form: the simplified one, whether they were written as Taiwan, Hong Kong or Japan writes them.
//! For comparing and searching only; what a person wrote is kept as it was written.
//!
//! Source: the character tables of OpenCC, by way of `hanconv`; `build.rs` takes from them what is needed.

use super::fold::is_han;

/// In order of the first.
const SIMPLIFIED: &[(char, char)] = include!(concat!(env!("OUT_DIR"), "/simplified.rs"));

/// The simplified form of a character; any other character as it is.
pub fn simplified(c: char) -> char {
    if !is_han(c) {
        return c;
    }
    SIMPLIFIED.binary_search_by_key(&c, |(written, _)| *written).map_or(c, |at| SIMPLIFIED[at].1)
}

/// Katakana as hiragana; any other character as it is.
pub fn hiragana(c: char) -> char {
    match c {
        '\u{30a1}'..='\u{30f6}' | 'ヽ' | 'ヾ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, expected: &str) {
        let found: String = written.chars().map(|c| hiragana(simplified(c))).collect();
        assert_eq!(found, expected, "{written} is compared in one form");
        assert_eq!(found.chars().map(|c| hiragana(simplified(c))).collect::<String>(), found, "and keeps it");
    }

    #[test]
    fn traditional_names_meet_their_simplified_form() {
        check("陳偉強", "陈伟强");
        check("張國榮華", "张国荣华");
        check("鍾嘉慧", "钟嘉慧");
        check("黃啟泰", "黄启泰");
        check("陳啓明", "陈启明");
        check("龍雲峯", "龙云峰");
        check("溫慧嫻", "温慧娴");
    }

    #[test]
    fn japanese_forms_meet_the_old_ones() {
        check("渡邊", "渡边");
        check("渡辺", "渡边");
        check("髙橋", "高桥");
        check("沢村桜", "泽村樱");
        check("澤村櫻", "泽村樱");
        check("斎藤", "斋藤");
        check("カワイさくら", "かわいさくら");
    }

    #[test]
    fn simplified_names_stay() {
        for name in ["王小明", "盖芸舒", "叶范钟", "沈从云", "John", "김민수", "余于"] {
            check(name, name);
        }
    }
}
