//! Names of people: where the family name ends, how a list sorts.
//! Knows how Chinese and Western names are written, not whose they are.

use super::fold::{fold, is_han};
use super::pinyin::family_length;
use super::syllable::{is_syllable, split_whole};

/// A name taken apart. A name that cannot be taken apart is all family name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NameParts {
    pub family: String,
    pub given: String,
}

/// Takes a display name apart: `欧阳修` and `Smith, John` and `Ludwig van Beethoven` alike.
///
/// A title before or after the name is left out.
pub fn split(display: &str) -> NameParts {
    let name = display.trim();
    let characters: Vec<char> = name.chars().filter(|c| !c.is_whitespace()).collect();
    if !characters.is_empty() && characters.iter().all(|c| is_han(*c)) {
        let (family, given) = characters.split_at(family_length(&characters));
        return parts(family.iter().collect(), given.iter().collect());
    }
    if let Some((family, given)) = name.split_once([',', '，']) {
        let family = without_titles(family);
        let given = without_titles(given);
        if !given.is_empty() || family.is_empty() {
            return parts(family.join(" "), given.join(" "));
        }
        return western(&family);
    }
    western(&without_titles(name))
}

/// A key that sorts a list of guests: pinyin for Chinese names, family name first for all others.
///
/// Compare keys bytewise. The name itself breaks ties, so equal readings stay in a fixed order.
pub fn sort_key(display: &str, pinyin: &str) -> String {
    let reading = fold(pinyin);
    let reading = if reading.trim().is_empty() {
        let name = split(display);
        fold(&format!("{} {}", name.family, name.given))
    } else {
        reading
    };
    let words: Vec<&str> = reading.split_whitespace().collect();
    format!("{}\u{1}{}", words.join(" "), display.trim())
}

/// Family and given name out of a reading with spaces, each without spaces inside, as passports print them.
pub fn spoken(display: &str, reading: &str) -> NameParts {
    let syllables: Vec<&str> = reading.split_whitespace().collect();
    let characters: Vec<char> = display.chars().filter(|c| is_han(*c)).collect();
    let family = family_length(&characters).clamp(1, syllables.len().max(1));
    let (family, given) = syllables.split_at(family.min(syllables.len()));
    parts(family.concat(), given.concat())
}

fn parts(family: String, given: String) -> NameParts {
    NameParts { family, given }
}

fn western(words: &[&str]) -> NameParts {
    let [first, rest @ ..] = words else {
        return NameParts::default();
    };
    if rest.is_empty() {
        return parts((*first).to_owned(), String::new());
    }
    if is_pinyin_name(words) {
        return parts((*first).to_owned(), rest.join(" "));
    }
    let family = words
        .iter()
        .skip(1)
        .position(|word| PARTICLES.contains(&fold(word).as_str()))
        .map_or(words.len() - 1, |at| at + 1);
    parts(words[family..].join(" "), words[..family].join(" "))
}

/// `Wang Xiaoming` stands family name first, as Chinese names do in pinyin; `Xiaoming Wang` does not.
fn is_pinyin_name(words: &[&str]) -> bool {
    let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
    is_syllable(&folded[0]) && folded.len() <= 3 && folded[1..].iter().all(|word| split_whole(word).is_some())
}

fn without_titles(name: &str) -> Vec<&str> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let kept: Vec<&str> =
        words.iter().copied().filter(|word| !TITLES.contains(&fold(word).trim_end_matches('.'))).collect();
    if kept.is_empty() { words } else { kept }
}

/// Words that belong to the family name after them.
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "van", "von",
    "zu",
];

const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "madam",
    "jr",
    "sr",
    "ii",
    "iii",
    "phd",
    "md",
    "esq",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(display: &str, family: &str, given: &str) {
        let expected = parts(family.to_owned(), given.to_owned());
        assert_eq!(split(display), expected, "{display}");
    }

    #[test]
    fn a_chinese_name_begins_with_the_family_name() {
        check("单小军", "单", "小军");
        check("欧阳修", "欧阳", "修");
        check("王 小明", "王", "小明");
        check("Wang Xiaoming", "Wang", "Xiaoming");
        check("李", "李", "");
    }

    #[test]
    fn a_western_name_ends_with_the_family_name() {
        check("John Smith", "Smith", "John");
        check("Smith, John", "Smith", "John");
        check("Mr. John Q. Smith Jr.", "Smith", "John Q.");
        check("Ludwig van Beethoven", "van Beethoven", "Ludwig");
        check("Xiaoming Wang", "Wang", "Xiaoming");
        check("Madonna", "Madonna", "");
        check("Mr.", "Mr.", "");
        check("", "", "");
        check(",", "", "");
    }

    #[test]
    fn a_list_sorts_by_reading_and_family_name() {
        let mut names = [
            ("张三", "zhang san"),
            ("John Smith", ""),
            ("单小军", "shan xiao jun"),
            ("安娜", "an na"),
            ("Émile Zola", ""),
        ];
        names.sort_by_key(|(display, pinyin)| sort_key(display, pinyin));
        assert_eq!(
            names.map(|(display, _)| display),
            ["安娜", "单小军", "John Smith", "张三", "Émile Zola"],
            "Chinese and Western names stand in one alphabet"
        );
    }
}
