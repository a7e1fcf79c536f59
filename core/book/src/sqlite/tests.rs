#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use crate::*;

pub(super) const MANAGER: Acting = Acting { staff_id: 1, role: Role::Manager, now_ms: 1_790_000_000_000 };
pub(super) const ADD: Op = Op::new("tag_added");

pub(super) const PASSPHRASE: &str = "four quiet words here";

pub(super) fn passphrase() -> SecretString {
    PASSPHRASE.into()
}

/// What the guest room says, with little to show of a guest.
pub(super) const SOURCES: GuestSources = GuestSources {
    table: "guest",
    found_by: &["guest", "contact_point", "arrival"],
    shown_from: &["guest", "preference"],
    shown: "select case guest.tier when 'vip' then 0 when 'main' then 1 when 'ordinary' then 2 else 3 end as rank, guest.id,
              guest.display_name, '' as native_name, '' as pinyin, '' as salutation, guest.company, '' as home_city,
              (select count(*) from preference where guest_id = guest.id and strength = 'danger') as dangers,
              0 as open_complaints
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

fn no_documents(_: &Query, _: &[i64]) -> Result<Vec<Document>, BookError> {
    Ok(Vec::new())
}

/// A machine whose clock stands still; its chance never gives the same bytes twice.
pub(super) fn host() -> Host<'static> {
    fn random(bytes: &mut [u8]) {
        static DRAWN: AtomicU64 = AtomicU64::new(1);
        for part in bytes.chunks_mut(8) {
            let drawn = DRAWN.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes();
            part.copy_from_slice(&drawn[..part.len()]);
        }
    }
    let guests = GuestIndex { sources: SOURCES, keys_version: 1, documents: no_documents };
    Host { now_ms: 0, random, guests, rooms: ROOMS, progress: &|_, _| {} }
}

/// What the rooms say, as far as undo is tried on their tables here.
pub(super) const ROOMS: &[RoomTables] = &[RoomTables {
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
    moving: &[],
}];

pub(super) fn create(path: &Path) -> Result<Book, BookError> {
    Book::create(path, &passphrase(), host(), |_| Ok(()))
}

/// An empty book's file and key, made once for all tests: deriving a key from its passphrase takes longer than most of
/// them.
static TEMPLATE: LazyLock<(Vec<u8>, RawKey)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("house.zhike");
    let key = create(&path).unwrap().key();
    (std::fs::read(path).unwrap(), key)
});

/// An open, empty book in a folder of its own.
pub(super) fn new_book_on(host: Host) -> (tempfile::TempDir, PathBuf, Book) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("house.zhike");
    let (file, key) = &*TEMPLATE;
    std::fs::write(&path, file).unwrap();
    let book = Book::open_with_key(&path, RawKey::init_with(|| *key.expose_secret()), host).unwrap();
    (folder, path, book)
}

pub(super) fn new_book() -> (tempfile::TempDir, PathBuf, Book) {
    new_book_on(host())
}

pub(super) fn open(path: &Path, words: &str) -> Result<Book, BookError> {
    Book::open(path, &words.into(), host())
}

pub(super) fn try_tag(book: &Book, name: &str) -> Result<ChangeNote, BookError> {
    let add = "insert into tag (name) values (:name)";
    let (_, note) = book.change(MANAGER, ADD, |tx| tx.insert(add, json!({ "name": name })))?;
    Ok(note.unwrap())
}

pub(super) fn tag(book: &Book, name: &str) -> ChangeNote {
    try_tag(book, name).unwrap()
}

pub(super) fn tags(book: &Book) -> Vec<String> {
    book.read(|query| query.column("select name from tag order by name", json!({}))).unwrap()
}

#[test]
fn nothing_of_a_guest_can_be_read_in_the_file() {
    let (_folder, path, book) = new_book();
    tag(&book, "Unmistakable");
    drop(book);
    let bytes = std::fs::read(&path).unwrap();
    let found = bytes.windows(12).any(|window| window == b"Unmistakable" || window == b"create table");
    assert!(!found, "neither rows nor the schema may stand in the file in clear");
    assert!(!bytes.starts_with(b"SQLite format"), "the header is sealed too");
}

#[test]
fn what_cannot_be_opened_says_why_and_stays_as_it_was() {
    let (folder, path, book) = new_book();
    drop(book);
    let whole = std::fs::read(&path).unwrap();
    let check = |name: &str, bytes: &[u8], words: &str, code: &str| {
        let place = folder.path().join(name);
        std::fs::write(&place, bytes).unwrap();
        let Err(error) = open(&place, words) else { panic!("{name} must not open") };
        assert_eq!(error.code(), code, "{name}");
        assert_eq!(std::fs::read(&place).unwrap(), bytes, "{name} must be left as it was");
    };
    check("wrong.zhike", &whole, "not the passphrase", "wrong_passphrase");
    check("letter.zhike", b"Dear guest, we look forward to your stay with us.", "any words", "not_a_book");
    check("empty.zhike", b"", "any words", "not_a_book");
    check("plain.zhike", b"SQLite format 3\0and so on and so on", "any words", "not_a_book");
    check("cut.zhike", &whole[..whole.len() - 8192], "four quiet words here", "book_damaged");
    assert_eq!(open(&folder.path().join("none.zhike"), "x").err().map(|e| e.code()), Some("book_not_found"));
    assert_eq!(open(folder.path(), "x").err().map(|e| e.code()), Some("not_a_book"), "a folder is no book");
}

#[test]
fn a_locked_book_is_whole_in_its_one_file() {
    let (folder, path, book) = new_book();
    tag(&book, "kept");
    assert_eq!(tags(&book), ["kept"], "a reader was at the book too");
    drop(book);
    let copy = folder.path().join("copy.zhike");
    std::fs::copy(&path, &copy).unwrap();
    assert_eq!(tags(&open(&copy, "four quiet words here").unwrap()), ["kept"], "a copy of the file is a backup");
}

#[test]
fn a_book_of_a_newer_program_is_left_alone() {
    let (_folder, path, book) = new_book();
    book.engine
        .writer()
        .execute("insert into migration (number, name, hash, applied_at) values (999, 'later', '', 0)", [])
        .unwrap();
    drop(book);
    assert_eq!(open(&path, "four quiet words here").err().map(|e| e.code()), Some("book_newer"));
}

#[test]
fn a_book_made_by_other_migrations_is_left_alone() {
    let (_folder, path, book) = new_book();
    book.engine.writer().execute("update migration set hash = 'edited' where number = 1", []).unwrap();
    drop(book);
    assert_eq!(open(&path, "four quiet words here").err().map(|e| e.code()), Some("book_foreign"));
}

#[test]
fn a_second_window_is_refused_until_the_first_lets_go() {
    let (_folder, path, book) = new_book();
    assert_eq!(open(&path, "four quiet words here").err().map(|e| e.code()), Some("book_in_use"));
    drop(book);
    assert!(open(&path, "four quiet words here").is_ok(), "locking gives the file back");
}

#[test]
fn a_place_that_cannot_be_written_to_is_refused() {
    let (_folder, path, book) = new_book();
    drop(book);
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    assert_eq!(open(&path, "four quiet words here").err().map(|e| e.code()), Some("book_read_only"));
}

#[test]
fn a_new_book_never_takes_the_place_of_a_file() {
    let (_folder, path, book) = new_book();
    drop(book);
    let before = std::fs::read(&path).unwrap();
    let again = create(&path);
    assert_eq!(again.err().map(|e| e.code()), Some("book_exists"));
    assert_eq!(std::fs::read(&path).unwrap(), before, "the file that was there is untouched");
}

#[test]
fn a_full_disk_refuses_the_change_whole() {
    let (_folder, _path, book) = new_book();
    tag(&book, "kept");
    let pages: i64 = book.engine.writer().query_row("pragma page_count", [], |row| row.get(0)).unwrap();
    book.engine.writer().pragma_update(None, "max_page_count", pages).unwrap();
    let result = book.change(MANAGER, ADD, |tx| {
        for number in 0..10_000 {
            tx.insert("insert into tag (name) values (:name)", json!({ "name": format!("more {number}") }))?;
        }
        Ok::<_, BookError>(())
    });
    assert_eq!(result.err().map(|e| e.code()), Some("disk_full"));
    assert_eq!(tags(&book), ["kept"], "nothing of the refused change may stay");
    book.engine.writer().pragma_update(None, "max_page_count", pages + 1000).unwrap();
    tag(&book, "again");
    assert_eq!(tags(&book), ["again", "kept"], "the book works on when there is room");
}

#[test]
fn a_changed_passphrase_holds_and_the_old_one_does_not() {
    let (_folder, path, book) = new_book();
    tag(&book, "kept");
    let wrong = book.change_passphrase(&"something else".into(), &"new words now".into(), host().random);
    assert_eq!(wrong.err().map(|e| e.code()), Some("wrong_passphrase"));
    book.change_passphrase(&passphrase(), &"new words now".into(), host().random).unwrap();
    assert_eq!(tags(&book), ["kept"], "the open book reads on");
    tag(&book, "later");
    drop(book);
    assert_eq!(open(&path, "four quiet words here").err().map(|e| e.code()), Some("wrong_passphrase"));
    assert_eq!(tags(&open(&path, "new words now").unwrap()), ["kept", "later"]);
}

#[test]
fn nothing_can_be_written_past_the_door() {
    let (_folder, _path, book) = new_book();
    let past = book.engine.writer().execute("insert into tag (name) values ('past')", []);
    assert!(past.is_err(), "a row outside a change has nobody who answers for it");
    let reading = book.read(|query| query.column::<i64>("delete from tag returning id", json!({})));
    assert!(reading.is_err(), "a reader cannot write");
}

fn triggers(book: &Book) -> Vec<(String, String)> {
    let sql = "select name, sql from sqlite_schema where type = 'trigger' order by name";
    book.read(|query| query.all(sql, json!({}))).unwrap()
}

#[test]
fn a_batch_leaves_the_book_as_watchful_as_it_was() {
    let (_folder, _path, book) = new_book();
    let add = |tx: &Change| tx.insert("insert into tag (name) values ('new')", json!({})).map(drop);
    let before = triggers(&book);
    let failed: Result<_, BookError> = book.change(MANAGER, ADD, |tx| {
        tx.batch(&["tag"], |tx| add(tx))?;
        Err::<(), _>(BookError::Cancelled)
    });
    assert!(failed.is_err());
    assert_eq!(triggers(&book), before, "when it fails");
    book.change(MANAGER, ADD, |tx| tx.batch(&["tag"], |tx| add(tx))).unwrap();
    assert_eq!(triggers(&book), before, "and when it is kept");
    assert!(book.engine.writer().execute("insert into tag (name) values ('past')", []).is_err(), "the door is shut");
}

#[test]
fn every_trigger_that_writes_other_rows_is_known_to_the_undo() {
    let (_folder, _path, book) = new_book();
    let names: Vec<String> = triggers(&book).into_iter().map(|(name, _)| name).collect();
    let others: Vec<&String> = names.iter().filter(|name| !name.starts_with("journal_")).collect();
    assert_eq!(
        others,
        ["special_date_takes_tier"],
        "what it keeps in step is among the fields that follow, in `schema`"
    );
}
