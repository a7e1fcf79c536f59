//! How a guest's name is written on an envelope and spoken in a greeting: in the script of the address or the language of
//! the card, with a title where one is known. Nothing is guessed: who is neither man nor woman to the book has no title.

use serde_json::{Map, json};

use super::{GuestFields, Sex};
use crate::locale::Language;
use crate::paper::Script;
use crate::text::fold::{is_han, is_hangul, is_kana};
use crate::text::pinyin::suggest;
use crate::text::tone::toned;

/// A name with its title, as an envelope carries it: `王秀英 女士 收`, `Ms Wang Xiuying`, `田中様`.
pub fn on_envelope(fields: &GuestFields, script: Script) -> String {
    let name = name_in(fields, script);
    let form = match script {
        Script::Chinese if name.chars().any(is_han) => match titled(fields) {
            Some(title) => {
                return said(Language::Chinese, "letter-chinese-titled", &[("name", &name), ("title", title)]);
            }
            None => form("letter-chinese", fields.sex),
        },
        Script::Japanese if name.chars().any(|c| is_han(c) || is_kana(c)) => "letter-japanese".to_owned(),
        Script::Korean if name.chars().any(is_hangul) => "letter-korean".to_owned(),
        Script::Western => return western(fields, &name),
        // The name is in other letters than the address.
        _ => "letter-chinese".to_owned(),
    };
    said(Language::Chinese, &form, &[("name", &name)])
}

/// As the house speaks to the guest in this language: what staff noted where it is in it, else the name with its title.
pub fn greeted(fields: &GuestFields, language: Language) -> String {
    let salutation = fields.salutation.trim();
    let is_chinese = salutation.chars().any(is_han);
    let is_read = is_chinese || salutation.chars().all(|c| !c.is_alphabetic() || is_latin(c));
    if names_somebody(salutation) && is_read && is_chinese == (language == Language::Chinese) {
        return salutation.to_owned();
    }
    match language {
        Language::Chinese => {
            let name = name_in(fields, Script::Chinese);
            if !name.chars().any(is_han) {
                return western(fields, &name);
            }
            match titled(fields) {
                Some(title) => format!("{name}{title}"),
                None => said(language, &form("greeted-chinese", fields.sex), &[("name", &name)]),
            }
        }
        Language::English => western(fields, &name_in(fields, Script::Western)),
    }
}

/// Whether a salutation says more than a title: `王女士` and `Mr Smith`, but not `女士` or `Mr`.
fn names_somebody(salutation: &str) -> bool {
    let is_title = |word: &str| {
        let word = word.trim_end_matches('.');
        TITLES.contains(&word) || WESTERN_TITLES.iter().any(|title| title.eq_ignore_ascii_case(word))
    };
    salutation.split_whitespace().any(|word| !is_title(word))
}

/// The guest's name in Latin letters, or as it is read in them; empty where the book knows none. For paper that has no font
/// for the name itself.
pub fn read_as(fields: &GuestFields) -> String {
    let name = name_in(fields, Script::Western);
    if name.chars().any(char::is_alphabetic) && name.chars().all(|c| !c.is_alphabetic() || is_latin(c)) {
        return western(fields, &name);
    }
    fields.pinyin.trim().to_owned()
}

/// Source: the Latin blocks of the Unicode Standard.
fn is_latin(character: char) -> bool {
    matches!(character, '\u{0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// An address and the postcode that stands at its beginning or end: six figures in China, seven in Japan, five in Korea.
/// Elsewhere a postcode stays where it was written, since every post puts it elsewhere.
pub fn without_postcode(address: &str) -> (String, String) {
    let address = address.trim();
    let is_ideographic = address.chars().find(|c| c.is_alphabetic()).is_some_and(|c| c >= '\u{2e80}');
    if !is_ideographic {
        return (address.to_owned(), String::new());
    }
    let is_code = |text: &str| {
        let digits = text.chars().filter(char::is_ascii_digit).count();
        (5..=7).contains(&digits) && text.chars().all(|c| c.is_ascii_digit() || c == '-')
    };
    let begin = address.trim_start_matches('〒').trim_start();
    let bracketed = |text: &str| text.trim_matches(['(', ')', '（', '）', ',', '，']).to_owned();
    if let Some((first, rest)) = begin.split_once(char::is_whitespace).filter(|(first, _)| is_code(first)) {
        return (rest.trim().to_owned(), first.to_owned());
    }
    match address.rsplit_once(char::is_whitespace).map(|(rest, last)| (rest, bracketed(last))) {
        Some((rest, last)) if is_code(&last) => (rest.trim().to_owned(), last),
        _ => (address.to_owned(), String::new()),
    }
}

/// The name in the letters of a script, as far as the book has it so.
fn name_in(fields: &GuestFields, script: Script) -> String {
    let GuestFields { display_name, native_name, .. } = fields;
    let written = |name: &str| match script {
        Script::Chinese => name.chars().any(is_han),
        Script::Japanese => name.chars().any(|c| is_han(c) || is_kana(c)),
        Script::Korean => name.chars().any(is_hangul),
        Script::Western => {
            let mut letters = name.chars().filter(|c| c.is_alphabetic()).peekable();
            letters.peek().is_some() && letters.all(|c| c < '\u{2e80}')
        }
    };
    // Letters that the post and the desk everywhere can read come first; others where there are none.
    let latin = |name: &&&String| written(name) && name.chars().all(|c| !c.is_alphabetic() || is_latin(c));
    if script == Script::Western
        && let Some(name) = [native_name, display_name].iter().find(latin)
    {
        return name.trim().to_owned();
    }
    for name in [native_name, display_name] {
        if written(name) {
            return name.trim().to_owned();
        }
    }
    if script == Script::Western && display_name.chars().any(is_han) {
        let reading = if fields.pinyin.trim().is_empty() { suggest(display_name) } else { fields.pinyin.clone() };
        let read = without_tones(&toned(display_name, &reading));
        if !read.is_empty() {
            return read;
        }
    }
    display_name.trim().to_owned()
}

/// As passports and envelopes have it.
fn without_tones(reading: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let is_mark = |c: &char| ('\u{300}'..='\u{36f}').contains(c);
    reading.nfd().filter(|c| !is_mark(c)).collect::<String>().replace('’', "'")
}

/// A title that staff noted, such as `教授` or `博士`: it says more than what the book knows of man and woman.
fn titled(fields: &GuestFields) -> Option<&str> {
    let salutation = fields.salutation.trim();
    TITLES.iter().copied().find(|title| salutation.ends_with(title))
}

const TITLES: &[&str] = &["教授", "博士", "医生", "大夫", "律师", "先生", "女士", "小姐", "太太", "夫人"];

fn western(fields: &GuestFields, name: &str) -> String {
    let first = |text: &str| text.split_whitespace().next().unwrap_or_default().trim_end_matches('.').to_owned();
    let is_title = |word: &str| WESTERN_TITLES.iter().any(|title| title.eq_ignore_ascii_case(word));
    let noted = first(&fields.salutation);
    if is_title(&first(name)) {
        return name.to_owned();
    }
    if is_title(&noted) {
        return format!("{noted} {name}");
    }
    said(Language::English, &form("letter-western", fields.sex), &[("name", name)])
}

const WESTERN_TITLES: &[&str] =
    &["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Sir", "Madam", "Lord", "Lady", "HE", "HRH"];

fn form(id: &str, sex: Sex) -> String {
    match sex {
        Sex::Female => format!("{id}-female"),
        Sex::Male => format!("{id}-male"),
        Sex::Unknown | Sex::Other => id.to_owned(),
    }
}

fn said(language: Language, id: &str, args: &[(&str, &str)]) -> String {
    let args: Map<_, _> = args.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    language.text_with(id, &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guest(display_name: &str, native_name: &str, salutation: &str, sex: Sex) -> GuestFields {
        GuestFields {
            display_name: display_name.into(),
            native_name: native_name.into(),
            salutation: salutation.into(),
            sex,
            ..GuestFields::default()
        }
    }

    #[test]
    fn an_envelope_carries_the_name_in_the_letters_of_its_address() {
        let check = |fields: &GuestFields, script: Script, expected: &str| {
            assert_eq!(on_envelope(fields, script), expected, "{} as {script:?}", fields.display_name);
        };
        let wang = guest("Wang Xiuying", "王秀英", "", Sex::Female);
        check(&wang, Script::Chinese, "王秀英 女士 收");
        check(&wang, Script::Western, "Ms Wang Xiuying");
        let chen = guest("陈伟强", "", "陈教授", Sex::Male);
        check(&chen, Script::Chinese, "陈伟强 教授 收");
        check(&chen, Script::Western, "Mr Chen Weiqiang");
        let taylor = guest("Margaret Taylor", "", "Dr Taylor", Sex::Female);
        check(&taylor, Script::Western, "Dr Margaret Taylor");
        check(&taylor, Script::Chinese, "Margaret Taylor 收");
        check(&guest("Dr. Ann Lee", "", "", Sex::Female), Script::Western, "Dr. Ann Lee");
        check(&guest("Kenji Tanaka", "田中健二", "", Sex::Male), Script::Japanese, "田中健二 様");
        check(&guest("Park Jiyoung", "박지영", "", Sex::Female), Script::Korean, "박지영 귀하");
        check(&guest("Sam Reed", "", "", Sex::Unknown), Script::Western, "Sam Reed");
        check(&guest("王晓", "", "", Sex::Unknown), Script::Chinese, "王晓 收");
        check(&guest("Layla Haddad", "ليلى حداد", "", Sex::Female), Script::Western, "Ms Layla Haddad");
        check(&guest("Ольга Горина", "", "", Sex::Unknown), Script::Western, "Ольга Горина");
    }

    #[test]
    fn a_postcode_is_told_from_the_address_around_it() {
        let check = |address: &str, rest: &str, code: &str| {
            assert_eq!(without_postcode(address), (rest.to_owned(), code.to_owned()), "of {address}");
        };
        check("310013 浙江省杭州市西湖区青藤路218号", "浙江省杭州市西湖区青藤路218号", "310013");
        check("浙江省杭州市西湖区青藤路218号 310013", "浙江省杭州市西湖区青藤路218号", "310013");
        check("〒105-0011 東京都港区芝公園4-2-8", "東京都港区芝公園4-2-8", "105-0011");
        check("浙江省杭州市西湖区青藤路218号", "浙江省杭州市西湖区青藤路218号", "");
        check("上海市 88号", "上海市 88号", "");
        check("12 Fellows Road, London NW3 3LH", "12 Fellows Road, London NW3 3LH", "");
    }

    #[test]
    fn a_greeting_is_in_the_language_of_its_card() {
        let check = |fields: &GuestFields, language: Language, expected: &str| {
            assert_eq!(greeted(fields, language), expected, "{} in {language:?}", fields.display_name);
        };
        let wang = guest("Wang Xiuying", "王秀英", "王总", Sex::Female);
        check(&wang, Language::Chinese, "王总");
        check(&wang, Language::English, "Ms Wang Xiuying");
        check(&guest("王秀英", "", "", Sex::Female), Language::Chinese, "王秀英女士");
        check(&guest("John Smith", "", "Mr Smith", Sex::Male), Language::English, "Mr Smith");
        check(&guest("John Smith", "", "", Sex::Male), Language::Chinese, "Mr John Smith");
        check(&guest("欧阳若兰", "", "女士", Sex::Female), Language::Chinese, "欧阳若兰女士");
        check(&guest("Ann Lee", "", "Mrs.", Sex::Female), Language::English, "Mrs Ann Lee");
        check(&guest("Somchai Jaidee", "สมชาย ใจดี", "คุณ", Sex::Male), Language::English, "Mr Somchai Jaidee");
    }

    #[test]
    fn a_name_that_cannot_be_set_is_read_in_latin_letters() {
        let check = |fields: &GuestFields, expected: &str| assert_eq!(read_as(fields), expected);
        check(&guest("Layla Haddad", "ليلى حداد", "", Sex::Female), "Ms Layla Haddad");
        check(&guest("สมชาย ใจดี", "", "", Sex::Unknown), "");
        let read = GuestFields {
            pinyin: "somchai jaidee".into(), ..guest("สมชาย ใจดี", "", "", Sex::Unknown)
        };
        check(&read, "somchai jaidee");
        check(&guest("王秀英", "", "", Sex::Unknown), "Wang Xiuying");
    }
}
