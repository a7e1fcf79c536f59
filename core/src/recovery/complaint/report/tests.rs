#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use calamine::{Data, Reader, Xlsx, open_workbook};
use serde_json::{Value, json};

use super::*;
use crate::api::testing::TestDesk;
use crate::complaint::testing::{Story, record};
use crate::complaint::{ComplaintCategory, Owed, Severity, Stage};
use crate::staff::Department;

/// A house on the morning of 21 November, with a complaint of each sort.
struct House {
    desk: TestDesk,
}

impl House {
    fn new() -> Self {
        let desk = TestDesk::new();
        let guest = desk.guest_with(json!({ "display_name": "林晓", "tier": "vip" }));
        desk.ok(
            "preference_add",
            json!({
                "guest_id": guest,
                "preference": { "category": "allergy", "text": "坚果过敏", "strength": "danger" },
            }),
        );
        let other = desk.guest("=HYPERLINK(\"x\")");
        let day = "2026-11-20";
        record(&desk, &Story { day, stage: Stage::Cause, ..Story::of(guest) });
        record(&desk, &Story { day: "2026-11-21", stage: Stage::Ruling, waiting: true, ..Story::of(other) });
        record(&desk, &Story { day, cost_minor: 40_000, text: "账单多收了迷你吧", ..Story::of(guest) });
        record(&desk, &Story { day: "2026-09-01", stage: Stage::Feedback, room: "905", ..Story::of(other) });
        record(
            &desk,
            &Story {
                day,
                sensitive: true,
                text: "员工言语冒犯",
                room: "1501",
                category: ComplaintCategory::ServiceAttitude,
                severity: Severity::Serious,
                stage: Stage::Decision,
                ..Story::of(guest)
            },
        );
        House { desk }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.desk.folder.path().join(name)
    }

    fn write(&self, name: &str, format: &str, more: Value) -> ComplaintReported {
        let mut request = json!({
            "from": "2026-11-20", "to": "2026-11-21", "path": self.path(name), "format": format,
        });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.desk.get("complaint_report", request)
    }

    fn sheet(&self, workbook: &str, sheet: &str) -> Vec<Vec<Data>> {
        let mut workbook: Xlsx<_> = open_workbook(self.path(workbook)).unwrap();
        let range = workbook.worksheet_range(sheet).unwrap();
        range.rows().map(<[Data]>::to_vec).collect()
    }
}

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

#[test]
fn a_report_tells_what_is_open_and_what_came_in_and_was_closed() {
    let house = House::new();
    let written = house.write("report.csv", "csv", json!({}));
    let told = (written.open, written.came_in, written.closed);
    assert_eq!(told, (4, 4, 1), "an old one is open too; one came in and was closed");
}

#[test]
fn the_workbook_has_a_sheet_for_each_question_and_typed_cells() {
    let house = House::new();
    house.write("report.xlsx", "xlsx", json!({}));
    let workbook: Xlsx<_> = open_workbook(house.path("report.xlsx")).unwrap();
    assert_eq!(workbook.sheet_names(), ["未结", "新投诉", "已结案", "帕累托", "指标"]);
    let open = house.sheet("report.xlsx", "未结");
    let column = |name: &str| open[0].iter().position(|head| *head == text(name)).unwrap();
    let stages: Vec<&Data> = open[1..].iter().map(|row| &row[column("下一步")]).collect();
    assert_eq!(stages, [&text("判定"), &text("原因"), &text("审批"), &text("反馈")], "in the order of the steps");
    let row = |stage: &str| open.iter().find(|row| row[column("下一步")] == text(stage)).unwrap();
    assert_eq!(row("原因")[column("时限")], text("已超时"), "nobody worked on it since yesterday");
    assert_eq!(row("原因")[column("安全提示")], text("坚果过敏"), "danger goes with the guest everywhere");
    assert_eq!(row("判定")[column("时限")], text("等待宾客"), "its clocks stand still");
    assert_eq!(row("判定")[column("宾客")], text("=HYPERLINK(\"x\")"), "a formula stays a text");
    let closed = house.sheet("report.xlsx", "已结案");
    assert_eq!(closed[1][column("补偿成本（CNY）")], Data::Float(400.0), "money is a number");
    assert!(matches!(closed[1][column("受理时间")], Data::DateTime(_)), "a date is a date");
    assert_eq!(closed[1][column("是否挽回")], text("是"), "what the evaluation said");
    let pareto = house.sheet("report.xlsx", "帕累托");
    assert_eq!(pareto[1][1..4], [text("设施设备"), Data::Float(3.0), Data::Float(400.0)], "the longest bar first");
    assert_eq!(pareto[1][4], Data::Float(0.75), "its share");
}

#[test]
fn a_sensitive_complaint_is_counted_and_not_told() {
    let house = House::new();
    for (name, format) in [("report.xlsx", "xlsx"), ("report.csv", "csv")] {
        house.write(name, format, json!({}));
    }
    let csv = std::fs::read_to_string(house.path("report.csv")).unwrap();
    let open = house.sheet("report.xlsx", "未结");
    let cells: Vec<String> = open.iter().flatten().map(ToString::to_string).collect();
    let told = |words: &str| csv.contains(words) || cells.iter().any(|cell| cell.contains(words));
    for words in ["员工言语冒犯", "1501", "服务态度"] {
        assert!(!told(words), "{words} would give it away");
    }
    assert!(told("敏感投诉"), "that there is one, the meeting must know");
}

#[test]
fn the_table_has_every_complaint_once_and_opens_right_in_excel() {
    let house = House::new();
    house.write("report.csv", "csv", json!({ "language": "en" }));
    let csv = std::fs::read_to_string(house.path("report.csv")).unwrap();
    assert!(csv.starts_with("\u{feff}No.,Next step,Deadline,"), "the mark, then the head: {}", &csv[..40]);
    assert_eq!(csv.trim_end().split("\r\n").count(), 1 + 5, "five complaints");
    assert!(csv.contains("\"'=HYPERLINK"), "no text begins a formula: {csv}");
}

#[test]
fn the_report_on_paper_names_who_owes_what() {
    let house = House::new();
    let written = house.write("report.pdf", "pdf", json!({}));
    assert_eq!(written.open, 4, "the same cases as in the files");
    let pdf = std::fs::read(house.path("report.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"), "a PDF");
    let session = house.desk.desk.session().unwrap();
    let said = |owed| {
        let speech = |query: &crate::book::Query| {
            Speech::new(query, Language::English, &session.property(), crate::api::testing::NOW_MS)
        };
        session.book.read(speech).unwrap().owed(owed)
    };
    let engineering = Some(Department::Engineering);
    assert_eq!(said(Owed { staff_id: Some(1), department: engineering, role: None }), "Engineering · 周敏");
    assert_eq!(said(Owed { role: Some(Role::Manager), ..Owed::default() }), "Manager", "where it is the role's turn");
}

#[test]
fn a_report_of_a_quiet_day_says_so() {
    let desk = TestDesk::new();
    let path = desk.folder.path().join("quiet.pdf");
    let written: ComplaintReported = desk
        .get("complaint_report", json!({ "from": "2026-11-21", "to": "2026-11-21", "path": path, "format": "pdf" }));
    assert_eq!((written.open, written.came_in, written.closed), (0, 0, 0));
    assert!(path.is_file(), "the meeting still gets its sheet");
}

#[test]
fn a_report_that_nobody_waits_for_is_not_written() {
    struct Impatient;
    impl crate::desk::Progress for Impatient {
        fn advance(&self, _done: u64, _total: u64) {}
        fn cancelled(&self) -> bool {
            true
        }
    }
    let house = House::new();
    let path = house.path("report.xlsx");
    let request = json!({ "from": "2026-11-20", "to": "2026-11-21", "path": path, "format": "xlsx" });
    let refused = house.desk.desk.call("complaint_report", request, &Impatient).unwrap_err();
    assert_eq!(refused.code, "cancelled");
    assert!(!path.exists(), "no half of a report");
}
