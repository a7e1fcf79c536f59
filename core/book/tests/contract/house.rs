//! A small book to try things on.

use std::path::Path;
use std::sync::LazyLock;

use secrecy::{ExposeSecret, SecretBox};
use serde_json::{Value, json};
use zhike_book::{
    Acting, Belonging, Book, BookError, Change, ChangeNote, Document, Following, GuestIndex, GuestSources, Host,
    Moving, Op, Query, RawKey, Role, RoomTables,
};
use zhike_ground::text::search::{Searchable, index_text};

pub const MANAGER: Acting = Acting { staff_id: 1, role: Role::Manager, now_ms: 1_790_000_000_000 };
pub const OP: Op = Op::new("tag_added");

/// A guest room of its own, which shows of a guest its name.
const SOURCES: GuestSources = GuestSources {
    table: "guest",
    found_by: &["guest", "contact_point"],
    shown_from: &["guest", "preference"],
    shown: "select case guest.tier when 'vip' then 0 when 'main' then 1 when 'ordinary' then 2 else 3 end as rank, guest.id,
              guest.display_name, '' as native_name, '' as pinyin, '' as salutation, '' as company, '' as home_city,
              (select count(*) from preference where preference.guest_id = guest.id) as dangers, 0 as open_complaints
            from guest",
    shows: &[
        "display_name",
        "native_name",
        "pinyin",
        "salutation",
        "company",
        "home_city",
        "dangers",
        "open_complaints",
    ],
};

pub const INDEX: GuestIndex = GuestIndex { sources: SOURCES, keys_version: 1, documents };

fn documents(query: &Query, guests: &[i64]) -> Result<Vec<Document>, BookError> {
    let rows: Vec<(i64, String, String)> = query.all(
        "select id, display_name, tier from guest where id in (select value from integers(:guests))",
        json!({ "guests": guests }),
    )?;
    Ok(rows.iter().map(|(id, name, tier)| document(*id, name, i64::from(tier != "vip") * 2)).collect())
}

pub fn document(guest_id: i64, name: &str, rank: i64) -> Document {
    Document { guest_id, rank, words: index_text(&Searchable { names: &[name], ..Searchable::default() }) }
}

fn random(bytes: &mut [u8]) {
    bytes.fill(7);
}

pub const HOST: Host = Host { now_ms: 0, random, guests: INDEX, rooms: ROOMS, progress: &|_, _| {} };

/// What the rooms say, as far as undo is tried on their tables here.
pub const ROOMS: &[RoomTables] = &[RoomTables {
    unjournaled: &["guest_number", "voucher_number"],
    shared: &["tag", "household"],
    following: &[
        Following { table: "guest", column: "updated_at", due: None },
        Following {
            table: "special_date",
            column: "tier",
            due: Some("select tier_rank from guest_marks where guest_marks.guest_id = special_date.guest_id"),
        },
    ],
    naming: &[],
    belonging: &[Belonging { table: "reminder", column: "special_date_id", to: "special_date" }],
    moving: &[
        Moving {
            table: "guest_tag",
            statements: &["update guest_tag set guest_id = :to
              where guest_id = :from and tag_id not in (select tag_id from guest_tag where guest_id = :to)"],
        },
        Moving { table: "declined_offer", statements: &[] },
    ],
}];

/// An empty book's file and key: deriving a key from its passphrase takes longer than most tests.
static EMPTY: LazyLock<(Vec<u8>, RawKey)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("house.zhike");
    let book = Book::create(&path, &"four quiet words here".into(), HOST, |_| Ok::<_, BookError>(())).unwrap();
    let key = book.key();
    drop(book);
    (std::fs::read(path).unwrap(), key)
});

pub struct House {
    /// Dropped first: it closes before its folder goes.
    pub book: Book,
    _folder: tempfile::TempDir,
}

impl House {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("house.zhike");
        std::fs::write(&path, &EMPTY.0).unwrap();
        House { book: open(&path, HOST), _folder: folder }
    }

    /// The same book, closed and opened by another program.
    pub fn reopened(self, host: Host) -> Self {
        let House { book, _folder } = self;
        let path = book.path().to_owned();
        drop(book);
        House { book: open(&path, host), _folder }
    }

    /// One change of one statement.
    pub fn run(&self, sql: &str) -> ChangeNote {
        self.change(|tx| tx.run(sql, json!({})).map(drop))
    }

    pub fn change(&self, work: impl FnOnce(&mut Change) -> Result<(), BookError>) -> ChangeNote {
        self.book.change(MANAGER, OP, work).unwrap().1.unwrap()
    }

    pub fn guest(&self, id: i64, name: &str) -> i64 {
        self.run(&guest(id, name)).id
    }

    pub fn undo(&self, change_id: i64) -> i64 {
        self.book.undo(MANAGER, change_id).unwrap().id
    }

    /// The refusal's code, and the change that is in the way.
    pub fn refused(&self, change_id: i64) -> (&'static str, Option<i64>) {
        let error = self.book.undo(MANAGER, change_id).unwrap_err();
        (error.code(), error.args().get("change_id").and_then(Value::as_i64))
    }

    pub fn column<T: serde::de::DeserializeOwned>(&self, sql: &str) -> Vec<T> {
        self.book.read(|query| query.column(sql, json!({}))).unwrap()
    }

    pub fn count(&self, table: &str) -> i64 {
        self.column(&format!("select count(*) from {table}"))[0]
    }

    /// The codes of what a check finds.
    pub fn problems(&self) -> Vec<Value> {
        let report = self.book.check(None, &|_, _| true).unwrap();
        let problems = report.findings.iter().flat_map(|finding| &finding.problems);
        problems.map(|problem| json!([problem.code, problem.args])).collect()
    }
}

fn open(path: &Path, host: Host) -> Book {
    let key = SecretBox::init_with(|| *EMPTY.1.expose_secret());
    Book::open_with_key(path, key, host).unwrap()
}

/// A statement that adds a guest.
pub fn guest(id: i64, name: &str) -> String {
    format!("insert into guest (id, display_name, created_at, updated_at) values ({id}, '{name}', 0, 0)")
}
