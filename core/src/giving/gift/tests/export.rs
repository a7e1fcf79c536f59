//! A list as a table and on paper.

use super::*;

#[test]
fn a_table_holds_the_gifts_and_on_request_who_was_left_out() {
    let house = House::new();
    house.desk.ok("contact_add", json!({ "guest_id": house.vip, "kind": "phone", "value": "+86 138 0571 0001" }));
    house.desk.ok("guest_save", json!({ "id": house.main, "fields": { "display_name": "=1+1" } }));
    let stay = json!({ "name": "安然", "guest_id": house.vip, "arrives_on": "2027-09-14", "departs_on": "2027-09-16", "room": "1208" });
    house.desk.ok("arrival_add", stay);
    house.propose(json!({}));
    let export = |file: &str, format: &str, left_out: bool| -> (std::path::PathBuf, u64) {
        let path = house.desk.folder.path().join(file);
        let request =
            json!({ "festival": "mid_autumn", "year": 2027, "path": path, "format": format, "left_out": left_out });
        let done: GiftsExported = house.desk.get("gift_list_export", request);
        (path, done.lines)
    };
    let (path, lines) = export("gifts.csv", "csv", true);
    let text = std::fs::read_to_string(path).unwrap();
    let rows: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!((lines, rows.len()), (4, 5));
    assert!(
        rows[0].starts_with("序号,宾客,称呼,等级,日期,礼品,数量,成本（CNY）,房号,安全提示,饮食,状态,"),
        "{}",
        rows[0]
    );
    let cell = |row: usize, name: &str| cell_of(&text, row, name);
    for (name, expected) in [
        ("宾客", "安然"),
        ("等级", "贵宾"),
        ("日期", "2027-09-15"),
        ("礼品", "月饼礼盒"),
        ("数量", "1"),
        ("成本（CNY）", "160.00"),
        ("房号", "1208"),
        ("电话", "'+86 138 0571 0001"),
        ("等级序号", "1"),
        ("状态", "拟送"),
        ("原因", "按规则赠送贵宾：月饼礼盒。"),
    ] {
        assert_eq!(cell(1, name), expected, "{name}");
    }
    assert_eq!((cell(3, "宾客"), cell(3, "地址")), ("'=1+1".into(), "延安路 1 号".into()), "no text begins a formula");
    let left_out = ["宾客", "数量", "成本（CNY）", "状态"].map(|name| cell(4, name));
    assert_eq!(left_out, ["程诺", "", "", "不送"], "left out, at no cost");
    let (path, lines) = export("gifts.xlsx", "xlsx", false);
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let sheet = calamine::Reader::worksheet_range(&mut workbook, "礼品清单").unwrap();
    assert_eq!((lines, sheet.height()), (3, 4), "gifts only");
    let at = |name: &str| rows[0].split(',').position(|head| head == name).unwrap() as u32;
    let phone = sheet.get_value((1, at("电话")));
    assert_eq!(phone, Some(&calamine::Data::String("+86 138 0571 0001".into())), "a phone is text");
    assert_eq!(sheet.get_value((1, at("成本（CNY）"))), Some(&calamine::Data::Float(160.0)), "money is a number");
    let totals = calamine::Reader::worksheet_range(&mut workbook, "汇总").unwrap();
    let told: Vec<String> =
        totals.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ")).collect();
    for line in ["按礼品 | 月饼礼盒 | 3 | 480", "按等级 | 贵宾 | 2 | 320", "合计 |  | 3 | 480", "批准 | 待批准 |  | "]
    {
        assert!(told.iter().any(|told| told == line), "{line} in {told:#?}");
    }
    assert!(told.iter().any(|told| told.starts_with("导出 | 周敏，2026-11-21 12:00")), "who exported: {told:#?}");
    let unknown = json!({ "festival": "lantern", "year": 2027, "path": "/nowhere/x.csv", "format": "csv" });
    assert_eq!(house.desk.refused("gift_list_export", unknown), "gift_list_not_found");
}

/// A cell of a table by its row and the heading of its column.
fn cell_of(text: &str, row: usize, heading: &str) -> String {
    let rows: Vec<Vec<&str>> =
        text.trim_start_matches('\u{feff}').lines().map(|row| row.split(',').collect()).collect();
    let column = rows[0].iter().position(|head| *head == heading).unwrap();
    rows[row][column].to_owned()
}

#[test]
fn a_file_names_the_preferred_number_and_where_the_guest_is_on_the_day() {
    let house = House::new();
    for (guest, kind, value, preferred) in [
        (house.vip, "phone", "0571 8700 0001", false),
        (house.vip, "wechat", "anran", false),
        (house.vip, "phone", "138 0571 0001", true),
        (house.main, "phone", "138 0571 0002", false),
        (house.main, "phone", "138 0571 0003", false),
        (house.main, "post", "龙井路 2 号", false),
    ] {
        let contact = json!({ "guest_id": guest, "kind": kind, "value": value, "preferred": preferred });
        house.desk.ok("contact_add", contact);
    }
    house.desk.ok("guest_save", json!({ "id": house.main, "fields": { "address": "" } }));
    for (room, arrives, departs) in [
        ("601", "2027-09-10", json!("2027-09-14")),
        ("1208", "2027-09-15", json!(null)),
        ("803", "2027-09-16", json!(null)),
    ] {
        let stay = json!({ "name": "安然", "guest_id": house.vip, "arrives_on": arrives, "departs_on": departs, "room": room });
        house.desk.ok("arrival_add", stay);
    }
    house.propose(json!({}));
    let path = house.desk.folder.path().join("gifts.csv");
    let request = json!({ "festival": "mid_autumn", "year": 2027, "path": path, "format": "csv" });
    house.desk.ok("gift_list_export", request);
    let text = std::fs::read_to_string(path).unwrap();
    let cells = |name: &str| -> (String, String) {
        let row = text.lines().position(|line| line.contains(name)).unwrap();
        let [room, address, phone] = ["房号", "地址", "电话"].map(|column| cell_of(&text, row, column));
        (if room.is_empty() { address } else { room }, phone)
    };
    let (place, phone) = cells("安然");
    assert_eq!(place, "1208", "the room of the festival's own day, not of the week before or after");
    assert_eq!(phone, "138 0571 0001", "the number that the guest prefers, though it came last");
    let (place, phone) = cells("重要");
    assert_eq!(place, "龙井路 2 号", "an address that is kept as a contact point counts too");
    assert_eq!(phone, "138 0571 0002", "the first number where none is preferred");
}

#[test]
fn a_list_goes_on_paper_for_packers_for_signatures_and_for_the_post() {
    let house = House::new();
    house.desk.ok("guest_save", json!({ "id": house.main, "fields": { "address": "" } }));
    let list = house.propose(json!({}));
    let export = |format: &str| -> u64 {
        let path = house.desk.folder.path().join(format!("{format}.pdf"));
        let request = json!({ "festival": "mid_autumn", "year": 2027, "path": path, "format": format });
        let done: GiftsExported = house.desk.get("gift_list_export", request);
        assert!(std::fs::read(path).unwrap().starts_with(b"%PDF"), "{format} is a PDF");
        done.lines
    };
    assert_eq!(export("packing_pdf"), 3);
    assert_eq!(export("labels_pdf"), 2, "no label without an address");
    house.desk.ok("gift_list_approve", json!({ "list_id": list.id }));
    house.mark(&list, Some(vec![house.line(&list, house.vip).id]), "handed_over");
    assert_eq!(export("packing_pdf"), 2, "what was handed over is packed no more");
    assert_eq!(export("signature_pdf"), 3, "and was signed for");
}

#[test]
fn labels_for_a_list_without_an_address_say_what_is_missing() {
    let house = House::new();
    let list = house.propose(json!({}));
    for line in house.lines(&list) {
        house.desk.ok("guest_save", json!({ "id": line.guest_id, "fields": { "address": "" } }));
    }
    let path = house.desk.folder.path().join("labels.pdf");
    let request = json!({ "festival": "mid_autumn", "year": 2027, "path": path, "format": "labels_pdf" });
    assert_eq!(
        house.desk.refused("gift_list_export", request),
        "gift_labels_empty",
        "guests were chosen; addresses lack"
    );
    assert!(!path.exists(), "an empty sheet is not written");
}
