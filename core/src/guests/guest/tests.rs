#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use crate::api::testing::TestDesk;
use crate::guest::{GuestHit, GuestList, Tier};
use crate::identity::Duplicate;
use crate::person::{Reason, Verdict};

fn found(desk: &TestDesk, text: &str) -> Vec<String> {
    let hits: Vec<GuestHit> = desk.get("guest_search", json!({ "text": text, "limit": 20 }));
    hits.into_iter().map(|hit| hit.display_name).collect()
}

#[test]
fn a_guest_is_found_by_whatever_the_desk_types() {
    let desk = TestDesk::new();
    let id = desk.guest("单小军");
    desk.ok("contact_add", json!({ "guest_id": id, "kind": "phone", "value": "+86 138 0571 8812" }));
    desk.ok("contact_add", json!({ "guest_id": id, "kind": "wechat", "value": "shan_xj77" }));
    let check = |text: &str| assert_eq!(found(&desk, text), ["单小军"], "typed {text:?}");
    for text in
        ["单", "小军", "shan", "shan xiao", "shanxiaojun", "sxj", "xj", "8812", "13805718812", "shan_xj", "军 shan"]
    {
        check(text);
    }
    assert!(found(&desk, "dan xiao").is_empty(), "as a surname 单 reads shan");
    desk.ok("guest_save", json!({ "id": id, "fields": { "pinyin": "dan xiao jun" } }));
    check("dan xiao");
}

#[test]
fn a_guest_of_japan_or_korea_gets_no_chinese_reading() {
    let desk = TestDesk::new();
    let reading = |id: i64| -> String {
        desk.get::<Value>("guest_open", json!({ "guest_id": id }))["guest"]["pinyin"].as_str().unwrap().to_owned()
    };
    let japanese = json!({ "display_name": "Shiraishi Chiharu", "native_name": "白石千春", "language": "ja" });
    assert_eq!(reading(desk.guest_with(japanese)), "", "白石 is not read bai shi");
    let id = desk.guest("金民秀");
    assert_eq!(reading(id), "jin min xiu", "while nothing else is known");
    desk.ok("guest_save", json!({ "id": id, "fields": { "language": "ko-KR" } }));
    assert_eq!(reading(id), "", "the suggestion goes when the language is known");
    desk.ok("guest_save", json!({ "id": id, "fields": { "pinyin": "Kim Minsu" } }));
    desk.ok("guest_save", json!({ "id": id, "fields": { "language": "zh-CN" } }));
    assert_eq!(reading(id), "Kim Minsu", "what the desk wrote stays");
}

#[test]
fn a_guest_is_found_in_either_script_of_chinese() {
    let desk = TestDesk::new();
    desk.guest("陳偉強");
    desk.guest("张国荣华");
    assert_eq!(found(&desk, "陈伟强"), ["陳偉強"], "typed in simplified characters");
    assert_eq!(found(&desk, "張國"), ["张国荣华"], "typed in traditional characters");
}

#[test]
fn a_name_in_either_script_warns_of_the_guest_who_has_both() {
    let desk = TestDesk::new();
    let id = desk.guest_with(json!({ "display_name": "Shan Xiaojun", "native_name": "单小军" }));
    desk.guest("Shan Xiao");
    desk.guest("单小军军");
    for name in ["Shan Xiaojun", "shan xiaojun", "单小军"] {
        let found: Vec<Duplicate> =
            desk.get("guest_duplicates", json!({ "name": name, "contacts": [], "except": null }));
        let ids: Vec<i64> = found.iter().map(|duplicate| duplicate.id.0).collect();
        assert_eq!(ids, [id], "{name} is known, and a longer or shorter name is another's");
    }
}

/// Enough new guests that the search index takes in all that wait.
fn others(desk: &TestDesk) {
    for number in 0..16 {
        desk.guest(&format!("Other {number}"));
    }
}

#[test]
fn a_guest_is_found_the_same_before_and_after_the_index_took_her_in() {
    let desk = TestDesk::new();
    let id = desk.guest_with(json!({ "display_name": "单小军", "tier": "vip" }));
    desk.ok("contact_add", json!({ "guest_id": id, "kind": "phone", "value": "+86 138 0571 8812" }));
    let check = |when: &str| {
        for text in ["单小军", "shanxiaojun", "sxj", "8812", "单 8812", "13805718812", "军 shan"] {
            assert_eq!(found(&desk, text), ["单小军"], "typed {text:?} {when}");
        }
        assert_eq!(listed(&desk, "sxj"), ["单小军"], "in the list {when}");
    };
    check("while her document waits");
    others(&desk);
    check("once it is in the index");
    desk.ok("guest_save", json!({ "id": id, "fields": { "display_name": "欧阳娜娜", "tier": "main" } }));
    for text in ["单", "sxj", "shan"] {
        assert!(found(&desk, text).is_empty(), "what the index still says of her counts for nothing: {text}");
        assert!(listed(&desk, text).is_empty(), "nor in the list: {text}");
    }
    assert_eq!(found(&desk, "nana 8812"), ["欧阳娜娜"], "her new name and her old number together");
    others(&desk);
    assert_eq!(found(&desk, "nana 8812"), ["欧阳娜娜"], "and in the index, once");
    assert!(found(&desk, "sxj").is_empty(), "the old name is gone from the index");
    desk.ok("guest_remove", json!({ "guest_id": id }));
    assert!(found(&desk, "nana").is_empty(), "a removed guest is in neither");
    assert!(desk.ok("book_check", json!({}))["whole"].as_bool().unwrap(), "index and guests agree");
}

#[test]
fn a_screen_is_filled_though_some_were_renamed_a_moment_ago() {
    let desk = TestDesk::new();
    let guests: Vec<i64> = (0..32).map(|number| desk.guest(&format!("Wang {number}"))).collect();
    for (number, id) in guests.iter().take(3).enumerate() {
        desk.ok("guest_save", json!({ "id": id, "fields": { "display_name": format!("Zhou {number}") } }));
    }
    let expected: Vec<String> = (3..23).map(|number| format!("Wang {number}")).collect();
    assert_eq!(found(&desk, "wang"), expected, "others take the places of those who are called otherwise now");
    assert_eq!(found(&desk, "zhou"), ["Zhou 0", "Zhou 1", "Zhou 2"], "and these are found by their new names");
}

fn listed(desk: &TestDesk, text: &str) -> Vec<String> {
    let list: GuestList =
        desk.get("guest_list", json!({ "filter": { "text": text }, "sort": "name", "offset": 0, "limit": 50 }));
    assert_eq!(list.total as usize, list.guests.len(), "the count is of what is listed");
    list.guests.into_iter().map(|line| line.display_name).collect()
}

#[test]
fn the_most_valued_come_first_wherever_their_documents_stand() {
    let desk = TestDesk::new();
    desk.guest_with(json!({ "display_name": "王一", "tier": "main" }));
    desk.guest("王二");
    others(&desk);
    desk.guest_with(json!({ "display_name": "王三", "tier": "vip" }));
    desk.guest_with(json!({ "display_name": "王四", "tier": "occasional" }));
    assert_eq!(found(&desk, "wang"), ["王三", "王一", "王二", "王四"]);
    assert_eq!(listed(&desk, "wang"), ["王三", "王一", "王二", "王四"]);
}

#[test]
fn whose_name_was_typed_stands_before_a_screen_full_of_others() {
    let desk = TestDesk::new();
    let named = |from: usize, to: usize| (from..to).map(|n| format!("Lindqvist {n}")).collect::<Vec<_>>();
    for number in 0..21 {
        let id = desk.guest(&format!("Other {number}"));
        desk.ok("contact_add", json!({ "guest_id": id, "kind": "wechat", "value": format!("lindqvist_{number}") }));
    }
    for name in named(0, 3) {
        desk.guest(&name);
    }
    let check = |first: Vec<String>, when: &str| {
        let hits = found(&desk, "lindqvist");
        assert_eq!(hits[..first.len()], first, "{when}");
        assert_eq!(hits.len(), 20, "{when} the screen is full");
    };
    check(named(0, 3), "with few of that name");
    for (number, name) in named(3, 24).iter().enumerate() {
        desk.ok("guest_remove", json!({ "guest_id": number + 1 }));
        desk.guest(name);
    }
    check(named(0, 20), "with that name alone");
}

#[test]
fn search_keeps_up_with_undo() {
    let desk = TestDesk::new();
    let id = desk.guest("Amélie Laurent");
    assert_eq!(found(&desk, "amelie"), ["Amélie Laurent"]);
    desk.ok("guest_save", json!({ "id": id, "fields": { "display_name": "Amélie Moreau" } }));
    assert!(found(&desk, "laurent").is_empty());
    desk.undo();
    assert_eq!(found(&desk, "laurent"), ["Amélie Laurent"]);
    desk.ok("guest_remove", json!({ "guest_id": id }));
    assert!(found(&desk, "laurent").is_empty(), "a removed guest is not found");
    desk.undo();
    assert_eq!(found(&desk, "laur"), ["Amélie Laurent"], "and is found again when brought back");
    assert!(desk.ok("book_check", json!({}))["whole"].as_bool().unwrap());
}

#[test]
fn what_a_search_shows_follows_every_change() {
    let desk = TestDesk::new();
    let id = desk.guest("顾明月");
    let shows = |text: &str, dangers: i64, complaints: i64, tier: Tier, why: &str| {
        let hits: Vec<GuestHit> = desk.get("guest_search", json!({ "text": text, "limit": 20 }));
        let [hit] = hits.as_slice() else { panic!("{why}: {hits:?}") };
        assert_eq!((hit.dangers, hit.open_complaints, hit.tier), (dangers, complaints, tier), "{why}");
        assert_eq!(desk.ok("book_check", json!({}))["whole"], true, "{why}: every other guest as well");
    };
    shows("顾明月", 0, 0, Tier::Ordinary, "a new guest");
    let allergy = json!({ "category": "allergy", "text": "花生", "strength": "danger" });
    desk.ok("preference_add", json!({ "guest_id": id, "preference": allergy }));
    shows("顾明月", 1, 0, Tier::Ordinary, "a danger noted");
    desk.undo();
    shows("顾明月", 0, 0, Tier::Ordinary, "and taken back");
    let facts = json!({ "guest_id": id, "text": "空调太响", "category": "facilities", "place_kind": "room", "place": "1206",
        "happened_on": "2026-11-21", "channel": "phone" });
    desk.ok("complaint_add", json!({ "facts": facts, "severity": "serious" }));
    shows("顾明月", 0, 1, Tier::Ordinary, "a serious complaint taken");
    desk.ok("guest_save", json!({ "id": id, "fields": { "tier": "vip", "display_name": "顾清" } }));
    shows("顾清", 0, 1, Tier::Vip, "another tier and name");
    let other = desk.guest("林岚");
    desk.ok("preference_add", json!({ "guest_id": other, "preference": allergy }));
    desk.ok("contact_add", json!({ "guest_id": other, "kind": "email", "value": "lan@example.com" }));
    desk.ok("guest_merge", json!({ "keep": id, "drop": other, "fields": {} }));
    shows("顾清", 1, 1, Tier::Vip, "a merge brings the danger along");
    desk.undo();
    shows("林岚", 1, 0, Tier::Ordinary, "and gives it back");
    shows("lan@example.com", 1, 0, Tier::Ordinary, "the e-mail leads to nobody else any more");

    let path = desk.folder.path().join("guests.csv");
    std::fs::write(&path, "姓名,过敏\n叶青,虾\n陆远,\n").unwrap();
    desk.ok("import_run", json!({ "path": path, "kind": "guests" }));
    shows("叶青", 1, 0, Tier::Ordinary, "one of many that came in at once");
    desk.undo();
    assert_eq!(desk.ok("book_check", json!({}))["whole"], true, "and went again");
}

#[test]
fn the_most_valued_come_first() {
    let desk = TestDesk::new();
    desk.guest("王一");
    desk.guest_with(json!({ "display_name": "王二", "tier": "vip" }));
    desk.guest_with(json!({ "display_name": "王三", "tier": "main" }));
    assert_eq!(found(&desk, "wang"), ["王二", "王三", "王一"]);
}

#[test]
fn the_list_filters_and_pages() {
    let desk = TestDesk::new();
    for number in 0..25 {
        desk.guest_with(json!({
            "display_name": format!("Guest {number:02}"),
            "tier": if number % 5 == 0 { "vip" } else { "ordinary" },
            "home_city": if number % 2 == 0 { "杭州市" } else { "London" },
            "language": if number % 2 == 0 { "zh-CN" } else { "en" },
        }));
    }
    let list = |filter: Value, offset: u32| -> GuestList {
        desk.get("guest_list", json!({ "filter": filter, "offset": offset, "limit": 10 }))
    };
    let all = list(json!({}), 20);
    assert_eq!((all.total, all.guests.len()), (25, 5), "the last page holds the rest");
    assert_eq!(all.guests[0].display_name, "Guest 20", "by name");
    assert_eq!(list(json!({ "tier": "vip" }), 0).total, 5);
    assert_eq!(list(json!({ "local": true }), 0).total, 13, "杭州市 is 杭州");
    assert_eq!(list(json!({ "local": false, "tier": "vip" }), 0).total, 2);
    assert_eq!(list(json!({ "language": "en" }), 0).total, 12);
    assert_eq!(list(json!({ "text": "guest 07" }), 0).guests[0].display_name, "Guest 07");
    assert_eq!(list(json!({ "text": "!!" }), 0).total, 0, "nothing that can be searched finds nothing");
}

#[test]
fn a_likely_double_is_pointed_out() {
    let desk = TestDesk::new();
    let id = desk.guest("陈静");
    desk.ok("contact_add", json!({ "guest_id": id, "kind": "phone", "value": "138-0571-0001" }));
    let ask = |name: &str, phone: &str| -> Vec<Duplicate> {
        let contacts = if phone.is_empty() { json!([]) } else { json!([{ "kind": "phone", "value": phone }]) };
        desk.get("guest_duplicates", json!({ "name": name, "contacts": contacts, "except": null }))
    };
    let told = |name: &str, phone: &str| -> Vec<(Verdict, Reason)> {
        let of = |one: &Duplicate, reason: &Reason| (one.verdict, *reason);
        ask(name, phone).iter().flat_map(|one| one.reasons.iter().map(move |reason| of(one, reason))).collect()
    };
    let shared = told("顾明月", "+8613805710001");
    assert!(shared.contains(&(Verdict::Different, Reason::SameContact)), "a number under another name: {shared:?}");
    assert!(told("陈静", "").contains(&(Verdict::Perhaps, Reason::SameName)), "the name alone proves nothing");
    assert!(told("陈靜 女士", "").contains(&(Verdict::Perhaps, Reason::SameName)), "however it is written");
    assert!(told("CHEN/JING MS", "").contains(&(Verdict::Perhaps, Reason::SameReading)), "as it is read");
    assert_eq!(ask("陈静", "13805710001")[0].id.0, id, "the likest first");
    assert!(ask("陈婧", "").is_empty(), "names that only sound alike belong to thousands");
}

#[test]
fn who_may_be_one_is_suggested_for_merging() {
    let desk = TestDesk::new();
    let (smith, other) = (desk.guest("John Smith"), desk.guest("SMITH/JOHN MR"));
    desk.guest("Joan Smith");
    for (of, suggested) in [(smith, other), (other, smith)] {
        let found: Vec<Duplicate> = desk.get("merge_suggestions", json!({ "guest_id": of }));
        let ids: Vec<i64> = found.iter().map(|one| one.id.0).collect();
        assert_eq!(ids, [suggested], "the other, and nobody else: {found:?}");
    }
    let phone = json!({ "kind": "phone", "value": "+44 7700 900101" });
    for guest in [smith, other] {
        let mut phone = phone.clone();
        phone["guest_id"] = json!(guest);
        desk.ok("contact_add", phone);
    }
    let found: Vec<Duplicate> = desk.get("merge_suggestions", json!({ "guest_id": smith }));
    assert_eq!(
        (found[0].id.0, found[0].reasons.contains(&Reason::SameContact)),
        (other, true),
        "their own number: {found:?}"
    );
}

#[test]
fn a_bad_field_is_named_and_nothing_is_saved() {
    let desk = TestDesk::new();
    let id = desk.guest("赵青");
    let error =
        desk.call("guest_save", json!({ "id": id, "fields": { "birth_year": 1700, "company": "X" } })).unwrap_err();
    assert_eq!((error.code.as_str(), error.field.as_deref()), ("birth_year_out_of_range", Some("birth_year")));
    assert_eq!(desk.ok("guest_open", json!({ "guest_id": id }))["guest"]["company"], "", "nothing half-done");
    assert_eq!(desk.refused("guest_save", json!({ "id": id, "fields": { "no_such": 1 } })), "bad_request");
    assert_eq!(desk.refused("guest_add", json!({ "fields": { "display_name": "  " } })), "guest_name_missing");
}

#[test]
fn the_household_is_seen_from_every_member() {
    let desk = TestDesk::new();
    let (father, mother, child) = (desk.guest("何山"), desk.guest("何水"), desk.guest("何小川"));
    desk.ok("household_join", json!({ "guest_id": mother, "with_guest_id": father }));
    desk.ok("household_join", json!({ "guest_id": child, "with_guest_id": mother }));
    let page = desk.ok("guest_open", json!({ "guest_id": father }));
    assert_eq!(page["household"].as_array().unwrap().len(), 2);
    desk.ok("relationship_add", json!({ "guest_id": father, "kind": "child", "related_guest_id": child }));
    let other = desk.ok("guest_open", json!({ "guest_id": child }));
    assert_eq!(other["relationships"][0]["name"], "何山", "noted once, seen from both");
    assert_eq!(other["relationships"][0]["noted_on_other"], true);
}

#[test]
fn a_locked_desk_answers_nothing() {
    let desk = TestDesk::new();
    desk.ok("book_lock", json!({}));
    assert_eq!(desk.refused("guest_search", json!({ "text": "a", "limit": 5 })), "book_locked");
    assert_eq!(
        desk.refused("book_open", json!({ "path": desk.path(), "passphrase": "wrong words" })),
        "wrong_passphrase"
    );
    desk.ok("book_open", json!({ "path": desk.path(), "passphrase": crate::api::testing::PASSPHRASE }));
    assert!(found(&desk, "a").is_empty());
}

#[test]
fn no_text_of_a_guest_is_longer_than_its_page_takes() {
    let desk = TestDesk::new();
    let id = desk.guest("赵青");
    let of = |command: &str, args: Value| {
        let error = desk.call(command, args).unwrap_err();
        (error.code, error.field.unwrap_or_default(), error.args["longest"].as_u64().unwrap_or_default())
    };
    let (name, line, text, note) = ("长".repeat(201), "长".repeat(501), "长".repeat(2_001), "长".repeat(20_001));
    let too_long = |field: &str, longest: u64| ("text_too_long".to_owned(), field.to_owned(), longest);
    assert_eq!(of("guest_add", json!({ "fields": { "display_name": name } })), too_long("display_name", 200));
    assert_eq!(of("guest_save", json!({ "id": id, "fields": { "company": line } })), too_long("company", 500));
    let contact = json!({ "guest_id": id, "kind": "phone", "value": line });
    assert_eq!(of("contact_add", contact), too_long("value", 500));
    let likes = json!({ "category": "food", "text": text, "strength": "likes" });
    assert_eq!(of("preference_add", json!({ "guest_id": id, "preference": likes })), too_long("text", 2_000));
    assert_eq!(of("note_add", json!({ "guest_id": id, "kind": "note", "text": note })), too_long("text", 20_000));
    assert_eq!(of("tag_add", json!({ "guest_id": id, "name": name })), too_long("name", 100));
    let friend = json!({ "guest_id": id, "kind": "friend", "related_guest_id": null, "related_name": name });
    assert_eq!(of("relationship_add", friend), too_long("related_name", 200));
    let megabyte = "x".repeat(10 << 20);
    assert_eq!(of("guest_add", json!({ "fields": { "display_name": megabyte } })), too_long("display_name", 20_000));
    desk.ok("guest_save", json!({ "id": id, "fields": { "display_name": "长".repeat(200) } }));
}

#[test]
fn a_name_that_is_not_what_it_seems_is_refused_and_hidden_ends_are_taken_off() {
    let desk = TestDesk::new();
    let error = desk.call("guest_add", json!({ "fields": { "display_name": "Ann\u{202e}gnauh" } })).unwrap_err();
    assert_eq!((error.code.as_str(), error.field.as_deref()), ("text_invisible", Some("display_name")));
    let id = desk.guest("\u{202a}赵青\u{202c}");
    desk.ok("contact_add", json!({ "guest_id": id, "kind": "phone", "value": "\u{202d}138 0571 0001\u{202c}" }));
    let page = desk.ok("guest_open", json!({ "guest_id": id }));
    assert_eq!(
        (&page["guest"]["display_name"], &page["contacts"][0]["value"]),
        (&json!("赵青"), &json!("138 0571 0001"))
    );
}
