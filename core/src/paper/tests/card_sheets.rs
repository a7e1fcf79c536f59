//! Preference cards.

use super::*;

#[test]
fn a_card_takes_one_a6_and_four_take_one_a4() {
    let check = |layout, count: usize, pages: usize, size: (f64, f64)| {
        let sheets = print(&cards(layout, CardVersion::Staff, vec![wang(); count]));
        assert_eq!(sheets.page_count(), pages, "{count} cards as {layout:?}");
        assert!(
            (0..pages).all(|page| size_mm(&sheets, page) == size),
            "every sheet of {layout:?} measures {size:?} mm"
        );
        assert_eq!(words_of(&sheets).matches("王秀英").count(), count, "each card names its guest once");
    };
    check(CardLayout::A6, 1, 1, (105.0, 148.0));
    check(CardLayout::A6, 9, 9, (105.0, 148.0));
    check(CardLayout::FourOnA4, 4, 1, (210.0, 297.0));
    check(CardLayout::FourOnA4, 5, 2, (210.0, 297.0));
}

#[test]
fn a_card_for_staff_shows_everything_the_desk_knows() {
    let said = words_of(&print(&cards(CardLayout::A6, CardVersion::Staff, vec![wang()])));
    let card = wang();
    let lists = [card.dangers, card.dates, card.contacts].concat();
    let wishes = [card.must, card.avoid, card.likes].concat();
    let single = [
        card.name,
        card.native_name,
        card.pronunciation,
        card.salutation,
        card.tier,
        card.room,
        card.arrival,
        card.departure,
        card.language,
        card.company,
        card.notes,
        card.caution,
        "本地客人".into(),
        "仅限员工".into(),
        "陈静打印于 2026年9月21日 17:05".into(),
    ];
    let wishes = wishes.into_iter().flat_map(|wish| [wish.category, wish.text]);
    for text in single.into_iter().chain(lists).chain(wishes) {
        assert!(said.contains(&squeeze(&text)), "{text} is on the staff card: {said}");
    }
}

#[test]
fn each_version_leaves_out_what_its_reader_must_not_see() {
    let check = |version: CardVersion, absent: &[&str], present: &[&str]| {
        let mut card = wang();
        card.likes.push(Wish { desk_only: true, ..wish("沟通", "只用微信") });
        let said = words_of(&print(&cards(CardLayout::FourOnA4, version, vec![card])));
        for text in absent {
            assert!(!said.contains(text), "{text} must not be on the {version:?} card: {said}");
        }
        for text in present {
            assert!(said.contains(text), "{text} must be on the {version:?} card: {said}");
        }
    };
    check(CardVersion::Staff, &[], &["上次行李晚到", "勿提账单", "只用微信", "过敏与安全"]);
    check(
        CardVersion::House,
        &["上次行李晚到", "勿提账单", "备注", "注意事项", "wangxiuying", "云岭茶业", "只用微信"],
        &["王秀英", "1208", "过敏与安全", "花生过敏", "高楼层", "香菜", "熟普洱", "生日", "贵宾", "后台部门"],
    );
    check(
        CardVersion::Guest,
        &[
            "上次行李晚到",
            "勿提账单",
            "wangxiuying",
            "云岭茶业",
            "贵宾",
            "本地客人",
            "生日",
            "1208",
            "过敏",
            "香菜",
            "熟普洱",
        ],
        &["王秀英", "王女士", "宾客版"],
    );
}

#[test]
fn danger_comes_before_every_wish() {
    let said = words_of(&print(&cards(CardLayout::A6, CardVersion::Staff, vec![wang()])));
    let place = |text: &str| said.find(text).unwrap_or_else(|| panic!("{text} is printed"));
    assert!(place("过敏与安全") < place("花生过敏"), "the word stands over the danger");
    assert!(place("花生过敏") < place("高楼层"), "no wish is read before the danger");
}

#[test]
fn a_card_that_is_too_long_goes_on_to_another_side_and_loses_nothing() {
    let long: String = (0..4000u32).map(|index| char::from_u32(0x4e00 + index).unwrap()).collect();
    let mut card = wang();
    card.likes.push(wish("其他", &long));
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![wang(), card, wang()]));
    let sides = sheets.page_count() - 2;
    assert!(sides > 3, "4,000 characters do not fit three sides of an A6 at a size one can read");
    let said: String = (1..=sides).map(|page| squeeze(&sheets.text(page))).collect();
    for (index, character) in long.chars().enumerate() {
        assert!(said.contains(character), "character {index} ({character}) is on one of the sides");
    }
    for side in 1..=sides {
        let text = squeeze(&sheets.text(side));
        assert!(text.contains(&format!("{side}/{sides}")), "side {side} says which it is: {text}");
        assert!(text.contains("王秀英"), "side {side} names the guest");
        let goes_on = text.contains("喜欢（续）");
        // The last side begins with a heading of its own, or with the rest of this one.
        assert!(goes_on == (side > 1) || side == sides, "a further side says which heading goes on: {text}");
        assert!(text.contains("过敏与安全"), "side {side} warns of the danger");
    }
    assert!(!squeeze(&sheets.text(0)).contains("1/"), "a card of one side is not numbered");
    assert_eq!(outside(&sheets), None, "no text leaves its page");
}

#[test]
fn a_card_a_few_lines_too_long_is_set_tighter_rather_than_on_a_second_side() {
    let sheets = |lines: usize| {
        let card = Card { dates: vec!["生日".into(); lines], ..wang() };
        print(&cards(CardLayout::A6, CardVersion::Staff, vec![card]))
    };
    let size = |sheets: &Sheets| sheets.size_of("生日").expect("the line is printed");
    let roomy = (1..40).take_while(|lines| size(&sheets(*lines)) == 9.0).count();
    let fitting = (1..40).take_while(|lines| sheets(*lines).page_count() == 1).count();
    assert!(roomy < fitting, "after {roomy} lines the text is set smaller, and {fitting} lines fit one side");
    let tight = sheets(fitting);
    assert!((8.0..9.0).contains(&size(&tight)), "smaller, yet never under eight points");
    assert_eq!(outside(&tight), None, "no text leaves its page");
    assert_eq!(size(&sheets(fitting + 1)), 9.0, "where a second side is needed anyway, nothing is made smaller");
}

#[test]
fn every_long_card_begins_with_its_own_first_side() {
    let long = || Card { notes: "早晨六点半叫早，先按门铃。".repeat(34), ..wang() };
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![long(), long(), wang(), long()]));
    let firsts: Vec<usize> =
        (0..sheets.page_count()).filter(|page| squeeze(&sheets.text(*page)).contains("贵宾")).collect();
    assert_eq!(firsts, [0, 2, 4, 5], "the standing is on the first side of each card and on no other");
}

#[test]
fn what_must_not_be_missed_comes_first() {
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![wang()]));
    let said: String = (0..sheets.page_count()).map(|page| squeeze(&sheets.text(page))).collect();
    let order =
        ["花生过敏", "勿提账单", "投诉未结（严重）", "宾客要求不庆祝", "下次住湖景房", "高楼层", "香菜", "熟普洱"];
    let places: Vec<usize> =
        order.iter().map(|text| said.find(text).unwrap_or_else(|| panic!("{text} is printed: {said}"))).collect();
    assert!(places.is_sorted(), "danger, caution, complaint, mourning, promise, must, avoid, likes: {said}");
}

#[test]
fn a_side_that_begins_with_a_heading_of_its_own_repeats_none() {
    let mut card = wang();
    card.must = (0..9).map(|row| wish("客房", &format!("第{row}条：{}", "要".repeat(40)))).collect();
    card.likes = (0..9).map(|row| wish("饮品", &format!("第{row}样：{}", "茶".repeat(40)))).collect();
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![card]));
    for side in 1..sheets.page_count() {
        let text = squeeze(&sheets.text(side));
        let first = ["必须（续）", "喜欢（续）"].iter().find(|heading| text.contains(**heading));
        let rows = text.find("第").map(|at| text[at..].chars().nth(2) == Some('条'));
        if let (Some(heading), Some(musts)) = (first, rows) {
            assert_eq!(*heading == "必须（续）", musts, "side {side} names the heading of its first row: {text}");
        }
    }
}

#[test]
fn a_second_side_takes_the_next_place_on_the_sheet() {
    let mut long = wang();
    long.notes = "早晨六点半叫早，先按门铃。".repeat(36);
    let one = print(&cards(CardLayout::A6, CardVersion::Staff, vec![long.clone()])).page_count();
    assert_eq!(one, 2, "this card takes two sides");
    let sheets = print(&cards(CardLayout::FourOnA4, CardVersion::Staff, vec![long.clone(), wang(), long]));
    assert_eq!(sheets.page_count(), 2, "five sides take two sheets of four");
    let first = squeeze(&sheets.text(0));
    assert!(first.contains("1/2") && first.contains("2/2"), "both sides lie on the first sheet");
}

#[test]
fn nothing_a_guest_can_be_called_leaves_the_page() {
    let check = |name: &str| {
        let card = Card { name: name.into(), room: name.into(), dangers: vec![name.into()], ..wang() };
        let card = Card { must: vec![wish("餐食", name)], notes: name.into(), native_name: String::new(), ..card };
        let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![card]));
        assert_eq!(outside(&sheets), None, "of {name}");
    };
    check("W");
    check("Alexandrina Bartholomew-Featherstonehaugh of Upper Slaughter");
    check(&"W".repeat(200));
    check(&"欧阳".repeat(60));
    check("https://example.invalid/a/very/long/address?with=parameters&and=more&and=still-more-of-them");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_text_prints_and_stays_text(text in any::<String>(), marked in "[#$*_`@<>\\[\\]{}\\\\~=/+0-9a-c-]{1,60}") {
        let card = Card {
            name: text.clone(),
            dangers: vec![text.clone()],
            must: vec![wish(&text, &marked)],
            notes: text.clone(),
            contacts: vec![text],
            ..Card::default()
        };
        let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![card]));
        prop_assert!(sheets.page_count() >= 1, "something is printed");
        prop_assert!(words_of(&sheets).contains(&marked), "{marked} is set letter by letter, never obeyed");
    }
}
