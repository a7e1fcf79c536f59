#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;

fn wang_xiaoming() -> IndexText {
    index_text(&Searchable {
        names: &["王小明", "王小明", "Tony", ""],
        pinyin: "wang xiao ming",
        contacts: &[
            ("phone", "+86 138 1234 8812"),
            ("email", "X.Ming@example.com"),
            ("wechat", "xm_wang-88"),
            ("post", "上海市外滩1号"),
        ],
        rooms: &["1208"],
    })
}

fn finds(text: &IndexText, typed: &str) -> bool {
    match_query(typed).is_some_and(|query| query.holds(&[&text.name, &text.other]))
}

#[test]
fn a_guest_has_every_word_she_may_be_asked_for_by() {
    let text = wang_xiaoming();
    insta::assert_snapshot!(text.name, @"王 小 明 tony wang xiao ming wangxiaoming xiaoming wxm xm");
    insta::assert_snapshot!(text.other, @"13812348812 8812 xmingexamplecom xming x ming xmwang88 xm wang 88 1208");
}

#[test]
fn a_guest_is_found_however_she_is_typed() {
    let text = wang_xiaoming();
    for typed in [
        "王小明",
        "小明",
        "明 王",
        "王 xm 8812",
        "wang xiaoming",
        "wangxm",
        "wangxiaom",
        "xiaomingwang",
        "wxm",
        "XM",
        "ＷＸＭ",
        "w",
        "王xm8812",
        "138 1234 8812",
        "+86 138 1234",
        "0086 138 1234 8812",
        "8613812348812",
        "86138",
        "+86 13812",
        "1381234",
        "8812",
        "1208 8812",
        "１２０８",
        "x.ming@exam",
        "x.ming",
        "xm_wang",
        "xm_wang-88",
        "xmwang88",
        "tony 8812",
        "ton",
    ] {
        assert!(finds(&text, typed), "{typed} is she");
    }
    for typed in ["王大明", "wang daming", "8813", "外滩", "li", "wangxl"] {
        assert!(!finds(&text, typed), "{typed} is not she");
    }
}

#[test]
fn a_rounded_u_is_found_in_every_spelling() {
    let text = index_text(&Searchable { names: &["吕小军"], pinyin: "lv xiao jun", ..Searchable::default() });
    for typed in ["lv", "lü", "lu", "lyu", "lvxiaojun", "luxiaojun", "LÜ Xiaojun", "lxj", "xj"] {
        assert!(finds(&text, typed), "{typed} is 吕");
    }
}

#[test]
fn either_script_of_han_characters_and_kana_finds_the_other() {
    for (name, typed) in [
        ("陳偉強", "陈伟强"),
        ("陈伟强", "陳偉強"),
        ("陈伟强", "陳"),
        ("髙橋桜", "高桥樱"),
        ("さとう はなこ", "サトウ"),
        ("サトウ ハナコ", "さとう はな"),
        ("ｻﾄｳ", "さとう"),
    ] {
        let text = index_text(&Searchable { names: &[name], ..Searchable::default() });
        assert!(finds(&text, typed), "{typed} is {name}");
    }
    let text =
        index_text(&Searchable { names: &["白石千春"], pinyin: "しらいし ちはる", ..Searchable::default() });
    for typed in ["シライシ", "ちはる", "白石"] {
        assert!(finds(&text, typed), "{typed} is 白石千春");
    }
}

#[test]
fn a_reading_typed_with_the_rounded_u_of_a_passport_is_found() {
    for stored in ["lv qing", "Lü Qing", "LYU QING", "lǚ qīng"] {
        let text = index_text(&Searchable { names: &["吕清"], pinyin: stored, ..Searchable::default() });
        for typed in ["lv", "lü", "lyu", "lu", "lvqing", "luqing", "lyuqing", "lüqing", "lq"] {
            assert!(finds(&text, typed), "{typed} is {stored}");
        }
    }
}

#[test]
fn a_reading_with_tones_or_without_spaces_is_found_all_the_same() {
    let text = index_text(&Searchable { names: &["吕小军"], pinyin: "Lǚ Xiǎojūn", ..Searchable::default() });
    for typed in ["lv", "lu", "lxj", "xj", "jun", "lvxiaojun"] {
        assert!(finds(&text, typed), "{typed} is 吕小军");
    }
}

#[test]
fn a_compound_surname_leaves_the_given_name_whole() {
    let text = index_text(&Searchable { names: &["欧阳娜娜"], pinyin: "ou yang na na", ..Searchable::default() });
    for typed in ["nana", "nn", "ouyang", "ouyangnana", "oynn", "娜娜"] {
        assert!(finds(&text, typed), "{typed} is 欧阳娜娜");
    }
    assert!(!finds(&text, "yangnana"), "her family name is not 欧");
}

#[test]
fn a_western_name_is_found_without_accents_and_apostrophes() {
    let text = index_text(&Searchable { names: &["Seán O’Brien-Müller"], ..Searchable::default() });
    for typed in ["sean", "obrien", "o'brien", "brien", "muller", "Müller Seán", "o’brien-mü", "som"] {
        assert!(finds(&text, typed), "{typed} is he");
    }
}

#[test]
fn a_name_in_passport_pinyin_has_initials_too() {
    let text = index_text(&Searchable { names: &["Wang Xiaoming"], ..Searchable::default() });
    for typed in ["wxm", "xm", "xiaoming", "ming wang"] {
        assert!(finds(&text, typed), "{typed} is he");
    }
}

#[test]
fn a_number_is_not_looked_for_among_names() {
    for (typed, among_names) in
        [("8812", false), ("王 8812", false), ("138 1234", false), ("xm8812", true), ("王", true)]
    {
        assert_eq!(match_query(typed).unwrap().among_names, among_names, "{typed}");
    }
}

#[test]
fn nothing_to_search_for_is_no_query() {
    for typed in ["", "  ", "\"*()", "-- ' --", "🙂"] {
        assert_eq!(match_query(typed), None, "{typed} holds no word");
    }
}

#[test]
fn a_rare_character_is_spelled_the_same_on_both_sides() {
    let text = index_text(&Searchable { names: &["𡈽田"], ..Searchable::default() });
    insta::assert_snapshot!(text.name, @"u02123d 田");
    assert!(finds(&text, "𡈽"), "a character most tokenizers know, and some do not");
}

/// The words and beginnings of words in a term.
fn words_of(term: &Term) -> Vec<&str> {
    match term {
        Term::Word(text) | Term::Prefix(text) => vec![text],
        Term::All(terms) | Term::Either(terms) => terms.iter().flat_map(words_of).collect(),
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_only_words_are_looked_for(typed in prop_oneof![any::<String>(), "[a-zü王小明0-9\"'*(){}:^+@.\\- ]{0,40}"]) {
        if let Some(query) = match_query(&typed) {
            for word in words_of(&query.terms) {
                prop_assert!(!word.is_empty() && word.chars().all(is_settled), "{word}");
            }
        }
    }

    #[test]
    fn whatever_is_indexed_is_words_and_spaces(name in any::<String>(), contact in any::<String>()) {
        let text = index_text(&Searchable {
            names: &[&name],
            pinyin: &name,
            contacts: &[("wechat", &contact), ("email", &contact), ("phone", &contact)],
            rooms: &[&contact],
        });
        for word in text.name.split(' ').chain(text.other.split(' ')) {
            prop_assert!(word.chars().all(is_settled), "{word}");
        }
    }

    #[test]
    fn a_guest_is_found_by_any_one_of_her_own_words(name in "[\\PC]{1,20}") {
        let text = index_text(&Searchable { names: &[&name], ..Searchable::default() });
        for written in name.split_whitespace().filter(|written| match_query(written).is_some()) {
            prop_assert!(finds(&text, written), "{written} in {:?}", text.name);
        }
    }
}
