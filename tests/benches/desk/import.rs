//! A table of 100,000 guests brought into a book, against bare inserts of the same rows and the same index text into
//! another copy of it.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use criterion::Criterion;
use rusqlite::Connection;
use serde_json::json;
use zhike_core::text::search::{IndexText, Searchable, index_text};
use zhike_core::text::{name, pinyin};

use crate::engine;
use crate::hotel::{Hotel, folder};
use crate::measure::{Report, Target, few};
use crate::memory;

const ROWS: usize = 100_000;
/// From here on an import holds no more memory, however long it is: what was read and written is let go. Shorter ones
/// hold less than the page cache of the book's writer (128 MiB), which 100,000 rows do not fill.
const FILLED: usize = 2 * ROWS;
/// Twice those rows may hold so much more, for what is not always alike: the engine's lists of pages, the allocator.
///
/// Units: bytes.
const FLAT: u64 = 16 << 20;

/// Asks this program to import so many rows and nothing else.
pub const HELD: &str = "ZHIKE_BENCH_HELD";
const COPY: &str = "import.zhike";
const MORE: &str = "import-more.csv";

pub fn measure(_: &mut Criterion, hotel: &Hotel, report: &mut Report) {
    let guests: Vec<Guest> = (0..ROWS).map(Guest::invent).collect();
    let file = table("import.csv", ROWS);
    let imported = few(3, |_| hotel.copy(COPY), |copy| bring_in(&copy, &file, ROWS));
    let bare = few(3, |_| bare_copy(hotel), |mut bare| insert(&mut bare, &guests));
    report.row("import 100,000 CSV rows", hotel.guests, (&imported, Some(&bare)), &[Target::Ratio(3.0)]);

    let watched = [ROWS, FILLED, 2 * FILLED].map(|rows| Some((rows, held(hotel, rows)?)));
    if let [Some(some), Some(filled), Some(twice)] = watched {
        let said = [some, filled, twice].map(|(rows, held)| format!("{} MiB for {rows} rows", held >> 20)).join(", ");
        let said = format!("an import into {} guests holds {said}, which is flat from a full cache on", hotel.guests);
        report.fact(said, twice.1 <= filled.1 + FLAT);
    }
    zhike_core::book::remove(&folder().join(COPY));
    zhike_core::book::remove(&folder().join("import-bare.zhike"));
}

/// The most that an import of so many rows holds, in a process of its own: in this one it would fill again what earlier
/// work left behind, and hardly be seen.
fn held(hotel: &Hotel, rows: usize) -> Option<u64> {
    table(MORE, rows);
    hotel.copy(COPY).desk.lock();
    let program = std::env::current_exe().unwrap();
    let output = Command::new(program).env(HELD, rows.to_string()).stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "the import that was to be watched failed");
    String::from_utf8(output.stdout).unwrap().trim().parse().ok()
}

/// The work of that process, which says how much it held.
pub fn hold(rows: usize) {
    let copy = Hotel::under(COPY);
    if let Some(bytes) = memory::beyond(|| bring_in(&copy, &folder().join(MORE), rows)) {
        println!("{bytes}");
    }
}

/// A row of the table, and what the bare insert writes for it.
struct Guest {
    name: String,
    pinyin: String,
    sort_key: String,
    phone: String,
    wechat: String,
    keys: [String; 2],
    city: &'static str,
    likes: String,
    index: IndexText,
}

impl Guest {
    fn invent(number: usize) -> Self {
        let part = |step: usize, from: &'static str| from.chars().nth(number / step % from.chars().count()).unwrap();
        let name = format!(
            "{}{}{}",
            part(1, "王李张刘陈杨赵黄周吴"),
            part(10, "秀英明华建国丽静伟芳"),
            part(100, "敏强磊洋艳勇杰")
        );
        let (phone, wechat) = (format!("13{:09}", 500_000_000 + number), format!("import_{number}"));
        let pinyin = pinyin::suggest(&name);
        let index = index_text(&Searchable {
            names: &[&name],
            pinyin: &pinyin,
            contacts: &[("phone", &phone), ("wechat", &wechat)],
            rooms: &[],
        });
        Guest {
            sort_key: name::sort_key(&name, &pinyin),
            keys: [format!("phone:{phone}"), format!("wechat:{wechat}")],
            city: ["上海", "杭州", "苏州", "南京"][number % 4],
            // In one piece: what stands between commas would be several preferences.
            likes: format!("第 {} 泡茶", number % 9),
            name,
            pinyin,
            phone,
            wechat,
            index,
        }
    }
}

/// Writes a table of so many guests.
fn table(file: &str, rows: usize) -> PathBuf {
    let mut text = String::from("姓名,手机号,微信,城市,喜好\n");
    for Guest { name, phone, wechat, city, likes, .. } in (0..rows).map(Guest::invent) {
        writeln!(text, "{name},{phone},{wechat},{city},{likes}").unwrap();
    }
    let path = folder().join(file);
    std::fs::write(&path, text).unwrap();
    path
}

fn bring_in(hotel: &Hotel, file: &Path, rows: usize) {
    let report = hotel.ask("import_run", json!({ "path": file, "kind": "guests" }));
    assert_eq!(report["added"], rows, "every row is to arrive: {}", report["refused"]);
}

/// The engine on a copy of the book, without the triggers that keep its journal.
fn bare_copy(hotel: &Hotel) -> Connection {
    let copy = hotel.copy("import-bare.zhike");
    let connection = engine::open(&copy);
    copy.desk.lock();
    let triggers: Vec<String> = {
        let mut names = connection.prepare("select name from sqlite_schema where type = 'trigger'").unwrap();
        names.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    for trigger in triggers {
        connection.execute_batch(&format!("drop trigger {trigger}")).unwrap();
    }
    connection
}

/// The same rows in one transaction, with nothing else around them.
fn insert(bare: &mut Connection, guests: &[Guest]) {
    let tx = bare.transaction().unwrap();
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
        for row in guests {
            guest.execute((&row.name, &row.pinyin, row.city, &row.sort_key)).unwrap();
            let id = tx.last_insert_rowid();
            contact.execute((id, "phone", &row.phone, &row.keys[0])).unwrap();
            contact.execute((id, "wechat", &row.wechat, &row.keys[1])).unwrap();
            wish.execute((id, &row.likes)).unwrap();
            document.execute((2_i64 << 48 | id, &row.index.name, &row.index.other)).unwrap();
        }
    }
    tx.commit().unwrap();
}
