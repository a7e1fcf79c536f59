//! What the house already has: a table from a Chinese Excel, its report, and the way back.

use zhike_tests::screen::{Screen, spec};

use crate::desk::{choose_guests, create_book};

/// 姓名,手机,生日,备注 and four rows: two that come in, one without a name, one whose birthday no calendar has.
const GUESTS: &str = "姓名,手机,生日,备注\n林晓雯,13805711234,1990-08-15,喜欢靠窗\n周建国,13905710000,,\n,13700000000,,\n王芳,13600000000,二月三十日,\n";

#[test]
fn a_table_comes_in_with_a_report_by_line_and_goes_out_again_whole() {
    spec("import", async |screen: Screen| {
        create_book(&screen).await;
        choose_guests(&screen, GUESTS).await;
        let columns = screen.within("import-columns");
        columns.sees("手机").await;
        columns.sees("林晓雯").await;

        screen.click("Preview").await;
        screen.sees("Nothing is saved yet").await;
        screen.click("Import 4 rows").await;
        screen.sees("Imported").await;
        screen.within("import-added").sees("3").await;
        screen.within("import-refused").sees("1").await;
        let report = screen.within("import-report");
        report.sees("No name").await;
        report.sees("Line 4").await;
        report.sees("Line 5").await;

        screen.click("Guests").await;
        let list = screen.within("guest-list");
        for name in ["林晓雯", "周建国", "王芳"] {
            list.sees(name).await;
        }

        // What came in goes out again: those that the list shows.
        screen.fill("Name, room or phone number", "linxiaowen").await;
        list.sees_no("王芳").await;
        let file = screen.folder().join("guests.csv");
        screen.script.will_choose(&file);
        screen.click("Export").await;
        screen.click("CSV file").await;
        screen.sees("1 guest exported").await;
        screen.sees("Not in this file").await;
        screen.within("file-result").click("Dismiss").await;
        screen.sees_no("1 guest exported").await;
        let written = std::fs::read_to_string(&file).unwrap();
        assert!(written.contains("林晓雯") && written.contains("13805711234"), "{written}");
        assert!(!written.contains("王芳"), "the list did not show her: {written}");

        // The house sees who took what out.
        screen.click("Settings").await;
        screen.click("Exports and prints").await;
        screen.within("outgoing").sees("guests.csv").await;
        screen.within("outgoing").sees("Guests").await;
        screen.click("Guests").await;

        screen.click("Import").await;
        screen.within("import-past").click("Undo").await;
        screen.click("Guests").await;
        screen.sees("No guests yet").await;
    });
}
