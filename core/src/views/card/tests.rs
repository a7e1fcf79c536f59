#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use crate::api::testing::TestDesk;

fn order(selection: Value, version: &str) -> Value {
    json!({ "selection": selection, "layout": "a6", "for": version, "language": "zh-CN" })
}

fn words(desk: &TestDesk, order: Value) -> String {
    let preview = preview(desk, order);
    preview["texts"].as_array().unwrap().iter().map(|text| text.as_str().unwrap().replace('\n', "")).collect()
}

fn preview(desk: &TestDesk, order: Value) -> Value {
    desk.ok("card_preview", json!({ "order": order, "from": 0, "count": 50 }))
}

fn of_kind(kind: &str, layout: &str, version: &str, selection: Value) -> Value {
    json!({ "selection": selection, "kind": kind, "layout": layout, "for": version, "language": "zh-CN" })
}

fn hotel() -> (TestDesk, i64) {
    let desk = TestDesk::new();
    let id = desk.guest_with(json!({
        "display_name": "顾明月", "tier": "vip", "caution": "忌谈往事", "language": "zh-CN", "home_city": "苏州",
    }));
    let prefer = |category: &str, text: &str, strength: &str| {
        let preference = json!({ "category": category, "text": text, "strength": strength });
        desk.ok("preference_add", json!({ "guest_id": id, "preference": preference }));
    };
    prefer("allergy", "花生过敏", "danger");
    prefer("bed", "荞麦枕", "must");
    prefer("communication", "只用微信", "avoid");
    desk.ok("note_add", json!({ "guest_id": id, "kind": "note", "text": "内部备注一则" }));
    desk.ok("promise_add", json!({ "guest_id": id, "promise": { "text": "升级湖景房", "due_on": "2026-11-22" } }));
    let kept = desk.ok("promise_add", json!({ "guest_id": id, "promise": { "text": "寄回围巾" } }));
    desk.ok("promise_keep", json!({ "id": kept["id"] }));
    let trace = |text: &str, due_on: &str| json!({ "guest_id": id, "trace": { "department": "housekeeping", "text": text, "due_on": due_on } });
    desk.ok("trace_add", trace("放加湿器", "2026-11-22"));
    desk.ok("trace_add", trace("来年再说", "2027-01-01"));
    let recurring = |kind: &str, month: u8, day: u8| {
        let date = json!({ "kind": kind, "calendar": "lunar", "year": null, "month": month, "leap": false, "day": day,
            "leap_policy": "ordinary", "leap_day_policy": "feb28" });
        desk.ok("date_add", json!({ "guest_id": id, "date": date }));
    };
    recurring("birthday", 10, 17);
    recurring("memorial", 10, 18);
    recurring("wedding_anniversary", 5, 5);
    desk.ok(
        "arrival_add",
        json!({ "name": "顾明月", "guest_id": id, "arrives_on": "2026-11-22", "departs_on": "2026-11-24", "room": "1601" }),
    );
    (desk, id)
}

#[test]
fn every_version_warns_and_only_the_staff_card_tells_all() {
    let (desk, id) = hotel();
    let by_guest = json!({ "by": "guests", "guests": [id] });
    let check = |version: &str, there: &[&str], not_there: &[&str]| {
        let text = words(&desk, order(by_guest.clone(), version));
        for word in there {
            assert!(text.contains(word), "the {version} card must say {word}: {text}");
        }
        for word in not_there {
            assert!(!text.contains(word), "the {version} card must not say {word}");
        }
    };
    check(
        "staff",
        &["顾明月", "花生过敏", "荞麦枕", "只用微信", "内部备注一则", "忌谈往事", "周敏", "生日", "十月十七", "忌日"],
        &["结婚纪念日"],
    );
    check("staff", &["升级湖景房", "11月22日", "放加湿器", "客房部"], &["寄回围巾"]);
    check(
        "house",
        &["花生过敏", "荞麦枕", "放加湿器"],
        &["内部备注一则", "忌谈往事", "只用微信", "忌日", "升级湖景房"],
    );
    check(
        "guest",
        &["顾明月", "荞麦枕", "欢迎"],
        &["花生", "过敏", "内部备注一则", "忌谈往事", "升级湖景房", "放加湿器", "1601", "贵宾", "周敏", "生日"],
    );
}

#[test]
fn an_arrivals_card_tells_the_room_and_the_stay() {
    let (desk, _) = hotel();
    let text = words(&desk, order(json!({ "by": "arrivals", "date": "2026-11-22" }), "staff"));
    assert!(text.contains("1601") && text.contains("11月22日"), "room and day of arrival: {text}");
    assert!(text.contains("放加湿器") && !text.contains("来年再说"), "what is to be done for this stay alone: {text}");
    let nobody =
        json!({ "order": order(json!({ "by": "arrivals", "date": "2026-11-23" }), "staff"), "from": 0, "count": 1 });
    assert_eq!(desk.refused("card_preview", nobody), "cards_nobody", "in the house is not arriving");
}

#[test]
fn the_pdf_holds_as_many_pages_as_the_preview() {
    let (desk, _) = hotel();
    for name in ["甲", "乙", "丙", "丁", "戊"] {
        desk.guest(name);
    }
    let path = desk.folder.path().join("cards.pdf");
    let order = json!({ "selection": { "by": "all" }, "layout": "a4x4", "for": "staff" });
    let preview = desk.ok("card_preview", json!({ "order": order, "from": 0, "count": 10 }));
    let written = desk.ok("card_export", json!({ "order": order, "path": path }));
    assert_eq!((written["guests"].as_u64(), written["pages"].as_u64()), (Some(6), Some(2)), "six cards, four a sheet");
    assert_eq!(preview["page_count"], written["pages"]);
    assert!(preview["pages"][1].as_str().unwrap().starts_with("<svg"));
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn a_card_of_an_arrival_nobody_has_settled_warns_of_every_candidates_dangers() {
    let desk = TestDesk::new();
    for (name, danger) in [("王伟", "花生过敏"), ("王偉", "青霉素过敏"), ("王薇", "海鲜过敏")] {
        let id = desk.guest(name);
        let preference = json!({ "category": "allergy", "text": danger, "strength": "danger" });
        desk.ok("preference_add", json!({ "guest_id": id, "preference": preference }));
    }
    let arrival = json!({ "name": "王伟 先生", "guest_id": null, "arrives_on": "2026-11-22", "departs_on": null, "room": "1601" });
    assert_eq!(desk.ok("arrival_add", arrival)["namesakes"], 2, "two have the name, in either script");
    let day = json!({ "by": "arrivals", "date": "2026-11-22" });
    for version in ["staff", "house"] {
        let text = words(&desk, order(day.clone(), version));
        for danger in ["如为王伟（1 号宾客）：花生过敏", "如为王偉（2 号宾客）：青霉素过敏"]
        {
            assert!(text.contains(danger), "the {version} card must warn of {danger}: {text}");
        }
        assert!(!text.contains("海鲜"), "王薇 is another name: {text}");
    }
    let text = words(&desk, order(day, "guest"));
    assert!(!text.contains("过敏"), "no guest reads of another: {text}");
}

#[test]
fn what_is_left_off_a_guests_card_is_told_with_its_reason() {
    let (desk, id) = hotel();
    let order = order(json!({ "by": "guests", "guests": [id] }), "guest");
    let told = preview(&desk, order.clone());
    let why: Vec<(&str, &str)> = told["left_out"]
        .as_array()
        .unwrap()
        .iter()
        .map(|left| (left["text"].as_str().unwrap(), left["why"].as_str().unwrap()))
        .collect();
    assert_eq!(why, [("花生过敏", "health"), ("只用微信", "house")]);
    assert_eq!(told["left_out_count"], 2);
    let path = desk.folder.path().join("guest.pdf");
    let written = desk.ok("card_export", json!({ "order": order, "path": path }));
    assert_eq!(written["left_out_count"], 2, "who only saves the file is told too");
    let staff = preview(&desk, self::order(json!({ "by": "guests", "guests": [id] }), "staff"));
    assert_eq!(staff["left_out_count"], 0, "a staff card leaves nothing out");
}

#[test]
fn a_page_says_when_it_was_last_confirmed_or_that_it_never_was() {
    let (desk, id) = hotel();
    let by_guest = json!({ "by": "guests", "guests": [id] });
    let text = words(&desk, order(by_guest.clone(), "staff"));
    assert!(text.contains("资料从未核实"), "{text}");
    desk.ok("guest_confirm", json!({ "guest_id": id }));
    let text = words(&desk, order(by_guest.clone(), "staff"));
    assert!(text.contains("资料核实于2026年11月21日"), "{text}");
    let text = words(&desk, order(by_guest, "staff"));
    assert!(
        text.contains("GùMíngyuè") || text.contains("Gù Míngyuè"),
        "the name as it is read, with its tones: {text}"
    );
}

#[test]
fn the_brief_names_everybody_who_comes_also_those_the_house_does_not_know() {
    let (desk, _) = hotel();
    let stranger = json!({ "name": "Zachary Quill", "guest_id": null, "arrives_on": "2026-11-22", "departs_on": null, "room": "0705" });
    desk.ok("arrival_add", stranger);
    let day = json!({ "by": "arrivals", "date": "2026-11-22" });
    let text = words(&desk, of_kind("brief", "a4", "staff", day.clone()));
    for word in [
        "预抵简报",
        "2 位宾客，贵宾 1 位",
        "1601",
        "顾明月",
        "花生过敏",
        "荞麦枕",
        "升级湖景房",
        "首次入住",
        "忌谈往事",
        "0705",
        "Zachary Quill",
        "新客",
    ] {
        let squeezed: String = word.split_whitespace().collect();
        let text: String = text.split_whitespace().collect();
        assert!(text.contains(&squeezed), "the brief says {word}: {text}");
    }
    let text = words(&desk, of_kind("brief", "a4", "house", day));
    assert!(text.contains("花生过敏") && !text.contains("忌谈往事") && !text.contains("升级湖景房"), "{text}");
}

#[test]
fn a_vip_card_tells_with_whom_the_guest_comes_and_whom_to_call() {
    let (desk, id) = hotel();
    let child = desk.guest("顾小满");
    let danger = json!({ "category": "allergy", "text": "鸡蛋过敏", "strength": "danger" });
    desk.ok("preference_add", json!({ "guest_id": child, "preference": danger }));
    desk.ok("relationship_add", json!({ "guest_id": id, "kind": "child", "related_guest_id": child }));
    desk.ok(
        "relationship_add",
        json!({ "guest_id": id, "kind": "assistant", "related_guest_id": null, "related_name": "李秘书" }),
    );
    let phone = json!({ "kind": "phone", "value": "139 0000 0000", "label": "", "preferred": true });
    let mut contact = phone;
    contact["guest_id"] = json!(id);
    desk.ok("contact_add", contact);
    let staff = desk.ok("staff_list", json!({}))[0]["id"].clone();
    desk.ok("guest_save", json!({ "id": id, "fields": { "keeper_id": staff, "company": "远山科技" } }));
    desk.ok("arrival_add", json!({ "name": "顾明月", "guest_id": id, "arrives_on": "2025-05-03", "departs_on": "2025-05-05", "room": "1201" }));
    let arrivals = json!({ "by": "arrivals", "date": "2026-11-22" });
    let told = preview(&desk, of_kind("vip", "half_a4", "guest", arrivals));
    assert_eq!(told["page_count"], 1, "one side");
    let text: String = told["texts"][0].as_str().unwrap().split_whitespace().collect();
    for word in [
        "顾明月",
        "贵宾",
        "1601",
        "花生过敏",
        "顾小满",
        "子女",
        "鸡蛋过敏",
        "李秘书",
        "周敏",
        "13900000000",
        "第2次入住",
        "2025年5月3日",
        "远山科技",
        "忌谈往事",
        "升级湖景房",
    ] {
        assert!(text.contains(word), "the VIP card says {word}, for whomever it was asked: {text}");
    }
}

#[test]
fn the_restaurant_gets_slips_about_food_and_place_cards_with_a_name() {
    let (desk, id) = hotel();
    let drink = json!({ "category": "drink", "text": "熟普洱", "strength": "likes" });
    desk.ok("preference_add", json!({ "guest_id": id, "preference": drink }));
    let by_guest = json!({ "by": "guests", "guests": [id] });
    let slip = words(&desk, of_kind("table", "a6", "house", by_guest.clone()));
    assert!(slip.contains("花生过敏") && slip.contains("熟普洱") && slip.contains("桌号"), "{slip}");
    assert!(!slip.contains("荞麦枕") && !slip.contains("忌谈往事"), "a pillow is no matter of the table: {slip}");
    let place = words(&desk, of_kind("table", "a6", "guest", by_guest));
    assert_eq!(place.matches("顾明月").count(), 2, "the name on both sides: {place}");
    assert!(!place.contains("过敏") && !place.contains("熟普洱"), "and nothing else: {place}");
}

#[test]
fn labels_are_for_those_with_an_address_and_say_who_gets_none() {
    let (desk, id) = hotel();
    desk.guest("甲");
    let everybody = json!({ "by": "all" });
    let label = |selection: &Value, layout: &str, free: usize| {
        let mut order = of_kind("label", layout, "staff", selection.clone());
        order["first_free"] = json!(free);
        order
    };
    let nobody = json!({ "order": label(&everybody, "labels_3x8", 1), "from": 0, "count": 1 });
    assert_eq!(desk.refused("card_preview", nobody), "card_labels_empty");
    let fields = json!({ "address": "310013 浙江省杭州市西湖区青藤路218号", "sex": "female" });
    desk.ok("guest_save", json!({ "id": id, "fields": fields }));
    desk.ok("letterhead_save", json!({ "address": "杭州市西湖区湖滨路8号", "postcode": "310001" }));
    let told = preview(&desk, label(&everybody, "labels_2x7", 14));
    let text: String = told["texts"][0].as_str().unwrap().split_whitespace().collect();
    assert!(text.contains("顾明月女士收") && text.contains("310013") && text.contains("湖滨路8号"), "{text}");
    assert_eq!((&told["without_address"], &told["page_count"]), (&json!(1), &json!(1)));
    let wrong = json!({ "order": label(&everybody, "a6", 1), "from": 0, "count": 1 });
    assert_eq!(desk.refused("card_preview", wrong), "card_layout_unfit", "labels are not printed on cards");
}

fn prefer(desk: &TestDesk, guest: i64, category: &str, text: &str, strength: &str) {
    let preference = json!({ "category": category, "text": text, "strength": strength });
    desk.ok("preference_add", json!({ "guest_id": guest, "preference": preference }));
}

#[test]
fn a_card_warns_of_those_at_the_same_table_and_says_whose_danger_it_is() {
    let (desk, id) = hotel();
    let (child, friend) = (desk.guest("小满"), desk.guest("林晓"));
    prefer(&desk, child, "allergy", "虾", "danger");
    prefer(&desk, friend, "allergy", "青霉素", "danger");
    desk.ok("relationship_add", json!({ "guest_id": id, "kind": "child", "related_guest_id": child }));
    let stay = json!({ "name": "林晓", "guest_id": friend, "arrives_on": "2026-11-22", "departs_on": "2026-11-24", "room": "1601" });
    desk.ok("arrival_add", stay);
    let day = json!({ "by": "arrivals", "date": "2026-11-22" });
    for version in ["staff", "house"] {
        let text = words(&desk, order(day.clone(), version));
        for danger in ["小满（家人）：过敏 · 虾", "林晓（同住）：过敏 · 青霉素", "顾明月（同住）：花生过敏"]
        {
            assert!(text.contains(danger), "the {version} card must warn of {danger}: {text}");
        }
    }
    let text = words(&desk, order(json!({ "by": "guests", "guests": [id] }), "guest"));
    assert!(!text.contains("虾") && !text.contains("青霉素"), "a guest reads of no other: {text}");
}

#[test]
fn what_a_booking_says_reaches_the_card_and_a_danger_in_it_warns() {
    let desk = TestDesk::new();
    let id = desk.guest("顾明月");
    let stay = json!({ "name": "顾明月", "guest_id": id, "arrives_on": "2026-11-22", "departs_on": null, "note": "花生过敏，接机 MU5131" });
    desk.ok("arrival_add", stay);
    let day = || json!({ "by": "arrivals", "date": "2026-11-22" });
    let text = words(&desk, order(day(), "staff"));
    assert!(text.contains("过敏 · 花生（见预订备注）") && text.contains("接机 MU5131"), "danger and note: {text}");
    let text = words(&desk, order(day(), "house"));
    assert!(text.contains("过敏 · 花生（见预订备注）") && !text.contains("MU5131"), "the note is the desk's: {text}");
    prefer(&desk, id, "allergy", "Peanuts", "danger");
    let text = words(&desk, order(day(), "staff"));
    assert!(!text.contains("见预订备注"), "what is noted is said once: {text}");
    let stranger = json!({ "name": "Anselm Roth", "guest_id": null, "arrives_on": "2026-11-25", "departs_on": null, "note": "allergic to shellfish" });
    desk.ok("arrival_add", stranger);
    let text = words(&desk, order(json!({ "by": "arrivals", "date": "2026-11-25" }), "house"));
    assert!(text.contains("Anselm Roth") && text.contains("过敏 · shellfish"), "a stranger is warned of too: {text}");
}

#[test]
fn no_celebration_is_said_on_every_card_of_the_house() {
    let (desk, id) = hotel();
    desk.ok("guest_save", json!({ "id": id, "fields": { "do_not_celebrate": true } }));
    for (version, there) in [("staff", ["宾客要求不庆祝", "忌日"]), ("house", ["宾客要求不庆祝", "前后请勿祝贺"])]
    {
        let text = words(&desk, order(json!({ "by": "arrivals", "date": "2026-11-22" }), version));
        for words in there {
            assert!(text.contains(words), "the {version} card must say {words}: {text}");
        }
    }
    let text = words(&desk, order(json!({ "by": "arrivals", "date": "2026-11-22" }), "guest"));
    assert!(!text.contains("庆祝") && !text.contains("祝贺"), "the guest reads nothing of it: {text}");
}

#[test]
fn a_danger_in_a_note_warns_until_the_desk_says_that_it_is_none() {
    let desk = TestDesk::new();
    let id = desk.guest("林晓");
    desk.ok("note_add", json!({ "guest_id": id, "kind": "note", "text": "对海鲜过敏，接机要早" }));
    let card = || words(&desk, order(json!({ "by": "guests", "guests": [id] }), "house"));
    assert!(card().contains("过敏 · 海鲜（见备注）"), "the kitchen must know it: {}", card());
    desk.ok("health_offer_decline", json!({ "guest_id": id, "text": "海鲜" }));
    assert!(!card().contains("海鲜"), "it was none: {}", card());
}

#[test]
fn what_a_tag_says_of_health_and_diet_reaches_every_card() {
    let desk = TestDesk::new();
    let id = desk.guest("林晓");
    for tag in ["清真", "花生过敏", "常客"] {
        desk.ok("tag_add", json!({ "guest_id": id, "name": tag }));
    }
    let by_guest = || json!({ "by": "guests", "guests": [id] });
    let papers = [
        ("preference", "a6", "staff"),
        ("preference", "a6", "house"),
        ("table", "a6", "house"),
        ("brief", "a4", "house"),
    ];
    for (kind, layout, version) in papers {
        let text = words(&desk, of_kind(kind, layout, version, by_guest()));
        for said in ["过敏 · 花生（见标签）", "清真（见标签）"] {
            assert!(text.contains(said), "the {kind} card for the {version} says {said}: {text}");
        }
        assert!(!text.contains("常客"), "a tag that says nothing of health is none: {text}");
    }
    let page = desk.ok("guest_open", json!({ "guest_id": id }));
    let sources: Vec<&str> =
        page["offers"].as_array().unwrap().iter().map(|offer| offer["source"].as_str().unwrap()).collect();
    assert_eq!(sources, ["tag", "tag"], "and the page offers to note it: {}", page["offers"]);
    prefer(&desk, id, "dietary", "清真", "must");
    let text = words(&desk, order(by_guest(), "staff"));
    assert!(text.contains("清真") && !text.contains("清真（见标签）"), "what is noted is said once: {text}");
}

#[test]
fn cards_tell_how_old_the_children_are_on_the_day_of_arrival() {
    let (desk, id) = hotel();
    let child = desk.guest("顾小满");
    let birthday =
        json!({ "kind": "birthday", "calendar": "solar", "year": 2020, "month": 11, "leap": false, "day": 22 });
    desk.ok("date_add", json!({ "guest_id": child, "date": birthday }));
    desk.ok("relationship_add", json!({ "guest_id": id, "kind": "child", "related_guest_id": child }));
    let day = || json!({ "by": "arrivals", "date": "2026-11-22" });
    for (kind, layout, version, said) in [
        ("preference", "a6", "staff", "顾小满（6 岁）"),
        ("preference", "a6", "house", "顾小满（6 岁）"),
        ("table", "a6", "house", "顾小满（6 岁）"),
        ("vip", "half_a4", "staff", "子女（6 岁）"),
    ] {
        let text = words(&desk, of_kind(kind, layout, version, day()));
        assert!(text.contains(said), "six that very day, on the {kind} card: {text}");
    }
    let text = words(&desk, order(day(), "guest"));
    assert!(!text.contains("小满"), "a guest's card names nobody else: {text}");
}
