#![allow(clippy::unwrap_used)]

use super::*;

fn about(claim: &Claim) -> &'static str {
    match claim.about {
        About::Allergy => "allergy",
        About::Condition => "condition",
        About::Diet => "diet",
        About::Sober => "sober",
        About::Avoid => "avoid",
    }
}

fn told(claim: &Claim) -> String {
    let other = if claim.of_other { "other:" } else { "" };
    let ids: Vec<&str> = claim.forbids.iter().map(|ingredient| ingredient.id()).collect();
    format!("{other}{} {} [{}]", about(claim), claim.what, ids.join(" "))
}

/// `?` says that nobody knows what it forbids, `[]` that nobody eats it: to the claim both are the empty list.
fn expected(line: &str) -> (String, String) {
    let (text, claims) = line.split_once(" => ").unwrap_or_else(|| panic!("no claim on: {line}"));
    let claims = if claims == "-" { String::new() } else { claims.replace(" ?", " []") };
    (text.to_owned(), claims)
}

#[test]
fn every_line_of_the_table_says_what_it_says() {
    let lines: Vec<(String, String)> = include_str!("tests/lines.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("# "))
        .map(expected)
        .collect();
    assert!(lines.len() >= 120, "the table is the specification: {}", lines.len());
    let wrong: Vec<String> = lines
        .into_iter()
        .filter_map(|(text, claims)| {
            let found = read(&text).iter().map(told).collect::<Vec<_>>().join("; ");
            (found != claims).then(|| format!("{text}\n    is    {claims}\n    found {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} lines are read wrongly:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_text_of_any_kind_is_read_without_harm() {
    for text in [
        "",
        " ",
        "，。！",
        "过敏",
        "allergic to",
        "、、、",
        "不",
        "no",
        "除了",
        "free",
        "🥜 allergy",
        "𠮷野家",
        "対象",
        "a\u{301}llergic",
    ] {
        let claims = read(text);
        assert!(claims.iter().all(|claim| text.contains(&claim.what)), "{text:?} is quoted as it stands: {claims:?}");
    }
}

fn ids(ingredients: &[Ingredient]) -> String {
    ingredients.iter().map(|ingredient| ingredient.id()).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_noted_as_a_danger_names_what_must_not_be_had() {
    let check = |text: &str, ingredients: &str, understood: bool| {
        let found = named(text);
        assert_eq!((ids(&found.ingredients).as_str(), found.understood), (ingredients, understood), "of {text}");
    };
    check("花生", "peanut", true);
    check("Tree nuts – severe; peanuts ok", "peanut tree_nut", true);
    check("Mangoes: anaphylaxis", "mango", true);
    check("そば", "buckwheat", true);
    check("땅콩", "peanut", true);
    check("Erdnüsse", "peanut", true);
    check("đậu phộng", "peanut", true);
    check("فول سوداني", "peanut", true);
    check("מוצרי בוטנים", "peanut", true);
    check("मूंगफली", "peanut", true);
    check("ถั่ว", "", false);
    check("青霉素", "", true);
    check("eggplant", "aubergine", true);
    check("乳胶", "", true);
    check("No seafood", "fish shellfish", true);
    check("可以吃海鲜", "", true);
    check("清真", "pork lard gelatine alcohol beef meat", true);
    check("Zyxomil", "", false);
}

#[test]
fn a_label_tells_what_is_in_it_and_what_is_not() {
    let check = |text: &str, holds: &str, presumed: &str, without: &str| {
        let found = contents(text);
        let held: Vec<Ingredient> = found.holds.iter().map(|(ingredient, _)| *ingredient).collect();
        assert_eq!(
            (ids(&held).as_str(), ids(&found.presumed).as_str(), ids(&found.without).as_str()),
            (holds, presumed, without),
            "of {text}"
        );
    };
    check("小麦、蛋黄、猪油", "gluten egg lard", "", "");
    check("wheat, egg yolk, nuts, milk", "gluten egg peanut tree_nut dairy", "", "");
    check("莲蓉，不含猪油", "lotus_seed", "", "lard");
    check("no lard, sugar-free", "", "", "lard sugar");
    check("汤圆礼盒", "", "sesame peanut sugar lard rice", "");
    check("酒店香氛", "", "", "");
}

#[test]
fn a_text_says_more_than_its_claims_or_does_not() {
    let more = |text: &str| says_more(text, &read(text));
    for text in [
        "对海鲜过敏。",
        "allergic to shellfish",
        "#不吃 香菜",
        "peanut allergy",
        "花生、虾过敏",
        "女儿对花生过敏",
        "halal",
    ] {
        assert!(!more(text), "all of it is quoted: {text}");
    }
    for text in [
        "hazelnuts, walnuts and almonds allergy, in traces too, and whatever was fried in the same oil",
        "penicillin allergy: she carries a card that names them all",
        "花生过敏，随身带肾上腺素",
        "花生过敏，接机 MU5131",
        "allergic to nuts, loves fish",
        "severe peanut allergy since childhood",
    ] {
        assert!(more(text), "something would be lost: {text}");
    }
}
