//! A table of 100,000 guests brought in, against bare inserts of the same rows and the same index text.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde_json::json;
use zhike_core::api::Silent;
use zhike_core::sample;
use zhike_core::text::search::{IndexText, Searchable, index_text};
use zhike_core::text::{name, pinyin};

use crate::hotel::{Hotel, desk, folder};
use crate::measure::{Report, Target, few, forget_peak, peak_memory};

const ROWS: usize = 100_000;

pub fn measure(hotel: &Hotel, report: &mut Report) {
    let guests: Vec<Guest> = (0..ROWS).map(Guest::invent).collect();
    let file = folder().join("import.csv");
    write_table(&file, &guests);
    let indexed: Vec<IndexText> = guests.iter().map(Guest::index_text).collect();

    forget_peak();
    let before = peak_memory();
    let imported = few(3, || bring_in(&file));
    if let Some((before, after)) = before.zip(peak_memory()) {
        println!("import of {ROWS} rows held at most {} MiB more than before", (after.saturating_sub(before)) >> 20);
    }
    let bare = few(3, || insert(&guests, &indexed));
    report.row("import 100,000 CSV rows", hotel.guests, (&imported, Some(&bare)), &[Target::Ratio(3.0)]);
}

/// A row of the table.
struct Guest {
    name: String,
    phone: String,
    wechat: String,
    city: &'static str,
    likes: String,
}

impl Guest {
    fn invent(number: usize) -> Self {
        let part = |step: usize, from: &'static str| from.chars().nth(number / step % from.chars().count()).unwrap();
        Guest {
            name: format!(
                "{}{}{}",
                part(1, "王李张刘陈杨赵黄周吴"),
                part(10, "秀英明华建国丽静伟芳"),
                part(100, "敏强磊洋艳勇杰")
            ),
            phone: format!("13{:09}", 500_000_000 + number),
            wechat: format!("import_{number}"),
            city: ["上海", "杭州", "苏州", "南京"][number % 4],
            likes: format!("茶，第 {} 泡", number % 9),
        }
    }

    fn index_text(&self) -> IndexText {
        index_text(&Searchable {
            names: &[&self.name],
            pinyin: &pinyin::suggest(&self.name),
            contacts: &[("phone", &self.phone), ("wechat", &self.wechat)],
            rooms: &[],
        })
    }
}

fn write_table(file: &Path, guests: &[Guest]) {
    let mut text = String::from("姓名,手机号,微信,城市,喜好\n");
    for guest in guests {
        let Guest { name, phone, wechat, city, likes } = guest;
        writeln!(text, "{name},{phone},{wechat},{city},{likes}").unwrap();
    }
    std::fs::write(file, text).unwrap();
}

fn new_file(name: &str) -> PathBuf {
    let path = folder().join(name);
    zhike_core::book::remove(&path);
    path
}

fn bring_in(file: &Path) {
    let desk = desk();
    let path = new_file("import.zhike");
    let made = json!({ "path": path, "guests": 0, "language": "zh-CN", "passphrase": sample::PASSPHRASE });
    desk.call("sample_create", made, &Silent).unwrap();
    let report = desk.call("import_run", json!({ "path": file, "kind": "guests" }), &Silent).unwrap().value;
    assert_eq!(report["added"], ROWS, "every row is to arrive: {:?}", report["refused"]);
}

/// The same rows into the same schema, in one transaction, with nothing else around them.
fn insert(guests: &[Guest], indexed: &[IndexText]) {
    let mut connection = Connection::open(new_file("bare-import.db")).unwrap();
    connection
        .execute_batch(
            "pragma key = \"x'0000000000000000000000000000000000000000000000000000000000000000\
             00000000000000000000000000000000'\";
             pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -131072;",
        )
        .unwrap();
    connection.execute_batch(include_str!("../../src/book/migrations/0001_house.sql")).unwrap();
    let tx = connection.transaction().unwrap();
    {
        let mut guest = tx
            .prepare(
                "insert into guest (display_name, pinyin, home_city, sort_key, created_at, updated_at)
                 values (?1, ?2, ?3, ?4, 0, 0)",
            )
            .unwrap();
        let mut contact =
            tx.prepare("insert into contact_point (guest_id, kind, value, match_key) values (?1, ?2, ?3, ?4)").unwrap();
        let mut wish = tx
            .prepare(
                "insert into preference (guest_id, category, text, strength, noted_at)
                 values (?1, 'other', ?2, 'likes', 0)",
            )
            .unwrap();
        let mut document = tx.prepare("insert into guest_search (rowid, name, other) values (?1, ?2, ?3)").unwrap();
        for (row, text) in guests.iter().zip(indexed) {
            let reading = pinyin::suggest(&row.name);
            guest.execute((&row.name, &reading, row.city, name::sort_key(&row.name, &reading))).unwrap();
            let id = tx.last_insert_rowid();
            contact.execute((id, "phone", &row.phone, format!("phone:{}", row.phone))).unwrap();
            contact.execute((id, "wechat", &row.wechat, format!("wechat:{}", row.wechat))).unwrap();
            wish.execute((id, &row.likes)).unwrap();
            document.execute((2_i64 << 48 | id, &text.name, &text.other)).unwrap();
        }
    }
    tx.commit().unwrap();
}
