#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use secrecy::SecretString;
use serde_json::{Value, json};

use super::*;

pub(super) const MANAGER: Acting = Acting { staff_id: 1, role: Role::Manager, now_ms: 1_790_000_000_000 };
pub(super) const ADD: Op = Op::new("tag_added");

pub(super) const PASSPHRASE: &str = "four quiet words here";

pub(super) fn passphrase() -> SecretString {
    PASSPHRASE.into()
}

pub(super) fn no_index(_: &Change, _: &[i64]) -> Result<(), BookError> {
    Ok(())
}

/// A machine whose clock stands still; its chance never gives the same bytes twice.
pub(super) fn host() -> Host {
    fn random(bytes: &mut [u8]) {
        static DRAWN: AtomicU64 = AtomicU64::new(1);
        for part in bytes.chunks_mut(8) {
            let drawn = DRAWN.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes();
            part.copy_from_slice(&drawn[..part.len()]);
        }
    }
    Host { now_ms: 0, random, reindex: no_index, search_keys: 1 }
}

pub(super) fn create(path: &Path) -> Result<Book, BookError> {
    Book::create(path, &passphrase(), host(), |_| Ok(()))
}

pub(super) fn new_book() -> (tempfile::TempDir, PathBuf, Book) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("house.zhike");
    let book = create(&path).unwrap();
    (folder, path, book)
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

/// Without the search index: these books keep none.
pub(super) fn whole(book: &Book) -> bool {
    let report = book.check(None, &|_, _| true).unwrap();
    report.findings.iter().filter(|finding| finding.part != "search").all(|finding| finding.problems.is_empty())
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
    book.writer()
        .execute("insert into migration (number, name, hash, applied_at) values (999, 'later', '', 0)", [])
        .unwrap();
    drop(book);
    assert_eq!(open(&path, "four quiet words here").err().map(|e| e.code()), Some("book_newer"));
}

#[test]
fn a_book_made_by_other_migrations_is_left_alone() {
    let (_folder, path, book) = new_book();
    book.writer().execute("update migration set hash = 'edited' where number = 1", []).unwrap();
    drop(book);
    assert_eq!(open(&path, "four quiet words here").err().map(|e| e.code()), Some("book_foreign"));
}

#[test]
fn a_change_of_nothing_leaves_no_line() {
    let (_folder, _path, book) = new_book();
    tag(&book, "window");
    let (_, note) = book.change(MANAGER, ADD, |tx| tx.run("update tag set name = 'window'", json!({}))).unwrap();
    assert_eq!(note, None);
    let lines: Vec<i64> = book.read(|query| query.column("select count(*) from change", json!({}))).unwrap();
    assert_eq!(lines, [1], "a history of changes that changed nothing tells nobody anything");
    let corner = tag(&book, "corner");
    assert!(book.undo(MANAGER, corner.id).is_ok() && whole(&book), "and the next one is whole");
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
    let pages: i64 = book.writer().query_row("pragma page_count", [], |row| row.get(0)).unwrap();
    book.writer().pragma_update(None, "max_page_count", pages).unwrap();
    let result = book.change(MANAGER, ADD, |tx| {
        for number in 0..10_000 {
            tx.insert("insert into tag (name) values (:name)", json!({ "name": format!("more {number}") }))?;
        }
        Ok::<_, BookError>(())
    });
    assert_eq!(result.err().map(|e| e.code()), Some("disk_full"));
    assert_eq!(tags(&book), ["kept"], "nothing of the refused change may stay");
    book.writer().pragma_update(None, "max_page_count", pages + 1000).unwrap();
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
    let past = book.writer().execute("insert into tag (name) values ('past')", []);
    assert!(past.is_err(), "a row outside a change has nobody who answers for it");
    let reading = book.read(|query| query.column::<i64>("delete from tag returning id", json!({})));
    assert!(reading.is_err(), "a reader cannot write");
}

#[test]
fn a_change_that_fails_leaves_nothing() {
    let (_folder, _path, book) = new_book();
    let failed: Result<((), _), BookError> = book.change(MANAGER, ADD, |tx| {
        tx.insert("insert into tag (name) values ('half')", json!({}))?;
        Err(BookError::Cancelled)
    });
    assert!(failed.is_err());
    assert!(tags(&book).is_empty(), "half a change is none");
    let changes: Vec<i64> = book.read(|query| query.column("select id from change", json!({}))).unwrap();
    assert!(changes.is_empty(), "the ledger tells of no change that did not happen");
}

#[test]
fn a_change_that_changes_nothing_is_not_told() {
    let (_folder, _path, book) = new_book();
    tag(&book, "same");
    let (_, note) = book.change(MANAGER, ADD, |tx| tx.run("update tag set name = 'same'", json!({}))).unwrap();
    assert_eq!(note, None, "a toast for nothing would offer to undo nothing");
}

#[test]
fn a_concierge_cannot_do_what_needs_a_manager() {
    let (_folder, _path, book) = new_book();
    let concierge = Acting { role: Role::Concierge, ..MANAGER };
    let result = book.change(concierge, Op::for_managers("tag_added"), |_| Ok::<_, BookError>(()));
    assert_eq!(result.err().map(|e| e.code()), Some("not_allowed"));
}

#[test]
fn undo_takes_back_and_redo_does_again() {
    let (_folder, _path, book) = new_book();
    let note = tag(&book, "first");
    let undone = book.undo(MANAGER, note.id).unwrap();
    assert!(tags(&book).is_empty(), "undo of an addition removes it");
    assert_eq!(undone.rooms, ["tag"], "open screens are told what to refresh");
    assert_eq!(book.undo(MANAGER, note.id).err().map(|e| e.code()), Some("already_undone"));
    let redoable = book.read(|query| last_redoable(query, 1, 0)).unwrap();
    assert_eq!(redoable, Some(undone.id), "the undo itself can be taken back");
    book.undo(MANAGER, undone.id).unwrap();
    assert_eq!(tags(&book), ["first"]);
    assert_eq!(book.read(|query| last_undoable(query, 1, 0)).unwrap(), Some(note.id), "done again, undoable again");
}

#[test]
fn undo_of_one_field_leaves_later_changes_of_another() {
    let (_folder, _path, book) = new_book();
    let set = |sql: &str| book.change(MANAGER, ADD, |tx| tx.run(sql, json!({}))).unwrap().1.unwrap().id;
    set("insert into staff (id, name, role) values (9, 'Lin', 'concierge')");
    let renamed = set("update staff set name = 'Lin Yue' where id = 9");
    set("update staff set role = 'manager' where id = 9");
    book.undo(MANAGER, renamed).unwrap();
    let rows: Vec<(String, String)> =
        book.read(|query| query.all("select name, role from staff where id = 9", json!({}))).unwrap();
    assert_eq!(rows, [("Lin".to_owned(), "manager".to_owned())], "the role was changed by somebody else");
    let again = set("update staff set name = 'A' where id = 9");
    set("update staff set name = 'B' where id = 9");
    assert_eq!(book.undo(MANAGER, again).err().map(|e| e.code()), Some("undo_conflict"), "B would be lost");
}

#[test]
fn a_batch_is_one_line_in_the_journal_and_one_undo() {
    let (_folder, _path, book) = new_book();
    let (_, note) = book
        .change(MANAGER, ADD, |tx| {
            tx.batch(&["tag"], |tx| {
                for number in 0..500 {
                    tx.insert("insert into tag (name) values (:name)", json!({ "name": format!("t{number}") }))?;
                }
                Ok::<_, BookError>(())
            })
        })
        .unwrap();
    let lines: Vec<i64> = book.read(|query| query.column("select count(*) from journal", json!({}))).unwrap();
    assert_eq!(lines, [1]);
    book.undo(MANAGER, note.unwrap().id).unwrap();
    assert!(tags(&book).is_empty());
}

#[test]
fn after_a_batch_the_journal_sees_every_row_again() {
    let (_folder, _path, book) = new_book();
    let add =
        |tx: &Change, name: &str| tx.insert("insert into tag (name) values (:name)", json!({ "name": name })).map(drop);
    let triggers = || -> Vec<String> {
        let sql = "select sql from sqlite_schema where type = 'trigger' order by name";
        book.read(|query| query.column(sql, json!({}))).unwrap()
    };
    let before = triggers();
    let failed: Result<_, BookError> = book.change(MANAGER, ADD, |tx| {
        tx.batch(&["tag"], |tx| add(tx, "half"))?;
        Err::<(), _>(BookError::Cancelled)
    });
    assert!(failed.is_err() && tags(&book).is_empty());
    assert_eq!(triggers(), before, "a batch that fails leaves the book as watchful as it was");
    let (_, note) = book
        .change(MANAGER, ADD, |tx| {
            tx.batch(&["tag"], |tx| add(tx, "in the batch"))?;
            add(tx, "after it")
        })
        .unwrap();
    assert_eq!(triggers(), before, "and so does one that is kept");
    tag(&book, "later");
    let rows: Vec<(Option<i64>, Option<String>)> =
        book.read(|query| query.all("select last_row_id, after from journal order by id", json!({}))).unwrap();
    let kept: Vec<(bool, bool)> = rows.iter().map(|(last, after)| (last.is_some(), after.is_some())).collect();
    assert_eq!(kept, [(true, false), (false, true), (false, true)], "a range, then row by row: {rows:?}");
    book.undo(MANAGER, note.unwrap().id).unwrap();
    assert_eq!(tags(&book), ["later"], "undo takes both back");
    assert!(book.writer().execute("insert into tag (name) values ('past')", []).is_err(), "the door is shut");
}

#[test]
fn a_batch_can_only_add() {
    let (_folder, _path, book) = new_book();
    tag(&book, "old");
    let result =
        book.change(MANAGER, ADD, |tx| tx.batch(&["tag"], |tx| tx.run("update tag set name = 'new'", json!({}))));
    assert!(result.is_err(), "a change in a batch would have no history");
    assert_eq!(tags(&book), ["old"]);
}

#[test]
fn a_removed_row_whose_number_is_taken_says_that_it_cannot_come_back() {
    let (_folder, _path, book) = new_book();
    tag(&book, "window");
    let (_, removed) = book.change(MANAGER, ADD, |tx| tx.run("delete from tag", json!({}))).unwrap();
    let corner = tag(&book, "corner");
    let removed = removed.unwrap().id;
    assert_eq!(book.undo(MANAGER, removed).map_err(|error| error.code()), Err("undo_conflict"));
    assert_eq!(tags(&book), ["corner"], "an undo that gave nothing back must not say that it did");
    book.undo(MANAGER, corner.id).unwrap();
    book.undo(MANAGER, removed).unwrap();
    assert_eq!(tags(&book), ["window"], "and does once the number is free");
}

#[test]
fn a_removed_row_comes_back_with_what_hung_on_it() {
    let (_folder, _path, book) = new_book();
    let run = |sql: &str| book.change(MANAGER, ADD, |tx| tx.run(sql, json!({}))).unwrap().1.unwrap().id;
    run("insert into guest (id, display_name, created_at, updated_at) values (5, 'Mei', 1, 1)");
    run("insert into note (id, guest_id, text, at) values (8, 5, 'window seat', 1)");
    let removed = run("delete from guest where id = 5");
    book.undo(MANAGER, removed).unwrap();
    let notes: Vec<String> = book.read(|query| query.column("select text from note", json!({}))).unwrap();
    assert_eq!(notes, ["window seat"]);
    let history = book.read(|query| history_of_guest(query, 5, 10)).unwrap();
    assert_eq!(history.first().map(|entry| entry.op.as_str()), Some("undone"));
    let added = history.last().map(|entry| entry.fields()).unwrap();
    assert!(
        added.iter().any(|(name, before, after)| name == "display_name" && before == &Value::Null && after == "Mei")
    );
}

/// Documents of one word, as one version of the search keys makes them.
fn index_of<const VERSION: i64>(tx: &Change, guests: &[i64]) -> Result<(), BookError> {
    guests.iter().try_for_each(|id| tx.index_guest(*id, 2, &format!("made{VERSION}"), ""))
}

#[test]
fn documents_of_older_search_keys_are_made_anew_when_the_book_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("house.zhike");
    let older = Host { reindex: index_of::<1>, search_keys: 1, ..host() };
    let newer = Host { reindex: index_of::<2>, search_keys: 2, ..host() };
    let found = |book: &Book, word: &str| -> i64 {
        let sql = "select (select count(*) from guest_search where guest_search match :word)
                     + (select count(*) from fresh_document where name = :word)";
        book.read(|query| query.one(sql, json!({ "word": word })).map(|(found,): (i64,)| found)).unwrap()
    };
    let book = Book::create(&path, &passphrase(), older, |_| Ok::<_, BookError>(())).unwrap();
    for id in 1..=20 {
        let add = "insert into guest (id, display_name, created_at, updated_at) values (:id, '宾客', 0, 0)";
        book.change(MANAGER, ADD, |tx| tx.run(add, json!({ "id": id }))).unwrap();
    }
    let changes = |book: &Book| -> i64 {
        book.read(|query| query.one("select count(*) from change", json!({})).map(|(found,): (i64,)| found)).unwrap()
    };
    let before = changes(&book);
    drop(book);
    // By the same program again, whatever it would say now: nothing is made anew.
    let book = Book::open(&path, &passphrase(), Host { reindex: index_of::<2>, ..older }).unwrap();
    assert_eq!((found(&book, "made1"), found(&book, "made2")), (20, 0), "as they were made");
    drop(book);
    let book = Book::open(&path, &passphrase(), newer).unwrap();
    assert_eq!((found(&book, "made1"), found(&book, "made2")), (0, 20), "each guest is found by the new words alone");
    assert_eq!(changes(&book), before, "and nothing stands in the history that nobody did");
    assert!(whole(&book), "the ledger holds");
    tag(&book, "wine");
    drop(book);
    let book = Book::open(&path, &passphrase(), newer).unwrap();
    assert_eq!((found(&book, "made1"), found(&book, "made2")), (0, 20), "once");
}
