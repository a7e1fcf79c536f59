#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::testing::{Story, record};
use super::{ComplaintId, Stage};
use crate::api::testing::TestDesk;
use crate::paper::{PaperPreview, PaperWritten};

fn granted(desk: &TestDesk, guest: Value) -> ComplaintId {
    let guest = desk.guest_with(guest);
    record(desk, &Story { cost_minor: 88_800, text: "员工言语冒犯", stage: Stage::Execution, ..Story::of(guest) })
}

fn preview(desk: &TestDesk, order: Value) -> PaperPreview {
    desk.get("voucher_preview", json!({ "order": order, "from": 0, "count": 9 }))
}

fn words(preview: &PaperPreview) -> String {
    preview.texts.concat().split_whitespace().collect()
}

#[test]
fn a_voucher_says_what_for_whom_until_when_and_nothing_of_why() {
    let desk = TestDesk::new();
    let id = granted(&desk, json!({ "display_name": "Lin Xiao", "native_name": "林晓", "language": "zh" }));
    let words = words(&preview(&desk, json!({ "complaint_id": id })));
    for said in ["V26000018", "双人晚餐", "林晓", "餐饮券", "2027年", "西湖别苑", "周敏"] {
        assert!(words.contains(said), "the voucher must say {said}: {words}");
    }
    for hidden in ["员工言语冒犯", "888", "1208", "投诉", "补偿"] {
        assert!(!words.contains(hidden), "the guest's paper must not say {hidden}: {words}");
    }
}

#[test]
fn a_voucher_speaks_the_guests_language_where_the_house_has_it() {
    let desk = TestDesk::new();
    let check = |language: &str, said: &str| {
        let id = granted(&desk, json!({ "display_name": "Ada Byron", "language": language }));
        let words = words(&preview(&desk, json!({ "complaint_id": id })));
        assert!(words.contains(said), "{language} is answered with {said}: {words}");
    };
    check("en", "Validuntil");
    check("en-GB", "Validuntil");
    check("zh-Hant", "有效期至");
    check("fr", "有效期至");
    check("", "有效期至");
}

#[test]
fn only_what_was_granted_is_printed() {
    let desk = TestDesk::new();
    let guest = desk.guest("林晓");
    let id = record(&desk, &Story { cost_minor: 88_800, stage: Stage::Decision, ..Story::of(guest) });
    let request = json!({ "order": { "complaint_id": id }, "from": 0, "count": 9 });
    assert_eq!(desk.refused("voucher_preview", request), "voucher_none", "the manager has not decided yet");
    let request = json!({ "order": { "complaint_id": 999 }, "from": 0, "count": 9 });
    assert_eq!(desk.refused("voucher_preview", request), "complaint_not_found");
}

#[test]
fn vouchers_go_to_the_printer_and_into_a_file() {
    let desk = TestDesk::new();
    let id = granted(&desk, json!({ "display_name": "林晓" }));
    let printed: PaperWritten = desk.get("voucher_print", json!({ "complaint_id": id, "layout": "three_on_a4" }));
    let path = desk.folder.path().join("voucher.pdf");
    let written: PaperWritten = desk.get("voucher_export", json!({ "order": { "complaint_id": id }, "path": path }));
    for paper in [printed, written] {
        assert!(std::fs::read(&paper.path).unwrap().starts_with(b"%PDF-"), "{}", paper.path);
        assert_eq!(paper.pages, 1, "one voucher, one sheet");
    }
}
