//! What comes in and goes out in bulk.

use std::fmt::Write;

use serde_json::{Value, json};

use super::GUESTS;
use crate::desk::RecordingDesk;

/// Rows of each file.
const ROWS: usize = 250;

pub fn import(desk: &RecordingDesk) {
    let mut guests = "姓名,手机,生日,级别,过敏,备注,标签\n".to_owned();
    let mut arrivals = "姓名,手机,到店日期,离店日期,房号\n".to_owned();
    let mut cards = String::new();
    for row in 0..ROWS {
        // Many of a house's guests can be reached by one switchboard.
        let shared = if row < 60 { ";057188880000" } else { "" };
        let _ = writeln!(guests, "宾客{row},1391000{row:04}{shared},1988-12-05,贵宾,花生,来电,常客");
        let _ = writeln!(arrivals, "宾客{row},1391000{row:04},2026-11-22,2026-11-24,120{}", row % 9);
        let _ = write!(
            cards,
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:来客{row}\r\nTEL:1392000{row:04}\r\nBDAY:--1205\r\nCATEGORIES:常客\r\n\
             RELATED;TYPE=spouse;VALUE=text:宾客{row}\r\nEND:VCARD\r\n"
        );
    }
    // The guests come twice: the second time all of them are known.
    let files = [
        ("guests", "guests.csv", &guests),
        ("guests", "again.csv", &guests.replace("来电", "再来")),
        ("arrivals", "arrivals.csv", &arrivals),
        ("vcard", "cards.vcf", &cards),
    ];
    for (kind, name, text) in files {
        let path = desk.path(name);
        std::fs::write(&path, text).unwrap();
        desk.ask("import_preview", json!({ "path": path, "kind": kind }));
        desk.long(ROWS, "import_run", json!({ "path": path, "kind": kind, "mapping": null, "dry_run": true }));
        let report =
            desk.long(ROWS, "import_run", json!({ "path": path, "kind": kind, "mapping": null, "dry_run": false }));
        assert_eq!(report["refused_total"], 0, "{name}: every row comes in: {report}");
        desk.ask("import_report", json!({ "import_id": report["import_id"] }));
    }
    // All of them are taken back, the newest first, and all but that one done again.
    let imports = desk.ids("import_list", json!({}), "");
    assert_eq!(imports.len(), files.len());
    for import in &imports {
        desk.long(ROWS, "import_undo", json!({ "import_id": import }));
    }
    for _ in &imports[1..] {
        desk.long(ROWS, "redo_last", json!({}));
    }
    settle(desk);
}

/// Namesakes under other telephones: somebody must say who they are.
fn settle(desk: &RecordingDesk) {
    let rows: String = (0..30).map(|row| format!("梅青,1394000{row:04}\n")).collect();
    let path = desk.path("doubles.csv");
    std::fs::write(&path, format!("姓名,手机\n{rows}")).unwrap();
    let report =
        desk.long(30, "import_run", json!({ "path": path, "kind": "guests", "mapping": null, "dry_run": false }));
    assert_eq!(report["doubles_total"], 30, "each may be one of those before it: {report}");
    desk.ask("import_questions", json!({ "import_id": report["import_id"] }));
    let first = &report["doubles"][0];
    let answer = |guest: Value| json!({ "import_id": report["import_id"], "line": first["line"], "guest_id": guest });
    desk.ask("import_settle", answer(Value::Null));
    desk.ask("undo_last", json!({}));
    desk.ask("import_settle", answer(first["known"].clone()));
}

pub fn export(desk: &RecordingDesk) {
    for format in ["vcard", "csv", "xlsx"] {
        let file =
            json!({ "filter": { "text": "" }, "format": format, "path": desk.path("guests").with_extension(format) });
        desk.long(GUESTS + ROWS, "guest_export", file);
    }
    let tagged = json!({ "filter": { "text": "", "tag": "常客" }, "format": "csv", "path": desk.path("tagged.csv") });
    desk.long(GUESTS, "guest_export", tagged);
    desk.long(GUESTS, "calendar_export", json!({ "path": desk.path("days.ics"), "years": 2 }));
}
