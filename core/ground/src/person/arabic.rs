//! Names in Arabic letters by their consonants: Arabic writes no short vowels, and every house spells them its own way in
//! Latin letters. What fits by consonants alone is no proof.

use super::letters;
use super::sound::{Sound, joined};
use super::written::Script;

/// Words that many names have and none is known by.
const PARTICLES: &[&str] = &["al", "el", "ul", "bin", "ibn", "ben", "bint", "abu", "بن", "ابن", "بنت", "ابو"];

/// Whether names fit in which one leaves out some of the other's words: the first and the last of the shorter fit.
pub(super) fn fits(arabic: &[String], latin: &[String]) -> bool {
    let (arabic, latin) = (bearing(arabic), bearing(latin));
    let fits = |word: &&String, other: &&String| {
        letters::spelled(std::slice::from_ref(*other), std::slice::from_ref(*word), Script::Arabic)
    };
    if arabic.len() < 2 || latin.len() < 2 {
        return false;
    }
    let all_of_arabic = arabic.iter().all(|word| latin.iter().any(|other| fits(word, other)));
    let all_of_latin = latin.iter().all(|other| arabic.iter().any(|word| fits(word, other)));
    all_of_arabic || all_of_latin || in_a_row(&arabic, &latin)
}

/// Whether one of the words left over begins with another consonant than all of the other name's: another name.
pub(super) fn differs(arabic: &[String], latin: &[String]) -> bool {
    // Benali
    let holds_particle = |word: &String| ["ben", "bin", "ibn"].iter().any(|start| word.starts_with(start));
    let (arabic, latin) = (bearing(arabic), bearing(latin));
    if latin.iter().any(|word| holds_particle(word)) {
        return false;
    }
    let begins = |key: &String| key.chars().next();
    let own: Vec<Vec<Option<char>>> = arabic.iter().map(|word| keys(word).iter().map(begins).collect()).collect();
    let other: Vec<Option<char>> = latin.iter().map(|word| begins(&latin_key(word))).collect();
    let apart = |ways: &Vec<Option<char>>| !ways.iter().any(|way| other.contains(way));
    arabic.len() > 1
        && latin.len() > 1
        && (own.iter().any(apart) || other.iter().any(|begin| !own.iter().any(|ways| ways.contains(begin))))
}

/// The words that bear the name.
fn bearing(words: &[String]) -> Vec<&String> {
    words.iter().filter(|word| !PARTICLES.contains(&word.as_str())).collect()
}

/// Whether the consonants are the same in a row, whichever blanks there are: `عبد الرحمن` and `Abdulrahman`.
fn in_a_row(arabic: &[&String], latin: &[&String]) -> bool {
    let plain = |key: String| once(&key.replace('l', ""));
    let spelled: String = latin.iter().map(|word| latin_key(word)).collect();
    let ways: Vec<Sound> = arabic.iter().map(|word| keys(word)).collect();
    let spelled = plain(spelled);
    ways.iter().map(Vec::len).product::<usize>() <= MOST && joined(&ways).into_iter().any(|way| plain(way) == spelled)
}

/// A name that may be heard in more ways is compared word by word only.
const MOST: usize = 64;

/// The words under which a name in Arabic letters is found by one in Latin letters.
pub(super) fn index_words(words: &[String]) -> Vec<String> {
    let mut found: Vec<String> = bearing(words).into_iter().flat_map(|word| keys(word)).collect();
    let with_article = words.iter().filter(|word| without_article(word).len() < word.len());
    found.extend(with_article.flat_map(|word| keys(word)).map(|key| format!("l{key}")).collect::<Vec<_>>());
    for pair in words.windows(2).filter(|pair| pair[0] == "عبد") {
        let rest = keys(&pair[1]);
        found.extend(rest.iter().flat_map(|rest| [format!("bd{rest}"), format!("bdl{rest}")]));
    }
    found.retain(|key| !key.is_empty());
    found.into_iter().map(|key| format!("{MARK}{key}")).collect()
}

/// The same of a word in Latin letters; none of a word that tells nothing.
pub(super) fn index_word(latin: &str) -> Option<String> {
    let key = latin_key(latin);
    (!key.is_empty() && latin.len() > 2 && !PARTICLES.contains(&latin)).then(|| format!("{MARK}{key}"))
}

/// No name begins so.
const MARK: char = '0';

fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() > 1).unwrap_or(word)
}

/// The consonants of a word in every way in which they are heard.
fn keys(word: &str) -> Vec<String> {
    let word = without_article(word);
    let last = word.chars().count().saturating_sub(1);
    let sounds = word.chars().enumerate().map(|(at, c)| {
        let ways: &[&str] = match c {
            'ب' | 'پ' => &["b"],
            'ت' | 'ط' => &["t"],
            'ث' => &["t", "s"],
            'ج' | 'غ' | 'گ' | 'چ' => &["g"],
            'ح' => &["h"],
            'ه' if at < last => &["h"],
            'خ' | 'ك' | 'ک' => &["k"],
            'ق' => &["k", "g"],
            'د' | 'ض' => &["d"],
            'ذ' | 'ظ' => &["d", "z"],
            'ر' => &["r"],
            'ز' | 'ژ' => &["z"],
            'س' | 'ش' | 'ص' => &["s"],
            'ف' => &["f"],
            'ل' => &["l"],
            'م' => &["m"],
            'ن' => &["n"],
            _ => &[""],
        };
        ways.iter().map(|way| (*way).to_owned()).collect()
    });
    let mut keys: Vec<String> = joined(&sounds.collect::<Vec<_>>()).into_iter().map(|key| once(&key)).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.truncate(8);
    keys
}

/// The consonants of a word in Latin letters, in the same classes.
fn latin_key(word: &str) -> String {
    const CLASSES: &[(&str, &str)] = &[
        ("th", "t"),
        ("dh", "d"),
        ("kh", "k"),
        ("gh", "g"),
        ("sh", "s"),
        ("ch", "s"),
        ("ph", "f"),
        ("dj", "g"),
        ("x", "ks"),
        ("q", "k"),
        ("c", "k"),
        ("j", "g"),
        ("p", "b"),
        ("v", "f"),
    ];
    let heard = CLASSES.iter().fold(word.to_owned(), |word, (letters, class)| word.replace(letters, class));
    let heard = heard.strip_suffix('h').unwrap_or(&heard);
    once(&heard.chars().filter(|c| c.is_ascii_alphabetic() && !"aeiouyw".contains(*c)).collect::<String>())
}

/// Each letter once in a row.
fn once(key: &str) -> String {
    let mut last = None;
    key.chars().filter(|c| last.replace(*c) != Some(*c)).collect()
}

/// How a word may begin in Latin letters: a consonant with some vowel, and before it another where a vowel is written.
pub(super) fn beginnings(word: &str) -> Vec<String> {
    const VOWELS: &[char] = &['a', 'e', 'i', 'o', 'u'];
    const WRITTEN: &[char] = &['ا', 'ع', 'و', 'ي', 'ء', 'ئ'];
    let bare = without_article(word);
    let has_article = bare.len() < word.len();
    let word = bare;
    let characters: Vec<char> = word.chars().collect();
    let heard =
        |c: char| letters::sounds(&c.to_string(), Script::Arabic).into_iter().flatten().filter(|way| !way.is_empty());
    let Some(at) = characters.iter().position(|c| heard(*c).next().is_some()) else { return Vec::new() };
    // Alomari
    let mut found: Vec<String> = if has_article { ["al", "el"].map(str::to_owned).to_vec() } else { Vec::new() };
    for start in heard(characters[at]) {
        found.extend(VOWELS.iter().map(|vowel| format!("{start}{vowel}")));
        if at > 0 {
            found.extend(VOWELS.iter().map(|vowel| format!("{vowel}{start}")));
        }
    }
    if at > 0 && characters.get(1).is_some_and(|c| WRITTEN.contains(c)) {
        // Aisha
        found.extend(VOWELS.iter().flat_map(|vowel| ["i", "y", "w", "u"].map(|next| format!("{vowel}{next}"))));
    }
    found
}
