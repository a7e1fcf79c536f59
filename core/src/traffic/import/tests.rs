#![allow(clippy::unwrap_used)]
#![allow(clippy::disallowed_methods, reason = "slow is a fault here, so these tests look at a clock")]

use serde_json::{Value, json};

use crate::api::testing::TestDesk;

fn file(desk: &TestDesk, name: &str, bytes: impl AsRef<[u8]>) -> Value {
    let path = desk.folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    json!(path)
}

fn bring(desk: &TestDesk, path: &Value, kind: &str) -> Value {
    desk.ok("import_run", json!({ "path": path, "kind": kind }))
}

fn guests(desk: &TestDesk) -> i64 {
    desk.ok("guest_list", json!({ "filter": {}, "offset": 0, "limit": 1 }))["total"].as_i64().unwrap()
}

fn page_of(desk: &TestDesk, text: &str) -> Value {
    let hits = desk.ok("guest_search", json!({ "text": text, "limit": 1 }));
    desk.ok("guest_open", json!({ "guest_id": hits[0]["id"] }))
}

const TABLE: &str = "姓名,手机,生日,农历生日,城市,级别,过敏,备注,鞋码\n\
    顾明月,13805710001,1988-03-09,,杭州,贵宾,花生,常客,37\n\
    ,13805710002,,,,,,,\n\
    沈舟,13805710003,不详,八月十五,苏州,钻石,无,,42\n";

#[test]
fn a_table_brings_everything_that_it_says() {
    let desk = TestDesk::new();
    let path = file(&desk, "guests.csv", TABLE);
    let report = bring(&desk, &path, "guests");
    assert_eq!((report["added"].as_u64(), report["updated"].as_u64()), (Some(2), Some(0)));
    assert_eq!(report["refused"], json!([{ "line": 3, "property": "", "code": "name_missing" }]));
    assert_eq!(
        report["dropped"],
        json!([
            { "line": 1, "property": "鞋码", "code": "column_unmatched" },
            { "line": 4, "property": "tier", "code": "value_unknown" },
            { "line": 4, "property": "birthday", "code": "date_unreadable" },
        ]),
        "every loss is told with its line"
    );
    let page = page_of(&desk, "gmy");
    assert_eq!(page["guest"]["tier"], "vip");
    assert_eq!(page["local"], true);
    assert_eq!(page["preferences"][0]["strength"], "danger", "an allergy is a danger");
    assert_eq!(page["dates"][0]["kind"], "birthday");
    assert_eq!(page["notes"][0]["text"], "常客");
    let second = page_of(&desk, "0003");
    assert_eq!(second["dates"][0]["calendar"], "lunar");
    assert_eq!(second["preferences"], json!([]), "无 is no allergy");
    assert!(desk.ok("book_check", json!({}))["whole"].as_bool().unwrap());
}

#[test]
fn a_chinese_excels_encoding_is_read_right() {
    let desk = TestDesk::new();
    let (gbk, _, _) = encoding_rs::GB18030.encode(TABLE);
    let path = file(&desk, "guests.csv", gbk);
    assert_eq!(bring(&desk, &path, "guests")["added"], 2);
    assert_eq!(page_of(&desk, "明月")["guest"]["home_city"], "杭州");
}

#[test]
fn a_trial_tells_all_and_changes_nothing() {
    let desk = TestDesk::new();
    let path = file(&desk, "guests.csv", TABLE);
    let trial = desk.ok("import_run", json!({ "path": path, "kind": "guests", "dry_run": true }));
    assert_eq!((trial["added"].as_u64(), trial["import_id"].as_u64()), (Some(2), None));
    assert_eq!(guests(&desk), 0);
    let mut real = bring(&desk, &path, "guests");
    real["import_id"] = Value::Null;
    for (number, double) in real["doubles"].as_array_mut().unwrap().iter_mut().enumerate() {
        double["added"] = trial["doubles"][number]["added"].clone();
    }
    assert_eq!(real, trial, "the trial must tell what then happens");
}

#[test]
fn the_whole_import_is_undone_at_once() {
    let desk = TestDesk::new();
    let path = file(&desk, "guests.csv", TABLE);
    let id = bring(&desk, &path, "guests")["import_id"].clone();
    desk.ok("import_undo", json!({ "import_id": id }));
    assert_eq!(guests(&desk), 0);
    assert_eq!(desk.ok("import_list", json!({})), json!([]));
    assert_eq!(desk.ok("guest_search", json!({ "text": "顾", "limit": 5 })), json!([]));
    assert!(desk.ok("book_check", json!({}))["whole"].as_bool().unwrap());
}

#[test]
fn undoing_an_import_leaves_a_guest_who_came_back_meanwhile() {
    let desk = TestDesk::new();
    desk.guest("郁离");
    let gone = desk.guest("程砚");
    let removed = desk.call("guest_remove", json!({ "guest_id": gone })).unwrap().change.unwrap().id;
    let path = file(&desk, "guests.csv", TABLE);
    let import = bring(&desk, &path, "guests")["import_id"].clone();
    desk.ok("undo", json!({ "change_id": removed }));
    desk.ok("import_undo", json!({ "import_id": import }));
    assert_eq!(guests(&desk), 2, "only what the file brought is taken out");
    assert_eq!(desk.ok("guest_open", json!({ "guest_id": gone }))["guest"]["display_name"], "程砚");
    assert!(desk.ok("book_check", json!({}))["whole"].as_bool().unwrap());
}

#[test]
fn the_same_file_twice_adds_nobody_twice() {
    let desk = TestDesk::new();
    let path = file(&desk, "guests.csv", TABLE);
    bring(&desk, &path, "guests");
    let again = bring(&desk, &path, "guests");
    assert_eq!((again["added"].as_u64(), again["updated"].as_u64()), (Some(0), Some(0)), "all is known already");
    let more = file(&desk, "more.csv", "姓名,手机,公司,城市\n顾明月,138 0571 0001,听涛文化,上海\n");
    let report = bring(&desk, &more, "guests");
    assert_eq!(report["updated"], 1);
    let otherwise = json!([{ "line": 2, "property": "home_city", "code": "noted_otherwise" }]);
    assert_eq!(report["dropped"], otherwise, "what the file says against it is told");
    let guest = page_of(&desk, "gmy")["guest"].clone();
    assert_eq!(guest["company"], "听涛文化", "what was empty is filled");
    assert_eq!(guest["home_city"], "杭州", "what the house noted stays");
}

#[test]
fn a_known_guest_is_completed_where_nothing_was_said() {
    let desk = TestDesk::new();
    let known = "姓名,手机,性别,级别,过敏\n顾明月,13805710001,,,\n";
    bring(&desk, &file(&desk, "known.csv", known), "guests");
    let guest = page_of(&desk, "gmy")["guest"]["id"].clone();
    let likes = json!({ "category": "allergy", "text": "花生", "strength": "likes" });
    desk.ok("preference_add", json!({ "guest_id": guest, "preference": likes }));
    let more = "姓名,手机,性别,级别,过敏\n顾明月,13805710001,女,贵宾,花生\n";
    let report = bring(&desk, &file(&desk, "more.csv", more), "guests");
    let page = page_of(&desk, "gmy");
    assert_eq!(page["guest"]["sex"], "female", "an unknown sex was nothing said");
    assert_eq!(page["guest"]["tier"], "ordinary", "a tier is the house's to give");
    assert_eq!(report["dropped"], json!([{ "line": 2, "property": "tier", "code": "noted_otherwise" }]));
    let strengths: Vec<&Value> = page["preferences"].as_array().unwrap().iter().map(|p| &p["strength"]).collect();
    assert!(strengths.contains(&&json!("danger")), "a danger is noted as one: {strengths:?}");
}

#[test]
fn nothing_of_a_table_is_lost_without_a_word() {
    let desk = TestDesk::new();
    let rows: String = (0..30).map(|number| format!("客人,139{number:08}\n")).collect();
    let path = file(&desk, "ragged.csv", format!("姓名,电话\n{rows}顾明月,13805710001,,高楼层\n"));
    let told = json!([{ "line": 32, "property": "", "code": "cells_behind_columns" }]);
    assert_eq!(bring(&desk, &path, "guests")["dropped"], told, "cells without a column");

    let path = file(&desk, "twice.csv", "姓名,电话,电话,公司,公司\n沈舟,13900000001,13900000002,甲,乙\n");
    let mapping = ["name", "phone", "phone", "company", "company"];
    let report = desk.ok("import_run", json!({ "path": path, "kind": "guests", "mapping": mapping }));
    assert_eq!(report["dropped"], json!([{ "line": 2, "property": "company", "code": "second_value_dropped" }]));
    assert_eq!(page_of(&desk, "沈舟")["contacts"].as_array().unwrap().len(), 2, "of telephones there may be two");

    let mut book = rust_xlsxwriter::Workbook::new();
    for (sheet, name) in [("在住", "梅青"), ("预订", "苏禾")] {
        let sheet = book.add_worksheet().set_name(sheet).unwrap();
        sheet.write(0, 0, "姓名").unwrap().write(0, 1, "公司").unwrap();
        sheet.write(1, 0, name).unwrap().write(1, 1, "听涛").unwrap();
    }
    book.add_worksheet().set_name("空").unwrap();
    let report = bring(&desk, &file(&desk, "two.xlsx", book.save_to_buffer().unwrap()), "guests");
    assert_eq!(report["added"], 1);
    assert_eq!(report["dropped"], json!([{ "line": 1, "property": "预订", "code": "sheet_not_read" }]));
}

#[test]
fn a_namesake_is_added_and_pointed_out() {
    let desk = TestDesk::new();
    let known = desk.guest("顾明月");
    let path = file(&desk, "guests.csv", "姓名,手机\n顾明月,13900000000\n");
    let report = bring(&desk, &path, "guests");
    assert_eq!(report["added"], 1, "never merged by itself");
    assert_eq!(report["doubles"][0]["known"], known);
}

#[test]
fn a_thousand_namesakes_are_counted_and_the_first_are_told() {
    let desk = TestDesk::new();
    let rows: String = (0..1_000).map(|number| format!("王伟,139{number:08}\n")).collect();
    let path = file(&desk, "guests.csv", format!("姓名,手机\n{rows},13800000000\n"));
    let report = bring(&desk, &path, "guests");
    assert_eq!(report["added"], 1_000, "a name that many have is no reason to leave anybody out");
    assert_eq!(report["doubles_total"], 999, "all but the first may be the same person");
    let told = report["doubles"].as_array().unwrap();
    assert!((100..999).contains(&told.len()), "a list that nobody reads to its end is not kept: {}", told.len());
    assert_eq!(told[0]["line"], 3, "the first ones are told with their lines");
    assert_eq!(report["refused"][0]["line"], 1_002, "what was lost is always told");
    let kept = desk.ok("import_report", json!({ "import_id": report["import_id"] }));
    assert_eq!(kept, report, "the report of a past import says the same");
}

#[test]
fn a_contact_point_under_another_name_is_pointed_out() {
    let desk = TestDesk::new();
    let path = file(&desk, "known.csv", "姓名,手机\n顾明月,13900000001\n沈舟,13900000002\n");
    bring(&desk, &path, "guests");
    let more = file(&desk, "more.csv", "姓名,手机\n顾明月,13900000002\n顾小月,13900000001\n");
    let report = bring(&desk, &more, "guests");
    let told = report["doubles"].as_array().unwrap().iter();
    let told: Vec<Vec<&str>> = told
        .map(|double| {
            double["candidates"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
        })
        .collect();
    let expected = [vec!["顾明月", "沈舟"], vec!["顾明月"]];
    assert_eq!(told, expected, "who has the name may be her, and who answers that number is told");
    let verdict = &report["doubles"][1]["candidates"][0]["verdict"];
    assert_eq!(verdict, "different", "a number under another name makes nobody the same");
}

#[test]
fn columns_matched_by_hand_are_remembered() {
    let desk = TestDesk::new();
    let path = file(&desk, "odd.csv", "甲,乙\n顾明月,13900000000\n");
    assert_eq!(desk.refused("import_run", json!({ "path": path, "kind": "guests" })), "import_column_missing");
    desk.ok("import_run", json!({ "path": path, "kind": "guests", "mapping": ["name", "phone"] }));
    let preview = desk.ok("import_preview", json!({ "path": path, "kind": null }));
    assert_eq!((&preview["mapping"], &preview["remembered"]), (&json!(["name", "phone"]), &json!(true)));
}

#[test]
fn an_address_book_arrives_in_its_places() {
    let desk = TestDesk::new();
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mara Quill\r\nN:Quill;Mara;;Dr.;\r\nNICKNAME:Mo\r\n\
        TEL;TYPE=CELL:+44 20 5550 0100\r\nTEL;TYPE=HOME:+44 20 5550 0101\r\nEMAIL:mara@example.org\r\n\
        ORG:Quill & Sons\r\nBDAY:--0815\r\nANNIVERSARY:2010-06-05\r\nRELATED;TYPE=spouse;VALUE=text:Tom Quill\r\n\
        NOTE:prefers the quiet side\r\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\nEND:VCARD\r\n";
    let path = file(&desk, "book.vcf", card);
    let report = bring(&desk, &path, "vcard");
    assert_eq!(report["added"], 1);
    assert!(report["dropped"][0]["line"].as_u64().unwrap() > 1, "the photo is told as left behind: {report}");
    let page = page_of(&desk, "quill");
    assert_eq!(page["contacts"].as_array().unwrap().len(), 3);
    assert_eq!(page["guest"]["alias"], "Mo");
    assert_eq!(page["guest"]["company"], "Quill & Sons");
    assert_eq!(page["relationships"][0]["name"], "Tom Quill");
    let dates: Vec<&str> = page["dates"].as_array().unwrap().iter().map(|d| d["kind"].as_str().unwrap()).collect();
    assert_eq!(dates.len(), 2, "{dates:?}");
    assert!(page["dates"].as_array().unwrap().iter().any(|d| d["kind"] == "birthday" && d["year"].is_null()));
}

#[test]
fn one_card_that_says_what_cannot_be_keeps_no_other_out() {
    let desk = TestDesk::new();
    let card = |name: &str, lines: &str| format!("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:{name}\r\n{lines}END:VCARD\r\n");
    let cards = [
        card("Old Portrait", "BDAY:14920101\r\n"),
        card("Older Portrait", "BDAY:1485\r\n"),
        card("Blank Card", "NOTE:\\n\r\nCATEGORIES:#\r\nNICKNAME:\\n\r\nX-ABRELATEDNAMES:\\n\r\nURL:\\n\r\n"),
        card("Mara Quill", "BDAY:1971\r\n"),
    ];
    let report = bring(&desk, &file(&desk, "book.vcf", cards.concat()), "vcard");
    assert_eq!((report["added"].as_u64(), &report["refused"]), (Some(4), &json!([])), "everybody is somebody");
    let birth_year = |line: u64| json!({ "line": line, "property": "birth_year", "code": "value_unknown" });
    for told in [birth_year(6), json!({ "line": 4, "property": "BDAY", "code": "date_out_of_range" })] {
        assert!(report["dropped"].as_array().unwrap().contains(&told), "{told} is told: {report}");
    }
    assert_eq!(page_of(&desk, "quill")["guest"]["birth_year"], 1971);
}

#[test]
fn a_day_that_an_address_book_gave_no_name_is_kept_under_a_plain_one() {
    let desk = TestDesk::new();
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mara Quill\r\nX-ABDATE:2001-09-01\r\nEND:VCARD\r\n";
    let report = bring(&desk, &file(&desk, "book.vcf", card), "vcard");
    assert_eq!(report["dropped"], json!([]), "the day itself could be read");
    let date = page_of(&desk, "quill")["dates"][0].clone();
    assert_eq!((&date["kind"], &date["label"]), (&json!("own"), &json!("其他日期")), "in the property's language");
}

#[test]
fn arrivals_find_their_guests() {
    let desk = TestDesk::new();
    let known = desk.guest("顾明月");
    let path = file(
        &desk,
        "arrivals.csv",
        "姓名,到店日期,离店日期,房号\n顾明月,2026-11-22,2026-11-24,1601\n新客人,2026/11/22,,803\n谁,哪天,,\n谁,0026-11-22,,\n谁,2026-11-22,2028-11-22,\n",
    );
    assert_eq!(desk.ok("import_preview", json!({ "path": path, "kind": null }))["kind"], "arrivals");
    let report = bring(&desk, &path, "arrivals");
    assert_eq!(report["added"], 2);
    let told = [(4, "arrival", "date_unreadable"), (5, "arrival", "date_out_of_range"), (6, "", "stay_too_long")];
    assert_eq!(
        report["refused"],
        json!(told.map(|(line, property, code)| json!({ "line": line, "property": property, "code": code }))),
        "no day, no day of these centuries, and no stay"
    );
    let list = desk.ok("arrival_list", json!({ "from": "2026-11-22", "to": "2026-11-22" }));
    assert!(list.as_array().unwrap().iter().any(|a| a["guest_id"] == known && a["room"] == "1601"));
    assert_eq!(guests(&desk), 2, "a name the house does not know is a new guest");
    assert_eq!(bring(&desk, &path, "arrivals")["updated"], 2, "the next morning's file updates");
}

#[test]
fn an_arrival_is_its_guests_however_the_file_writes_the_name_and_nobody_elses() {
    let desk = TestDesk::new();
    let smith = desk.guest("John Smith");
    let chen = desk.guest("陳偉強");
    let lin = desk.guest("林小雨");
    desk.ok("contact_add", json!({ "guest_id": lin, "kind": "phone", "value": "0571-8888 0000" }));
    desk.guest("王伟");
    desk.guest("王伟");
    let rows = "SMITH/JOHN MR,,2026-11-22,801\n陈伟强 先生,,2026-11-22,802\n王伟,,2026-11-22,803\n\
                周野渡,057188880000,2026-11-22,804\nGREEN/ANNA MS,13700000009,2026-11-22,805\n\
                Anna Green,137 0000 0009,2026-11-25,806\n";
    let report = bring(&desk, &file(&desk, "arrivals.csv", format!("姓名,电话,到店日期,房号\n{rows}")), "arrivals");
    let unsettled = &report["unsettled"][0];
    assert_eq!(
        (&unsettled["line"], &unsettled["name"]),
        (&json!(4), &json!("王伟")),
        "of two nobody is chosen: {report}"
    );
    assert_eq!(unsettled["candidates"].as_array().unwrap().len(), 2, "and both are told");
    let joined: Vec<&Value> = report["joined"].as_array().unwrap().iter().map(|one| &one["line"]).collect();
    assert_eq!(
        (joined, &report["joined_total"]),
        (vec![&json!(2), &json!(3), &json!(7)], &json!(3)),
        "who was known is told"
    );
    let shared = &report["doubles"][0];
    assert_eq!((&shared["line"], &shared["known"]), (&json!(5), &json!(lin)), "the number under another name is told");
    let questions = desk.ok("import_questions", json!({ "import_id": report["import_id"] }));
    let asked: Vec<&Value> = questions.as_array().unwrap().iter().map(|one| &one["written"]["name"]).collect();
    assert_eq!(asked, ["王伟", "周野渡"], "both wait for an answer");
    let list = desk.ok("arrival_list", json!({ "from": "2026-11-22", "to": "2026-11-25" }));
    let guest =
        |room: &str| list.as_array().unwrap().iter().find(|row| row["room"] == room).unwrap()["guest_id"].as_i64();
    assert_eq!((guest("801"), guest("802"), guest("803")), (Some(smith), Some(chen), None));
    assert!(guest("804").is_some_and(|id| id != lin), "an agency's telephone makes nobody another");
    assert_eq!(guest("805"), guest("806"), "whom the file itself has brought is known on the next line");
    assert_eq!(guests(&desk), 7, "two are new");
}

/// The first date of a guest, as it was said.
fn birthday(desk: &TestDesk, text: &str) -> (Value, Value, Value, Value) {
    let date = page_of(desk, text)["dates"][0].clone();
    (date["calendar"].clone(), date["year"].clone(), date["month"].clone(), date["day"].clone())
}

#[test]
fn a_column_of_dates_is_read_in_its_own_order() {
    let desk = TestDesk::new();
    let table = "First Name,Last Name,Birthday\nHazel,Orrin,12/25/1980\nMilo,Tarrant,5/12/1981\nPia,Lund,0/0/00\nNoah,Birk,5/12/81\n";
    let report = bring(&desk, &file(&desk, "guests.csv", table), "guests");
    assert_eq!((report["added"].as_u64(), &report["dropped"]), (Some(4), &json!([])), "0/0/00 is no date and no loss");
    let solar = |year, month, day| (json!("solar"), json!(year), json!(month), json!(day));
    assert_eq!(birthday(&desk, "tarrant"), solar(1981, 5, 12), "the first row decides for the second");
    assert_eq!(birthday(&desk, "birk"), solar(1981, 5, 12), "and for a short year");
    let arrivals =
        "Guest Name,Arrival Date,Departure Date\nHazel Orrin,12/28/2026,1/3/2027\nMilo Tarrant,12/5/2026,12/9/2026\n";
    let report = bring(&desk, &file(&desk, "arrivals.csv", arrivals), "arrivals");
    assert_eq!(report["refused"], json!([]), "no departure before its arrival");
    let list = desk.ok("arrival_list", json!({ "from": "2026-12-28", "to": "2026-12-28" }));
    assert_eq!(list[0]["departs_on"], "2027-01-03", "a column that tells nothing goes by the other");
}

#[test]
fn a_column_whose_order_nothing_tells_is_not_guessed() {
    let desk = TestDesk::new();
    let path = file(&desk, "guests.csv", "姓名,生日,备注\n顾明月,3/4/1990,1/2/2003\n沈舟,1988-03-09,\n");
    let preview = desk.ok("import_preview", json!({ "path": path, "kind": "guests" }));
    let doubt = &preview["in_doubt"][0];
    assert_eq!((&doubt["column"], &doubt["example"]), (&json!(1), &json!("3/4/1990")), "the preview says which");
    assert_eq!(doubt["readings"].as_array().unwrap().len(), 3, "and what it may mean: {doubt}");
    let request = json!({ "path": path, "kind": "guests" });
    assert_eq!(desk.refused("import_run", request), "import_day_order_missing", "who brings it in knows the file");
    assert_eq!(guests(&desk), 0, "nothing is half brought in");
    let answered = json!({ "path": path, "kind": "guests", "day_order": "day_first" });
    assert_eq!(desk.ok("import_run", answered)["dropped"], json!([]), "a note is asked nothing");
    let fourth_of_march = (json!("solar"), json!(1990), json!(4), json!(3));
    assert_eq!(birthday(&desk, "gmy"), fourth_of_march, "as whoever brought it in said");
}

#[test]
fn a_column_of_calendars_says_which_birthdays_are_lunar() {
    let desk = TestDesk::new();
    let table =
        "姓名,生日,生日类型\n顾明月,1988-08-15,农历\n沈舟,1979-11-02,公历\n苏禾,八月十五,\n梅青,1988-08-15,旧的\n";
    let report = bring(&desk, &file(&desk, "guests.csv", table), "guests");
    let told = json!([{ "line": 5, "property": "birthday_calendar", "code": "value_unknown" }]);
    assert_eq!(report["dropped"], told, "a word that is no calendar is told");
    assert_eq!(birthday(&desk, "gmy"), (json!("lunar"), json!(1988), json!(8), json!(15)), "by its row");
    assert_eq!(birthday(&desk, "沈舟").0, "solar", "by its row");
    assert_eq!(birthday(&desk, "苏禾"), (json!("lunar"), Value::Null, json!(8), json!(15)), "as it is typed on a page");
}

#[test]
fn a_telephone_that_a_workbook_rounded_is_told_and_nobodys() {
    let desk = TestDesk::new();
    let table =
        "姓名,手机,出生年份\n王伟,1.38E+10,\n李梅,1.38E+10,\n顾明月,13805710001.0,1988.0\n沈舟,1.3805710003E10,\n";
    let report = bring(&desk, &file(&desk, "guests.csv", table), "guests");
    let told = |line: u64| json!({ "line": line, "property": "phone", "code": "phone_rounded" });
    assert_eq!(report["dropped"], json!([told(2), told(3)]), "the digits are lost, and that is said");
    assert_eq!((report["added"].as_u64(), report["doubles_total"].as_u64()), (Some(4), Some(0)), "they share nothing");
    let page = page_of(&desk, "0001");
    assert_eq!(page["guest"]["birth_year"], 1988, "a year among quantities");
    assert_eq!(page["contacts"][0]["value"], "13805710001", "and a number");
    assert_eq!(page_of(&desk, "13805710003")["guest"]["display_name"], "沈舟", "all digits were there");
    let arrivals = "姓名,电话,到店日期\n程砚,1.38E+10,2026-11-22\n郁离,1.38E+10,2026-11-22\n";
    bring(&desk, &file(&desk, "arrivals.csv", arrivals), "arrivals");
    assert_eq!(guests(&desk), 6, "each is a guest of their own");
}

#[test]
fn a_stroke_in_place_of_a_telephone_is_nobodys() {
    let desk = TestDesk::new();
    let table = "姓名,手机,过敏\n顾明月,-,无过敏史\n沈舟,/,N/A\n";
    let report = bring(&desk, &file(&desk, "guests.csv", table), "guests");
    assert_eq!((report["added"].as_u64(), report["doubles_total"].as_u64()), (Some(2), Some(0)), "they share nothing");
    let page = page_of(&desk, "gmy");
    assert_eq!((&page["contacts"], &page["preferences"]), (&json!([]), &json!([])), "nothing was said");
    let arrivals = "姓名,电话,到店日期\n梅青,-,2026-11-22\n苏禾,-,2026-11-22\n";
    bring(&desk, &file(&desk, "arrivals.csv", arrivals), "arrivals");
    assert_eq!(guests(&desk), 4, "each is a guest of their own");
}

/// Room, departure and note of everybody who arrives on 22 November, as they were noted.
fn stays(desk: &TestDesk) -> Vec<[String; 3]> {
    let list = desk.ok("arrival_list", json!({ "from": "2026-11-22", "to": "2026-11-22" }));
    let mut rows = list.as_array().unwrap().clone();
    rows.sort_by_key(|row| row["id"].as_i64());
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    rows.iter().map(|row| ["room", "departs_on", "note"].map(|field| text(&row[field]))).collect()
}

#[test]
fn namesakes_who_arrive_on_one_day_are_two() {
    let desk = TestDesk::new();
    let table = |rows: &str| format!("姓名,电话,到店日期,房号\n{rows}");
    let first = "王伟,13700000001,2026-11-22,0801\n王伟,13700000002,2026-11-22,0802\n";
    let report = bring(&desk, &file(&desk, "arrivals.csv", table(first)), "arrivals");
    assert_eq!(
        (report["added"].as_u64(), report["updated"].as_u64()),
        (Some(2), Some(0)),
        "neither takes the other's place"
    );
    assert_eq!(guests(&desk), 1, "nobody is made a second guest without a word");
    assert_eq!(report["unsettled"][0]["line"], 3, "somebody must say whether he is the same");

    let moved = "王伟,13700000002,2026-11-22,0801\n王伟,13700000001,2026-11-22,0803\n";
    let report = bring(&desk, &file(&desk, "next.csv", table(moved)), "arrivals");
    assert_eq!(
        (report["added"].as_u64(), report["updated"].as_u64()),
        (Some(0), Some(2)),
        "the same two, in other rooms"
    );
    let rooms: Vec<String> = stays(&desk).into_iter().map(|[room, ..]| room).collect();
    assert_eq!(rooms, ["0803", "0801"], "each moved by their telephone");
}

#[test]
fn a_file_that_says_nothing_of_a_room_leaves_it_as_it_was() {
    let desk = TestDesk::new();
    let whole = "姓名,到店日期,离店日期,房号,备注\n顾明月,2026-11-22,2026-11-24,1601,接机\n";
    bring(&desk, &file(&desk, "arrivals.csv", whole), "arrivals");
    bring(&desk, &file(&desk, "names.csv", "姓名,到店日期\n顾明月,2026-11-22\n"), "arrivals");
    assert_eq!(stays(&desk), [["1601", "2026-11-24", "接机"].map(str::to_owned)]);
}

/// Generous: unoptimised and beside other tests. What is bounded here once took minutes.
const SOON: std::time::Duration = std::time::Duration::from_secs(60);

#[test]
fn a_telephone_that_thousands_share_is_looked_up_as_fast_as_any() {
    let desk = TestDesk::new();
    let rows: String = (0..4_000).map(|number| format!("客人{number},13800000000\n")).collect();
    let path = file(&desk, "agency.csv", format!("姓名,手机\n{rows}"));
    let started = std::time::Instant::now();
    let report = bring(&desk, &path, "guests");
    assert_eq!(
        (report["added"].as_u64(), report["doubles_total"].as_u64()),
        (Some(4_000), Some(3_999)),
        "all warned of"
    );
    let again = bring(&desk, &path, "guests");
    assert_eq!(again["added"], 0, "each is found again by name and telephone, the first as well as the last");
    assert!(started.elapsed() < SOON, "{:?}", started.elapsed());
    let alike: String = "王伟,13800000000\n".repeat(4_000);
    let report = bring(&desk, &file(&desk, "alike.csv", format!("姓名,手机\n{alike}")), "guests");
    assert_eq!(report["added"], 1, "the same person on every line is one, although thousands share the telephone");
    assert!(started.elapsed() < SOON, "{:?}", started.elapsed());
}

/// The quickest of some imports of so many lines into an empty house.
fn import_time(lines: usize, line: impl Fn(usize) -> String) -> std::time::Duration {
    let rows: String = (0..lines).map(line).collect();
    let once = |_| {
        let desk = TestDesk::new();
        let path = file(&desk, "guests.csv", format!("姓名,手机\n{rows}"));
        let started = std::time::Instant::now();
        assert_eq!(bring(&desk, &path, "guests")["refused_total"], 0);
        started.elapsed()
    };
    (0..2).map(once).min().unwrap()
}

#[test]
fn twice_as_many_lines_take_twice_as_long() {
    let name = |number: usize| {
        let syllable = |step: usize| ["ka", "lo", "mi", "ne", "ru", "sa", "to", "ve", "wi", "zu"][number / step % 10];
        format!("{}{}ra {}{}n", syllable(1), syllable(10), syllable(100), syllable(1000))
    };
    let kinds: [(&str, &dyn Fn(usize) -> String); 3] = [
        ("a switchboard's telephone", &|number| format!("{},13800000000\n", name(number))),
        ("namesakes", &|number| format!("王伟,138{number:08}\n")),
        ("other names and telephones", &|number| format!("{},138{number:08}\n", name(number))),
    ];
    for (kind, line) in kinds {
        let (some, twice) = (import_time(600, line), import_time(1_200, line));
        assert!(twice < some * 3, "{kind}: {some:?} for some lines and {twice:?} for twice as many");
    }
}

#[test]
fn one_guest_on_thousands_of_lines_is_read_once() {
    let desk = TestDesk::new();
    bring(&desk, &file(&desk, "first.csv", "姓名,手机\n顾明月,13805710001\n"), "guests");
    let rows: String = (0..3_000).map(|number| format!("顾明月,13805710001,第{number}次\n")).collect();
    let started = std::time::Instant::now();
    let report = bring(&desk, &file(&desk, "visits.csv", format!("姓名,手机,备注\n{rows}")), "guests");
    assert_eq!((report["added"].as_u64(), report["updated"].as_u64()), (Some(0), Some(3_000)));
    assert_eq!(page_of(&desk, "gmy")["notes"].as_array().unwrap().len(), 3_000, "nothing of it is lost");
    assert!(started.elapsed() < SOON, "{:?}", started.elapsed());
}

#[test]
fn a_day_on_which_thousands_arrive_is_read_once() {
    let desk = TestDesk::new();
    let rows: String = (0..2_000).map(|number| format!("客人{number},2026-11-22,{number}\n")).collect();
    let path = file(&desk, "arrivals.csv", format!("姓名,到店日期,房号\n{rows}"));
    let started = std::time::Instant::now();
    assert_eq!(bring(&desk, &path, "arrivals")["added"], 2_000);
    assert_eq!(bring(&desk, &path, "arrivals")["updated"], 2_000, "the next morning's file updates");
    assert!(started.elapsed() < SOON, "{:?}", started.elapsed());
}

#[test]
fn a_file_of_refused_lines_makes_a_short_report() {
    let desk = TestDesk::new();
    let rows = ",13800000000\n".repeat(50_000);
    let report = bring(&desk, &file(&desk, "nameless.csv", format!("姓名,手机\n顾明月,1\n{rows}")), "guests");
    assert_eq!(
        (report["added"].as_u64(), report["refused_total"].as_u64()),
        (Some(1), Some(50_000)),
        "all are counted"
    );
    let told = report["refused"].as_array().unwrap();
    assert!((100..=1_000).contains(&told.len()), "the first are told: {}", told.len());
    assert_eq!(told[0], json!({ "line": 3, "property": "", "code": "name_missing" }));
    let kept = desk.ok("import_report", json!({ "import_id": report["import_id"] }));
    assert_eq!(kept, report, "and the kept report says the same");
}

#[test]
fn no_field_of_an_imported_guest_is_a_book() {
    let desk = TestDesk::new();
    let long = "长".repeat(100_000);
    let table = format!(
        "姓名,手机,公司,备注,标签,过敏,邮箱\n顾{long},{long},{long},{long},{long},{long},{}\n沈舟,13805710001,听涛,好,常客,花生,a@b.cn\n",
        (0..1_000).map(|number| format!("{number}@example.org")).collect::<Vec<_>>().join(";")
    );
    let report = bring(&desk, &file(&desk, "long.csv", table), "guests");
    assert_eq!(report["added"], 2, "one long line keeps no other out");
    let told: Vec<(&str, &str)> = report["dropped"]
        .as_array()
        .unwrap()
        .iter()
        .map(|issue| (issue["property"].as_str().unwrap(), issue["code"].as_str().unwrap()))
        .collect();
    for expected in [
        ("name", "text_cut"),
        ("company", "text_cut"),
        ("note", "text_cut"),
        ("tags", "text_cut"),
        ("allergy", "text_cut"),
        ("phone", "value_too_long"),
        ("contacts", "too_many_values"),
    ] {
        assert!(told.contains(&expected), "{expected:?} is told: {told:?}");
    }
    let page = page_of(&desk, "顾");
    assert_eq!(page["guest"]["display_name"].as_str().unwrap().chars().count(), 200);
    assert_eq!(page["notes"][0]["text"].as_str().unwrap().chars().count(), 20_000);
    assert!(serde_json::to_string(&page).unwrap().len() < 200_000, "the whole page is a page");
    assert!(desk.ok("book_check", json!({}))["whole"].as_bool().unwrap());
}

#[test]
fn an_address_book_of_long_values_is_cut_as_a_table_is() {
    let desk = TestDesk::new();
    let long = "x".repeat(50_000);
    let card = format!(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Mara {long}\nORG:{long}\nTEL:1{long}\nNOTE:{long}\nCATEGORIES:{long}\nRELATED;VALUE=text:{long}\n\
         X-ABDATE;X=1:2001-09-01\nEND:VCARD\n"
    );
    let report = bring(&desk, &file(&desk, "long.vcf", card), "vcard");
    assert_eq!(report["added"], 1);
    let codes: Vec<&str> =
        report["dropped"].as_array().unwrap().iter().map(|issue| issue["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"text_cut") && codes.contains(&"value_too_long"), "{codes:?}");
    let page = desk.ok("guest_search", json!({ "text": "Mara", "limit": 1 }));
    assert!(page[0]["display_name"].as_str().unwrap().len() <= 200);
}

#[test]
fn what_nobody_sees_in_a_name_is_taken_out_and_told() {
    let desk = TestDesk::new();
    let table = "姓名,手机,鞋码\n顾\u{202e}明月,\u{202d}138 0571 0001\u{202c},3\u{1}7\n";
    let report = bring(&desk, &file(&desk, "odd.csv", table), "guests");
    let told: Vec<&Value> = report["dropped"].as_array().unwrap().iter().collect();
    let removed = json!({ "line": 2, "property": "name", "code": "characters_removed" });
    assert!(told.contains(&&removed), "{told:?}");
    assert_eq!(told.len(), 2, "of a column that nobody imports nothing more is told than that: {told:?}");
    assert_eq!(page_of(&desk, "gmy")["guest"]["display_name"], "顾明月");
    assert_eq!(page_of(&desk, "gmy")["contacts"][0]["value"], "138 0571 0001");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_keeps_nobody_waiting() {
    let desk = TestDesk::new();
    assert_eq!(desk.refused("import_preview", json!({ "path": "/dev/zero", "kind": null })), "file_not_read");
    assert_eq!(desk.refused("import_preview", json!({ "path": desk.folder.path(), "kind": null })), "file_not_read");
}

#[test]
fn a_guest_who_may_be_known_is_settled_by_one_choice() {
    let desk = TestDesk::new();
    let known = desk.guest_with(json!({ "display_name": "顾明月", "home_city": "杭州" }));
    let bring_one = |name: &str| {
        bring(&desk, &file(&desk, name, "姓名,手机,公司,城市\n顾明月,13900000000,听涛文化,上海\n"), "guests")
    };
    let report = bring_one("one.csv");
    let ask = |report: &Value| desk.ok("import_questions", json!({ "import_id": report["import_id"] }));
    let questions = ask(&report);
    assert_eq!(questions[0]["asked"]["line"], 2, "{questions}");
    assert_eq!(
        (&questions[0]["written"]["phones"], &questions[0]["sides"][0]["id"]),
        (&json!(["13900000000"]), &json!(known))
    );
    let settle = |guest: Value| json!({ "import_id": report["import_id"], "line": 2, "guest_id": guest });
    desk.ok("import_settle", settle(json!(known)));
    assert_eq!((guests(&desk), ask(&report)), (1, json!([])), "one guest, and nothing is asked any more");
    let page = desk.ok("guest_open", json!({ "guest_id": known }));
    let guest = &page["guest"];
    assert_eq!(
        (&guest["company"], &guest["home_city"]),
        (&json!("听涛文化"), &json!("杭州")),
        "completed, and nothing lost"
    );
    assert_eq!(page["contacts"][0]["value"], "13900000000", "with the telephone");
    assert_eq!(desk.refused("import_settle", settle(Value::Null)), "import_line_settled");
    desk.ok("undo_last", json!({}));
    assert_eq!((guests(&desk), ask(&report).as_array().unwrap().len()), (2, 1), "undone, and asked again");
    desk.ok("import_settle", settle(Value::Null));
    assert_eq!((guests(&desk), ask(&report)), (2, json!([])), "two guests of one name");
    assert!(desk.ok("book_check", json!({}))["whole"].as_bool().unwrap());
}

#[test]
fn an_arrival_keeps_its_telephone_and_mail() {
    let desk = TestDesk::new();
    let table = "姓名,电话,邮箱,到店日期\n顾明月,138 0571 0001,gu@example.com,2026-11-22\n";
    bring(&desk, &file(&desk, "arrivals.csv", table), "arrivals");
    let list = desk.ok("arrival_list", json!({ "from": "2026-11-22", "to": "2026-11-22" }));
    assert_eq!((&list[0]["phone"], &list[0]["email"]), (&json!("138 0571 0001"), &json!("gu@example.com")));
    let page = page_of(&desk, "gmy");
    let contacts: Vec<&Value> = page["contacts"].as_array().unwrap().iter().map(|one| &one["value"]).collect();
    assert_eq!(contacts, ["138 0571 0001", "gu@example.com"], "and the new guest has them");
}
