//! How alike two names in letters of one script are.

use super::likeness::Likeness;
use super::nickname;
use super::sound::turned;
use super::written::Name;
use crate::text::syllable::split_whole;

/// Compares two names in letters of one script.
pub(super) fn likeness(one: &Name, other: &Name) -> Likeness {
    if let (Some(a), Some(b)) = (one.family, other.family)
        && !same_words(&one.words[..a], &other.words[..b])
        && same_words(&one.words, &other.words)
    {
        // Both say which is the family name: James, Henry is not Henry, James.
        return Likeness::Other;
    }
    if alike(one, other) {
        return Likeness::Same;
    }
    let (short, long) = if one.words.len() <= other.words.len() { (one, other) } else { (other, one) };
    let (rest_short, rest_long) = left_over(short, long);
    let common = short.words.len() - rest_short.len();
    let pinyin = |name: &Name| name.words.iter().all(|word| split_whole(word).is_some());
    if pinyin(one) && pinyin(other) {
        return by_syllables(short, common);
    }
    if common == 0 {
        return Likeness::Other;
    }
    if rest_short.is_empty() {
        return match short.words.len() {
            1 => Likeness::Family,
            _ if rest_long.iter().all(|word| word.chars().count() == 1) => Likeness::Initials,
            _ => Likeness::Part,
        };
    }
    pairs(&rest_short, &rest_long).unwrap_or_else(|| remaining(one, other))
}

/// Chinese names in pinyin that are not alike are two names, unless one of them is a family name alone.
fn by_syllables(short: &Name, common: usize) -> Likeness {
    if common > 0 && short.words.len() == 1 { Likeness::Family } else { Likeness::Other }
}

/// The same words in any order, or the same letters with the blanks elsewhere.
fn alike(one: &Name, other: &Name) -> bool {
    let (rest, others) = left_over(one, other);
    if rest.is_empty() && others.is_empty() {
        return true;
    }
    let (plain_one, plain_other) = (unrounded(&one.words), unrounded(&other.words));
    turned(&plain_one).any(|one| one.concat() == plain_other.concat() && fits(&one, &plain_other))
        || turned(&plain_other).any(|other| other.concat() == plain_one.concat() && fits(&other, &plain_one))
}

fn unrounded(words: &[String]) -> Vec<String> {
    words.iter().map(|word| without_rounding(word)).collect()
}

/// Whether the blanks of one are among those of the other: `fang gan` and `fan gang` are two names.
fn fits(one: &[String], other: &[String]) -> bool {
    let ends = |words: &[String]| -> Vec<usize> {
        words
            .iter()
            .scan(0, |at, word| {
                *at += word.len();
                Some(*at)
            })
            .collect()
    };
    let (one, other) = (ends(one), ends(other));
    one.iter().all(|end| other.contains(end)) || other.iter().all(|end| one.contains(end))
}

fn same_words(one: &[String], other: &[String]) -> bool {
    let sorted = |words: &[String]| {
        let mut words = words.to_vec();
        words.sort_unstable();
        words
    };
    sorted(one) == sorted(other)
}

/// The words of each that the other lacks.
fn left_over(one: &Name, other: &Name) -> (Vec<String>, Vec<String>) {
    let mut rest: Vec<usize> = (0..other.words.len()).collect();
    let mut left = Vec::new();
    for (at, word) in one.words.iter().enumerate() {
        let forms = forms(word, &one.accented[at]);
        let found = rest.iter().position(|at| {
            self::forms(&other.words[*at], &other.accented[*at]).iter().any(|form| forms.contains(form))
        });
        match found {
            Some(found) => {
                rest.remove(found);
            }
            None => left.push(word.clone()),
        }
    }
    (left, rest.into_iter().map(|at| other.words[at].clone()).collect())
}

/// The ways a word may be written without accents: Müller is Muller and Mueller, Lü is Lu.
pub(super) fn forms(folded: &str, accented: &str) -> Vec<String> {
    let mut forms = vec![folded.to_owned(), without_rounding(folded)];
    let spelled_out = [("ä", "ae"), ("ö", "oe"), ("ø", "oe"), ("ü", "ue"), ("å", "aa")];
    if spelled_out.iter().any(|(letter, _)| accented.contains(letter)) {
        let expanded = spelled_out.iter().fold(accented.to_owned(), |word, (letter, two)| word.replace(letter, two));
        forms.push(crate::text::fold::fold(&expanded));
    }
    forms
}

/// A word of pinyin with `u` for ü, as most passports had it.
fn without_rounding(word: &str) -> String {
    if split_whole(word).is_none() {
        return word.to_owned();
    }
    [("lyu", "lu"), ("nyu", "nu"), ("lv", "lu"), ("nv", "nu")]
        .iter()
        .fold(word.to_owned(), |word, (round, plain)| word.replace(round, plain))
}

/// What the words that are not equal are to each other, each to one; none when one of them is a name of its own.
fn pairs(short: &[String], long: &[String]) -> Option<Likeness> {
    let mut rest = long.to_vec();
    let mut worst = Likeness::Part;
    for word in short {
        let (at, likeness) = rest
            .iter()
            .enumerate()
            .filter_map(|(at, other)| Some((at, word_likeness(word, other)?)))
            .min_by_key(|(_, likeness)| *likeness)?;
        rest.remove(at);
        worst = worst.max(likeness);
    }
    Some(worst)
}

fn word_likeness(one: &str, other: &str) -> Option<Likeness> {
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    if initial(one, other) || initial(other, one) || nickname::others(one).contains(&other) {
        return Some(Likeness::Part);
    }
    let (one_letters, other_letters): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let shorter = one_letters.len().min(other_letters.len());
    let ends_otherwise = one_letters[..shorter.saturating_sub(1)] == other_letters[..shorter.saturating_sub(1)]
        && one_letters.last() != other_letters.last();
    if shorter < 5 || ends_otherwise {
        // Maria and Mario, Daniel and Daniela differ at the end, and are two.
        return None;
    }
    let near = one_slip(&one_letters, &other_letters) || (shorter > 5 && loose(one) == loose(other));
    near.then_some(if shorter > 5 { Likeness::Slip } else { Likeness::Sound })
}

/// Whether one letter more, less, another or in its neighbour's place makes one of the other.
fn one_slip(one: &[char], other: &[char]) -> bool {
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[same..], &other[same..]);
    match (one, other) {
        ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c && rest == others => true,
        ([_, rest @ ..], [_, others @ ..]) if rest == others => true,
        ([_, rest @ ..], _) if rest == other => true,
        (_, [_, others @ ..]) if one == others => true,
        _ => false,
    }
}

/// A word by its sound, as far as Europe's spellings go.
fn loose(word: &str) -> String {
    let sounds = [("x", "ks"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("c", "k"), ("y", "i"), ("w", "v"), ("z", "s")];
    let mut loose = sounds.iter().fold(word.to_owned(), |word, (letters, sound)| word.replace(letters, sound));
    let mut last = None;
    loose.retain(|c| last.replace(c) != Some(c));
    loose
}

/// One word is the same and another is not: the family name as with brothers, or the given name as after a wedding.
fn remaining(one: &Name, other: &Name) -> Likeness {
    let (family_one, given_one) = family_and_given(one);
    let (family_other, given_other) = family_and_given(other);
    let wed = same_words(&given_one, &given_other) && !same_words(&family_one, &family_other) && !given_one.is_empty();
    if wed { Likeness::Given } else { Likeness::Other }
}

/// A guess where the writing does not tell: names of East Asia begin with the family name, others end with it.
fn family_and_given(name: &Name) -> (Vec<String>, Vec<String>) {
    let asian = |word: &String| ASIAN.split(' ').any(|family| family == word);
    let cut = match (name.family, name.words.first()) {
        (Some(length), _) => length,
        (None, Some(first)) if asian(first) => 1,
        _ => {
            let (given, family) = name.words.split_at(name.words.len().saturating_sub(1));
            return (family.to_vec(), given.to_vec());
        }
    };
    let (family, given) = name.words.split_at(cut);
    (family.to_vec(), given.to_vec())
}

const ASIAN: &str = "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly kim lee park choi jung kang cho \
    yoon jang lim shin kwon hwang ahn song hong chan wong cheung lau leung ng kwok chow tsang fung yip";
