//! What a disk, another program or a person may do to a book's file, and what the book answers.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use secrecy::SecretString;

use super::tests::{PASSPHRASE, create, host, new_book, open, tag, tags, try_tag};
use super::vfs::failing::{self, Failure};
use super::{connection, migrate};
use crate::header::HEADER;
use crate::*;

const NEW: &str = "five words are better still";

fn code<T>(result: Result<T, BookError>) -> Option<&'static str> {
    result.err().map(|error| error.code())
}

fn change_passphrase(book: &Book, from: &str, to: &str) -> Result<(), BookError> {
    book.change_passphrase(&SecretString::from(from), &SecretString::from(to), host().random)
}

/// A fresh copy of a book with one tag in it, open: deriving a key for each would take most of a test's time.
struct Template {
    _folder: tempfile::TempDir,
    bytes: Vec<u8>,
    key: RawKey,
}

impl Template {
    fn new() -> Self {
        let (folder, path, book) = new_book();
        tag(&book, "before");
        let key = book.key();
        drop(book);
        Template { bytes: fs::read(path).unwrap(), _folder: folder, key }
    }

    fn key(&self) -> RawKey {
        secrecy::SecretBox::init_with(|| *secrecy::ExposeSecret::expose_secret(&self.key))
    }

    fn book(&self) -> (tempfile::TempDir, PathBuf, Book) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("house.zhike");
        fs::write(&path, &self.bytes).unwrap();
        let book = self.open(&path).unwrap();
        (folder, path, book)
    }

    fn open(&self, path: &Path) -> Result<Book, BookError> {
        Book::open_with_key(path, self.key(), host())
    }
}

/// The book's files as a power cut would leave them: copied while the book is open.
fn crashed(book: &Book) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("house.zhike");
    fs::copy(book.path(), &path).unwrap();
    let log = place::beside(book.path(), "-wal");
    if log.exists() {
        fs::copy(log, place::beside(&path, "-wal")).unwrap();
    }
    (folder, path)
}

fn is_whole(book: &Book) -> bool {
    book.check(None, &|_, _| true).unwrap().whole
}

// --- the passphrase ---

#[test]
fn a_new_passphrase_leaves_every_page_as_it_was() {
    let (_folder, path, book) = new_book();
    tag(&book, "window");
    let key = *secrecy::ExposeSecret::expose_secret(&book.key());
    drop(book);
    let pages = fs::read(&path).unwrap()[HEADER as usize..].to_vec();
    let book = open(&path, PASSPHRASE).unwrap();
    assert_eq!(code(change_passphrase(&book, "not these words", NEW)), Some("wrong_passphrase"));
    change_passphrase(&book, PASSPHRASE, NEW).unwrap();
    drop(book);
    assert_eq!(fs::read(&path).unwrap()[HEADER as usize..], pages, "only the header was written");
    assert_eq!(code(open(&path, PASSPHRASE)), Some("wrong_passphrase"), "the old one opens neither copy of it");
    let book = open(&path, NEW).unwrap();
    assert_eq!(tags(&book), ["window"]);
    let same = *secrecy::ExposeSecret::expose_secret(&book.key()) == key;
    assert!(same, "a key that the system keeps goes on opening the book");
}

#[test]
fn a_passphrase_change_that_fails_leaves_the_old_one_and_one_that_is_acknowledged_the_new_one() {
    let template = Template::new();
    for failure in [Failure::Full, Failure::Once] {
        for good in (0..16).chain([20, 30, 50, 1000]) {
            let (_folder, path, book) = template.book();
            failing::after(good, failure);
            let answer = change_passphrase(&book, PASSPHRASE, NEW);
            failing::never();
            // The desk goes on working before anybody locks it.
            tag(&book, "after");
            drop(book);
            assert!(answer.is_ok() || good < 1000, "a disk that does not fail refuses nothing: {answer:?}");
            let words = if answer.is_ok() { NEW } else { PASSPHRASE };
            let book = open(&path, words).unwrap_or_else(|error| {
                panic!("{failure:?} after {good}: {answer:?} was answered, and {words} does not open: {error}")
            });
            assert_eq!(tags(&book), ["after", "before"], "{failure:?} after {good}: what was acknowledged is there");
            assert!(is_whole(&book), "{failure:?} after {good}");
            drop(book);
            if answer.is_ok() {
                assert_eq!(code(open(&path, PASSPHRASE)), Some("wrong_passphrase"), "{failure:?} after {good}");
            }
        }
    }
}

#[test]
fn a_passphrase_is_the_same_whichever_way_it_was_typed() {
    let (_folder, path, book) = new_book();
    change_passphrase(&book, PASSPHRASE, "cafe\u{301} au lait noisette").unwrap();
    drop(book);
    assert!(open(&path, "caf\u{e9} au lait noisette").is_ok(), "é is one letter, typed in one piece or in two");
}

// --- a disk that fails ---

#[test]
fn a_disk_that_fails_loses_nothing_that_was_acknowledged() {
    let template = Template::new();
    for failure in [Failure::Full, Failure::Once] {
        for good in 0..60 {
            let (_folder, path, book) = template.book();
            let mut acknowledged = vec!["before".to_owned()];
            failing::after(good, failure);
            for number in 0..12 {
                let name = format!("tag {number:02}");
                if try_tag(&book, &name).is_ok() {
                    acknowledged.push(name);
                }
            }
            failing::never();
            for number in 12..15 {
                let name = format!("tag {number:02}");
                try_tag(&book, &name).unwrap_or_else(|error| {
                    panic!("{failure:?} after {good}: the disk is well again, and a change is refused: {error:?}")
                });
                acknowledged.push(name);
            }
            drop(book);
            let book = template.open(&path).unwrap();
            let kept = tags(&book);
            let lost: Vec<_> = acknowledged.iter().filter(|name| !kept.contains(name)).collect();
            assert!(lost.is_empty(), "{failure:?} after {good}: {lost:?} were acknowledged and are gone");
            assert!(is_whole(&book), "{failure:?} after {good}");
        }
    }
}

#[test]
fn a_making_that_fails_leaves_nothing_in_the_way() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("house.zhike");
    for good in (0..14).map(|step| (1 << step) - 1) {
        failing::after(good, Failure::Full);
        let made = create(&path);
        failing::never();
        if made.is_ok() {
            assert!(good > 100, "the disk was to fail while the book was made");
            return;
        }
        assert!(!path.exists(), "after {good}: a book that could not be made leaves no file");
    }
    panic!("the book was never made");
}

#[test]
fn a_making_that_was_killed_is_cleared_up_by_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("house.zhike");
    fs::write(place::beside(&path, "-making"), b"half a book").unwrap();
    fs::write(place::beside(&path, "-making-wal"), b"half a log").unwrap();
    drop(create(&path).unwrap());
    let mut left: Vec<String> =
        fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    left.sort();
    assert_eq!(left, ["house.zhike", "house.zhike-lock"]);
}

#[cfg(unix)]
#[test]
fn a_book_and_what_lies_beside_it_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let book = create(&folder.path().join("house.zhike")).unwrap();
    tag(&book, "window");
    for file in fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
        if file.file_name().to_string_lossy().ends_with("-lock") {
            continue;
        }
        let mode = file.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{:?} is readable by others", file.file_name());
    }
}

// --- a log that is not the file's ---

#[test]
fn a_log_is_applied_to_the_file_it_belongs_to() {
    let (_folder, _path, book) = new_book();
    tag(&book, "one");
    tag(&book, "two");
    let (_crash, path) = crashed(&book);
    let book = open(&path, PASSPHRASE).unwrap();
    assert_eq!(tags(&book), ["one", "two"], "what was only in the log is there");
    assert_eq!(book.log_set_aside(), None);
}

#[test]
fn a_backup_in_the_place_of_a_crashed_book_opens_as_it_was_taken() {
    let (_folder, path, book) = new_book();
    tag(&book, "in the backup");
    drop(book);
    let backup = fs::read(&path).unwrap();
    let book = open(&path, PASSPHRASE).unwrap();
    for number in 0..50 {
        tag(&book, &format!("after it {number:02}"));
    }
    let (_crash, path) = crashed(&book);
    fs::write(&path, &backup).unwrap();
    let restored = open(&path, PASSPHRASE).unwrap();
    assert_eq!(tags(&restored), ["in the backup"]);
    assert!(is_whole(&restored));
    let aside = restored.log_set_aside().unwrap().to_owned();
    assert!(aside.exists(), "what the crashed book had is set aside, not thrown away");
    tag(&restored, "later");
    drop(restored);
    let restored = open(&path, PASSPHRASE).unwrap();
    assert_eq!((tags(&restored).len(), restored.log_set_aside()), (2, None), "and told once");
}

#[test]
fn a_backup_taken_while_the_book_is_open_never_meets_the_log_of_a_later_state() {
    let (_folder, path, book) = new_book();
    let mut copies = Vec::new();
    for number in 0..120 {
        tag(&book, &format!("tag {number:03}"));
        if number % 10 == 0 {
            copies.push(fs::read(&path).unwrap());
            // Brought home, the next change begins the log anew.
            book.engine.writer().query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(())).unwrap();
        }
    }
    for (number, copy) in copies.iter().enumerate() {
        let (_crash, path) = crashed(&book);
        fs::write(&path, copy).unwrap();
        let restored = open(&path, PASSPHRASE).unwrap_or_else(|error| panic!("copy {number}: {error}"));
        assert!(is_whole(&restored), "copy {number} is torn by a log that is not its own");
    }
}

#[test]
fn a_torn_checkpoint_is_recovered_before_anything_is_judged() {
    let (_folder, path, book) = new_book();
    let before = fs::metadata(&path).unwrap().len();
    for number in 0..60 {
        tag(&book, &format!("tag {number:03}"));
    }
    for torn in [1, 512, 1000, 4095, 4096 + 17] {
        let (_crash, path) = crashed(&book);
        let mut file = fs::read(&path).unwrap();
        file.truncate(before as usize);
        file.resize(before as usize + torn, 0xa5);
        fs::write(&path, file).unwrap();
        let book = open(&path, PASSPHRASE).unwrap_or_else(|error| panic!("{torn} bytes too many: {error}"));
        assert_eq!(tags(&book).len(), 60);
        assert!(is_whole(&book), "{torn} bytes too many");
    }
}

// --- a file that is taken away while it is open ---

#[cfg(unix)]
#[test]
fn a_book_whose_file_is_taken_away_acknowledges_nothing_more_and_saves_the_rest() {
    let other = {
        let (_folder, path, book) = new_book();
        drop(book);
        fs::read(&path).unwrap()
    };
    type Taking = fn(&Path, &[u8]);
    let takings: [(&str, Taking); 3] = [
        ("replaced", |path, other| {
            fs::write(path.with_extension("new"), other).unwrap();
            fs::rename(path.with_extension("new"), path).unwrap();
        }),
        ("removed", |path, _| fs::remove_file(path).unwrap()),
        ("moved", |path, _| fs::rename(path, path.with_extension("moved")).unwrap()),
    ];
    for (name, take) in takings {
        for writes_after in [true, false] {
            let (folder, path, book) = new_book();
            tag(&book, "acknowledged");
            take(&path, &other);
            if writes_after {
                assert_eq!(code(try_tag(&book, "too late")), Some("book_moved_rescued"), "{name}");
                assert_eq!(code(try_tag(&book, "again")), Some("book_moved_rescued"), "{name}, and from then on");
            } else {
                assert_eq!(code(book.stands_in_place()), Some("book_moved_rescued"), "{name}: asked before a lock");
            }
            drop(book);
            let rescued = open(&folder.path().join("house-rescued.zhike"), PASSPHRASE).unwrap();
            assert_eq!(tags(&rescued), ["acknowledged"], "{name}: nothing that was acknowledged is lost");
            assert!(is_whole(&rescued), "{name}");
            if name == "replaced" {
                let replaced = open(&path, PASSPHRASE).unwrap();
                assert!(is_whole(&replaced), "{name}: what was put there is as it was put there");
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn a_book_that_is_written_over_in_its_place_acknowledges_nothing_more() {
    let (_folder, path, book) = new_book();
    drop(book);
    let backup = fs::read(&path).unwrap();
    let book = open(&path, PASSPHRASE).unwrap();
    tag(&book, "acknowledged");
    fs::write(&path, &backup).unwrap();
    let answer = code(try_tag(&book, "too late"));
    assert!(matches!(answer, Some("book_moved_rescued" | "book_moved")), "{answer:?}");
    drop(book);
    let restored = open(&path, PASSPHRASE).unwrap();
    assert!(tags(&restored).is_empty() && is_whole(&restored), "the backup is as it was taken");
}

// --- damage ---

/// Opening tells damage from a wrong passphrase, whatever part of the file it is in.
#[test]
fn damage_is_never_called_a_wrong_passphrase() {
    let (folder, path, book) = new_book();
    for number in 0..300 {
        tag(&book, &format!("tag {number:03}"));
    }
    let key = book.key();
    let raw = || secrecy::SecretBox::init_with(|| *secrecy::ExposeSecret::expose_secret(&key));
    drop(book);
    let whole = fs::read(&path).unwrap();
    let place = folder.path().join("damaged.zhike");
    let check = |what: &str, bytes: &[u8]| {
        fs::write(&place, bytes).unwrap();
        for typed in [true, false] {
            let opened = if typed { open(&place, PASSPHRASE) } else { Book::open_with_key(&place, raw(), host()) };
            match opened {
                Ok(book) => drop(book),
                Err(error) => {
                    let code = error.code();
                    assert!(matches!(code, "book_damaged" | "not_a_book"), "{what}: {error:?}");
                    assert_eq!(fs::read(&place).unwrap(), bytes, "{what}: a file that was refused stays as it was");
                }
            }
        }
        remove(&place);
    };
    for pages in 0..whole.len() / 4096 {
        check(&format!("cut off after {pages} pages"), &whole[..pages * 4096]);
    }
    let mut chance = 1_u64;
    for number in 0..40 {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = (chance >> 33) as usize % if number % 2 == 0 { 16_384 } else { whole.len() };
        let mut flipped = whole.clone();
        flipped[at] ^= 0x40;
        check(&format!("a bit flipped at {at}"), &flipped);
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_no_book_and_keeps_nobody_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.zhike");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert_eq!(code(open(&pipe, PASSPHRASE)), Some("not_a_book"));
}

#[test]
fn one_torn_copy_of_the_header_is_made_up_for_by_the_other() {
    let (folder, path, book) = new_book();
    tag(&book, "window");
    drop(book);
    let whole = fs::read(&path).unwrap();
    for torn in 0..2 {
        let place = folder.path().join(format!("torn-{torn}.zhike"));
        let mut bytes = whole.clone();
        bytes[torn * 4096 + 512..(torn + 1) * 4096].fill(0);
        fs::write(&place, bytes).unwrap();
        let book = open(&place, PASSPHRASE).unwrap();
        tag(&book, "door");
        drop(book);
        assert_eq!(tags(&open(&place, PASSPHRASE).unwrap()), ["door", "window"], "copy {torn} torn");
    }
}

// --- books of the first format ---

/// A book as the first program made it: no header, its key derived from the passphrase.
fn first_format(path: &Path) {
    let mut salt = *b"ZHK1 some salt..";
    salt[15] = 7;
    let id = BookId::from_bytes(salt);
    let raw = key::derive(PASSPHRASE.as_bytes(), &salt, key::COST).unwrap();
    let key = key::Key::from_raw(raw, id);
    fs::write(path, b"").unwrap();
    let mut connection = connection::open_file(path, &key, connection::Layer::System).unwrap();
    connection.pragma_update(None, "journal_mode", "wal").unwrap();
    migrate::found(&mut connection, &host()).unwrap();
    connection.create_scalar_function("zhike_change", 0, Default::default(), |_| Ok(1_i64)).unwrap();
    connection
        .execute_batch(
            "insert into change (op, args, staff_id, at, first_entry, last_entry) values ('tag_added', '{}', 1, 0, 1, 1);
             insert into tag (name) values ('from before');",
        )
        .unwrap();
    assert!(fs::read(path).unwrap().starts_with(b"ZHK1"));
}

#[test]
fn a_book_of_the_first_format_is_carried_over_when_it_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("house.zhike");
    first_format(&path);
    let before = fs::read(&path).unwrap();
    assert_eq!(code(open(&path, "not these words")), Some("passphrase_or_damage"), "only its first page could tell");
    assert_eq!(fs::read(&path).unwrap(), before, "a refusal leaves it as it was");
    let id = identify(&path).unwrap();
    let book = open(&path, PASSPHRASE).unwrap();
    assert_eq!(tags(&book), ["from before"]);
    assert_eq!(book.id(), id, "it is the same book to whoever knew it");
    change_passphrase(&book, PASSPHRASE, NEW).unwrap();
    tag(&book, "since then");
    drop(book);
    assert_eq!(code(open(&path, PASSPHRASE)), Some("wrong_passphrase"), "the old key opens it no more");
    assert_eq!(tags(&open(&path, NEW).unwrap()), ["from before", "since then"]);
    let copy = place::beside(&path, ".before-header");
    assert_eq!(fs::read(copy).unwrap(), before, "the book as it was stays beside it");
}

#[test]
fn a_carrying_over_that_fails_leaves_the_book_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("house.zhike");
    for good in (0..14).map(|step| (1 << step) - 1) {
        first_format(&path);
        let before = fs::read(&path).unwrap();
        failing::after(good, Failure::Full);
        let opened = open(&path, PASSPHRASE);
        failing::never();
        let done = opened.is_ok();
        drop(opened);
        if !done {
            assert_eq!(fs::read(&path).unwrap(), before, "after {good}: the book is as it was");
            assert!(!place::beside(&path, "-making").exists(), "after {good}: and no half copy lies about");
        }
        assert_eq!(tags(&open(&path, PASSPHRASE).unwrap()), ["from before"], "after {good}");
        if done {
            return;
        }
        remove(&path);
        fs::remove_file(place::beside(&path, ".before-header")).unwrap();
    }
    panic!("the book was never carried over");
}
