#![allow(clippy::unwrap_used)]

use super::*;
use Category::{Allergy, Amenity, Dietary, Drink, Food, Other, Room};
use Strength::{Avoid, Danger, Likes, Must};

fn item(label: &str, alcohol: bool) -> GiftItemFields {
    GiftItemFields {
        name: "礼物".into(),
        kind: GiftKind::Own,
        cost_minor: 0,
        stock: None,
        allergens: label.into(),
        alcohol,
        repeats: false,
        supplier: String::new(),
        active: true,
    }
}

fn meets(item: &GiftItemFields, wish: Option<Wish>) -> Option<Meets> {
    Hazards::of(item).conflict(&wish.into_iter().collect::<Vec<_>>()).map(|found| found.meets)
}

fn noted(label: &str, wish: (Category, Strength, &str)) -> Option<Meets> {
    meets(&item(label, false), Wish::preference(wish.0, wish.1, wish.2))
}

#[test]
fn an_allergy_is_found_in_either_language_and_across_them() {
    let check = |label: &str, note: &str| {
        let found = noted(label, (Allergy, Danger, note));
        assert!(matches!(found, Some(Meets::Label(_))), "{label} must not go to a guest with {note}: {found:?}");
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
    check("芒果", "Mangoes: anaphylaxis");
    check("ｐｅａｎｕｔ", "peanut");
    check("荞麦", "そば");
    check("花生", "땅콩");
    check("剑麻籽、小麦", "剑麻籽过敏");
}

#[test]
fn what_is_said_anywhere_and_however_strongly_counts() {
    let check = |label: &str, wish: (Category, Strength, &str)| {
        assert!(noted(label, wish).is_some(), "{label} must not go to a guest with {}", wish.2);
    };
    check("花生", (Room, Likes, "对花生过敏，房间要高楼层"));
    check("猪油", (Other, Likes, "清真"));
    check("lard", (Food, Must, "Halal only"));
    check("猪肉", (Dietary, Must, "不吃猪肉"));
    check("猪油", (Dietary, Must, "no pork"));
    check("猪油", (Food, Avoid, "猪油"));
    check("火腿", (Dietary, Must, "严格素食"));
    check("shrimp", (Dietary, Must, "kosher"));
    check("鸡蛋", (Dietary, Must, "vegan"));
    check("糖", (Dietary, Danger, "糖尿病"));
    check("明胶", (Dietary, Must, "素食"));
    check("莲子", (Allergy, Danger, "莲子"));
    check("麸质", (Dietary, Must, "gluten-free"));
}

#[test]
fn tags_notes_and_bookings_are_read() {
    let check = |label: &str, text: &str| {
        assert!(meets(&item(label, false), Wish::free(text)).is_some(), "{label} must not go to a guest with {text}");
    };
    check("猪油", "清真");
    check("猪油", "Muslim");
    check("花生", "花生过敏，接机 MU5131");
    check("糖", "上次说有糖尿病");
    check("ham", "vegetarian");
    for harmless in ["可以吃海鲜", "喜欢花生", "不过敏", "no known allergies", "花生酱送房间", "接机 MU5131"]
    {
        assert_eq!(Wish::free(harmless), None, "{harmless} speaks against nothing");
    }
}

#[test]
fn what_a_guest_wants_is_no_reason_to_leave_out() {
    let check =
        |label: &str, wish: (Category, Strength, &str)| assert_eq!(noted(label, wish), None, "{label} and {}", wish.2);
    check("花生", (Food, Likes, "喜欢花生"));
    check("大豆", (Drink, Must, "豆浆"));
    check("鸡蛋", (Allergy, Danger, "eggplant"));
    check("鸡蛋", (Allergy, Danger, "虾"));
    check("鱼", (Room, Avoid, "有鱼缸的房间"));
    check("猪肉", (Allergy, Danger, "青霉素"));
    check("牛奶", (Allergy, Danger, "乳胶"));
    check("海鲜", (Food, Likes, "可以吃海鲜"));
    check("莲蓉，无糖", (Dietary, Danger, "糖尿病"));
    check("无食品", (Allergy, Danger, "花生"));
}

#[test]
fn alcohol_goes_to_nobody_who_said_no_to_it() {
    let wine = item("", true);
    let check = |note: (Category, Strength, &str)| {
        assert_eq!(
            meets(&wine, Wish::preference(note.0, note.1, note.2)),
            Some(Meets::Alcohol),
            "no wine for a guest with {}",
            note.2
        );
    };
    check((Drink, Avoid, "酒精"));
    check((Drink, Must, "不喝酒"));
    check((Other, Likes, "滴酒不沾"));
    check((Dietary, Must, "清真"));
    check((Drink, Likes, "alcohol-free beer"));
    check((Other, Must, "Doesn’t drink"));
    check((Allergy, Danger, "alcohol"));
    check((Other, Likes, "怀孕五个月"));
    check((Other, Danger, "pregnant"));
    assert_eq!(meets(&wine, Some(Wish::minor())), Some(Meets::Minor), "none for who is not of age");
    assert_eq!(meets(&item("糖", false), Some(Wish::minor())), None, "who may have sweets");
    let kept = |note: (Category, Strength, &str)| {
        assert_eq!(meets(&wine, Wish::preference(note.0, note.1, note.2)), None, "of {}", note.2)
    };
    kept((Amenity, Avoid, "酒店香氛"));
    kept((Drink, Likes, "红酒"));
}

#[test]
fn a_dish_holds_what_it_is_usually_made_of() {
    let mooncakes = |label: &str| GiftItemFields { name: "月饼礼盒".into(), ..item(label, false) };
    let check = |label: &str, note: &str, presumed: Option<&str>| {
        let found = meets(&mooncakes(label), Wish::preference(Dietary, Must, note));
        let found = found.map(|meets| if let Meets::Presumed(known) = meets { known.id() } else { "label" });
        assert_eq!(found, presumed, "{label} and {note}");
    };
    check("小麦、蛋黄", "不吃猪肉", Some("lard"));
    check("小麦、蛋黄", "清真", Some("lard"));
    check("小麦、蛋黄", "糖尿病", Some("sugar"));
    check("小麦、蛋黄，清真", "清真", None);
    check("小麦、蛋黄、植物油，无糖，不含猪油", "糖尿病", None);
}

#[test]
fn in_doubt_a_guest_is_left_out() {
    let unlabelled = item("", false);
    let unsure = |wish: Option<Wish>, why: &str| assert_eq!(meets(&unlabelled, wish), Some(Meets::Unsure), "{why}");
    unsure(Wish::preference(Allergy, Danger, "花生"), "nobody noted what is in it");
    unsure(Wish::preference(Dietary, Must, "素食"), "nor whether it is meat");
    unsure(Wish::free("清真"), "nor whether it is lard");
    unsure(Wish::preference(Allergy, Danger, "ถั่ว"), "and what the words forbid nobody knows");
    assert_eq!(
        meets(&item("小麦", false), Wish::preference(Allergy, Danger, "Zyxomil")),
        Some(Meets::Unsure),
        "nor is it known of flour"
    );
    let sure = |item: &GiftItemFields, wish: Option<Wish>, why: &str| assert_eq!(meets(item, wish), None, "{why}");
    sure(&unlabelled, Wish::preference(Allergy, Danger, "青霉素"), "nobody eats that");
    sure(&unlabelled, Wish::preference(Food, Avoid, "香菜"), "a dislike is no danger");
    sure(&unlabelled, Wish::preference(Drink, Avoid, "不喝酒"), "that it holds no alcohol is noted");
    let voucher = GiftItemFields { kind: GiftKind::SpaCoupon, ..item("", false) };
    sure(&voucher, Wish::preference(Allergy, Danger, "花生"), "nobody eats a voucher");
}

#[test]
fn of_others_at_the_table_only_what_harms_them_counts() {
    let with = |category, strength, text: &str| {
        Wish::preference(category, strength, text).and_then(|wish| wish.of_companion("林晓"))
    };
    let nuts = item("花生", false);
    let found = Hazards::of(&nuts).conflict(&[with(Allergy, Danger, "花生").unwrap()]).unwrap();
    assert_eq!(found.whose.as_deref(), Some("林晓"), "whose it is, is told");
    assert_eq!(with(Drink, Avoid, "不喝酒"), None, "what one does not drink the other may");
    assert_eq!(with(Other, Danger, "怀孕"), None, "nor what only keeps one from drinking");
    assert!(with(Dietary, Must, "清真").is_some(), "but the faith of a household is everybody's table");
    assert_eq!(with(Food, Avoid, "香菜"), None, "nor does a dislike");
}
