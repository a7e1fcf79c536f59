//! Files as programs and people make them, and what arrives of each in the book.
#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use crate::api::testing::TestDesk;

fn file(desk: &TestDesk, name: &str, bytes: impl AsRef<[u8]>) -> Value {
    let path = desk.folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    json!(path)
}

/// Brings in a file as what it looks like.
fn bring(desk: &TestDesk, name: &str, bytes: impl AsRef<[u8]>) -> Value {
    let path = file(desk, name, bytes);
    let kind = desk.ok("import_preview", json!({ "path": path, "kind": null }))["kind"].clone();
    desk.ok("import_run", json!({ "path": path, "kind": kind }))
}

fn page_of(desk: &TestDesk, text: &str) -> Value {
    let hits = desk.ok("guest_search", json!({ "text": text, "limit": 1 }));
    assert!(hits[0]["id"].is_i64(), "somebody is found by {text}");
    desk.ok("guest_open", json!({ "guest_id": hits[0]["id"] }))
}

/// Kind, calendar, year, month, day and whether it is a leap month.
fn dates(page: &Value) -> Vec<Value> {
    let fields = ["kind", "calendar", "year", "month", "day", "leap"];
    page["dates"].as_array().unwrap().iter().map(|date| json!(fields.map(|field| &date[field]))).collect()
}

fn contacts(page: &Value, kind: &str) -> Vec<String> {
    let all = page["contacts"].as_array().unwrap().iter().filter(|contact| contact["kind"] == kind);
    all.map(|contact| contact["value"].as_str().unwrap().to_owned()).collect()
}

fn told(report: &Value, list: &str) -> Vec<(u64, String, String)> {
    let text = |issue: &Value, field: &str| issue[field].as_str().unwrap().to_owned();
    let issues = report[list].as_array().unwrap().iter();
    issues.map(|issue| (issue["line"].as_u64().unwrap(), text(issue, "property"), text(issue, "code"))).collect()
}

fn is_told(report: &Value, list: &str, line: u64, property: &str, code: &str) {
    let told = told(report, list);
    assert!(told.contains(&(line, property.to_owned(), code.to_owned())), "{code} of line {line} is told: {told:?}");
}

fn arrivals(desk: &TestDesk) -> Vec<[String; 5]> {
    let list = desk.ok("arrival_list", json!({ "from": "2026-11-01", "to": "2026-12-31" }));
    let field = |arrival: &Value, name: &str| arrival[name].as_str().unwrap_or_default().to_owned();
    let fields = ["name", "arrives_on", "departs_on", "room", "note"];
    let mut all: Vec<[String; 5]> =
        list.as_array().unwrap().iter().map(|arrival| fields.map(|name| field(arrival, name))).collect();
    all.sort();
    all
}

fn stay(name: &str, days: [&str; 2], room: &str, note: &str) -> [String; 5] {
    [name, days[0], days[1], room, note].map(str::to_owned)
}

#[test]
fn a_corrected_birthday_never_leaves_two() {
    let desk = TestDesk::new();
    let headings = "姓名,手机,生日,农历生日,结婚纪念日";
    let first = "顾明月,13805710001,1988-03-09,,2010-06-05\n沈舟,13805710002,05-12,,\n苏禾,13805710003,,六月初一,\n梅青,13805710004,1990-02-01,,\n";
    bring(&desk, "first.csv", format!("{headings}\n{first}"));
    let second = "顾明月,13805710001,1988-03-19,,2010-06-06\n沈舟,13805710002,1985-05-12,,\n苏禾,13805710003,,闰六月初一,\n梅青,13805710004,1991-02-01,,\n";
    let report = bring(&desk, "second.csv", format!("{headings}\n{second}"));
    for (name, kept) in [
        (
            "顾明月",
            json!([["birthday", "solar", 1988, 3, 9, false], ["wedding_anniversary", "solar", 2010, 6, 5, false]]),
        ),
        ("沈舟", json!([["birthday", "solar", 1985, 5, 12, false]])),
        ("苏禾", json!([["birthday", "lunar", null, 6, 1, false]])),
        ("梅青", json!([["birthday", "solar", 1990, 2, 1, false]])),
    ] {
        let mut dates = dates(&page_of(&desk, name));
        dates.sort_by_key(|date| date[0].as_str().unwrap().to_owned());
        assert_eq!(json!(dates), kept, "{name}");
    }
    is_told(&report, "remarks", 3, "birthday", "year_completed");
    for (line, property) in [(2, "birthday"), (2, "anniversary"), (4, "birthday"), (5, "birthday")] {
        is_told(&report, "dropped", line, property, "date_differs");
    }
    assert_eq!(page_of(&desk, "沈舟")["guest"]["birth_year"], 1985, "a year is a year of birth");
    let differing = report["differing"].as_array().unwrap();
    assert_eq!(differing.len(), 4, "each may be decided: {differing:?}");
    let of_gu = &differing[0];
    assert_eq!(
        (&of_gu["name"], &of_gu["book"]["day"], &of_gu["file"]["day"]),
        (&json!("顾明月"), &json!(9), &json!(19))
    );
    desk.ok("date_save", json!({ "id": of_gu["date_id"], "date": of_gu["file"] }));
    assert!(
        dates(&page_of(&desk, "顾明月")).contains(&json!(["birthday", "solar", 1988, 3, 19, false])),
        "for the file"
    );
    desk.ok("import_undo", json!({ "import_id": report["import_id"] }));
    assert_eq!(
        dates(&page_of(&desk, "沈舟")),
        [json!(["birthday", "solar", null, 5, 12, false])],
        "undone with the rest"
    );
}

#[test]
fn headings_in_two_rows_and_a_total_are_what_they_are() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let plain = rust_xlsxwriter::Format::new();
    sheet.merge_range(0, 0, 0, 5, "2026年度贵宾名单", &plain).unwrap();
    for (first, last, row, text) in [(0, 0, 2, "姓名"), (1, 2, 1, "联系方式"), (3, 4, 1, "特殊日期"), (5, 5, 2, "备注")]
    {
        sheet.merge_range(1, first, row, last, text, &plain).unwrap();
    }
    for (column, text) in [(1, "手机"), (2, "邮箱"), (3, "生日"), (4, "结婚纪念日")] {
        sheet.write(2, column, text).unwrap();
    }
    for (column, text) in
        ["顾明月", "13805710001", "gmy@example.com", "1988-03-09", "2010-06-05", "喜靠窗"].iter().enumerate()
    {
        sheet.write(3, column as u16, *text).unwrap();
    }
    sheet.write(4, 0, "沈舟").unwrap();
    sheet.write(5, 0, "合计：2人").unwrap();
    let desk = TestDesk::new();
    let report = bring(&desk, "list.xlsx", book.save_to_buffer().unwrap());
    assert_eq!((report["added"].as_u64(), report["refused_total"].as_u64()), (Some(2), Some(0)), "{report}");
    is_told(&report, "remarks", 6, "", "row_passed_over");
    let page = page_of(&desk, "明月");
    assert_eq!(contacts(&page, "phone"), ["13805710001"]);
    assert_eq!(page["notes"][0]["text"], "喜靠窗");
    assert_eq!(dates(&page).len(), 2);

    let csv = "Guest,Contact,,Stay,\n,Phone,E-mail,Arrival,Departure\nIda Holm,+45 5550 0101,,2026-11-22,2026-11-24\nTotal: 1\n";
    let report = bring(&desk, "arrivals.csv", csv);
    assert_eq!(report["added"], 1, "{report}");
    assert_eq!(arrivals(&desk), [stay("Ida Holm", ["2026-11-22", "2026-11-24"], "", "")]);
}

#[test]
fn google_s_address_books_old_and_new_find_their_fields() {
    let old = "Name,Given Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Value,Organization 1 - Name,Organization 1 - Title\n\
        程砚秋,砚秋,程,--05-12,喜静,* myContacts ::: 常客 ::: 茶友,* Home,a@example.com ::: b@example.org,Mobile,138 0571 0001 ::: 139 0571 0002,0571-8700 0003,听涛文化,总监\n";
    let new = "First Name,Middle Name,Last Name,Birthday,Labels,E-mail 1 - Value,Phone 1 - Value,Address 1 - Formatted,Organization Name,Event 1 - Label,Event 1 - Value\n\
        Marlo,J.,Fenwick, --05-12,* myContacts ::: wine,m@example.com ::: f@example.org,+44 20 5550 0101 ::: +44 20 5550 0102,\"4 Mill Lane\nEly\",Fenwick Ltd,Anniversary,2010-06-05\n";
    let desk = TestDesk::new();
    bring(&desk, "old.csv", old);
    bring(&desk, "new.csv", new);
    let page = page_of(&desk, "程砚秋");
    assert_eq!(contacts(&page, "phone"), ["138 0571 0001", "139 0571 0002", "0571-8700 0003"]);
    assert_eq!(contacts(&page, "email"), ["a@example.com", "b@example.org"]);
    let mut tags: Vec<&str> = page["tags"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    tags.sort_unstable();
    assert_eq!(tags, ["常客", "茶友"], "and not the group that everybody is in");
    assert_eq!(dates(&page), [json!(["birthday", "solar", null, 5, 12, false])]);
    assert_eq!((&page["guest"]["company"], &page["guest"]["occupation"]), (&json!("听涛文化"), &json!("总监")));
    let page = page_of(&desk, "Fenwick");
    assert_eq!(page["guest"]["display_name"], "Marlo J. Fenwick");
    assert_eq!(contacts(&page, "phone").len(), 2);
    assert!(
        dates(&page).contains(&json!(["wedding_anniversary", "solar", 2010, 6, 5, false])),
        "by the label beside it"
    );
}

#[test]
fn arrivals_of_property_systems_need_no_matching() {
    let desk = TestDesk::new();
    let opera = "GUEST_LAST_NAME,GUEST_FIRST_NAME,ARRIVAL_DATE,DEPARTURE_DATE,ROOM_NUMBER,SPECIAL_REQUESTS,RESERVATION_STATUS\n\
        Holm,Ida,20261122,20261124,0801,\"high floor, feather free\",RESERVED\n\
        Kamp,Bettina,20261122,20261125,,,CANCELLED\n";
    let report = bring(&desk, "opera.csv", opera);
    is_told(&report, "refused", 3, "", "booking_cancelled");
    let chinese = "酒店：西湖别苑,打印时间：2026-11-21 22:10,,,,\n\
        房号,姓名,旅客电话,预抵时间,预离时间,过敏,状态\n\
        0802,林见鹿,13900000077,2026-11-22 14:00,2026-11-24 12:00,花生,预订\n\
        ,合计：1间,,,,,\n";
    let report = bring(&desk, "chinese.csv", chinese);
    assert_eq!(report["added"], 1, "{report}");
    is_told(&report, "remarks", 4, "", "row_passed_over");
    bring(&desk, "narrow.csv", "预抵客人名单,2026-11-22\n姓名,到店日期,房号\n周野渡,2026-11-22,1203.0\n");
    bring(
        &desk,
        "departures.csv",
        "Room No.,Name,Arr. Date,Dep. Date,Res. Status\n0901,\"Quill,Tom,Mr\",22/11/26,23/11/26,DUE IN\n",
    );
    assert_eq!(
        arrivals(&desk),
        [
            stay("Ida Holm", ["2026-11-22", "2026-11-24"], "0801", "SPECIAL_REQUESTS: high floor, feather free"),
            stay("Tom Quill", ["2026-11-22", "2026-11-23"], "0901", ""),
            stay("周野渡", ["2026-11-22", ""], "1203", ""),
            stay("林见鹿", ["2026-11-22", "2026-11-24"], "0802", "过敏：花生"),
        ],
        "with every wish and danger that the list has a column for"
    );
}

#[test]
fn names_come_in_the_order_of_their_language() {
    let desk = TestDesk::new();
    let names = "First Name,Last Name,Phone\n민수,김,1001\nはなこ,さとう,1002\nVăn An,Nguyễn,1003\n明月,顾,1004\nマイケル,スミス,1005\nIda,Holm,1006\n";
    bring(&desk, "names.csv", names);
    let list = desk.ok("guest_list", json!({ "filter": {}, "offset": 0, "limit": 20 }));
    let mut names: Vec<&str> =
        list["guests"].as_array().unwrap().iter().filter_map(|guest| guest["display_name"].as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Ida Holm", "Nguyễn Văn An", "さとうはなこ", "マイケル・スミス", "顾明月", "김민수"]);
}

#[test]
fn a_column_s_calendar_is_its_heading_s_its_neighbour_s_or_who_brings_it_in_says_so() {
    let desk = TestDesk::new();
    bring(&desk, "heading.csv", "姓名,生日（农历）\n顾明月,1988-08-15\n");
    assert_eq!(dates(&page_of(&desk, "顾明月")), [json!(["birthday", "lunar", 1988, 8, 15, false])]);
    bring(&desk, "beside.csv", "姓名,生日,生日类型\n沈舟,1988-08-15,农历\n苏禾,1988-08-15,公历\n");
    assert_eq!(dates(&page_of(&desk, "沈舟")), [json!(["birthday", "lunar", 1988, 8, 15, false])]);
    assert_eq!(dates(&page_of(&desk, "苏禾")), [json!(["birthday", "solar", 1988, 8, 15, false])]);
    let mixed = file(&desk, "mixed.csv", "姓名,生日\n梅青,农历8.15\n林见鹿,1988-08-16\n");
    let preview = desk.ok("import_preview", json!({ "path": mixed, "kind": null }));
    assert_eq!(preview["mixed"], json!([{ "column": 1, "lunar": "农历8.15", "plain": "1988-08-16" }]), "it is asked");
    desk.ok("import_run", json!({ "path": mixed, "kind": "guests", "calendar": "lunar" }));
    assert_eq!(dates(&page_of(&desk, "林见鹿")), [json!(["birthday", "lunar", 1988, 8, 16, false])]);
}

#[test]
fn an_encoding_can_be_named() {
    let desk = TestDesk::new();
    let korean = file(&desk, "short.csv", encoding_rs::EUC_KR.encode("name,phone\n권율,1381\n").0);
    let named = |encoding: &str| json!({ "path": korean, "kind": "guests", "encoding": encoding });
    let preview = desk.ok("import_preview", named("euc-kr"));
    assert_eq!((&preview["encoding"], &preview["sample"][0][0]), (&json!("EUC-KR"), &json!("권율")));
    desk.ok("import_run", named("EUC-KR"));
    assert_eq!(page_of(&desk, "권율")["guest"]["display_name"], "권율");
    assert_eq!(desk.refused("import_preview", named("klingon")), "import_encoding_unknown");
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:홍길동\r\nEND:VCARD\r\n";
    let card = file(&desk, "card.vcf", encoding_rs::EUC_KR.encode(card).0);
    desk.ok("import_run", json!({ "path": card, "kind": "vcard", "encoding": "euc-kr" }));
    assert_eq!(page_of(&desk, "홍길동")["guest"]["display_name"], "홍길동");
}

#[test]
fn every_encoding_that_can_be_named_has_its_words() {
    use crate::exchange::encoding::NamedEncoding;
    use crate::locale::Language;
    for language in Language::ALL {
        for name in NamedEncoding::NAMES {
            let id = format!("import-encoding-{}", name.to_lowercase().replace('_', "-"));
            assert_ne!(language.text(&id), id, "{name}");
            let label = id.trim_start_matches("import-encoding-");
            assert_eq!(NamedEncoding::from_name(label).map(NamedEncoding::name), Some(*name), "screens name it so");
        }
    }
}

#[test]
fn an_instant_is_the_day_at_the_property() {
    let desk = TestDesk::new();
    bring(&desk, "crm.csv", "name,phone,birthday\nIda Holm,1,1988-03-08T16:00:00.000Z\n");
    assert_eq!(dates(&page_of(&desk, "Ida")), [json!(["birthday", "solar", 1988, 3, 9, false])], "in Hangzhou");
}

#[test]
fn the_lunar_birthdays_of_phones_are_lunar() {
    let card = |name: &str, line: &str| format!("BEGIN:VCARD\nVERSION:3.0\nFN:{name}\n{line}\nEND:VCARD\n");
    let cards = [
        card("顾明月", "X-ANDROID-CUSTOM:vnd.com.miui.cursor.item/lunarBirthday;8-15;;;;;;;;;;;;;;"),
        card("沈舟", "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1988-08-15;0;农历生日;;;;;;;;;;;;"),
        card("苏禾", "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;--08-15;3;;;;;;;;;;;;;"),
        card("梅青", "item1.X-ABDATE;type=pref:1604-08-15\nitem1.X-ABLabel:农历生日"),
        card("周野渡", "BDAY;CALSCALE=chinese:--0630"),
    ];
    let desk = TestDesk::new();
    let report = bring(&desk, "cards.vcf", cards.concat());
    assert_eq!(told(&report, "dropped"), []);
    for (name, date) in [
        ("顾明月", json!(["birthday", "lunar", null, 8, 15, false])),
        ("沈舟", json!(["birthday", "lunar", 1988, 8, 15, false])),
        ("苏禾", json!(["birthday", "solar", null, 8, 15, false])),
        ("梅青", json!(["birthday", "lunar", null, 8, 15, false])),
        ("周野渡", json!(["birthday", "lunar", null, 6, 30, false])),
    ] {
        assert_eq!(dates(&page_of(&desk, name)), [date], "{name}");
    }
}

#[test]
fn a_cell_that_shows_an_error_is_told_and_never_taken_for_nothing() {
    let desk = TestDesk::new();
    let report = bring(&desk, "errors.csv", "姓名,手机,过敏\n顾明月,13805710001,#N/A\n#REF!,13805710002,虾\n");
    is_told(&report, "dropped", 2, "allergy", "cell_error");
    is_told(&report, "refused", 3, "", "cell_error");
}

/// Each contact point and what it is for.
fn labels(page: &Value) -> Vec<(String, String)> {
    let text = |contact: &Value, field: &str| contact[field].as_str().unwrap().to_owned();
    let contacts = page["contacts"].as_array().unwrap().iter();
    contacts.map(|contact| (text(contact, "value"), text(contact, "label"))).collect()
}

fn labelled(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(value, label)| ((*value).to_owned(), (*label).to_owned())).collect()
}

#[test]
fn what_a_telephone_is_for_is_kept_as_address_books_say_it() {
    let desk = TestDesk::new();
    let google = "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n\
        Marlo,Fenwick,* Work,m@example.com,Mobile,+44 7700 900123,家,+44 20 5550 0102 ::: +44 20 5550 0103\n";
    let report = bring(&desk, "google.csv", google);
    assert_eq!(told(&report, "dropped"), [], "the labels have their columns");
    let expected = [
        ("+44 7700 900123", "cell"),
        ("+44 20 5550 0102", "home"),
        ("+44 20 5550 0103", "home"),
        ("m@example.com", "work"),
    ];
    assert_eq!(labels(&page_of(&desk, "Fenwick")), labelled(&expected), "each with its own");

    let outlook = "姓,名,商务电话,住宅电话,移动电话,电子邮件地址\n顾,明月,0571-88001234,0571-87001234,13805710001,g@example.com\n";
    bring(&desk, "outlook.csv", outlook);
    let expected =
        [("0571-88001234", "work"), ("0571-87001234", "home"), ("13805710001", "cell"), ("g@example.com", "")];
    assert_eq!(labels(&page_of(&desk, "顾明月")), labelled(&expected), "and the headings tell where there are several");
    bring(&desk, "plain.csv", "姓名,手机\n沈舟,13805710002\n");
    assert_eq!(labels(&page_of(&desk, "沈舟")), labelled(&[("13805710002", "")]), "one alone needs no label");
}

#[test]
fn a_postcode_and_a_province_in_columns_of_their_own_join_the_address() {
    let desk = TestDesk::new();
    let headings = "姓名,省份,城市,通讯地址,邮编";
    let rows = "顾明月,浙江省,杭州市,文三路 100 号,310012\n沈舟,上海市,上海,淮海中路 8 号,200020\n\
        苏禾,浙江省,杭州市,浙江省杭州市曙光路 1 号,\n梅青,,苏州,,215000\n";
    let report = bring(&desk, "guests.csv", format!("{headings}\n{rows}"));
    assert_eq!(told(&report, "dropped"), [], "every column is known");
    let english = "Name,Street,City,State,ZIP Code\nMarlo Fenwick,12 High Street,Salem,OR,97301\n";
    bring(&desk, "english.csv", english);
    for (name, address) in [
        ("顾明月", "310012 浙江省杭州市文三路 100 号"),
        ("沈舟", "200020 上海市淮海中路 8 号"),
        ("苏禾", "浙江省杭州市曙光路 1 号"),
        ("梅青", "215000"),
        ("Fenwick", "12 High Street, Salem, OR 97301"),
    ] {
        assert_eq!(page_of(&desk, name)["guest"]["address"], address, "{name}");
    }
}
