//! Whether a gift may harm or offend a guest: what is in it, against what the guest must not have. Pure.
//! When in doubt, it leaves the gift out; staff can add it back.

use crate::preference::{Category, Strength};
use crate::text::fold::{fold, is_cjk};

/// One wish of a guest, as far as gifts are concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    pub category: Category,
    pub strength: Strength,
    pub text: String,
}

/// What meets: the guest's words, and the ingredient they speak against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    pub note: String,
    pub ingredient: String,
    pub alcohol: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Peanut,
    TreeNut,
    Gluten,
    Dairy,
    Egg,
    Soy,
    Fish,
    Shellfish,
    Sesame,
    Pork,
    Beef,
    Sugar,
    Alcohol,
}

/// What names a group, on an item's label and in a guest's note. A general word names more than one group.
///
/// Source: the allergens of GB 7718 and of Regulation (EU) No 1169/2011, annex II, in the words people use.
const NAMES: &[(Group, &[&str])] = &[
    (Group::Peanut, &["花生", "落花生", "坚果", "果仁", "peanut", "groundnut", "nut"]),
    (
        Group::TreeNut,
        &[
            "坚果",
            "果仁",
            "核桃",
            "杏仁",
            "腰果",
            "榛子",
            "开心果",
            "松子",
            "松仁",
            "夏威夷果",
            "碧根果",
            "栗子",
            "五仁",
            "nut",
            "almond",
            "walnut",
            "cashew",
            "hazelnut",
            "pistachio",
            "macadamia",
            "pecan",
            "chestnut",
            "praline",
            "marzipan",
        ],
    ),
    (
        Group::Gluten,
        &[
            "麸质",
            "面筋",
            "麸",
            "小麦",
            "大麦",
            "黑麦",
            "面粉",
            "面食",
            "乳糜泻",
            "gluten",
            "wheat",
            "barley",
            "rye",
            "flour",
            "coeliac",
            "celiac",
        ],
    ),
    (
        Group::Dairy,
        &["奶", "乳", "芝士", "黄油", "milk", "dairy", "lactose", "cheese", "butter", "cream", "yoghurt", "yogurt"],
    ),
    (Group::Egg, &["蛋", "egg", "yolk"]),
    (Group::Soy, &["大豆", "黄豆", "豆制品", "豆腐", "豆浆", "豆沙", "酱油", "soy", "soya", "soybean", "tofu"]),
    (Group::Fish, &["鱼", "海鲜", "水产", "fish", "seafood", "salmon", "tuna", "cod", "anchovy"]),
    (
        Group::Shellfish,
        &[
            "虾",
            "蟹",
            "贝类",
            "扇贝",
            "干贝",
            "瑶柱",
            "甲壳",
            "海鲜",
            "水产",
            "鲍鱼",
            "海参",
            "牡蛎",
            "生蚝",
            "shellfish",
            "seafood",
            "shrimp",
            "prawn",
            "crab",
            "lobster",
            "oyster",
            "clam",
            "mussel",
            "scallop",
            "abalone",
            "crustacean",
            "mollusc",
        ],
    ),
    (Group::Sesame, &["芝麻", "麻酱", "sesame", "tahini"]),
    (
        Group::Pork,
        &[
            "猪", "火腿", "腊肉", "腊肠", "香肠", "鲜肉", "pork", "ham", "bacon", "lard", "sausage", "gelatin",
            "gelatine",
        ],
    ),
    (Group::Beef, &["牛肉", "牛油", "beef", "tallow"]),
    (Group::Sugar, &["糖", "sugar", "sweet", "honey", "syrup"]),
    (
        Group::Alcohol,
        &[
            "酒",
            "alcohol",
            "alcoholic",
            "wine",
            "liquor",
            "spirit",
            "beer",
            "champagne",
            "whisky",
            "whiskey",
            "brandy",
            "baijiu",
        ],
    ),
];

/// Ways of eating that shut out whole groups.
const DIETS: &[(&[&str], &[Group])] = &[
    (&["清真", "穆斯林", "回族", "halal", "muslim"], &[Group::Pork, Group::Alcohol]),
    (&["犹太", "kosher"], &[Group::Pork, Group::Shellfish]),
    (
        &["素食", "吃素", "茹素", "素菜", "纯素", "全素", "吃斋", "斋菜", "vegetarian", "vegan"],
        &[Group::Pork, Group::Beef, Group::Fish, Group::Shellfish],
    ),
    (&["纯素", "全素", "vegan"], &[Group::Egg, Group::Dairy]),
    (&["印度教", "hindu"], &[Group::Beef]),
    (&["糖尿病", "diabetic", "diabetes"], &[Group::Sugar]),
    (&["怀孕", "孕妇", "孕期", "备孕", "pregnant", "pregnancy"], &[Group::Alcohol]),
];

/// Says in any note, however strong, that a guest takes no alcohol.
const NO_ALCOHOL: &[&str] = &[
    "不喝酒",
    "不饮酒",
    "不沾酒",
    "滴酒不沾",
    "戒酒",
    "忌酒",
    "禁酒",
    "无酒精",
    "不能喝酒",
    "不能饮酒",
    "勿送酒",
    "不送酒",
    "no alcohol",
    "non alcoholic",
    "alcohol free",
    "teetotal",
    "teetotaller",
    "sober",
    "does not drink",
    "doesnt drink",
    "never drinks",
    "no wine",
];

/// Everyday words that hold the name of an ingredient and mean something else.
const HARMLESS: &[&str] = &["酒店", "酒廊", "酒吧", "宝贝", "乳胶", "牛油果"];

/// What is in an item.
#[derive(Debug, Clone, Default)]
pub struct Hazards {
    groups: Vec<Group>,
    /// The label's own words, for what no group knows.
    words: Vec<String>,
    alcohol: bool,
}

impl Hazards {
    /// `allergens` is the label: words of either language, apart by commas or strokes.
    pub fn of(allergens: &str, alcohol: bool) -> Self {
        let label = Text::of(allergens);
        let alcohol = alcohol || label.names(Group::Alcohol).is_some();
        let mut groups: Vec<Group> =
            NAMES.iter().map(|(group, _)| *group).filter(|group| label.names(*group).is_some()).collect();
        if alcohol && !groups.contains(&Group::Alcohol) {
            groups.push(Group::Alcohol);
        }
        let words = allergens
            .split([',', '，', '、', ';', '；', '/', '\n'])
            .map(|word| fold(word.trim()))
            .filter(|word| word.chars().count() >= 2)
            .collect();
        Hazards { groups, words, alcohol }
    }

    /// Nothing in it can harm anybody.
    pub fn is_none(&self) -> bool {
        self.groups.is_empty() && self.words.is_empty()
    }

    /// The first wish that speaks against the item.
    pub fn conflict(&self, wishes: &[Wish]) -> Option<Conflict> {
        if self.is_none() {
            return None;
        }
        wishes.iter().find_map(|wish| self.conflict_with(wish))
    }

    fn conflict_with(&self, wish: &Wish) -> Option<Conflict> {
        let note = Text::of(&wish.text);
        let conflict = |ingredient: &str, alcohol: bool| Conflict {
            note: wish.text.clone(),
            ingredient: ingredient.to_owned(),
            alcohol,
        };
        if self.alcohol
            && let Some(word) = NO_ALCOHOL.iter().find(|word| note.has(word))
        {
            return Some(conflict(word, true));
        }
        if !forbids(wish) {
            return None;
        }
        for group in &self.groups {
            let diet = || {
                let shut_out = DIETS.iter().filter(|(_, groups)| groups.contains(group));
                shut_out.flat_map(|(names, _)| names.iter()).find(|name| note.has(name))
            };
            if let Some(word) = note.names(*group).or_else(|| diet().copied()) {
                return Some(conflict(word, *group == Group::Alcohol));
            }
        }
        self.words.iter().find(|word| note.has(word)).map(|word| conflict(word, false))
    }
}

/// Whether a wish says what the guest must not have. A likes or a must about food is what they want.
fn forbids(wish: &Wish) -> bool {
    use Category::{Allergy, Amenity, Dietary, Drink, Food, Other};
    match wish.strength {
        Strength::Danger => true,
        Strength::Avoid => matches!(wish.category, Food | Drink | Dietary | Allergy | Amenity | Other),
        Strength::Must => matches!(wish.category, Dietary | Allergy),
        Strength::Likes => wish.category == Allergy,
    }
}

/// A text made ready for looking words up: Chinese anywhere in it, Latin as whole words, one or many.
struct Text {
    folded: String,
    /// Latin words between single spaces, with one at either end.
    words: String,
}

impl Text {
    fn of(text: &str) -> Self {
        let mut folded = fold(text);
        for harmless in HARMLESS {
            folded = folded.replace(harmless, " ");
        }
        let mut words = String::from(" ");
        for c in folded.chars() {
            if c.is_alphanumeric() && !is_cjk(c) {
                words.push(c);
            } else if !words.ends_with(' ') {
                words.push(' ');
            }
        }
        if !words.ends_with(' ') {
            words.push(' ');
        }
        Text { folded, words }
    }

    fn names(&self, group: Group) -> Option<&'static str> {
        let (_, names) = NAMES.iter().find(|(known, _)| *known == group)?;
        names.iter().find(|name| self.has(name)).copied()
    }

    /// Whether a folded word is in the text; a Latin one also in the plural.
    fn has(&self, word: &str) -> bool {
        if word.chars().any(is_cjk) {
            return self.folded.contains(word);
        }
        self.words.match_indices(word).any(|(at, _)| {
            let rest = &self.words[at + word.len()..];
            self.words[..at].ends_with(' ')
                && ["", "s", "es"].iter().any(|end| rest.strip_prefix(end).is_some_and(|rest| rest.starts_with(' ')))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(category: Category, strength: Strength, text: &str) -> Wish {
        Wish { category, strength, text: text.to_owned() }
    }

    fn meets(label: &str, alcohol: bool, wish: &Wish) -> Option<Conflict> {
        Hazards::of(label, alcohol).conflict(std::slice::from_ref(wish))
    }

    #[test]
    fn an_allergy_is_found_in_either_language_and_across_them() {
        let check = |label: &str, note: &str| {
            let danger = wish(Category::Allergy, Strength::Danger, note);
            assert!(meets(label, false, &danger).is_some(), "{label} must not go to a guest with {note}");
        };
        check("花生、鸡蛋", "花生过敏");
        check("花生、鸡蛋", "Severe peanut allergy");
        check("peanuts, egg", "对花生过敏");
        check("Contains NUTS", "坚果过敏");
        check("walnut", "allergic to nuts");
        check("五仁", "核桃");
        check("小麦", "coeliac");
        check("黄油", "乳糖不耐受");
        check("鲍鱼", "No seafood");
        check("芒果", "芒果过敏");
        check("mango", "Mangoes: anaphylaxis");
        check("ｐｅａｎｕｔ", "peanut");
    }

    #[test]
    fn a_diet_shuts_out_what_it_forbids() {
        let check = |label: &str, note: &str| {
            let must = wish(Category::Dietary, Strength::Must, note);
            assert!(meets(label, false, &must).is_some(), "{label} must not go to a guest who eats {note}");
        };
        check("猪肉", "清真");
        check("火腿", "Halal only");
        check("lard", "严格素食");
        check("shrimp", "kosher");
        check("鸡蛋", "vegan");
        check("糖", "糖尿病");
    }

    #[test]
    fn what_a_guest_wants_is_no_reason_to_leave_out() {
        let check = |label: &str, kept: Wish| assert_eq!(meets(label, false, &kept), None, "{label} and {}", kept.text);
        check("花生", wish(Category::Food, Strength::Likes, "喜欢花生"));
        check("大豆", wish(Category::Drink, Strength::Must, "豆浆"));
        check("鸡蛋", wish(Category::Allergy, Strength::Danger, "eggplant"));
        check("鸡蛋", wish(Category::Allergy, Strength::Danger, "虾"));
        check("鱼", wish(Category::Room, Strength::Avoid, "有鱼缸的房间"));
        check("", wish(Category::Allergy, Strength::Danger, "花生"));
        check("猪肉", wish(Category::Allergy, Strength::Danger, "青霉素"));
        check("牛奶", wish(Category::Allergy, Strength::Danger, "乳胶"));
    }

    #[test]
    fn alcohol_goes_to_nobody_who_said_no_to_it() {
        let check = |note: Wish| {
            let conflict = meets("", true, &note);
            assert!(conflict.is_some_and(|found| found.alcohol), "no wine for a guest with {}", note.text);
        };
        check(wish(Category::Drink, Strength::Avoid, "酒精"));
        check(wish(Category::Drink, Strength::Must, "不喝酒"));
        check(wish(Category::Other, Strength::Likes, "滴酒不沾"));
        check(wish(Category::Dietary, Strength::Must, "清真"));
        check(wish(Category::Drink, Strength::Likes, "alcohol-free beer"));
        check(wish(Category::Other, Strength::Must, "Doesn’t drink"));
        check(wish(Category::Allergy, Strength::Danger, "alcohol"));
    }

    #[test]
    fn the_word_hotel_holds_no_wine() {
        let avoid = wish(Category::Amenity, Strength::Avoid, "酒店香氛");
        assert_eq!(meets("", true, &avoid), None, "酒店 is a hotel, not a drink");
        let likes = wish(Category::Drink, Strength::Likes, "红酒");
        assert_eq!(meets("", true, &likes), None, "who likes wine may get it");
    }
}
