//! Who arrives: a file from the property system, settled at the desk, and what the cards warn of before and after.

use chrono::{FixedOffset, Utc};
use zhike_tests::screen::{Screen, spec};

use crate::desk::{create_book, import_guests};

/// Two of one name, each with a danger of their own; nothing tells them apart.
const GUESTS: &str = "姓名,手机,过敏\nJohn Smith,+44 20 5550 0101,peanuts\n陈伟强,13805710001,花生\n王伟,,虾\n王伟,,芒果\n林见鹿,0571-87000001,\n";

#[test]
fn an_arrivals_file_is_settled_at_the_desk_and_its_cards_carry_every_danger() {
    spec("settling", async |screen: Screen| {
        create_book(&screen).await;
        import_guests(&screen, GUESTS).await;
        // The second of two namesakes may be the first: the report asks, and one key answers.
        let questions = screen.within("questions");
        questions.sees("Same name").await;
        screen.press("w").await;
        screen.press("n").await;
        screen.sees("王伟 is 王伟").await;

        let today = Utc::now().with_timezone(&FixedOffset::east_opt(8 * 3600).unwrap()).date_naive();
        let rows = ["SMITH/JOHN MR,,0801", "陈伟强 先生,,0802", "王伟,13900000001,0803", "周野渡,0571-87000001,0804"];
        let rows: String = rows.map(|row| format!("{row},{today}\n")).concat();
        let file = screen.folder().join("到店.csv");
        std::fs::write(&file, format!("姓名,电话,房号,到店日期\n{rows}")).unwrap();
        screen.script.will_choose(&file);
        screen.click("Today").await;
        screen.click("Import arrivals").await;
        screen.click("Choose a file…").await;
        screen.click("Import 4 rows").await;
        let report = screen.within("import-report");
        report.sees("陈伟强 先生 is 陈伟强").await;
        // The number of another guest makes nobody that guest, and is told.
        report.sees("周野渡").await;
        report.sees("Different name").await;

        screen.click("Today").await;
        let questions = screen.within("questions");
        questions.sees("13900000001").await;
        questions.sees("Allergy: 虾").await;
        questions.sees("Allergy: 芒果").await;
        screen.click("Print preference cards").await;
        let pages = screen.within("print-pages");
        for danger in ["peanuts", "花生", "虾", "芒果"] {
            pages.sees(danger).await;
        }

        screen.click("Today").await;
        questions.sees("13900000001").await;
        screen.press("w").await;
        screen.press("1").await;
        screen.sees("王伟 is 王伟").await;
        screen.sees_no("Who is arriving?").await;
        screen.click("Print preference cards").await;
        pages.sees("虾").await;
        pages.sees_no("芒果").await;

        screen.chord('z').await;
        screen.click("Today").await;
        questions.sees("Allergy: 芒果").await;
    });
}
