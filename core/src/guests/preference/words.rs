//! Preferences in words, as paper and files say them.

use serde_json::{Map, json};

use super::{Category, Strength};
use crate::health::{self, About};
use crate::locale::Language;

/// A danger with its kind: `过敏 · 青霉素`. The kind is left away where the text says it by itself, or where there is none.
pub fn danger_text(category: Category, text: &str, language: Language) -> String {
    let says_which =
        health::read(text).iter().any(|claim| matches!(claim.about, About::Allergy | About::Condition | About::Diet));
    if says_which || category == Category::Other {
        return text.to_owned();
    }
    let word =
        serde_json::to_value(category).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default();
    let args = Map::from_iter([
        ("category".to_owned(), json!(language.text(&format!("preference-category-{word}")))),
        ("text".to_owned(), json!(text)),
    ]);
    language.text_with("preference-danger-said", &args)
}

/// Whether a preference is about a way of eating or drinking that a kitchen and a packer must keep to.
pub fn is_diet(category: Category, strength: Strength, text: &str) -> bool {
    let kept = strength != Strength::Danger && strength != Strength::Likes && category == Category::Dietary;
    kept || (strength != Strength::Danger
        && health::read(text).iter().any(|claim| matches!(claim.about, About::Diet | About::Sober | About::Condition)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_danger_says_of_which_kind_it_is_once() {
        let check = |category: Category, text: &str, language: Language, said: &str| {
            assert_eq!(danger_text(category, text, language), said);
        };
        check(Category::Allergy, "青霉素", Language::Chinese, "过敏 · 青霉素");
        check(Category::Allergy, "penicillin", Language::English, "Allergy · penicillin");
        check(Category::Allergy, "花生过敏", Language::Chinese, "花生过敏");
        check(Category::Allergy, "Severe peanut allergy", Language::English, "Severe peanut allergy");
        check(Category::Food, "花生", Language::Chinese, "饮食口味 · 花生");
        check(Category::Other, "心脏起搏器", Language::Chinese, "心脏起搏器");
    }

    #[test]
    fn a_diet_is_told_from_a_taste() {
        assert!(is_diet(Category::Dietary, Strength::Must, "清真"));
        assert!(is_diet(Category::Food, Strength::Likes, "halal meals"));
        assert!(is_diet(Category::Drink, Strength::Avoid, "不喝酒"));
        assert!(!is_diet(Category::Food, Strength::Likes, "豆浆"));
        assert!(!is_diet(Category::Allergy, Strength::Danger, "花生"), "that is a danger");
    }
}
