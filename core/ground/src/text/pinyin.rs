//! Pinyin for Chinese names: a surname is read as a surname, not as the word it also is.
//! A suggestion only; the desk corrects it, and what the desk wrote wins.

use super::fold::{is_han, is_hangul, is_kana};
use super::syllable::with_v;
use pinyin::{ToPinyin, ToPinyinMulti};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Suggests toneless pinyin with a space between syllables: `单小军` gives `shan xiao jun`.
///
/// ü is written `v`, as it is typed; a character that has no reading stays. A name without Han characters, or with kana or Hangul, gives an empty string.
pub fn suggest(name: &str) -> String {
    if name.chars().any(|c| is_kana(c) || is_hangul(c)) {
        return String::new();
    }
    let characters: Vec<char> = name.chars().filter(|c| is_han(*c)).collect();
    let family = family_length(&characters);
    let mut syllables: Vec<String> = match surname_reading(&characters[..family]) {
        Some(reading) => vec![reading.to_owned()],
        None => characters[..family].iter().map(|c| reading(*c)).collect(),
    };
    let given = characters[family..].iter().map(|c| given_reading(*c).map_or_else(|| reading(*c), str::to_owned));
    syllables.extend(given);
    syllables.join(" ")
}

/// The dictionary's reading of a word that is no person's name, its syllables written together: `杭州` gives `hangzhou`.
pub(crate) fn read_together(word: &str) -> String {
    word.chars().map(reading).collect()
}

/// Whether guests of this language have Han characters in their names and no Chinese reading of them.
///
/// Source: BCP 47, the primary language.
pub fn is_read_otherwise(language: &str) -> bool {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    primary.eq_ignore_ascii_case("ja") || primary.eq_ignore_ascii_case("ko")
}

/// How many of a Chinese name's characters are the family name: two for a compound surname, else one.
pub(crate) fn family_length(characters: &[char]) -> usize {
    match characters {
        [] => 0,
        [first, second, ..] if compound_reading(&[*first, *second]).is_some() => 2,
        _ => 1,
    }
}

/// A character without a reading stands for itself: a hole would make another name of it.
fn reading(character: char) -> String {
    character.to_pinyin().map_or_else(|| character.to_string(), |reading| with_v(reading.plain()))
}

/// How a family name is read where a dictionary would read it otherwise.
pub(crate) fn surname_reading(family: &[char]) -> Option<&'static str> {
    match family {
        [single] => {
            static READ: LazyLock<HashMap<char, &str>> = LazyLock::new(|| by_character(SINGLE));
            READ.get(single).copied()
        }
        _ => compound_reading(family),
    }
}

/// How bearers read the surnames that a dictionary reads so: `gai` is 盖, and 盖 is read `ge`.
pub(crate) fn surnames_read(dictionary: &str) -> &'static [&'static str] {
    static READ: LazyLock<HashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
        let mut table: HashMap<String, Vec<&'static str>> = HashMap::new();
        for (characters, reading) in SINGLE {
            let found = characters.chars().filter_map(|c| c.to_pinyin_multi()).flatten();
            for other in found.map(|other| with_v(other.plain())).filter(|other| other != reading) {
                table.entry(other).or_default().push(reading);
            }
        }
        table
    });
    READ.get(dictionary).map_or(&[], Vec::as_slice)
}

fn compound_reading(family: &[char]) -> Option<&'static str> {
    static READ: LazyLock<HashMap<Vec<char>, &str>> = LazyLock::new(|| {
        COMPOUND.iter().map(|(characters, reading)| (characters.chars().collect(), *reading)).collect()
    });
    READ.get(family).copied()
}

fn given_reading(character: char) -> Option<&'static str> {
    static READ: LazyLock<HashMap<char, &str>> = LazyLock::new(|| by_character(GIVEN));
    READ.get(&character).copied()
}

fn by_character(table: &[(&'static str, &'static str)]) -> HashMap<char, &'static str> {
    table.iter().flat_map(|(characters, reading)| characters.chars().map(move |c| (c, *reading))).collect()
}

/// Single surnames whose reading as a surname is not their first reading in a dictionary.
const SINGLE: &[(&str, &str)] = &[
    ("薄", "bo"),
    ("卜", "bu"),
    ("秘", "bi"),
    ("种", "chong"),
    ("重", "chong"),
    ("褚", "chu"),
    ("都", "du"),
    ("盖蓋", "ge"),
    ("句", "gou"),
    ("黑", "he"),
    ("纪紀", "ji"),
    ("隽雋", "juan"),
    ("阚闞", "kan"),
    ("六", "lu"),
    ("缪繆", "miao"),
    ("佴", "nai"),
    ("能", "nai"),
    ("乜", "nie"),
    ("粘", "nian"),
    ("区區", "ou"),
    ("逄", "pang"),
    ("朴", "piao"),
    ("繁", "po"),
    ("覃", "qin"),
    ("仇", "qiu"),
    ("瞿", "qu"),
    ("任", "ren"),
    ("单單", "shan"),
    ("召", "shao"),
    ("折", "she"),
    ("盛", "sheng"),
    ("沈瀋", "shen"),
    ("宿", "su"),
    ("隗", "wei"),
    ("尉", "wei"),
    ("洗冼", "xian"),
    ("解", "xie"),
    ("郇", "xun"),
    ("燕", "yan"),
    ("么幺", "yao"),
    ("叶葉", "ye"),
    ("尹", "yin"),
    ("应應", "ying"),
    ("蔚", "yu"),
    ("乐樂", "yue"),
    ("员員贠", "yun"),
    ("曾", "zeng"),
    ("藏", "zang"),
    ("查", "zha"),
    ("翟", "zhai"),
    ("祭", "zhai"),
    ("仉", "zhang"),
    ("长長", "zhang"),
];

/// Surnames of two characters, simplified and traditional.
const COMPOUND: &[(&str, &str)] = &[
    ("百里", "bai li"),
    ("淳于", "chun yu"),
    ("单于", "chan yu"),
    ("單于", "chan yu"),
    ("澹台", "tan tai"),
    ("澹臺", "tan tai"),
    ("第五", "di wu"),
    ("东方", "dong fang"),
    ("東方", "dong fang"),
    ("东郭", "dong guo"),
    ("東郭", "dong guo"),
    ("独孤", "du gu"),
    ("獨孤", "du gu"),
    ("端木", "duan mu"),
    ("段干", "duan gan"),
    ("公良", "gong liang"),
    ("公孙", "gong sun"),
    ("公孫", "gong sun"),
    ("公西", "gong xi"),
    ("公羊", "gong yang"),
    ("公冶", "gong ye"),
    ("谷梁", "gu liang"),
    ("毂梁", "gu liang"),
    ("赫连", "he lian"),
    ("赫連", "he lian"),
    ("贺兰", "he lan"),
    ("賀蘭", "he lan"),
    ("呼延", "hu yan"),
    ("皇甫", "huang fu"),
    ("夹谷", "jia gu"),
    ("夾谷", "jia gu"),
    ("令狐", "ling hu"),
    ("闾丘", "lv qiu"),
    ("閭丘", "lv qiu"),
    ("梁丘", "liang qiu"),
    ("慕容", "mu rong"),
    ("纳兰", "na lan"),
    ("納蘭", "na lan"),
    ("南宫", "nan gong"),
    ("南宮", "nan gong"),
    ("欧阳", "ou yang"),
    ("歐陽", "ou yang"),
    ("濮阳", "pu yang"),
    ("濮陽", "pu yang"),
    ("漆雕", "qi diao"),
    ("亓官", "qi guan"),
    ("上官", "shang guan"),
    ("申屠", "shen tu"),
    ("叔孙", "shu sun"),
    ("司空", "si kong"),
    ("司寇", "si kou"),
    ("司马", "si ma"),
    ("司馬", "si ma"),
    ("司徒", "si tu"),
    ("太叔", "tai shu"),
    ("太史", "tai shi"),
    ("拓跋", "tuo ba"),
    ("完颜", "wan yan"),
    ("完顏", "wan yan"),
    ("万俟", "mo qi"),
    ("萬俟", "mo qi"),
    ("微生", "wei sheng"),
    ("尉迟", "yu chi"),
    ("尉遲", "yu chi"),
    ("闻人", "wen ren"),
    ("聞人", "wen ren"),
    ("巫马", "wu ma"),
    ("巫馬", "wu ma"),
    ("西门", "xi men"),
    ("西門", "xi men"),
    ("夏侯", "xia hou"),
    ("鲜于", "xian yu"),
    ("鮮于", "xian yu"),
    ("轩辕", "xuan yuan"),
    ("軒轅", "xuan yuan"),
    ("羊舌", "yang she"),
    ("宇文", "yu wen"),
    ("乐正", "yue zheng"),
    ("樂正", "yue zheng"),
    ("长孙", "zhang sun"),
    ("長孫", "zhang sun"),
    ("钟离", "zhong li"),
    ("鍾離", "zhong li"),
    ("仲孙", "zhong sun"),
    ("诸葛", "zhu ge"),
    ("諸葛", "zhu ge"),
    ("颛孙", "zhuan sun"),
    ("子车", "zi ju"),
    ("宗政", "zong zheng"),
    ("左丘", "zuo qiu"),
];

/// Characters of given names whose reading there is not their first reading in a dictionary.
const GIVEN: &[(&str, &str)] = &[
    ("柏薄", "bo"),
    ("长長", "chang"),
    ("都", "du"),
    ("珩", "heng"),
    ("隽雋", "jun"),
    ("靓靚", "liang"),
    ("偲", "si"),
    ("晟", "sheng"),
    ("率", "shuai"),
    ("曾", "zeng"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: &str) {
        assert_eq!(suggest(name), expected, "{name} is read as its bearer reads it");
    }

    #[test]
    fn a_surname_is_read_as_a_surname() {
        check("单小军", "shan xiao jun");
        check("解晓东", "xie xiao dong");
        check("仇英", "qiu ying");
        check("曾志伟", "zeng zhi wei");
        check("区楚良", "ou chu liang");
        check("查良镛", "zha liang yong");
        check("任静", "ren jing");
        check("朴树", "piao shu");
        check("翟天临", "zhai tian lin");
        check("盖叫天", "ge jiao tian");
        check("尹正", "yin zheng");
        check("沈从文", "shen cong wen");
        check("陈单", "chen dan");
        check("六小灵", "lu xiao ling");
        check("藏天朔", "zang tian shuo");
    }

    #[test]
    fn a_compound_surname_is_read_as_one() {
        check("欧阳修", "ou yang xiu");
        check("尉迟恭", "yu chi gong");
        check("万俟卨", "mo qi xie");
        check("长孙无忌", "zhang sun wu ji");
        check("司马光", "si ma guang");
        check("诸葛亮", "zhu ge liang");
        check("司馬懿", "si ma yi");
        check("单于", "chan yu");
    }

    #[test]
    fn given_names_take_the_reading_of_given_names() {
        check("王晟", "wang sheng");
        check("李长江", "li chang jiang");
        check("张柏芝", "zhang bo zhi");
    }

    #[test]
    fn a_rounded_u_is_written_v() {
        check("吕布", "lv bu");
        check("王绿", "wang lv");
    }

    #[test]
    fn a_character_without_a_reading_keeps_its_place() {
        check("𠮷田明", "𠮷 tian ming");
        check("王㐂", "wang 㐂");
    }

    #[test]
    fn names_of_japan_and_korea_have_no_chinese_reading() {
        for (language, otherwise) in
            [("ja", true), ("ja-JP", true), ("KO", true), ("zh-CN", false), ("", false), ("kok", false)]
        {
            assert_eq!(is_read_otherwise(language), otherwise, "{language}");
        }
    }

    #[test]
    fn only_chinese_names_are_read() {
        check("John Smith", "");
        check("", "");
        check("山田はなこ", "");
        check("김민수", "");
        check("王小明 Tony", "wang xiao ming");
        check("阿里木·买买提", "a li mu mai mai ti");
    }
}
