//! The real program, as a shell runs it.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

const PASSPHRASE: &str = "four quiet words here";

/// A folder with a book in it, and the program pointed at the book.
struct Shell {
    folder: tempfile::TempDir,
}

impl Shell {
    fn new() -> Self {
        Shell { folder: tempfile::tempdir().unwrap() }
    }

    /// A sample hotel. Each size is made once for all tests.
    fn with_sample(guests: u32) -> Self {
        static SAMPLES: Mutex<BTreeMap<u32, Vec<u8>>> = Mutex::new(BTreeMap::new());
        let shell = Self::new();
        let mut samples = SAMPLES.lock().unwrap_or_else(PoisonError::into_inner);
        let sample = samples.entry(guests).or_insert_with(|| {
            let maker = Self::new();
            maker.json(&format!("sample --guests {guests} --seed 3 --lang zh-CN"));
            std::fs::read(maker.file("house.zhike")).unwrap()
        });
        std::fs::write(shell.file("house.zhike"), sample).unwrap();
        drop(samples);
        shell
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhike"));
        command.args(line.split_whitespace()).current_dir(self.folder.path());
        for name in ["ZHIKE_BOOK", "ZHIKE_PASSPHRASE", "LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        command
    }

    /// Runs a line with the book and its passphrase in the environment.
    fn run(&self, line: &str) -> Output {
        let mut command = self.command(line);
        command.env("ZHIKE_BOOK", self.file("house.zhike")).env("ZHIKE_PASSPHRASE", PASSPHRASE);
        command.output().unwrap()
    }

    fn text(&self, line: &str) -> String {
        let output = self.run(line);
        assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, line: &str) -> Value {
        let text = self.text(&format!("{line} --json"));
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{line}: no JSON ({error}): {text}"))
    }

    /// The exit code and what standard error says; standard output must be empty.
    fn refused(&self, line: &str) -> (i32, String) {
        failed(line, self.run(line))
    }
}

fn failed(line: &str, output: Output) -> (i32, String) {
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success(), "{line} should fail");
    assert!(output.stdout.is_empty(), "{line}: a failure has nothing for standard output");
    (output.status.code().unwrap(), said)
}

#[test]
fn a_book_is_made_and_found_whole() {
    let shell = Shell::new();
    let made = shell.json("new --property 西湖别苑 --city 杭州 --manager 周敏 --lang zh-CN");
    assert_eq!(made["property"]["language"], "zh-CN");
    assert_eq!(shell.json("guests"), json!({ "total": 0, "guests": [] }));
    let report = shell.json("check");
    let parts: Vec<&Value> = report["findings"].as_array().unwrap().iter().map(|finding| &finding["part"]).collect();
    assert_eq!(parts, ["file", "schema", "rows", "search", "journal"]);
    assert_eq!(report["whole"], true);
    let hash = report["head"]["hash"].as_str().unwrap();
    let seal = format!("{}-{hash}", report["head"]["change"]);
    assert!(shell.text("check").contains(&seal), "the seal is said, to be kept");
    assert_eq!(shell.json(&format!("check --witness {seal}"))["whole"], true, "and the book still has it");
    let other = format!("check --json --witness {}-{}", report["head"]["change"], "0".repeat(64));
    let output = shell.run(&other);
    assert_eq!(output.status.code(), Some(1), "another seal means another history: not whole");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["findings"][4]["problems"][0]["code"], "witness_differs");
    assert!(
        shell.refused("check --witness nonsense --lang en").1.contains("not a seal"),
        "and what is no seal is refused"
    );
}

#[test]
fn exit_codes_tell_done_from_refused_from_senseless() {
    let shell = Shell::new();
    let check = |line: &str, code: i32, said: &str| {
        let (exit, text) = shell.refused(line);
        assert_eq!(exit, code, "{line}: {text}");
        assert!(text.contains(said), "{line} must say {said:?}: {text}");
    };
    check("guests", 1, "book_not_found: ");
    check("nonsense", 2, "nonsense");
    check("guest seven", 2, "seven");
    check("lunar 2027-02-30", 2, "2027-02-30");
    check("cards --out x.pdf", 2, "--arrivals");
    check("lunar 2150-01-01", 1, "date_out_of_range: ");
    check("solar 2026 6 1 --leap", 1, "no_such_leap_month: ");
    let nowhere = "--book nowhere/house.zhike new --property House --city Hangzhou --manager Zhou";
    check(nowhere, 1, "file_place_missing: ");
    shell.json("new --property House --city Hangzhou --manager Zhou");
    check("new --property House --city Hangzhou --manager Zhou", 1, "book_exists: ");
    check("guest 4711", 1, "guest_not_found: ");
    check("guest 4711 --lang zh-CN", 1, "guest_not_found: 客史簿");
}

#[test]
fn a_senseless_call_is_explained_in_the_language_asked_for() {
    let shell = Shell::new();
    let check = |line: &str, english: &str, chinese: &str| {
        for (language, said) in [("en", english), ("zh-CN", chinese)] {
            let (exit, text) = shell.refused(&format!("--lang {language} {line}"));
            assert_eq!(exit, 2, "{line} makes no sense: {text}");
            let first = text.lines().next().unwrap();
            assert_eq!(first, said, "{line} in {language} says its code and what is wrong");
            let englishman = text.contains("error:") || text.contains("tip:") || text.contains("Usage:");
            assert!(language == "en" || !englishman, "{line}: nothing of the library's English is left: {text}");
        }
    };
    check("nonsense", "command_unknown: Unknown command: “nonsense”", "command_unknown: 未知命令：“nonsense”");
    check("guest seven", "value_unreadable: “seven” is not valid for <ID>", "value_unreadable: <ID> 的值无效：“seven”");
    check(
        "guests --tier gold",
        "value_unknown: “gold” is not a possible value of --tier <T>",
        "value_unknown: --tier <T> 不接受这个值：“gold”",
    );
    check("guests --tag", "value_missing: Missing value after --tag <T>", "value_missing: --tag <T> 后缺少值");
    check("due --weeks 3", "argument_unknown: Unknown argument: --weeks", "argument_unknown: 未知参数：--weeks");
    check("cards --all", "argument_missing: Missing: --out <FILE>", "argument_missing: 缺少：--out <FILE>");
    check(
        "due --days 3 --days 4",
        "argument_twice: --days <N> can be given only once",
        "argument_twice: --days <N> 只能使用一次",
    );
    check(
        "import undo 1 --dry-run",
        "argument_unknown: Unknown argument: --dry-run",
        "argument_unknown: 未知参数：--dry-run",
    );
    let (_, text) = shell.refused("guests --tier mian --lang zh-CN");
    assert!(text.contains("可用的值：vip, main, ordinary, occasional"), "the values there are: {text}");
    assert!(text.contains("您是否想输入：main"), "the nearest one: {text}");
}

#[test]
fn the_book_and_the_passphrase_are_asked_for_by_name() {
    let shell = Shell::with_sample(3);
    let run = |line: &str| failed(line, shell.command(line).output().unwrap());
    assert_eq!(run("guests").0, 2, "no book was named");
    assert!(run("guests").1.starts_with("book_missing: "));
    assert!(run("--book house.zhike guests").1.starts_with("passphrase_missing: "));
    std::fs::write(shell.file("words"), format!("{PASSPHRASE}\n")).unwrap();
    let opened = shell.command("--book house.zhike --passphrase-file words guests --json").output().unwrap();
    assert!(opened.status.success(), "the line end of the file is no part of the passphrase");
    std::fs::write(shell.file("words"), "other words").unwrap();
    let (code, said) = run("--book house.zhike --passphrase-file words guests");
    assert_eq!((code, said.starts_with("wrong_passphrase: ")), (1, true), "{said}");
}

#[test]
fn a_sample_says_its_own_passphrase_where_none_is_given() {
    let shell = Shell::new();
    let made = shell.command("--book s.zhike sample --guests 4 --json").output().unwrap();
    let made: Value = serde_json::from_slice(&made.stdout).unwrap();
    let mut again = shell.command("--book s.zhike guests --json");
    let listed = again.env("ZHIKE_PASSPHRASE", made["passphrase"].as_str().unwrap()).output().unwrap();
    let listed: Value = serde_json::from_slice(&listed.stdout).unwrap();
    assert_eq!(listed["total"], 4);
}

#[test]
fn guests_are_listed_searched_and_shown() {
    let shell = Shell::with_sample(60);
    let all = shell.json("guests --limit 7");
    assert_eq!((&all["total"], all["guests"].as_array().unwrap().len()), (&json!(60), 7));
    for line in ["guests sxj", "guests 单小军", "guests 8812", "guests shan xiao"] {
        let found = shell.json(line);
        assert_eq!(found["guests"][0]["name"], "单小军", "{line}: {found}");
    }
    let vips = shell.json("guests --tier vip");
    assert!(vips["guests"].as_array().unwrap().iter().all(|guest| guest["tier"] == "vip"));
    let page = shell.json(&format!("guest {}", vips["guests"][0]["id"]));
    assert_eq!(page["guest"]["tier"], "vip");
    let shown = shell.text("guest 1 --lang zh-CN");
    for word in ["单小军", "shan xiao jun", "喜好", "安全", "花生", "1208", "特殊日期"] {
        assert!(shown.contains(word), "the page must say {word}:\n{shown}");
    }
    assert!(!shown.contains("guest-page"), "no title is the name of a message:\n{shown}");
    let table = shell.text("guests --limit 3 --lang en");
    assert!(table.lines().last().unwrap().contains("60"), "people see how many there are:\n{table}");
}

#[test]
fn lunar_and_solar_days_need_no_book() {
    let shell = Shell::new();
    let ask = |line: &str| -> Value {
        let output = shell.command(&format!("{line} --json")).output().unwrap();
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{line}: {output:?}"))
    };
    let check = |solar: &str, (year, month, day, leap): (i32, u8, u8, bool)| {
        let lunar = json!({ "year": year, "month": month, "leap": leap, "day": day });
        assert_eq!(ask(&format!("lunar {solar}")), lunar);
        let leap = if leap { " --leap" } else { "" };
        assert_eq!(ask(&format!("solar {year} {month} {day}{leap}")), json!({ "date": solar }));
    };
    check("1987-07-26", (1987, 6, 1, true));
    check("2033-12-22", (2033, 11, 1, true));
    check("2034-02-18", (2033, 12, 30, false));
    check("2027-02-05", (2026, 12, 29, false));
}

#[test]
fn festivals_are_listed_by_day_with_their_ids() {
    // Without a book these are the world's; a house may keep others.
    let shell = Shell::new();
    let listed = shell.command("festivals --from 2027 --to 2028 --lang en --json").output().unwrap();
    let festivals: Value = serde_json::from_slice(&listed.stdout).unwrap();
    let check = |id: &str, name: &str, date: &str| {
        let found = festivals
            .as_array()
            .unwrap()
            .iter()
            .any(|festival| festival["id"] == id && festival["name"] == name && festival["date"] == date);
        assert!(found, "{id} {name} {date} is missing: {festivals}");
    };
    check("new_years_eve_cn", "Chinese New Year’s Eve", "2027-02-05");
    check("spring_festival", "Spring Festival", "2027-02-06");
    check("easter", "Easter", "2027-03-28");
    check("dragon_boat", "Dragon Boat Festival", "2028-05-28");
    let days: Vec<&str> = festivals.as_array().unwrap().iter().filter_map(|one| one["date"].as_str()).collect();
    assert!(days.is_sorted(), "by day: {days:?}");
}

#[test]
fn what_is_due_is_told_with_its_lunar_day() {
    let shell = Shell::with_sample(60);
    let due = shell.json("due --days 30");
    let due = due.as_array().unwrap();
    let single = due.iter().find(|line| line["guest"] == "单小军").unwrap_or_else(|| panic!("{due:?}"));
    assert_eq!(single["kind"], "birthday");
    assert!(single["lunar"]["month"].is_number(), "he keeps his birthday by the moon: {single}");
    assert!(single["guest_id"].is_number() && single["date"].is_string());
    assert!(
        due.iter().all(|line| line.get("lunar") != Some(&Value::Null)),
        "a date that is not lunar says no lunar day at all"
    );
    let table = shell.text("due --days 30 --lang zh-CN");
    assert!(table.contains("农历") && table.contains("生日"), "{table}");
}

#[test]
fn promises_and_traces_are_listed_with_whose_they_are() {
    let shell = Shell::with_sample(20);
    let all = shell.json("promises");
    let open = shell.json("promises --open");
    let states = |list: &Value| -> Vec<String> {
        list.as_array().unwrap().iter().map(|line| line["state"].as_str().unwrap().to_owned()).collect()
    };
    assert!(states(&all).contains(&"kept".to_owned()), "what is settled is listed too: {all}");
    assert!(states(&open).iter().all(|state| state == "open") && !states(&open).is_empty(), "{open}");
    let table = shell.text("promises --open --lang zh-CN");
    assert!(table.contains("单小军 [过敏 · 花生") && table.contains("龙井"), "{table}");

    let traces = shell.json("traces");
    let overdue = traces.as_array().unwrap().iter().find(|trace| trace["department"] == "engineering");
    assert!(overdue.is_some_and(|trace| trace["done_at"].is_null()), "what is overdue is still to be done: {traces}");
    let table = shell.text("traces --lang zh-CN");
    for word in ["工程部", "闪灯门铃", "0806", "何秀兰"] {
        assert!(table.contains(word), "the table must say {word}:\n{table}");
    }
    assert_eq!(shell.json("traces --on 2020-01-01"), json!([]), "nothing was due then");
    assert_eq!(shell.text("traces --on 2020-01-01 --lang en"), "No traces.\n");
}

#[test]
fn visits_are_listed_newest_first_with_what_endangers_the_guest() {
    let shell = Shell::with_sample(20);
    let all = shell.json("visits");
    let days: Vec<&str> = all.as_array().unwrap().iter().map(|visit| visit["from_on"].as_str().unwrap()).collect();
    assert!(days.len() > 50 && days.is_sorted_by(|one, other| one >= other), "{days:?}");
    let of_one = shell.json("visits --guest 1");
    assert!(of_one.as_array().unwrap().iter().all(|visit| visit["guest_id"] == 1), "{of_one}");
    let table = shell.text("visits --guest 1 --lang zh-CN");
    assert!(table.contains("单小军 [过敏 · 花生") && table.contains("住店") && table.contains('¥'), "{table}");
    assert_eq!(shell.text("visits --to 1990-01-01 --lang en"), "No visits.\n");
}

#[test]
fn whoever_is_named_acts_and_acts_on_until_another_is() {
    let shell = Shell::with_sample(5);
    let noted_by = |line: &str, guest: &str| {
        std::fs::write(shell.file("guests.csv"), format!("姓名,口味\n{guest},少盐\n")).unwrap();
        shell.json(line);
        let id = shell.json(&format!("guests {guest}"))["guests"][0]["id"].clone();
        shell.json(&format!("guest {id}"))["preferences"][0]["noted_by"].clone()
    };
    let import = "import guests.csv --as guests --map 口味=likes";
    assert_eq!(noted_by(import, "叶青"), "周敏", "who made the book acts at first");
    assert_eq!(noted_by(&format!("--staff 沈亦舒 {import}"), "宋知远"), "沈亦舒");
    assert_eq!(noted_by(import, "顾明月"), "沈亦舒", "and goes on acting");
    let (code, said) = shell.refused("--staff 无名氏 guests");
    assert_eq!((code, said.starts_with("staff_unknown: ")), (2, true), "{said}");
}

#[test]
fn the_help_is_there_in_both_languages() {
    let shell = Shell::new();
    assert!(shell.text("--help --lang zh-CN").contains("礼品"));
    assert!(shell.text("gifts export --help --lang en").contains(".xlsx"));
    assert!(shell.text("--version").starts_with("zhike "));
}

#[test]
fn files_are_brought_in_reported_line_by_line_and_taken_back() {
    let shell = Shell::new();
    shell.json("new --property 西湖别苑 --city 杭州 --manager 周敏");
    let table = "姓名,手机号,口味\n叶青,13800000001,少盐\n,13800000002,\n陆远,13800000003,不吃香菜\n";
    std::fs::write(shell.file("guests.csv"), table).unwrap();

    let trial = shell.json("import guests.csv --dry-run");
    assert_eq!((&trial["added"], &trial["import_id"]), (&json!(2), &Value::Null));
    assert_eq!(shell.json("guests")["total"], 0, "a trial changes nothing");

    let report = shell.json("import guests.csv --as guests --map 口味=likes");
    assert_eq!((&report["added"], &report["updated"]), (&json!(2), &json!(0)), "{report}");
    assert_eq!(report["refused"][0]["line"], 3, "the line without a name: {report}");
    assert_eq!(report["refused"][0]["code"], "name_missing");
    assert_eq!(report["dropped"], json!([]), "every column was matched");
    let found = shell.json("guests 叶青");
    let page = shell.json(&format!("guest {}", found["guests"][0]["id"]));
    assert_eq!(page["preferences"][0]["text"], "少盐");

    assert_eq!((&report["doubles"], &report["doubles_total"]), (&json!([]), &json!(0)), "nobody was there before");

    // A namesake without any contact in common: added, told of, never merged.
    std::fs::write(shell.file("more.csv"), "姓名,口味\n叶青,多糖\n").unwrap();
    let more = shell.json("import more.csv --map 口味=likes");
    assert_eq!((&more["added"], &more["doubles_total"]), (&json!(1), &json!(1)), "{more}");
    let double = &more["doubles"][0];
    assert_eq!((&double["line"], &double["known"]), (&json!(2), &found["guests"][0]["id"]), "{more}");
    shell.json(&format!("import undo {}", more["import_id"]));
    let said = shell.text("import more.csv --map 口味=likes --dry-run --lang zh-CN");
    assert!(said.contains("可能与叶青 (1)是同一位"), "with the number, since both have the name: {said}");

    // Who it is, a person says: the one of two who is there stays.
    let more = shell.json("import more.csv --map 口味=likes");
    let open = shell.json(&format!("import open {}", more["import_id"]));
    assert_eq!(open[0]["sides"][0]["id"], found["guests"][0]["id"], "{open}");
    shell.json(&format!("import settle {} 2 --guest {}", more["import_id"], found["guests"][0]["id"]));
    assert_eq!(shell.json("guests 叶青")["total"], 1, "and the line is theirs");
    std::fs::write(shell.file("twins.csv"), "姓名,手机\n陆远,13800000009\n").unwrap();
    let twins = shell.json("import twins.csv");
    std::fs::write(shell.file("arrivals.csv"), "姓名,到店日期\n陆远,2036-11-22\n").unwrap();
    let arrivals = shell.json("import arrivals.csv");
    let unsettled = shell.json("unsettled --on 2036-11-22");
    assert_eq!(unsettled[0]["sides"].as_array().unwrap().len(), 2, "{unsettled}");
    let arrival = &unsettled[0]["asked"]["id"];
    assert_eq!(*arrival, arrivals["unsettled"][0]["arrival_id"], "{arrivals}");
    shell.json(&format!("settle {arrival} --new"));
    assert_eq!(shell.json("unsettled --on 2036-11-22"), json!([]), "nothing is asked any more");
    assert_eq!(shell.refused(&format!("settle {arrival} --new")).1.split(':').next(), Some("arrival_settled"));
    assert_eq!(shell.refused(&format!("settle {arrival}")).0, 2, "who it is must be said");
    assert_eq!(twins["doubles_total"], 1, "{twins}");

    let other = Shell::new();
    other.json("new --property 西湖别苑 --city 杭州 --manager 周敏");
    let whole = other.json(&format!("import {}", shell.file("guests.csv").display()));
    other.json(&format!("import undo {}", whole["import_id"]));
    assert_eq!(other.json("guests")["total"], 0, "an import goes back whole");
    let before = shell.json("guests")["total"].clone();
    assert_eq!(shell.refused("import guests.csv --map 颜色=likes").0, 2, "no such column");
    assert_eq!(shell.refused("import guests.csv --map 口味=colour").0, 2, "no such field");
    assert_eq!(shell.refused("import").0, 2, "no file");
    assert_eq!(shell.refused("import none.csv").0, 1, "a file that is not there");

    std::fs::write(shell.file("open.csv"), "姓名,口味\n\"叶青,少盐\n").unwrap();
    let (exit, said) = shell.refused("import guests.csv open.csv");
    assert!(exit == 1 && said.starts_with("import_quote_unclosed: open.csv: "), "the file at fault is named: {said}");
    assert_eq!(shell.json("guests")["total"], before, "and no other was brought in before it was found");
}

#[test]
fn guests_are_written_as_files_that_come_in_again() {
    let shell = Shell::with_sample(30);
    let elsewhere = Shell::new();
    elsewhere.json("new --property 西湖别苑 --city 杭州 --manager 周敏");
    for (name, begins) in [("all.xlsx", b"PK".as_slice()), ("all.csv", b"\xef\xbb\xbf"), ("all.vcf", b"BEGIN:VCARD")] {
        assert_eq!(shell.json(&format!("guests --out {name}"))["count"], 30);
        assert!(std::fs::read(shell.file(name)).unwrap().starts_with(begins), "{name}");
        let again = elsewhere.json(&format!("import {} --dry-run", shell.file(name).display()));
        assert_eq!(again["added"], 30, "{name}: {again}");
        assert_eq!((&again["refused"], &again["dropped"]), (&json!([]), &json!([])), "{name}: {again}");
    }
    let some = shell.json("guests --tier vip")["total"].clone();
    assert_eq!(shell.json("guests --tier vip --out vip.csv")["count"], some, "a filter counts for the file as well");
    assert_eq!(shell.refused("guests --tag 没有 --out none.csv").1.split(':').next(), Some("guests_nobody"));
    assert_eq!(shell.refused("guests --out all.doc").0, 2, "an ending that says nothing");
    assert_eq!(shell.refused("guests --out all.csv --limit 5").0, 2, "a file holds all of them");
}

#[test]
fn every_kind_of_paper_is_written_from_a_terminal() {
    let shell = Shell::with_sample(30);
    for (kind, rest) in [
        ("vip", "--layout half_a4"),
        ("table", "--for guest"),
        ("table", ""),
        ("brief", ""),
        ("label", "--layout labels_2x7 --first-free 3"),
        ("preference", "--for guest --layout a5"),
    ] {
        let out = format!("{kind}{}.pdf", rest.len());
        let written = shell.json(&format!("cards --all --kind {kind} {rest} --out {out}"));
        assert!(written["pages"].as_u64().unwrap() > 0, "{kind} {rest}: {written}");
        assert!(std::fs::read(shell.file(&out)).unwrap().starts_with(b"%PDF-"), "{kind}");
    }
    let refused = shell.refused("cards --all --kind vip --layout a6 --out none.pdf").1;
    assert_eq!(refused.split(':').next(), Some("card_layout_unfit"));

    std::fs::write(shell.file("photo.png"), include_bytes!("../../core/src/guests/photo/square.png")).unwrap();
    shell.json(&format!("photo set 1 {}", shell.file("photo.png").display()));
    shell.json("photo remove 1");
    let drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 1\"><rect width=\"4\" height=\"1\"/></svg>";
    std::fs::write(shell.file("logo.svg"), drawing).unwrap();
    let head = shell.json(&format!("letterhead --logo {} --phone 0571", shell.file("logo.svg").display()));
    assert_eq!((&head["logo"], &head["phone"]), (&true.into(), &"0571".into()), "{head}");
    assert_eq!(shell.json("letterhead --no-logo")["logo"], false);
    assert!(shell.json("handover --out shift.pdf")["pages"].as_u64().unwrap() > 0);
}

#[test]
fn cards_and_the_calendar_are_written_as_files() {
    let shell = Shell::with_sample(30);
    let written = shell.json("cards --guest 1 2 3 --out cards.pdf --layout a6 --for guest");
    assert_eq!(written["guests"], 3);
    assert!(std::fs::read(shell.file("cards.pdf")).unwrap().starts_with(b"%PDF-"));
    assert_eq!(shell.refused("cards --tag 没有 --out none.pdf").1.split(':').next(), Some("cards_nobody"));
    shell.json("calendar export --out dates.ics --years 2");
    let calendar = std::fs::read_to_string(shell.file("dates.ics")).unwrap();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.contains("单小军"), "{}", &calendar[..200]);
}

#[test]
fn gifts_are_planned_with_their_reasons_and_written_as_files() {
    let shell = Shell::with_sample(60);
    let plan = shell.json("gifts plan mid_autumn 2027");
    assert_eq!(plan["list"]["date"], "2027-09-15");
    let lines = plan["lines"].as_array().unwrap();
    let line =
        |guest: &str| lines.iter().find(|line| line["guest"] == guest).unwrap_or_else(|| panic!("{guest}: {plan}"));
    assert_eq!(line("尉迟凯")["state"], "proposed", "a main guest gets the festival's gift");
    assert_eq!(line("单小军")["reason"], "allergy", "mooncakes hold what endangers him");
    let table = shell.text("gifts plan mid_autumn 2027 --lang zh-CN");
    assert!(table.contains("单小军") && !table.contains("gift-reason"), "every line says why in words:\n{table}");

    for (name, begins) in [("g.xlsx", b"PK".as_slice()), ("g.csv", b"\xef\xbb\xbf"), ("g.pdf", b"%PDF-")] {
        let written = shell.json(&format!("gifts export mid_autumn 2027 --out {name}"));
        assert!(written["lines"].as_u64().unwrap() > 0, "{written}");
        assert!(std::fs::read(shell.file(name)).unwrap().starts_with(begins), "{name}");
    }
    shell.json("gifts export spring_festival 2027 --out unplanned.csv");
    assert_eq!(shell.refused("gifts export mid_autumn 2027 --out g.doc").0, 2);
    assert_eq!(shell.refused("gifts plan no_such_festival 2027").0, 1);
}

#[test]
fn a_birthday_present_goes_its_way_from_the_terminal() {
    let shell = Shell::with_sample(60);
    let period = "birthday --from 2026-12-01 --to 2027-05-31";
    assert_eq!(shell.refused(&format!("gifts show {period}")).0, 2, "nobody planned it yet");
    let planned = shell.json(&format!("gifts plan {period} --budget 90000 --cut-off 2027-05-01 --alternatives"));
    let list = &planned["list"];
    assert_eq!((&list["budget_minor"], &list["cut_off_on"]), (&json!(9_000_000), &json!("2027-05-01")));
    assert_eq!((&list["date"], &list["to_on"]), (&json!("2026-12-01"), &json!("2027-05-31")));
    let lines = planned["lines"].as_array().unwrap();
    let given: Vec<&Value> = lines.iter().filter(|line| line["state"] == "proposed").collect();
    assert!(given.len() > 1 && given.iter().all(|line| line["occurs_on"].is_string()), "each on a day: {planned}");
    assert_eq!(shell.json("gifts lists")[0]["festival"], "birthday");
    let approved = shell.json(&format!("gifts approve {period}"));
    assert_eq!(approved["list"]["status"], "approved");
    let guest = &given[0]["guest_id"];
    let marked = shell.json(&format!("gifts mark {period} --as handed-over --guest {guest}"));
    let states: Vec<&Value> = marked["lines"].as_array().unwrap().iter().map(|line| &line["state"]).collect();
    assert_eq!(states.iter().filter(|state| **state == "handed_over").count(), 1, "only that guest's");
    let day = given[0]["occurs_on"].as_str().unwrap();
    let due = shell.json(&format!("due --on {day}"));
    assert!(due.as_array().unwrap().iter().all(|line| line["guest_id"] != *guest || line["kind"] != "birthday"));
    let written = shell.json(&format!("gifts export {period} --out birthdays.csv --left-out"));
    assert!(written["lines"].as_u64().unwrap() > 1, "{written}");
    let table = shell.text(&format!("gifts show {period} --lang zh-CN"));
    assert!(table.contains("2026-12-01 至 2027-05-31 生日") && table.contains("已送达"), "{table}");
}

#[test]
fn what_the_window_sets_the_terminal_sets_too() {
    let shell = Shell::with_sample(20);
    let days = |times: &Value| {
        let found = times.as_array().unwrap().iter().find(|time| time["kind"] == "birthday" && time["tier"] == "main");
        found.unwrap()["days"].clone()
    };
    assert_eq!(days(&shell.json("lead-times set birthday main 14")), json!(14));
    assert_eq!(days(&shell.json("lead-times")), json!(14));
    assert_eq!(shell.json("ages nominal"), json!({ "nominal": true }));
    assert_eq!(shell.json("ages")["nominal"], true);

    let page = shell.json("guest set 1 do_not_celebrate=yes home_city=杭州市西湖区 birth_year=1980");
    assert_eq!((&page["guest"]["do_not_celebrate"], &page["local"]), (&json!(true), &json!(true)));
    let (code, said) = shell.refused("guest set 1 colour=red --lang en");
    assert!(code == 2 && said.contains("greeting_selected"), "it says which fields there are: {said}");
    assert_eq!(shell.refused("guest set 1 big_account=perhaps").0, 2);
    let page = shell.json("household join 1 2");
    assert_eq!(page["household"][0]["id"], 2);
    assert_eq!(shell.json("household leave 1")["household"], json!([]));

    let today = shell.json("today");
    let line = &today["lines"][0];
    let occurrence = format!("--guest {} --on {}", line["guest_id"], line["date"].as_str().unwrap());
    assert!(shell.json(&format!("reminder skip {occurrence} --reason 出差"))["entries"].as_u64().unwrap() > 0);
    let left = |today: &Value| today["lines"].as_array().unwrap().contains(line);
    assert!(!left(&shell.json("today")), "skipped");
    shell.json(&format!("reminder reopen {occurrence}"));
    assert_eq!(shell.json("today")["lines"][0]["guest_id"], line["guest_id"], "due again");
    assert_eq!(shell.refused("reminder done --guest 1 --on 2031-01-01").0, 2, "nothing falls on that day");

    shell.json("handover --out handover.pdf");
    assert!(std::fs::read(shell.file("handover.pdf")).unwrap().starts_with(b"%PDF-"));
    let (code, said) = shell.refused("voucher 4711 --out voucher.pdf");
    assert!(code == 1 && said.starts_with("complaint_not_found"), "{said}");
}

#[test]
fn a_complaint_is_recorded_and_advanced_from_the_terminal() {
    let shell = Shell::with_sample(20);
    let open = shell.json("complaints");
    assert_eq!(open["total"], 11, "the cast has one at every open stage, one waiting, one sent back");
    let overdue = shell.json("complaints --overdue")["complaints"].as_array().unwrap().len();
    assert!(overdue > 0, "some clocks of the sample are up");
    let ruling = shell.json("complaints --stage ruling");
    assert!(ruling["complaints"].as_array().unwrap().iter().all(|line| line["stage"] == "ruling"));

    let new = "complaint new --guest 1 --category noise --severity minor --room 1208 --text 隔壁太吵";
    let id = shell.json(new)["id"].as_i64().unwrap();
    let ruled = shell.json(&format!("complaint advance {id} rule stands=yes"));
    assert_eq!(ruled["state"]["stage"], "responsibility");
    let assigned = shell.json(&format!("complaint advance {id} assign department=housekeeping responsible=何秀兰"));
    assert_eq!((&assigned["state"]["stage"], &assigned["log"][2]["staff"]), (&json!("cause"), &json!("周敏")));
    let page = shell.text(&format!("complaint {id} --lang zh-CN"));
    assert!(page.contains("隔壁太吵") && page.contains("已定责"), "{page}");

    let (code, said) = shell.refused(&format!("complaint advance {id} approve"));
    assert!(code == 1 && said.starts_with("complaint_step_not_now"), "{said}");
    let (code, said) = shell.refused(&format!("complaint advance {id} rule stands=perhaps"));
    assert!(code == 2, "{said}");
    let (code, said) = shell.refused("complaint 4711");
    assert!(code == 1 && said.starts_with("complaint_not_found"), "{said}");
}

#[test]
fn a_report_of_complaints_goes_into_the_file_whose_ending_says_how() {
    let shell = Shell::with_sample(30);
    let check = |name: &str, begins: &[u8]| {
        let line = format!("report complaints --from 2026-01-01 --to 2026-12-31 --out {name} --lang en");
        let written = shell.json(&line);
        assert!(written["open"].is_u64() && written["came_in"].is_u64() && written["closed"].is_u64(), "{written}");
        let file = std::fs::read(shell.file(name)).unwrap();
        assert!(file.starts_with(begins), "{name} is what its ending says");
    };
    check("complaints.xlsx", b"PK");
    check("complaints.csv", "\u{feff}No.,".as_bytes());
    check("complaints.pdf", b"%PDF-");
    let (code, said) =
        shell.refused("report complaints --from 2026-01-01 --to 2026-12-31 --out complaints.doc --lang en");
    assert_eq!(code, 2, "an ending that says nothing: {said}");
    let (code, said) =
        shell.refused("report complaints --from 2026-12-31 --to 2026-01-01 --out complaints.csv --lang en");
    assert_eq!(code, 1, "the desk refuses a period that runs backwards: {said}");
    assert!(said.starts_with("complaint_period_backwards: "), "{said}");
}
