//! What stands around a name and is none: titles of every language. Some tell of a man or a woman, or of father and son.

use super::record::Sex;

/// What titles tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) struct Titles {
    pub sex: Option<Sex>,
    pub generation: Option<Generation>,
}

/// Which of several bearers of one name in a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Generation {
    Senior,
    Junior,
    Nth(u8),
}

impl Titles {
    pub fn add(&mut self, other: Titles) {
        self.sex = self.sex.or(other.sex);
        self.generation = self.generation.or(other.generation);
    }
}

/// Takes titles off both ends of a name in Latin letters, and says what they tell. A name of titles alone is none.
pub(super) fn latin(words: &mut Vec<String>) -> Titles {
    let mut titles = Titles::default();
    while let Some(word) = words.first().filter(|word| LATIN.contains(&word.as_str()) || *word == "sr") {
        titles.sex = titles.sex.or(if word == "sr" { Some(Sex::Male) } else { sex_of(word) });
        words.remove(0);
    }
    while let Some(word) = words.last().filter(|word| words.len() > 1 && is_last(word)) {
        titles.generation = titles.generation.or(generation_of(word));
        titles.sex = titles.sex.or(sex_of(word));
        words.pop();
    }
    titles
}

/// A given name with a title behind it and nothing between, as reservation systems print it: `johnmr`.
pub(super) fn stuck(word: &str) -> Option<(&str, Titles)> {
    let ends = ["mrs", "mstr", "miss", "mr", "ms", "dr"];
    let (bare, title) = ends.iter().find_map(|end| word.strip_suffix(end).map(|bare| (bare, *end)))?;
    (bare.len() > 1).then_some((bare, Titles { sex: sex_of(title), generation: None }))
}

fn is_last(word: &str) -> bool {
    LATIN.contains(&word) || generation_of(word).is_some()
}

fn generation_of(word: &str) -> Option<Generation> {
    Some(match word {
        "jr" | "junior" => Generation::Junior,
        "sr" | "senior" => Generation::Senior,
        "ii" => Generation::Nth(2),
        "iii" => Generation::Nth(3),
        "iv" => Generation::Nth(4),
        _ => return None,
    })
}

fn sex_of(word: &str) -> Option<Sex> {
    match word {
        "mr" | "mstr" | "master" | "sir" | "lord" | "herr" | "monsieur" | "senor" | "signor" | "sig" => Some(Sex::Male),
        "mrs" | "ms" | "miss" | "madam" | "madame" | "mme" | "mlle" | "mademoiselle" | "lady" | "frau" | "fraulein"
        | "senora" | "senorita" | "sra" | "srta" | "signora" => Some(Sex::Female),
        _ => None,
    }
}

const LATIN: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "mstr",
    "master",
    "dr",
    "prof",
    "professor",
    "sir",
    "madam",
    "lord",
    "lady",
    "rev",
    "esq",
    "phd",
    "md",
    "mba",
    "chd",
    "inf",
    "herr",
    "frau",
    "fraulein",
    "ing",
    "dipl",
    "monsieur",
    "madame",
    "mademoiselle",
    "mme",
    "mlle",
    "maitre",
    "senor",
    "senora",
    "senorita",
    "sra",
    "srta",
    "signor",
    "signora",
    "sig",
    "dott",
    "khun",
    "mevrouw",
    "capt",
    "captain",
];

/// Takes titles off the end of a name in Han characters, kana or Hangul.
pub(super) fn cjk(characters: &mut Vec<char>) -> Titles {
    let mut titles = Titles::default();
    while let Some((title, sex)) = CJK.iter().find(|(title, _)| ends_with(characters, title)) {
        characters.truncate(characters.len() - title.chars().count());
        titles.sex = titles.sex.or(*sex);
    }
    let one_left = |title: &&char| characters.len() == 2 && "董局处工导".contains(**title);
    if characters.last().filter(|title| **title == '总' || one_left(title)).is_some() && characters.len() > 1 {
        characters.pop();
    }
    // 小王 and 老王 are what colleagues call somebody: no more than a family name.
    if let [first, family] = characters[..]
        && "小老阿".contains(first)
        && FREQUENT.contains(family)
    {
        characters.remove(0);
    }
    titles
}

fn ends_with(characters: &[char], title: &str) -> bool {
    let length = title.chars().count();
    characters.len() > length && characters[characters.len() - length..].iter().copied().eq(title.chars())
}

/// In the form of characters in which names are compared.
const CJK: &[(&str, Option<Sex>)] = &[
    ("先生", Some(Sex::Male)),
    ("女士", Some(Sex::Female)),
    ("小姐", Some(Sex::Female)),
    ("太太", Some(Sex::Female)),
    ("夫人", Some(Sex::Female)),
    ("教授", None),
    ("博士", None),
    ("老师", None),
    ("医生", None),
    ("律师", None),
    ("总经理", None),
    ("经理", None),
    ("董事长", None),
    ("总裁", None),
    ("总监", None),
    ("局长", None),
    ("处长", None),
    ("部长", None),
    ("院长", None),
    ("校长", None),
    ("主任", None),
    ("书记", None),
    ("主席", None),
    ("老板", None),
    ("师傅", None),
    ("阁下", None),
    ("样", None),
    ("殿", None),
    ("さん", None),
    ("さま", None),
    ("선생님", None),
    ("사장님", None),
    ("대표님", None),
    ("회장님", None),
    ("부장님", None),
    ("교수님", None),
    ("박사님", None),
    ("씨", None),
    ("님", None),
];

/// Family names frequent enough to be meant after 小 or 老.
const FREQUENT: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
