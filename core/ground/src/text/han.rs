//! Han characters in one form: the simplified one, whether they were written as Taiwan, Hong Kong or Japan writes them.
//! For comparing and searching only; what a person wrote is kept as it was written.
//!
//! Source: the character tables of OpenCC, by way of `hanconv`.

use std::collections::HashMap;
use std::sync::LazyLock;

use hanconv::Dictionary;

use super::fold::is_han;

/// Forms of names that OpenCC leaves alone: printed variants of family names, and 鍾, which keeps a form of its own there.
const VARIANTS: &[(char, char)] = &[
    ('髙', '高'),
    ('﨑', '崎'),
    ('𠮷', '吉'),
    ('邉', '边'),
    ('冨', '富'),
    ('濵', '滨'),
    ('浜', '滨'),
    ('両', '两'),
    ('槗', '桥'),
    ('锺', '钟'),
    ('峯', '峰'),
    ('嶋', '岛'),
    ('塚', '冢'),
    ('㐂', '喜'),
];

static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let mut table: HashMap<char, char> = VARIANTS.iter().copied().collect();
    for (written, simplified) in Dictionary::TSCharacters.iter().filter_map(single) {
        table.entry(written).or_insert(simplified);
    }
    for (japanese, traditional) in Dictionary::JPVariantsRev.iter().filter_map(single) {
        // Where Chinese has the character too, it is another one there.
        if !table.contains_key(&japanese) && !is_simplified_chinese(japanese, &table) {
            let simplified = table.get(&traditional).copied().unwrap_or(traditional);
            table.insert(japanese, simplified);
        }
    }
    // A form that leads to another form leads to where that one does.
    let settled = table.iter().map(|(from, to)| (*from, table.get(to).copied().unwrap_or(*to)));
    settled.filter(|(from, to)| from != to).collect()
});

/// A table's line as a pair of single characters; a few lines are of characters outside any font, or of several.
fn single((from, to): (&str, &str)) -> Option<(char, char)> {
    let mut from = from.chars();
    match (from.next(), from.next(), to.chars().next()) {
        (Some(from), None, Some(to)) => Some((from, to)),
        _ => None,
    }
}

/// Whether simplified Chinese writes the character: something is simplified to it.
fn is_simplified_chinese(c: char, table: &HashMap<char, char>) -> bool {
    table.values().any(|simplified| *simplified == c)
}

/// The simplified form of a character; any other character as it is.
pub fn simplified(c: char) -> char {
    if is_han(c) { SIMPLIFIED.get(&c).copied().unwrap_or(c) } else { c }
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
