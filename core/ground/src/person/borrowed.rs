//! Names from elsewhere in kana: スミス and Smith. Japanese writes them by their sound, so their consonants are compared, in
//! every way in which a word in Latin letters may be heard. What fits by consonants alone is no proof.

use super::japanese;
use super::written::Name;

/// Whether the words of a name in kana are those of one in Latin letters; one of the two may leave some out.
pub(super) fn fits(kana: &Name, latin: &Name) -> bool {
    let kana: Vec<String> = kana.words.iter().map(|word| key(word)).filter(|key| !key.is_empty()).collect();
    let latin: Vec<Vec<String>> = latin.words.iter().map(|word| heard(word)).filter(|ways| !ways.is_empty()).collect();
    match (kana.as_slice(), latin.as_slice()) {
        ([], _) | (_, []) => false,
        // One word is a name of many: スミス fits Smith, and no John Smith.
        ([one], [other]) => other.contains(one),
        // マイケルスミス
        ([whole], [first, second]) => {
            let joined = |one: &Vec<String>, other: &Vec<String>| {
                one.iter().any(|one| other.iter().any(|other| once(&format!("{one}{other}")) == *whole))
            };
            joined(first, second) || joined(second, first)
        }
        ([_], _) | (_, [_]) => false,
        _ => {
            let of_kana = kana.iter().filter(|key| latin.iter().any(|ways| ways.contains(key))).count();
            let of_latin = latin.iter().filter(|ways| kana.iter().any(|key| ways.contains(key))).count();
            of_kana.min(of_latin) >= 2 && (of_kana == kana.len() || of_latin == latin.len())
        }
    }
}

/// Whether one of the words is the same.
pub(super) fn shares(kana: &Name, latin: &Name) -> bool {
    let keys: Vec<String> = kana.words.iter().map(|word| key(word)).filter(|key| key.len() > 1).collect();
    latin.words.iter().any(|word| heard(word).iter().any(|way| keys.contains(way)))
}

/// The words under which a name in kana is found by one in Latin letters.
pub(super) fn index_words(words: &[String]) -> Vec<String> {
    words.iter().map(|word| key(word)).filter(|key| !key.is_empty()).map(|key| format!("{MARK}{key}")).collect()
}

/// The same of a word in Latin letters.
pub(super) fn sought_words(latin: &str) -> Vec<String> {
    heard(latin).into_iter().map(|key| format!("{MARK}{key}")).collect()
}

/// No name begins so.
const MARK: char = '1';

/// The consonants that Japanese keeps apart, each once in a row.
fn key(kana: &str) -> String {
    let kana: String = kana.chars().filter(|c| !matches!(c, 'っ' | 'ー')).collect();
    let mut spelled = String::new();
    for sound in japanese::sounds(&kana) {
        let Some(way) = sound.first() else { continue };
        spelled.push_str(match way.as_str() {
            "tsu" => "t",
            "cha" | "chu" | "cho" | "chi" | "che" => "c",
            other => other,
        });
    }
    let classes = [("sh", "s"), ("ch", "c"), ("z", "s"), ("f", "h"), ("v", "b"), ("nb", "mb"), ("np", "mp")];
    let spelled = classes.iter().fold(spelled, |word, (letters, class)| word.replace(letters, class));
    once(&spelled.chars().filter(|c| !"aeiouyw".contains(*c)).collect::<String>())
        .replace("mb", "nb")
        .replace("mp", "np")
}

/// The keys in kana that a word in Latin letters may have.
fn heard(latin: &str) -> Vec<String> {
    if !latin.is_ascii() {
        return Vec::new();
    }
    let mut keys = vec![String::new()];
    let mut rest = latin;
    while !rest.is_empty() {
        let (letters, ways) =
            SOUNDS.iter().find(|(letters, _)| rest.starts_with(letters)).copied().unwrap_or_else(|| (&rest[..1], &[]));
        let behind = &rest[letters.len()..];
        let ways: &[&str] = match letters {
            "c" if behind.starts_with(['e', 'i', 'y']) => &["s"],
            "g" if behind.starts_with(['e', 'i', 'y']) => &["g", "j"],
            // Robert, Carter
            "r" if !behind.starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'r', 'h']) => &["", "r"],
            "l" if behind.starts_with(['k', 'm']) => &["", "r"],
            // Campbell
            "m" if behind.starts_with(['b', 'p']) => &["n", "m"],
            // Dubois, Renault
            "s" | "x" | "t" if behind.is_empty() && rest.len() < latin.len() => match letters {
                "x" => &["", "ks"],
                "t" => &["", "t"],
                _ => &["", "s"],
            },
            // Berg, Bernd
            "g" if behind.is_empty() => &["g", "k"],
            "d" if behind.is_empty() => &["d", "t"],
            "b" if behind.is_empty() => &["b", "p"],
            _ if ways.is_empty() && !"aeiouyw".contains(letters) => {
                keys.iter_mut().for_each(|key| key.push_str(letters));
                rest = behind;
                continue;
            }
            _ => ways,
        };
        if !ways.is_empty() {
            keys = keys.iter().flat_map(|key| ways.iter().map(move |way| format!("{key}{way}"))).collect();
            keys.truncate(MOST);
        }
        rest = behind;
    }
    let mut keys: Vec<String> = keys.iter().map(|key| once(key)).filter(|key| !key.is_empty()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Of a word that may be heard in more ways, nobody would find the right one.
const MOST: usize = 16;

/// How letters are heard, the longest first.
const SOUNDS: &[(&str, &[&str])] = &[
    ("tsch", &["c"]),
    ("sch", &["s"]),
    ("tch", &["c"]),
    ("ch", &["k", "c", "s"]),
    ("ck", &["k"]),
    ("sh", &["s"]),
    ("th", &["s", "t"]),
    ("ph", &["h"]),
    ("gh", &["", "g"]),
    ("kn", &["n"]),
    ("wr", &["r"]),
    ("tz", &["t"]),
    ("ts", &["t"]),
    ("dt", &["t"]),
    ("ll", &["r"]),
    ("qu", &["k"]),
    ("c", &["k"]),
    ("f", &["h"]),
    ("v", &["b", "h"]),
    ("l", &["r"]),
    ("r", &["r"]),
    ("q", &["k"]),
    ("x", &["ks"]),
    ("z", &["s", "t"]),
    ("h", &["", "h"]),
    ("j", &["j", "h", ""]),
    ("w", &["", "b"]),
    ("g", &["g"]),
    ("m", &["m"]),
];

/// Each letter once in a row.
fn once(key: &str) -> String {
    let mut last = None;
    key.chars().filter(|c| last.replace(*c) != Some(*c)).collect()
}

/// How a word may begin in Latin letters: the letters that the first consonant may be written with, and what may follow.
pub(super) fn beginnings(kana: &str) -> Vec<String> {
    const FOLLOWS: &[char] = &['a', 'e', 'i', 'o', 'u', 'y', 'h', 'l', 'r'];
    let key = key(kana);
    let sounds = japanese::sounds(kana);
    let Some(first) = sounds.first().and_then(|sound| sound.first()) else { return Vec::new() };
    let Some(consonant) = first.chars().next() else { return Vec::new() };
    let mut starts: Vec<String> = Vec::new();
    if "aiueo".contains(consonant) {
        // Emma, Harry's h is written, and W is a vowel in ウィ.
        let second = key.chars().next();
        for consonant in second.into_iter().flat_map(written) {
            starts.extend(["a", "e", "i", "o", "u"].map(|vowel| format!("{vowel}{consonant}")));
        }
        starts.extend(
            ["a", "e", "i", "o", "u"].iter().flat_map(|one| ["a", "e", "i", "o", "u"].map(|two| format!("{one}{two}"))),
        );
        starts.extend(["w", "y"].map(str::to_owned));
        return starts;
    }
    let Some(class) = key.chars().next().or(Some(consonant)) else { return Vec::new() };
    let class = if matches!(consonant, 'y' | 'w') { consonant } else { class };
    for start in written(class) {
        starts.extend(FOLLOWS.iter().map(|next| format!("{start}{next}")));
    }
    // スミス: the first vowel is none.
    if matches!(first.as_str(), "su" | "ku" | "gu" | "pu" | "bu" | "fu" | "to" | "do")
        && let Some(second) = key.chars().nth(1)
    {
        starts.extend(
            written(class)
                .iter()
                .flat_map(|start| written(second).into_iter().map(move |next| format!("{start}{next}"))),
        );
    }
    starts
}

/// The letters with which a class of consonants may be written.
fn written(class: char) -> Vec<&'static str> {
    match class {
        'k' => vec!["k", "c", "q"],
        's' => vec!["s", "th", "z", "x", "c", "ch"],
        't' => vec!["t", "z"],
        'c' => vec!["ch", "c", "tch"],
        'n' => vec!["n", "kn"],
        'h' => vec!["h", "f", "ph", "j"],
        'm' => vec!["m"],
        'r' => vec!["r", "l", "wr"],
        'b' => vec!["b", "v", "w"],
        'g' => vec!["g"],
        'j' => vec!["j", "g", "z"],
        'd' => vec!["d"],
        'p' => vec!["p"],
        'y' => vec!["y", "j"],
        'w' => vec!["w"],
        _ => Vec::new(),
    }
}
