//! Damage of every kind is found, and named by table and row.

use secrecy::ExposeSecret;

use super::*;
use crate::RawKey;
use crate::header::HEADER;
use crate::sqlite::tests::{open, tag, tags};

fn check_finds(why: &str, damage: impl FnOnce(&House), expected: &[&str]) {
    let house = House::new();
    assert_eq!(house.amiss(), Vec::<String>::new(), "whole before: {why}");
    damage(&house);
    assert_eq!(house.amiss(), expected, "{why}");
    assert!(!house.report().whole, "{why}");
}

fn quiet(sql: &'static str) -> impl FnOnce(&House) {
    move |house| house.quietly(sql)
}

#[test]
fn a_row_that_no_change_altered_is_named() {
    check_finds(
        "an allergy",
        quiet("update preference set text = 'none' where id = 1"),
        &["rows: row_altered row=1 table=preference"],
    );
    check_finds(
        "a note that changed before",
        quiet("update note set text = 'x' where id = 1"),
        &["rows: row_altered row=1 table=note"],
    );
    check_finds(
        "a telephone",
        quiet("update contact_point set value = '13900000009', match_key = 'phone:13900000009' where id = 1"),
        &["rows: row_altered row=1 table=contact_point"],
    );
    check_finds(
        "a preference that came in a batch",
        quiet("update preference set text = 'beer' where id = 4"),
        &["rows: row_altered row=4 table=preference"],
    );
    check_finds(
        "one of a batch that was changed since",
        quiet("update preference set text = 'beer' where id = 3"),
        &["rows: row_altered row=3 table=preference"],
    );
}

#[test]
fn a_row_that_no_change_added_or_removed_is_named() {
    check_finds("a note is gone", quiet("delete from note where id = 1"), &["rows: row_missing row=1 table=note"]);
    check_finds(
        "a batch lost a row in its middle",
        quiet("delete from preference where id = 2"),
        &["rows: row_missing row=2 table=preference"],
    );
    check_finds(
        "a batch lost its last row",
        quiet("delete from preference where id = 4"),
        &["rows: row_missing row=4 table=preference"],
    );
    check_finds("a tag came", quiet("insert into tag (name) values ('past')"), &["rows: row_unknown row=2 table=tag"]);
}

#[test]
fn an_altered_journal_is_found() {
    check_finds(
        "what a note was before its last change",
        quiet(
            "update journal set after = replace(after, 'window', 'corner') where table_name = 'note' and before is null",
        ),
        &["rows: row_changed_unseen row=1 table=note", "journal: change_altered change=4"],
    );
    check_finds(
        "row and journal alike",
        quiet(
            "update journal set after = replace(after, 'nuts', 'none') where table_name = 'preference' and row_id = 1;
             update preference set text = 'none' where id = 1",
        ),
        &["journal: change_altered change=2"],
    );
    check_finds(
        "a batch and its digest",
        quiet("update journal set row_id = 3 where table_name = 'preference' and last_row_id is not null"),
        &[
            "rows: row_unknown row=2 table=preference",
            "rows: row_altered row=3 table=preference",
            "rows: row_altered row=4 table=preference",
            "rows: row_missing row=5 table=preference",
            "journal: change_altered change=5",
        ],
    );
    check_finds(
        "the digest of a batch",
        quiet("update journal set digest = null where table_name = 'guest' and last_row_id is not null"),
        &["rows: batch_unproved last=4 row=2 table=guest", "journal: change_altered change=5"],
    );
    check_finds(
        "who did it",
        quiet("update change set staff_id = 2 where id = 6"),
        &["journal: change_altered change=6"],
    );
    check_finds("when", quiet("update change set at = at + 1 where id = 1"), &["journal: change_altered change=1"]);
    check_finds(
        "what it was called",
        quiet("update change set args = '{\"guest\":\"x\"}' where id = 9"),
        &["journal: change_altered change=9"],
    );
    check_finds(
        "a seal",
        quiet("update change set hash = zeroblob(32) where id = 3"),
        &["journal: change_altered change=3", "journal: change_altered change=4"],
    );
    check_finds(
        "no seal",
        quiet("update change set hash = null where id = 10"),
        &["journal: change_unsealed change=10"],
    );
}

#[test]
fn a_journal_that_lost_rows_or_has_them_elsewhere_is_found() {
    check_finds(
        "a change that says it wrote nothing",
        quiet("update change set last_entry = first_entry - 1 where id = 10"),
        &["journal: change_empty change=10", "journal: change_altered change=10", "journal: entry_misplaced entry=11"],
    );
    check_finds(
        "a row is gone",
        quiet("delete from journal where id = 4"),
        &[
            "rows: row_changed_unseen row=1 table=note",
            "journal: entry_missing entry=4",
            "journal: change_altered change=4",
        ],
    );
    check_finds(
        "two rows changed places",
        quiet(
            "update journal set id = -1 where id = 2; update journal set id = 2 where id = 3;
             update journal set id = 3 where id = -1",
        ),
        &[
            "journal: entry_misplaced entry=2",
            "journal: change_altered change=2",
            "journal: entry_misplaced entry=3",
            "journal: change_altered change=3",
        ],
    );
    check_finds(
        "a change and its rows are gone from the middle",
        quiet("delete from journal where change_id = 6; delete from change where id = 6"),
        &["rows: row_altered row=1 table=note", "journal: change_missing change=6", "journal: entry_missing entry=7"],
    );
    check_finds(
        "the last change is gone with all it did",
        quiet("delete from journal where change_id = 10; delete from change where id = 10; delete from tag"),
        &["journal: last_change_missing change=10"],
    );
    check_finds(
        "the last change is gone with all it did, and its place was taken",
        |house| {
            house
                .quietly("delete from journal where change_id = 10; delete from change where id = 10; delete from tag");
            house.quietly("update chain_head set change_id = 9");
        },
        &["journal: head_differs change=9"],
    );
    check_finds("the head is gone", quiet("delete from chain_head"), &["journal: head_missing"]);
    check_finds(
        "a row written with the mark of an older change",
        |house| {
            house.book.engine.open_change.set(4);
            house.book.engine.writer().execute("update note set text = 'corner' where id = 1", []).unwrap();
            house.book.engine.open_change.clear();
        },
        &["journal: entry_misplaced entry=12"],
    );
    check_finds(
        "a table nobody knows",
        quiet("update journal set table_name = 'spa' where id = 11"),
        &["rows: row_unknown row=1 table=tag", "rows: table_unknown table=spa", "journal: change_altered change=10"],
    );
}

#[test]
fn an_undo_that_only_one_side_tells_of_is_found() {
    for damage in ["update change set undone_by = null where id = 7", "update change set undone_by = 9 where id = 7"] {
        check_finds(damage, |house| house.quietly(damage), &["journal: undo_disagrees change=7"]);
    }
    check_finds(
        "an undo of another change",
        quiet("update change set undone_by = 9 where id = 1"),
        &["journal: undo_disagrees change=1"],
    );
}

#[test]
fn a_schema_that_is_not_this_programs_is_named() {
    check_finds(
        "an index",
        quiet("drop index note_by_guest"),
        &["schema: object_missing kind=index name=note_by_guest"],
    );
    let plainly = |sql: &'static str| move |house: &House| house.book.engine.writer().execute_batch(sql).unwrap();
    check_finds(
        "a table",
        plainly("drop table import_mapping"),
        &[
            "schema: object_missing kind=index name=sqlite_autoindex_import_mapping_1",
            "schema: object_missing kind=table name=import_mapping",
            "schema: object_missing kind=trigger name=journal_import_mapping_delete",
            "schema: object_missing kind=trigger name=journal_import_mapping_insert",
            "schema: object_missing kind=trigger name=journal_import_mapping_update",
            "rows: table_unreadable error=book_failed table=import_mapping",
        ],
    );
    check_finds(
        "a trigger",
        plainly("drop trigger journal_guest_update"),
        &["schema: object_missing kind=trigger name=journal_guest_update"],
    );
    check_finds(
        "a trigger that does nothing",
        plainly(
            "drop trigger journal_note_delete;
             create trigger journal_note_delete after delete on note when false begin select 1; end",
        ),
        &["schema: object_altered kind=trigger name=journal_note_delete"],
    );
    check_finds(
        "a foreign view",
        plainly("create view spy as select text from note"),
        &["schema: object_unknown kind=view name=spy"],
    );
    check_finds(
        "another index of that name",
        plainly("drop index note_by_guest; create index note_by_guest on note (at)"),
        &["schema: object_altered kind=index name=note_by_guest"],
    );
    check_finds(
        "a guest that is nobody's",
        quiet("update note set guest_id = 77 where id = 1"),
        &["schema: link_broken parent=guest row=1 table=note", "rows: row_altered row=1 table=note"],
    );
}

#[test]
fn an_index_that_lacks_a_row_is_found() {
    let house = House::new();
    let make: String = house
        .book
        .engine
        .writer()
        .query_row("select sql from sqlite_schema where name = 'note_by_guest'", [], |row| row.get(0))
        .unwrap();
    let schema = |sql: &str| {
        let writer = house.book.engine.writer();
        writer.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
        writer.execute_batch("pragma writable_schema = on").unwrap();
        writer.execute("update sqlite_schema set sql = ?1 where name = 'note_by_guest'", [sql]).unwrap();
        writer.execute_batch("pragma writable_schema = reset").unwrap();
    };
    schema(&format!("{make} where guest_id < 0"));
    house.change("insert into note (id, guest_id, text, at) values (2, 1, 'late arrival', 0)");
    schema(&make);
    let found = house.amiss();
    assert!(
        found.contains(&"file: index_row_missing name=note_by_guest row=2".to_owned()),
        "the guest's page would not show the note: {found:?}"
    );
}

#[test]
fn a_guest_that_a_search_does_not_find_or_shows_otherwise_is_found() {
    let shown = "search: guest_shown_otherwise row=1";
    check_finds("dangers", quiet("update guest_hit set dangers = 0 where document & 7 = 1"), &[shown]);
    check_finds("no hit", quiet("delete from guest_hit where document & 7 = 1"), &[shown]);
    check_finds(
        "a hit of nobody",
        quiet("insert into guest_hit values (9, '顾明月', '', '', '', '', '', 0, 0)"),
        &["search: hit_of_nobody row=9"],
    );
    check_finds("no document", quiet("delete from fresh_document"), &["search: guest_not_indexed row=1"]);
}

#[test]
fn every_flipped_byte_is_found() {
    let house = House::new();
    let (path, key) = (house.path(), *house.book.key().expose_secret());
    let House { book, folder } = house;
    drop(book);
    let whole = std::fs::read(&path).unwrap();
    let place = folder.path().join("flipped.zhike");
    let (mut silent, mut chance) = (Vec::new(), 26_u64);
    for page in 0..whole.len() / 4096 {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = page * 4096 + (chance >> 33) as usize % 4096;
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (chance >> 20 & 7);
        crate::remove(&place);
        std::fs::write(&place, &bytes).unwrap();
        // It does not open, for a reason that has a code, or the check finds it.
        if let Ok(book) = Book::open_with_key(&place, RawKey::new(Box::new(key)), indexing())
            && book.check(None, &|_, _| true).unwrap().whole
        {
            silent.push(at);
        }
    }
    assert_eq!(silent, Vec::<usize>::new(), "bytes that were flipped and not found");
}

#[test]
fn a_damaged_page_is_named() {
    let house = House::new();
    let path = house.path();
    let House { book, folder } = house;
    for number in 0..200 {
        tag(&book, &format!("tag {number}"));
    }
    drop(book);
    let mut bytes = std::fs::read(&path).unwrap();
    // Not one that is needed to open it.
    let page = bytes.len() / 4096 - 2;
    bytes[page * 4096 + 100..page * 4096 + 164].fill(0x55);
    std::fs::write(&path, &bytes).unwrap();
    let book = open(&path, "four quiet words here").unwrap();
    let found = amiss(&book.check(None, &|_, _| true).unwrap());
    // The engine counts from one, behind the two blocks of the header.
    let named = format!("file: page_damaged page={}", page - 1);
    assert!(found.contains(&named), "the page must be named: {found:?}");
    drop(folder);
}

/// A power cut while the log is brought home leaves pages half written, which the log still has whole.
#[test]
fn a_page_that_the_log_still_has_is_no_damage() {
    let house = House::new();
    let path = house.path();
    let House { book, folder } = house;
    drop(book);
    let book = open(&path, "four quiet words here").unwrap();
    tag(&book, "in the log");
    let copy = folder.path().join("copy.zhike");
    let wal = |path: &std::path::Path| PathBuf::from(format!("{}-wal", path.display()));
    let log = std::fs::read(wal(&path)).unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    let pages = log[32..].chunks(24 + 4096).map(|frame| u32::from_be_bytes(frame[..4].try_into().unwrap()) as usize);
    // The engine's pages are behind the header.
    let end = |page: usize| HEADER as usize + page * 4096;
    let torn = pages.rev().find(|page| *page > 1 && end(*page) <= bytes.len()).unwrap();
    bytes[end(torn) - 2048..end(torn)].fill(0);
    std::fs::write(&copy, &bytes).unwrap();
    std::fs::write(wal(&copy), &log).unwrap();
    drop(book);
    let book = open(&copy, "four quiet words here").unwrap();
    assert_eq!(tags(&book), ["in the log", "tea"], "the log has the page");
    assert_eq!(amiss(&book.check(None, &|_, _| true).unwrap()), Vec::<String>::new(), "and so nothing is amiss");
}
