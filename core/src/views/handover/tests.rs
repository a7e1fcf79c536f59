#![allow(clippy::unwrap_used)]

use serde_json::json;

use crate::api::testing::TestDesk;
use crate::complaint::testing::{Story, record};
use crate::complaint::{Severity, Stage};
use crate::paper::{PaperPreview, PaperWritten};

/// The words of the whole sheet, without the spaces and line ends that setting adds.
fn sheet(desk: &TestDesk, language: &str) -> String {
    let request = json!({ "order": { "language": language }, "from": 0, "count": 99 });
    let preview: PaperPreview = desk.get("handover_preview", request);
    assert_eq!(preview.texts.len(), preview.page_count, "every page was asked for");
    preview.texts.concat().split_whitespace().collect()
}

fn says(sheet: &str, words: &[&str]) {
    for word in words {
        let squeezed: String = word.split_whitespace().collect();
        assert!(sheet.contains(&squeezed), "the sheet must say {word}: {sheet}");
    }
}

#[test]
fn the_next_shift_reads_what_is_overdue_and_whose_turn_it_is() {
    let desk = TestDesk::new();
    let guest = desk.guest("林晓");
    desk.ok(
        "preference_add",
        json!({ "guest_id": guest, "preference": { "category": "allergy", "text": "坚果过敏", "strength": "danger" } }),
    );
    record(&desk, &Story { day: "2026-11-20", stage: Stage::Cause, ..Story::of(guest) });
    record(&desk, &Story { room: "1666", text: "等候退款", waiting: true, stage: Stage::Cause, ..Story::of(guest) });
    record(&desk, &Story { text: "早已了结", ..Story::of(guest) });
    let sheet = sheet(&desk, "zh-CN");
    says(&sheet, &["交接班表", "已超时", "1208", "林晓", "坚果过敏", "空调漏水", "工程部 · 周敏", "原因"]);
    says(&sheet, &["等待宾客", "1666", "等候退款"]);
    says(&sheet, &["交班人", "接班人", "备注"]);
    assert!(!sheet.contains("早已了结"), "what is closed burdens nobody");
}

#[test]
fn a_clock_that_was_brought_before_somebody_says_before_whom() {
    let desk = TestDesk::new();
    record(&desk, &Story { day: "2026-11-20", stage: Stage::Cause, ..Story::of(desk.guest("林晓")) });
    desk.ok("complaint_escalate", json!({}));
    says(&sheet(&desk, "zh-CN"), &["已上报管理员"]);
}

#[test]
fn a_sensitive_complaint_is_counted_and_never_on_a_sheet_that_lies_about() {
    let desk = TestDesk::new();
    let story = Story {
        day: "2026-11-20",
        sensitive: true,
        text: "员工言语冒犯",
        room: "1501",
        stage: Stage::Cause,
        ..Story::of(desk.guest("何川"))
    };
    record(&desk, &story);
    let sheet = sheet(&desk, "zh-CN");
    for words in ["员工言语冒犯", "1501", "何川"] {
        assert!(!sheet.contains(words), "{words} would give it away");
    }
    says(&sheet, &["1 件敏感投诉不打印"]);
}

#[test]
fn promises_and_instructions_of_the_day_are_handed_over() {
    let desk = TestDesk::new();
    let guest = desk.guest("林晓");
    desk.ok("arrival_add", json!({ "guest_id": guest, "name": "林晓", "arrives_on": "2026-11-20", "departs_on": "2026-11-23", "room": "808" }));
    desk.ok("promise_add", json!({ "guest_id": guest, "promise": { "text": "下次升级湖景房" } }));
    desk.ok(
        "trace_add",
        json!({ "guest_id": guest, "trace": { "department": "housekeeping", "text": "送荞麦枕", "due_on": "2026-11-21" } }),
    );
    let sheet = sheet(&desk, "en");
    says(&sheet, &["下次升级湖景房", "In house until", "808", "送荞麦枕", "Housekeeping", "Shift handover"]);
}

#[test]
fn a_quiet_shift_signs_too() {
    let desk = TestDesk::new();
    says(
        &sheet(&desk, "en"),
        &[
            "No critical or serious complaints are open.",
            "All traces for today are done.",
            "Handed over by",
            "Printed by 周敏",
        ],
    );
    let written: PaperWritten = desk.get("handover_print", json!({}));
    assert!(std::fs::read(&written.path).unwrap().starts_with(b"%PDF-"), "ready for the print dialog");
}

#[test]
fn every_open_complaint_is_handed_over_the_grave_ones_first() {
    let desk = TestDesk::new();
    let guest = desk.guest("林晓");
    let story = |text: &'static str, severity: Severity| Story {
        text,
        severity,
        day: "2026-11-21",
        stage: Stage::Cause,
        ..Story::of(guest)
    };
    for (text, severity) in [
        ("枕头太软", Severity::Minor),
        ("账单有误", Severity::Serious),
        ("浴室漏电", Severity::Critical),
        ("隔壁吵闹", Severity::Moderate),
    ] {
        record(&desk, &story(text, severity));
    }
    let sheet = sheet(&desk, "zh-CN");
    let place = |text: &str| sheet.find(text).unwrap_or_else(|| panic!("{text} is open, due or not: {sheet}"));
    let places = ["未结投诉：重大与严重", "浴室漏电", "账单有误", "其他未结投诉"].map(place);
    assert!(places.is_sorted(), "critical, then serious, then the others: {sheet}");
    assert!(place("其他未结投诉") < place("枕头太软").min(place("隔壁吵闹")), "{sheet}");
}
