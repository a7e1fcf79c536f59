//! Pinyin as it is printed: with tone marks, and a word for each name. What the desk wrote decides how a name is read; the
//! characters only lend the tones.

use pinyin::ToPinyinMulti;

use super::fold::is_han;
use super::name::spoken;
use super::pinyin::family_length;
use super::syllable::with_v;

/// `王秀英` read `wang xiu ying` gives `Wáng Xiùyīng`.
///
/// A reading with a syllable that is none of its character's is no Mandarin: it keeps what was written, without any tone. So
/// does a reading that has not a syllable for each character.
pub fn toned(name: &str, reading: &str) -> String {
    let syllables: Vec<&str> = reading.split_whitespace().collect();
    let characters: Vec<char> = name.chars().filter(|c| is_han(*c)).collect();
    if characters.is_empty() {
        return syllables.iter().map(|word| word_of(&[(*word).to_owned()])).collect::<Vec<_>>().join(" ");
    }
    if syllables.len() != characters.len() {
        let parts = spoken(name, reading);
        let words = [parts.family, parts.given].map(|word| word_of(&[with_umlaut(&word)]));
        return words.join(" ").trim().to_owned();
    }
    let family = family_length(&characters);
    let read = || characters.iter().zip(&syllables).map(|(character, syllable)| (*character, syllable.to_lowercase()));
    let toned: Option<Vec<String>> =
        read().enumerate().map(|(at, (character, syllable))| tone(character, &syllable, at < family)).collect();
    let toned = toned.unwrap_or_else(|| read().map(|(_, syllable)| with_umlaut(&syllable)).collect());
    let mut words = Vec::new();
    let mut from = 0;
    for length in word_lengths(name, family, characters.len()) {
        words.push(word_of(&toned[from..from + length]));
        from += length;
    }
    words.join(" ")
}

/// A word for the family name and one for the given name; of a name in parts (`阿里木·买买提`), one for each part.
fn word_lengths(name: &str, family: usize, count: usize) -> Vec<usize> {
    let parts = name.split(['·', '•', '・', '‧']).map(|part| part.chars().filter(|c| is_han(*c)).count());
    let parts: Vec<usize> = parts.filter(|length| *length > 0).collect();
    match parts.len() {
        0 | 1 if family >= count => vec![count],
        0 | 1 => vec![family, count - family],
        _ => parts,
    }
}

/// The syllable with its tone; none when the character is not read so. A character without a reading stands for itself.
fn tone(character: char, syllable: &str, family: bool) -> Option<String> {
    if syllable.chars().eq([character]) {
        return Some(syllable.to_owned());
    }
    let surname = SURNAMES.iter().find(|(characters, _)| family && characters.contains(character));
    if let Some((_, toned)) = surname.filter(|(_, toned)| plain(toned) == syllable) {
        return Some((*toned).to_owned());
    }
    let mut readings = character.to_pinyin_multi().into_iter().flatten();
    let reading = readings.find(|reading| with_v(reading.plain()) == with_v(syllable))?;
    Some(reading.with_tone().to_owned())
}

/// One word: a capital first, and an apostrophe where a syllable that begins with a vowel follows another.
fn word_of(syllables: &[String]) -> String {
    let mut word = String::new();
    for syllable in syllables {
        if !word.is_empty() && syllable.chars().next().is_some_and(|first| "aāáǎàoōóǒòeēéěè".contains(first))
        {
            word.push('’');
        }
        word.push_str(syllable);
    }
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn with_umlaut(syllable: &str) -> String {
    syllable.replace('v', "ü")
}

/// A reading of the table below without its tone.
fn plain(toned: &str) -> String {
    let letter = |c: char| match c {
        'ā' | 'á' | 'ǎ' | 'à' => 'a',
        'ē' | 'é' | 'ě' | 'è' => 'e',
        'ī' | 'í' | 'ǐ' | 'ì' => 'i',
        'ō' | 'ó' | 'ǒ' | 'ò' => 'o',
        'ū' | 'ú' | 'ǔ' | 'ù' => 'u',
        'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' | 'ü' => 'v',
        other => other,
    };
    toned.chars().map(letter).collect()
}

/// Surnames whose tone is not the one a dictionary gives first for that syllable.
const SURNAMES: &[(&str, &str)] = &[
    ("晁", "cháo"),
    ("储儲", "chǔ"),
    ("葛", "gě"),
    ("过過", "guō"),
    ("哈", "hǎ"),
    ("华華", "huà"),
    ("纪紀", "jǐ"),
    ("令", "líng"),
    ("那", "nā"),
    ("区區", "ōu"),
    ("朴", "piáo"),
    ("曲", "qū"),
    ("任", "rén"),
    ("相", "xiàng"),
    ("要", "yāo"),
    ("燕", "yān"),
    ("应應", "yīng"),
    ("于", "yú"),
    ("占", "zhān"),
    ("长長", "zhǎng"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, reading: &str, expected: &str) {
        assert_eq!(toned(name, reading), expected, "{name} read {reading}");
    }

    #[test]
    fn a_name_is_printed_in_words_with_its_tones() {
        check("王秀英", "wang xiu ying", "Wáng Xiùyīng");
        check("欧阳修", "ou yang xiu", "Ōuyáng Xiū");
        check("吕布", "lv bu", "Lǚ Bù");
        check("单小军", "shan xiao jun", "Shàn Xiǎojūn");
        check("任静", "ren jing", "Rén Jìng");
        check("陳偉強", "chen wei qiang", "Chén Wěiqiáng");
        check("刘西安", "liu xi an", "Liú Xī’ān");
        check("诸葛亮", "zhu ge liang", "Zhūgě Liàng");
        check("阿里木·买买提", "a li mu mai mai ti", "Ālǐmù Mǎimǎití");
    }

    #[test]
    fn what_the_desk_wrote_decides_how_a_name_is_read() {
        check("乐天", "le tian", "Lè Tiān");
        check("乐天", "yue tian", "Yuè Tiān");
        check("王小明", "wong siu ming", "Wong Siuming");
        check("王小明", "wang", "Wang");
        check("𠮷田明", "𠮷 tian ming", "𠮷 Tiánmíng");
        check("Margaret Taylor", "mar gret", "Mar Gret");
        check("王秀英", "", "");
    }
}
